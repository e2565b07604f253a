"""Reading `record-id.field`, as claims, translations and waivers write it."""

import re
from typing import Any

from partnerkit.model import Record
from partnerkit.source.problem import Path

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def target(about: str) -> str:
    """Return the id in `record-id.field`.

    >>> target("three-year.period.end")
    'three-year'
    """
    return re.split(r"[.\[]", about, maxsplit=1)[0]


def steps(rest: str) -> tuple[str | int, ...]:
    """Return the steps after the id.

    >>> steps("results[0].statement")
    ('results', 0, 'statement')
    """
    return tuple(int(found[1]) if found[1] else found[2] for found in _STEP.finditer(rest))


def field_at(record: Record, rest: str) -> bool:
    """Whether a record has the field; a part of an absent value is taken on trust."""
    here: Any = record
    way = steps(rest)
    for step in way:
        if here is None:
            return True
        if isinstance(step, int):
            if not isinstance(here, tuple) or step >= len(here):
                return False
            here = here[step]
        elif step.startswith("_") or not hasattr(here, step) or callable(getattr(here, step)):
            return False
        else:
            here = getattr(here, step)
    return bool(way)


def value_at(record: Record, rest: str) -> Any:
    """Return the value of a field that `field_at` has found, or `None`."""
    here: Any = record
    for step in steps(rest):
        if here is None:
            return None
        here = here[step] if isinstance(step, int) else getattr(here, step)
    return here


def held(partnership: Record, place: Path) -> tuple[Record, str, Any]:
    """Return the record that holds a place, the field and what stands there."""
    record, name = partnership, ""
    here: Any = partnership
    for step in place:
        if isinstance(here, Record):
            record, name = here, str(step)
        here = here[step] if isinstance(step, int) else getattr(here, step)
    return record, name, here
