"""Places in a record: what stands there, and the record with something else there."""

from typing import Any

from attrs import evolve

from partnerkit.source.problem import Path


def placed(record: Any, at: Path, value: Any) -> Any:
    """Return a record with another value at a place; an index one beyond the last item adds one."""
    if not at:
        return value
    step, *rest = at
    inner = getattr(record, str(step))
    if not isinstance(inner, tuple):
        return evolve(record, **{str(step): placed(inner, tuple(rest), value)})
    if not rest:
        return evolve(record, **{str(step): value})
    number, *further = rest
    items = list(inner)
    if number == len(items):
        items.append(placed(None, tuple(further), value))
    else:
        items[int(number)] = placed(items[int(number)], tuple(further), value)
    return evolve(record, **{str(step): tuple(items)})


def value_at(record: Any, at: Path) -> Any:
    """Return what stands at a place, or nothing."""
    for step in at:
        there = not isinstance(step, int) or step < len(record)
        record = (record[step] if isinstance(step, int) else getattr(record, step)) if there else None
        if record is None:
            return None
    return record
