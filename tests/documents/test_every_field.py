"""No field of the model is lost on its way to paper: it is shown in a document, or a reason is given."""

import re
import types
import typing
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import count
from typing import Any, Union

import pytest
from attrs import Attribute, evolve, fields, has

from partnerkit import model
from partnerkit.documents.final_report import final_report
from partnerkit.documents.left_out import LEFT_OUT
from partnerkit.documents.position_paper import position_paper
from partnerkit.forms import FormKind
from partnerkit.forms.shipped import shipped, shipped_forms
from partnerkit.model import PaperStatus, Partnership, Record, walk
from partnerkit.model.walk import Place
from partnerkit.render.markdown import render_markdown
from partnerkit.values import Count, FuzzyDate, Headcount, Money, Period, Reference, Text

pytestmark = pytest.mark.matrix

NOUNS = tuple(
    noun
    for name in model.__all__
    if isinstance(noun := getattr(model, name), type) and has(noun) and issubclass(noun, Record)
)
COMMON = tuple(f"Record.{one.name}" for one in fields(Record))
OWN = tuple(
    f"{noun.__name__}.{one.name}"
    for noun in NOUNS
    if noun is not Record
    for one in fields(noun)
    if f"Record.{one.name}" not in COMMON
)


def _plain(hint: Any) -> Any:
    """Return the type without `None`, and the type of the items of a tuple."""
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is Union:
        hint = next(one for one in typing.get_args(hint) if one is not types.NoneType)
    return hint


class Planter:
    """Makes a record in which every field holds something, if possible something that is nowhere else."""

    def __init__(self) -> None:
        self._numbers = count(100)
        self.needles: dict[str, list[str]] = {}

    def plant(self, noun: type[Record], **given: Any) -> Any:
        """Return a record of a class with every field filled."""
        hints = typing.get_type_hints(noun)
        values = dict(given)
        for one in fields(noun):
            if one.name not in values and one.name not in ("public", "note", "extensions"):
                values[one.name] = self._value(noun, one, _plain(hints[one.name]))
        return noun(**values)

    def _value(self, noun: type[Record], one: "Attribute[Any]", hint: Any) -> Any:
        if one.name == "name_public":
            return True
        if noun is model.Narrative and one.name == "section":
            return "finances"
        if one.name == "id":
            return noun.__name__ if not self._taken(noun) else f"{noun.__name__}-{next(self._numbers)}"
        several = typing.get_origin(hint) is tuple
        item = typing.get_args(hint)[0] if several else hint
        if "refers_to" in one.metadata:
            target = one.metadata["refers_to"][0]
            value: Any = {"Record": "Project"}.get(target, target)
        elif isinstance(item, type) and issubclass(item, Record):
            value = self.plant(item)
        else:
            value, needle = self._leaf(item)
            if one.name in ("address", "web"):
                value = f"{value}.example"  # a name without a dot is a computer in the house
            if needle:
                self.needles.setdefault(f"{noun.__name__}.{one.name}", []).append(needle)
        return (value,) if several else value

    def _taken(self, noun: type[Record]) -> bool:
        seen: set[str] = self.__dict__.setdefault("_seen", set())
        taken = noun.__name__ in seen
        seen.add(noun.__name__)
        return taken

    def _leaf(self, hint: Any) -> tuple[Any, str | None]:
        number = next(self._numbers)
        word = f"planted{number}x"
        match hint:
            case type() if issubclass(hint, StrEnum):
                return next(iter(hint)), None
            case type() if hint is bool:
                return False, None  # `name_public` is planted as true, so that names can be looked for
            case type() if hint is str:
                return word, word
            case type() if hint is Text:
                return Text({"sv": word, "en": f"{word}en"}), word
            case type() if hint is FuzzyDate:
                return FuzzyDate(str(1000 + number)), str(1000 + number)
            case type() if hint is Period:
                end = 1000 + next(self._numbers)
                return Period(FuzzyDate(str(1000 + number)), FuzzyDate(str(end))), str(1000 + number)
            case type() if hint is Money:
                return Money(7000000 + number), str(7000000 + number)
            case type() if hint is Count:
                return Count(50000 + number), str(50000 + number)
            case type() if hint is int:
                return 80000 + number, str(80000 + number)
            case type() if hint is Decimal:
                return Decimal(90000 + number), str(90000 + number)
            case type() if hint is Headcount:
                return Headcount(women=60000 + number, men=1), str(60000 + number)
            case type() if hint is Reference:
                return Reference(word), word
        raise AssertionError(f"the test does not know {hint}")


