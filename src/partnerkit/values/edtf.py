"""The grammar of imprecise dates: EDTF level 1, a month without a year, and ISO 8601-1 weeks.

Source: Extended Date/Time Format (EDTF), Library of Congress 2019, levels 0 and 1; `XXXX-10` is from level 2;
weeks are ISO 8601-1:2019, 5.2.4. Everything here works on canonical spellings and knows no language.
"""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from attrs import frozen

from partnerkit.errors import InvalidValueError

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)"
    r"(?:-W(?P<week>[0-9]{2})|-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<mark>[?~%]?)"
)


@frozen
class Point:
    """One date as far as it is known.

    Attributes:
        year: Four characters; `X` stands for an unknown digit.
        month: 1-12, or 21-24 for a season; `None` if not stated.
        day: 1-31; `None` if not stated.
        week: ISO week 1-53; `None` if not stated.
        mark: `?` uncertain, `~` approximate, `%` both, or empty.
        earliest: The first day it can mean, `None` if the year is unknown.
        latest: The last day it can mean, `None` if the year is unknown.
    """

    year: str
    month: int | None
    day: int | None
    week: int | None
    mark: str
    earliest: date | None
    latest: date | None

    @property
    def season(self) -> str | None:
        """The season's English name, if the date is a season."""
        return SEASONS.get(self.month) if self.month else None

    @property
    def precision(self) -> str:
        """One of day, week, month, season, year, decade, century, month-without-year."""
        if self.year == "XXXX":
            return "month-without-year"
        if self.year.endswith("XX"):
            return "century"
        if self.year.endswith("X"):
            return "decade"
        if self.week:
            return "week"
        if self.day:
            return "day"
        if self.month:
            return "season" if self.season else "month"
        return "year"


def _refuse(text: str) -> InvalidValueError:
    return InvalidValueError(
        "date.unreadable",
        "'{text}' is not a date. Write 2014, 2014-05, 2014-05-12, 2014-W23, 201X (decade), 2014-21 (spring), "
        "2014/2016, 2014/.. or XXXX-10 (a month without a year); add ? for uncertain and ~ for about.",
        text=text,
    )


def _impossible(text: str) -> InvalidValueError:
    return InvalidValueError(
        "date.impossible", "The date {text} does not exist in the calendar. Check day and month.", text=text
    )


@lru_cache(maxsize=4096)
def parse_point(text: str) -> Point:
    """Read one date.

    Raises:
        InvalidValueError: It is not in the grammar, or does not exist in the calendar.
    """
    match = _POINT.fullmatch(text)
    if not match:
        raise _refuse(text)
    year, mark = match["year"], match["mark"]
    month = _number(match["month"])
    day = _number(match["day"])
    week = _number(match["week"])
    if year == "XXXX":
        if month is None or month > 12 or month < 1 or match["day"]:
            raise _refuse(text)
        return Point(year, month, None, None, mark, None, None)
    if "X" in year and (match["month"] or match["week"]):
        raise _refuse(text)
    try:
        earliest, latest = _bounds(year, month, day, week, match["month"], match["day"])
    except ValueError:
        raise _impossible(text) from None
    return Point(year, month, day, week, mark, earliest, latest)


def _number(text: str | None) -> int | None:
    return int(text) if text and text != "XX" else None


def _bounds(
    year: str,
    month: int | None,
    day: int | None,
    week: int | None,
    raw_month: str | None,
    raw_day: str | None,
) -> tuple[date, date]:
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year == 0 or (raw_month == "XX" and raw_day not in (None, "XX")):
        raise ValueError
    if week:
        monday = date.fromisocalendar(first_year, week, 1)
        return monday, monday + timedelta(days=6)
    if raw_month in (None, "XX"):
        return date(first_year, 1, 1), date(last_year, 12, 31)
    if month in _SEASON_MONTHS:
        if raw_day:
            raise ValueError
        first, last = _SEASON_MONTHS[month]
        if month == 24:  # winter may be counted from either side of new year
            return date(first_year, 1, 1), date(min(first_year + 1, 9999), 2, 28)
        return date(first_year, first, 1), _month_end(first_year, last)
    if not month:
        raise ValueError
    if raw_day in (None, "XX"):
        return date(first_year, month, 1), _month_end(first_year, month)
    exact = date(first_year, month, day or 0)
    return exact, exact


def _month_end(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError
    return date(year, month, calendar.monthrange(year, month)[1])
