"""Putting many values into a record at once, and the ids that findings ask for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from partnerkit.model import Partnership, Record, walk
from partnerkit.rules import Finding
from partnerkit.source.problem import Path


def with_values(record: Any, values: Mapping[Path, Any]) -> Any:
    """Return a record with other values at places that exist, built anew once however many they are."""
    if () in values:
        return values[()]
    inside: dict[str | int, dict[Path, Any]] = {}
    for at, value in values.items():
        inside.setdefault(at[0], {})[at[1:]] = value
    if isinstance(record, tuple):
        return tuple(
            with_values(item, inside[number]) if number in inside else item
            for number, item in enumerate(record)
        )
    return evolve(
        record, **{str(name): with_values(getattr(record, str(name)), more) for name, more in inside.items()}
    )


def ids_for(record: Partnership, findings: Iterable[Finding]) -> Iterator[tuple[Path, str]]:
    """Yield an id for every record that a finding asks to name: its kind and the next free number."""
    taken = {one.id for _, one in walk(record) if one.id}
    numbers: Counter[str] = Counter()
    asked = {_record_at(record, one.place) for one in findings if one.unnamed}
    for at, one in walk(record):
        if at in asked:
            kind = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(one).__name__).lower()
            numbers[kind] += 1
            while f"{kind}-{numbers[kind]}" in taken:
                numbers[kind] += 1
            yield (*at, "id"), f"{kind}-{numbers[kind]}"


def _record_at(record: Partnership, at: Path) -> Path:
    """Return the place of the record around a place."""
    here: Any = record
    found: Path = ()
    for number, step in enumerate(at):
        here = (
            here[step]
            if isinstance(here, tuple) and isinstance(step, int)
            else getattr(here, str(step), None)
        )
        if isinstance(here, Record):
            found = at[: number + 1]
    return found
