"""What differs between two records, field by field, told in words or as data.

Records are matched by id, else by what names them in their list (the question of an answer, the section of a
narrative), else by being equal, else by position.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from attrs import fields, frozen

from partnerkit.files.converter import converter
from partnerkit.language.catalogue import entries, label, text
from partnerkit.language.spoken import language_name
from partnerkit.model import Answer, Consideration, Narrative, Partnership, Record
from partnerkit.source.plain import ILLEGAL
from partnerkit.source.problem import Path, place
from partnerkit.source.structure import unstructure
from partnerkit.values import Text

Kind = Literal["added", "removed", "changed", "moved"]

_KEYS = {Answer: "question", Narrative: "section", Consideration: "section"}


@frozen
class Step:
    """One step on the way to what changed.

    Attributes:
        noun: The class of a record, if the step leads to one.
        name: Its id or key, or its number in its list.
        field: The name of a field otherwise.
        owner: The class that has the field.
        language: The language of one version of a text.
    """

    noun: str | None = None
    name: str | int | None = None
    field: str | None = None
    owner: str | None = None
    language: str | None = None


@frozen
class Change:
    """One thing that differs.

    Attributes:
        kind: What happened.
        place: Field names and indices in the record that holds it: the new one, or the old one for what was removed.
        steps: The same for people.
        before: Plain data as in a file; `None` if it was not there.
        after: The same for what is there now.
    """

    kind: Kind
    place: Path
    steps: tuple[Step, ...]
    before: Any = None
    after: Any = None


def differences(old: Partnership, new: Partnership) -> tuple[Change, ...]:
    """Return what differs between two records, in the order of the model; nothing if they are equal."""
    return tuple(_record(old, new, (), (), (old.language, new.language)))


_Languages = tuple[str, str]


def _record(
    old: Record, new: Record, at: Path, steps: tuple[Step, ...], languages: _Languages
) -> Iterator[Change]:
    for attribute in fields(type(new)):
        before, after = getattr(old, attribute.name), getattr(new, attribute.name)
        if before == after:
            continue
        here = (*at, attribute.name)
        if _holds_records(before) or _holds_records(after):
            yield from _records(_several(before), _several(after), here, steps, languages)
            continue
        step = Step(field=attribute.name, owner=type(new).__name__)
        if isinstance(before, Text) and isinstance(after, Text):
            for tag in dict.fromkeys((*before.languages, *after.languages)):
                one, two = before.get(tag), after.get(tag)
                if one != two:
                    told = Step(field=attribute.name, owner=type(new).__name__, language=tag)
                    yield Change(_kind(one, two), here, (*steps, told), one, two)
            continue
        one, two = _plain(before, languages[0]), _plain(after, languages[1])
        yield Change(_kind(one, two), here, (*steps, step), one, two)


def _records(
    old: Sequence[Record], new: Sequence[Record], at: Path, steps: tuple[Step, ...], languages: _Languages
) -> Iterator[Change]:
    pairs = matched(old, new)
    still = _in_order([pairs[place] for place in sorted(pairs)])
    for number, record in enumerate(new):
        step = (*steps, _step(record, number))
        if number not in pairs:
            yield Change("added", (*at, number), step, None, _plain(record, languages[1]))
            continue
        if pairs[number] not in still:
            yield Change("moved", (*at, number), step, pairs[number] + 1, number + 1)
        yield from _record(old[pairs[number]], record, (*at, number), step, languages)
    for number in sorted(set(range(len(old))) - set(pairs.values())):
        record = old[number]
        yield Change("removed", (*at, number), (*steps, _step(record, number)), _plain(record, languages[0]))


def matched(old: Sequence[Record], new: Sequence[Record], *, by_place: bool = True) -> dict[int, int]:
    """Return for each new record that has an old one their indices, the new one's first.

    Args:
        old: The records before.
        new: The records after.
        by_place: Whether those without anything that names them are matched by their order, if nothing else does it.
    """
    pairs: dict[int, int] = {}
    ways = (
        lambda record: record.id and ("id", record.id),
        lambda record: (
            (type(record), getattr(record, _KEYS[type(record)])) if type(record) in _KEYS else None
        ),
        lambda record: repr(record),
        lambda record: None if record.id else "nameless",
    )
    for way in ways if by_place else ways[:-1]:
        taken = set(pairs.values())
        free: dict[Any, deque[int]] = {}
        for number, record in enumerate(old):
            if number not in taken and (key := way(record)):
                free.setdefault((type(record), key), deque()).append(number)
        for number, record in enumerate(new):
            found = free.get((type(record), way(record))) if number not in pairs else None
            if found:
                pairs[number] = found.popleft()
    return pairs


def _in_order(numbers: list[int]) -> set[int]:
    """Return the longest run of numbers that rise; the others were moved."""
    starts: list[int] = []  # the greatest number that a run of each length begins with, with its sign changed
    after: dict[int, int | None] = {}
    for number in reversed(numbers):
        length = bisect_left(starts, -number)
        after[number] = -starts[length - 1] if length else None
        starts[length : length + 1] = [-number]
    run: set[int] = set()
    following = -starts[-1] if starts else None
    while following is not None:
        run.add(following)
        following = after[following]
    return run


def _holds_records(value: Any) -> bool:
    return isinstance(value, Record) or (
        isinstance(value, tuple) and any(isinstance(one, Record) for one in value)
    )


def _several(value: Any) -> tuple[Record, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _step(record: Record, number: int) -> Step:
    key = _KEYS.get(type(record))
    return Step(noun=type(record).__name__, name=record.id or (getattr(record, key) if key else number + 1))


def _kind(before: Any, after: Any) -> Kind:
    return "added" if before is None else "removed" if after is None else "changed"


def _plain(value: Any, language: str) -> Any:
    if value is None or value == () or value == {}:
        return None
    return unstructure(converter(language), value)


def as_data(change: Change, language: str) -> dict[str, Any]:
    """Return a change for programs."""
    return {
        "change": change.kind,
        "path": place(change.place),
        "where": where(change, language),
        "before": change.before,
        "after": change.after,
    }


def as_text(change: Change, language: str) -> str:
    """Return a change for people: where and what in a line, then what was there and what is there now."""
    head = text(
        f"diff.{change.kind}",
        language,
        where=where(change, language),
        before=change.before,
        after=change.after,
    )
    if change.kind == "moved":
        return head
    lines = [head]
    for sign, value in (("-", change.before), ("+", change.after)):
        if value is not None:
            lines += [f"  {sign} {line}".rstrip() for line in _shown(value)]
    return "\n".join(lines)


def where(change: Change, language: str) -> str:
    """Return where something changed, such as "Rapport final-report, svar på frågan ”lessons”"."""
    said = ", ".join(_said(step, language) for step in change.steps)
    return said[:1].upper() + said[1:]


def _said(step: Step, language: str) -> str:
    if step.noun is not None:
        key = f"diff.noun.{step.noun}"
        noun = entries(language)[key]
        if "{name}" in noun:
            return text(key, language, name=step.name)
        return text(
            "diff.numbered" if isinstance(step.name, int) else "diff.named",
            language,
            noun=noun,
            name=step.name,
        )
    words = label(step.owner or "", step.field or "", language)
    words = words[:1].lower() + words[1:] if words[1:2].islower() else words
    if step.language is None:
        return words
    return text("diff.version", language, field=words, version=language_name(step.language, language))


def _shown(value: Any) -> Iterator[str]:
    """Yield plain data as lines to read; what is to be typed is shown by others."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _led(f"{key}:", inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _led("-", inner)
    else:
        yield from ILLEGAL.sub("?", str(value)).split("\n")


def _led(head: str, value: Any) -> Iterator[str]:
    first, *rest = _shown(value) if value not in ({}, []) else [""]
    if rest and head != "-":
        yield head
        yield from (f"  {line}".rstrip() for line in (first, *rest))
    else:
        yield f"{head} {first}".rstrip()
        yield from (f"  {line}".rstrip() for line in rest)
