"""Writing a record, or an empty form for one, as a workbook."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import get_column_letter

from partnerkit.errors import InvalidValueError
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.workbook.book import Book, table
from partnerkit.workbook.codelists import CodeLists
from partnerkit.workbook.contents import Contents, contents_of
from partnerkit.workbook.copies import LEFT_OUT, PROPERTY, sheets_of, without_nouns
from partnerkit.workbook.drawn import drawn
from partnerkit.workbook.entering import SPARE_ROWS
from partnerkit.workbook.figures import figures
from partnerkit.workbook.form_rows import FormRow
from partnerkit.workbook.front import tasks, title, write_read_me, write_tasks
from partnerkit.workbook.headings import TRANSLATE
from partnerkit.workbook.layout import parents
from partnerkit.workbook.nouns import write_form, write_grid
from partnerkit.workbook.overview import write_overview
from partnerkit.workbook.package import packed
from partnerkit.workbook.plugin_writing import write_plugin_sheet
from partnerkit.workbook.returning import Return
from partnerkit.workbook.rows import Grid
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
    book = Book(labels)
    shown = without_nouns(partnership, LEFT_OUT[audience])
    write_sheets(
        book, contents_of(shown, labels, audience=audience, translate=translate), shown, provenance, back
    )
    return finished(book, title(shown, labels))


def write_template(labels: str, *, record: str | None = None) -> bytes:
    """Return an empty workbook in the same layout, to be filled in.

    Args:
        labels: Language of sheet names, headers, codes and help, `sv` or `en`; the record is in it too if
            `record` is given.
        record: The id of the record, to be filled in already.
    """
    known = {} if record is None else {"id": record, "language": labels}
    book = Book(labels)
    write_sheets(book, contents_of(None, labels, known=known), None, {})
    return finished(book, title(None, labels))


def write_sheets(
    book: Book,
    contents: Contents,
    partnership: Partnership | None,
    provenance: Mapping[str, str],
    back: Return | None = None,
) -> None:
    """Write all sheets of a record into a workbook.

    Args:
        book: The workbook.
        contents: What stands on them.
        partnership: The record; absent in an empty workbook.
        provenance: What may be said of its making.
        back: To whom and by when the file is to come back.

    Raises:
        InvalidValueError: A sheet has more rows than a workbook has room for.
    """
    labels, found, audience = book.labels, contents.grids, contents.audience
    for grid in found:
        if len(grid.rows) > MOST_ROWS:
            raise InvalidValueError(
                "workbook.rows",
                "The sheet '{name}' would have {count} rows; a workbook has room for {limit}. Keep the record as YAML.",
                name=sheet_name(grid.sheet.key, labels),
                count=len(grid.rows),
                limit=MOST_ROWS,
            )
    known = {
        grid.sheet.key: evolve(grid, rows=tuple(row for row in grid.rows if row.item is not None))
        for grid in found
    }
    lists = CodeLists(labels, LEFT_OUT[audience])
    front = _front(contents, partnership)
    tabs = [(sheet_name(key, labels), -1) for key in front]
    tabs += [(sheet_name(grid.sheet.key, labels), len(grid.rows)) for grid in found]
    tabs += [(one.name, len(one.lines) if one.mark.path else -1) for one in contents.plugins]
    tabs.append((sheet_name("codes", labels), -1))
    extra = tuple(key for key in front if key == TRANSLATE)
    plugins = tuple(one.name for one in contents.plugins)
    write_read_me(book, partnership, tabs, audience, provenance, back, extra, plugins)
    if "overview" in front:
        pictures = drawn(partnership, known, audience, labels) if partnership else ()
        write_overview(book, figures(known, labels), pictures)
    if "tasks" in front:
        write_tasks(book, tasks(partnership, known, labels) if partnership else ())
    if extra and partnership:
        write_translations(book, partnership, contents.translate, lists)
    if contents.form is not None:
        _write_form(book, contents, contents.form, lists)
    ids = {
        grid.sheet.key: _ids(grid, labels) for grid in found if any(one.key == "id" for one in grid.columns)
    }
    ids |= dict(_parents(found, ids, lists, labels))
    for grid in found:
        write_grid(book, grid, lists, ids)
    for plugin in contents.plugins:
        write_plugin_sheet(book, plugin, lists)
    lists.write(book)
    _write_long(book)


def _front(contents: Contents, partnership: Partnership | None) -> tuple[str, ...]:
    """Return the sheets that stand between the first one and those of the nouns."""
    known = ["overview", "tasks"] if contents.understood else []
    if contents.audience == "partner" and known:
        known.remove("overview")
    if contents.understood and contents.translate and partnership:
        known.append(TRANSLATE)
    return (*known, "Partnership") if contents.form is not None else tuple(known)


def _write_form(book: Book, contents: Contents, form: tuple[FormRow, ...], lists: CodeLists) -> None:
    """Write the record's own sheet; in a copy it says for whom it was made, and so do the file's properties."""
    audience = contents.audience
    copy = (audience, sheets_of(audience)) if LEFT_OUT[audience] else None
    write_form(book, form, contents.languages, lists, copy)
    if copy:
        workbook: Any = book.workbook
        workbook.custom_doc_props.append(StringProperty(name=PROPERTY, value=": ".join(copy)))


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
    return packed(book.workbook, book.cached, properties, book.alternatives)


def _ids(grid: Grid, labels: str) -> str:
    place = next(number for number, column in enumerate(grid.columns, start=1) if column.key == "id")
    letter = get_column_letter(place)
    last = len(grid.rows) + 1 + SPARE_ROWS
    return f"'{sheet_name(grid.sheet.key, labels)}'!${letter}$2:${letter}${last}"


def _parents(
    found: tuple[Grid, ...], ids: Mapping[str, str], lists: CodeLists, labels: str
) -> Iterator[tuple[str, str]]:
    """Yield for each sheet where to choose what its rows belong to.

    That is the column with the ids of the other sheet; where they may belong to rows of several sheets, a list of the
    ids that those have now, since a cell is chosen from one range.
    """
    keys = {
        grid.sheet.key: [str(row.cells["id"]) for row in grid.rows if "id" in row.cells] for grid in found
    }
    for grid in found:
        owners = [owner for owner in parents(grid.sheet) if owner in ids] if grid.sheet.nested else []
        if len(owners) > 1:
            name = f"{sheet_name(grid.sheet.key, labels)}: {say('header.parent', labels)}"
            known = dict.fromkeys(key for owner in owners for key in keys[owner])
            choices = lists.words(name, tuple((key, dict.fromkeys(LANGUAGES, key)) for key in known))
        else:
            choices = ids[owners[0]] if owners else None
        if choices:
            yield f"{grid.sheet.key}.row.parent", choices


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
