"""Taking records out of a partnership, with every pointer to what was taken out."""

from collections.abc import Set
from typing import Any

from attrs import NOTHING, evolve, fields

from partnerkit.errors import InvalidValueError
from partnerkit.model.record import Record
from partnerkit.values import Headcount, Reference

_ABOUT = "about"
"""The field that names a record, or a field of one as `record-id.field`, in claims, waivers and translations."""


def without_pointers(record: Any, lost: Set[str]) -> Any:
    """Return the record without pointers to `lost` ids, and without the records inside that hang on them.

    Args:
        record: A record; everything inside it is gone through.
        lost: Ids, and fields as `record-id.field`.
    """
    changes: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        if isinstance(value, Record):
            changes[attribute.name] = pruned(value, lost)
        elif isinstance(value, tuple):
            refers = "refers_to" in attribute.metadata
            items = (one for one in value if not (refers and one in lost))
            left = (_item(one, lost) for one in items)
            changes[attribute.name] = tuple(one for one in left if one is not None)
        elif "refers_to" in attribute.metadata and value in lost and attribute.default is None:
            changes[attribute.name] = None
        elif isinstance(value, Reference):
            changes[attribute.name] = _item(value, lost)
    return evolve(record, **changes)


def _item(value: Any, lost: Set[str]) -> Any:
    """Return what is left of one item of a list, or of a value that says whose it is."""
    if isinstance(value, Record):
        return pruned(value, lost)
    if isinstance(value, Headcount) and value.party in lost:
        return evolve(value, party=None)
    if isinstance(value, Reference) and value.issuer in lost:
        return evolve(value, issuer=None)
    return value


def pruned(record: Record, lost: Set[str]) -> Any:
    """Return a record without pointers to what is lost; `None` if nothing is left of it."""
    if _hangs_on(record, lost):
        return None
    try:
        return without_pointers(record, lost)
    except InvalidValueError:  # the pointer was all that it said
        return None


def _hangs_on(record: Record, lost: Set[str]) -> bool:
    """Whether a record says nothing without what is lost: it is about it, or must point to it."""
    about = getattr(record, _ABOUT, None)
    if isinstance(about, str) and (about in lost or about.partition(".")[0] in lost):
        return True
    return any(
        getattr(record, attribute.name) in lost
        for attribute in fields(type(record))
        if "refers_to" in attribute.metadata and attribute.default is NOTHING
    )
