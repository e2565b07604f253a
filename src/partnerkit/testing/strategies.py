"""Hypothesis strategies for every value and noun, derived from the model's own field types."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, evolve, fields, has
from hypothesis import strategies as st

from partnerkit import model
from partnerkit.errors import InvalidValueError
from partnerkit.model import Partnership, Record
from partnerkit.testing.values import VALUES, ids, words

RecordT = TypeVar("RecordT", bound=Record)


def nouns() -> tuple[type[Record], ...]:
    """Return every noun of the model, in alphabetical order."""
    found = (getattr(model, name) for name in model.__all__)
    return tuple(
        one
        for one in found
        if isinstance(one, type) and has(one) and issubclass(one, Record) and one is not Record
    )


def records(noun: type[RecordT], *, with_field: str | None = None) -> st.SearchStrategy[RecordT]:
    """Return a strategy for records of a noun; `with_field` names a field that is always present.

    Ids inside may repeat; `partnerships` makes them distinct.
    """

    @st.composite
    def build(draw: st.DrawFn) -> RecordT:
        hints = get_type_hints(noun)
        content: dict[str, Any] = {}
        optional = []
        for attribute in fields(noun):
            if attribute.default is NOTHING:
                content[attribute.name] = draw(_of(hints[attribute.name], attribute.name))
            else:
                optional.append(attribute.name)
        chosen = set(draw(st.lists(st.sampled_from(optional), max_size=3, unique=True)))
        if with_field in optional:
            chosen.add(with_field)
        for name in sorted(chosen):
            content[name] = draw(_of(hints[name], name))
        content |= _turned(noun, with_field)
        try:
            return noun(**content)
        except InvalidValueError:  # nothing was said: say something
            return noun(**{**content, "note": draw(VALUES[model.Text])})

    return build()


@st.composite
def partnerships(draw: st.DrawFn, noun: type[Record] | None = None, field: str | None = None) -> Partnership:
    """Return whole records; somewhere inside stands a `noun` with its `field` present, if they are named."""
    noun = noun or draw(st.sampled_from(nouns()))
    if noun is Partnership:
        return Partnership(**_distinct(draw(_root(field))))
    part: Any = draw(records(noun, with_field=field))
    while True:
        parent, name, many = draw(st.sampled_from(_homes(type(part))))
        value = (part,) if many else part
        if parent is Partnership:
            return Partnership(**_distinct({**draw(_root(None)), name: value}))
        outer: Any = draw(records(parent))
        part = evolve(outer, **{name: value})


@st.composite
def _root(draw: st.DrawFn, with_field: str | None) -> dict[str, Any]:
    """Return the content of a partnership, in which ids may still repeat."""
    hints = get_type_hints(Partnership)
    optional = [one.name for one in fields(Partnership) if one.default is not NOTHING]
    chosen = set(draw(st.lists(st.sampled_from(optional), max_size=4, unique=True)))
    if with_field in optional:
        chosen.add(with_field or "")
    content = {name: draw(_of(hints[name], name)) for name in sorted(chosen)}
    return {"id": draw(ids()), **content, **_turned(Partnership, with_field)}


def _turned(noun: type[Record], field: str | None) -> dict[str, Any]:
    """Return the field with the opposite of its default, if it is a plain yes or no; else nothing."""
    if field is None or get_type_hints(noun)[field] is not bool:
        return {}
    return {field: not getattr(fields(noun), field).default}


def _homes(noun: type) -> list[tuple[type[Record], str, bool]]:
    """Return where a noun can stand: the parent's class, the field, and whether it holds many."""
    homes = []
    for parent in nouns():
        for name, hint in get_type_hints(parent).items():
            if noun in get_args(hint):
                homes.append((parent, name, get_origin(hint) is tuple))
    return sorted(set(homes), key=lambda home: (home[0].__name__, home[1]))


def _of(hint: Any, name: str) -> st.SearchStrategy[Any]:
    """Return a strategy for what a field of this type holds when it is present."""
    if get_origin(hint) in (Union, UnionType):
        return _of(next(one for one in get_args(hint) if one is not type(None)), name)
    if get_origin(hint) is tuple:
        return st.lists(_of(get_args(hint)[0], name), min_size=1, max_size=2).map(tuple)
    if hint is str:
        return _TEXTS.get(name, words())
    if hint in VALUES:
        return VALUES[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    if isinstance(hint, type) and issubclass(hint, Record):
        return records(hint)
    if get_origin(hint) in (Mapping, dict) or hint is Mapping:
        return _PLAIN
    raise TypeError(f"no strategy for {hint} of field {name}")


_TEXTS = {"id": ids(), "language": st.sampled_from(("en", "sv", "vi"))}

_PLAIN = st.dictionaries(
    ids(),
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**9), 10**9) | words() | st.just(Decimal("0.5")),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(ids(), inner, max_size=2),
        max_leaves=4,
    ),
    min_size=1,
    max_size=2,
)


def _distinct(content: dict[str, Any]) -> dict[str, Any]:
    """Return the content of a partnership with every id used once."""
    seen = {content["id"]}
    return {name: _renamed(value, seen) for name, value in content.items()}


def _renamed(value: Any, seen: set[str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_renamed(one, seen) for one in value)
    if not isinstance(value, Record):
        return value
    changes: dict[str, Any] = {}
    if value.id is not None:
        name, number = value.id, 1
        while name in seen:
            number += 1
            name = f"{value.id}-{number}"
        seen.add(name)
        changes["id"] = name
    for attribute in fields(type(value)):
        inner = getattr(value, attribute.name)
        if isinstance(inner, Record | tuple):
            changes[attribute.name] = _renamed(inner, seen)
    return evolve(value, **changes)
