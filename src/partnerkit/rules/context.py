"""`RuleContext`: what a rule gets to see, and how it says what it found.

The context is read only and made once for each run; a rule keeps nothing between runs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, field, fields, frozen

from partnerkit.errors import Message
from partnerkit.model import FuzzyDate, Money, Partnership, Record, walk
from partnerkit.programmes import Programme, installed
from partnerkit.rules.authority import Authority
from partnerkit.rules.finding import Finding, Related, joined
from partnerkit.rules.profiles import Profile, Severity
from partnerkit.rules.texts import RuleTexts
from partnerkit.source.problem import Path
from partnerkit.source.problem import place as written

Noun = TypeVar("Noun", bound=Record)
Kind = TypeVar("Kind")


@frozen
class Value:
    """A value of a record's field.

    Attributes:
        place: Its place in the model; an item of a tuple ends in its index.
        record: The record that holds it.
        name: The field's name.
        value: The value itself.
    """

    place: Path
    record: Record
    name: str
    value: Any


@frozen
class RuleContext:
    """What a rule sees.

    Attributes:
        partnership: The whole record.
        today: The day it is judged for, if one was given.
        profile: What it is to be ready for.
        index: Every record that has an id, by it.
        places: The place of every record that has an id, by it.
        records: Every record with its place, in the order of the model.
        values: Every value that is no record, in the same order.
        code: The code of the rule that is asked.
        read_texts: Gives its words.
        given: Programmes that were given for this run, by their name; they go before installed ones.
    """

    partnership: Partnership
    today: date | None
    profile: Profile
    index: Mapping[str, Record]
    places: Mapping[str, Path]
    records: tuple[tuple[Path, Record], ...] = field(repr=False)
    values: tuple[Value, ...] = field(repr=False)
    code: str = ""
    read_texts: Callable[[], RuleTexts] | None = field(default=None, repr=False)
    given: Mapping[str, Programme] = field(factory=dict, repr=False)

    def each(self, noun: type[Noun]) -> Iterator[tuple[Path, Noun]]:
        """Yield every record of a class with its place."""
        for place, record in self.records:
            if isinstance(record, noun):
                yield place, record

    def of(self, kind: type[Kind]) -> Iterator[tuple[Value, Kind]]:
        """Yield every value of a type; the ends of periods are not taken out of them."""
        for one in self.values:
            if isinstance(one.value, kind):
                yield one, one.value

    def known(self, noun: type[Noun], name: str | None) -> Noun | None:
        """Return the record of a class with an id, or `None` if there is none."""
        found = self.index.get(name) if name else None
        return found if isinstance(found, noun) else None

    def programme(self, name: str | None) -> Programme | None:
        """Return a programme by its name: one given for this run, else an installed one, else `None`."""
        return None if name is None else self.given.get(name) or installed(name)

    def for_rule(self, code: str, read_texts: Callable[[], RuleTexts]) -> "RuleContext":
        """Return the context for one rule."""
        return evolve(self, code=code, read_texts=read_texts)

    def found(
        self,
        place: Path,
        key: str = "",
        /,
        *,
        related: tuple[Path, ...] = (),
        at_most: Severity | None = None,
        authority: Authority | None = None,
        **params: Any,
    ) -> Finding:
        """Make a finding at a place of the model.

        Args:
            place: Field names and indices from the root.
            key: Which of the rule's messages; the usual one has the empty key.
            related: Places that belong to it.
            at_most: The most severe it may be, where what it rests on carries less than the rule.
            authority: On whose word it rests.
            params: The message's parameters; dates, amounts and codes are shown as they stand in a file.
        """
        record, rest, unnamed = named(self.partnership, place)
        if self.read_texts is None:
            raise LookupError("only a context made by for_rule can make findings")
        texts = self.read_texts()
        shown = {name: as_written(value) for name, value in params.items()}
        words = texts.within("en")
        return Finding(
            self.code,
            Severity.ADVICE,
            Message(f"rules.{self.code}.{key}", words.messages[key], shown),
            place,
            record,
            rest,
            related=tuple(Related(one, path_of(self.partnership, one)) for one in related),
            help=Message(f"rules.{self.code}.help", words.help),
            unnamed=unnamed,
            at_most=at_most,
            authority=authority,
            texts=texts,
        )


def context_of(
    partnership: Partnership, profile: Profile, today: date | None, programmes: Iterable[Programme] = ()
) -> RuleContext:
    """Return the context of one run, without a rule."""
    records = tuple(walk(partnership))
    return RuleContext(
        partnership,
        today,
        profile,
        {one.id: one for _, one in records if one.id},
        {one.id: place for place, one in records if one.id},
        records,
        tuple(value for place, one in records for value in _values(place, one)),
        given={one.name: one for one in programmes},
    )


def _values(place: Path, record: Record) -> Iterator[Value]:
    for attribute in fields(type(record)):
        name = attribute.name
        value = getattr(record, name)
        if isinstance(value, tuple):
            for number, item in enumerate(value):
                if not isinstance(item, Record):
                    yield Value((*place, name, number), record, name, item)
        elif value is not None and not isinstance(value, Record):
            yield Value((*place, name), record, name, value)


def named(partnership: Partnership, place: Path) -> tuple[str, str | None, bool]:
    """Return the id nearest to a place, what follows it, and whether an id is missed there."""
    here: Any = partnership
    name, start, unnamed = partnership.id, 0, False
    for number, step in enumerate(place):
        try:
            here = here[step] if isinstance(step, int) else getattr(here, step)
        except (AttributeError, IndexError, TypeError):
            break
        if isinstance(here, Record):
            unnamed = here.id is None and isinstance(step, int) and _may_be_named(place, number)
            if here.id is not None:
                name, start = here.id, number + 1
    rest = place[start:]
    return name, written(rest) if rest else None, unnamed


def _may_be_named(place: Path, depth: int) -> bool:
    """Whether people give records of this kind ids: those of the partnership itself and of its projects."""
    return depth == 1 or (depth == 3 and place[0] == "projects")


def path_of(partnership: Partnership, place: Path) -> str:
    """Return a place as `record-id.field`."""
    name, rest, _ = named(partnership, place)
    return name if rest is None else joined(name, rest)


def as_written(value: Any) -> Any:
    """Return a value as it stands in a file, where it has a short form there."""
    match value:
        case FuzzyDate():
            return value.edtf
        case Money(amount=amount) if amount is not None:
            return f"{value.qualifier.value + ' ' if value.qualifier else ''}{amount:f} {value.currency}"
        case tuple() | list():
            return ", ".join(str(as_written(one)) for one in value)
        case _:
            return value
