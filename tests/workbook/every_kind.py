"""An extension with a field of every kind, and with all that labels can do to a sheet; and a record that fills it."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any

from attrs import field, frozen

from partnerkit.extensions import Extension, about, with_extension
from partnerkit.model import Partnership, RegisterClass, Status
from partnerkit.values import Count, FuzzyDate, Headcount, Money, Period, Reference, Text


def said(sv: str, en: str, help: str | None = None, *, public: bool | None = None) -> Mapping[str, Any]:
    """Return what people see of a field."""
    return about(Text({"sv": sv, "en": en}), Text({"sv": help, "en": help}) if help else None, public=public)


LONG = "En mycket lång etikett som ingen läser till slut, men som ett tillägg ändå kan ha, " * 3


class Colour(StrEnum):
    """Words that no dropdown could hold in itself: commas, quotation marks, a sign of equality, many letters."""

    RED = "red, rather"
    FORMULA = "=1+1"
    QUOTED = 'so-called "blue"'
    LONG = "a colour with a name that is long enough to fill a dropdown " * 4


class Size(Enum):
    """An enumeration whose words are no text themselves."""

    SMALL = "small"
    LARGE = "2"


@frozen
class Place:
    """Where.

    Attributes:
        name: What it is called.
        seats: How many can sit there.
    """

    name: str | None = None
    seats: int | None = None


@frozen
class Item:
    """A row of a list.

    Attributes:
        motto: Words in several languages.
        title: A text.
        hours: Hours.
        rate: A share.
        public: Whether it is public.
        day: The day.
        years: The years.
        cost: What it cost.
        guests: How many came.
        people: Who came.
        colour: Its colour.
        size: Its size.
        status: Where it stands.
        register: The class in the register.
        number: Case number.
        place: Where.
        tags: Words.
        notes: Whatever else.
        same: A label that stands twice.
        again: The label that stands twice.
        formula: A label like a formula.
        kronor: A label with brackets.
        language: A label like that of a text in a language.
        long: A label that is too long.
        longer: The same label that is too long.
        own: A label in parentheses.
    """

    motto: Text | None = None
    title: str | None = None
    hours: int | None = None
    rate: Decimal | None = None
    public: bool | None = None
    day: FuzzyDate | None = None
    years: Period | None = None
    cost: Money | None = None
    guests: Count | None = None
    people: Headcount | None = None
    colour: Colour | None = None
    size: Size | None = None
    status: Status | None = None
    register: RegisterClass | None = None
    number: Reference | None = None
    place: Place | None = None
    tags: tuple[str, ...] = ()
    notes: Mapping[str, Any] = field(factory=dict)
    same: str | None = field(default=None, metadata=said("Samma", "Same", public=True))
    again: str | None = field(default=None, metadata=said("samma", "same"))
    formula: str | None = field(default=None, metadata=said("=1+1", "=1+1", '=HYPERLINK("http://x")'))
    kronor: Money | None = field(default=None, metadata=said("Pris [kr] #'", "Price [again] @"))
    language: str | None = field(default=None, metadata=said("Motto (svenska)", "Motto (Swedish)"))
    long: str | None = field(default=None, metadata=said(LONG, LONG, LONG * 3))
    longer: Text | None = field(default=None, metadata=said(LONG, LONG))
    own: str | None = field(default=None, metadata=said("(egen) _x0041_", "(own) _x0041_"))


@frozen
class Everything(Item):
    """A field of every kind.

    Attributes:
        items: Many rows.
        others: Other rows.
    """

    items: tuple[Item, ...] = field(default=(), metadata=said("[Rader]: en/flera?", "[Rows]: one/many?"))
    others: tuple[Place, ...] = field(default=(), metadata=said("rader_ en_flera_", LONG))


FULL = Item(
    Text({"sv": "=1+1", "en": "@x", "vi": "Xin chào"}),
    "'-1\n+2",
    -(10**16),
    Decimal("0.250"),
    False,
    FuzzyDate("2014-05~", "omkring maj"),
    Period(FuzzyDate("2014"), FuzzyDate("201X")),
    Money(Decimal("1500.50"), "EUR"),
    Count(7),
    Headcount(women=2, men=1),
    Colour.FORMULA,
    Size.LARGE,
    Status.ACTIVE,
    next(iter(RegisterClass)),
    Reference("KS 2016-811", "linkoping"),
    Place("=Sal", 0),
    ("a;b", "c", "=d"),
    {"x": [1, None, {"y": "z"}]},
    "ett",
    "två",
    "=SUM(A1)",
    Money(Decimal(9)),
    "svenska",
    "x" * 40_000,
    Text({"sv": "lång", "de": "lang"}),
    " (blank) ",
)
"""A value in every field."""

ITEMS = (FULL, Item(title="tre"), Item(title="två", hours=2), Item(title="ett", colour=Colour.RED))
KINDS = Extension("all-kinds", Everything, Text({"sv": "=Alla*slag/[" + "x" * 40, "en": "History"}))
OTHER = Extension("all", Place, Text({"sv": "Organisationer", "en": "Organisations"}))
ENTRIES = ("all-kinds = tests.workbook.every_kind:KINDS", "all = tests.workbook.every_kind:OTHER")


def filled() -> Partnership:
    """Return a record with something in every field of both extensions."""
    from attrs import asdict

    plain = asdict(FULL, recurse=False)
    kinds = Everything(**plain, items=ITEMS, others=(Place("a"), Place(None, 3)))
    return with_extension(with_extension(Partnership(id="prov"), KINDS, kinds), OTHER, Place("Sal", 1))
