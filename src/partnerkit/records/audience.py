"""Leaving out what an audience may not see, before any exporter gets the record."""

from collections.abc import Set
from typing import Any

from attrs import define, evolve, fields

from partnerkit.errors import InvalidValueError
from partnerkit.extensions import shown_to
from partnerkit.model import Claim, Contact, Partnership, Record, Risk, pruned, walk, without_pointers

AUDIENCES = ("public", "partner", "internal")
"""Whom a file may be for. `internal` sees everything; the others see what is public."""

NOT_FOR_PARTNER = (Risk, Claim)
"""What a partner does not get to work on even where it is public: what may go wrong with them, and whom we believed.
Source: the style guide on the partner's copy."""


def for_audience(partnership: Partnership, audience: str) -> tuple[Partnership, int]:
    """Return the record without what `audience` may not see, and how many records were left out.

    With a record go all pointers to it and all that is said about it. Remarks (`note`), waivers, fields of plugins that
    the plugin does not declare public, and the name, e-mail and telephone number of a contact whose name is not public
    are left out too; they do not count.

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
    shown = _Reader(audience, hidden).shown(partnership)
    kept = without_pointers(
        evolve(shown, waivers=(), extensions=shown_to(partnership, audience)), _lost(partnership, hidden)
    )
    return kept, len(hidden)


def lost_to(partnership: Partnership, audience: str) -> set[str]:
    """Return the ids, and the fields as `record-id.field`, that an audience may not see."""
    if audience == "internal":
        return set()
    hidden: list[Record] = []
    _Reader(audience, hidden).shown(partnership)
    return _lost(partnership, hidden)


def shown_of(record: Record, audience: str, lost: Set[str]) -> Record | None:
    """Return what an audience sees of one record inside a partnership; nothing if it is left out.

    Args:
        record: The record.
        audience: `public`, `partner` or `internal`.
        lost: What the audience may not see, as `lost_to` tells.
    """
    if audience == "internal":
        return record
    kept = _Reader(audience, []).kept(record)
    left: Record | None = None if kept is None else pruned(kept, lost)
    return left


def _lost(partnership: Partnership, hidden: list[Record]) -> set[str]:
    lost = {one.id for record in hidden for _, one in walk(record) if one.id}
    lost |= {
        f"{one.id}.{field}"
        for one in partnership.contacts
        if not one.name_public
        for field in _PERSONAL
        if one.id
    }
    return lost | {f"{one.id}.note" for _, one in walk(partnership) if one.id}


_PERSONAL = ("name", "email", "phone")


@define
class _Reader:
    """Goes through a record for an audience, and keeps what it leaves out.

    Attributes:
        audience: `public` or `partner`.
        hidden: What was left out.
    """

    audience: str
    hidden: list[Record]

    def shown(self, record: Any) -> Any:
        changes: dict[str, Any] = {}
        for attribute in fields(type(record)):
            value = getattr(record, attribute.name)
            shown: Any
            if isinstance(value, Record):
                shown = self.kept(value)
            elif isinstance(value, tuple) and any(isinstance(item, Record) for item in value):
                shown = tuple(one for item in value if (one := self.kept(item)) is not None)
            else:
                continue
            if shown != value:
                changes[attribute.name] = shown
        if record.note is not None:
            changes["note"] = None
        if isinstance(record, Contact) and not record.name_public:
            changes |= dict.fromkeys(_PERSONAL)
        return evolve(record, **changes) if changes else record

    def kept(self, record: Record) -> Record | None:
        if not record.public or (self.audience == "partner" and isinstance(record, NOT_FOR_PARTNER)):
            self.hidden.append(record)
            return None
        try:
            kept: Record = self.shown(record)
        except InvalidValueError:  # nothing but the remark or the name was said
            return None
        return kept
