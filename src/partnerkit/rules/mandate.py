"""Terms of office: those of the law as data, and those a municipality states for itself.

Labels such as "2018-2022" are never read as dates: the same label means different days in different places.
"""

from datetime import date
from functools import lru_cache

from partnerkit.model import FuzzyDate, MandateClock, MandatePeriod, Partnership
from partnerkit.rules.tables import table


@lru_cache(maxsize=4)
def periods_of(clock: MandateClock) -> tuple[MandatePeriod, ...]:
    """Return the terms of the law, of the council or of boards by calendar year, oldest first."""
    return tuple(
        MandatePeriod(start=FuzzyDate(one["start"]), end=FuzzyDate(one["end"]))
        for one in table("mandate-periods")[clock.value]
    )


def periods_for(partnership: Partnership) -> tuple[MandatePeriod, ...]:
    """Return the terms that count for a record: its own, else those of its clock, else the council's."""
    settings = partnership.settings
    if settings and settings.mandate_periods:
        return settings.mandate_periods
    return periods_of((settings and settings.mandate_clock) or MandateClock.COUNCIL)


def period_at(periods: tuple[MandatePeriod, ...], day: date) -> MandatePeriod | None:
    """Return the term in which a day certainly lies."""
    for one in periods:
        first = one.start.latest if one.start else None
        last = one.end.earliest if one.end else None
        if first and last and first <= day <= last:
            return one
    return None
