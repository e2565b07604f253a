"""How the fields of a plugin lie in cells: which columns each has, derived from the plugin's own class.

What no column can hold, such as a list inside a row, is written in one cell as JSON. A record inside a record lies in
the columns of the one that holds it.
"""

from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any

from attrs import frozen

from partnerkit.extensions.describing import help_of, label_of
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.source.slots import Slot, is_tuple, item_type, slots_of
from partnerkit.values import Count, FuzzyDate, Money, Period, Reference, Text
from partnerkit.values.shapes import has_fields
from partnerkit.workbook.cells import MOST_DIGITS, cut, units
from partnerkit.workbook.codelists import Entries, entries_of, yes_or_no
from partnerkit.workbook.columns import Column, Form, field_columns
from partnerkit.workbook.field_cells import Value, field_cells
from partnerkit.workbook.plugin_data import found_at, in_a_line, one_value
from partnerkit.workbook.wording import language_name, say

_IN_COLUMNS = frozenset({Text, FuzzyDate, Period, Money, Count, Reference, Decimal, int, bool, str})

_MOST_LABEL = 100
"""Characters of a label that are shown; Excel takes 255 in the header of a table, with its part and its key."""


@frozen
class Leaf:
    """A field of a plugin that lies in cells of a row.

    Attributes:
        path: Its keys below the row.
        attribute: The field, named by its whole path, with the type that its cells hold.
        as_json: Whether its one cell holds JSON.
        kind: Its own type.
        owners: The classes and fields on the way to it, for its label.
    """

    path: tuple[str, ...]
    attribute: Any
    as_json: bool
    kind: Any
    owners: tuple[tuple[type, str], ...]

    def columns(self, languages: tuple[str, ...]) -> tuple[Column, ...]:
        """Return its columns."""
        return field_columns(self.attribute, languages)

    def label(self, labels: str) -> str:
        """Return what people call it."""
        return _label(self.owners, labels)

    def header(self, column: Column, labels: str) -> str:
        """Return the header of one of its columns."""
        label = self.label(labels)
        if not column.part:
            return label
        if column.form is Form.TEXT:
            return say("header.language", labels, label=label, name=language_name(column.part, labels))
        return say(f"header.part.{column.part}", labels, label=label)

    def help(self, labels: str) -> str:
        """Return what belongs in it."""
        cls, name = self.owners[-1]
        words = help_of(cls, name, labels)
        return " ".join(filter(None, (words, say("plugin.json", labels) if self.as_json else ""))).strip()

    def choices(self, column: Column) -> Entries:
        """Return what one of its columns is chosen from, if there is a list of it; words of the plugin as they are."""
        if column.form is Form.FLAG:
            return yes_or_no()
        if column.codes and column.form is Form.CODE:
            return entries_of(column.codes)
        words = [str(one.value) for one in self.kind] if _is_theirs(self.kind) else []
        return tuple((one, dict.fromkeys(LANGUAGES, one)) for one in words)

    def cells(self, row: Any, labels: str, language: str) -> dict[str, Value]:
        """Return what stands in its cells, by the keys of the columns; data that does not fit stands there as it is.

        Args:
            row: The data of the row.
            labels: The language of codes.
            language: The language of plain texts.
        """
        raw = found_at(row, self.path)
        if raw is None:
            return {}
        if not self.as_json:
            try:
                value = one_value(raw, self.attribute.type, language)
                cells = dict(field_cells(self.attribute.name, value, labels))
                return {key: _safe(one) for key, one in cells.items() if str(one).strip()}
            except Exception:  # what cannot be understood is shown as it stands
                pass
        shown = raw if isinstance(raw, str) and not self.as_json else in_a_line(raw)
        return {self.columns((language,))[0].key: shown} if shown.strip() else {}


@frozen
class Listed:
    """A list of records of a plugin, which stands on a sheet of its own.

    Attributes:
        path: Its keys below the fields of the plugin.
        owners: The classes and fields on the way to it.
        leaves: The fields of each row.
    """

    path: tuple[str, ...]
    owners: tuple[tuple[type, str], ...]
    leaves: tuple[Leaf, ...]

    def label(self, labels: str) -> str:
        """Return what people call it."""
        return _label(self.owners, labels)


def _label(owners: tuple[tuple[type, str], ...], labels: str) -> str:
    """Return what people call a field inside others, in a line that is short enough for a header."""
    words = " ".join(" – ".join(label_of(cls, name, labels) for cls, name in owners).split())
    return words if units(words) <= _MOST_LABEL else cut(words, _MOST_LABEL).rstrip() + "…"


def laid_out(cls: type) -> tuple[tuple[Leaf, ...], tuple[Listed, ...]]:
    """Return the fields of a plugin that lie in cells of one row, and its lists of records."""
    leaves: list[Leaf] = []
    lists: list[Listed] = []
    _lay_out(cls, (), (), leaves, lists)
    return tuple(leaves), tuple(lists)


def _lay_out(
    cls: type,
    path: tuple[str, ...],
    owners: tuple[tuple[type, str], ...],
    leaves: list[Leaf],
    lists: list[Listed] | None,
) -> None:
    for slot in slots_of(cls):
        here, way, kind = (*path, slot.key), (*owners, (cls, slot.name)), slot.type
        if has_fields(kind) and kind not in {one for one, _ in way}:
            _lay_out(kind, here, way, leaves, lists)
        elif lists is not None and is_tuple(kind) and has_fields(item_type(kind)) and not slot.keyed:
            inside: list[Leaf] = []
            _lay_out(item_type(kind), (), (), inside, None)
            lists.append(Listed(here, way, tuple(inside)))
        else:
            leaves.append(_leaf(slot, here, way))


def _leaf(slot: Slot, path: tuple[str, ...], owners: tuple[tuple[type, str], ...]) -> Leaf:
    shown = _shown(slot.type)
    kind: Any = str if shown is None else shown
    attribute = slot.attribute.evolve(
        name=".".join(name for _, name in owners), type=kind, default=None, metadata={}
    )
    return Leaf(path, attribute, shown is None, slot.type, owners)


def _is_theirs(kind: Any) -> bool:
    """Whether a type is an enumeration for which we have no labels."""
    return isinstance(kind, type) and issubclass(kind, Enum) and not kind.__module__.startswith("partnerkit.")


def _shown(kind: Any) -> Any:
    """Return the type that cells of a field hold; nothing if only JSON can."""
    if _is_theirs(kind):
        return str
    if kind in _IN_COLUMNS or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return kind
    if is_tuple(kind) and _shown(item_type(kind)) is str:
        return tuple[str, ...]
    return None


def _safe(value: Value) -> Value:
    """Return a number that no cell can hold as words."""
    return str(value) if isinstance(value, int) and abs(value) >= 10**MOST_DIGITS else value
