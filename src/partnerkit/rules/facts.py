"""`Facts`: the records and values of one run, gathered once, found by class, and counted as rules look at them."""

from collections.abc import Iterator
from typing import Any, TypeVar

from attrs import define, field, fields, frozen

from partnerkit.model import Partnership, Record, walk
from partnerkit.source.problem import Path

Noun = TypeVar("Noun", bound=Record)


@frozen
class Value:
    """A value of a record's field.

    Attributes:
        place: Its place in the model; an item of a tuple ends in its index.
        record: The record that holds it.
        name: The field's name.
        value: The value itself.
    """

    place: Path
    record: Record
    name: str
    value: Any


@define
class Tally:
    """How many records and values a rule has looked at."""

    count: int = 0


@frozen(eq=False)
class Facts:
    """What a run goes through.

    Attributes:
        records: Every record with its place, in the order of the model.
        values: Every value that is no record, in the same order.
    """

    records: tuple[tuple[Path, Record], ...]
    values: tuple[Value, ...]
    _records_of: dict[type, tuple[tuple[Path, Record], ...]] = field(factory=dict, init=False, repr=False)
    _values_of: dict[type, tuple[Value, ...]] = field(factory=dict, init=False, repr=False)

    def records_of(self, noun: type[Noun]) -> tuple[tuple[Path, Noun], ...]:
        """Return the records of a class; they are looked for once, however many rules ask."""
        if noun not in self._records_of:
            self._records_of[noun] = tuple(pair for pair in self.records if isinstance(pair[1], noun))
        return self._records_of[noun]  # type: ignore[return-value]

    def values_of(self, kind: type) -> tuple[Value, ...]:
        """Return the values of a type; they are looked for once, however many rules ask."""
        if kind not in self._values_of:
            self._values_of[kind] = tuple(one for one in self.values if isinstance(one.value, kind))
        return self._values_of[kind]


_names: dict[type, tuple[str, ...]] = {}


def names_of(noun: type) -> tuple[str, ...]:
    """Return the names of the fields of a class of records."""
    if noun not in _names:
        _names[noun] = tuple(attribute.name for attribute in fields(noun))
    return _names[noun]


def gather(partnership: Partnership) -> Facts:
    """Return the facts of a record."""
    records = tuple(walk(partnership))
    return Facts(records, tuple(value for place, one in records for value in _values(place, one)))


def _values(place: Path, record: Record) -> Iterator[Value]:
    for name in names_of(type(record)):
        value = getattr(record, name)
        if isinstance(value, tuple):
            for number, item in enumerate(value):
                if not isinstance(item, Record):
                    yield Value((*place, name, number), record, name, item)
        elif value is not None and not isinstance(value, Record):
            yield Value((*place, name), record, name, value)
