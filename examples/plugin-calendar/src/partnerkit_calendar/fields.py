"""The fields `calendar`: what a municipality sets for its calendar, in the record and on a sheet of the workbook."""

from attrs import field, frozen

from partnerkit.extensions import Extension, about
from partnerkit.values import FuzzyDate, Text


@frozen
class ClosedTime:
    """A time when the house is closed.

    Attributes:
        when: Its first and last day.
        why: Why it is closed.
    """

    when: FuzzyDate = field(
        metadata=about(
            Text({"sv": "När", "en": "When"}),
            Text(
                {
                    "sv": "Första och sista dagen, till exempel 2026-07-06/2026-08-07.",
                    "en": "The first and the last day, such as 2026-07-06/2026-08-07.",
                }
            ),
        )
    )
    why: Text | None = field(
        default=None,
        metadata=about(
            Text({"sv": "Varför", "en": "Why"}),
            Text({"sv": "Till exempel sommarstängt.", "en": "Such as summer closing."}),
        ),
    )


@frozen
class CalendarFields:
    """What the house sets for its calendar.

    Attributes:
        closed: The times when the house is closed.
    """

    closed: tuple[ClosedTime, ...] = field(
        default=(),
        metadata=about(
            Text({"sv": "Stängt", "en": "Closed"}),
            Text({"sv": "Tider då huset är stängt.", "en": "The times when the house is closed."}),
        ),
    )


FIELDS = Extension("calendar", CalendarFields, Text({"sv": "Kalender", "en": "Calendar"}))
