"""Reading the record's own sheet: one field a row, found by its key or by its label in either language."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from attrs import evolve, fields

from partnerkit.errors import Message
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.source.problem import Path, Problem, Refused
from partnerkit.workbook.columns import Column, Form, field_columns, has_rows
from partnerkit.workbook.form_headings import form_headers, header_row, labels_of, repeated
from partnerkit.workbook.headings import Heading, folded
from partnerkit.workbook.layout import COPY_KEY, FORM_PARTS, FORMAT_KEY
from partnerkit.workbook.losses import losses
from partnerkit.workbook.nodes import Node, path_of, put
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.understanding import Reader
from partnerkit.workbook.wording import form_label, say

_PLACE = Column("", "", "", Form.SHORT)

Slot = tuple[str, Any, Column]
"""What the field is part of, the field, and its column."""


class FormReader:
    """Reads the record's own sheet.

    Attributes:
        roots: The record and what it holds at most one of, by noun.
        format: What the sheet says of the format, and the cell where it does.
        copy: For whom the sheet says it was made, and with which sheets; empty if it says nothing.
        problems: What cannot be read, each with its cell.
        refused: The cells of values that were left out because they cannot be read.
        found: The fields of ours that stand on the sheet, by their keys.
        texts: The columns with texts that the sheet has, by their keys.
        labels: The language of the sheet; Swedish if that cannot be said.
    """

    def __init__(self, tab: Tab | None, long: Mapping[int, str]) -> None:
        """Read the sheet; without it there is nothing to say."""
        self.roots = {noun.__name__: Node(noun.__name__, "", {}, {}, "") for _, noun in FORM_PARTS}
        self.format: tuple[str, str] | None = None
        self.copy = ("", "")
        self.problems: list[Problem] = []
        self.refused: set[str] = set()
        self.found: set[str] = set()
        self.texts: frozenset[str] = frozenset()
        self.labels: str = LANGUAGES[0]
        if tab is None:
            return
        self._tab, self._long = tab, long
        self._said: set[Path] = set()
        header = header_row(tab)
        if header is None:
            return
        self._places = form_headers(tab.rows[header])
        self.texts = frozenset(name for name in self._places.values() if name.startswith("text."))
        self.labels = labels_of(tab.rows[header])
        self._read = Reader(self.labels, long)
        places = dict.fromkeys(self._places, _PLACE)
        twice = repeated(tab.rows[header], self._places)
        self.problems += losses(tab, Heading(header, self.labels, places, twice))
        for number in sorted(tab.rows):
            if number > header:
                self._row(number, tab.rows[number])
        record = self.roots["Partnership"]
        record.key = record.data.get("id", "")

    def _row(self, number: int, row: Mapping[int, Cell]) -> None:
        cells = {self._places[place]: cell for place, cell in row.items() if place in self._places}
        said = {name: cell for name, cell in cells.items() if name not in ("field", "help", "key")}
        names = names_of(cells)
        if is_copy_row(names):
            key = names[0] if names[0].startswith(COPY_KEY) else ""
            self.copy = (str(said["value"].value) if "value" in said else "", key.partition(":")[2])
            return
        if is_format_row(names) and "value" in said:
            self.format = (str(said["value"].value).strip(), self._at(said["value"].at))
            return
        slot = next((slots()[name] for name in names_of(cells) if name in slots()), None)
        if slot is None:
            for cell in said.values():
                self._tell(cell, "PK011", _unknown(cells.get("field") or cells.get("key")))
            return
        self.found.add(_key(slot))
        self._point(number, slot)
        for name, cell in said.items():
            self._value(slot, name, cell)

    def _point(self, number: int, slot: Slot) -> None:
        """Note where every part of the field stands, or should stand."""
        from openpyxl.utils import get_column_letter

        prefix, _, column = slot
        node = self._node(prefix)
        for place, name in self._places.items():
            if name != "value" if column.form is not Form.TEXT else not name.startswith("text."):
                continue
            at = self._at(f"{get_column_letter(place)}{number}")
            path = _path(slot, name)
            node.places[path] = at
            node.places.setdefault(path[:1], at)
            node.at = node.at or at

    def _value(self, slot: Slot, name: str, cell: Cell) -> None:
        prefix, _, column = slot
        node = self._node(prefix)
        text = column.form is Form.TEXT
        if text != name.startswith("text."):
            self._tell(cell, "PK022", _misplaced(text))
            return
        if (prefix, *_path(slot, name)) in self._said:
            self._tell(cell, "PK004", _twice())
            return
        self._said.add((prefix, *_path(slot, name)))
        try:
            put(node.data, _path(slot, name), self._data(cell, column))
        except Refused as refused:
            self.refused.add(self._at(cell.at))
            self.problems += (evolve(one, cell=self._at(cell.at)) for one in refused.problems)

    def _data(self, cell: Cell, column: Column) -> Any:
        if column.key != "extensions":
            return self._read.read(cell, column)
        from partnerkit.source.json_in import parse_json

        parsed = parse_json(self._read.words(cell).encode("utf-8"))
        if parsed.problems:
            raise Refused(parsed.problems)
        return parsed.data

    def _node(self, prefix: str) -> Node:
        return self.roots[next(noun.__name__ for name, noun in FORM_PARTS if name == prefix)]

    def _tell(self, cell: Cell, code: str, message: Message) -> None:
        self.problems.append(Problem(code, message, cell=self._at(cell.at)))

    def _at(self, at: str) -> str:
        return f"{self._tab.name}!{at}"


def _path(slot: Slot, name: str) -> Path:
    """Return the path within the record of a field's column."""
    _, attribute, column = slot
    if column.form is Form.TEXT:
        return (attribute.name, name.removeprefix("text."))
    return path_of(attribute, column)


