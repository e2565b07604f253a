"""Leaving out what an audience may not see, before any exporter gets the record."""

from typing import Any

from attrs import evolve, fields

from partnerkit.errors import InvalidValueError
from partnerkit.model import Contact, Partnership, Record

AUDIENCES = ("public", "partner", "internal")
"""Whom a file may be for. `internal` sees everything; the others see what is public."""


def for_audience(partnership: Partnership, audience: str) -> tuple[Partnership, int]:
    """Return the record without what `audience` may not see, and how many records were left out.

    Remarks (`note`) and the names of contacts not marked public are left out too; they do not count.

    Raises:
        InvalidValueError: There is no such audience.
    """
    if audience not in AUDIENCES:
        raise InvalidValueError(
            "audience.unknown",
            "'{audience}' is no audience. Choose one of {known}.",
            audience=audience,
            known=", ".join(AUDIENCES),
        )
    if audience == "internal":
        return partnership, 0
    hidden: list[Record] = []
    return _shown(partnership, hidden), len(hidden)


def _shown(record: Any, hidden: list[Record]) -> Any:
    changes: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        shown: Any
        if isinstance(value, Record):
            shown = _kept(value, hidden)
        elif isinstance(value, tuple) and any(isinstance(item, Record) for item in value):
            shown = tuple(one for item in value if (one := _kept(item, hidden)) is not None)
        else:
            continue
        if shown != value:
            changes[attribute.name] = shown
    if record.note is not None:
        changes["note"] = None
    if isinstance(record, Contact) and not record.name_public and record.name:
        changes["name"] = None
    return evolve(record, **changes) if changes else record


def _kept(record: Record, hidden: list[Record]) -> Record | None:
    if not record.public:
        hidden.append(record)
        return None
    try:
        kept: Record = _shown(record, hidden)
    except InvalidValueError:  # nothing but the remark or the name was said
        return None
    return kept
