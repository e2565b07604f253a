"""The part of a sheet as text: what openpyxl and XML would make of cells, links and notes."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from lxml import etree
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.hyperlink import Hyperlink
from tests.workbook.books import MAIN

from partnerkit.workbook.sheet_part import SheetWriter, Values


def _sheet() -> Any:
    return Workbook().worksheets[0]


def _cells(sheet: Any, values: Values) -> dict[str, Any]:
    root = etree.fromstring(SheetWriter(sheet, values).part())
    return {str(cell.get("r")): cell for cell in root.iter(f"{MAIN}c")}


@pytest.mark.parametrize(
    "words", ["<a> & \"b\" 'c'", "å 🙂", " före", "rad\n\nslut ", "tabb\tr\r\nslut", "]]>"]
)
def test_words_come_back_whole(words: str) -> None:
    """Marks, blanks at the ends, returns and letters of any kind are read as they were written."""
    sheet = _sheet()
    sheet["B2"] = words
    assert words == _cells(sheet, {})["B2"].findtext(f"{MAIN}is/{MAIN}t")


def test_a_character_without_a_place_in_xml_is_written_as_excel_writes_it() -> None:
    """A control character does not break the file."""
    sheet = _sheet()
    sheet["A1"]._value, sheet["A1"].data_type = "a\x01b\uffff", "s"
    assert "a_x0001_b_xFFFF_" == _cells(sheet, {})["A1"].findtext(f"{MAIN}is/{MAIN}t")


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [(Decimal("1E+3"), None, "1000"), ("<saknas>", "str", "<saknas>"), ("", "str", ""), (7, None, "7")],
)
def test_a_formula_has_the_value_it_gives(value: str | int | Decimal, kind: str | None, shown: str) -> None:
    """The value stands beside the formula, as a number or as words."""
    sheet = _sheet()
    sheet["A1"] = '=IF(B1<2,"a","b")'
    cell = _cells(sheet, {"A1": value})["A1"]
    assert ('IF(B1<2,"a","b")', shown) == (cell.findtext(f"{MAIN}f"), cell.findtext(f"{MAIN}v"))
    assert kind == cell.get("t")


def test_numbers_keep_their_digits() -> None:
    """Numbers and truth values are written in full, without an exponent."""
    sheet = _sheet()
    for row, value in enumerate((Decimal("0.000000000000000001"), 123456789012345, True), start=1):
        sheet.cell(row, 1, value)
    cells = _cells(sheet, {})
    assert ["0.000000000000000001", "123456789012345", "1"] == [
        one.findtext(f"{MAIN}v") for one in cells.values()
    ]
    assert "b" == cells["A3"].get("t")


def test_a_row_grows_with_its_words() -> None:
    """A height is stated without being fixed, also for a row without cells."""
    sheet = _sheet()
    sheet["A1"] = "x"
    sheet.row_dimensions[1].height, sheet.row_dimensions[3].height = 30, 15
    rows = etree.fromstring(SheetWriter(sheet, {}).part()).iter(f"{MAIN}row")
    assert [{"r": "1", "ht": "30"}, {"r": "3", "ht": "15"}] == [dict(row.attrib) for row in rows]


def test_cells_written_in_any_order_stand_in_theirs() -> None:
    """Rows and cells are in the order of the sheet; cells without value and look are left out."""
    sheet = _sheet()
    for at in ("B2", "A2", "C1", "AA1"):
        sheet[at] = at
    sheet.cell(1, 1)
    assert ["C1", "AA1", "A2", "B2"] == list(_cells(sheet, {}))


def test_links_and_notes_of_cells_are_kept() -> None:
    """What belongs to a cell but stands elsewhere in the part is there."""
    sheet = _sheet()
    sheet["A1"], sheet["B1"] = "x", "y"
    sheet["A1"].hyperlink = Hyperlink(ref="A1", location="'S'!A1")
    sheet["B1"].comment = Comment("en anmärkning", "partnerkit")
    root = etree.fromstring(SheetWriter(sheet, {}).part())
    link = root.find(f"{MAIN}hyperlinks/{MAIN}hyperlink")
    assert link is not None
    assert "'S'!A1" == link.get("location")
    assert root.find(f"{MAIN}legacyDrawing") is not None


def test_what_excel_made_of_what_somebody_typed_is_kept() -> None:
    """A day is the number that Excel shows as one, and an error stays an error."""
    sheet = _sheet()
    sheet["A1"], sheet["A2"] = datetime(2016, 4, 3, 12), "#N/A"
    cells = _cells(sheet, {})
    assert [(None, "42463.5"), ("e", "#N/A")] == [
        (one.get("t"), one.findtext(f"{MAIN}v")) for one in cells.values()
    ]


def test_a_cell_of_another_kind_is_refused() -> None:
    """What is not known is not written as something else."""
    sheet = _sheet()
    sheet["A1"], sheet["A1"].data_type = "a", "rich"
    with pytest.raises(TypeError, match="no cell holds str"):
        _cells(sheet, {})
