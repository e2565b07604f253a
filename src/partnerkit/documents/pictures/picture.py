"""The values that are drawn: a `Timeline` or `Bars`, with every word in the language of the document.

Nothing here is drawn that is not known: a bar without a value and a span without an end are values of their own.
"""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from attrs import frozen

from partnerkit.documents.tree import TEXT_WIDTH_MM, Block, Figure


@frozen
class Span:
    """When something was or is, as far as that is known.

    Attributes:
        begins: The first day it can have begun; `None` if nothing tells.
        ends: The last day it can have ended; `None` if nothing tells, or if it goes on.
        sure: The first and the last day it certainly covered; the first alone, twice, if the last is not known;
            `None` if there are no such days.
        ongoing: Whether it is stated to have no end, which is not the same as an unknown one.
    """

    begins: date | None
    ends: date | None
    sure: tuple[date, date] | None = None
    ongoing: bool = False

    @property
    def vague(self) -> bool:
        """Whether a part of it is not known for certain."""
        if self.sure is None:
            return True
        return self.sure[0] != self.begins or (not self.ongoing and self.sure[1] != self.ends)


@frozen
class Entry:
    """One line of a timeline.

    Attributes:
        label: What it is.
        when: Its date or period in words, as in a table.
        span: Where it is drawn.
        planned: Whether it is only planned.
    """

    label: str
    when: str
    span: Span
    planned: bool = False


@frozen
class Lane:
    """Entries of one kind, in the order of their dates, under a name."""

    name: str
    entries: tuple[Entry, ...]


@frozen
class Timeline:
    """A picture of what happened when.

    Attributes:
        caption: What it shows, and how what is not known for certain is drawn.
        alt: The same as the picture in words.
        lanes: Its lines.
        first: The first day of the axis.
        last: The last day of the axis.
    """

    caption: str
    alt: str
    lanes: tuple[Lane, ...]
    first: date
    last: date


@frozen
class Bar:
    """One bar.

    Attributes:
        name: Which of the series it belongs to.
        number: What is printed beside it: the value with how exact it is, or that it is missing.
        value: How long it is; `None` draws none, which is not the same as zero.
    """

    name: str
    number: str
    value: Decimal | None


@frozen
class Group:
    """The bars of one thing; every group of a picture has the same series in the same order."""

    label: str
    bars: tuple[Bar, ...]


@frozen
class Bars:
    """A picture that compares amounts or numbers.

    Attributes:
        caption: What it shows.
        alt: The same as the picture in words.
        unit: What the numbers are, for the head of their column.
        groups: What is compared.
        lowest: The end of the axis below zero, or zero; the same for all parts of one comparison.
        highest: The end of the axis above zero, or zero.
    """

    caption: str
    alt: str
    unit: str
    groups: tuple[Group, ...]
    lowest: Decimal
    highest: Decimal


Picture = Timeline | Bars
Draw = Callable[[Picture], bytes]
"""Makes a PNG as wide as the text of a picture."""


def figures(pictures: Iterable[Picture], draw: Draw | None) -> tuple[Block, ...]:
    """Return pictures as blocks of a document; nothing if nobody draws them."""
    if draw is None:
        return ()
    return tuple(
        Figure(one.alt, one.caption, draw(one), "image/png", width_mm=TEXT_WIDTH_MM) for one in pictures
    )
