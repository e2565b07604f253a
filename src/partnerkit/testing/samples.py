"""Whole records to try a plugin on: the smallest, the fullest, an unfinished, a hostile one, and the real case."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from importlib.resources import files
from itertools import count
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import fields

from partnerkit.model import (
    Activity,
    FollowUp,
    Organisation,
    Paper,
    Partnership,
    Party,
    Project,
    Record,
    Result,
)
from partnerkit.records import loads
from partnerkit.source.slots import is_mapping, item_type
from partnerkit.testing.values import HOSTILE
from partnerkit.values import Category, Count, FuzzyDate, Headcount, Money, Period, Reference, Text
from partnerkit.values.shapes import has_fields

T = TypeVar("T")


def smallest() -> Partnership:
    """Return a record that holds nothing but its id."""
    return Partnership(id="smallest")


def unfinished() -> Partnership:
    """Return a record somebody has just begun: names without links, a project and a paper without content."""
    return Partnership(
        id="unfinished",
        title=Text({"sv": "Ett påbörjat underlag"}),
        organisations=(Organisation(id="here", name=Text({"sv": "Här"})),),
        parties=(Party(organisation="here"), Party(organisation="nowhere")),
        projects=(Project(id="begun", title=Text({"sv": "Ett projekt"})),),
        papers=(Paper(id="paper", title=Text({"sv": "Ett papper"}), body="nowhere"),),
    )


def hostile() -> Partnership:
    """Return a record whose texts some format would take for something else."""
    texts = [Text({"sv": words, "en": words}) for words in HOSTILE]
    return Partnership(
        id="hostile",
        title=texts[0],
        organisations=tuple(Organisation(id=f"o{number}", name=text) for number, text in enumerate(texts)),
        projects=(
            Project(
                id="project",
                title=texts[1],
                results=tuple(Result(statement=text) for text in texts),
                activities=tuple(Activity(title=text, place=text) for text in texts),
            ),
        ),
        papers=(Paper(id="paper", title=texts[2], body="o3", unit="o5"),),
        follow_ups=tuple(FollowUp(what=text) for text in texts),
    )


def fullest() -> Partnership:
    """Return a record in which every field of every noun is present, with a text of its own, in two languages.

    References point to records of the right kind wherever the record holds one.
    """
    filled: Partnership = _fill(Partnership, "full", count(1))
    return filled


def filled(cls: type[T]) -> T:
    """Return a value of an attrs class, such as the fields of a plugin, in which every field is present.

    Raises:
        TypeError: A field is of a type that stands in no file.
    """
    value: T = _fill(cls, "filled", count(1))
    return value


def real_case() -> Partnership:
    """Return the record of a real partnership, the one that `partnerkit demo` shows."""
    return loads(files("partnerkit.demo").joinpath("thai-nguyen-linkoping.yaml").read_bytes())


SAMPLES: Mapping[str, Callable[[], Partnership]] = {
    one.__name__: one for one in (smallest, unfinished, hostile, fullest, real_case)
}
"""The samples by name."""


def _fill(noun: type, name: str, numbers: Iterator[int]) -> Any:
    hints = get_type_hints(noun)
    content = {}
    for attribute in fields(noun):
        value = _value(hints[attribute.name], attribute.name, attribute.metadata, numbers)
        content[attribute.name] = value
    if issubclass(noun, Record):
        content["id"] = name
    return noun(**content)


def _value(hint: Any, field: str, metadata: Mapping[str, Any], numbers: Iterator[int]) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return _value(next(one for one in get_args(hint) if one is not type(None)), field, metadata, numbers)
    if get_origin(hint) is tuple:
        return (_value(get_args(hint)[0], field, metadata, numbers),)
    if isinstance(hint, type) and issubclass(hint, Record):
        return _fill(hint, _ID_OF.get(hint.__name__, f"{hint.__name__.lower()}-{next(numbers)}"), numbers)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if has_fields(hint):
        return _fill(hint, field, numbers)
    if is_mapping(hint) and item_type(hint) is not Any:
        return {field: _value(item_type(hint), field, metadata, numbers)}
    if "refers_to" in metadata:
        return _ID_OF.get(metadata["refers_to"][0], "project")
    return _plain(hint, field, next(numbers))


_ID_OF = {
    name: name.lower()
    for name in (
        "Organisation",
        "Project",
        "Theme",
        "PolicyDocument",
        "PolicyGoal",
        "Term",
        "Source",
        "Contact",
    )
} | {"Decision": "decision", "Objective": "objective", "BudgetLine": "budgetline", "Record": "project"}
"""The ids of the records that others point to; each of them stands in the record once."""


def _plain(hint: Any, field: str, number: int) -> Any:
    match hint:
        case _ if hint is str:
            return _STRINGS.get(field, f"{field} {number}")
        case _ if hint is bool:
            return True
        case _ if hint is int:
            return number
        case _ if hint is Text:
            return Text({"sv": f"Svensk text {number}.", "en": f"English text {number}."})
        case _ if hint is FuzzyDate:
            return FuzzyDate(f"20{number % 90 + 10}-05", f"ordalydelse {number}")
        case _ if hint is Period:
            return Period(start=FuzzyDate("2014"), end=FuzzyDate("2016-10"))
        case _ if hint is Money:
            return Money(Decimal(1000 + number))
        case _ if hint is Count:
            return Count(number)
        case _ if hint is Headcount:
            return Headcount(women=number, men=2, party="organisation", category=Category.OFFICIALS)
        case _ if hint is Reference:
            return Reference(f"KS 2016-{number}", "organisation")
        case _ if hint is Decimal:
            return Decimal(number)
        case _:
            return {"plugin": {"field": number}}


_STRINGS = {
    "language": "sv",
    "languages": "en",
    "country": "SE",
    "countries": "VN",
    "from_currency": "EUR",
    "to_currency": "SEK",
    "sdgs": "6",
    "address": "https://example.org/page",
    "web": "example.org",
    "email": "office@example.org",
}
