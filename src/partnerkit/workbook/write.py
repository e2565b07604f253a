"""Writing a record, or an empty form for one, as a workbook."""

from collections.abc import Mapping

from attrs import evolve, frozen
from openpyxl.utils import get_column_letter

from partnerkit.errors import InvalidValueError
from partnerkit.model import Partnership
from partnerkit.workbook.book import Book, table
from partnerkit.workbook.codelists import CodeLists
from partnerkit.workbook.figures import figures
from partnerkit.workbook.front import tasks, title, write_overview, write_read_me, write_tasks
from partnerkit.workbook.nouns import SPARE_ROWS, write_form, write_grid
from partnerkit.workbook.package import packed
from partnerkit.workbook.rows import FormRow, Grid, form_rows, grids, text_languages
from partnerkit.workbook.styles import LINE
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
) -> bytes:
    """Return a record as an .xlsx file; the same record gives the same bytes.

    Args:
        partnership: The record, already without what the audience may not see.
        labels: Language of sheet names, headers, codes and help: `sv` or `en`. Texts stand in all their
            languages.
        audience: `public`, `partner` or `internal`; the first sheet says whom the file is for.
        provenance: What the file may say about its making; last on the first sheet.

    Raises:
        InvalidValueError: The record cannot be read back from a workbook, for one of the reasons in `REFUSALS`.
    """
    return _written(partnership, labels, audience, provenance, {})


def write_template(labels: str, *, record: str | None = None) -> bytes:
    """Return an empty workbook in the same layout, to be filled in.

    Args:
        labels: Language of sheet names, headers, codes and help, `sv` or `en`; the record is in it too if
            `record` is given.
        record: The id of the record, to be filled in already.
    """
    known = {} if record is None else {"id": record, "language": labels}
    return _written(None, labels, "internal", {}, known)


def _written(
    partnership: Partnership | None,
    labels: str,
    audience: str,
    provenance: Mapping[str, str],
    known: Mapping[str, str],
) -> bytes:
    book = Book(labels)
    form = tuple(evolve(row, value=known.get(row.key, row.value)) for row in form_rows(partnership, labels))
    contents = Contents(grids(partnership, labels), form, text_languages(partnership))
    write_sheets(book, contents, partnership, audience, provenance)
    return finished(book, title(partnership, labels))


@frozen
class Contents:
    """What stands on the sheets of a record.

    Attributes:
        grids: The sheets of the nouns.
        form: The record's own sheet, if it is written.
        languages: The languages every text has columns for.
        understood: Whether all was read, so that figures and tasks can be told.
    """

    grids: tuple[Grid, ...]
    form: tuple[FormRow, ...] | None
    languages: tuple[str, ...]
    understood: bool = True


def write_sheets(
    book: Book,
    contents: Contents,
    partnership: Partnership | None,
    audience: str,
    provenance: Mapping[str, str],
) -> None:
    """Write all sheets of a record into a workbook.

    Args:
        book: The workbook.
        contents: What stands on them.
        partnership: The record; absent in an empty workbook.
        audience: Whom the file is for.
        provenance: What may be said of its making.

    Raises:
        InvalidValueError: A sheet has more rows than a workbook has room for.
    """
    labels, found = book.labels, contents.grids
    for grid in found:
        if len(grid.rows) > MOST_ROWS:
            raise InvalidValueError(
                "workbook.rows",
                "The sheet '{name}' would have {count} rows; a workbook has room for {limit}. Keep the record as YAML.",
                name=sheet_name(grid.sheet.key, labels),
                count=len(grid.rows),
                limit=MOST_ROWS,
            )
    by_key = {
        grid.sheet.key: evolve(grid, rows=tuple(row for row in grid.rows if row.item is not None))
        for grid in found
    }
    lists = CodeLists(labels)
    first = ("overview", "tasks") if contents.understood else ()
    first = (*first, "Partnership") if contents.form is not None else first
    tabs = [(sheet_name(key, labels), -1) for key in first]
    tabs += [(sheet_name(grid.sheet.key, labels), len(grid.rows)) for grid in found]
    tabs.append((sheet_name("codes", labels), -1))
    write_read_me(book, partnership, tabs, audience, provenance)
    if contents.understood:
        write_overview(book, figures(by_key, labels))
        write_tasks(book, tasks(partnership, by_key, labels) if partnership else ())
    if contents.form is not None:
        write_form(book, contents.form, contents.languages, lists)
    ids = {
        grid.sheet.key: _ids(grid, labels) for grid in found if any(one.key == "id" for one in grid.columns)
    }
    for grid in found:
        write_grid(book, grid, lists, ids)
    lists.write(book)
    _write_long(book)


def finished(book: Book, name: str) -> bytes:
    """Return the bytes of a workbook that opens on its first sheet.

    Args:
        book: The workbook.
        name: Its title.
    """
    book.workbook.active = 0
    properties = {
        "title": name,
        "subject": say("subject", book.labels),
        "language": {"sv": "sv-SE", "en": "en-GB"}[book.labels],
    }
    return packed(book.workbook, book.cached, properties)


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
