"""The final report in every form that ships: accessible, complete, word for word, and made for its funder."""

import os
import re
from itertools import product
from pathlib import Path
from typing import Any, Literal, cast

import pytest
from attrs import evolve

from partnerkit import load
from partnerkit.demo import __file__ as demo
from partnerkit.documents.final_report import final_report
from partnerkit.documents.tree import Document, Heading, Paragraph, Prompt, Table, check, plain
from partnerkit.forms import Form, FormKind, Grade, Part, Requirement, Section
from partnerkit.forms.shipped import shipped, shipped_forms
from partnerkit.model import (
    Answer,
    BudgetLine,
    Partnership,
    Project,
    Report,
    ReportKind,
    ReportStatus,
    Result,
    ResultLevel,
)
from partnerkit.render.markdown import render_markdown
from partnerkit.render.plain_text import render_text
from partnerkit.testing import fullest, hostile, smallest, unfinished
from partnerkit.values import FuzzyDate, Money, Reference, Text

pytestmark = pytest.mark.matrix

Language = Literal["sv", "en"]
HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "forms"
CASE = load(Path(demo).parent / "thai-nguyen-linkoping.yaml")
SYNTHETIC = load(HERE.parent / "case" / "synthetic.yaml")
INVENTED = load(HERE / "report-forms.yaml")
FORMS = tuple(one for one in shipped_forms() if one.kind is FormKind.FINAL_REPORT)
NAMES = [one.name for one in FORMS]
BY_LANGUAGE = pytest.mark.parametrize("language", ["sv", "en"])
BY_FORM = pytest.mark.parametrize("name", NAMES)
SAMPLES = {
    "case": CASE,
    "synthetic": SYNTHETIC,
    "smallest": smallest(),
    "unfinished": unfinished(),
    "hostile": hostile(),
    "fullest": fullest(),
}


def _text(words: str) -> Text:
    return Text({"sv": words, "en": words})


def _made(
    record: Partnership,
    name: str,
    language: Language = "sv",
    report: Report | None = None,
    *,
    form: Form | None = None,
    audience: str = "public",
    stands_in: bool = False,
) -> Document:
    report = report or next(iter(record.reports), None)
    project = next(
        (one for one in record.projects if report is None or one.id == report.project),
        record.projects[0] if record.projects else None,
    )
    document = final_report(
        record,
        project,
        report,
        language=language,
        form=form or shipped(name),
        audience=audience,
        stands_in=stands_in,
    )
    assert () == check(document)
    return document


def _about(name: str, report: Report | None = None, language: Language = "sv", **fields: Any) -> Document:
    project = Project(id="p", title=_text("Vatten"), **fields)
    return _made(Partnership(id="linz", projects=(project,)), name, language, report or Report(project="p"))


def _report(name: str) -> Report:
    return next(one for one in INVENTED.reports if one.id == name)


def _tables(document: Document) -> dict[str, Table]:
    return {one.caption: one for part in document.parts for one in part.blocks if isinstance(one, Table)}


def _paragraphs(document: Document) -> list[str]:
    return [plain(one.children) for one in document.parts[0].blocks if isinstance(one, Paragraph)]


