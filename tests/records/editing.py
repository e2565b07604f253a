"""Changing a record as a person does: a field here, a row more, a row less."""

from typing import Any

from attrs import NOTHING, evolve, fields
from hypothesis import strategies as st

from partnerkit.errors import PartnerkitError
from partnerkit.model import Partnership, Record, walk
from partnerkit.testing.strategies import records


def put(record: Any, place: tuple, value: Any) -> Any:
    """Return a record with another value at a place."""
    if not place:
        return value
    head, *rest = place
    if isinstance(record, tuple):
        return (*record[:head], put(record[head], tuple(rest), value), *record[head + 1 :])
    return evolve(record, **{head: put(getattr(record, head), tuple(rest), value)})


def at(record: Any, place: tuple) -> Any:
    """Return what stands at a place."""
    for step in place:
        record = record[step] if isinstance(step, int) else getattr(record, step)
    return record


def slots(record: Partnership) -> list[tuple]:
    """Return the place of every field that holds no records, but for ids and the language."""
    return [
        (*place, attribute.name)
        for place, one in walk(record)
        for attribute in fields(type(one))
        if attribute.name not in ("id", "language", "extensions", "public")
        and not isinstance(getattr(one, attribute.name), Record)
        and not any(isinstance(item, Record) for item in _items(getattr(one, attribute.name)))
    ]


def _items(value: Any) -> tuple:
    return value if isinstance(value, tuple) else ()


@st.composite
def changed_fields(draw: st.DrawFn, record: Partnership, places: list[tuple]) -> Any:
    """Return the record with other values at some of the places; each place keeps being used or empty."""
    for place in places:
        owner, name = at(record, place[:-1]), place[-1]
        if isinstance(owner, Partnership):
            continue
        other = draw(records(type(owner), with_field=name))
        value = getattr(other, name)
        if any(isinstance(one, Record) for one in (value, *_items(value))):
            continue
        try:
            record = put(record, place, value)
        except PartnerkitError:
            continue
    return record


@st.composite
def edits(draw: st.DrawFn, record: Partnership) -> Partnership:
    """Return the record after some edits: fields changed or emptied, rows added, taken away and moved."""
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(("change", "empty", "add", "drop", "move")))
        try:
            record = draw(_edit(record, kind))
        except PartnerkitError:
            continue
    return record


@st.composite
def _edit(draw: st.DrawFn, record: Partnership, kind: str) -> Any:
    if kind in ("change", "empty"):
        place = draw(st.sampled_from(slots(record)))
        if kind == "change":
            return draw(changed_fields(record, [place]))
        attribute = getattr(fields(type(at(record, place[:-1]))), place[-1])
        if attribute.default is NOTHING:
            return record
        return put(record, place, attribute.default)
    lists = [
        (*place, attribute.name)
        for place, one in walk(record)
        for attribute in fields(type(one))
        if any(isinstance(item, Record) for item in _items(getattr(one, attribute.name)))
    ]
    if not lists:
        return record
    place = draw(st.sampled_from(lists))
    items = at(record, place)
    number = draw(st.integers(0, len(items) - 1))
    if kind == "add":
        new = draw(records(type(items[0])))
        return put(record, place, (*items[:number], new, *items[number:]))
    if kind == "drop":
        return put(record, place, items[:number] + items[number + 1 :])
    return put(record, place, (*items[number:], *items[:number]))
