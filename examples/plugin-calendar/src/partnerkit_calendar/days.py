"""Which days a date means; only what is certain to the day belongs in a calendar."""

from datetime import date

from partnerkit.values import FuzzyDate


def certain_days(when: FuzzyDate | None) -> tuple[date, date] | None:
    """Return the first and the last day of a date, or nothing where one of them is not stated or not certain.

    >>> certain_days(FuzzyDate("2016-10-17/2016-10-21"))
    (datetime.date(2016, 10, 17), datetime.date(2016, 10, 21))
    >>> certain_days(FuzzyDate("2016-10")) is None
    True
    """
    if when is None or not when.is_certain:
        return None
    first, last = when.start, when.end
    if first is None or last is None or {first.precision, last.precision} != {"day"}:
        return None
    return (first.earliest, last.latest) if first.earliest and last.latest else None
