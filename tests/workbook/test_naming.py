"""What a workbook says of its fields: headers, sheets and the words of its lists, never the keys of a file."""

import io
import re
from collections.abc import Iterator
from datetime import date

import pytest
from attrs import fields
from openpyxl import load_workbook
from tests.workbook.books import opened, written

from partnerkit import loads
from partnerkit.errors import FormatError
from partnerkit.language.catalogue import LANGUAGES, entries, say
from partnerkit.model import Agreement, FuzzyDate, Partnership, Status
from partnerkit.records.workbooks import read_record
from partnerkit.rules import validate
from partnerkit.rules.engine import installed
from partnerkit.rules.known import codes, texts
from partnerkit.rules.naming import KEYS, with_names
from partnerkit.source.origin import Origin
from partnerkit.source.problem import Path
from partnerkit.testing import fullest
from partnerkit.testing.pieces import record as example
from partnerkit.workbook import write_template
from partnerkit.workbook.columns import Form
from partnerkit.workbook.entering import shortened
from partnerkit.workbook.layout import FORM_PARTS, columns, sheets
from partnerkit.workbook.naming import header_at, names_in
from partnerkit.workbook.wording import column_help, sheet_name

NOUNS = [one.noun for one in sheets()] + [noun for _, noun in FORM_PARTS]
KEY_NAMES = frozenset(one.name for noun in NOUNS if hasattr(noun, "__attrs_attrs__") for one in fields(noun))
QUOTED = re.compile(r"['”“`]([\w.]+)['”“`]")


def faults(words: str, language: str) -> list[str]:
    """Return the keys of fields in words that are to name none: in quotation marks, with a value, or joined by `_`."""
    shown = {words for key, words in entries(language).items() if key.startswith(("fields.", "codes."))}
    words = re.sub(r"https?://\S+", "", words)
    named = [
        one for one in QUOTED.findall(words) if KEY_NAMES.issuperset(one.split(".")) and one not in shown
    ]
    valued = re.findall(r"\w+: (?:true|false)\b", words)
    return [
        *named,
        *valued,
        *re.findall(r"\w*[a-z]_[a-z]\w*", words),
        *re.findall(r"\{(?:in )?[A-Z].*?\}", words),
    ]


def prompts(raw: bytes) -> Iterator[str]:
    """Yield what a workbook tells those who fill it in: messages of its cells, the first sheet, the form's help."""
    book = opened(raw)
    for sheet in book:
        for one in sheet.data_validations.dataValidation:
            yield from (words for words in (one.prompt, one.error) if words)
    yield from (cell.value for row in book.worksheets[0] for cell in row if isinstance(cell.value, str))
    form = book.worksheets[3]
    help_column = next(
        cell.column for cell in form[1] if cell.value in ("What belongs here", "Vad som ska stå här")
    )
    yield from (form.cell(row, help_column).value for row in range(2, form.max_row + 1))


