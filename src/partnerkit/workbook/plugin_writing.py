"""Writing the sheets of plugins, in the look of ours: a table each, whose last, hidden column says whose a sheet is.

That column belongs to the table: it holds the keys of the rows, and they go with their rows when somebody sorts.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from partnerkit.workbook.book import Book, table
from partnerkit.workbook.cells import units
from partnerkit.workbook.codelists import CodeLists
from partnerkit.workbook.entering import SPARE_ROWS, offer, tell
from partnerkit.workbook.kept_cells import put, shown_value
from partnerkit.workbook.plugin_mark import Mark, table_name
from partnerkit.workbook.plugin_sheets import PluginSheet
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.styles import FIGURES, LINE, look_of, width_of
from partnerkit.workbook.tab_names import free_table

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FIELD_WIDTHS = (30, 50, 60)
_KEY_WIDTH = 20


def write_plugin_sheet(book: Book, made: PluginSheet, lists: CodeLists) -> None:
    """Write a sheet of a plugin.

    Args:
        book: The workbook.
        made: What stands on it.
        lists: Where the words to choose from stand.
    """
    sheet = book.add(made.name, tab=LINE)
    heads = [*made.columns, str(made.mark)]
    looks = [look_of(column) for column in made.columns.values()]
    book.headers(sheet, heads, {place for place, look in enumerate(looks, start=1) if look in FIGURES})
    for number, line in enumerate(made.lines, start=2):
        for place, (head, look) in enumerate(zip(made.columns, looks, strict=True), start=1):
            cell = sheet.cell(number, place)
            if head in line.cells:
                put(book, cell, line.cells[head], "number" if line.column else look)
            else:
                book.styles.put(cell, look)
        book.words(sheet.cell(number, len(heads)), line.key)
    table(sheet, made.table, heads, len(made.lines) + 1)
    book.freeze(sheet, "B2")
    set_up = _set_up_list if made.mark.path else _set_up_fields
    widths = set_up(book, sheet, made, lists)
    sheet.column_dimensions[get_column_letter(len(heads))].hidden = True
    book.set_up(sheet, [*widths, _KEY_WIDTH])


def dress_kept_sheet(book: Book, sheet: "Worksheet", header: Mapping[int, Cell], mark: Mark) -> None:
    """Let a sheet of a plugin that was written as it came look like one: its keys hidden, and a table if that can be.

    Args:
        book: The workbook.
        sheet: The sheet.
        header: The row of its headers.
        mark: What the sheet says of itself.
    """
    sheet.column_dimensions[get_column_letter(mark.column)].hidden = True
    if mark.row > 1 or len(header) < max(header):
        return
    heads = [str(header[place].value) for place in sorted(header)]
    book.headers(sheet, heads)
    taken = [name for one in book.workbook.worksheets for name in one.tables]
    table(sheet, free_table(table_name(mark), taken), heads, sheet.max_row)
    book.freeze(sheet, "B2")


def _set_up_fields(book: Book, sheet: "Worksheet", made: PluginSheet, lists: CodeLists) -> list[float]:
    """Let the sheet of fields look like the record's own, and return the widths of its columns."""
    for number, line in enumerate(made.lines, start=2):
        name, value, *_ = made.columns
        book.styles.put(sheet.cell(number, 1), "lead")
        spare = line.column is not None and line.column.spare
        sheet.row_dimensions[number].hidden = spare and value not in line.cells
        offer(sheet, lists.words(f"{made.name}: {line.cells[name]}", line.words), f"B{number}")
    return [*_FIELD_WIDTHS]


def _set_up_list(book: Book, sheet: "Worksheet", made: PluginSheet, lists: CodeLists) -> list[float]:
    """Let the sheet of a list look like those of the nouns, and return the widths of its columns."""
    last = len(made.lines) + 1 + SPARE_ROWS
    for place, (head, column) in enumerate(made.columns.items(), start=1):
        letter = get_column_letter(place)
        book.column(sheet, place, look_of(column), hidden=column.spare and not made.uses(head))
        tell(sheet, f"{letter}1", head, made.help[head])
        words = lists.words(f"{made.name}: {head}", made.words[head])
        offer(sheet, words, f"{letter}2:{letter}{last}", refuse=book.labels)
    return [_width(made, head) for head in made.columns]


def _width(made: PluginSheet, head: str) -> float:
    longest = max((units(shown_value(line.cells.get(head, ""))) for line in made.lines), default=0)
    return width_of(made.columns[head].form, longest, head)
