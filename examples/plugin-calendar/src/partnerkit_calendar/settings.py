"""What a municipality sets for its calendar, under `extensions` in the record.

extensions:
calendar:
closed: [2026-07-06/2026-08-07, 2026-12-24/2027-01-06]
"""

from collections.abc import Iterator

from attrs import frozen

from partnerkit.errors import PartnerkitError
from partnerkit.model import Partnership
from partnerkit.values import FuzzyDate

NAME = "calendar"
"""The key under `extensions`."""


@frozen
class Closed:
    """A time when the house is closed.

    Attributes:
        place: Its place in the record: field names and indices.
        written: What stands there.
        when: The same as a date; nothing where it cannot be read.
    """

    place: tuple[str | int, ...]
    written: object
    when: FuzzyDate | None


def closed_times(partnership: Partnership) -> Iterator[Closed]:
    """Yield every time that is set as closed, also what cannot be read."""
    settings = partnership.extensions.get(NAME)
    listed = settings.get("closed", ()) if isinstance(settings, dict) else ()
    for number, one in enumerate(listed if isinstance(listed, list | tuple) else (listed,)):
        yield Closed(("extensions", NAME, "closed", number), one, _date(one))


def _date(written: object) -> FuzzyDate | None:
    try:
        return FuzzyDate(str(written))
    except PartnerkitError:
        return None
