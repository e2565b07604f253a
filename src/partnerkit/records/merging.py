"""Joining what two people changed in one record.

Each changed a copy of the same record (the base). What only one of them changed is taken; what both changed in the
same way is one change; what they changed in different ways is a conflict, named by field. Nothing is settled
silently: while a conflict waits there is no joined record, unless the caller says whose word goes before.

How values and lists are joined stands in `joining`; here are the whole record and what only shows in the whole:
ids used twice, and pointers to what the other side took away.
"""

from collections.abc import Iterator
from typing import Any

from attrs import evolve, fields, frozen

from partnerkit.errors import DuplicateIdError
from partnerkit.model import Partnership, Record, walk
from partnerkit.records.conflicts import At, Conflict, Side
from partnerkit.records.diff import Step, plain, step_to
from partnerkit.records.joining import Joiner, Pairing
from partnerkit.records.matching import matched_items
from partnerkit.source.problem import Path

__all__ = ["Conflict", "Merged", "Side", "merge", "merged"]


@frozen
class Merged:
    """What came of joining.

    Attributes:
        partnership: The joined record; absent while a conflict waits.
        conflicts: What waits to be settled by people, in the order of the model.
        settled: What was settled by the word that goes before.
        draft: The joined record with the base's owner's word where a conflict waits; absent if an id would stand twice.
        places: Where parts of `draft` stand in `theirs`, for those that stand elsewhere.
    """

    partnership: Partnership | None
    conflicts: tuple[Conflict, ...]
    settled: tuple[Conflict, ...]
    draft: Partnership | None
    places: dict[Path, Path]


def merge(base: Partnership, mine: Partnership, theirs: Partnership, *, prefer: Side | None = None) -> Merged:
    """Join two records that were made of one.

    Records are matched as in `diff`. Where both added something at one place, what `mine` has comes first.

    Args:
        base: The record both began from.
        mine: What one of them made of it.
        theirs: What the other made of it.
        prefer: Whose word goes before where they disagree; without it, nothing is settled.
    """
    return merged(base, mine, theirs, prefer=prefer, pairing=matched_items)


def merged(
    base: Partnership, mine: Partnership, theirs: Partnership, *, prefer: Side | None, pairing: Pairing
) -> Merged:
    """Join records as `merge` does, with another way of matching the base's records and `mine`."""
    joiner = Joiner(mine.language, prefer, pairing)
    changes = joiner.fields(base, mine, theirs, At(), ())
    conflicts = list(joiner.conflicts)
    draft: Partnership | None
    try:
        draft = evolve(mine, **changes)
    except DuplicateIdError as error:
        draft = None
        conflicts += (_twice(name, base, mine, theirs) for name in error.places)
    else:
        conflicts += _left_hanging(base, mine, theirs, draft)
    return Merged(None if conflicts else draft, tuple(conflicts), tuple(joiner.settled), draft, joiner.places)


def _twice(name: str, base: Partnership, mine: Partnership, theirs: Partnership) -> Conflict:
    """Return the conflict that both gave one id to different records."""
    values, places = [], []
    steps: tuple[Step, ...] = ()
    for record in (base, mine, theirs):
        place, one = _find(record, name)
        values.append(None if one is None else plain(one, mine.language))
        places.append(place)
        steps = (step_to(one, 0),) if one is not None else steps
    return Conflict("id", steps, (places[0], places[1], places[2]), *values)


def _left_hanging(
    base: Partnership, mine: Partnership, theirs: Partnership, joined: Partnership
) -> Iterator[Conflict]:
    """Yield a conflict for each record that one side took away and the other side points to."""
    known = _hanging(mine) | _hanging(theirs)
    for name in sorted(_hanging(joined) - known):
        place, one = _find(base, name)
        if one is None:
            continue
        told: list[list[str] | None] = []
        places = []
        for record in (mine, theirs):
            own, found = _find(record, name)
            ids = [pointing.id or type(pointing).__name__ for pointing, to in _pointers(record) if to == name]
            told.append(None if found is None else ids)
            places.append(own)
        yield Conflict(
            "pointer",
            (step_to(one, 0),),
            (place, places[0], places[1]),
            plain(one, mine.language),
            *told,
        )


def _hanging(record: Partnership) -> set[str]:
    """Return the ids that something points to and no record has."""
    known = {one.id for _, one in walk(record)}
    return {name for _, name in _pointers(record) if name not in known}


def _pointers(record: Partnership) -> Iterator[tuple[Record, str]]:
    """Yield each record that points to another one, with the id it points to."""
    for _, one in walk(record):
        for attribute in fields(type(one)):
            if "refers_to" in attribute.metadata:
                value: Any = getattr(one, attribute.name)
                for name in value if isinstance(value, tuple) else (value,):
                    if name is not None:
                        yield one, name


def _find(record: Partnership, name: str) -> tuple[Path, Record | None]:
    return next(((place, one) for place, one in walk(record) if one.id == name), ((), None))
