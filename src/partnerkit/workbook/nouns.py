"""The sheets of the nouns: header, rows, table, dropdowns, help, widths; and the record's own sheet."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from partnerkit.model import BudgetLine
from partnerkit.values import Headcount
from partnerkit.workbook.book import Book, table
from partnerkit.workbook.cells import units
from partnerkit.workbook.codelists import CodeLists
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.layout import MAIN
from partnerkit.workbook.rows import FormRow, Grid, Row
from partnerkit.workbook.styles import BLUE, FIGURES, LINE, WIDTHS, look_of
from partnerkit.workbook.wording import (
    column_help,
    field_help,
    form_label,
    header,
    language_name,
    say,
    sheet_name,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SPARE_ROWS = 200
"""Rows below the last one that have dropdowns too."""

_FITTED = {Form.ID: 12, Form.CODE: 14, Form.SHORT: 12, Form.NAMES: 16, Form.TEXT: 24}
"""The least widths of columns that are as wide as their words, up to the width of their form."""

_PROMPT = 255
_CAPTION = 32


def write_grid(book: Book, grid: Grid, lists: CodeLists, ids: dict[str, str]) -> None:
    """Write the sheet of one noun.

    Args:
        book: The workbook.
        grid: The sheet's columns and rows.
        lists: Where the code lists stand.
        ids: For each noun, the range its ids stand in.
    """
    key = grid.sheet.key
    sheet = book.add(sheet_name(key, book.labels), tab=BLUE if key in MAIN else LINE)
    names = [header(grid.sheet, column, book.labels) for column in grid.columns]
    letters = {column.key: get_column_letter(number) for number, column in enumerate(grid.columns, start=1)}
    figures = {number for number, column in enumerate(grid.columns, start=1) if column.form in FIGURES}
    book.headers(sheet, names, figures)
    for number, row in enumerate(grid.rows, start=2):
        _write_row(book, sheet, grid, row, number, letters)
    if not grid.rows:
        book.words(sheet["A2"], say(f"sheet.{key}.empty", book.labels), "hint")
    formulas = {
        names[number]: formula(key, "2", letters)[1:]
        for number, column in enumerate(grid.columns)
        if column.form is Form.COMPUTED
    }
    table(sheet, f"{key}Table", names, len(grid.rows) + 1, formulas)
    book.freeze(sheet, "C2")
    last = len(grid.rows) + 1 + SPARE_ROWS
    for number, column in enumerate(grid.columns, start=1):
        _set_up_column(book, sheet, grid, column, number)
        _help(sheet, grid, column, number, last, lists, ids, book.labels)
    book.set_up(sheet, [_width(grid, column) for column in grid.columns])


def _write_row(
    book: Book, sheet: "Worksheet", grid: Grid, row: Row, number: int, letters: dict[str, str]
) -> None:
    for place, column in enumerate(grid.columns, start=1):
        cell = sheet.cell(number, place)
        value = row.cells.get(column.key)
        if column.form is Form.COMPUTED:
            book.formula(cell, formula(grid.sheet.key, str(number), letters), computed(row.item))
        elif value is None:
            book.styles.put(cell, look_of(column))
        elif isinstance(value, str):
            book.words(cell, value)
        else:
            book.number(cell, value, look_of(column))


def _set_up_column(book: Book, sheet: "Worksheet", grid: Grid, column: Column, number: int) -> None:
    dimension: Any = sheet.column_dimensions[get_column_letter(number)]
    dimension.hidden = column.spare and (column.key == "row.order" or not grid.uses(column))
    dimension._style = book.styles.of(f"empty-{look_of(column)}")


def _width(grid: Grid, column: Column) -> float:
    width = WIDTHS[column.form]
    if column.form not in _FITTED:
        return width
    longest = max((units(str(row.cells.get(column.key, ""))) for row in grid.rows), default=0)
    return min(max(longest + 2, _FITTED[column.form]), width)


def _help(
    sheet: "Worksheet",
    grid: Grid,
    column: Column,
    number: int,
    last: int,
    lists: CodeLists,
    ids: dict[str, str],
    labels: str,
) -> None:
    letter = get_column_letter(number)
    caption = header(grid.sheet, column, labels)
    words = column_help(grid.sheet, column, labels)
    choices = lists.choices(column, grid.sheet)
    note = DataValidation(
        type=None, showInputMessage=True, promptTitle=caption[:_CAPTION], prompt=shortened(words)
    )
    note.add(f"{letter}1")
    sheet.add_data_validation(note)
    if choices is None and column.form is Form.ID and column.target in ids:
        choices = ids[column.target]
    if choices is None:
        return
    offered = DataValidation(type="list", formula1=choices, allow_blank=True)
    offered.showErrorMessage = column.form in (Form.CODE, Form.FLAG)
    offered.errorTitle = say("choose.title", labels)
    offered.error = say("choose.text", labels)
    offered.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(offered)


def shortened(words: str) -> str:
    """Return help as far as an input message holds it, in whole sentences where there are any.

    >>> shortened("One. Two.")
    'One. Two.'
    """
    if units(words) <= _PROMPT:
        return words
    head = words[: _PROMPT - 60]
    stop = head.rfind(". ")
    return head[: stop + 1] if stop > 0 else head.rpartition(" ")[0] + " …"


def formula(key: str, row: str, letters: dict[str, str]) -> str:
    """Return the formula of a noun's computed column in a row."""
    at = {name: f"{letter}{row}" for name, letter in letters.items()}
    if key == "Headcount":
        women, men, other, unstated, total = (
            at[name] for name in ("women", "men", "other", "unstated", "total")
        )
        rest = f'IF(AND({women}="",{men}="",{other}="",{unstated}<>""),{unstated},"")'
        parts = f'IF(AND({women}<>"",{men}<>""),SUM({women},{men},{other},{unstated}),{rest})'
        return f'=IF({total}<>"",{total},{parts})'
    granted, reported = at["granted"], at["reported"]
    same = f"{at['granted.currency']}={at['reported.currency']}"
    return f'=IF(AND(ISNUMBER({granted}),ISNUMBER({reported}),{same}),{reported}-{granted},"")'


