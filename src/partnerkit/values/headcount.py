"""`Headcount`: how many people, never who."""

from enum import StrEnum

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.values.amounts import Qualifier, whole_number
from partnerkit.values.characters import clean


class Category(StrEnum):
    """Whom a headcount is about; the politicians' blocs do not exist everywhere and are never inferred."""

    POLITICIANS = "politicians"
    MAJORITY_POLITICIANS = "majority-politicians"
    OPPOSITION_POLITICIANS = "opposition-politicians"
    OFFICIALS = "officials"
    EXPERTS = "experts"
    RESIDENTS = "residents"
    YOUNG_PEOPLE = "young-people"
    TEACHERS = "teachers"
    PUPILS = "pupils"
    STUDENTS = "students"
    RESEARCHERS = "researchers"
    CIVIL_SOCIETY = "civil-society"
    BUSINESS = "business"
    OTHER = "other"


def _wording(text: str | None) -> str | None:
    return None if text is None else clean(text)


@frozen
class Headcount:
    """Numbers of people; a number that nobody stated is absent, never zero, and sex is never inferred from a name.

    Attributes:
        women: Number of women.
        men: Number of men.
        other: Number of people of another gender.
        unstated: Number of people whose sex is not stated.
        total: The total as stated by a source, where it cannot be added up from the parts.
        qualifier: How exact the numbers are; absent means exact.
        party: Id of the organisation the people come from.
        category: Whom the headcount is about.
        wording: How the source put it.

    Raises:
        InvalidValueError: A number is negative, the total is less than its parts, or nothing is said at all.
    """

    women: int | None = None
    men: int | None = None
    other: int | None = None
    unstated: int | None = None
    total: int | None = None
    qualifier: Qualifier | None = None
    party: str | None = field(default=None, converter=_wording)
    category: Category | None = None
    wording: str | None = field(default=None, converter=_wording)

    def __attrs_post_init__(self) -> None:
        """Refuse impossible numbers."""
        for number in (*self.parts, self.total):
            whole_number(number)
        if not self.is_stated and not (self.party or self.category or self.wording):
            raise InvalidValueError(
                "headcount.empty",
                "The headcount says nothing. Leave it out if no number is known; never write 0 instead.",
            )
        if self.total is not None and self.total < sum(part for part in self.parts if part is not None):
            raise InvalidValueError(
                "headcount.total",
                "The total {total} is less than its parts together. Correct one of them.",
                total=self.total,
            )

    @property
    def parts(self) -> tuple[int | None, ...]:
        """Women, men, other, unstated."""
        return (self.women, self.men, self.other, self.unstated)

    @property
    def is_stated(self) -> bool:
        """Whether any number is known."""
        return any(number is not None for number in (*self.parts, self.total))

    @property
    def sum(self) -> int | None:
        """The stated total, or women and men and the rest if both women and men are stated; otherwise `None`."""
        if self.total is not None:
            return self.total
        if self.women is None or self.men is None:
            return self.unstated if self.parts[:3] == (None, None, None) else None
        return sum(part for part in self.parts if part is not None)
