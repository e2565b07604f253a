"""Styles: what a cell looks like; each look is made once for a workbook, and cells share it by its number.

The look follows the style guide: Arial 10, dark blue header, thin lines between rows, grey where a formula
counts. A new look is one more entry of `_looks`.
"""

from copy import copy
from typing import TYPE_CHECKING, Any

from partnerkit.workbook.cells import units
from partnerkit.workbook.columns import Column, Form

if TYPE_CHECKING:
    from openpyxl import Workbook

BLUE, GREY, LINE, PALE, PALE_YELLOW, FAULT = "1F3A4D", "595959", "BFC7CE", "F2F2F2", "FFF2CC", "F8CBAD"
_ANY, _AMOUNT, _DECIMALS = "General", "#,##0", "#,##0.00"
_PLAIN = (10.0, False)
"""The size of letters, and whether they wrap, in a cell without a look."""

WIDTHS = {
    Form.ID: 30,
    Form.DATE: 14,
    Form.CODE: 26,
    Form.FLAG: 12,
    Form.NUMBER: 14,
    Form.AMOUNT: 14,
    Form.SHORT: 30,
    Form.NAMES: 30,
    Form.TEXT: 60,
    Form.COMPUTED: 14,
}
"""The greatest widths, in characters of the default font."""

_FITTED = {Form.ID: 12, Form.CODE: 14, Form.SHORT: 12, Form.NAMES: 16, Form.TEXT: 24}
"""The least widths of columns that are as wide as their words, up to the width of their form."""


class Styles:
    """The looks of one workbook."""

    def __init__(self, workbook: "Workbook") -> None:
        """Make every look, on a sheet that is taken away again."""
        from openpyxl.styles import Font

        book: Any = workbook
        normal = book._named_styles["Normal"]  # the only way to the default font
        normal.font = Font(name="Arial", size=10)
        normal.bind(workbook)
        sheet = workbook.create_sheet()
        self._made: dict[str, Any] = {}
        self._shapes: dict[Any, tuple[float, bool]] = {}
        for number, (name, look) in enumerate(_looks().items(), start=1):
            cell: Any = sheet.cell(number, 1)
            for attribute, value in look.items():
                setattr(cell, attribute, value)
            self._made[name] = copy(cell._style)
            self._shapes[self._made[name]] = (cell.font.size, bool(cell.alignment.wrap_text))
        workbook.remove(sheet)

    def put(self, cell: Any, name: str) -> None:
        """Give a cell a look."""
        cell._style = self._made[name]

    def shape(self, cell: Any) -> tuple[float, bool]:
        """Return the size of a cell's letters, and whether its words wrap."""
        return self._shapes.get(cell._style, _PLAIN)

    def fault(self, cell: Any, *, header: bool) -> None:
        """Fill a cell that was found fault with; what it is beside that stays."""
        from openpyxl.styles import Font, PatternFill

        cell._style = copy(cell._style)  # other cells share it
        cell.fill = PatternFill("solid", FAULT)
        if header:
            cell.font = Font(name="Arial", size=10, bold=True)

    def shown_as(self, cell: Any, form: str) -> None:
        """Give a cell a number format of its own."""
        cell._style = copy(cell._style)
        cell.number_format = form

    def of(self, name: str) -> Any:
        """Return the number of a look, for a whole column."""
        return self._made[name]


