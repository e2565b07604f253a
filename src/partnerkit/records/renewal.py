"""Starting a new record from an old one: the same actors and aims, without dates, money, decisions and people."""

from typing import Any

from attrs import NOTHING, evolve, fields

from partnerkit.errors import InvalidValueError
from partnerkit.model import (
    ActivityStatus,
    Amendment,
    Attachment,
    BudgetLine,
    Claim,
    Consultation,
    Contact,
    Decision,
    DecisionPoint,
    ExchangeRate,
    Feedback,
    FollowUpEvent,
    Grant,
    MandatePeriod,
    Modality,
    Observation,
    PaperStatus,
    Partnership,
    ProjectStatus,
    Record,
    Report,
    ReportStatus,
    Signature,
    Source,
    Status,
    Translation,
    Voucher,
    Waiver,
    index,
    without_pointers,
)
from partnerkit.values import FuzzyDate, Headcount, Money, Period, Reference

_LEFT_BEHIND = (
    Amendment,
    Attachment,
    BudgetLine,
    Claim,
    Consultation,
    Contact,
    Decision,
    DecisionPoint,
    ExchangeRate,
    Feedback,
    FollowUpEvent,
    Grant,
    MandatePeriod,
    Observation,
    Report,
    Signature,
    Source,
    Translation,
    Voucher,
    Waiver,
)
"""What belongs to the old record only: its money, decisions, people, and what was stated about it."""
_VALUES = (FuzzyDate, Headcount, Money, Period, Reference)
_STATES = (ActivityStatus, Modality, PaperStatus, ProjectStatus, ReportStatus, Status)
"""How far the old record's things had come, which says nothing of the new ones."""
_TOLD_OF_THE_PAST = (
    "note",
    "extensions",
    "status_reason",
    "terminated_by",
    "ended_by",
    "ended_reason",
    "extension_reason",
    "deviation",
    "trips",
    "evidence",
    "formalised",
    "formalised_in",
    "stated_length",
    "replaces",
)
"""Fields whose words tell what happened, or may hold anything."""


def renewed(old: Partnership, name: str) -> Partnership:
    """Return a new record with the id `name` that begins where `old` began.

    Dates, periods, amounts, headcounts, case numbers, states, remarks, fields of plugins, decisions, consultations,
    contacts, reports and claims are left behind, and so are ids that pointed to them. Where `name` is an id inside the
    record already, `-partnership` is added.
    """
    bare = _bare(old)
    lost = set(index(old)) - set(index(bare))
    pruned: Partnership = without_pointers(bare, lost)
    inside = set(index(pruned)) - {old.id}
    return evolve(pruned, id=f"{name}-partnership" if name in inside else name)


def _bare(record: Any) -> Any:
    changes: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        if attribute.name in _TOLD_OF_THE_PAST:
            changes[attribute.name] = {} if attribute.name == "extensions" else attribute.default
        elif isinstance(value, (*_VALUES, *_STATES, *_LEFT_BEHIND)):
            changes[attribute.name] = None
        elif isinstance(value, Record):
            changes[attribute.name] = _kept(value)
        elif isinstance(value, tuple):
            items = (_kept(one) if isinstance(one, Record) else one for one in value)
            changes[attribute.name] = tuple(
                one for one in items if one is not None and not isinstance(one, _VALUES)
            )
    return evolve(record, **changes)


def _kept(record: Record) -> Record | None:
    if isinstance(record, _LEFT_BEHIND):
        return None
    try:
        kept: Record = _bare(record)
    except InvalidValueError:  # only dates, amounts or people were said
        return None
    said = any(
        getattr(kept, one.name) != (None if one.default is NOTHING else one.default)
        for one in fields(type(kept))
        if one.name not in ("id", "public")
    )
    return kept if said else None
