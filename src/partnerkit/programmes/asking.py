"""What a programme asks for that is either met or not: rules hold records against each of these."""

from enum import StrEnum

from attrs import frozen

from partnerkit.model import ProjectKind
from partnerkit.programmes.entry import Entry


class Ask(StrEnum):
    """One thing that is asked for; a new one needs a rule that knows it."""

    SIGNED_AGREEMENT = "signed-agreement"
    MEETING_IN_EACH_COUNTRY = "meeting-in-each-country"
    APPLICATION_RESTATED = "application-restated"
    MEASURED_BEFORE_AND_AFTER = "measured-before-and-after"
    WHOLE_AMOUNTS = "whole-amounts"
    EVERY_GRANTED_LINE = "every-granted-line"
    ONLY_GRANTED_LINES = "only-granted-lines"
    PAID_AFTER_REPORT = "paid-after-report"
    CONTACTS = "contacts"


@frozen(kw_only=True)
class Demand(Entry):
    """Something that is asked for.

    Attributes:
        ask: What.
        grants: Kinds of grant it holds for; empty means any.
    """

    ask: Ask
    grants: tuple[ProjectKind, ...] = ()


class Order(StrEnum):
    """How one grant stands to another in time."""

    BEFORE = "before"
    BESIDE = "beside"
    AFTER = "after"


@frozen(kw_only=True)
class Companion(Entry):
    """Grants that go with a grant.

    Attributes:
        grants: Kinds of grant that it holds for.
        needed: Kinds of grant of which each is to be there.
        order: When.
    """

    grants: tuple[ProjectKind, ...]
    needed: tuple[ProjectKind, ...]
    order: Order