@pytest.mark.parametrize(
    ("name", "sample", "language"), list(product(NAMES, ("case", "synthetic"), ("sv", "en")))
)
def test_every_form_word_for_word(name: str, sample: str, language: Language) -> None:
    """The report in each form is as it was read and approved; set UPDATE_GOLDEN=1 to write it anew."""
    file = GOLDEN / f"{name}.{sample}.{language}.md"
    said = render_markdown(_made(SAMPLES[sample], name, language))
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(said, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == said


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("rapport-forberedelse", "neutral-inception-report"),
        ("rapport-ar-1", "icld-2018"),
        ("rapport-ar-2", "icld-2023"),
        ("rapport-styrgrupp", "neutral-steering-group-report"),
    ],
)
@BY_LANGUAGE
def test_the_form_made_for_a_report_word_for_word(report: str, name: str, language: Language) -> None:
    """A report of each sort in its own form is as it was read and approved."""
    file = GOLDEN / f"{report}.{language}.md"
    stands_in = name.startswith("neutral")
    said = render_markdown(_made(INVENTED, name, language, _report(report), stands_in=stands_in))
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(said, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == said


@BY_FORM
@BY_LANGUAGE
@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("status", [ReportStatus.DRAFT, ReportStatus.SENT])
def test_every_form_is_accessible(name: str, language: Language, sample: str, status: ReportStatus) -> None:
    """No form, record, language or state makes a document that somebody cannot read."""
    record = SAMPLES[sample]
    first = next(iter(record.reports), None) or Report(id="r")
    for audience in ("public", "internal"):
        _made(record, name, language, evolve(first, status=status), audience=audience)


@BY_FORM
@BY_LANGUAGE
def test_a_sent_report_asks_for_nothing(name: str, language: Language) -> None:
    """Whatever the form, nothing is left to fill in once the report is sent."""
    report = evolve(SYNTHETIC.reports[0], status=ReportStatus.SENT)
    document = _made(SYNTHETIC, name, language, report)
    assert not [one for part in document.parts for one in part.blocks if isinstance(one, Prompt)]


@BY_FORM
def test_every_answer_is_printed_once(name: str) -> None:
    """An answer is never lost and never told twice, whether the form asks for it or not."""
    sections = (*shipped("neutral-final-report").sections, *shipped(name).sections)
    asked = sorted({one.key for one in sections if one.part is Part.REPORT} | {"of-an-old-form"})
    answers = tuple(
        Answer(question=key, text=_text(f"Svar nummer {place} här.")) for place, key in enumerate(asked)
    )
    report = Report(project="p", answers=answers)
    for audience in ("public", "internal"):
        record = Partnership(id="linz", projects=(Project(id="p", title=_text("Vatten")),))
        said = render_markdown(_made(record, name, "sv", report, audience=audience))
        section = shipped(name).section("summary")
        for place, key in enumerate(asked):
            times = len(section.languages) if key == "summary" and section and section.languages else 1
            assert times == said.count(f"Svar nummer {place} här."), key


def test_a_standing_in_form_says_so() -> None:
    """A neutral form in place of the funder's is named as such on the cover, in a draft and when sent."""
    report = _report("rapport-styrgrupp")
    said = "Styrgruppens rapport med neutrala frågor, utgåva 1, i stället för finansiärens formulär"
    for status in (ReportStatus.DRAFT, ReportStatus.SENT):
        document = _made(
            INVENTED, "neutral-steering-group-report", report=evolve(report, status=status), stands_in=True
        )
        assert said in render_markdown(document)


def test_a_form_that_is_not_the_named_one_says_so() -> None:
    """The cover names the form that is followed, and the one the report names."""
    report = Report(project="p", form="icld-2014", edition="2")
    said = render_markdown(_about("neutral-final-report", report))
    assert "utgåva 1, i stället för formuläret icld-2014, utgåva 2" in said
    report = Report(project="p", form="neutral-final-report")
    assert "i stället för formuläret ”Slutrapport med neutrala frågor”" in render_markdown(
        _about("icld-2018", report)
    )


class TestIcld2009:
    """The form by the instruction of 2009."""

    def test_begins_with_the_four_items_that_were_seen(self) -> None:
        """Name, project managers, the funder's number, and a summary in English and Swedish."""
        form = shipped("icld-2009")
        seen = [one.key for one in form.sections if form.grade_of(one) is Grade.SEEN]
        assert (
            ["project", "contacts", "reference", "summary"] == seen == [one.key for one in form.sections[:4]]
        )
        summary = form.section("summary")
        assert summary
        assert summary.limit
        assert (15, ("en", "sv"), None) == (summary.limit.lines, summary.languages, summary.limit.words)

    def test_counts_lines_in_each_language(self) -> None:
        """The length line of a draft tells both languages, in words, characters and lines of about 80."""
        answer = Answer(question="summary", text=Text({"sv": "Ord " * 41, "en": "One\n\ntwo"}))
        said = _paragraphs(_about("icld-2009", Report(project="p", answers=(answer,))))
        assert (
            "Högst 15 rader på varje språk. Nu på engelska 2 ord, 6 tecken med mellanslag, cirka 2 rader. "
            "Nu på svenska 41 ord, 164 tecken med mellanslag, cirka 3 rader."
        ) in [one.replace("\u00a0", " ") for one in said]

    def test_lists_the_contacts_once(self) -> None:
        """Who asks for contacts first does not get them again among the parties."""
        assert 1 == render_markdown(_made(SYNTHETIC, "icld-2009")).count("Joy Example, Mudende")


class TestIcld2018:
    """The form of 2018 to 2023."""

    def test_a_years_report_has_that_years_lines(self) -> None:
        """The report on project year 2 tells of the second budget year, and nothing of the first."""
        told = _tables(_made(INVENTED, "icld-2018", report=evolve(_report("rapport-ar-1"), year=2)))
        assert "Belopp per budgetpost 2023 (år 2)" in told
        assert not [one for one in told if "2022" in one or "per budgetår" in one]

    def test_a_year_without_lines_shows_them_all(self) -> None:
        """A number that fits no budget year hides nothing."""
        told = _tables(_made(INVENTED, "icld-2018", report=evolve(_report("rapport-ar-1"), year=7)))
        assert {"Belopp per budgetpost 2022 (år 1)", "Belopp per budgetpost 2023 (år 2)"} <= set(told)

    def test_amounts_are_whole_and_an_unused_line_is_nought(self) -> None:
        """Öre are rounded in print and a note says so; 0 is 0, and what nobody reported is missing."""
        told = _tables(_made(INVENTED, "icld-2018", report=_report("rapport-ar-1")))
        table = told["Belopp per budgetpost 2022 (år 1)"]
        rows = [[plain(cell).replace("\u00a0", " ") for cell in row.cells] for row in table.rows]
        assert [
            ["Internationella resor", "120 000", "112 000", "108 450", "108 450"],
            ["Tolkning", "30 000", "30 000", "0", "0"],
            ["Summa", "150 000", "142 000", "108 450", "108 450"],
        ] == rows
        assert "Beloppen är avrundade till heltal. Avrundning gör att summor kan avvika." == table.note

    def test_sums_come_from_the_amounts_themselves(self) -> None:
        """Two halves make one, though each is printed as one."""
        half = BudgetLine(year=FuzzyDate("2019"), granted=Money("0.5"), reported=Money("0.5"))
        (table,) = (
            one
            for caption, one in _tables(_about("icld-2018", budget=(half, half))).items()
            if caption.startswith("Belopp")
        )
        assert [["1", "1"], ["1", "1"], ["1", "1"]] == [
            [plain(cell) for cell in row.cells[1:]] for row in table.rows
        ]

    def test_an_incomplete_year_has_no_total(self) -> None:
        """Beside other years, a total that lacks a term is missing, and the note says why."""
        lines = (
            BudgetLine(heading=_text("Resor"), year=FuzzyDate("2019"), granted=Money(5), reported=Money(4)),
            BudgetLine(heading=_text("Resor"), year=FuzzyDate("2020"), granted=Money(5), reported=Money(3)),
            BudgetLine(heading=_text("Tolk"), year=FuzzyDate("2020"), granted=Money(2)),
        )
        table = _tables(_about("icld-2018", budget=lines))["Belopp per budgetår"]
        rows = [[plain(cell) for cell in row.cells] for row in table.rows]
        assert [["2019 (år 1)", "5", "4"], ["2020 (år 2)", "7", "saknas"]] == rows
        assert table.note is not None

    def test_answered_means_the_years_lines_and_the_case(self) -> None:
        """The budget is answered when the year's lines are; the case needs both number and year."""
        document = _made(INVENTED, "icld-2018", report=_report("rapport-ar-1"))
        prompts = {one.key for one in document.parts[0].blocks if isinstance(one, Prompt)}
        assert not {"answer.finances", "answer.year"} & prompts
        document = _made(INVENTED, "icld-2018", report=evolve(_report("rapport-ar-1"), year=2))
        assert "answer.finances" in {one.key for one in document.parts[0].blocks if isinstance(one, Prompt)}
        unknown = _about("icld-2018", Report(project="p", references=(Reference("2020-0001"),)))
        assert "answer.year" in {one.key for one in unknown.parts[0].blocks if isinstance(one, Prompt)}

    def test_a_final_report_covers_the_whole(self) -> None:
        """No year is asked of a final report."""
        report = Report(project="p", kind=ReportKind.FINAL, references=(Reference("2020-0001"),))
        assert "Hela projekttiden" in render_markdown(_about("icld-2018", report))


class TestIcld2023:
    """The form from 2023, laid out for a portal."""

    def test_asks_for_results_at_three_levels(self) -> None:
        """Each level has its own question; results at none of them are kept at the end."""
        levels = [one.level for one in shipped("icld-2023").sections if one.level]
        assert list(ResultLevel) == levels
        said = render_markdown(_made(INVENTED, "icld-2023", report=_report("rapport-ar-2")))
        assert (
            said.index("Åtta tjänstepersoner") < said.index("Ungas råd yttrar") < said.index("Två skolvägar")
        )
        assert said.index("Resultat som formuläret inte frågar efter") < said.index("Sjövik prövar samma råd")

    def test_a_missing_level_is_asked_for(self) -> None:
        """A result at one level answers no question on another."""
        document = _about("icld-2023", results=(Result(statement=_text("Ok."), level=ResultLevel.SOCIETY),))
        keys = [one.key for one in document.parts[0].blocks if isinstance(one, Prompt)]
        assert {"answer.results.individual", "answer.results.organisation"} <= set(keys)
        assert "answer.results.society" not in keys

    @BY_LANGUAGE
    def test_what_goes_into_a_box_is_typed(self, language: Language) -> None:
        """Nothing to be pasted holds a no-break space, a typographic quote or a minus sign."""
        for record in (SYNTHETIC, INVENTED):
            document = _made(record, "icld-2023", language)
            start = next(
                place
                for place, one in enumerate(document.parts[0].blocks)
                if isinstance(one, Heading) and one.number == "1"
            )
            texts = [
                plain(one.children)
                for before, one in zip(
                    document.parts[0].blocks[start:], document.parts[0].blocks[start + 1 :], strict=False
                )
                if isinstance(one, Paragraph) and isinstance(before, Paragraph)
            ]
            assert texts
            assert [] == [one for one in texts if re.search("[\u00a0\u202f”“’‘«»\u2212]", one)]

    @BY_LANGUAGE
    def test_the_length_is_that_of_the_text_in_the_file(self, language: Language) -> None:
        """The count beside each box is that of what stands in the plain text, as Word counts it: without line breaks."""
        said = render_text(_made(INVENTED, "icld-2023", language, _report("rapport-ar-2")))
        lead = {"sv": "Text att klistra in: ", "en": "Text to paste: "}[language]
        boxes = re.findall(
            rf"^{lead}([\d ,]+) \w+, ([\d ,]+) .*?\n\n(.*?)(?=\n\n(?:\d+\.?\d*  |\[))", said, re.M | re.S
        )
        counted = [
            (int(words.strip().replace(",", "")), int(characters.strip().replace(",", "")))
            for words, characters, _ in boxes
        ]
        assert len(boxes) >= 6
        assert [
            (sum(any(map(str.isalnum, word)) for word in text.split()), len(text.replace("\n", "")))
            for _, _, text in boxes
        ] == counted

    def test_quotes_and_amounts_are_typed_in_the_text_file(self) -> None:
        """What somebody wrote with typographic marks is pasted with straight ones."""
        said = render_text(_made(INVENTED, "icld-2023", "en", _report("rapport-ar-2")))
        assert 'The "youth council" was tried on two plans, at a cost of SEK 12,000.' in said
        assert not re.search("[\u00a0”“’]", said)

    def test_bullets_are_hyphens_without_gaps(self) -> None:
        """A list is lines that begin with a hyphen, in the Word file too."""
        results = tuple(Result(statement=_text(one), level=ResultLevel.SOCIETY) for one in ("Ett.", "Två."))
        assert "- Ett.\n- Två." in _paragraphs(_about("icld-2023", results=results))

    def test_a_sent_report_still_tells_the_lengths(self) -> None:
        """Whoever pastes needs them, and nothing says draft."""
        report = evolve(_report("rapport-ar-2"), status=ReportStatus.SENT)
        said = render_markdown(_made(INVENTED, "icld-2023", "en", report))
        assert "Text to paste: " in said
        assert "Draft" not in said

    def test_another_language_is_for_reading(self) -> None:
        """The Swedish version says that the funder wants English; the English one says nothing."""
        assert "Finansiären vill ha rapporten på engelska." in render_markdown(_about("icld-2023"))
        assert "wants the report in" not in render_markdown(_about("icld-2023", language="en"))


class TestTheAnnex:
    """The rest of the record, for readers in the house."""

    def test_tells_what_the_form_does_not_ask(self) -> None:
        """Facts without a question of the form stand in the annex, under the headings of the neutral form."""
        document = _made(SYNTHETIC, "neutral-inception-report", audience="internal")
        annex = render_markdown(evolve(document, parts=document.parts[1:]))
        assert "Indikatorer" in annex
        assert "Distriktet förklarar taxan" in annex

    def test_repeats_nothing_that_the_form_asks(self) -> None:
        """A block that the form uses does not come back in the annex."""
        document = _made(SYNTHETIC, "neutral-final-report", audience="internal")
        assert "Finansiär" in render_markdown(document)
        headings = [plain(one.children) for one in document.parts[1].blocks if isinstance(one, Heading)]
        assert "Indikatorer" not in headings

    def test_stands_behind_a_form_of_ones_own_too(self) -> None:
        """A form with a single question still has the whole record behind it in the house."""
        section = Section(
            key="summary",
            heading=_text("Kort"),
            part=Part.REPORT,
            requirement=Requirement.REQUIRED,
            block="answer",
        )
        form = Form(
            name="own",
            kind=FormKind.FINAL_REPORT,
            title=_text("Egen"),
            grade=Grade.SEEN,
            sections=(section,),
        )
        assert 1 == len(_made(SYNTHETIC, "", form=form).parts)
        inside = render_markdown(_made(SYNTHETIC, "", form=form, audience="internal"))
        assert "Växelkurser" in inside
        assert "Vi intygar" in inside


def test_later_reports_are_no_earlier_ones() -> None:
    """A report on year 1 does not list the one on year 2; that one lists the first."""
    assert "projektår 2" not in render_markdown(_made(INVENTED, "icld-2018", report=_report("rapport-ar-1")))
    second = render_markdown(_made(INVENTED, "icld-2018", report=_report("rapport-ar-2")))
    assert "Årsrapport, projektår 1" in second


def test_the_steering_group_sees_its_projects() -> None:
    """The other projects of the partnership stand where the group tells what it supervised."""
    table = _tables(_made(INVENTED, "neutral-steering-group-report", report=_report("rapport-styrgrupp")))[
        "Partnerskapets andra projekt"
    ]
    assert ["Förberedelse i Lamuria", "Ungas plats i planeringen"] == [
        plain(row.cells[0]) for row in table.rows
    ]


def test_no_form_speaks_in_the_funders_name() -> None:
    """Every form says that the wording comes from partnerkit, in both languages; "our" would mean the municipality."""
    for form in FORMS:
        note = form.note
        assert note is not None
        said = {language: cast(str, note.get(language)) for language in ("sv", "en")}
        assert "från partnerkit och inte från" in said["sv"]
        assert "from partnerkit and not from" in said["en"]


def _synthetic(form: str, **changes: Any) -> str:
    report = evolve(SYNTHETIC.reports[0], **changes)
    made = final_report(SYNTHETIC, SYNTHETIC.projects[0], report, language="sv", form=shipped(form))
    return render_markdown(made)


def test_a_finished_report_prints_the_title_of_a_signer_whose_name_it_may_not_print() -> None:
    """It asks nobody for a name, and does not say of a person that a name is missing."""
    sent = _synthetic("neutral-final-report", status=ReportStatus.SENT)
    assert (
        "**Tekniska förvaltningen**\n\nteknisk chef\n\n**Mudende**\n\nJoy Example\\\nplaneringschef" in sent
    )


def test_a_prompt_after_facts_says_that_they_are_not_enough() -> None:
    """The reader has just seen figures: to say that the answer is missing would be wrong."""
    draft = _synthetic("neutral-final-report")
    assert "Svaret är inte fullständigt. Ange beviljat belopp" in draft
    assert "Svar saknas. Svara på frågan" in draft


def test_a_pasted_line_with_a_number_has_no_dash_before_it() -> None:
    """One mark is enough where the portal shows nothing but text."""
    pasted = _synthetic("icld-2023")
    assert "\n1\\. Studiebesök i Exempelstad" in pasted
    assert "- 1" not in pasted


def test_decisions_stand_in_the_order_of_time() -> None:
    """Whatever their order in the record, with those that have no date last."""
    told = _synthetic("neutral-steering-group-report")
    dates = [
        told.index(date) for date in ("2018-03-06", "2018-09-04", "2020-10 ", "2020-10-06", "2022-06-07")
    ]
    assert sorted(dates) == dates
