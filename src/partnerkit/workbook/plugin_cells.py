"""What the cells on a sheet of a plugin say: compared with what was written there, and read where they differ."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from attrs import evolve, frozen
from openpyxl.utils import get_column_letter

from partnerkit.errors import Message
from partnerkit.source.json_in import parse_json
from partnerkit.source.problem import Path, Problem, Refused
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.headings import pattern, tag_of
from partnerkit.workbook.kept_cells import kept_value
from partnerkit.workbook.nodes import path_of, put
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.plugin_columns import Leaf, Listed, found_at, one_value, plain_value
from partnerkit.workbook.plugin_mark import Mark, as_text, spaced
from partnerkit.workbook.plugin_sheets import field_headers, headed, item_cells
from partnerkit.workbook.rows import Value
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.understanding import Reader

_ANY_LANGUAGE = "\0"

Rows = Mapping[int, tuple[str, dict[str, Value]]]
"""The rows of a sheet: of each its number, its key and its cells by their headers."""


@frozen
class PluginCells:
    """Reads the cells of one sheet of a plugin.

    Attributes:
        tab: The sheet.
        mark: What it says of itself.
        long: The texts that no cell can hold.
        labels: The language of the sheet.
        language: The language of plain texts in the record.
    """

    tab: Tab
    mark: Mark
    long: Mapping[int, str]
    labels: str
    language: str

    def places(self, listed: Listed) -> dict[int, Column]:
        """Return what each column of the sheet of a list holds, by its number."""
        found: dict[int, Column] = {}
        for place, cell in sorted(self.tab.rows[self.mark.row].items()):
            column = column_named(str(cell.value), listed.leaves, self.labels)
            if column and column.key not in {one.key for one in found.values()}:
                found[place] = column
        return found

    def read_fields(
        self,
        leaves: tuple[Leaf, ...],
        rows: Rows,
        places: Mapping[int, Column],
        made: dict[str, Any],
        cells: dict[Path, str],
        *,
        differs: bool,
    ) -> Iterator[Problem]:
        """Put the changed fields into the data, and note the cell of each.

        Args:
            leaves: The fields.
            rows: The rows of the sheet.
            places: What each column holds.
            made: The data; it is changed.
            cells: Takes the cell of each field.
            differs: Whether anybody has changed the sheet.
        """
        place = next((number for number, one in places.items() if one.key == "value"), None)
        if place is None:
            return
        at = {key: number for number, (key, _) in rows.items() if key}
        value = next(head for head, one in field_headers(self.labels).items() if one.key == "value")
        known: set[str] = set()
        for leaf in leaves:
            columns = {key: column for key in at if (column := _column(leaf, key))}
            known |= columns.keys()
            if not columns:
                continue
            first = at[min(columns, key=lambda key: at[key])]
            cells[leaf.path] = self._at(place, first)
            if differs:
                typed = {
                    key: self.tab.rows[at[key]][place] for key in columns if place in self.tab.rows[at[key]]
                }
                said = {key: rows[at[key]][1][value] for key in typed}
                self._take(leaf, columns, typed, said, made)
        if differs:
            for number, (key, row) in rows.items():
                if key not in known and value in row:
                    yield _unknown(key, f"{self.tab.name}!{self._cell(place, number)}")

    def read_list(
        self,
        listed: Listed,
        rows: Rows,
        places: Mapping[int, Column],
        made: dict[str, Any],
        cells: dict[Path, str],
        *,
        differs: bool,
    ) -> None:
        """Put the rows of a list into the data, and note the cell of each field; see `read_fields`."""
        raw = found_at(made, listed.path)
        items = list(raw) if isinstance(raw, list) else []
        found: list[tuple[int | None, Any, int]] = []
        for number, (key, row) in rows.items():
            order = int(key) if key.isdecimal() and 1 <= int(key) <= len(items) else None
            old = items[order - 1] if order else None
            if not row and (order is None or item_cells(listed, old, self.labels, self.language)):
                continue  # emptied, or never filled in
            item = deepcopy(old)
            if differs and row:
                item = item if isinstance(item, dict) else {}
                for leaf in listed.leaves:
                    self._take_from_row(leaf, places, number, item)
            found.append((order, item, number))
        stated = [order for order, _, _ in found if order is not None]
        if stated != sorted(stated):
            found.sort(key=lambda one: (one[0] is None, one[0] or 0))
        if differs and [item for _, item, _ in found] != items:
            _set(made, listed.path, [item for _, item, _ in found] or None)
        for index, (_, _, number) in enumerate(found):
            cells.setdefault(listed.path, self._at(min(places, default=1), self.mark.row))
            cells[(*listed.path, index)] = self._at(min(places, default=1), number)
            for leaf in listed.leaves:
                place = next((n for n, one in places.items() if one.field == leaf.attribute.name), None)
                if place:
                    cells[(*listed.path, index, *leaf.path)] = self._at(place, number)

    def _take_from_row(
        self, leaf: Leaf, places: Mapping[int, Column], number: int, item: dict[str, Any]
    ) -> None:
        columns = {one.key: one for one in places.values() if one.field == leaf.attribute.name}
        by_place = {one.key: place for place, one in places.items()}
        row = self.tab.rows.get(number, {})
        typed = {key: row[by_place[key]] for key in columns if by_place[key] in row}
        if columns:
            self._take(
                leaf, columns, typed, {key: kept_value(cell, self.long) for key, cell in typed.items()}, item
            )

    def _take(
        self,
        leaf: Leaf,
        columns: Mapping[str, Column],
        typed: Mapping[str, Cell],
        said: Mapping[str, Value],
        row: dict[str, Any],
    ) -> None:
        """Put what a field says now into a row, unless it says what it said."""
        written = leaf.cells(row, self.labels, self.language)
        before = {key: as_text(value) for key, value in written.items() if key in columns}
        after = {key: as_text(value) for key, value in said.items() if as_text(value)}
        if before == after:
            return
        beside: dict[Any, Any] = {}  # languages whose column or row is gone: nobody has emptied them
        for tag in (key.rpartition(".")[2] for key in written.keys() - columns.keys() if "." in key):
            if leaf.columns((tag,))[0].form is Form.TEXT:
                put(beside, ("", tag), written[f"{leaf.attribute.name}.{tag}"])
        _set(row, leaf.path, self._value(leaf, columns, typed, beside))

    def _value(
        self,
        leaf: Leaf,
        columns: Mapping[str, Column],
        typed: Mapping[str, Cell],
        beside: Mapping[Any, Any],
    ) -> Any:
        """Return what the cells of a field say, in its short form; what cannot be understood as it was typed."""
        reader = Reader(self.labels, self.long)
        parts: dict[Any, Any] = dict(deepcopy(beside))
        for key, cell in typed.items():
            try:
                found = reader.read(cell, columns[key])
                if leaf.as_json:
                    parsed = parse_json(found.encode("utf-8"))
                    found = found if parsed.problems else parsed.data
            except Refused:
                found = as_text(kept_value(cell, self.long)) if not leaf.as_json else reader.words(cell)
            put(parts, ("", *path_of(leaf.attribute, columns[key])[1:]), found)
        value = parts.get("")
        try:
            return plain_value(one_value(value, leaf.kind, self.language), leaf.kind, self.language)
        except Exception:  # the rules tell of it
            return value

    def _cell(self, place: int, number: int) -> str:
        return f"{get_column_letter(place)}{number}"

    def _at(self, place: int, number: int) -> str:
        return f"{self.tab.name}!{self._cell(place, number)}"


def named_in(name: str, leaves: Iterable[Leaf] | None, labels: str) -> bool:
    """Whether a header is known in a language; without fields, as one of the sheet of fields."""
    if leaves is None:
        return spaced(name) in field_headers(labels)
    return column_named(name, leaves, labels) is not None


def column_named(name: str, leaves: Iterable[Leaf], labels: str) -> Column | None:
    """Return the column that a header on the sheet of a list names, in one language."""
    known = headed(leaves, (), labels, (_ANY_LANGUAGE,))
    for header, (_, column) in known.items():
        if column.form is not Form.TEXT:
            if spaced(name).casefold() == header.casefold():
                return column
            continue
        match = pattern(header).fullmatch(spaced(name))
        tag = match and tag_of(match[1])
        if tag:
            return evolve(column, key=f"{column.field}.{tag}", part=tag)
    return None


def _column(leaf: Leaf, key: str) -> Column | None:
    """Return the column of a field that a key on the sheet of fields means."""
    own = leaf.columns((_ANY_LANGUAGE,))
    if own[0].form is Form.TEXT:
        name, _, tag = key.rpartition(".")
        return evolve(own[0], key=key, part=tag) if name == leaf.attribute.name and tag_of(tag) else None
    return next((one for one in own if one.key == key), None)


def _set(row: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Put a value at a path of keys, or take away what stands there."""
    *way, last = path
    for step in way:
        inner = row.get(step)
        if not isinstance(inner, dict):
            if value is None:
                return
            inner = row[step] = {}
        row = inner
    if value is None:
        row.pop(last, None)
    else:
        row[last] = value


def _unknown(key: str, cell: str) -> Problem:
    message = Message(
        "workbook.plugin.field",
        "The plugin has no field '{name}', so what stands here would be lost. Take the row away, or put back the hidden "
        "last column of this sheet.",
        {"name": key},
    )
    return Problem("PK011", message, cell=cell)
