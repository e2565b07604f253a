"""The picture of a timeline: entries of several kinds on one axis of days.

What has no day at all is not drawn: the caption counts it and the alternative text names it.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from partnerkit.documents.pictures.picture import Entry, Lane, Span, Timeline
from partnerkit.documents.pictures.words import LINE_MM, lines, part_of, parts
from partnerkit.language.catalogue import text
from partnerkit.language.counting import counted
from partnerkit.language.lists import join

FEWEST = 3
_NAMED = 2
"""As many as are named in the caption if they cannot be drawn; the alternative text names all."""

_LABEL_CHARACTERS = 26
_WHEN_CHARACTERS = 15
_GAP_MM = 1.5
_LANE_MM = 7


@frozen
class Event:
    """What may come into a timeline.

    Attributes:
        kind: A key of `pictures.lanes`.
        label: What it is.
        when: Its date or period in words; `None` if nothing is known of it.
        span: Where it is drawn; `None` if it cannot be.
        planned: Whether it is only planned.
    """

    kind: str
    label: str
    when: str | None
    span: Span | None
    planned: bool = False


def timeline(events: Iterable[Event], language: str) -> tuple[Timeline, ...]:
    """Return events as one picture, or as several where they are too many for a page; nothing for fewer than three."""
    given = tuple(events)
    drawn = [(one.kind, _entry(one, one.span, language)) for one in given if one.span]
    if len(drawn) < FEWEST:
        return ()
    undated = tuple(one for one in given if one.span is None)
    first, last = _ends([entry.span for _, entry in drawn])
    kinds = dict.fromkeys(one.kind for one in given)
    ordered = [
        (kind, entry)
        for kind in kinds
        for entry in sorted((entry for of, entry in drawn if of == kind), key=_order)
    ]
    pages = parts(ordered, lambda one: _height(one[1]), _LANE_MM * len(kinds))
    return tuple(
        Timeline(
            part_of(
                _caption(page, undated if place == len(pages) else (), language), place, len(pages), language
            ),
            _alt(_lanes(page, language), undated if place == len(pages) else (), language),
            _lanes(page, language),
            first,
            last,
        )
        for place, page in enumerate(pages, 1)
    )


Kinded = Sequence[tuple[str, Entry]]


def _entry(event: Event, span: Span, language: str) -> Entry:
    when = event.when or ""
    if event.planned:
        when = text("pictures.planned", language, when=when)
    return Entry(event.label, when, span, event.planned)


def _order(entry: Entry) -> tuple[date, date, str]:
    span = entry.span
    return span.begins or span.ends or date.min, span.ends or date.max, entry.label


def _ends(spans: Iterable[Span]) -> tuple[date, date]:
    """Return the first day of the first year and the last day of the last."""
    days = [day for span in spans for day in (span.begins, span.ends) if day]
    return date(min(days).year, 1, 1), date(max(days).year, 12, 31)


def _height(entry: Entry) -> float:
    told = max(lines(entry.label, _LABEL_CHARACTERS), lines(entry.when, _WHEN_CHARACTERS))
    return told * LINE_MM + _GAP_MM


def _lanes(page: Kinded, language: str) -> tuple[Lane, ...]:
    return tuple(
        Lane(text(f"pictures.lanes.{kind}", language), tuple(entry for of, entry in page if of == kind))
        for kind in dict.fromkeys(kind for kind, _ in page)
    )


def _years(page: Iterable[Entry], language: str) -> str:
    first, last = _ends(entry.span for entry in page)
    key = "year" if first.year == last.year else "years"
    return text(f"pictures.timeline.{key}", language, first=first.year, last=last.year)


def _caption(page: Kinded, undated: Sequence[Event], language: str) -> str:
    shown = dict.fromkeys(kind for kind, _ in page if kind != "origin")
    names = join([text(f"pictures.lanes.{kind}", language).lower() for kind in shown], language)
    years = _years([entry for _, entry in page], language)
    said = [text("pictures.timeline.caption", language, names=names[:1].upper() + names[1:], years=years)]
    if any(entry.span.vague for _, entry in page):
        said.append(text("pictures.timeline.vague", language))
    if 0 < len(undated) <= _NAMED:
        said.append(_undated(undated, language))
    elif undated:
        events = counted(len(undated), "event", language)
        said.append(text("pictures.timeline.undated", language, events=events[:1].upper() + events[1:]))
    return " ".join(said)


def _alt(lanes: tuple[Lane, ...], undated: Sequence[Event], language: str) -> str:
    entries = [entry for lane in lanes for entry in lane.entries]
    events = counted(len(entries), "event", language)
    said = [text("pictures.timeline.alt", language, events=events, years=_years(entries, language))]
    said.extend(
        text("pictures.group", language, label=lane.name, told="; ".join(map(_told, lane.entries)))
        for lane in lanes
    )
    if undated:
        said.append(_undated(undated, language))
    return " ".join(said)


def _undated(undated: Sequence[Event], language: str) -> str:
    return text("pictures.timeline.not-drawn", language, names="; ".join(map(_told, undated)))


def _told(entry: Entry | Event) -> str:
    return f"{entry.label}, {entry.when}" if entry.when else entry.label
