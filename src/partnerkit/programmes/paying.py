"""What a programme pays: the most a kind of grant can be, and the costs that may be charged."""

from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from partnerkit.model import ProjectKind
from partnerkit.programmes.applying import Side
from partnerkit.programmes.bounds import check_share
from partnerkit.programmes.entry import Entry
from partnerkit.values import Money, Period, Text


class CeilingKind(StrEnum):
    """Whether an amount may not be passed, or is what the funder usually grants."""

    MAXIMUM = "maximum"
    GUIDE = "guide"


class PartyForm(StrEnum):
    """How many parties a ceiling is for."""

    TWO = "two"
    THREE = "three"
    MULTI = "multi"


@frozen(kw_only=True)
class Ceiling(Entry):
    """The most a kind of grant can be, as one guideline states it.

    Attributes:
        grant: The kind of grant.
        amount: The amount.
        kind: A maximum or a guide value.
        regions: Names of the programme's regions it holds for; empty means that none is named.
        parties: How many parties; absent means that none is named.
        per_year: Whether it is for each project year; otherwise for the whole grant.
        share_for_work: How much of it is meant for working time, as a share of one.
        within: The widest time in which it can have applied, where the time itself is not known.

    Raises:
        InvalidValueError: The share is not from 0 to 1.
    """

    grant: ProjectKind
    amount: Money
    kind: CeilingKind
    regions: tuple[str, ...] = ()
    parties: PartyForm | None = None
    per_year: bool = False
    share_for_work: Decimal | None = field(default=None, validator=check_share)
    within: Period | None = None


@frozen(kw_only=True)
class CostCategory:
    """A cost category, as budget lines name it in `category`.

    Attributes:
        name: Its name in records, in lower case.
        title: Its name for people.
        work: Whether it pays for working time.
    """

    name: str
    title: Text
    work: bool = False


@frozen(kw_only=True)
class Costs(Entry):
    """Costs that may be charged, or may not; `valid` says since when.

    Attributes:
        categories: Names of the programme's cost categories.
        allowed: Whether they may be charged.
        side: On whose side; absent means on any.
        grants: Kinds of grant it holds for; empty means any.
        text: What the categories do not say.
    """

    categories: tuple[str, ...]
    allowed: bool = True
    side: Side | None = None
    grants: tuple[ProjectKind, ...] = ()
    text: Text | None = None
