"""Taking records out of a partnership, with every pointer to what was taken out."""

from collections.abc import Set
from typing import Any

from attrs import NOTHING, evolve, fields

from partnerkit.model.record import Record

_ABOUT = "about"
"""The field that names a record, or a field of one as `record-id.field`, in claims, waivers and translations."""


def without_pointers(record: Any, lost: Set[str]) -> Any:
    """Return the record without pointers to `lost` ids, and without the records inside that are about them.

    Args:
        record: A record; everything inside it is gone through.
        lost: Ids, and fields as `record-id.field`.
    """
    changes: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        if isinstance(value, Record):
            changes[attribute.name] = without_pointers(value, lost)
        elif isinstance(value, tuple):
            refers = "refers_to" in attribute.metadata
            items = (one for one in value if not (refers and one in lost) and not _hangs_on(one, lost))
            changes[attribute.name] = tuple(
                without_pointers(one, lost) if isinstance(one, Record) else one for one in items
            )
        elif "refers_to" in attribute.metadata and value in lost and attribute.default is None:
            changes[attribute.name] = None
    return evolve(record, **changes)


def _hangs_on(record: Any, lost: Set[str]) -> bool:
    """Whether a record says nothing without what is lost: it is about it, or must point to it."""
    if not isinstance(record, Record):
        return False
    about = getattr(record, _ABOUT, None)
    if isinstance(about, str) and (about in lost or about.partition(".")[0] in lost):
        return True
    return any(
        getattr(record, attribute.name) in lost
        for attribute in fields(type(record))
        if "refers_to" in attribute.metadata and attribute.default is NOTHING
    )
