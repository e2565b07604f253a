"""Writing the sheets of plugins: headers, rows, dropdowns and help; the last, hidden column says whose a sheet is."""

from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from partnerkit.workbook.book import Book
from partnerkit.workbook.cells import units
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.kept_cells import put
from partnerkit.workbook.nouns import SPARE_ROWS, shortened
from partnerkit.workbook.plugin_sheets import PluginSheet
from partnerkit.workbook.styles import FIGURES, LINE, WIDTHS, look_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_WORDS = 255
"""Characters of a list of words that stands in a dropdown itself."""

_CAPTION = 32


def write_plugin_sheet(book: Book, made: PluginSheet) -> None:
    """Write a sheet of a plugin.

    Args:
        book: The workbook.
        made: What stands on it.
    """
    sheet = book.add(made.name, tab=LINE)
    heads = tuple(made.columns)
    looks = [look_of(made.columns[head]) for head in heads]
    book.headers(sheet, heads, {place for place, look in enumerate(looks, start=1) if look in FIGURES})
    last = len(heads) + 1
    book.words(sheet.cell(1, last), str(made.mark), "header")
    for number, line in enumerate(made.lines, start=2):
        for place, (head, look) in enumerate(zip(heads, looks, strict=True), start=1):
            cell = sheet.cell(number, place)
            if head in line.cells:
                put(book, cell, line.cells[head], "number" if line.column else look)
            else:
                book.styles.put(cell, look)
        book.words(sheet.cell(number, last), line.key)
        if line.column is not None:
            book.styles.put(sheet.cell(number, 1), "lead")
            sheet.row_dimensions[number].hidden = line.column.spare and heads[1] not in line.cells
            _offer(sheet, line.words, f"B{number}")
    if not made.mark.path:
        book.freeze(sheet, "B2")
    else:
        book.freeze(sheet, "A2")
        _set_up_list(book, sheet, made, heads, looks)
    sheet.column_dimensions[get_column_letter(last)].hidden = True
    book.set_up(sheet, [*(_width(made.columns[head], head) for head in heads), 20])


def _set_up_list(
    book: Book, sheet: "Worksheet", made: PluginSheet, heads: tuple[str, ...], looks: list[str]
) -> None:
    end = len(made.lines) + 1 + SPARE_ROWS
    for place, (head, look) in enumerate(zip(heads, looks, strict=True), start=1):
        letter = get_column_letter(place)
        dimension: Any = sheet.column_dimensions[letter]
        dimension._style = book.styles.of(f"empty-{look}")
        dimension.hidden = made.columns[head].spare and not any(head in line.cells for line in made.lines)
        if made.help.get(head):
            note = DataValidation(
                type=None,
                showInputMessage=True,
                promptTitle=head[:_CAPTION],
                prompt=shortened(made.help[head]),
            )
            note.add(f"{letter}1")
            sheet.add_data_validation(note)
        _offer(sheet, made.words.get(head, ()), f"{letter}2:{letter}{end}")


def _offer(sheet: "Worksheet", words: tuple[str, ...], cells: str) -> None:
    """Offer words to choose from, where a dropdown holds them and none has a comma."""
    listed = ",".join(words)
    if not words or units(listed) > _MOST_WORDS or any("," in one or '"' in one for one in words):
        return
    offered = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
    offered.add(cells)
    sheet.add_data_validation(offered)


def _width(column: Column, head: str) -> float:
    return (
        WIDTHS[column.form]
        if column.form is Form.TEXT
        else max(WIDTHS[column.form], min(units(head) + 4, 40))
    )
