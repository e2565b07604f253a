"""The sheets of the nouns: header, rows, table, dropdowns, help, widths; and the record's own sheet."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter

from partnerkit.workbook.book import Book, table
from partnerkit.workbook.cells import units
from partnerkit.workbook.codelists import CodeLists
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.computed import blank, formula, in_any_row, in_row, in_use, required
from partnerkit.workbook.computed import value as value_of
from partnerkit.workbook.entering import SPARE_ROWS, offer, tell
from partnerkit.workbook.form_rows import FormRow, form_tags
from partnerkit.workbook.kept_cells import put
from partnerkit.workbook.layout import COPY_KEY, FORMAT, FORMAT_KEY, MAIN
from partnerkit.workbook.rows import Grid, Row
from partnerkit.workbook.styles import BLUE, FIGURES, LINE, PALE_YELLOW, look_of, width_of
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

_ANY_ROW = "\0"
"""Stands for the number of a row in a formula that every row has."""

_CHECK_WIDTH = 24


def write_grid(book: Book, grid: Grid, lists: CodeLists, ids: dict[str, str]) -> None:
    """Write the sheet of one noun.

    Args:
        book: The workbook.
        grid: The sheet's columns and rows.
        lists: Where the code lists stand.
        ids: For each noun, the range its ids stand in; for a sheet whose rows belong to others, that of their ids by
            `<noun>.row.parent`.
    """
    key = grid.sheet.key
    sheet = book.add(sheet_name(key, book.labels), tab=BLUE if key in MAIN else LINE)
    names = [header(grid.sheet, column, book.labels) for column in grid.columns]
    figures = {number for number, column in enumerate(grid.columns, start=1) if look_of(column) in FIGURES}
    book.headers(sheet, names, figures)
    told = {
        column.key: f"={formula(grid, column.key, in_row(grid, _ANY_ROW), book.labels)}"
        for column in grid.columns
        if column.form is Form.COMPUTED
    }
    for number, row in enumerate(grid.rows or (Row({}, None),), start=2):
        _write_row(book, sheet, grid, row, number, told)
    if not grid.rows:
        book.words(sheet["A2"], say(f"sheet.{key}.empty", book.labels), "hint")
    formulas = {
        name: formula(grid, column.key, in_any_row(grid, f"{key}Table", names), book.labels)
        for name, column in zip(names, grid.columns, strict=True)
        if column.form is Form.COMPUTED
    }
    table(sheet, f"{key}Table", names, len(grid.rows) + 1, formulas)
    book.freeze(sheet, "C2")
    last = len(grid.rows) + 1 + SPARE_ROWS
    for number, column in enumerate(grid.columns, start=1):
        spare = column.spare and (column.key == "row.order" or not grid.uses(column))
        book.column(sheet, number, look_of(column), hidden=spare)
        _help(sheet, grid, column, number, last, lists, ids, book.labels)
    _mark_missing(sheet, grid, last)
    book.set_up(sheet, [_width(grid, column, name) for column, name in zip(grid.columns, names, strict=True)])
    if not grid.rows:
        sheet.page_setup.fitToWidth = 1  # nothing that would be too small to read


def _write_row(
    book: Book, sheet: "Worksheet", grid: Grid, row: Row, number: int, told: Mapping[str, str]
) -> None:
    for place, column in enumerate(grid.columns, start=1):
        cell = sheet.cell(number, place)
        value = row.cells.get(column.key)
        if column.key in told:
            formula = told[column.key].replace(_ANY_ROW, str(number))
            book.formula(cell, formula, value_of(grid, column.key, row, book.labels), look_of(column))
        elif value is None:
            book.styles.put(cell, look_of(column))
        else:
            put(book, cell, value, look_of(column))


def _width(grid: Grid, column: Column, name: str) -> float:
    if column.key == "row.check":
        return _CHECK_WIDTH
    longest = max((units(str(row.cells.get(column.key, ""))) for row in grid.rows), default=0)
    return width_of(column.form, longest, name)


def _mark_missing(sheet: "Worksheet", grid: Grid, last: int) -> None:
    at = in_row(grid, 2, "$")
    fill = PatternFill(bgColor=PALE_YELLOW)
    letters = {column.key: get_column_letter(number) for number, column in enumerate(grid.columns, start=1)}
    for column, keys in required(grid):
        condition = f"AND({in_use(grid, at)},{blank(keys, at)})"
        letter = letters[column.key]
        rule: Any = Rule(type="expression", formula=[condition], dxf=DifferentialStyle(fill=fill))
        sheet.conditional_formatting.add(f"{letter}2:{letter}{last}", rule)


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
    tell(sheet, f"{letter}1", header(grid.sheet, column, labels), column_help(grid.sheet, column, labels))
    choices = lists.choices(column, grid.sheet)
    if choices is None and column.form is Form.ID:
        choices = ids.get(f"{grid.sheet.key}.{column.key}") or ids.get(column.target or "")
    strict = column.form in (Form.CODE, Form.FLAG)
    offer(sheet, choices, f"{letter}2:{letter}{last}", refuse=labels if strict else None)


def write_form(
    book: Book,
    rows: tuple[FormRow, ...],
    languages: tuple[str, ...],
    lists: CodeLists,
    copy: tuple[str, str] | None = None,
) -> None:
    """Write the record's own sheet: one field a row, with a column for each language and one for help.

    Args:
        book: The workbook.
        rows: The fields.
        languages: The languages texts have columns for.
        lists: Where the code lists stand.
        copy: For whom a copy is and which sheets it has, in the last row; nothing for a whole record.
    """
    labels = book.labels
    sheet = book.add(sheet_name("Partnership", labels), tab=BLUE)
    tags = form_tags(rows, languages)
    names = [say("form-sheet.field", labels), say("form-sheet.value", labels)]
    names += [say("form-sheet.text", labels, name=language_name(tag, labels)) for tag in tags]
    names += [say("form-sheet.help", labels), say("form-sheet.key", labels)]
    hidden = len(names)
    names += dict.fromkeys(name for row in rows for name in row.beside)
    book.headers(sheet, names)
    for number, row in enumerate(rows, start=2):
        label = form_label(row.noun, row.prefix, row.column, labels) if row.name is None else row.name
        if label:
            book.words(sheet.cell(number, 1), label, "lead")
        _write_value(book, sheet.cell(number, 2), row)
        for place, tag in enumerate(tags, start=3):
            words = row.texts.get(tag)
            if words is None:
                book.styles.put(sheet.cell(number, place), "text")
            else:
                put(book, sheet.cell(number, place), words)
        if row.name is None:
            book.words(sheet.cell(number, hidden - 1), field_help(row.noun, row.column, labels))
        if row.key:
            book.words(sheet.cell(number, hidden), row.key)
        for place, name in enumerate(names[hidden:], start=hidden + 1):
            if name in row.beside:
                put(book, sheet.cell(number, place), row.beside[name])
        offer(sheet, lists.choices(row.column, None), f"B{number}")
    last = [(FORMAT_KEY, FORMAT, "")]
    last += [(COPY_KEY, copy[0], f": {copy[1]}")] if copy else []
    for number, (key, value, more) in enumerate(last, start=len(rows) + 2):
        _write_technical(book, sheet, number, hidden, (key, value, more))
    table(sheet, "PartnershipTable", names, len(rows) + 1 + len(last))
    book.freeze(sheet, "C2")
    sheet.column_dimensions[get_column_letter(hidden)].hidden = True
    book.set_up(sheet, [30, 30, *(50 for _ in tags), 60, 20, *(60 for _ in names[hidden:])])


def _write_technical(
    book: Book, sheet: "Worksheet", number: int, last: int, row: tuple[str, str, str]
) -> None:
    """Write a row that says what the file is: its key, its value, and what stands behind the key."""
    key, value, more = row
    cells = {1: say(f"form-sheet.{key}", book.labels), 2: value, last: key + more}
    cells[last - 1] = say(f"form-sheet.{key}-help", book.labels)
    for place in range(1, last + 1):
        if place in cells:
            book.words(sheet.cell(number, place), cells[place], "lead" if place == 1 else "text")
        else:
            book.styles.put(sheet.cell(number, place), "text")


def _write_value(book: Book, cell: Any, row: FormRow) -> None:
    if row.value is None:
        book.styles.put(cell, "text" if row.column.form is not Form.TEXT else "computed")
    else:
        put(book, cell, row.value, "number")
