"""Dates and periods in words: in a sentence, in a table, alone.

In a sentence they read as they follow a verb ("den 17 oktober 2016", "on 17 October 2016"); whoever begins a
sentence with one capitalises it. A date is never told more precisely than it is known, and a date that is
missing is said to be missing. Source: the style guide's pairs of input and output; patterns stand in
`words.date` and `words.interval`.
"""

from partnerkit.language.catalogue import text
from partnerkit.language.points import Form, point_in_words
from partnerkit.language.spans import closed_span, span_in_table, span_in_words
from partnerkit.values import FuzzyDate, Period
from partnerkit.values.edtf import Point


def date_in_sentence(date: FuzzyDate | None, language: str) -> str:
    """Return a date as it follows a verb, such as "i maj 2012" or "in May 2012"."""
    return _date(date, "sentence", language)


def date_after_preposition(date: FuzzyDate | None, language: str) -> str:
    """Return a date as it follows a preposition: "(senast) den 14 oktober 2018", "(by) 14 October 2018"."""
    return _date(date, "noun", language)


def date_alone(date: FuzzyDate | None, language: str) -> str:
    """Return a date for a label or a heading, such as "17 oktober 2016", "maj 2012" or "2012"."""
    return _date(date, "alone", language)


def date_in_table(date: FuzzyDate | None, language: str) -> str:
    """Return a date for a table or a head block: ISO 8601 where it can be, words where it cannot."""
    if date is None:
        return text("words.missing.value", language)
    if not date.is_interval:
        return _date(date, "table", language)
    return span_in_table(date.start, date.end, date.open_start, date.open_end, language)


def period_in_sentence(period: Period | None, language: str) -> str:
    """Return a period as it follows a verb; an end that is not stated is said to be missing."""
    if period is None:
        return text("words.missing.date", language)
    whole = _open_period(period)
    if whole:
        return date_in_sentence(whole, language)
    if not _has_interval(period):
        return span_in_words(_point(period.start), _point(period.end), False, False, "sentence", language)
    start = _vague(period.start, "noun", language) if period.start else None
    end = _vague(period.end, "noun", language) if period.end else None
    if start and end:
        return text("words.interval.sentence.other", language, start=start, end=end)
    if start:
        return text("words.interval.sentence.unknown-end", language, start=start)
    return text("words.interval.sentence.vague-end", language, end=end)


def period_in_table(period: Period | None, language: str) -> str:
    """Return a period for a table or a head block; an end that is not stated is said to be missing."""
    if period is None:
        return text("words.missing.value", language)
    whole = _open_period(period)
    if whole:
        return date_in_table(whole, language)
    if not _has_interval(period):
        return span_in_table(_point(period.start), _point(period.end), False, False, language)
    missing = text("words.missing.value", language)
    return text(
        "words.interval.table.vague",
        language,
        start=_vague(period.start, "table", language) if period.start else missing,
        end=_vague(period.end, "table", language) if period.end else missing,
    )


def _date(date: FuzzyDate | None, form: Form, language: str) -> str:
    if date is None:
        return text("words.missing.date", language)
    if date.is_interval:
        return span_in_words(date.start, date.end, date.open_start, date.open_end, form, language)
    assert date.start
    return point_in_words(date.start, form, language)


def _point(date: FuzzyDate | None) -> Point | None:
    return date.start if date else None


def _has_interval(period: Period) -> bool:
    return any(date.is_interval for date in (period.start, period.end) if date)


def _open_period(period: Period) -> FuzzyDate | None:
    """Return the date that says by itself that the period has no other end, as `2014/..` does for a start."""
    if period.end is None and period.start and period.start.open_end:
        return period.start
    if period.start is None and period.end and period.end.open_start:
        return period.end
    return None


def _vague(date: FuzzyDate, form: Form, language: str) -> str:
    """Tell an end of a period that may itself only be known to lie between two dates, or beyond one."""
    if not date.is_interval:
        assert date.start
        return point_in_words(date.start, form, language)
    if date.start and date.end:
        if form == "table":
            return span_in_table(date.start, date.end, False, False, language)
        return text(
            "words.interval.sometime", language, period=closed_span(date.start, date.end, "alone", language)
        )
    if date.start:
        return text("words.interval.earliest", language, date=point_in_words(date.start, form, language))
    assert date.end
    return text("words.interval.latest", language, date=point_in_words(date.end, form, language))
