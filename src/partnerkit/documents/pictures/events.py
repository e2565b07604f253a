"""What comes into a timeline: the beginning, agreements, projects, activities, decisions, reports and follow-ups as events.

Which of them a document shows, and up to when, is the document's business.
"""

from collections.abc import Iterable, Iterator

from partnerkit.documents.pictures.spans import span_of_date, span_of_period
from partnerkit.documents.pictures.timeline import Event
from partnerkit.documents.pictures.words import label
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import Inlines, Text
from partnerkit.language.catalogue import code, text
from partnerkit.language.dates import date_in_table, period_in_sentence, period_in_table
from partnerkit.model import (
    Activity,
    ActivityStatus,
    Agreement,
    AgreementKind,
    Decision,
    DecisionStage,
    FollowUp,
    FollowUpEvent,
    Origin,
    Project,
    ProjectStatus,
    Report,
    ReportStatus,
)
from partnerkit.values import FuzzyDate, Period

_NO_WORK = (ProjectStatus.REJECTED,)
_SENT = (ReportStatus.SENT, ReportStatus.APPROVED)


def origin(telling: Telling, given: Origin | None) -> Iterator[Event]:
    """Yield how the relation began: a request if somebody asked, otherwise the first contact."""
    if given and given.date:
        key = "request" if given.asked_by or given.asked or given.through else "contact"
        words = (Text(text(f"pictures.origin.{key}", telling.language)),)
        yield _dated(telling, "origin", words, given.date)


def agreements(telling: Telling, given: Iterable[Agreement]) -> Iterator[Event]:
    """Yield agreements: for as long as they apply if both ends are stated, otherwise when they were signed."""
    for one in given:
        if one.kind is AgreementKind.NONE_FORMAL or not (one.kind or one.title):
            continue
        kind = code(one.kind or AgreementKind.OTHER, telling.language)
        what = telling.words(one.title, f"{one.id or 'agreement'}.title") or (Text(kind),)
        whole = one.valid if one.valid and (one.valid.end or not one.signed) and not one.ended else None
        if one.ended and one.valid and one.valid.start:
            whole = Period(one.valid.start, one.ended)
        yield (
            _lasting(telling, "agreements", what, whole)
            if whole
            else _dated(telling, "agreements", what, one.signed)
        )


def projects(telling: Telling, given: Iterable[Project]) -> Iterator[Event]:
    """Yield projects, with the time they took or else the time they were planned to take."""
    for one in given:
        if one.status in _NO_WORK:
            continue
        kind = (
            text("pictures.project", telling.language)
            if one.kind is None
            else code(one.kind, telling.language)
        )
        what = telling.words(one.title, f"{one.id or 'project'}.title") or (Text(kind),)
        planned = one.period is None and one.planned is not None
        yield _lasting(telling, "projects", what, one.period or one.planned, planned=planned)


def activities(telling: Telling, given: Iterable[Activity]) -> Iterator[Event]:
    """Yield activities with a name or a kind; one that was dropped did not take place."""
    for one in given:
        if one.status is ActivityStatus.DROPPED or not (one.title or one.kind):
            continue
        kind: Inlines = (Text(code(one.kind, telling.language)),) if one.kind else ()
        what = telling.words(one.title, f"{one.id or 'activity'}.title") or kind
        yield _dated(telling, "activities", what, one.date, planned=one.status is ActivityStatus.PLANNED)


def decisions(telling: Telling, given: Iterable[Decision]) -> Iterator[Event]:
    """Yield decisions that were taken, with the matter and the body."""
    for one in given:
        if one.matter and one.stage in (None, DecisionStage.DECIDED):
            body = (Text(" ("), *telling.name(one.body), Text(")")) if one.body else ()
            matter = telling.words(one.matter, f"{one.id or 'decision'}.matter")
            yield _dated(telling, "decisions", (*matter, *body), one.date)


def reports(telling: Telling, given: Iterable[Report]) -> Iterator[Event]:
    """Yield reports that were sent, by their kind."""
    for one in given:
        if one.kind and one.status in _SENT:
            kind = code(one.kind, telling.language)
            words = (
                text("pictures.report.year", telling.language, kind=kind, year=one.year) if one.year else kind
            )
            yield _dated(telling, "reports", (Text(words),), one.submitted or one.date)


def followed_up(telling: Telling, given: Iterable[FollowUp]) -> Iterator[tuple[FollowUpEvent, Event]]:
    """Yield each time that something was followed up, with the record that tells it."""
    for one in given:
        for event in telling.shown(one.events):
            if one.what:
                yield event, _dated(telling, "follow-ups", _what(telling, one), event.date)


def due(telling: Telling, given: Iterable[FollowUp]) -> Iterator[Event]:
    """Yield what falls due on a date and has not been done yet."""
    for one in given:
        if one.what and one.due and not one.events:
            yield _dated(telling, "follow-ups", _what(telling, one), one.due, planned=True)


def _what(telling: Telling, one: FollowUp) -> Inlines:
    what = telling.words(one.what, f"{one.id or 'follow-up'}.what")
    return (*telling.name(one.by), Text(" "), *what) if one.by else what


def _dated(
    telling: Telling, kind: str, what: Inlines, date: FuzzyDate | None, *, planned: bool = False
) -> Event:
    when = date_in_table(date, telling.language) if date else None
    return Event(kind, _label(telling, what), when, span_of_date(date), planned)


def _lasting(
    telling: Telling, kind: str, what: Inlines, period: Period | None, *, planned: bool = False
) -> Event:
    words = period_in_table if period and period.start else period_in_sentence
    when = words(period, telling.language) if period else None
    return Event(kind, _label(telling, what), when, span_of_period(period), planned)


def _label(telling: Telling, what: Inlines) -> str:
    return label(what, telling.language, internal=telling.audience == "internal")
