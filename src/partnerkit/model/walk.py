"""Going through a record: every noun with its place, and finding one by its id."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, get_args

from attrs import fields

from partnerkit.model.record import Record

Place = tuple[str | int, ...]
"""Field names and indices from the root, for example `("projects", 0, "results", 2)`."""


_known: dict[type, tuple[str, ...]] = {}


def _names(noun: type[Record]) -> tuple[str, ...]:
    """Return the fields of a class that may hold records."""
    if noun not in _known:
        _known[noun] = tuple(one.name for one in fields(noun) if _may_hold(one.type))
    return _known[noun]


def _may_hold(kind: Any) -> bool:
    """Whether a value of a type may be a record or a tuple of records; a type that is only named may be anything."""
    if isinstance(kind, type) and not get_args(kind):
        return issubclass(kind, Record) or kind is object
    parts = get_args(kind)
    return any(_may_hold(part) for part in parts) if parts else kind is not Ellipsis


def walk(record: Record, place: Place = ()) -> Iterator[tuple[Place, Record]]:
    """Yield the record and every record inside it, with its place, in the order of the fields."""
    yield place, record
    for name in _names(type(record)):
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from walk(value, (*place, name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from walk(item, (*place, name, index))


def _all(record: Record) -> list[Record]:
    """Return the record and every record inside it, in no order that anybody could rely on."""
    found = [record]
    for one in found:
        for name in _names(type(one)):
            value = getattr(one, name)
            if isinstance(value, tuple):
                found += (item for item in value if isinstance(item, Record))
            elif isinstance(value, Record):
                found.append(value)
    return found


def index(record: Record) -> dict[str, Record]:
    """Return every record inside `record` that has an id, by its id."""
    return {one.id: one for _, one in walk(record) if one.id}


def duplicate_ids(record: Record) -> dict[str, tuple[Place, ...]]:
    """Return each id that is used more than once with its places, first use first."""
    ids = [one.id for one in _all(record) if one.id]
    if len(set(ids)) == len(ids):
        return {}
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for place, one in walk(record):
        if one.id:
            places[one.id].append(place)
    return {name: tuple(found) for name, found in places.items() if len(found) > 1}
