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
