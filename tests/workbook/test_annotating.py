"""A workbook handed back with what was found: words beside each fault, all that was typed, and no mark that stays."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment
from tests.workbook.books import opened, shown
from tests.workbook.edits import Change, edited, like_libreoffice, place, sample, typed, without_tables

from partnerkit import load
from partnerkit.errors import FormatError
from partnerkit.model import Partnership
from partnerkit.records import dump, read
from partnerkit.records.annotated import annotated_record, annotated_workbook
from partnerkit.rules import Finding, from_problem, validate
from partnerkit.workbook import Return, write_workbook
from partnerkit.workbook.book import Book
from partnerkit.workbook.kept_cells import kept_value, put
from partnerkit.workbook.opened import open_tabs
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.write import finished

Made = tuple[bytes, tuple[Finding, ...]]
TODAY = date(2026, 11, 25)
MARKS = {"(Anmärkning vid kontroll)", "(Finding of the check)"}


def handed_back(path: Path, language: str | None = None) -> Made:
    """Return the annotated workbook of a file, and what was found in it."""
    try:
        loaded = read(path)
    except FormatError as error:
        found = tuple(from_problem(one) for one in error.problems)
        return annotated_workbook(found, path, language=language), found
    report = validate(loaded.partnership, today=TODAY, origin=loaded.origin)
    record = annotated_record(loaded.partnership, report.findings, path, language=language)
    return record, report.findings


def again(raw: bytes, folder: Path) -> Made:
    """Judge an annotated workbook in its turn."""
    path = folder / "again.xlsx"
    path.write_bytes(raw)
    return handed_back(path)


def listed(book: Any) -> list[tuple[Any, tuple[Any, ...]]]:
    """Return the findings on the list: the cell each link leads to, and the words of the row."""
    rows = []
    for where, *rest in book.worksheets[0].iter_rows(min_row=2, max_col=5):
        if where.value is None:
            break
        sheet, _, at = (where.hyperlink.location if where.hyperlink else "!").rpartition("!")
        cell = book[sheet.strip("'")][at] if at else None
        rows.append((cell, tuple(one.value for one in rest)))
    return rows


def beside(cell: Any) -> str:
    """Return what the column of findings says in the row of a cell; nothing if the sheet has none."""
    marked = [head.column for head in cell.parent[1] if head.value in MARKS]
    return str(cell.parent.cell(cell.row, marked[0]).value or "") if marked else ""


def faulty(book: Any) -> None:
    """Make faults of several sorts, and leave things of one's own."""
    typed("Budget", "Beviljat", "ca 340 tkr")(book)
    typed("Parter", "Roll", "#REF!")(book)
    typed("Avtal", "Undertecknat", date(2012, 5, 14), format="mmm-yy")(book)
    typed("Deltagare", "Aktivitet", "kurss", row=3)(book)
    typed("Organisationer", "Offentlig", "=kanske", row=3)(book)
    cell = book["Organisationer"].cell(3, place(book["Organisationer"], "Offentlig"))
    cell.data_type = "s"
    own(book)
    sheet = book["Organisationer"]
    last = sheet.max_column + 1
    sheet.cell(1, last).value = "Kommentar"
    sheet.cell(4, last).value = "ring Nam"
    book["Partnerskap"]["A40"] = "Motto"
    book["Partnerskap"]["B40"] = "Tillsammans"


