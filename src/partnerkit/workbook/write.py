"""Writing a record, or an empty form for one, as a workbook."""

from collections.abc import Mapping, Set
from typing import Any

from attrs import evolve
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import get_column_letter

from partnerkit.errors import InvalidValueError
from partnerkit.model import Partnership
from partnerkit.workbook.book import Book, table
from partnerkit.workbook.codelists import CodeLists
from partnerkit.workbook.copies import LEFT_OUT, PROPERTY, leads_somewhere, sheets_of, without_nouns
from partnerkit.workbook.drawn import drawn
from partnerkit.workbook.figures import figures
from partnerkit.workbook.front import Return, tasks, title, write_read_me, write_tasks
from partnerkit.workbook.headings import TRANSLATE
from partnerkit.workbook.nouns import SPARE_ROWS, write_form, write_grid
from partnerkit.workbook.overview import write_overview
from partnerkit.workbook.package import packed
from partnerkit.workbook.rows import Grid, form_rows, grids, text_languages
from partnerkit.workbook.styles import LINE
from partnerkit.workbook.translations import write_translations
from partnerkit.workbook.wording import say, sheet_name

MOST_ROWS = 1_048_575
"""Rows that a sheet has room for below its header."""

REFUSALS = ("workbook.rows", "source.write.character", "source.write.depth", "source.write.type")
"""The only reasons for which a record is not written, by the key of the message: more rows than a sheet has room
for, and data of a plugin (`extensions`) that no file could hold. Everything else is read back as it was."""


def write_workbook(
    partnership: Partnership,
    *,
    labels: str,
    audience: str = "internal",
    provenance: Mapping[str, str],
    back: Return | None = None,
    translate: tuple[str, ...] = (),
) -> bytes:
    """Return a record as an .xlsx file; the same record gives the same bytes.

    Args:
        partnership: The record, already without what the audience may not see.
        labels: Language of sheet names, headers, codes and help: `sv` or `en`. Texts stand in all their
            languages.
        audience: `public`, `partner` or `internal`; the first sheet says whom the file is for. A copy for others than
            those who keep the record leaves out sheets, and says which it has.
        provenance: What the file may say about its making; last on the first sheet.
        back: To whom and by when the file is to come back; first on the first sheet.
        translate: Languages that the record is to be translated into; one sheet has all texts for that.

    Raises:
        InvalidValueError: The record cannot be read back from a workbook, for one of the reasons in `REFUSALS`.
    """
    shown = without_nouns(partnership, LEFT_OUT[audience])
    return _written(shown, labels, audience, provenance, {}, back, translate)


def write_template(labels: str, *, record: str | None = None) -> bytes:
    """Return an empty workbook in the same layout, to be filled in.

    Args:
        labels: Language of sheet names, headers, codes and help, `sv` or `en`; the record is in it too if
            `record` is given.
        record: The id of the record, to be filled in already.
    """
    known = {} if record is None else {"id": record, "language": labels}
    return _written(None, labels, "internal", {}, known, None)


def _written(
    partnership: Partnership | None,
    labels: str,
    audience: str,
    provenance: Mapping[str, str],
    known: Mapping[str, str],
    back: Return | None,
    translate: tuple[str, ...] = (),
) -> bytes:
    book = Book(labels)
    left_out = LEFT_OUT[audience]
    lead = labels if audience == "partner" else ""
    every = grids(partnership, labels, lead=lead)
    by_key = {grid.sheet.key: grid for grid in every}
    found = [_without_columns(grid, left_out) for grid in every if grid.sheet.key not in left_out]
    for grid in found:
        if len(grid.rows) > MOST_ROWS:
            raise InvalidValueError(
                "workbook.rows",
                "The sheet '{name}' would have {count} rows; a workbook has room for {limit}. Keep the record as YAML.",
                name=sheet_name(grid.sheet.key, labels),
                count=len(grid.rows),
                limit=MOST_ROWS,
            )
    form = tuple(
        evolve(row, value=known.get(row.key, row.value))
        for row in form_rows(partnership, labels)
        if not (left_out and (row.noun in left_out or row.column.field == "extensions"))
    )
    lists = CodeLists(labels, left_out)
    extra = (TRANSLATE,) if partnership and translate else ()
    front = ("tasks", *extra, "Partnership")
    if audience != "partner":
        front = ("overview", *front)
    tabs = [(sheet_name(key, labels), -1) for key in front]
    tabs += [(sheet_name(grid.sheet.key, labels), len(grid.rows)) for grid in found]
    tabs.append((sheet_name("codes", labels), -1))
    write_read_me(book, partnership, tabs, audience, provenance, back, extra)
    if "overview" in front:
        pictures = drawn(partnership, by_key, audience, labels) if partnership else ()
        write_overview(book, figures(by_key, labels), pictures)
    write_tasks(book, tasks(partnership, by_key, labels) if partnership else ())
    if partnership and translate:
        write_translations(book, partnership, translate, lists)
    copy = (audience, sheets_of(audience)) if left_out else None
    write_form(book, form, text_languages(partnership, lead), lists, copy)
    if copy:
        workbook: Any = book.workbook
        workbook.custom_doc_props.append(StringProperty(name=PROPERTY, value=": ".join(copy)))
    ids = {
        grid.sheet.key: _ids(grid, labels) for grid in found if any(one.key == "id" for one in grid.columns)
    }
    for grid in found:
        write_grid(book, grid, lists, ids)
    lists.write(book)
    _write_long(book)
    book.workbook.active = 0
    properties = {
        "title": title(partnership, labels),
        "subject": say("subject", labels),
        "language": {"sv": "sv-SE", "en": "en-GB"}[labels],
    }
    return packed(book.workbook, book.cached, properties, book.alternatives)


def _without_columns(grid: Grid, left_out: Set[str]) -> Grid:
    """Return a sheet of a copy without the columns that lead to no sheet, or say that a row is public, as all are."""
    if not left_out:
        return grid
    kept = (one for one in grid.columns if leads_somewhere(one.target, left_out) and one.field != "public")
    return evolve(grid, columns=tuple(kept))


def _ids(grid: Grid, labels: str) -> str:
    place = next(number for number, column in enumerate(grid.columns, start=1) if column.key == "id")
    letter = get_column_letter(place)
    last = len(grid.rows) + 1 + SPARE_ROWS
    return f"'{sheet_name(grid.sheet.key, labels)}'!${letter}$2:${letter}${last}"


def _write_long(book: Book) -> None:
    """Write the texts that no cell can hold, in pieces, if there are any."""
    pieces = book.long.pieces()
    if not pieces:
        return
    labels = book.labels
    sheet = book.add(sheet_name("long", labels), tab=LINE)
    names = [say(f"long.{key}", labels) for key in ("number", "piece", "text")]
    book.headers(sheet, names)
    for row, (number, piece, words) in enumerate(pieces, start=2):
        book.piece(sheet.cell(row, 1), f"[[{number}]]", "strong")
        book.number(sheet.cell(row, 2), piece)
        book.piece(sheet.cell(row, 3), words, "long")
    table(sheet, "LongTable", names, len(pieces) + 1)
    book.freeze(sheet, "C2")
    book.set_up(sheet, (12, 10, 120))
