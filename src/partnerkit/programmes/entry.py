"""`Entry`: what every statement of a programme carries, so that a reader can judge and check it."""

from attrs import frozen

from partnerkit.values import FuzzyDate, Period, Text
from partnerkit.values.grade import Grade


@frozen(kw_only=True)
class Entry:
    """What every entry of a programme has in common.

    Attributes:
        source: Where it was seen, as a web address or a title.
        seen: The date of what was seen, not of our reading; absent where it has none.
        grade: How sure we are.
        valid: When it applied within its edition; absent means as long as the edition, or that nobody knows.
        note: What a reader must know.
    """

    source: str
    seen: FuzzyDate | None = None
    grade: Grade
    valid: Period | None = None
    note: Text | None = None


@frozen(kw_only=True)
class Statement(Entry):
    """Something a programme asks for or says that has no field of its own.

    Attributes:
        key: What it is about, for example `payment`.
        text: What is asked or said.
    """

    key: str
    text: Text
