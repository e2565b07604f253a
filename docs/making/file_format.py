"""The pages of the file format: every noun with its keys, and every list of codes, read from the model."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from attrs import has
from docs.making.markdown import page, table

from partnerkit.language.catalogue import code, help_text
from partnerkit.model import Partnership
from partnerkit.model.record import Record
from partnerkit.source.docstrings import field_help, first_paragraph
from partnerkit.source.slots import Slot, is_mapping, is_tuple, item_type, slots_of
from partnerkit.values import Count, FuzzyDate, Headcount, Money, Period, Reference, Text

_VALUES = {
    Text: "text",
    FuzzyDate: "date",
    Period: "period",
    Money: "money",
    Count: "number of people",
    Headcount: "people",
    Reference: "case number",
}
"""What the values are called on the page that tells of their short forms, which is also what their headings are."""

_PLAIN = {"str": "words", "int": "whole number", "Decimal": "number", "bool": "`true` or `false`"}


def nouns() -> list[type]:
    """Return every noun, each after the one in which it is met first; the record itself comes first."""
    found: list[type] = [Partnership]
    for noun in found:
        found += [one for one in dict.fromkeys(_inside(noun)) if one not in found]
    return found


def _inside(noun: type) -> Iterator[type]:
    for slot in slots_of(noun):
        kind = item_type(slot.type) if is_tuple(slot.type) else slot.type
        if isinstance(kind, type) and has(kind) and kind not in _VALUES:
            yield kind


def lists_of_codes() -> list[type[StrEnum]]:
    """Return every list of codes that a noun uses, by name."""
    found = {kind for noun in nouns() for slot in slots_of(noun) for kind in [_code(slot)] if kind}
    return sorted(found, key=lambda one: one.__name__)


def _code(slot: Slot) -> type[StrEnum] | None:
    kind = item_type(slot.type) if is_tuple(slot.type) else slot.type
    return kind if isinstance(kind, type) and issubclass(kind, StrEnum) else None


def nouns_page() -> str:
    """Return the page of nouns and their keys."""
    parts: list[str | list[str]] = [
        "Every key that a record file may have. How values such as text, dates and money are written is told in [The file "
        "format](file-format.md); the words that codes may be stand in [Lists of codes](file-format-codes.md). A key in "
        "**bold** must be there; everything else is left out when it is not known. Every record may also have "
        "`id`, `public` and `note`."
    ]
    parts.append(table(("key of every record", "holds", "what it says"), map(_row, _common())))
    for noun in nouns():
        kept = {slot.name for slot in _common()}
        slots = [slot for slot in slots_of(noun) if slot.name not in kept or not issubclass(noun, Record)]
        said = first_paragraph(noun)
        rows = [_row(slot, noun) for slot in slots]
        parts += [f"## {noun.__name__}", said, table(("key", "holds", "what it says"), rows)]
    return page("Nouns and their keys", *parts)


def _common() -> tuple[Slot, ...]:
    return slots_of(Record)


def _row(slot: Slot, noun: type = Record) -> tuple[str, str, str]:
    key = f"**`{slot.key}`**" if slot.required else f"`{slot.key}`"
    said = field_help(Record)[slot.name] if noun is Record else help_text(noun.__name__, slot.name, "en")
    return key, _holds(slot), said


def _holds(slot: Slot) -> str:
    """Return what stands under a key, with a link to where that is told."""
    names = slot.attribute.metadata.get("refers_to", ())
    if slot.bare:
        return "anything"
    if is_tuple(slot.type):
        what = _one(item_type(slot.type), names)
        return f"{what}, several, by `id`" if slot.keyed else f"{what}, several"
    if is_mapping(slot.type):
        return f"{_one(item_type(slot.type), names)}, by name"
    return _one(slot.type, names)


def _one(kind: Any, names: tuple[str, ...]) -> str:
    if names:
        return "`id` of " + " or ".join(_link(name) if name != "Record" else "any record" for name in names)
    if kind in _VALUES:
        return f"[{_VALUES[kind]}](file-format.md#{_VALUES[kind].replace(' ', '-')})"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return f"[{kind.__name__}](file-format-codes.md#{kind.__name__.lower()})"
    if isinstance(kind, type) and has(kind):
        return _link(kind.__name__)
    return _PLAIN[kind.__name__]


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def codes_page() -> str:
    """Return the page of codes with their words in both languages."""
    parts: list[str | list[str]] = [
        "Where a key holds a code, one of these words stands in the file. In documents and workbooks people read the words "
        "beside it; workbooks take those, too."
    ]
    for one in lists_of_codes():
        said = first_paragraph(one)
        rows = [(f"`{member.value}`", code(member, "en"), code(member, "sv")) for member in one]
        parts += [f"## {one.__name__}", said, table(("code", "in English", "in Swedish"), rows)]
    return page("Lists of codes", *parts)
