"""Workbooks as people really edit them: each edit is read right, or refused with its cell; none is lost silently."""

from collections import Counter
from typing import Any

import pytest
from openpyxl import Workbook
from tests.workbook.books import written
from tests.workbook.cases import changed, excel, google, refused, same, tables, values
from tests.workbook.changes import both
from tests.workbook.edits import edited, sample, saved, typed, without_tables

from partnerkit.errors import FormatError
from partnerkit.records import loads
from partnerkit.records.workbooks import read_record

pytestmark = pytest.mark.matrix

_THEMES = (excel, google, tables, values)
SAME = same.SAME | {name: one for theme in _THEMES for name, one in theme.SAME.items()}
CHANGED = changed.CHANGED | {name: one for theme in _THEMES for name, one in theme.CHANGED.items()}
REFUSED = refused.REFUSED | {name: one for theme in _THEMES for name, one in theme.REFUSED.items()}


def test_there_are_two_hundred_edits_with_names_of_their_own() -> None:
    """The list is as long as was promised, and no edit hides another."""
    found: list[dict[str, Any]] = [same.SAME, changed.CHANGED, refused.REFUSED]
    found += [edits for theme in _THEMES for edits in (theme.SAME, theme.CHANGED, theme.REFUSED)]
    names = Counter(name for edits in found for name in edits)
    assert [] == [name for name, count in names.items() if count > 1]
    assert len(names) >= 200


@pytest.mark.parametrize("name", SAME)
def test_an_edit_that_changes_nothing_reads_the_same(name: str) -> None:
    """The layout, the look and the way of writing may change; the record stays."""
    assert sample() == loads(edited(SAME[name]), "xlsx")


@pytest.mark.parametrize("name", CHANGED)
def test_a_change_of_one_thing_changes_that_and_nothing_else(name: str) -> None:
    """What was typed is in the record, the rest is as it was."""
    change, expected = CHANGED[name]
    assert expected(sample()) == loads(edited(change), "xlsx")


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_for_certain_is_refused_with_its_cell(name: str) -> None:
    """What is wrong is told with its code and its cell, and nothing else is."""
    change, code, cell = REFUSED[name]
    with pytest.raises(FormatError) as caught:
        loads(edited(change), "xlsx")
    problems = caught.value.problems
    assert (problems[0].cell or "").startswith(cell), caught.value
    assert not code or {code} == {one.code for one in problems}, caught.value


def test_all_problems_are_told_at_once_in_the_order_of_the_sheets() -> None:
    """Faults of cells and faults of the record come together."""
    change = both(
        typed("Budget", "Beviljat", "okänt"),
        typed("Organisationer", "Id", "x y"),
        typed("Parter", "Roll", "chef"),
    )
    with pytest.raises(FormatError) as caught:
        loads(edited(change), "xlsx")
    assert ["Organisationer!A2", "Parter!E2", "Budget"] == [
        one.cell if "Budget" not in one.cell else "Budget" for one in caught.value.problems
    ]


def test_a_sheet_may_be_in_the_other_language() -> None:
    """A sheet taken from a workbook in English is read in one in Swedish."""

    def change(book: Any) -> None:
        from tests.workbook.books import opened

        other = opened(written(sample(), "en"))["Organisations"]
        without_tables(book)
        sheet = book["Organisationer"]
        for row in sheet.iter_rows():
            for cell in row:
                cell.value = None
        for row in other.iter_rows():
            for cell in row:
                sheet.cell(cell.row, cell.column).value = cell.value

    assert sample() == loads(edited(change), "xlsx")


def test_a_place_in_the_record_has_its_cell_also_when_nothing_stands_there() -> None:
    """A finding about a missing field points at the empty cell it belongs in."""
    _, origin = read_record(edited(lambda book: None), "book.xlsx")
    found = {
        place: position.cell
        for place in (
            ("organisations", 1, "name"),
            ("organisations", 1, "kind"),
            ("organisations", 1),
            ("projects", 0, "activities", 1, "participants", 1, "men"),
            ("title",),
        )
        if (position := origin.locate(place))
    }
    assert "Organisationer!B3" == found["organisations", 1, "name"]
    assert (found["organisations", 1, "kind"] or "").endswith("3")
    assert "Organisationer!A3" == found["organisations", 1]
    assert (found["projects", 0, "activities", 1, "participants", 1, "men"] or "").startswith("Deltagare!")
    assert "Partnerskap!C3" == found["title",]


def _unrelated() -> bytes:
    book = Workbook()
    book["Sheet"]["A1"] = "Budget"
    return saved(book)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "PK002"),
        (b"  \n", "PK002"),
        (b"id: linz", "PK020"),
        (b"PK\x03\x04 cut off", "PK020"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "PK020"),
        (_unrelated(), "PK017"),
    ],
    ids=["empty", "blank", "text", "cut off", "password", "unrelated"],
)
def test_what_is_no_workbook_of_ours_is_one_clear_message(raw: bytes, code: str) -> None:
    """An empty, damaged, locked or unrelated file is told apart."""
    with pytest.raises(FormatError) as caught:
        loads(raw, "xlsx")
    assert [code] == [one.code for one in caught.value.problems]


def test_a_workbook_cut_off_anywhere_is_refused() -> None:
    """Half a file is never half a record."""
    raw = written(sample())
    for part in range(1, 8):
        with pytest.raises(FormatError, match="PK020"):
            loads(raw[: len(raw) * part // 8], "xlsx")
