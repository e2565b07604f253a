"""`Programme` and its editions: what a funder asked for, in which time, and how sure we are.

Which edition applies follows the day the funder decided; a report form follows the day the report is sent, so
switches of forms stand apart from the editions. A field belongs here if a rule or a document needs it of more
than one programme; what only one programme has becomes a `Statement`.
"""

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from partnerkit.values import FuzzyDate, Money, Period, Text
from partnerkit.values.grade import Grade

__all__ = ["Ceiling", "CeilingKind", "Edition", "Grade", "Programme", "Statement", "Switch", "edition_on"]


class CeilingKind(StrEnum):
    """Whether an amount may not be passed, or is what the funder usually grants."""

    MAXIMUM = "maximum"
    GUIDE = "guide"


@frozen(kw_only=True)
class Ceiling:
    """The most a kind of grant can be, as one guideline states it.

    Attributes:
        grant: The kind of grant, a value of `model.ProjectKind`.
        amount: The amount.
        kind: A maximum or a guide value.
        regions: Parts of the world it holds for, in lower case; empty means that none is named.
        parties: How many parties: `two`, `three` or `multi`; absent means that none is named.
        per_year: Whether it is for each project year; otherwise for the whole grant.
        share_for_work: How much of it is meant for working time, as a share of one.
        valid: When it applied; absent where the guideline has no date.
        source: Where it was seen.
        seen: The date of what was seen.
        grade: How sure we are.
        note: What a reader must know.
    """

    grant: str
    amount: Money
    kind: CeilingKind
    regions: tuple[str, ...] = ()
    parties: str | None = None
    per_year: bool = False
    share_for_work: Decimal | None = None
    valid: Period | None = None
    source: str
    seen: FuzzyDate | None = None
    grade: Grade
    note: Text | None = None


@frozen(kw_only=True)
class Switch:
    """A day from which reports follow other questions, whenever the grant was decided.

    Attributes:
        date: From when.
        statement: What changed.
        source: Where it was seen.
        seen: The date of what was seen.
        grade: How sure we are.
    """

    date: FuzzyDate
    statement: Text
    source: str
    seen: FuzzyDate | None = None
    grade: Grade


@frozen(kw_only=True)
class Statement:
    """Something an edition asks for or says, as far as it was seen.

    Attributes:
        key: What it is about, for example `reporting` or `language`.
        text: What is asked or said.
        source: Where it was seen.
        seen: The date of what was seen.
        grade: How sure we are.
    """

    key: str
    text: Text
    source: str
    seen: FuzzyDate | None = None
    grade: Grade


@frozen(kw_only=True)
class Edition:
    """The programme as it was in one time.

    Attributes:
        name: Name of the edition, as records give it.
        valid: From when to when grants were decided under it.
        grade: How sure we are of the edition and its time.
        source: Where it was seen.
        seen: The date of what was seen.
        countries: Countries of the partners, ISO 3166-1 alpha-2; empty where no list was seen.
        countries_source: Where the list of countries was seen.
        countries_seen: The date of that list.
        grants: Kinds of grant, values of `model.ProjectKind`; empty where none was seen.
        statements: What it asks for or says.
        note: What a reader must know.
    """

    name: str
    valid: Period | None = None
    grade: Grade
    source: str
    seen: FuzzyDate | None = None
    countries: tuple[str, ...] = ()
    countries_source: str | None = None
    countries_seen: FuzzyDate | None = None
    grants: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    note: Text | None = None


@frozen(kw_only=True)
class Programme:
    """A funder's programme.

    Attributes:
        name: Its name in records and on the command line.
        title: Its title.
        funder: Who pays.
        grade: How sure we are of the programme as a whole.
        source: Where it was seen.
        note: What a reader must know.
        editions: Its editions, oldest first.
        ceilings: The most each kind of grant can be.
        switches: Days from which reports follow other questions.
        api: Version of this shape.
    """

    name: str
    title: Text
    funder: Text
    grade: Grade
    source: str | None = None
    note: Text | None = None
    editions: tuple[Edition, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    switches: tuple[Switch, ...] = ()
    api: int = 1


def edition_on(programme: Programme, date: FuzzyDate | None) -> Edition | None:
    """Return the edition that a grant decided on `date` falls under, or `None` if that is not certain.

    It cannot if the date is missing, uncertain or too vague, or if the next edition may have begun by then.
    """
    if date is None or not date.is_certain or date.earliest is None or date.latest is None:
        return None
    begun: Edition | None = None
    for edition in programme.editions:
        start = edition.valid.start if edition.valid else None
        if start is None or start.earliest is None or start.latest is None or start.earliest > date.latest:
            continue
        if start.latest > date.earliest:
            return None
        begun = edition
    end = begun.valid.end if begun and begun.valid else None
    return None if end and (end.latest is None or end.latest < date.latest) else begun