def _looks() -> dict[str, dict[str, Any]]:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    thin = Side(style="thin", color=LINE)
    row = Border(bottom=thin)
    top = Alignment(vertical="top")
    right = Alignment(horizontal="right", vertical="top", indent=1)
    wrap = Alignment(vertical="top", wrap_text=True)
    left = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    plain = Font(name="Arial", size=10)
    text = {"font": plain, "border": row, "alignment": left, "number_format": "@"}
    hint = {
        "font": Font(name="Arial", size=10, italic=True, color=GREY),
        "alignment": Alignment(horizontal="left", vertical="top", indent=1),
        "number_format": "@",
    }
    computed = {"font": plain, "border": row, "alignment": right, "fill": PatternFill("solid", PALE)}
    header = {
        "font": Font(name="Arial", size=10, bold=True, color="FFFFFF"),
        "fill": PatternFill("solid", BLUE),
        "number_format": "@",
    }
    return {
        "header": {
            **header,
            "alignment": Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1),
        },
        "header-right": {
            **header,
            "alignment": Alignment(horizontal="right", vertical="center", wrap_text=True, indent=1),
        },
        "text": text,
        "quoted": {**text, "number_format": "General", "quotePrefix": True},
        "long": {**text, "number_format": "General"},
        "hint": hint,
        "note": {"font": plain, "alignment": top, "number_format": "@"},
        "check": {**computed, "alignment": left},
        "empty-check": {"font": plain, "alignment": left},
        "empty-text": {"font": plain, "alignment": left, "number_format": "@"},
        "empty-number": {"font": plain, "alignment": right, "number_format": _ANY},
        "empty-amount": {"font": plain, "alignment": right, "number_format": _AMOUNT},
        "empty-computed": {"font": plain, "alignment": right, "number_format": _AMOUNT},
        "number": {"font": plain, "border": row, "alignment": right, "number_format": _AMOUNT},
        "number-decimals": {"font": plain, "border": row, "alignment": right, "number_format": _ANY},
        "amount": {"font": plain, "border": row, "alignment": right, "number_format": _AMOUNT},
        "amount-decimals": {"font": plain, "border": row, "alignment": right, "number_format": _DECIMALS},
        "computed": {**computed, "number_format": _AMOUNT},
        "computed-decimals": {**computed, "number_format": _DECIMALS},
        "title": {
            "font": Font(name="Arial", size=16, bold=True, color=BLUE),
            "alignment": wrap,
            "number_format": "@",
        },
        "heading": {
            "font": Font(name="Arial", size=12, bold=True, color=BLUE),
            "alignment": wrap,
            "number_format": "@",
        },
        "prose": {"font": plain, "alignment": wrap, "number_format": "@"},
        "fill-in": {
            "font": Font(name="Arial", size=10, bold=True),
            "fill": PatternFill("solid", PALE_YELLOW),
            "border": row,
            "alignment": wrap,
            "number_format": "@",
        },
        "strong": {"font": Font(name="Arial", size=10, bold=True), "alignment": wrap, "number_format": "@"},
        "lead": {**text, "font": Font(name="Arial", size=10, bold=True)},
        "small": {"font": Font(name="Arial", size=8, color=GREY), "alignment": wrap, "number_format": "@"},
        "link": {
            "font": Font(name="Arial", size=10, color="0563C1", underline="single"),
            "border": row,
            "alignment": left,
            "number_format": "@",
        },
    }


_LOOKS = {Form.NUMBER: "number", Form.AMOUNT: "amount", Form.COMPUTED: "computed"}

FIGURES = frozenset({"number", "amount", "computed"})
"""Looks that stand to the right."""


_BUTTON = 4
"""Characters that the button of the filter and the indent take beside a header."""

_MOST_FOR_HEADER = 30
"""The greatest width that a column has for its header alone, which then stands in two lines or more."""


def width_of(form: Form, longest: int, header: str) -> float:
    """Return the width of a column; no word of its header is broken, and most headers need two lines at most.

    Args:
        form: What its cells hold.
        longest: How many characters its longest cell has.
        header: Its header.
    """
    least = _FITTED.get(form)
    cells = WIDTHS[form] if least is None else min(max(longest + 2, least), WIDTHS[form])
    words = max(max(map(units, header.split()), default=0) + _BUTTON, units(header) // 2 + 2 + _BUTTON)
    return max(cells, min(words, _MOST_FOR_HEADER))


def look_of(column: Column) -> str:
    """Return the look of a column's cells."""
    if column.key == "row.check":
        return "check"
    return _LOOKS.get(column.form, "text")
