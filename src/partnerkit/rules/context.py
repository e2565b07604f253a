"""`RuleContext`: what a rule gets to see, and how it says what it found.

The context is read only and made once for each run; a rule keeps nothing between runs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from partnerkit.errors import Message
from partnerkit.model import FuzzyDate, Money, Partnership, Record
from partnerkit.programmes import Programme, installed
from partnerkit.rules.authority import Authority
from partnerkit.rules.facts import Facts, Tally, Value, gather
from partnerkit.rules.finding import Finding, Related, joined
from partnerkit.rules.profiles import Profile, Severity
from partnerkit.rules.texts import RuleTexts
from partnerkit.source.problem import Path
from partnerkit.source.problem import place as written

Noun = TypeVar("Noun", bound=Record)
Kind = TypeVar("Kind")

__all__ = ["RuleContext", "Value", "as_written", "context_of", "named", "path_of"]


@frozen
class RuleContext:
    """What a rule sees.

    Attributes:
        partnership: The whole record.
        today: The day it is judged for, if one was given.
        profile: What it is to be ready for.
        index: Every record that has an id, by it.
        places: The place of every record that has an id, by it.
        facts: All records and values; a rule asks `each`, `of` and `known`, which count what it looks at.
        code: The code of the rule that is asked.
        read_texts: Gives its words.
        given: Programmes that were given for this run, by their name; they go before installed ones.
        tally: How many records and values the rule has looked at.
        settings: What the record sets for the rule's pack, as the pack's own class; `None` if it declares none.
    """

    partnership: Partnership
    today: date | None
    profile: Profile
    index: Mapping[str, Record]
    places: Mapping[str, Path]
    facts: Facts = field(repr=False)
    code: str = ""
    read_texts: Callable[[], RuleTexts] | None = field(default=None, repr=False)
    given: Mapping[str, Programme] = field(factory=dict, repr=False)
    tally: Tally = field(factory=Tally, eq=False, repr=False)
    settings: Any = None

    @property
    def records(self) -> tuple[tuple[Path, Record], ...]:
        """Every record with its place, in the order of the model; all count as looked at."""
        self.tally.count += len(self.facts.records)
        return self.facts.records

    @property
    def values(self) -> tuple[Value, ...]:
        """Every value that is no record, in the same order; all count as looked at."""
        self.tally.count += len(self.facts.values)
        return self.facts.values

    def each(self, noun: type[Noun]) -> Iterator[tuple[Path, Noun]]:
        """Yield every record of a class with its place; the partnership itself is a record, too."""
        for place, one in self.facts.records_of(noun):
            self.tally.count += 1
            yield place, one

    def of(self, kind: type[Kind]) -> Iterator[tuple[Value, Kind]]:
        """Yield every value of a type; the ends of periods are not taken out of them."""
        for one in self.facts.values_of(kind):
            self.tally.count += 1
            yield one, one.value

    def known(self, noun: type[Noun], name: str | None) -> Noun | None:
        """Return the record of a class with an id, or `None` if there is none."""
        found = self.index.get(name) if name else None
        if not isinstance(found, noun):
            return None
        self.tally.count += 1
        return found

    def programme(self, name: str | None) -> Programme | None:
        """Return a programme by its name: one given for this run, else an installed one, else `None`."""
        return None if name is None else self.given.get(name) or installed(name)

    def for_rule(self, code: str, read_texts: Callable[[], RuleTexts]) -> "RuleContext":
        """Return the context for one rule."""
        return evolve(self, code=code, read_texts=read_texts, tally=Tally())

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
    facts = gather(partnership)
    return RuleContext(
        partnership,
        today,
        profile,
        MappingProxyType({one.id: one for _, one in facts.records if one.id}),
        MappingProxyType({one.id: place for place, one in facts.records if one.id}),
        facts,
        given={one.name: one for one in programmes},
    )


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