@pytest.mark.parametrize(
    "words", ["in 'status_reason'", "Set chosen: true.", "i ”position”", "the `unstated` of it"]
)
def test_a_key_is_seen(words: str) -> None:
    """The search itself finds each way in which a key may stand in words."""
    assert faults(words, "sv" if "”" in words else "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["empty", "full"])
def test_no_help_in_a_workbook_names_a_key(kind: str, language: str) -> None:
    """What stands beside cells, at headers and on the first sheet speaks of what people see."""
    raw = write_template(language, record="ny") if kind == "empty" else written(fullest(), language)
    told = list(prompts(raw))
    assert len(told) > 300
    assert {words: found for words in told if (found := faults(words, language))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_is_to_write_words_of_a_list_learns_where_it_is(language: str) -> None:
    """Where words of a list are asked for, the help names the sheet that has them, and no message cuts it off."""
    codes = sheet_name("codes", language)
    asked = [
        (sheet, one)
        for sheet in sheets()
        for one in columns(sheet, lambda _: (language,))
        if one.codes or one.key == "row.place"
    ]
    assert {Form.CODE, Form.NAMES} == {one.form for _, one in asked}
    helps = [shortened(column_help(sheet, one, language)) for sheet, one in asked]
    assert [] == [words for words in helps if codes not in words]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_names_a_key_to_somebody_with_a_workbook(language: str) -> None:
    """Advice and messages of every rule say the header, the sheet and the word of the list."""
    every = [(rule.code, rule.texts) for pack in installed()[0] for rule in pack.rules]
    every += [(code, texts(code)) for code in codes()]
    found = {}
    for code, known in every:
        words = known.within(language, names_in(language))
        for one in (words.summary, words.help, *words.messages.values()):
            if faults(one, language):
                found[code] = faults(one, language)
    assert {} == found
    assert "'position'" in next(known for code, known in every if code == "PK704").within("en").help


@pytest.mark.parametrize(
    ("words", "file", "english", "swedish"),
    [
        ("{Paper.position}", "'position'", "'Position'", "”Ställningstagande”"),
        ("{Partnership.status_reason}", "'status_reason'", "'Status reason'", "”Skäl”"),
        ("{Partnership.origin.date}", "'origin.date'", "'Origin: Date'", "”Ursprung: Datum”"),
        ("{Agreement.valid.end}", "'valid.end'", "'Valid: to'", "”Gäller: till”"),
        ("{ExchangeRate.from_currency}", "'from'", "'From currency'", "”Från valuta”"),
        ("{Partnership.financing}", "'financing'", "the sheet 'Financing'", "bladet ”Finansiering”"),
        (
            "{Paper.proposals}",
            "'proposals'",
            "the sheet 'Decision points' as 'Paper: Proposals'",
            "bladet ”Beslutspunkter” som ”Papper: Förslag till beslut”",
        ),
        (
            "said {in Paper.position}",
            "said in 'position'",
            "said in 'Position'",
            "said i ”Ställningstagande”",
        ),
        (
            "said {in Partnership.financing}",
            "said in 'financing'",
            "said on the sheet 'Financing'",
            "said på bladet ”Finansiering”",
        ),
        ("set {Claim.chosen: true}", "set chosen: true", "set 'Chosen' to 'yes'", "set ”Vald” till ”ja”"),
        (
            "set {Report.status: returned}",
            "set status: returned",
            "set 'Status' to 'returned'",
            "set ”Status” till ”återsänd”",
        ),
        (
            "{Settings.disabled}",
            "'settings.disabled'",
            "'Settings: Switched off'",
            "”Inställningar: Avstängda tillägg”",
        ),
    ],
)
def test_a_field_is_named_as_it_is_called_where_the_record_stands(
    words: str, file: str, english: str, swedish: str
) -> None:
    """In a file by its key; in a workbook by its header, or by the sheet and the word that its rows have there."""
    assert [file, english, swedish] == [
        with_names(words, names, language)
        for names, language in ((KEYS, "en"), (names_in("en"), "en"), (names_in("sv"), "sv"))
    ]


def test_a_message_in_another_language_names_what_the_workbook_has() -> None:
    """Somebody who is told in English finds the Swedish sheet, header and word."""
    words = (
        "Add it {in Partnership.financing}, write {in Paper.position}, set {Claim.chosen: true}: "
        "{Consultation.outcome: *}"
    )
    assert (
        "Add it on the sheet 'Finansiering', write in 'Ställningstagande', set 'Vald' to 'ja': samtycker, samtycker med "
        "synpunkter, avstyrker, inget svar"
    ) == with_names(words, names_in("sv"), "en")


def test_all_words_of_a_list_are_told() -> None:
    """A text may ask for all words that a field may hold; they are those of the sheet or of the file."""
    asked = "{Consultation.outcome: *}"
    assert "agrees, agrees-with-remarks, objects, no-answer" == with_names(asked, KEYS, "en")
    assert "samtycker, samtycker med synpunkter, avstyrker, inget svar" == with_names(
        asked, names_in("sv"), "sv"
    )


def test_a_field_that_does_not_exist_is_no_name() -> None:
    """What the model lacks stays as it was written: a slip in a rule of others must not hide what the rule says."""
    for words in ("{Paper.positon}", "{in Papper.position}", "{Report.status: retruned}"):
        assert words == with_names(words, names_in("en"), "en")
    assert "{Paper.positon}" == with_names("{Paper.positon}", KEYS, "en")


@pytest.mark.parametrize(
    ("path", "header"),
    [
        (("id",), "Id"),
        (("organisations", 0, "name"), "Name"),
        (("projects", 1, "budget", 0, "heading"), "Heading"),
        (("exchange_rates", 0, "from"), "From currency"),
        (("extensions", "x", "y"), None),
    ],
)
def test_the_header_of_what_is_missing_is_known(path: Path, header: str | None) -> None:
    """A path of the data leads to the header above it; what belongs to a plugin has none of ours."""
    assert header == header_at(path, "en")


def test_a_finding_speaks_the_language_of_its_file() -> None:
    """The same record is told of by keys and codes in a file, and by headers and words in a workbook."""
    record = Partnership(
        id="linz",
        status=Status.WINDING_DOWN,
        agreements=(Agreement(signed=FuzzyDate("2016"), ended=FuzzyDate("2015")),),
    )
    raw = written(record, "en")
    told = {
        kind: [
            f"{one.code} {one.text()} {one.help_text()}"
            for one in validate(record, profile="decision", origin=at).findings
        ]
        for kind, at in (("file", None), ("book", read_record(raw, "linz.xlsx")[1]))
    }
    for kind, words in (
        ("file", "'ended' (2015) comes before 'signed' (2016)"),
        ("book", "'Ended' (2015) comes before 'Signed' (2016)"),
    ):
        assert any(words in one for one in told[kind])
    for kind, words in (("file", "'winding-down'"), ("book", "'winding down'")):
        assert any(one.startswith("PK769") and words in one for one in told[kind])
    assert [] == [one for one in told["book"] if faults(one, "en")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_rules_find_names_no_key_to_somebody_with_a_workbook(language: str) -> None:
    """The wrong example of every rule, told as if it stood in a workbook: what is put into the words is no key either."""
    here = Origin("book.xlsx", lambda place: None, names=names_in(language))
    told = {}
    for rule in (one for pack in installed()[0] for one in pack.rules):
        day = date.fromisoformat(rule.texts.today) if rule.texts.today else None
        found = validate(
            example(rule.texts.failing), profile=rule.profiles[0], today=day, origin=here
        ).findings
        told[rule.code] = [
            f"{one.text(language)} {one.help_text(language)}" for one in found if one.code == rule.code
        ]
    assert all(told.values())
    told["PK104"] = [one.replace("unit", "an id of the example") for one in told["PK104"]]
    assert {} == {code: words for code, words in told.items() if any(faults(one, language) for one in words)}


@pytest.mark.parametrize(
    ("labels", "sheets_named", "told"),
    [
        (
            "en",
            ("Organisations", "Decision points", "Partnership"),
            (
                "'Name' must be filled in",
                "Write one of: Decision: Points, Paper: Proposals.",
                "Write yes or no",
            ),
        ),
        (
            "sv",
            ("Organisationer", "Beslutspunkter", "Partnerskap"),
            (
                "”Namn” måste fyllas i",
                "Skriv ett av dem: Beslut: Beslutspunkter, Papper: Förslag till beslut.",
                "Skriv ja eller nej",
            ),
        ),
    ],
)
def test_what_is_refused_tells_the_header_and_the_words(
    labels: str, sheets_named: tuple[str, str, str], told: tuple[str, ...]
) -> None:
    """An empty cell that must be filled is named by its header; a word that is on no list brings the words that are."""
    book = load_workbook(io.BytesIO(write_template(labels, record="ny")))
    organisations, points, form = (book[name] for name in sheets_named)
    organisations["A2"] = "ekby"
    points["A2"], points["B2"], points["C2"] = "paper", "zzz", "Så."
    form["B6"] = "kanske"
    raw = io.BytesIO()
    book.save(raw)
    with pytest.raises(FormatError) as refused:
        loads(raw.getvalue(), "xlsx")
    words = " ".join(say(one.message, labels) for one in refused.value.problems)
    assert [] == [one for one in told if one not in words]
