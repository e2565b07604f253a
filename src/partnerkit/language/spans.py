"""Two dates as one span, in words and in a table; either end may be open (there is none) or unknown.

The patterns stand in `words.interval`; here they are chosen by what the two dates have in common. Which
values make a span is decided in `dates`.
"""

from attrs import evolve

from partnerkit.language.catalogue import text
from partnerkit.language.points import Form, month_in_words, point_in_words
from partnerkit.values.edtf import Point


def span_in_words(
    start: Point | None, end: Point | None, open_start: bool, open_end: bool, form: Form, language: str
) -> str:
    """Return a span in a sentence or alone; ends that are open or unknown are told alike in both."""
    if start and end:
        return closed_span(start, end, form, language)
    if start:
        key = "open-end" if open_end else "unknown-end"
        return text(f"words.interval.sentence.{key}", language, start=point_in_words(start, "noun", language))
    assert end
    whole = end.precision not in ("day", "month-without-year") and not end.mark
    until = text(
        f"words.interval.sentence.{'open-start-whole' if whole else 'open-start'}",
        language,
        end=point_in_words(end, "noun", language),
    )
    return until if open_start else text("words.interval.sentence.unknown-start", language, period=until)


def closed_span(start: Point, end: Point, form: Form, language: str) -> str:
    """Return a span of two known dates; what both have in common is said once."""
    if start == end:
        return point_in_words(start, form, language)
    if form == "sentence" and start.mark == end.mark == "?":
        certain = closed_span(evolve(start, mark=""), evolve(end, mark=""), form, language)
        return text("words.date.uncertain.sentence", language, date=certain)
    place = "sentence" if form == "sentence" else "alone"
    within = _shared(start, end)
    if within == "days-of-month":
        return text(
            f"words.interval.{place}.{within}",
            language,
            first=start.day,
            last=end.day,
            month=month_in_words(start, language),
            year=start.year.lstrip("0"),
        )
    return text(
        f"words.interval.{place}.{within}",
        language,
        start=_within(start, within, place, language),
        end=_within(end, within, place, language),
        year=end.year.lstrip("0"),
    )


def _shared(start: Point, end: Point) -> str:
    """Name what two dates have in common and need not say twice."""
    precision = start.precision
    if start.mark or end.mark or precision != end.precision or precision not in ("day", "month", "year"):
        return "other"
    if precision == "year":
        return "years"
    if start.year != end.year:
        return "other"
    if precision == "month":
        return "months-of-year"
    return "days-of-month" if start.month == end.month else "days-of-year"


def _within(point: Point, within: str, place: str, language: str) -> str:
    month = month_in_words(point, language)
    if within == "months-of-year":
        return month
    if within == "days-of-year":
        return text("words.interval.day-and-month", language, day=point.day, month=month)
    return point_in_words(point, "noun" if place == "sentence" else "alone", language)


def span_in_table(
    start: Point | None, end: Point | None, open_start: bool, open_end: bool, language: str
) -> str:
    """Return a span with an en rule: closed up between years, spaced beside anything longer."""
    if start and start == end:
        return point_in_words(start, "table", language)
    plain = all(point.precision == "year" and not point.mark for point in (start, end) if point)
    space = "" if plain else " "
    first = point_in_words(start, "table", language) + space if start else ""
    last = space + point_in_words(end, "table", language) if end else ""
    words = f"{first}\N{EN DASH}{last}"
    if not start and not open_start:
        return text("words.interval.table.unknown-start", language, period=words)
    if not end and not open_end:
        return text("words.interval.table.unknown-end", language, period=words)
    return words
