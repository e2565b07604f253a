"""A workbook kept as it came: what is ours as sheets to write anew, what is a person's own beside it, nothing left out.

Made anew are only the sheets that tell what stands elsewhere: the first three, the code lists, the list of findings.
"""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.model import Partnership
from partnerkit.values import Text, language_tag
from partnerkit.workbook.cells import CONTINUED
from partnerkit.workbook.form_headings import form_headers, header_row
from partnerkit.workbook.headings import FORM, LONG, heading, others, tabs_by_key
from partnerkit.workbook.kept import Moves, Own, form_beside, grid_beside, kept_form, kept_grid, own_columns
from partnerkit.workbook.kept_cells import kept_value
from partnerkit.workbook.layout import sheets
from partnerkit.workbook.opened import Tab, first_cell, open_tabs
from partnerkit.workbook.read import ReadBook, long_texts
from partnerkit.workbook.rows import Grid, Value, form_rows, grids, text_languages
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.wording import sheet_name
from partnerkit.workbook.write import Contents

Rows = Mapping[str, Mapping[int, int]]
"""The new number of each row, by the name of its sheet and its old number."""


@frozen
class Place:
    """A cell of a sheet, by the sheet's name and the cell's numbers."""

    sheet: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        """The cell's address, for example `B3`."""
        from openpyxl.utils import get_column_letter

        return f"{get_column_letter(self.column)}{self.row}"


def place_of(at: str) -> Place | None:
    """Return the place that `Sheet!B3` names."""
    sheet, _, cell = at.rpartition("!")
    row, column = first_cell(cell)
    return Place(sheet, row, column) if sheet and row else None


@frozen
class Kept:
    """A workbook as it came.

    Attributes:
        contents: The sheets of the record.
        about: The record, as far as it is known.
        labels: The language of sheets and headers.
        moves: Where rows and columns of a sheet stand now, by its name; its name now. A sheet that is not named keeps
            its places.
        others: Sheets that are written as they are: a person's own, and those of ours whose headers are gone.
        outside: What stood on sheets of ours where nothing of ours stands, with its former cell.
        long: Texts that no cell can hold and that no cell asks for.
    """

    contents: Contents
    about: Partnership
    labels: str
    moves: Mapping[str, tuple[str, Moves]]
    others: tuple[Tab, ...] = ()
    outside: tuple[tuple[str, Value], ...] = ()
    long: tuple[str, ...] = ()

    def place(self, at: str | None) -> Place | None:
        """Return where a cell stands now; the nearest one that is left, if it is gone."""
        old = place_of(at or "")
        if old is None or old.sheet not in self.moves:
            return old
        sheet, moves = self.moves[old.sheet]
        return Place(sheet, moves.rows.get(old.row, 1), moves.columns.get(old.column, 1))


def kept_record(
    partnership: Partnership, labels: str, raw: bytes | None = None, rows: Rows | None = None
) -> Kept:
    """Return a record to be written anew, beside it what a person had of their own in the workbook it came in.

    Args:
        partnership: The record.
        labels: The language it is written in.
        raw: The workbook it came in; nothing if it came in another format.
        rows: Where the rows of that workbook stand now, as `moved_rows` tells.
    """
    form = form_rows(partnership, labels)
    contents = Contents(grids(partnership, labels), form, text_languages(partnership))
    kept = Kept(contents, partnership, labels, {})
    if raw is None:
        return kept
    moves = {name: Moves(moved, {}) for name, moved in (rows or {}).items()}
    return evolve(_beside(kept, open_tabs(raw), moves), moves={})


def kept_typed(raw: bytes, read: ReadBook) -> Kept:
    """Return a workbook that could not be read as a whole: every cell as it was typed.

    Args:
        raw: The workbook.
        read: What could be read.
    """
    about = _about(read)
    tags, labels = text_languages(about), read.labels
    tabs = open_tabs(raw)
    found = tabs_by_key(tabs)
    long = long_texts(found.get(LONG))
    made: list[Grid] = []
    moves: dict[str, Moves] = {}
    for grid in grids(None, labels):
        tab = found.get(grid.sheet.key)
        head = heading(tab, grid.sheet) if tab else None
        if tab and head:
            grid, moves[tab.name] = kept_grid(tab, grid.sheet, head, labels, tags, long)
        if not tab or not tab.rows or head:
            made.append(grid)
    tab = found.get(FORM)
    header = header_row(tab) if tab else None
    form, languages = None, tags
    if tab and header:
        form, languages, moves[tab.name] = kept_form(tab, header, labels, tags, long)
    contents = Contents(tuple(made), form, languages, understood=False)
    return _beside(Kept(contents, about, labels, {}), tabs, moves)