def own(book: Any) -> None:
    """Leave an own column, an own sheet, a title above a table and a note, as people do."""
    sheet = book["Organisationer"]
    last = sheet.max_column + 1
    sheet.cell(1, last).value = "(Anna kollar)"
    sheet.cell(2, last).value = "klart"
    sheet.cell(3, last).value = 7
    book["Organisationer"]["B2"].comment = Comment("Anna: stämmer namnet?", "Anna")
    notes = book.create_sheet("Anmärkningar")
    notes["C3"] = "egna tankar"
    without_tables(book)
    book["Parter"].insert_rows(1)
    book["Parter"]["A1"] = "Våra parter"


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return the annotated workbook of one with faults of several sorts, and what was found."""
    path = tmp_path_factory.mktemp("broken") / "bok.xlsx"
    path.write_bytes(edited(faulty))
    return handed_back(path)


def test_each_fault_has_its_words_at_its_cell(broken: Made) -> None:
    """The list leads to the cell; the cell has a note, and the row a column, with the same words."""
    raw, findings = broken
    rows = listed(opened(raw))

    assert len(findings) == len(rows) >= 7
    for finding, (cell, (what, advice, severity, code)) in zip(findings, rows, strict=True):
        assert finding.text("sv") == f"{what} {advice}".strip()
        assert (finding.code, "Fel") == (code, severity)
        assert finding.text("sv") in cell.comment.text
        assert cell.row == 1 or finding.text("sv") in beside(cell)
        assert cell.fill.fgColor.rgb == "00F8CBAD"


@pytest.mark.parametrize("words", ["ca 340 tkr", "#REF!", "kurss", "=kanske", "Kommentar"])
def test_a_refused_cell_holds_what_was_typed(broken: Made, words: str) -> None:
    """The person corrects it where it stands; what looks like a formula stays text."""
    cells = {cell.value: cell.data_type for cell, _ in listed(opened(broken[0])) if cell is not None}

    assert words in cells
    assert ("e" if words == "#REF!" else "s") == cells[words]


def test_totals_carry_their_values_also_where_not_all_was_read(broken: Made) -> None:
    """Previews calculate nothing: the sum of what was typed stands in the file, and nothing where it is not known."""
    book = opened(broken[0], values=True)

    assert [5, None, None] == [one or None for one in shown(book["Deltagare"], "Summa (räknas ut)")]
    assert [None, None] == [one or None for one in shown(book["Budget"], "Skillnad (räknas ut)")]


def test_nothing_typed_is_left_out(broken: Made) -> None:
    """Own columns, unknown columns and fields, titles, own sheets and notes are all in the new workbook."""
    book = opened(broken[0])
    words = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    noted = [cell.comment.text for row in book["Organisationer"] for cell in row if cell.comment]

    wanted = {"Våra parter", "(Anna kollar)", "klart", "7", "ring Nam", "Motto", "Tillsammans", "egna tankar"}
    assert set() == wanted - words
    assert "Anna: stämmer namnet?" in noted


@pytest.mark.parametrize("change", [faulty, own])
def test_annotating_twice_adds_nothing(change: Change, tmp_path: Path) -> None:
    """Old marks are not read and do not pile up; the same is found, and an own sheet is not taken for a list."""
    path = tmp_path / "bok.xlsx"
    path.write_bytes(edited(change))

    first, found = handed_back(path)
    second, same = again(first, tmp_path)
    third, _ = again(second, tmp_path)

    assert [(one.code, one.text()) for one in found] == [(one.code, one.text()) for one in same]
    assert second == third
    assert opened(second).sheetnames == opened(third).sheetnames
    assert ["egna tankar"] == [
        sheet["C3"].value for sheet in opened(third) if sheet.title == "Anmärkningar (2)"
    ]


def _wrong(record: Partnership) -> Partnership:
    first, *rest = record.organisations
    return evolve(record, id="record", organisations=(evolve(first, country="Sverige"), *rest))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("suffix", ["yaml", "json", "xlsx"])
def test_findings_of_the_rules_stand_where_their_values_stand_now(
    suffix: str, language: str, tmp_path: Path
) -> None:
    """Whatever format the record came in, the workbook reads as the same record, and each finding has its words."""
    path = tmp_path / f"bok.{suffix}"
    dump(_wrong(sample()), path)

    raw, findings = handed_back(path, language)
    (tmp_path / "ut.xlsx").write_bytes(raw)
    rows = listed(opened(raw))

    assert _wrong(sample()) == load(tmp_path / "ut.xlsx")
    assert findings
    assert [one.text(language) for one in findings] == [row[0] for _, row in rows]
    for finding, (cell, _) in zip(findings, rows, strict=True):
        assert finding.text(language) in cell.comment.text


def test_what_is_ones_own_comes_along_with_a_record_that_reads_well(tmp_path: Path) -> None:
    """A column, a sheet, a note and a title of one's own are not lost although the record is written anew."""
    path = tmp_path / "bok.xlsx"
    path.write_bytes(edited(own))

    book = opened(handed_back(path)[0])
    sheet = book["Organisationer"]

    assert ["klart", 7] == [sheet.cell(row, place(sheet, "(Anna kollar)")).value for row in (2, 3)]
    assert "Anna: stämmer namnet?" == sheet["B2"].comment.text
    assert "Våra parter" == book["Utanför tabellerna"]["B2"].value
    assert "egna tankar" == book["Anmärkningar (2)"]["C3"].value


