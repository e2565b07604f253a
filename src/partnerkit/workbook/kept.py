"""What somebody typed, kept as it is: the sheets of a workbook as they can be written anew, whatever could be read.

Sheets and columns of ours come back in our order, each value below its header, each row where it was among the others.
A person's own columns stand to the right of them.
"""

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.field_cells import Value
from partnerkit.workbook.form_headings import form_headers
from partnerkit.workbook.form_in import is_copy_row, is_format_row, names_of, slots
from partnerkit.workbook.form_rows import FormRow, form_rows, form_tags
from partnerkit.workbook.headings import Heading, is_findings
from partnerkit.workbook.kept_cells import kept_value, shown_value
from partnerkit.workbook.layout import FORM_PARTS, Sheet, columns
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.rows import Grid, Row
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.wording import say

Long = Mapping[int, str]


Moved = Mapping[int, int]
"""Where rows of a sheet, or columns, stand when it is written anew, by where they stood."""


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
) -> tuple[Grid, Moved]:
    """Return the sheet of a noun with what was typed, and where its rows stand now.

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
    moved: dict[int, int] = {}
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
    return Grid(sheet, laid, tuple(rows)), moved


def grid_beside(grid: Grid, moved: Moved, own: tuple[Own, ...]) -> tuple[Grid, Moved]:
    """Return a sheet with a person's own columns at its right, and where the rows stand now.

    Rows in which nothing else stands come last.
    """
    cells, rows = [dict(row.cells) for row in grid.rows], dict(moved)
    items = [row.item for row in grid.rows]
    added = []
    for number, one in enumerate(own, start=len(grid.columns) + 1):
        added.append(Column(f"own.{number}", "", "", Form.TEXT, title=one.title))
        for old, value in sorted(one.cells.items()):
            if old not in rows:
                cells.append({})
                items.append(None)
                rows[old] = len(cells) + 1
            cells[rows[old] - 2][added[-1].key] = value
    made = tuple(Row(some, item) for some, item in zip(cells, items, strict=True))
    return Grid(grid.sheet, (*grid.columns, *added), made), rows


def kept_form(
    tab: Tab, header: int, labels: str, tags: tuple[str, ...], long: Long
) -> tuple[tuple[FormRow, ...], tuple[str, ...], Moved]:
    """Return the record's own sheet with what was typed, its languages, and where its rows stand now.

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
    moved: dict[int, int] = {}
    last = 0
    for number in sorted(one for one in tab.rows if one > header):
        cells = {places[place]: cell for place, cell in tab.rows[number].items() if place in places}
        if is_format_row(names_of(cells)) and "value" in cells:
            last = number
        elif is_copy_row(names_of(cells)):
            continue  # written anew
        elif cells:
            rows.append(_form_row(cells, long))
            moved[number] = len(rows) + 1
    known = {row.key for row in rows}
    rows += (row for row in form_rows(None, labels) if row.key not in known)
    moved[last] = len(rows) + 2
    named = [name.removeprefix("text.") for name in places.values() if name.startswith("text.")]
    languages = form_tags(rows, tuple(dict.fromkeys((*tags, *named))))
    return tuple(rows), languages, moved


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


def form_beside(rows: tuple[FormRow, ...], moved: Moved, own: tuple[Own, ...]) -> tuple[FormRow, ...]:
    """Return the record's own sheet with a person's own columns at its right, beside the fields they stand at."""
    beside: dict[int, dict[str, Value]] = {}
    for one in own:
        for old, value in one.cells.items():
            beside.setdefault(moved.get(old, 0) - 2, {})[one.title] = value
    return tuple(evolve(row, beside=beside.get(number, {})) for number, row in enumerate(rows))
