"""The exporter `calendar`: what has a certain day becomes an event of an iCalendar file (RFC 5545)."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from attrs import field, frozen
from icalendar import Calendar, Event

from partnerkit.errors import InvalidValueError, Message
from partnerkit.exporters import Artifact, Exporter, ExportJob
from partnerkit.values import FuzzyDate, Text
from partnerkit_calendar.days import certain_days
from partnerkit_calendar.entries import Entry, entries

LABELS = {
    "sv": {"activity": "Aktivitet", "follow-up": "Uppföljning"},
    "en": {"activity": "Activity", "follow-up": "Follow-up"},
}
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""When the events were written, as long as nobody says. The clock is never asked: equal records give equal files."""


class Include(StrEnum):
    """What is shown."""

    ALL = "all"
    ACTIVITIES = "activity"
    FOLLOW_UPS = "follow-up"


def _one_day(options: object, attribute: object, value: FuzzyDate | None) -> None:
    days = certain_days(value)
    if value is not None and (days is None or days[0] != days[1]):
        raise InvalidValueError(
            "calendar.as-of", "'{day}' is no single day. Write it as 2026-11-26.", day=value.edtf
        )


@frozen
class CalendarOptions:
    """Options of the calendar.

    Attributes:
        include: What is shown: `all`, only each `activity`, or only each `follow-up`.
        as_of: The day the calendar is sent; a program that has an older copy of an event then takes the new one.
    """

    include: Include = Include.ALL
    as_of: FuzzyDate | None = field(default=None, validator=_one_day)


def _run(job: ExportJob[CalendarOptions]) -> Artifact:
    chosen = [
        one
        for one in entries(job.partnership, job.language)
        if job.options.include in (Include.ALL, one.kind)
    ]
    stamp = _stamp(job.options.as_of)
    calendar = _begun(job)
    dated = [(days, one) for one in chosen if (days := one.days)]
    for (first, last), entry in sorted(dated, key=lambda pair: (pair[0], pair[1].uid)):
        event = Event()
        event.add("uid", entry.uid)
        event.add("dtstamp", stamp)
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))  # the day after the last, as the standard has it
        event.add("transp", "TRANSPARENT")  # nobody is taken to be busy all day
        for key, words in _told(entry, LABELS[job.labels][entry.kind]):
            event.add(key, words)
        calendar.add_component(event)
    return Artifact(calendar.to_ical(), tuple(_notes(chosen, [one for _, one in dated])))


def _stamp(day: FuzzyDate | None) -> datetime:
    known = certain_days(day)
    return datetime.combine(known[0], time(), UTC) if known else UNDATED


def _begun(job: ExportJob[CalendarOptions]) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//partnerkit-calendar//{job.labels.upper()}")
    title = job.partnership.title.get(job.language) if job.partnership.title else None
    calendar.add("x-wr-calname", _legal(title or job.partnership.id))
    calendar.add("x-partnerkit", "; ".join(f"{key}: {value}" for key, value in job.provenance))
    return calendar


def _told(entry: Entry, label: str) -> Iterator[tuple[str, str]]:
    yield "summary", _legal(entry.title or label)
    yield "categories", label
    if entry.statement:
        yield "description", _legal(entry.statement)
    if entry.place:
        yield "location", _legal(entry.place)
    if entry.dropped:
        yield "status", "CANCELLED"


def _legal(words: str) -> str:
    """Return words without the one character that a record may hold and a calendar may not."""
    return words.replace("\x7f", "")


def _notes(chosen: Sequence[Entry], dated: Sequence[Entry]) -> Iterator[Message]:
    left_out = [one for one in chosen if one.days is None]
    if left_out:
        told = "; ".join(map(_in_short, left_out))
        yield Message(
            "calendar.no-day",
            "Without a certain day, and therefore not in the calendar ({count}): {told}.",
            {"count": len(left_out), "told": told},
        )
    silent = sum(one.title is None for one in dated)
    if silent:
        yield Message(
            "calendar.no-words",
            "Events without words in this language, shown by their kind only: {count}.",
            {"count": silent},
        )
    if not dated:
        yield Message("calendar.empty", "The calendar holds no event; some programs refuse to open it.")


def _in_short(entry: Entry) -> str:
    name = (entry.title or entry.uid).rstrip(".")
    return f"{name} ({entry.when.edtf})" if entry.when else name


EXPORTER = Exporter(
    name="calendar",
    suffix=".ics",
    media_type="text/calendar; charset=utf-8",
    summary=Text(
        {
            "en": "activities and follow-ups with a certain day, for calendar programs",
            "sv": "aktiviteter och uppföljningar med en säker dag, för kalenderprogram",
        }
    ),
    run=_run,
    options=CalendarOptions,
)
