"""A workbook as a person gets it: sheets, look, help, totals; and as a program checks it."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from tests.workbook.books import MAIN, column, opened, parts, sheet_parts, shown, written

from partnerkit.language.catalogue import LANGUAGES, label
from partnerkit.model import Activity as Deed
from partnerkit.model import (
    BudgetLine,
    Claim,
    Decision,
    DecisionPoint,
    FollowUp,
    FuzzyDate,
    Grant,
    Headcount,
    Money,
    Organisation,
    Partnership,
    Project,
    Text,
)
from partnerkit.testing import fullest, hostile, smallest, unfinished
from partnerkit.testing.values import HOSTILE
from partnerkit.workbook import write_template, write_workbook
from partnerkit.workbook.layout import sheets
from partnerkit.workbook.wording import sheet_name

SAMPLES = {"smallest": smallest, "unfinished": unfinished, "hostile": hostile, "fullest": fullest}


def _text(words: str) -> Text:
    return Text({"sv": words})


def _money() -> Partnership:
    lines = (
        BudgetLine(
            heading=_text("Resor"),
            year=FuzzyDate("2014"),
            granted=Money(120000),
            reported=Money(Decimal("118500.5")),
        ),
        BudgetLine(heading=_text("Löner"), year=FuzzyDate("2014"), granted=Money(80000)),
        BudgetLine(
            heading=_text("Revision"), year=FuzzyDate("2015"), granted=Money(20000), reported=Money(0)
        ),
        BudgetLine(
            heading=_text("Kurs"), year=FuzzyDate("2015"), granted=Money(500, "EUR"), reported=Money(7, "SEK")
        ),
    )
    deeds = (
        Deed(
            title=_text("Besök"),
            participants=(Headcount(women=5, men=7), Headcount(women=3), Headcount(total=9)),
        ),
    )
    return Partnership(
        id="money",
        projects=(Project(id="p", budget=lines, activities=deeds),),
        grants=(Grant(funder="icld", granted=Money(300000)), Grant(funder="sida")),
    )


def test_the_first_sheets_and_the_last_stand_in_order() -> None:
    """The workbook begins with what explains it and ends with the code lists."""
    names = opened(written(smallest())).sheetnames
    assert ["Läs mig", "Översikt", "Att göra", "Partnerskap", "Organisationer"] == names[:5]
    assert "Kodlistor" == names[-1]


def test_the_sheets_of_the_style_guide_keep_their_order() -> None:
    """The sheets the guide names stand in its order, with others between them."""
    guide = (
        "Partnerskap Organisationer Parter Avtal Projekt Mål Aktiviteter Deltagare Resultat Indikatorer "
        "Mätvärden Budget Verifikationer Risker Beslut Samråd Uppföljning Styrdokument "
        "Papper Rapporter Svar Bilagor "
        "Källor Olika~uppgifter Översättning Kodlistor"
    )
    expected = [name.replace("~", " ") for name in guide.split()]
    assert expected == [name for name in opened(written(smallest())).sheetnames if name in expected]


@pytest.mark.parametrize("labels", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_each_sheet_is_a_table_from_its_first_cell(name: str, labels: str) -> None:
    """Every sheet but the first two is one real table from A1, with its headers; no cells are merged."""
    for sheet in opened(written(SAMPLES[name](), labels)).worksheets[2:]:
        (table,) = sheet.tables.values()
        assert table.ref.startswith("A1:")
        assert [cell.value for cell in sheet[1]] == [one.name for one in table.tableColumns]
        assert not sheet.merged_cells.ranges
        assert "A2" == sheet.sheet_view.selection[-1].activeCell
        assert "C2" == sheet.freeze_panes
        assert "$1:$1" == sheet.print_title_rows


def test_an_empty_sheet_says_what_belongs_there() -> None:
    """A sheet without rows keeps one line of explanation."""
    sheet = opened(written(smallest()))["Avtal"]
    assert (
        sheet["A2"].value == "(Tomt. Här står avtal och avsiktsförklaringar som parterna har undertecknat.)"
    )


def test_typed_dates_and_numbers_of_cases_stay_text() -> None:
    """Columns of dates, ids and case numbers are text all the way down, so that 2014-05 is not made a day."""
    sheet = opened(written(smallest()))["Avtal"]
    for header in ("Undertecknat", "Id", "Gäller: från"):
        letter = next(cell.column_letter for cell in sheet[1] if cell.value == header)
        assert "@" == sheet.column_dimensions[letter].number_format


def test_codes_are_chosen_from_the_words_of_the_workbooks_language() -> None:
    """A column of codes offers the labels that stand on the sheet of code lists, also in empty rows."""
    for labels, tab, name, kind in (
        ("sv", "Avtal", "Kodlistor", "Slag"),
        ("en", "Agreements", "Code lists", "Kind"),
    ):
        book = opened(written(smallest(), labels))
        letter = next(cell.column_letter for cell in book[tab][1] if cell.value == kind)
        offered = next(
            one
            for one in book[tab].data_validations.dataValidation
            if str(one.sqref) == f"{letter}2:{letter}201"
        )
        first, last = offered.formula1.partition("!")[2].replace("$B$", "").split(":")
        words = [book[name][f"B{row}"].value for row in range(int(first), int(last) + 1)]
        assert 8 == len(words)
        assert ("avsiktsförklaring" if labels == "sv" else "letter of intent") in words


def test_every_header_explains_its_column() -> None:
    """Each header has a message that says what belongs in the column."""
    sheet = opened(written(smallest()))["Organisationer"]
    explained = {str(one.sqref) for one in sheet.data_validations.dataValidation if one.prompt}
    assert {cell.coordinate for cell in sheet[1]} <= explained


def test_texts_stand_in_a_column_for_each_language() -> None:
    """Swedish and English always have a column; another language has one where a text is in it."""
    record = Partnership(
        id="r", organisations=(Organisation(id="t", name=Text({"vi": "Thái Nguyên", "sv": "Thai Nguyen"})),)
    )
    sheet = opened(written(record, "en"))["Organisations"]
    assert ["Thái Nguyên"] == shown(sheet, "Name (Vietnamese)")
    assert [None] == shown(sheet, "Name (English)")
    assert "Short name (Vietnamese)" not in [cell.value for cell in sheet[1]]


def test_text_stays_text() -> None:
    """Nothing a person typed becomes a formula, an error, a link or a number; it reads back as it was."""
    organisations = tuple(
        Organisation(id=f"o{number}", name=_text(words)) for number, words in enumerate(HOSTILE)
    )
    sheet = opened(written(Partnership(id="r", organisations=organisations)))["Organisationer"]
    cells = column(sheet, "Namn (svenska) *")
    assert [cell.value.replace("_x005F_", "_") for cell in cells] == list(HOSTILE)
    assert {"s"} == {cell.data_type for cell in cells}
    assert {None} == {cell.hyperlink for cell in cells}
    assert all(cell.quotePrefix for cell in cells if cell.value[0] in "=+-@")


def test_a_literal_escape_survives() -> None:
    """The text `_x000D_` is escaped, so that no program makes a line end of it."""
    record = Partnership(id="r", organisations=(Organisation(id="o", name=_text("a_x000D_b")),))
    part = next(part for part in sheet_parts(written(record)) if b"x000D" in _raw(part))
    assert b"a_x005F_x000D_b" in _raw(part)


def _raw(part: object) -> bytes:
    from lxml import etree

    raw: bytes = etree.tostring(part)  # type: ignore[call-overload]
    return raw


def test_a_text_too_long_for_a_cell_is_continued() -> None:
    """A text of more than 32,767 characters stands whole on a sheet of its own."""
    words = "åäö 🙂" * 20_000
    book = opened(written(Partnership(id="r", organisations=(Organisation(id="o", name=_text(words)),))))
    assert ["[[1]]"] == shown(book["Organisationer"], "Namn (svenska) *")
    assert words == "".join(shown(book["Långa texter"], "Text"))


def test_a_number_with_more_digits_than_excel_keeps_is_text() -> None:
    """No digit of an amount is lost."""
    line = BudgetLine(heading=_text("x"), granted=Money(Decimal("1234567890123456.78")))
    record = Partnership(id="r", projects=(Project(id="p", budget=(line,)),))
    assert ["1234567890123456.78"] == shown(opened(written(record))["Budget"], "Beviljat")


def test_totals_carry_their_values() -> None:
    """A reader that calculates nothing sees the right figures, and for how many rows they are known."""
    sheet = opened(written(_money()), values=True)["Översikt"]
    rows = {row[0].value: tuple(cell.value for cell in row[1:]) for row in sheet.iter_rows(min_row=2)}
    assert rows["Deltagare"] == (21, 2, 3)
    assert rows["Beviljade bidrag (SEK)"] == (300000, 1, 2)
    assert rows["Redovisade bidrag (SEK)"] == ("inte känt", 0, 2)


def test_a_difference_is_told_only_where_both_amounts_are_known() -> None:
    """Not reported is not zero, and amounts in two currencies have no difference."""
    sheet = opened(written(_money()), values=True)["Budget"]
    assert [-1499.5, None, -20000, None] == shown(sheet, "Skillnad (räknas ut)")
    assert [118500.5, None, 0, 7] == shown(sheet, "Utfall")
    assert ["SEK", "SEK", "SEK", "EUR"] == shown(sheet, "Valuta")


def test_a_row_says_in_words_what_it_lacks() -> None:
    """The check column names what is missing, and the cell is marked; a complete row says nothing."""
    record = Partnership(
        id="r",
        organisations=(
            Organisation(id="a", name=_text("A")),
            Organisation(id="b", name=Text({"vi": "B"})),
        ),
        decisions=(Decision(points=(DecisionPoint(text=_text("Nämnden beslutar.")),)),),
    )
    book = opened(written(record), values=True)
    assert [None, None] == shown(book["Organisationer"], "Kontroll (räknas ut)")
    assert [None] == shown(book["Beslutspunkter"], "Kontroll (räknas ut)")
    formulas = shown(opened(written(record))["Organisationer"], "Kontroll (räknas ut)")
    assert '"Fyll i: Namn. "' in formulas[0]
    assert book["Organisationer"].conditional_formatting


def test_every_formula_has_a_value() -> None:
    """No formula is left without the value it gives."""
    for part in sheet_parts(written(_money())):
        for cell in part.iter(f"{MAIN}c"):
            assert cell.find(f"{MAIN}f") is None or cell.find(f"{MAIN}v") is not None


def test_what_is_to_be_done_names_its_row() -> None:
    """What falls due and what must be chosen stand on the sheet of tasks, with a link to their row."""
    record = Partnership(
        id="r",
        organisations=(Organisation(id="board", name=_text("Kommunstyrelsen")),),
        follow_ups=(FollowUp(what=_text("följer upp papperet"), by="board", due=FuzzyDate("2020")),),
        claims=(
            Claim(about="r.start", value="2010"),
            Claim(about="r.start", value="2013"),
            Claim(about="r.end"),
        ),
    )
    sheet = opened(written(record))["Att göra"]
    assert ["Följer upp papperet", "Välj mellan olika uppgifter om r.start."] == shown(sheet, "Vad")
    assert ["Kommunstyrelsen", "saknas"] == shown(sheet, "Vem")
    assert ["2020", "saknas"] == shown(sheet, "När")
    assert "'Uppföljning'!A2" == sheet["B2"].hyperlink.location


def test_an_invented_record_says_so_first() -> None:
    """The first sheet of a synthetic record says that all is invented."""
    sheet = opened(written(Partnership(id="r", synthetic=True)))["Läs mig"]
    assert "påhittat" in sheet["A2"].value


def test_no_person_and_no_time_stand_in_the_properties() -> None:
    """Title, subject and language are set; no author, no times, nobody's name."""
    core = parts(written(Partnership(id="r", title=_text("Titeln"))))["docProps/core.xml"].decode()
    assert "<dc:title>Titeln</dc:title>" in core
    assert "<dc:language>sv-SE</dc:language>" in core
    for absent in ("creator", "created", "modified", "openpyxl"):
        assert absent not in core


