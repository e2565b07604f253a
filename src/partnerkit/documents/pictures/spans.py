"""From fuzzy dates to spans: what is certain apart from what is only possible; nothing is completed.

What is known to the month is drawn as the whole month: on an axis of years nobody sees the difference, and the
date in words beside it says how exact it is. What is marked uncertain or approximate is never certain.
"""

from datetime import date as Day
from datetime import timedelta

from partnerkit.documents.pictures.picture import Span
from partnerkit.values import FuzzyDate, Period

Bounds = tuple[Day | None, Day | None]
_MONTH = timedelta(days=31)


def span_of_date(date: FuzzyDate | None) -> Span | None:
    """Return where a date or an interval lies; `None` if no day bounds it, as for a month without a year."""
    if date is None:
        return None
    if not date.is_interval:
        first, last = date.earliest, date.latest
        if first is None or last is None:
            return None
        known = date.is_certain and _to_the_month((first, last))
        return Span(first, last, (first, last) if known else None)
    start, end = date.start, date.end
    return _span(
        (start.earliest, start.latest) if start else (None, None),
        (end.earliest, end.latest) if end else (None, None),
        ongoing=date.open_end,
        certain=date.is_certain,
    )


def span_of_period(period: Period | None) -> Span | None:
    """Return where a period lies; an end that is itself an interval lies somewhere within it."""
    if period is None:
        return None
    start, end = period.start, period.end
    if start and end is None and start.open_end:
        return span_of_date(start)
    if end and start is None and end.open_start:
        return span_of_date(end)
    return _span(
        (start.earliest, start.latest) if start else (None, None),
        (end.earliest, end.latest) if end else (None, None),
        ongoing=bool(end and end.open_end),
        certain=all(one.is_certain for one in (start, end) if one),
    )


def _span(begun: Bounds, ended: Bounds, *, ongoing: bool, certain: bool) -> Span | None:
    """Put the first and last days of a beginning and an end together; `None` if nothing bounds them."""
    begins, ends = begun[0], ended[1]
    if (begins is None and ends is None) or (begins and ends and ends < begins):
        return None  # one that ends before it begins is a finding, and nothing that can be drawn
    starts, stops = begun[0 if _to_the_month(begun) else 1], ended[1 if _to_the_month(ended) else 0]
    first = starts if begins else stops
    last = stops if ends else starts
    sure = (first, last) if certain and first and last and first <= last else None
    return Span(begins, ends, sure, ongoing=ongoing and begins is not None)


def _to_the_month(bounds: Bounds) -> bool:
    first, last = bounds
    return first is not None and last is not None and last - first < _MONTH
