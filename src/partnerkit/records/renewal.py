"""Starting a new record from an old one: the same actors and aims, without dates, money, decisions and people."""

from typing import Any

from attrs import evolve, fields

from partnerkit.errors import InvalidValueError
from partnerkit.model import (
    BudgetLine,
    Claim,
    Contact,
    Decision,
    ExchangeRate,
    Feedback,
    FollowUpEvent,
    Grant,
    Partnership,
    Record,
    Report,
    Translation,
    Voucher,
    Waiver,
    index,
)
from partnerkit.values import FuzzyDate, Headcount, Money, Period

_LEFT_BEHIND = (
    BudgetLine,
    Claim,
    Contact,
    Decision,
    ExchangeRate,
    Feedback,
    FollowUpEvent,
    Grant,
    Report,
    Translation,
    Voucher,
    Waiver,
)
"""What belongs to the old record only: its money, decisions, people, and what was stated about it."""
_VALUES = (FuzzyDate, Headcount, Money, Period)


def renewed(old: Partnership, name: str) -> Partnership:
    """Return a new record with the id `name` that begins where `old` began.

    Dates, periods, amounts, headcounts, decisions, contacts, reports and claims are left behind, and so are ids that
    pointed to them.
    """
    bare = evolve(_bare(old), id=name)
    lost = set(index(old)) - set(index(bare))
    renewed_record: Partnership = _without(bare, lost)
    return renewed_record


def _bare(record: Any) -> Any:
    changes: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        if isinstance(value, (*_VALUES, *_LEFT_BEHIND)):
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
    return kept


def _without(record: Any, lost: set[str]) -> Any:
    changes: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        if isinstance(value, Record):
            changes[attribute.name] = _without(value, lost)
        elif isinstance(value, tuple):
            refers = "refers_to" in attribute.metadata
            items = (one for one in value if not (refers and one in lost))
            changes[attribute.name] = tuple(
                _without(one, lost) if isinstance(one, Record) else one for one in items
            )
        elif "refers_to" in attribute.metadata and value in lost:
            changes[attribute.name] = None
    return evolve(record, **changes)
