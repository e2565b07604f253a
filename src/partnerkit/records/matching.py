"""Matching the records of two versions of a list.

Records are matched by id, else by what names them in their list (the question of an answer, the section of a
narrative), else by being equal, else by words that only the two of them have (a title, a statement), else by position.
"""

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Callable, Sequence
from typing import Any

from attrs import fields

from partnerkit.model import Answer, Consideration, Narrative, Record
from partnerkit.values import Headcount, Text

Way = Callable[[Any], Any]
"""What two items must share to be matched; nothing if an item cannot be matched this way."""

KEYS = {Answer: "question", Narrative: "section", Consideration: "section"}
"""The field that names a record in its list, where that is not its id."""


def matched(old: Sequence[Record], new: Sequence[Record], *, by_position: bool = True) -> dict[int, int]:
    """Return for each new record that has an old one their indices.

    Args:
        old: The old records.
        new: The new records.
        by_position: Whether records that nothing names are matched by what they share, and at last in their order.
    """
    ways: list[Way] = [
        lambda record: record.id and ("id", record.id),
        lambda record: (type(record), getattr(record, KEYS[type(record)])) if type(record) in KEYS else None,
        repr,
    ]
    if by_position:
        ways += [*_by_words(old, new), lambda record: None if record.id else "nameless"]
    return _paired(old, new, ways)


def matched_values(old: Sequence[Any], new: Sequence[Any], *, by_position: bool = True) -> dict[int, int]:
    """Return the same for values: a word is only itself, numbers of people belong to whom they are about."""
    ways: list[Way] = [lambda value: ("equal", repr(value))]
    if by_position:
        ways.append(
            lambda value: (value.party, value.category) if isinstance(value, Headcount) else None,
        )
        ways.append(lambda value: None if isinstance(value, str) else "nameless")
    return _paired(old, new, ways)


def matched_items(old: Sequence[Any], new: Sequence[Any], *, by_position: bool = True) -> dict[int, int]:
    """Return the same for a list of either."""
    records = any(isinstance(one, Record) for one in (*old, *new))
    return (matched if records else matched_values)(old, new, by_position=by_position)


def _paired(old: Sequence[Any], new: Sequence[Any], ways: Sequence[Way]) -> dict[int, int]:
    """Match first by the first way, then what is left by the next; a way gives what two items must share."""
    pairs: dict[int, int] = {}
    for way in ways:
        taken = set(pairs.values())
        free: dict[Any, deque[int]] = {}
        for number, item in enumerate(old):
            if number not in taken and (key := way(item)):
                free.setdefault((type(item), key), deque()).append(number)
        for number, item in enumerate(new):
            found = free.get((type(item), way(item))) if number not in pairs else None
            if found:
                pairs[number] = found.popleft()
    return pairs


def _by_words(old: Sequence[Record], new: Sequence[Record]) -> list[Way]:
    """Return, for each field with words, a way to match records whose words nobody else in their list has."""
    names = {attribute.name: None for noun in {*map(type, old)} for attribute in fields(noun)}
    ways: list[Way] = []
    for name in sorted(names):
        once = [
            {words for words, count in Counter(_words(one, name) for one in records).items() if count == 1}
            for records in (old, new)
        ]
        if shared := (once[0] & once[1]) - {None}:
            ways.append(
                lambda record, name=name, shared=shared: (  # type: ignore[misc]
                    words if (words := _words(record, name)) in shared else None
                )
            )
    return ways


def _words(record: Record, name: str) -> Text | None:
    value = getattr(record, name, None)
    return value if isinstance(value, Text) and not record.id else None


def in_order(numbers: list[int]) -> set[int]:
    """Return the longest run of numbers that rise; the others were moved."""
    starts: list[int] = []  # the greatest number that a run of each length begins with, with its sign changed
    after: dict[int, int | None] = {}
    for number in reversed(numbers):
        length = bisect_left(starts, -number)
        after[number] = -starts[length - 1] if length else None
        starts[length : length + 1] = [-number]
    run: set[int] = set()
    following = -starts[-1] if starts else None
    while following is not None:
        run.add(following)
        following = after[following]
    return run


def holds_records(value: Any) -> bool:
    """Whether a field holds a record or a list of them."""
    return isinstance(value, Record) or (
        isinstance(value, tuple) and any(isinstance(one, Record) for one in value)
    )


def several(value: Any) -> tuple[Record, ...]:
    """Return the records in a field, be they none, one or several."""
    return value if isinstance(value, tuple) else () if value is None else (value,)