def planted() -> tuple[Partnership, Mapping[str, list[str]]]:
    """Return a record with something in every field, and what to look for."""
    planter = Planter()
    whole = planter.plant(Partnership, language="sv")
    other = planter.plant(
        model.Organisation,
        id="Other",
        name=Text({"sv": "annanpart", "en": "annanpart"}),
        in_text=None,
        short=None,
    )
    record = evolve(whole, organisations=(*whole.organisations, other))
    return record, planter.needles


@cache
def told(
    record: Partnership, language: typing.Literal["sv", "en"], report_form: str = "neutral-final-report"
) -> str:
    """Return everything the documents say, without the spaces and commas inside numbers."""
    report = next(iter(record.reports), None)
    project = next((one for one in record.projects if report is None or one.id == report.project), None)
    form = shipped(report_form)
    documents = [final_report(record, project, report, language=language, form=form, audience="internal")]
    for paper in record.papers:
        for one in (paper, evolve(paper, status=PaperStatus.ADOPTED)):
            form = shipped("position-paper")
            documents.append(position_paper(record, one, language=language, form=form, audience="internal"))
    said = "\n".join(render_markdown(document) for document in documents)
    return re.sub(r"(?<=\d) (?=\d{3})", "", said.replace("\u00a0", "").replace(",", "")).casefold()


RECORD, NEEDLES = planted()


def changed(record: Partnership, place: Place, name: str, value: Any) -> Partnership:
    """Return the record with another value in one field of the record at a place."""

    def inside(one: Any, rest: Place) -> Any:
        if not rest:
            return evolve(one, **{name: value})
        step = rest[0]
        if isinstance(step, int):
            return (*one[:step], inside(one[step], rest[1:]), *one[step + 1 :])
        return evolve(one, **{str(step): inside(getattr(one, str(step)), rest[1:])})

    return typing.cast(Partnership, inside(record, place))


def others(noun: type[Record], name: str) -> Iterator[Any]:
    """Yield values to try in a field whose planted value cannot be recognised."""
    hint = _plain(typing.get_type_hints(noun)[name])
    several = typing.get_origin(hint) is tuple
    item = typing.get_args(hint)[0] if several else hint
    attribute = next(one for one in fields(noun) if one.name == name)
    if "refers_to" in attribute.metadata:
        values: list[Any] = ["Other", "Paper"]
    elif isinstance(item, type) and issubclass(item, StrEnum):
        values = list(item)[1:]
    elif item is bool:
        values = [True]
    else:
        values = ["elsewhere"] if item is str else []
    yield from ((value,) if several else value for value in values)
    if attribute.default is not None or several:
        yield () if several else attribute.default
    else:
        yield None


def shows(field: str) -> bool:
    """Whether a field can be seen in a document."""
    if any(needle in told(RECORD, "sv") for needle in NEEDLES.get(field, ())):
        return True
    if field in NEEDLES:
        return False
    noun, _, name = field.partition(".")
    for place, one in walk(RECORD):
        if type(one).__name__ == noun:
            for value in others(type(one), name):
                try:
                    record = changed(RECORD, place, name, value)
                except (TypeError, ValueError):
                    continue
                if told(record, "sv") != told(RECORD, "sv"):
                    return True
    return False


@pytest.mark.parametrize("field", [field for field in OWN if field not in LEFT_OUT])
def test_every_field_is_shown(field: str) -> None:
    """What somebody records can be found in a document, or is listed with the reason why not."""
    assert shows(field), f"{field} is in no document; show it, or give the reason in LEFT_OUT"


@pytest.mark.parametrize("field", [field for field in LEFT_OUT if field in OWN])
def test_what_is_left_out_is_left_out(field: str) -> None:
    """A field with a reason for being left out does not stand in a document after all."""
    assert not shows(field)


def test_only_fields_are_left_out() -> None:
    """The list of fields left out names fields that exist, each with a reason."""
    assert set(LEFT_OUT) <= {*OWN, *COMMON}
    assert all(reason.endswith(".") for reason in LEFT_OUT.values())


def test_english_tells_as_much() -> None:
    """The English documents show the same planted values as the Swedish ones."""
    seen = {
        language: {
            needle for needles in NEEDLES.values() for needle in needles if needle in told(RECORD, language)
        }
        for language in ("sv", "en")
    }
    assert seen["sv"] == seen["en"]


@pytest.mark.parametrize("form", [one.name for one in shipped_forms() if one.kind is FormKind.FINAL_REPORT])
def test_every_form_tells_as_much(form: str) -> None:
    """Whatever form the report follows, readers in the house see everything that was recorded."""
    needles = {needle for needles in NEEDLES.values() for needle in needles}
    assert set() == {
        one for one in needles if one in told(RECORD, "sv") and one not in told(RECORD, "sv", form)
    }