def _key(slot: Slot) -> str:
    """Return the key of a field's row."""
    prefix, attribute, column = slot
    name = attribute.name if column.form is Form.TEXT else column.key
    return f"{prefix}.{name}" if prefix else name


def names_of(cells: Mapping[str, Cell]) -> list[str]:
    """Return what a row is called: its key if the hidden column still has one, and its label."""
    names = [str(cells["key"].value).strip()] if "key" in cells else []
    return [*names, "=" + folded(str(cells["field"].value))] if "field" in cells else names


def is_format_row(names: Sequence[str]) -> bool:
    """Whether a row with these names says the format of the workbook."""
    return bool(_called(FORMAT_KEY) & {*names})


def is_copy_row(names: Sequence[str]) -> bool:
    """Whether a row with these names says for whom the workbook was made, and with which sheets."""
    return bool(_called(COPY_KEY) & {*names, *(one.partition(":")[0] for one in names)})


@cache
def _called(key: str) -> frozenset[str]:
    """Return what a row that is no field is called: its key, and its label in each language."""
    return frozenset({key, *("=" + folded(say(f"form-sheet.{key}", labels)) for labels in LANGUAGES)})


@cache
def slots() -> Mapping[str, Slot]:
    """Return every field of the sheet by its key, and by its label in each language behind the sign `=`."""
    found: dict[str, Slot] = {}
    for prefix, noun in FORM_PARTS:
        for attribute in fields(noun):
            if has_rows(attribute.type):
                continue
            for column in field_columns(attribute, LANGUAGES[:1]):
                slot = (prefix, attribute, column)
                found[_key(slot)] = slot
                for labels in LANGUAGES:
                    found.setdefault("=" + folded(form_label(noun.__name__, prefix, column, labels)), slot)
    return found


def _unknown(cell: Cell | None) -> Message:
    return Message(
        "workbook.field.unknown",
        "The field '{name}' is not known, so what stands beside it would be lost. Correct its name, or move the words "
        "to a note.",
        {"name": cell.value if cell else ""},
    )


def _twice() -> Message:
    return Message("workbook.field.twice", "This field stands further up already. Keep one of the two.")


def _misplaced(text: bool) -> Message:
    if text:
        return Message(
            "workbook.field.language",
            "This is text, which says what language it is in. Move it to the column of its language.",
        )
    return Message(
        "workbook.field.value",
        "This field is the same in every language. Move what stands here to the column of values.",
    )
