"""Reading the sheet of one noun: its rows, with everything on it that cannot be read for certain."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import evolve, fields
from openpyxl.utils import get_column_letter

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.source.mistakes import not_allowed
from partnerkit.source.problem import Path, Problem, Refused
from partnerkit.values import Money, Text
from partnerkit.workbook.columns import Column, Form, core
from partnerkit.workbook.headings import Heading, heading
from partnerkit.workbook.layout import Home, Sheet
from partnerkit.workbook.losses import losses, no_headers
from partnerkit.workbook.nodes import ROOT, Node, path_of, put
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.understanding import Reader, label_of
from partnerkit.workbook.wording import place_label, say

_NO_DATA = frozenset({"row.order", "row.check", "row.sum", "row.difference"})


class GridReader:
    """Reads the sheet of one noun.

    Attributes:
        nodes: Its rows.
        problems: What cannot be read, each with its cell.
        refused: The cells of values that were left out because they cannot be read.
    """

    def __init__(self, tab: Tab, sheet: Sheet, long: Mapping[int, str]) -> None:
        """Read the sheet."""
        self._tab, self._sheet = tab, sheet
        self.nodes: list[Node] = []
        self.problems: list[Problem] = []
        self.refused: set[str] = set()
        head = heading(tab, sheet)
        if head is None:
            if tab.rows:
                cell = next(iter(tab.rows[min(tab.rows)].values()))
                self._tell(cell.at, no_headers())
            return
        self._read = Reader(head.labels, long)
        self.problems += losses(tab, head)
        self._letters = {column.key: get_column_letter(place) for place, column in head.columns.items()}
        self._own = tuple(_own_columns(sheet, head))
        for number in sorted(tab.rows):
            if number > head.row:
                self._row(number, tab.rows[number], head)

    def _row(self, number: int, row: Mapping[int, Cell], head: Heading) -> None:
        columns = head.columns
        found = {columns[place].key: cell for place, cell in sorted(row.items()) if place in columns}
        if "row.order" not in found:
            found = {key: cell for key, cell in found.items() if not self._is_hint(cell)}
        if not found.keys() - _NO_DATA:
            return
        node = Node(self._sheet.key, "", {}, {}, self._at(next(iter(found.values())).at))
        belongs = [key for key in ("row.parent", "row.place") if key in self._letters]
        node.parent_at = self._at(f"{self._letters[[*belongs, *self._letters][0]]}{number}")
        self._belonging(node, found)
        for path, column in self._own:
            at = self._at(f"{self._letters[column.key]}{number}")
            node.places[path] = at
            node.places.setdefault(path[:1], at)
            if column.key in found:
                self._value(node, path, found[column.key], column)
        self._currencies(node, found)
        self.nodes.append(node)

    def _belonging(self, node: Node, found: Mapping[str, Cell]) -> None:
        if "row.parent" in found:
            node.parent = self._plain(found["row.parent"], _NAME) or ROOT
            node.astray = not node.parent
        if "row.place" in found:
            word = self._plain(found["row.place"], _NAME) or ""
            node.home = _homes(self._sheet.key).get(
                label_of(self._read.labels, word, _labels(self._sheet)) or ""
            )
            node.astray = node.astray or node.home is None
            if word and node.home is None:
                refused = not_allowed(word, _words(self._sheet, self._read.labels))
                self._tell(self._at(found["row.place"].at), refused, whole=True)
        if "row.order" in found:
            order = self._plain(found["row.order"], Column("row.order", "", "", Form.NUMBER))
            node.order = int(order) if order is not None else None

    def _value(self, node: Node, path: Path, cell: Cell, column: Column) -> None:
        value = self._plain(cell, column)
        if value is None or value == []:
            return
        if column.key == "id":
            node.key = value
            if value.startswith("#"):
                return
        put(node.data, path, value)

    def _currencies(self, node: Node, found: Mapping[str, Cell]) -> None:
        """Give the row's currency to the amounts that have none of their own."""
        if "row.currency" not in found:
            return
        currency = self._plain(found["row.currency"], _NAME)
        for attribute in self._sheet.attributes:
            if core(attribute.type)[0] is Money and currency and node.data.get(attribute.name):
                node.data[attribute.name].setdefault("currency", currency)

    def _plain(self, cell: Cell, column: Column) -> Any:
        try:
            return self._read.read(cell, column)
        except Refused as refused:
            self._tell(self._at(cell.at), refused, whole=True)
            return None

    def _tell(self, at: str, refused: Refused, *, whole: bool = False) -> None:
        at = at if whole else self._at(at)
        self.refused.add(at)
        self.problems += (evolve(one, cell=at) for one in refused.problems)

    def _at(self, at: str) -> str:
        return f"{self._tab.name}!{at}"

    def _is_hint(self, cell: Cell) -> bool:
        return cell.kind is Kind.TEXT and cell.value.strip() in _hints(self._sheet.key)


_NAME = Column("", "", "", Form.ID)


def _own_columns(sheet: Sheet, head: Heading) -> Iterator[tuple[Path, Column]]:
    """Yield the columns that hold data, with the path of their values; lists of texts have no field."""
    attributes = {} if sheet.noun is Text else {one.name: one for one in fields(sheet.noun)}
    for column in head.columns.values():
        attribute = attributes.get(column.field)
        if column.field:
            yield (column.part,) if attribute is None else path_of(attribute, column), column


@cache
def _hints(key: str) -> frozenset[str]:
    return frozenset(say(f"sheet.{key}.empty", labels) for labels in LANGUAGES)


@cache
def _homes(key: str) -> Mapping[str, Home]:
    from partnerkit.workbook.layout import sheets

    sheet = next(one for one in sheets() if one.key == key)
    return {f"{home.owner}.{home.field}": home for home in sheet.homes}


def _words(sheet: Sheet, labels: str) -> list[str]:
    return [place_label(sheet, home, labels) for home in sheet.homes]


def _labels(sheet: Sheet) -> Mapping[str, Mapping[str, str]]:
    return {
        tag: {place_label(sheet, home, tag).casefold(): f"{home.owner}.{home.field}" for home in sheet.homes}
        for tag in LANGUAGES
    }
