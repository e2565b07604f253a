"""Styles: what a cell looks like; each look is made once for a workbook, and cells share it by its number.

The look follows the style guide: Arial 10, dark blue header, thin lines between rows, grey where a formula counts.
A new look is one more entry of `_looks`.
"""

from copy import copy
from typing import TYPE_CHECKING, Any

from partnerkit.workbook.columns import Column, Form

if TYPE_CHECKING:
    from openpyxl import Workbook

BLUE, GREY, LINE, PALE = "1F3A4D", "595959", "BFC7CE", "F2F2F2"
_NUMBER, _AMOUNT = "General", "#,##0"
WIDTHS = {
    Form.ID: 16,
    Form.DATE: 14,
    Form.CODE: 18,
    Form.FLAG: 12,
    Form.NUMBER: 12,
    Form.AMOUNT: 14,
    Form.SHORT: 18,
    Form.NAMES: 30,
    Form.TEXT: 60,
    Form.COMPUTED: 14,
}
"""Widths in characters of the default font."""


class Styles:
    """The looks of one workbook."""

    def __init__(self, workbook: "Workbook") -> None:
        """Make every look, on a sheet that is taken away again."""
        from openpyxl.styles import Font

        normal: Any = workbook._named_styles["Normal"]  # the only way to the default font
        normal.font = Font(name="Arial", size=10)
        normal.bind(workbook)
        sheet = workbook.create_sheet()
        self._made: dict[str, Any] = {}
        for number, (name, look) in enumerate(_looks().items(), start=1):
            cell: Any = sheet.cell(number, 1)
            for attribute, value in look.items():
                setattr(cell, attribute, value)
            self._made[name] = copy(cell._style)
        workbook.remove(sheet)

    def put(self, cell: Any, name: str) -> None:
        """Give a cell a look."""
        cell._style = self._made[name]

    def of(self, name: str) -> Any:
        """Return the number of a look, for a whole column."""
        return self._made[name]


def _looks() -> dict[str, dict[str, Any]]:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    thin = Side(style="thin", color=LINE)
    row = Border(bottom=thin)
    top = Alignment(vertical="top")
    wrap = Alignment(vertical="top", wrap_text=True)
    plain = Font(name="Arial", size=10)
    text = {"font": plain, "border": row, "alignment": wrap, "number_format": "@"}
    hint = {"font": Font(name="Arial", size=10, italic=True, color=GREY), "alignment": top, "number_format": "@"}
    computed = {"font": plain, "border": row, "alignment": top, "fill": PatternFill("solid", PALE)}
    return {
        "header": {
            "font": Font(name="Arial", size=10, bold=True, color="FFFFFF"),
            "fill": PatternFill("solid", BLUE),
            "alignment": Alignment(vertical="center", wrap_text=True),
            "number_format": "@",
        },
        "text": text,
        "quoted": {**text, "quotePrefix": True},
        "hint": hint,
        "empty-text": {"font": plain, "alignment": wrap, "number_format": "@"},
        "empty-number": {"font": plain, "alignment": top, "number_format": _NUMBER},
        "empty-amount": {"font": plain, "alignment": top, "number_format": _AMOUNT},
        "empty-computed": {"font": plain, "alignment": top, "number_format": _AMOUNT},
        "number": {"font": plain, "border": row, "alignment": top, "number_format": _NUMBER},
        "amount": {"font": plain, "border": row, "alignment": top, "number_format": _AMOUNT},
        "computed": {**computed, "number_format": _AMOUNT},
        "title": {"font": Font(name="Arial", size=16, bold=True, color=BLUE), "alignment": wrap, "number_format": "@"},
        "heading": {"font": Font(name="Arial", size=12, bold=True, color=BLUE), "alignment": wrap, "number_format": "@"},
        "prose": {"font": plain, "alignment": wrap, "number_format": "@"},
        "strong": {"font": Font(name="Arial", size=10, bold=True), "alignment": wrap, "number_format": "@"},
        "small": {"font": Font(name="Arial", size=8, color=GREY), "alignment": wrap, "number_format": "@"},
        "link": {"font": Font(name="Arial", size=10, color="0563C1", underline="single"), "border": row,
                 "alignment": wrap, "number_format": "@"},
    }


def look_of(column: Column) -> str:
    """Return the look of a column's cells."""
    return {Form.NUMBER: "number", Form.AMOUNT: "amount", Form.COMPUTED: "computed"}.get(column.form, "text")