@pytest.mark.parametrize("labels", LANGUAGES)
def test_the_empty_workbook_has_the_same_sheets_and_columns(labels: str) -> None:
    """What is filled in by hand has the layout of what is written, in the language it is in."""
    record = evolve(smallest(), language=labels)
    empty, full = opened(write_template(labels)), opened(written(record, labels))
    assert full.sheetnames == empty.sheetnames
    for name in full.sheetnames[1:]:
        assert [cell.value for cell in full[name][1]] == [cell.value for cell in empty[name][1]]


@pytest.mark.parametrize("audience", ["internal", "partner"])
@pytest.mark.parametrize(
    ("labels", "own", "other"), [("en", "English", "Swedish"), ("sv", "svenska", "engelska")]
)
def test_a_workbook_leads_with_its_own_language(labels: str, own: str, other: str, audience: str) -> None:
    """The language of a new workbook, as that of a record, stands first and is the one that has the star."""
    record = evolve(smallest(), language=labels)
    raw = write_workbook(record, labels=labels, audience=audience, provenance={})
    for book in (opened(raw), opened(write_template(labels)), opened(write_template(labels, record="ny"))):
        names = [str(cell.value) for cell in book[sheet_name("Organisation", labels)][1]]
        assert 1 == names.index(f"{label('Organisation', 'name', labels)} ({own}) *")
        assert 2 == names.index(f"{label('Organisation', 'name', labels)} ({other})")
        form = [str(cell.value) for cell in book[sheet_name("Partnership", labels)][1]]
        assert form[2].endswith(own)
        assert form[3].endswith(other)


def test_a_record_leads_with_its_language_whatever_the_headers_are_in() -> None:
    """English headers leave the star of a Swedish record where it is, and that of a Vietnamese one is its own."""
    for language, first in (("sv", "Name (Swedish) *"), ("vi", "Name (Vietnamese) *")):
        sheet = opened(written(evolve(smallest(), language=language), "en"))["Organisations"]
        assert first == sheet["B1"].value


@pytest.mark.parametrize("name", SAMPLES)
def test_the_open_xml_sdk_finds_no_error(
    name: str, sdk_errors: Callable[[Path], list[str]], tmp_path: Path
) -> None:
    """Excel's own schema has nothing to say."""
    path = tmp_path / "book.xlsx"
    path.write_bytes(written(SAMPLES[name]()))
    assert [] == sdk_errors(path)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_word_of_a_header_is_broken(language: str) -> None:
    """Every column has room for the longest word of its header and for the button beside it."""
    book = opened(write_template(language))
    for noun in sheets():
        sheet = book[sheet_name(noun.key, language)]
        for cell in sheet[1]:
            width = sheet.column_dimensions[cell.column_letter].width
            assert width >= max(map(len, cell.value.split())) + 4, (sheet.title, cell.value)
