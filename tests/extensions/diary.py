"""An extension as a stranger would write it: a diary of a coordinator, with a field of each kind."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from partnerkit.extensions import Extension, about
from partnerkit.model import Status
from partnerkit.values import Count, FuzzyDate, Headcount, Money, Period, Reference, Text


class Mood(StrEnum):
    """How a meeting went."""

    WARM = "warm"
    COOL = "cool, but polite"


@frozen
class Room:
    """Where something takes place.

    Attributes:
        name: What the room is called.
        seats: How many can sit there.
    """

    name: str | None = None
    seats: int | None = field(default=None, metadata=about(public=False))


@frozen
class Meeting:
    """One meeting.

    Attributes:
        date: The day.
        subject: What it was about.
        cost: What it cost.
        guests: How many came.
        mood: How it went.
        online: Whether it was held online.
        room: Where it was.
        notes: Whatever else there is.
    """

    date: FuzzyDate
    subject: Text | None = None
    cost: Money | None = None
    guests: Count | None = None
    mood: Mood | None = None
    online: bool | None = None
    room: Room | None = None
    notes: Mapping[str, Any] = field(factory=dict)


@frozen
class Diary:
    """A diary of the coordinator.

    Attributes:
        hours: Hours of work in a year,
            travelling included.
        rate: Share of full time.
        motto: A motto.
        number: Case number of the diary.
        years: The years it is about.
        tags: Words to find it by.
        state: Where the relation stands, as the coordinator sees it.
        office: Where the coordinator sits.
        people: Whom the coordinator met.
        meetings: All meetings.
    """

    hours: int | None = field(
        default=None,
        metadata=about(
            Text({"sv": "Timmar", "en": "Hours"}),
            Text({"sv": "Arbetstimmar under ett år, med resor.", "en": "Hours of work in a year."}),
            public=True,
        ),
    )
    rate: Decimal | None = None
    motto: Text | None = None
    number: Reference | None = None
    years: Period | None = None
    tags: tuple[str, ...] = ()
    state: Status | None = None
    office: Room | None = field(default=None, metadata=about(public=True))
    people: tuple[Headcount, ...] = ()
    meetings: tuple[Meeting, ...] = field(default=(), metadata=about(Text({"sv": "Möten", "en": "Meetings"})))


DIARY = Extension("diary", Diary, Text({"sv": "Dagbok", "en": "Diary"}))
