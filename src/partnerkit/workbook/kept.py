"""What somebody typed, kept as it is: the sheets of a workbook as they can be written anew, whatever could be read.

Sheets and columns of ours come back in our order, each value below its header, each row where it was among the others.
A person's own columns stand to the right of them.
"""

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.form_headings import form_headers
from partnerkit.workbook.form_in import format_names, names_of, slots
from partnerkit.workbook.headings import Heading, is_findings
from partnerkit.workbook.kept_cells import kept_value, shown_value
from partnerkit.workbook.layout import FORM_PARTS, Sheet, columns
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.rows import FormRow, Grid, Row, Value, form_rows, form_tags
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.wording import say

Long = Mapping[int, str]


@frozen
class Moves:
    """Where rows and columns of a sheet stand when it is written anew, by where they stood; the header row is 1."""

    rows: Mapping[int, int]
    columns: Mapping[int, int]


@frozen
class Own:
    """A column that is not ours.

    Attributes:
        title: Its header.
        place: Its number.
        cells: What stands in it, by row.
    """

    title: str
    place: int
    cells: Mapping[int, Value]


def own_columns(tab: Tab, header: int, known: Iterable[int], long: Long) -> tuple[Own, ...]:
    """Return the columns of a sheet that are not ours, without old findings.

    Args:
        tab: The sheet.
        header: The number of its header row.
        known: The numbers of the columns that are ours.
        long: The texts that no cell can hold, by their numbers.
    """
    ours = set(known)
    names = {place: " ".join(str(cell.value).split()) for place, cell in tab.rows[header].items()}
    found: dict[int, dict[int, Value]] = {place: {} for place in names if place not in ours}
    for number, row in tab.rows.items():
        for place, cell in row.items():
            if number > header and place not in ours:
                found.setdefault(place, {})[number] = kept_value(cell, long)
    return tuple(
        Own(names.get(place, ""), place, found[place])
        for place in sorted(found)
        if not is_findings(names.get(place, ""))
    )


def kept_grid(
    tab: Tab, sheet: Sheet, head: Heading, labels: str, tags: tuple[str, ...], long: Long
) -> tuple[Grid, Moves]:
    """Return the sheet of a noun with what was typed, and where its rows and columns stand now.

    Args:
        tab: The sheet.
        sheet: The noun's.
        head: Its header row.
        labels: The language it is written in.
        tags: The languages every text has columns for.
        long: The texts that no cell can hold, by their numbers.
    """

    def languages(name: str) -> tuple[str, ...]:
        used = {one.part for one in head.columns.values() if one.form is Form.TEXT and one.field == name}
        return (*tags, *sorted(used.difference(tags)))

    laid = columns(sheet, languages)
    filled = {place: one.key for place, one in head.columns.items() if one.form is not Form.COMPUTED}
    hints = {say(f"sheet.{sheet.key}.empty", one) for one in LANGUAGES}
    rows: list[Row] = []
    moved = {head.row: 1}
    for number in sorted(one for one in tab.rows if one > head.row):
        cells = {
            filled[place]: kept_value(cell, long)
            for place, cell in tab.rows[number].items()
            if place in filled
        }
        if "row.order" not in cells:
            cells = {key: value for key, value in cells.items() if value not in hints}
        if cells:
            rows.append(Row(cells, None))
            moved[number] = len(rows) + 1
    numbers = {column.key: number for number, column in enumerate(laid, start=1)}
    placed = {place: numbers[one.key] for place, one in head.columns.items()}
    return Grid(sheet, laid, tuple(rows)), Moves(moved, placed)


def grid_beside(grid: Grid, moves: Moves, own: tuple[Own, ...]) -> tuple[Grid, Moves]:
    """Return a sheet with a person's own columns at its right; rows that hold nothing else stand last."""
    rows, moved, placed = [dict(row.cells) for row in grid.rows], dict(moves.rows), dict(moves.columns)
    items = [row.item for row in grid.rows]
    first = len(grid.columns) + 1
    for number, one in enumerate(own, start=first):
        placed[one.place] = number
        for old, value in sorted(one.cells.items()):
            if old not in moved:
                rows.append({})
                items.append(None)
                moved[old] = len(rows) + 1
            rows[moved[old] - 2][f"own.{number}"] = value
    added = (
        Column(f"own.{number}", "", "", Form.TEXT, title=one.title) for number, one in enumerate(own, first)
    )
    made = tuple(Row(cells, item) for cells, item in zip(rows, items, strict=True))
    return Grid(grid.sheet, (*grid.columns, *added), made), Moves(moved, placed)


def kept_form(
    tab: Tab, header: int, labels: str, tags: tuple[str, ...], long: Long
) -> tuple[tuple[FormRow, ...], tuple[str, ...], Moves]:
    """Return the record's own sheet with what was typed, its languages, and where everything stands now.

    Fields that are not on the sheet come last; a row that is no field of ours keeps its name.

    Args:
        tab: The sheet.
        header: The number of its header row.
        labels: The language it is written in.
        tags: The languages every text has columns for.
        long: The texts that no cell can hold, by their numbers.
    """
    places = form_headers(tab.rows[header])
    rows: list[FormRow] = []
    moved = {header: 1}
    last = 0
    for number in sorted(one for one in tab.rows if one > header):
        cells = {places[place]: cell for place, cell in tab.rows[number].items() if place in places}
        if format_names() & {*names_of(cells)} and "value" in cells:
            last = number
        elif cells:
            rows.append(_form_row(cells, long))
            moved[number] = len(rows) + 1
    known = {row.key for row in rows}
    rows += (row for row in form_rows(None, labels) if row.key not in known)
    moved[last] = len(rows) + 2
    named = [name.removeprefix("text.") for name in places.values() if name.startswith("text.")]
    languages = form_tags(rows, tuple(dict.fromkeys((*tags, *named))))
    order = ["field", "value", *(f"text.{tag}" for tag in languages), "help", "key"]
    placed = {place: order.index(name) + 1 for place, name in places.items()}
    return tuple(rows), languages, Moves(moved, placed)


def _form_row(cells: Mapping[str, Cell], long: Long) -> FormRow:
    said = {name: kept_value(cell, long) for name, cell in cells.items()}
    texts = {name.removeprefix("text."): value for name, value in said.items() if name.startswith("text.")}
    slot = next((slots()[name] for name in names_of(cells) if name in slots()), None)
    if slot is None:
        key, name = (shown_value(said.get(part, "")) for part in ("key", "field"))
        return FormRow(key, "", "", Column("", "", "", Form.SHORT), said.get("value"), texts, name)
    prefix, attribute, column = slot
    field = attribute.name if column.form is Form.TEXT else column.key
    noun = next(noun.__name__ for part, noun in FORM_PARTS if part == prefix)
    return FormRow(f"{prefix}.{field}" if prefix else field, prefix, noun, column, said.get("value"), texts)


def form_beside(
    rows: tuple[FormRow, ...], languages: tuple[str, ...], moves: Moves, own: tuple[Own, ...]
) -> tuple[tuple[FormRow, ...], Moves]:
    """Return the record's own sheet with a person's own columns at its right."""
    made, placed = list(rows), dict(moves.columns)
    by_row: dict[int, dict[str, Value]] = {}
    for number, one in enumerate(own, start=len(languages) + 5):
        placed[one.place] = number
        for old, value in one.cells.items():
            by_row.setdefault(moves.rows.get(old, 0), {})[one.title] = value
    for row, beside in by_row.items():
        if 2 <= row < len(made) + 2:
            made[row - 2] = evolve(made[row - 2], beside=beside)
    return tuple(made), Moves(moves.rows, placed)