def computed(item: Any) -> Decimal | int | str:
    """Return what the formula of a computed column gives for a row; empty words if it cannot be said."""
    if isinstance(item, Headcount):
        return "" if item.sum is None else item.sum
    if isinstance(item, BudgetLine) and item.granted and item.reported:
        granted, reported = item.granted, item.reported
        if (
            granted.amount is not None
            and reported.amount is not None
            and granted.currency == reported.currency
        ):
            return reported.amount - granted.amount
    return ""


def write_form(book: Book, rows: tuple[FormRow, ...], languages: tuple[str, ...], lists: CodeLists) -> None:
    """Write the record's own sheet: one field a row, with a column for each language and one for help."""
    labels = book.labels
    sheet = book.add(sheet_name("Partnership", labels), tab=BLUE)
    tags = tuple(dict.fromkeys((*languages, *sorted({tag for row in rows for tag in row.texts}))))
    names = [say("form-sheet.field", labels), say("form-sheet.value", labels)]
    names += [say("form-sheet.text", labels, name=language_name(tag, labels)) for tag in tags]
    names += [say("form-sheet.help", labels), say("form-sheet.key", labels)]
    book.headers(sheet, names)
    for number, row in enumerate(rows, start=2):
        book.words(sheet.cell(number, 1), form_label(row.noun, row.prefix, row.column, labels), "strong")
        _write_value(book, sheet.cell(number, 2), row)
        for place, tag in enumerate(tags, start=3):
            words = row.texts.get(tag)
            if words is None:
                book.styles.put(sheet.cell(number, place), "text")
            else:
                book.words(sheet.cell(number, place), words)
        book.words(sheet.cell(number, len(tags) + 3), field_help(row.noun, row.column, labels))
        book.words(sheet.cell(number, len(tags) + 4), row.key)
        choices = lists.choices(row.column, None)
        if choices:
            offered = DataValidation(type="list", formula1=choices, allow_blank=True)
            offered.add(f"B{number}")
            sheet.add_data_validation(offered)
    table(sheet, "PartnershipTable", names, len(rows) + 1)
    book.freeze(sheet, "C2")
    sheet.column_dimensions[get_column_letter(len(names))].hidden = True
    book.set_up(sheet, [30, 30, *(50 for _ in tags), 60, 20])


def _write_value(book: Book, cell: Any, row: FormRow) -> None:
    if row.value is None:
        book.styles.put(cell, "text" if row.column.form is not Form.TEXT else "computed")
    elif isinstance(row.value, str):
        book.words(cell, row.value)
    else:
        book.number(cell, row.value)
