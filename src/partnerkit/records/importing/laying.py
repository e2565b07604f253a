"""Laying what somebody states over what a record says: nothing is taken out because it is not mentioned."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, fields

from partnerkit.model import Partnership, Record
from partnerkit.records.matching import matched
from partnerkit.values import Count, FuzzyDate, Money, Period, Reference, Text


def joined(old: Partnership, new: Partnership, data: Mapping[str, Any]) -> Partnership:
    """Return a record with all that another version of it states, and the rest as it was.

    Args:
        old: The record.
        new: The other version.
        data: What that version was made from, which tells what it states and what is only the usual.
    """
    whole: Partnership = _record(old, new, data)
    return whole


def laid(old: Any, new: Any) -> Any:
    """Return the value of a field when a list states `new`, perhaps only in part.

    Parts that the list has no column for stay as long as what it states is the same; how exact another number was, or
    how somebody worded it, says nothing of the new one. A text that differs in its blanks only is the same.
    """
    if isinstance(old, FuzzyDate | Money | Count) and type(new) is type(old):
        parts = [(getattr(new, one.name), getattr(old, one.name)) for one in fields(type(new))]
        return old if all(stated is None or stated == there for stated, there in parts) else new
    if isinstance(old, Text) and isinstance(new, Text):
        blank = {tag for tag, words in new if (old.get(tag) or "").split() == words.split()}
        return Text({**dict(old), **{tag: words for tag, words in new if tag not in blank}})
    if isinstance(old, Reference) and isinstance(new, Reference):
        return Reference(new.number, new.issuer or old.issuer)
    if isinstance(old, Period) and isinstance(new, Period):
        return Period(_end(old.start, new.start), _end(old.end, new.end))
    return _kept(old, new)


def _end(old: FuzzyDate | None, new: FuzzyDate | None) -> Any:
    return laid(old, new) if old and new else new or old


def _kept(old: Any, new: Any) -> Any:
    """Return a value with what it does not mention kept: other languages, the other end, items of a list."""
    if isinstance(old, Text) and isinstance(new, Text):
        return Text({**dict(old), **dict(new)})
    if isinstance(old, Period) and isinstance(new, Period):
        return Period(new.start or old.start, new.end or old.end)
    if isinstance(old, tuple) and isinstance(new, tuple) and len(new) < len(old):
        return old if all(one in old for one in new) else new
    return new


def _record(old: Any, new: Any, data: Mapping[str, Any]) -> Any:
    changes: dict[str, Any] = {}
    for attribute in fields(type(new)):
        name = attribute.name
        before, after = getattr(old, name), getattr(new, name)
        stated = data.get(attribute.metadata.get("file_key", name))
        if stated is None:
            changes[name] = before
        elif isinstance(after, Record) and before is not None:
            changes[name] = _record(before, after, stated)
        elif before and isinstance(after, tuple) and isinstance(after[0], Record):
            changes[name] = _records(before, after, stated)
        else:
            changes[name] = _kept(before, after)
    return evolve(new, **changes)


def _records(old: tuple[Any, ...], new: tuple[Any, ...], data: Sequence[Any]) -> tuple[Any, ...]:
    """Return the new records in their order, each old one that is not among them behind the one it followed."""
    pairs = _certain(old, new)
    ends = {place: number for number, place in pairs.items()}
    behind: dict[int, list[Any]] = {-1: []}
    last = -1
    for place, one in enumerate(old):
        if place in ends:
            last = ends[place]
        else:
            behind.setdefault(last, []).append(one)
    result = behind[-1]
    for number, one in enumerate(new):
        result.append(_record(old[pairs[number]], one, data[number]) if number in pairs else one)
        result += behind.get(number, [])
    return tuple(result)


def _certain(old: tuple[Any, ...], new: tuple[Any, ...]) -> dict[int, int]:
    """Return which are the same; where some without a name came or went, those that changed cannot be told apart."""
    pairs = matched(old, new, by_position=False)
    taken = set(pairs.values())
    nameless = sum(not one.id for number, one in enumerate(new) if number not in pairs)
    before = sum(not one.id for place, one in enumerate(old) if place not in taken)
    return matched(old, new) if nameless == before else pairs