@pytest.mark.parametrize("typed", [None, "Skicka tillbaka till: bo@example.org"])
def test_a_copy_still_says_where_it_is_to_come_back_to(tmp_path: Path, typed: str | None) -> None:
    """The address of a partner's copy is kept, also one that was filled in by hand; a blank stays a blank."""
    path = tmp_path / "copy.xlsx"
    back = Return("anna@example.org" if typed is None else None, None)
    path.write_bytes(write_workbook(sample(), labels="sv", audience="partner", provenance={}, back=back))
    if typed:
        book = openpyxl.load_workbook(path)
        book["Läs mig"]["A2"] = typed
        book.save(path)

    to, by = (one.value for (one,) in opened(handed_back(path)[0])["Läs mig"]["A2:A3"])

    assert (typed or "Skicka tillbaka till: anna@example.org") == to
    assert by.startswith("Senast: …")


def test_a_finding_is_text_whatever_it_begins_with(tmp_path: Path) -> None:
    """Words from the record that look like formulas are no formulas on the list, beside the cell or in it."""
    path = tmp_path / "bok.xlsx"
    path.write_bytes(edited(typed("Deltagare", "Aktivitet", "'=1+1")))
    book = opened(handed_back(path)[0])

    assert "=1+1" in " ".join(row[0] for _, row in listed(book))
    kinds = {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row if cell.value}
    assert {"s"} == kinds


def test_a_formula_that_nobody_calculated_stays_refused_and_is_quoted(tmp_path: Path) -> None:
    """It might point into other files, so the cell shows an error; the words beside it say what it was."""
    path = tmp_path / "bok.xlsx"
    path.write_bytes(edited(typed("Budget", "Beviljat", "=[1]Blad!A1")))
    raw, _ = handed_back(path)
    cell, (what, *_) = listed(opened(raw))[0]

    assert ("#N/A", "e") == (cell.value, cell.data_type)
    assert "=[1]Blad!A1" in what
    assert "PK022" in {one.code for one in again(raw, tmp_path)[1]}


def test_a_sheet_that_lost_its_headers_is_kept_as_it_is(tmp_path: Path) -> None:
    """Every cell stays in its place, and the fault is told on the first one."""

    def change(book: Any) -> None:
        for cell in book["Parter"][1]:
            cell.value = f"X{cell.column}"

    path = tmp_path / "bok.xlsx"
    path.write_bytes(edited(change))
    raw, findings = handed_back(path)
    sheet = opened(raw)["Parter"]

    assert "X1" == sheet["A1"].value
    assert sheet["A1"].comment is not None
    assert [one.code for one in findings] == [one.code for one in again(raw, tmp_path)[1]]


