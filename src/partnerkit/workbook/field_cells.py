"""The cells of one field: each kind of value lies in one or several, as text, a number, or nothing."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from partnerkit.source.json_out import write_json
from partnerkit.values import Count, FuzzyDate, Money, Period, Reference, Text
from partnerkit.workbook.cells import protected
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.wording import code_label, yes_no

Value = str | int | Decimal | Cell
"""What stands in a cell; in one that somebody typed into it may be more than text or a number."""

Cells = Mapping[str, Value]
"""The cells of a row, by the keys of their columns."""


def field_cells(name: str, value: Any, labels: str) -> Iterator[tuple[str, Value]]:
    """Yield the cells of one field as pairs of column key and value; nothing for what is absent."""
    for part, cell in _parts(value, labels):
        if cell is not None:
            yield (f"{name}.{part}" if part else name), cell


def _parts(value: Any, labels: str) -> Iterator[tuple[str, Value | None]]:
    match value:
        case None:
            return
        case Text():
            yield from value
        case FuzzyDate():
            yield from (("", value.edtf), ("wording", _kept(value.wording)))
        case Period():
            for end in ("start", "end"):
                date: FuzzyDate | None = getattr(value, end)
                if date:
                    yield from ((end, date.edtf), (f"{end}.wording", _kept(date.wording)))
        case Money():
            yield from (("", value.amount), ("currency", value.currency), ("wording", _kept(value.wording)))
            yield "qualifier", value.qualifier and code_label(value.qualifier, labels)
        case Count():
            yield from (("", value.number), ("wording", _kept(value.wording)))
            yield "qualifier", value.qualifier and code_label(value.qualifier, labels)
        case Reference():
            yield from (("", protected(value.number)), ("issuer", _kept(value.issuer)))
        case tuple():
            if value:
                yield (
                    "",
                    joined([code_label(one, labels) if isinstance(one, StrEnum) else one for one in value]),
                )
        case bool():
            yield "", yes_no(value, labels)
        case StrEnum():
            yield "", code_label(value, labels)
        case str():
            yield "", protected(value)
        case int() | Decimal():
            yield "", value
        case Mapping():
            if value:
                yield "", write_json(value).rstrip()
        case _:
            raise TypeError(f"no column holds {type(value).__name__}")


def _kept(words: str | None) -> str | None:
    return words and protected(words)


def joined(names: list[str]) -> str:
    """Return names in one cell, parted by semicolons; one that holds a semicolon is quoted.

    >>> joined(["linkoping", "a;b"])
    'linkoping; "a;b"'
    """
    return "; ".join(_quoted(name) for name in names)


def _quoted(name: str) -> str:
    plain = name == name.strip() and not any(mark in name for mark in ';"\n')
    return name if plain else '"' + name.replace('"', '""') + '"'
