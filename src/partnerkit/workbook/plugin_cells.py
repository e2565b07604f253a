"""Reading one sheet of a plugin: its rows go into the data kept with the record, and each field gets its cell."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from attrs import field, frozen
from openpyxl.utils import get_column_letter

from partnerkit.errors import Message
from partnerkit.source.problem import Path, Problem
from partnerkit.workbook.columns import Column
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.plugin_columns import Leaf, Listed
from partnerkit.workbook.plugin_data import found_at, put_at
from partnerkit.workbook.plugin_headers import column_of
from partnerkit.workbook.plugin_mark import Rows
from partnerkit.workbook.plugin_sheets import item_cells
from partnerkit.workbook.plugin_values import FieldReader


@frozen
class _Item:
    """A row of a list.

    Attributes:
        number: The number of the row.
        order: The item it was written for; nothing for a new one.
        data: The item as it is now.
    """

    number: int
    order: int | None
    data: Any


@frozen
class PluginCells:
    """Reads the cells of one sheet of a plugin.

    Attributes:
        tab: The sheet.
        header: The number of its row of headers.
        rows: Its rows.
        columns: What each column holds.
        reader: Reads its fields.
        differs: Whether anybody has changed the sheet; if not, only the cells are noted.
        cells: The cell of each field that was found, by its path below the name of the plugin.
    """

    tab: Tab
    header: int
    rows: Rows
    columns: Mapping[int, Column]
    reader: FieldReader
    differs: bool
    cells: dict[Path, str] = field(factory=dict)

    def read_fields(self, leaves: Iterable[Leaf], made: dict[str, Any]) -> Iterator[Problem]:
        """Put the changed fields into the data, and yield what would be lost.

        Args:
            leaves: The fields.
            made: The data; it is changed.
        """
        place = next((number for number, one in self.columns.items() if one.key == "value"), None)
        if place is None:
            return
        numbers = {key: number for number, (key, _) in self.rows.items() if key}
        values = {number: row[place] for number, row in self.tab.rows.items() if place in row}
        known: set[str] = set()
        for leaf in leaves:
            columns = {key: column for key in numbers if (column := column_of(leaf, key))}
            known |= columns.keys()
            if columns:
                self.cells[leaf.path] = self._at(place, min(numbers[key] for key in columns))
            if columns and self.differs:
                typed = {key: values[numbers[key]] for key in columns if numbers[key] in values}
                self.reader.take(leaf, columns, typed, made)
        for number, (key, _) in self.rows.items():
            if self.differs and key not in known and number in values:
                yield _unknown(key, self._at(place, number))

    def read_list(self, listed: Listed, made: dict[str, Any]) -> None:
        """Put the rows of a list into the data: those that were there in their old order, then the new ones.

        Args:
            listed: The list.
            made: The data; it is changed.
        """
        raw = found_at(made, listed.path)
        items = list(raw) if isinstance(raw, list) else []
        found = list(self._items(listed, items))
        stated = [one.order for one in found if one.order is not None]
        if stated != sorted(stated):
            found.sort(key=lambda one: (one.order is None, one.order or 0))
        read = [one.data for one in found]
        if self.differs and read != items:
            put_at(made, listed.path, read or None)
        self._note(listed, found)

    def _items(self, listed: Listed, items: list[Any]) -> Iterator[_Item]:
        """Yield what each row says, without rows that were emptied or never filled in."""
        labels, language = self.reader.labels, self.reader.language
        for number, (key, row) in self.rows.items():
            order = int(key) if key.isdecimal() and 1 <= int(key) <= len(items) else None
            old = items[order - 1] if order else None
            if not row and (order is None or item_cells(listed, old, labels, language)):
                continue
            item = deepcopy(old)
            if self.differs and row:
                item = item if isinstance(item, dict) else {}
                for leaf in listed.leaves:
                    self._take(leaf, self.tab.rows[number], item)
            yield _Item(number, order, item)

    def _take(self, leaf: Leaf, row: Mapping[int, Any], item: dict[str, Any]) -> None:
        places = {one.key: place for place, one in self.columns.items() if one.field == leaf.attribute.name}
        columns = {key: self.columns[place] for key, place in places.items()}
        typed = {key: row[place] for key, place in places.items() if place in row}
        if columns:
            self.reader.take(leaf, columns, typed, item)

    def _note(self, listed: Listed, found: Iterable[_Item]) -> None:
        """Note where the list, each item and each field of it stands."""
        first = min(self.columns, default=1)
        places: dict[str, int] = {}
        for place, column in self.columns.items():
            places.setdefault(column.field, place)
        for index, one in enumerate(found):
            self.cells[listed.path] = self._at(first, self.header)
            self.cells[(*listed.path, index)] = self._at(first, one.number)
            for leaf in listed.leaves:
                if leaf.attribute.name in places:
                    at = self._at(places[leaf.attribute.name], one.number)
                    self.cells[(*listed.path, index, *leaf.path)] = at

    def _at(self, place: int, number: int) -> str:
        return f"{self.tab.name}!{get_column_letter(place)}{number}"


def _unknown(key: str, cell: str) -> Problem:
    message = Message(
        "workbook.plugin.field",
        "The plugin has no field '{name}', so what stands here would be lost. Take the row away, or put back the hidden "
        "last column of this sheet.",
        {"name": key},
    )
    return Problem("PK011", message, cell=cell)