def test_a_record_without_a_usable_id_is_handed_back_too(tmp_path: Path) -> None:
    """The workbook says that the id is missing, and the cell that it is wrong."""
    path = tmp_path / "bok.xlsx"
    path.write_bytes(edited(lambda book: book["Partnerskap"].__setitem__("B2", "två ord")))
    book = opened(handed_back(path)[0])

    assert ["två ord"] == [cell.value for cell, _ in listed(book)]
    assert "utan-id" in book["Läs mig"]["A1"].value


def test_headers_that_stand_twice_make_no_table(tmp_path: Path) -> None:
    """Excel would call the file damaged; without a table it opens, and both columns are there."""

    def change(book: Any) -> None:
        sheet = book["Organisationer"]
        sheet.cell(1, sheet.max_column + 1).value = sheet["B1"].value
        sheet.cell(3, sheet.max_column).value = "två"

    path = tmp_path / "bok.xlsx"
    path.write_bytes(edited(change))
    sheet = opened(handed_back(path)[0])["Organisationer"]

    assert not sheet.tables
    assert "två" in {cell.value for cell in sheet[3]}


def test_a_file_that_is_no_workbook_of_ours_is_not_handed_back(tmp_path: Path) -> None:
    """There is one message and no file."""
    path = tmp_path / "bok.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    with pytest.raises(FormatError):
        handed_back(path)


KEPT = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1).map(
        lambda words: Cell("A1", Kind.TEXT, words, "@")
    ),
    st.decimals(-(10**12), 10**12, places=2).map(
        lambda number: Cell("A1", Kind.NUMBER, number.normalize(), "General")
    ),
    st.integers(0, 100).map(lambda number: Cell("A1", Kind.NUMBER, Decimal(number) / 100, "0%")),
    st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)).map(
        lambda day: Cell("A1", Kind.DATE, day.replace(microsecond=0), "mmm-yy")
    ),
    st.booleans().map(lambda flag: Cell("A1", Kind.FLAG, flag, "General")),
    st.sampled_from(["#REF!", "#N/A", "#DIV/0!"]).map(lambda words: Cell("A1", Kind.ERROR, words, "General")),
)


@given(KEPT)
def test_a_cell_that_is_put_back_is_read_as_before(cell: Cell) -> None:
    """Text, number, day, truth value or error: kind and value stay, and so does what the format says."""
    book = Book("sv")
    put(book, book.add("Blad", tab="BFC7CE")["A1"], kept_value(cell, {}))
    rows = open_tabs(finished(book, "Prov"))[0].rows

    if cell.kind is Kind.TEXT and not cell.value.strip():
        assert not rows
        return
    found = rows[1][1]
    assert (cell.kind, cell.value) == (found.kind, found.value)
    assert cell.format == found.format or (cell.kind not in (Kind.DATE,) and "%" not in cell.format)


def test_the_open_xml_sdk_finds_no_error(
    broken: Made, tmp_path: Path, sdk_errors: Callable[[Path], list[str]]
) -> None:
    """Notes, links, columns and fills are as the schema wants them; no table lies over a wrong range."""
    made = tmp_path / "ut.xlsx"
    made.write_bytes(broken[0])

    assert [] == sdk_errors(made)
    for sheet in opened(made.read_bytes()):
        for one in sheet.tables.values():
            first, *_ = sheet[one.ref]
            assert [cell.value for cell in first] == one.column_names


def test_marks_do_not_pile_up_through_libreoffice(broken: Made, soffice: str, tmp_path: Path) -> None:
    """LibreOffice forgets who wrote a note and keeps its words; they are known by these."""
    raw, found = broken
    saved = like_libreoffice(raw, soffice, tmp_path)
    once, same = again(saved, tmp_path)
    sheet = opened(once)["Organisationer"]

    assert sorted(one.code for one in found) == sorted(one.code for one in same)
    told = [cell.comment.text for row in sheet for cell in row if cell.comment]
    assert all(words.count("Anmärkning vid kontroll") <= 1 for words in told)
    assert 1 == sum(cell.value in MARKS for cell in sheet[1])
