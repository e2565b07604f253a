"""Columns that formulas fill: sums, differences and what a row lacks, with the values they give.

A value must be what Excel would calculate: it is stored in the file for readers that calculate nothing.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from openpyxl.utils import get_column_letter

from partnerkit.model import BudgetLine
from partnerkit.values import Headcount
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.field_cells import Cells
from partnerkit.workbook.rows import Grid, Row
from partnerkit.workbook.wording import say, unit_label

References = Mapping[str, str]
"""How a formula names the cells of its own row, by the key of their column."""


def in_row(grid: Grid, row: int | str, dollar: str = "") -> References:
    """Return references to the cells of one row, such as `B7`; the row may be a mark that its number replaces."""
    return {
        column.key: f"{dollar}{get_column_letter(number)}{row}"
        for number, column in enumerate(grid.columns, start=1)
    }


def in_any_row(grid: Grid, table: str, names: list[str]) -> References:
    """Return references that hold in every row of a table, also one that is added."""
    return {
        column.key: f"{table}[[#This Row],[{_escaped(name)}]]"
        for column, name in zip(grid.columns, names, strict=True)
    }


def _escaped(name: str) -> str:
    return "".join(f"'{one}" if one in "[]#'@" else one for one in name)


def formula(grid: Grid, key: str, at: References, labels: str) -> str:
    """Return the formula of a computed column, without the sign `=`."""
    if key == "row.check":
        return _check(grid, at, labels)
    if key == "row.sum":
        women, men, other, unstated, total = (
            at[name] for name in ("women", "men", "other", "unstated", "total")
        )
        rest = f'IF(AND({women}="",{men}="",{other}="",{unstated}<>""),{unstated},"")'
        parts = f'IF(AND({women}<>"",{men}<>""),SUM({women},{men},{other},{unstated}),{rest})'
        return f'IF({total}<>"",{total},{parts})'
    granted, reported = at["granted"], at["reported"]
    same = f"{at['granted.currency']}={at['reported.currency']}"
    return f'IF(AND(ISNUMBER({granted}),ISNUMBER({reported}),{same}),{reported}-{granted},"")'


def value(grid: Grid, key: str, row: Row, labels: str) -> Decimal | int | str:
    """Return what the formula of a computed column gives in a row; empty words if there is nothing to say."""
    if key == "row.check":
        return _missing(grid, row.cells, labels)
    return _typed_figure(key, row.cells) if row.item is None else figure(row.item)


def figure(item: Any) -> Decimal | int | str:
    """Return the sum of a headcount or the difference of a budget line; empty words if it cannot be said."""
    if isinstance(item, Headcount):
        return "" if item.sum is None else item.sum
    if isinstance(item, BudgetLine) and item.granted and item.reported:
        granted, reported = item.granted, item.reported
        if granted.amount is None or reported.amount is None or granted.currency != reported.currency:
            return ""
        return reported.amount - granted.amount
    return ""


_PARTS = ("women", "men", "other", "unstated")


def _typed_figure(key: str, cells: Cells) -> Decimal | int | str:
    """Return what a formula gives in a row as it was typed; empty words where anything but numbers stands."""
    names = (*_PARTS, "total") if key == "row.sum" else ("granted", "reported")
    found = {name: cells[name] for name in names if name in cells}
    known = {name: Decimal(one) for name, one in found.items() if isinstance(one, int | Decimal)}
    if len(known) < len(found):
        return ""
    if key == "row.sum":
        counted = {"women", "men"} <= known.keys() or known.keys() == {"unstated"}
        return known.get("total", sum(known.get(one, Decimal()) for one in _PARTS) if counted else "")
    same = cells.get("granted.currency") == cells.get("reported.currency")
    return known["reported"] - known["granted"] if len(known) == 2 and same else ""


def required(grid: Grid) -> Iterator[tuple[Column, tuple[str, ...]]]:
    """Yield what every row must have, with the keys of the columns of which one must be filled."""
    for column in grid.columns:
        if column.required:
            yield column, _filling(grid, column)


def _filling(grid: Grid, column: Column) -> tuple[str, ...]:
    """Return the columns of which one must be filled: any language of a text will do."""
    if column.form is not Form.TEXT:
        return (column.key,)
    return tuple(one.key for one in grid.columns if one.field == column.field and one.form is Form.TEXT)


def blank(keys: tuple[str, ...], at: References) -> str:
    """Return a condition that none of some cells is filled."""
    tests = ",".join(f'{at[key]}=""' for key in keys)
    return f"AND({tests})"


def in_use(grid: Grid, at: References) -> str:
    """Return a condition that anything stands in a row, apart from the line that an empty sheet keeps."""
    cells = ",".join(at[one.key] for one in grid.columns if _counts(one))
    return f'AND(COUNTA({cells})>0,LEFT({at[grid.columns[0].key]},1)<>"(")'


def _counts(column: Column) -> bool:
    return column.form is not Form.COMPUTED and column.key != "row.order" and column.title is None


def _check(grid: Grid, at: References, labels: str) -> str:
    told = "&".join(
        f'IF({blank(keys, at)},"{_told(grid, column, labels)}","")' for column, keys in required(grid)
    )
    return f'IF({in_use(grid, at)},{told},"")'


def _missing(grid: Grid, cells: Cells, labels: str) -> str:
    used = any(column.key in cells for column in grid.columns if _counts(column))
    if not used or str(cells.get(grid.columns[0].key, "")).startswith("("):
        return ""
    lacking = [
        column
        for column in grid.columns
        if column.required
        and column.key not in cells
        and not any(key in cells for key in _filling(grid, column))
    ]
    return "".join(_told(grid, column, labels) for column in lacking)


def _told(grid: Grid, column: Column, labels: str) -> str:
    return say("check", labels, label=unit_label(grid.sheet, column, labels))