def moved_rows(old: ReadBook, new: ReadBook) -> Rows:
    """Return where the rows of a workbook stand in another one of the same record."""
    moved: dict[str, dict[int, int]] = {}
    for path, at in old.cells.items():
        before, after = place_of(at), place_of(new.cells.get(path, ""))
        if before and after:
            moved.setdefault(before.sheet, {})[before.row] = after.row
    return moved


def _beside(kept: Kept, tabs: tuple[Tab, ...], moves: Mapping[str, Moves]) -> Kept:
    """Return what is kept with all that is not ours: columns, sheets, and what stands above a table."""
    found = tabs_by_key(tabs)
    long = long_texts(found.get(LONG))
    contents = kept.contents
    made: dict[str, Grid] = {grid.sheet.key: grid for grid in contents.grids}
    form = contents.form
    moved: dict[str, tuple[str, Moves]] = {}
    outside: list[tuple[str, Value]] = []
    lost: list[Tab] = []
    for key, tab in found.items():
        header = _header(tab, key)
        if key == LONG:
            continue
        if header is None:
            lost += [_with_long(tab, long)] if tab.rows else []
            continue
        number, known = header
        outside += [(f"{tab.name}!{cell.at}", kept_value(cell, long)) for cell in _above(tab, number)]
        base = moves.get(tab.name, Moves({}, {}))
        base = Moves({**base.rows, number: 1}, base.columns)
        own = own_columns(tab, number, known, long)
        if key != FORM:
            made[key], now = grid_beside(made[key], base, own)
        else:
            assert form is not None
            outside += _without_row(tab, own, base, len(form))
            form, now = form_beside(form, contents.languages, base, own)
        moved[tab.name] = (sheet_name(key, kept.labels), now)
    return Kept(
        evolve(contents, grids=tuple(made.values()), form=form),
        kept.about,
        kept.labels,
        moved,
        (*lost, *others(tabs, found)),
        tuple(outside),
        tuple(words for number, words in sorted(long.items()) if number not in _asked(found)),
    )


def _header(tab: Tab, key: str) -> tuple[int, Iterable[int]] | None:
    """Return the number of the header row of a sheet of ours, and the columns of ours."""
    if key == FORM:
        number = header_row(tab)
        return None if number is None else (number, form_headers(tab.rows[number]))
    head = heading(tab, next(sheet for sheet in sheets() if sheet.key == key)) if key != LONG else None
    return None if head is None else (head.row, head.columns)


def _above(tab: Tab, header: int) -> Iterator[Cell]:
    for number in sorted(tab.rows):
        if number < header:
            yield from tab.rows[number].values()


def _without_row(tab: Tab, own: tuple[Own, ...], moves: Moves, rows: int) -> Iterator[tuple[str, Value]]:
    """Yield what stands in a person's own columns beside no field of the record's own sheet."""
    for one in own:
        for number, value in one.cells.items():
            if not 2 <= moves.rows.get(number, 0) < rows + 2:
                yield f"{tab.name}!{Place(tab.name, number, one.place).cell}", value


def _with_long(tab: Tab, long: Mapping[int, str]) -> Tab:
    """Return a sheet with the long texts that its cells stand for."""
    rows = {
        number: {
            place: evolve(cell, value=kept) if isinstance(kept := kept_value(cell, long), str) else cell
            for place, cell in row.items()
        }
        for number, row in tab.rows.items()
    }
    return evolve(tab, rows=rows)


def _asked(found: Mapping[str, Tab]) -> frozenset[int]:
    """Return the numbers of the long texts that cells of ours stand for."""
    return frozenset(
        int(mark[1])
        for key, tab in found.items()
        if key != LONG
        for row in tab.rows.values()
        for cell in row.values()
        if cell.kind is Kind.TEXT and (mark := CONTINUED.fullmatch(cell.value))
    )


def _about(read: ReadBook) -> Partnership:
    """Return a record that says which one it is, as far as that could be read."""
    title, record, language = (read.data.get(key) for key in ("title", "id", "language"))
    try:
        return Partnership(
            id=str(record or "?"),
            language=language_tag(str(language or read.labels)),
            title=Text(title) if title else None,
        )
    except InvalidValueError:
        return Partnership(id="?", language=read.labels)
