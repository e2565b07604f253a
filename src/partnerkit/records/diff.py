"""What differs between two records, field by field, told in words or as data."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from attrs import fields, frozen

from partnerkit.files.converter import converter
from partnerkit.language.catalogue import entries, label, text
from partnerkit.language.spoken import language_name
from partnerkit.model import Partnership, Record
from partnerkit.records.matching import KEYS, holds_records, in_order, matched, several
from partnerkit.source.plain import ILLEGAL
from partnerkit.source.problem import Path, place
from partnerkit.source.structure import unstructure
from partnerkit.values import Text

Kind = Literal["added", "removed", "changed", "moved"]


@frozen
class Step:
    """One step on the way to what changed.

    Attributes:
        noun: The class of a record, if the step leads to one.
        name: Its id or key, or its number in its list; a key of a plugin's fields, if the step leads there.
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
        if holds_records(before) or holds_records(after):
            yield from _records(several(before), several(after), here, steps, languages)
            continue
        step = Step(field=attribute.name, owner=type(new).__name__)
        if isinstance(before, Mapping):
            yield from _keys(before, after, here, (*steps, step))
            continue
        if isinstance(before, Text) and isinstance(after, Text):
            for tag in dict.fromkeys((*before.languages, *after.languages)):
                one, two = before.get(tag), after.get(tag)
                if one != two:
                    told = Step(field=attribute.name, owner=type(new).__name__, language=tag)
                    yield Change(_kind(one, two), here, (*steps, told), one, two)
            continue
        one, two = plain(before, languages[0]), plain(after, languages[1])
        yield Change(_kind(one, two), here, (*steps, step), one, two)


def _keys(
    old: Mapping[str, Any], new: Mapping[str, Any], at: Path, steps: tuple[Step, ...]
) -> Iterator[Change]:
    """Yield what differs in the fields of plugins, which only their keys are known of."""
    for key in dict.fromkeys((*old, *new)):
        before, after, here = old.get(key), new.get(key), (*at, key)
        if key in old and key in new and before == after:
            continue
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            yield from _keys(before, after, here, (*steps, Step(name=key)))
        else:
            kind: Kind = "added" if key not in old else "removed" if key not in new else "changed"
            yield Change(kind, here, (*steps, Step(name=key)), before, after)


def _records(
    old: Sequence[Record], new: Sequence[Record], at: Path, steps: tuple[Step, ...], languages: _Languages
) -> Iterator[Change]:
    pairs = matched(old, new)
    still = in_order([pairs[place] for place in sorted(pairs)])
    for number, record in enumerate(new):
        step = (*steps, step_to(record, number))
        if number not in pairs:
            yield Change("added", (*at, number), step, None, plain(record, languages[1]))
            continue
        if pairs[number] not in still:
            yield Change("moved", (*at, number), step, pairs[number] + 1, number + 1)
        yield from _record(old[pairs[number]], record, (*at, number), step, languages)
    for number in sorted(set(range(len(old))) - set(pairs.values())):
        record = old[number]
        yield Change("removed", (*at, number), (*steps, step_to(record, number)), plain(record, languages[0]))


def step_to(record: Record, number: int) -> Step:
    """Return the step to a record, named by id or key, or by its place in its list."""
    key = KEYS.get(type(record))
    return Step(noun=type(record).__name__, name=record.id or (getattr(record, key) if key else number + 1))


def _kind(before: Any, after: Any) -> Kind:
    return "added" if before is None else "removed" if after is None else "changed"


def plain(value: Any, language: str) -> Any:
    """Return a value as it stands in a file of this language; `None` for what would not stand there."""
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
            lines += [f"  {sign} {line}".rstrip() for line in shown(value)]
    return "\n".join(lines)


def where(change: Change, language: str) -> str:
    """Return where something changed, such as "Rapport final-report, svar på frågan ”lessons”"."""
    return told(change.steps, language)


def told(steps: Sequence[Step], language: str) -> str:
    """Return the way to something in words."""
    said = ", ".join(_said(step, language) for step in steps)
    return said[:1].upper() + said[1:]


def _said(step: Step, language: str) -> str:
    if step.field is None and step.noun is None:
        return text("diff.key", language, name=step.name)
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


def shown(value: Any) -> Iterator[str]:
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
    first, *rest = shown(value) if value not in ({}, []) else [""]
    if rest and head != "-":
        yield head
        yield from (f"  {line}".rstrip() for line in (first, *rest))
    else:
        yield f"{head} {first}".rstrip()
        yield from (f"  {line}".rstrip() for line in rest)
