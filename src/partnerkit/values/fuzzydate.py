"""`FuzzyDate`: a date kept exactly as precise as it was stated, never completed."""

from datetime import date

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.values.characters import clean
from partnerkit.values.edtf import Point, parse_point


def _wording(text: str | None) -> str | None:
    return None if text is None else clean(text)


def _canonical(text: str) -> str:
    if not isinstance(text, str):
        raise InvalidValueError(
            "date.not-text",
            "A date is written as text, for example '2014-05', not as {type}.",
            type=type(text),
        )
    text = text.strip()
    start, slash, end = text.partition("/")
    if not slash:
        parse_point(text)
        return text
    if start in ("", "..") and end in ("", ".."):
        raise InvalidValueError(
            "date.no-end",
            "'{text}' has neither a beginning nor an end. Write at least one of them.",
            text=text,
        )
    points = [parse_point(part) for part in (start, end) if part not in ("", "..")]
    if len(points) == 2:
        first, last = points[0].earliest, points[1].latest
        if first and last and first > last:
            raise InvalidValueError(
                "date.reversed",
                "'{text}' ends before it begins. Write the earlier date first.",
                text=text,
            )
    return text


@frozen
class FuzzyDate:
    """A date or span of dates, known to a decade, a year, a season, a month, a week or a day.

    Two orders exist. `sort_key` is total and serves lists: by earliest day, then latest, then spelling; a date
    without a year comes last. `certainly_before` is what rules use: it is true only if every day the first can mean
    lies before every day the second can mean, so 2016 is *not* certainly before 2016-10. A date marked `~`, `?` or `%`
    is never certain in that sense.

    Attributes:
        edtf: EDTF level 1, `XXXX-10` or an ISO week, for example `2014`, `201X`, `2014-05~`, `2014/..`, `2014-W23`.
        wording: How the source put it, for example "oktober i år"; never interpreted.

    Raises:
        InvalidValueError: The spelling is not in the grammar or the day does not exist.

    >>> FuzzyDate("2016").certainly_before(FuzzyDate("2016-10"))
    False
    >>> FuzzyDate("2015").certainly_before(FuzzyDate("2016-10"))
    True
    """

    edtf: str = field(converter=_canonical)
    wording: str | None = field(default=None, converter=_wording)

    @property
    def is_interval(self) -> bool:
        """Whether a beginning and an end are written, either of which may be open or unknown."""
        return "/" in self.edtf

    @property
    def start(self) -> Point | None:
        """The beginning; the date itself if it is no interval; `None` if open or unknown."""
        part = self.edtf.partition("/")[0]
        return None if part in ("", "..") else parse_point(part)

    @property
    def end(self) -> Point | None:
        """The end; the date itself if it is no interval; `None` if open or unknown."""
        part = self.edtf.partition("/")[2] if self.is_interval else self.edtf
        return None if part in ("", "..") else parse_point(part)

    @property
    def open_end(self) -> bool:
        """Whether it is stated that there is no end (`2014/..`), which is not the same as an unknown one (`2014/`)."""
        return self.edtf.endswith("/..")

    @property
    def open_start(self) -> bool:
        """Whether it is stated that there is no beginning (`../2016`)."""
        return self.edtf.startswith("../")

    @property
    def earliest(self) -> date | None:
        """The first day it can mean, or `None` if nothing bounds it."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day it can mean, or `None` if nothing bounds it."""
        return self.end.latest if self.end else None

    @property
    def is_certain(self) -> bool:
        """Whether no part is marked approximate or uncertain."""
        return not any(mark in self.edtf for mark in "?~%")

    @property
    def year(self) -> int | None:
        """The year, if the date lies in one known year."""
        first, last = self.earliest, self.latest
        return first.year if first and last and first.year == last.year else None

    @property
    def sort_key(self) -> tuple[date, date, str, str]:
        """A key for a total order of dates."""
        return (self.earliest or date.max, self.latest or date.max, self.edtf, self.wording or "")

    def certainly_before(self, other: "FuzzyDate") -> bool:
        """Whether every day this can mean lies before every day `other` can mean."""
        if not (self.is_certain and other.is_certain):
            return False
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def certainly_past(self, today: date) -> bool:
        """Whether the whole of it lies before `today`."""
        return self.is_certain and self.latest is not None and self.latest < today

    @classmethod
    def of(cls, day: date) -> "FuzzyDate":
        """Make a date precise to the day."""
        return cls(day.isoformat())
