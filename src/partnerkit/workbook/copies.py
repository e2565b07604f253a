"""Copies: workbooks that hold a part of a record, made for somebody who is not to see all of it.

A copy says for whom it was made and which sheets it has, twice: in a row of the record's own sheet, which every
program keeps, and in the file's properties, which stay when a person deletes that row. What a copy has no sheet for
was left out; it was not taken away by whoever sends the copy back.
"""

from collections.abc import Mapping, Set
from typing import Any

from attrs import evolve, field, fields, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.model import Partnership, Record, pruned, walk, without_pointers
from partnerkit.workbook.archive import Archive
from partnerkit.workbook.columns import core, has_rows
from partnerkit.workbook.finding import find_tabs
from partnerkit.workbook.form_in import FormReader
from partnerkit.workbook.headings import FORM, heading
from partnerkit.workbook.layout import FORM_PARTS, ORDER, sheets
from partnerkit.workbook.opened import open_tabs

PROPERTY = "partnerkit-copy"
"""The property of the file that says what the row says."""

_NEVER = frozenset({"Waiver"})
"""What no copy has: findings that the municipality has accepted for now."""

_NOT_FOR_PARTNER = _NEVER | {
    "Settings",
    "MandatePeriod",
    "OrganisationName",
    "OrganisationRelation",
    "Identifier",
    "Reference",
    "Text",
    "Term",
    "Grant",
    "Voucher",
    "Financing",
    "ExchangeRate",
    "Risk",
    "Amendment",
    "Decision",
    "DecisionPoint",
    "Consultation",
    "PolicyDocument",
    "PolicyGoal",
    "Paper",
    "BasisDocument",
    "Narrative",
    "Consideration",
    "Signature",
    "Feedback",
    "FeedbackPoint",
    "Attachment",
    "Source",
    "Claim",
    "Translation",
}
"""What the partner does not work with: how the municipality keeps registers, decides, pays, judges and proves.
What is left
is what both know best together: who takes part, what is planned and done, what came of it, and what is due."""

LEFT_OUT: Mapping[str, Set[str]] = {
    "internal": frozenset(),
    "public": _NEVER,
    "partner": _NOT_FOR_PARTNER,
}
"""For each audience the nouns whose sheets are left out."""


@frozen
class Copy:
    """What a workbook says of itself, and which of its sheets are there.

    Attributes:
        audience: Whom it was made for; `internal` holds the whole record.
        left_out: The nouns it was made without.
        missing: The nouns whose sheets it was made with, and which are not there now.
        present: The columns that each sheet has, by their keys; of the record's own sheet its fields and the columns
            with texts.
        marked: Whether it says what it is; a whole record need not.
    """

    audience: str
    left_out: frozenset[str]
    missing: frozenset[str]
    marked: bool
    present: Mapping[str, frozenset[str]] = field(factory=dict, eq=False)


def sheets_of(audience: str) -> str:
    """Return what a copy says of its sheets: the nouns it has them for."""
    return ", ".join(one for one in _PLACES if one not in LEFT_OUT[audience])


_PLACES = (*(part.__name__ for _, part in FORM_PARTS[1:]), *ORDER)


def copy_in(raw: bytes) -> Copy:
    """Return what a workbook says of itself.

    Raises:
        Refused: It cannot be opened.
    """
    found = find_tabs(open_tabs(raw)).tabs
    form = FormReader(found.get(FORM), {})
    said = _property(raw)
    present = {FORM: form.texts | form.found}
    for sheet in sheets():
        if sheet.key in found and (head := heading(found[sheet.key], sheet)):
            present[sheet.key] = frozenset(one.key for one in head.columns.values())
    audience = (form.copy[0] or said.partition(":")[0]).strip().casefold()
    if audience not in LEFT_OUT or not LEFT_OUT[audience]:
        return Copy("internal", frozenset(), frozenset(ORDER) - found.keys(), marked=False, present=present)
    names = form.copy[1] or said.partition(":")[2] or sheets_of(audience)
    left_out = frozenset(_PLACES) - {one.strip() for one in names.split(",")}
    return Copy(
        audience, left_out, (frozenset(ORDER) - left_out) - found.keys(), marked=True, present=present
    )


def _property(raw: bytes) -> str:
    archive = Archive(raw)
    for kind, part in archive.related("").values():
        if kind == "custom-properties" and part in archive:
            for one in archive.parse(part):
                if one.get("name") == PROPERTY:
                    return "".join(one.itertext())
    return ""


def leads_somewhere(target: str | None, left_out: Set[str]) -> bool:
    """Whether a column with the ids of a noun has a sheet to lead to; a column of another kind need not."""
    return target not in left_out


def without_nouns(partnership: Partnership, left_out: Set[str]) -> Partnership:
    """Return a record without all records of some nouns, and without pointers to them."""
    names = lost_with(partnership, left_out)
    return without_pointers(emptied(partnership, left_out), names) if left_out else partnership


def lost_with(partnership: Partnership, left_out: Set[str]) -> set[str]:
    """Return the ids of the records that are left out with these nouns."""
    return {
        one.id
        for place, top in walk(partnership)
        if place and type(top).__name__ in left_out
        for _, one in walk(top)
        if one.id
    }


def part_of(record: Record, left_out: Set[str], lost: Set[str]) -> Record | None:
    """Return what is left of one record inside a partnership without some nouns; nothing if all of it is gone.

    Args:
        record: The record.
        left_out: The nouns.
        lost: The ids left out with them, as `lost_with` tells.
    """
    kept = None if type(record).__name__ in left_out else _kept(record, left_out)
    left: Record | None = None if kept is None else pruned(kept, lost)
    return left


def emptied(record: Any, left_out: Set[str]) -> Any:
    """Return a record without what some nouns have in sheets of their own.

    Raises:
        InvalidValueError: Nothing else was said.
    """
    changes: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        several = isinstance(value, tuple)
        target = next(iter(attribute.metadata.get("refers_to", ())), None)
        if value and not leads_somewhere(target, left_out):
            changes[attribute.name] = attribute.default
            continue
        if value and has_rows(attribute.type) and core(attribute.type)[0].__name__ in left_out:
            changes[attribute.name] = () if several else None
            continue
        items = [one for one in (value if several else (value,)) if isinstance(one, Record)]
        if not items:
            continue
        kept = [inner for one in items if (inner := _kept(one, left_out)) is not None]
        changes[attribute.name] = tuple(kept) if several else next(iter(kept), None)
    return evolve(record, **changes)


def _kept(record: Record, left_out: Set[str]) -> Any:
    try:
        return emptied(record, left_out)
    except InvalidValueError:  # nothing was said but what is left out
        return None
