"""A workbook kept as it came: what is ours as sheets to write anew, what is a person's own beside it, nothing left out.

Made anew are only the sheets that tell what stands elsewhere: the first three, the code lists, the list of findings.
"""

from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.model import Partnership
from partnerkit.values import Text, language_tag
from partnerkit.workbook.cells import CONTINUED
from partnerkit.workbook.contents import Contents, contents_of, without_columns
from partnerkit.workbook.copies import LEFT_OUT, copy_in
from partnerkit.workbook.field_cells import Value
from partnerkit.workbook.finding import find_tabs, others
from partnerkit.workbook.form_headings import form_headers, header_row
from partnerkit.workbook.headings import FORM, LONG, TRANSLATE, heading
from partnerkit.workbook.kept import Moved, Own, form_beside, grid_beside, kept_form, kept_grid, own_columns
from partnerkit.workbook.kept_cells import kept_value
from partnerkit.workbook.layout import sheets
from partnerkit.workbook.opened import Tab, first_cell, open_tabs
from partnerkit.workbook.plugin_mark import mark_of, own_cells
from partnerkit.workbook.read import ReadBook, long_texts
from partnerkit.workbook.returning import Return, returning_in
from partnerkit.workbook.rows import Grid, text_languages
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.translation_rows import translated_into
from partnerkit.workbook.wording import say, sheet_name

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
        moves: Of each sheet of ours, by the name it had: its name now, and where its rows and columns stand now.
        others: Sheets that are written as they are: a person's own, and those of ours whose headers are gone.
        noted: What people noted on cells of our sheets, and where these stand now.
        outside: What stood on our sheets where nothing of ours stands, with its former cell.
        long: Texts that no cell can hold and that no cell asks for.
        back: To whom and by when it is to come back, if it says so.
    """

    contents: Contents
    about: Partnership
    labels: str
    moves: Mapping[str, tuple[str, Moved, Moved]] = field(factory=dict)
    others: tuple[Tab, ...] = ()
    noted: tuple[tuple[Place, str], ...] = ()
    outside: tuple[tuple[str, Value], ...] = ()
    long: tuple[str, ...] = ()
    back: Return | None = None

    def place(self, at: str) -> Place | None:
        """Return where a cell stands now; the header nearest to it if its row or column is gone."""
        old = place_of(at)
        if old is None or old.sheet not in self.moves:
            return old
        sheet, rows, columns = self.moves[old.sheet]
        return Place(sheet, rows.get(old.row, 1), columns.get(old.column, 1))


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
    if raw is None:
        return Kept(contents_of(partnership, labels), partnership, labels)
    tabs = open_tabs(raw)
    asked = find_tabs(tabs).tabs.get(TRANSLATE)
    contents = contents_of(
        partnership,
        labels,
        audience=copy_in(raw).audience,
        translate=translated_into(asked) if asked else (),
    )
    return _beside(Kept(contents, partnership, labels), tabs, rows or {})


def kept_typed(raw: bytes, read: ReadBook) -> Kept:
    """Return a workbook that could not be read as a whole: every cell as it was typed.

    Args:
        raw: The workbook.
        read: What could be read.
    """
    about = _about(read)
    tags, labels = text_languages(about), read.labels
    tabs = open_tabs(raw)
    found = find_tabs(tabs).tabs
    long = long_texts(found.get(LONG))
    made: list[Grid] = []
    rows: dict[str, Moved] = {}
    audience = copy_in(raw).audience
    known = {"language": about.language}
    for grid in contents_of(None, labels, audience=audience, known=known).grids:
        tab = found.get(grid.sheet.key)
        head = heading(tab, grid.sheet) if tab else None
        if tab and head:
            typed, rows[tab.name] = kept_grid(tab, grid.sheet, head, labels, tags, long)
            grid = without_columns(typed, LEFT_OUT[audience])
        if not tab or not tab.rows or head:
            made.append(grid)
    tab = found.get(FORM)
    header = header_row(tab) if tab else None
    form, languages = None, tags
    if tab and header:
        form, languages, rows[tab.name] = kept_form(tab, header, labels, tags, long)
    contents = Contents(tuple(made), form, languages, audience, understood=False)
    return _beside(Kept(contents, about, labels), tabs, rows)


def moved_rows(old: ReadBook, new: ReadBook) -> Rows:
    """Return where the rows of a workbook stand in another one of the same record."""
    moved: dict[str, dict[int, int]] = {}
    for path, at in old.cells.items():
        before, after = place_of(at), place_of(new.cells.get(path, ""))
        if before and after:
            moved.setdefault(before.sheet, {})[before.row] = after.row
    return moved


def _beside(kept: Kept, tabs: tuple[Tab, ...], rows: Rows) -> Kept:
    """Return what is kept together with all that is not ours: columns, sheets, notes, what stands above a table."""
    found = dict(find_tabs(tabs).tabs)
    long = long_texts(found.pop(LONG, None))
    made = {grid.sheet.key: grid for grid in kept.contents.grids}
    form, languages = kept.contents.form, kept.contents.languages
    moves: dict[str, tuple[str, Moved, Moved]] = {}
    noted: list[tuple[Place, str]] = []
    outside: list[tuple[str, Value]] = []
    asked = found.pop(TRANSLATE, None)  # made anew if all was understood
    lost: list[Tab] = [] if asked is None or kept.contents.understood else [_with_long(asked, long)]
    for key, tab in found.items():
        header, known = _header(tab, key)
        if not header:
            lost += [_with_long(tab, long)] if tab.rows else []
            continue
        outside += [(f"{tab.name}!{cell.at}", kept_value(cell, long)) for cell in _above(tab, header)]
        moved = rows.get(tab.name, {})
        own = own_columns(tab, header, known, long)
        if key != FORM:
            order = [column.key for column in made[key].columns]
            made[key], moved = grid_beside(made[key], moved, own)
        else:
            order = ["field", "value", *(f"text.{tag}" for tag in languages), "help", "key"]
            outside += _beside_nothing(tab, own, moved, len(form or ()))
            form = form_beside(form or (), moved, own)
        placed = {place: order.index(name) + 1 for place, name in known.items() if name in order}
        placed |= {one.place: number for number, one in enumerate(own, start=len(order) + 1)}
        name = sheet_name(key, kept.labels)
        moves[tab.name] = (name, {**moved, header: 1}, placed)
        for at, words in sorted(tab.notes.items()):
            row, column = first_cell(at)
            if row in moves[tab.name][1] and column in placed:
                noted.append((Place(name, moves[tab.name][1][row], placed[column]), words))
            else:
                outside.append((f"{tab.name}!{at}", words))
    anew = {one.mark.extension for one in kept.contents.plugins}
    own_tabs: list[Tab] = []
    for tab in others(tabs, find_tabs(tabs).tabs):
        mark = mark_of(tab)
        if mark is None or mark.extension not in anew:
            own_tabs.append(tab if mark is None else _with_long(tab, long))
        else:
            outside += [(f"{tab.name}!{cell.at}", kept_value(cell, long)) for cell in own_cells(tab, mark)]
    return Kept(
        evolve(kept.contents, grids=tuple(made.values()), form=form),
        kept.about,
        kept.labels,
        moves,
        (*lost, *own_tabs),
        tuple(noted),
        tuple(outside),
        tuple(words for number, words in sorted(long.items()) if number not in _asked(found)),
        returning_in(tabs),
    )


def _header(tab: Tab, key: str) -> tuple[int, Mapping[int, str]]:
    """Return the number of the header row of a sheet of ours, and what its columns are; 0 if there is none."""
    if key == FORM:
        number = header_row(tab) or 0
        return number, form_headers(tab.rows[number]) if number else {}
    head = heading(tab, next(sheet for sheet in sheets() if sheet.key == key))
    return (head.row, {place: one.key for place, one in head.columns.items()}) if head else (0, {})


def _above(tab: Tab, header: int) -> Iterator[Cell]:
    for number in sorted(tab.rows):
        if number < header:
            yield from tab.rows[number].values()


def _beside_nothing(tab: Tab, own: tuple[Own, ...], moved: Moved, rows: int) -> Iterator[tuple[str, Value]]:
    """Yield what stands in a person's own columns beside no field of the record's own sheet."""
    for one in own:
        for number, value in one.cells.items():
            if not 2 <= moved.get(number, 0) < rows + 2:
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
        for tab in found.values()
        for row in tab.rows.values()
        for cell in row.values()
        if cell.kind is Kind.TEXT and (mark := CONTINUED.fullmatch(cell.value))
    )


def _about(read: ReadBook) -> Partnership:
    """Return a record that says which one it is, as far as that could be read."""
    title, record, language = (read.data.get(key) for key in ("title", "id", "language"))
    try:
        return Partnership(
            id=str(record or ""),
            language=language_tag(str(language or read.labels)),
            title=Text(title) if title else None,
        )
    except InvalidValueError:
        return Partnership(id=say("findings.no-id", read.labels), language=read.labels)
