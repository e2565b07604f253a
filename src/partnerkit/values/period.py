"""`Period`: from when to when, each end as precise as it is known."""

from attrs import frozen

from partnerkit.errors import InvalidValueError
from partnerkit.values.fuzzydate import FuzzyDate


@frozen
class Period:
    """A time between two dates; an end that is not stated is absent.

    Attributes:
        start: The beginning.
        end: The end, included.

    Raises:
        InvalidValueError: Neither is given; leave the period out instead.
    """

    start: FuzzyDate | None = None
    end: FuzzyDate | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a period that says nothing."""
        if self.start is None and self.end is None:
            raise InvalidValueError(
                "period.empty", "The period has neither start nor end. Leave it out if both are unknown."
            )

    def certainly_covers(self, date: FuzzyDate) -> bool:
        """Whether every day `date` can mean lies within the period, whatever days its ends can mean.

        >>> Period(end=FuzzyDate("2019-11-26")).certainly_covers(FuzzyDate("2016-10-17"))
        True
        >>> Period(end=FuzzyDate("2016")).certainly_covers(FuzzyDate("2016-10-17"))
        False
        """
        known = all(one is None or one.is_certain for one in (date, self.start, self.end))
        first, last = date.earliest, date.latest
        if not known or first is None or last is None:
            return False
        began = self.start is None or (self.start.latest is not None and self.start.latest <= first)
        ended = self.end is None or (self.end.earliest is not None and last <= self.end.earliest)
        return began and ended
