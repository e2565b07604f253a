"""Handing a workbook back with what was found: a new one, written from what was read, with words beside each fault.

What could be read as a whole is written as a record is. Where that was impossible, what was typed is put back as it
was typed, so that a person corrects it where it stands. In both cases a person's own columns and sheets come along.
Nothing of the file that came is loaded and saved: what a program does not know would be lost in silence.
"""

from collections.abc import Iterable

from attrs import evolve

from partnerkit.workbook.book import Book, table
from partnerkit.workbook.field_cells import Value
from partnerkit.workbook.finding_marks import (
    Note,
    by_sheet,
    form_marked,
    grid_marked,
    mark_cells,
    put_note,
    write_findings,
)
from partnerkit.workbook.front import title
from partnerkit.workbook.headings import FORM
from partnerkit.workbook.kept_book import Kept
from partnerkit.workbook.kept_cells import put
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.plugin_mark import mark_of
from partnerkit.workbook.plugin_writing import dress_kept_sheet
from partnerkit.workbook.styles import LINE
from partnerkit.workbook.tab_names import free_name
from partnerkit.workbook.wording import say, sheet_name
from partnerkit.workbook.write import finished, write_sheets

_WIDTH = 30


def annotated(kept: Kept, notes: Iterable[Note], *, language: str) -> bytes:
    """Return a workbook with what was found in it; the same gives the same bytes.

    Args:
        kept: What stands in it.
        notes: What was found, with its place in the workbook that is written.
        language: The language of what was found, `sv` or `en`.

    Raises:
        InvalidValueError: A sheet has more rows than a workbook has room for.
    """
    placed = tuple(notes)
    labels = kept.labels
    found = by_sheet(placed)
    contents = kept.contents
    marked = tuple(
        grid_marked(grid, found.get(sheet_name(grid.sheet.key, labels), ()), labels, language)
        for grid in contents.grids
    )
    form = contents.form
    if form is not None:
        form = form_marked(form, found.get(sheet_name(FORM, labels), ()), language)
    book = Book(labels)
    write_findings(book, placed, language, left_out=not contents.understood)
    book.long.texts += kept.long
    write_sheets(book, evolve(contents, grids=marked, form=form), kept.about, {}, kept.back)
    for tab in kept.others:
        _write_own(book, tab)
    if kept.outside:
        _write_outside(book, kept.outside)
    mark_cells(book, placed, kept.noted, language)
    return finished(book, title(kept.about, labels))


def _write_own(book: Book, tab: Tab) -> None:
    """Write a sheet as it was: every cell in its place."""
    from openpyxl.utils import get_column_letter

    sheet = book.add(free_name(tab.name, book.workbook.sheetnames), tab=LINE)
    for number, row in tab.rows.items():
        for place, cell in row.items():
            put(book, sheet.cell(number, place), cell, "prose")
    for at, words in sorted(tab.notes.items()):
        put_note(sheet[at], words)
    for place in sorted({place for row in tab.rows.values() for place in row}):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTH
    mark = mark_of(tab)
    if mark is not None:
        dress_kept_sheet(book, sheet, tab.rows[mark.row], mark)


def _write_outside(book: Book, outside: tuple[tuple[str, Value], ...]) -> None:
    """Write what stood on sheets of ours where nothing of ours stands, with its former cell."""
    labels = book.labels
    sheet = book.add(free_name(say("outside.name", labels), book.workbook.sheetnames), tab=LINE)
    names = [say("outside.where", labels), say("outside.what", labels)]
    book.headers(sheet, names)
    for number, (at, value) in enumerate(outside, start=2):
        book.words(sheet.cell(number, 1), at)
        put(book, sheet.cell(number, 2), value)
    table(sheet, f"OutsideTable{len(book.workbook.sheetnames)}", names, len(outside) + 1)
    book.freeze(sheet, "B2")
    book.set_up(sheet, (30, 80))
