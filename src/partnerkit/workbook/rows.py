"""Rows: what stands in which cell, for a whole record; nothing here knows of styles or files.

A cell holds text, a number or nothing; in what somebody typed it may hold more (`Cell`). Rows of a record without
an id that others belong to get a row key such as `#3`, which can never be an id; it holds within one workbook only.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from attrs import field, fields, frozen

from partnerkit.model import Partnership, Record
from partnerkit.source.json_out import write_json
from partnerkit.values import Count, FuzzyDate, Money, Period, Reference, Text
from partnerkit.workbook.cells import protected
from partnerkit.workbook.columns import Column, Form, core, field_columns, has_rows
from partnerkit.workbook.layout import FORM_PARTS, Home, Sheet, columns, sheets
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.wording import code_label, place_label, yes_no

Value = str | int | Decimal | Cell
Cells = Mapping[str, Value]

_TEXTS = ("sv", "en")


@frozen
class Row:
    """One row.

    Attributes:
        cells: The values by the key of their column.
        item: What the row stands for; nothing if that could not be read.
    """

    cells: Cells
    item: Any


@frozen
class Grid:
    """A sheet with its columns and rows.

    Attributes:
        sheet: The sheet.
        columns: The columns in their order.
        rows: The rows in the order of the record.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def uses(self, column: Column) -> bool:
        """Whether any row has a value in the column."""
        return any(column.key in row.cells for row in self.rows)


@frozen
class FormRow:
    """One field of the record's own sheet.

    Attributes:
        key: The field, for example `origin.date`.
        prefix: What it is part of: `origin`, `settings`, or nothing.
        noun: The class that has the field.
        column: The column it would be, for its form, code list and label.
        value: Its value, if it is no text.
        texts: Its words by language, if it is a text.
        name: What the row is called, if it is no field of ours.
        beside: What stands beside it in columns that are not the layout's, by their headers.
    """

    key: str
    prefix: str
    noun: str
    column: Column
    value: Value | None
    texts: Mapping[str, Value]
    name: str | None = None
    beside: Cells = field(factory=dict)


def grids(partnership: Partnership | None, labels: str, *, lead: str = "") -> tuple[Grid, ...]:
    """Return every sheet with its rows; without a record, all of them empty.

    Args:
        partnership: The record.
        labels: Language of codes, yes and no.
        lead: The language whose columns stand first, if there is no record to say it or it is another than its own.
    """
    collector = _Collector()
    if partnership is not None:
        collector.collect(partnership, "")
    base = text_languages(partnership, lead)
    return tuple(_grid(sheet, collector.found.get(sheet.key, []), base, labels) for sheet in sheets())


def text_languages(partnership: Partnership | None, lead: str = "") -> tuple[str, ...]:
    """Return the languages every text has columns for: `lead`, the record's own, then Swedish and English."""
    own = () if partnership is None else (partnership.language,)
    return tuple(one for one in dict.fromkeys((lead, *own, *_TEXTS)) if one)


@frozen
class _Found:
    home: Home
    parent: str
    number: int
    key: str
    item: Any


class _Collector:
    """Goes through a record and notes, for each sheet, what stands on it."""

    def __init__(self) -> None:
        self.found: dict[str, list[_Found]] = {}
        self._given = 0

    def collect(self, owner: Any, key: str) -> None:
        for name, inner, several, value in _held(owner):
            if isinstance(owner, Partnership) and name in _SINGLE:
                self.collect(value, "")
                continue
            home = Home(type(owner).__name__, name, several)
            for number, item in enumerate(value if several else (value,), start=1):
                own = self._key(item)
                self.found.setdefault(inner.__name__, []).append(_Found(home, key, number, own, item))
                if isinstance(item, Record):
                    self.collect(item, own)

    def _key(self, item: Any) -> str:
        if not isinstance(item, Record) or item.id:
            return getattr(item, "id", None) or ""
        if not any(_held(item)):
            return ""
        self._given += 1
        return f"#{self._given}"


_SINGLE = {name for name, _ in FORM_PARTS if name}


def _held(owner: Any) -> Iterator[tuple[str, type, bool, Any]]:
    noun: Any = type(owner)
    for name, inner, several in _with_rows(noun):
        value = getattr(owner, name)
        if value:
            yield name, inner, several, value


@cache
def _with_rows(noun: Any) -> tuple[tuple[str, type, bool], ...]:
    return tuple((one.name, *core(one.type)) for one in fields(noun) if has_rows(one.type))


def _grid(sheet: Sheet, found: list[_Found], base: tuple[str, ...], labels: str) -> Grid:
    def languages(name: str) -> tuple[str, ...]:
        held: set[str] = set()
        for one in found:
            words = one.item if sheet.noun is Text else getattr(one.item, name)
            held.update(words.languages if isinstance(words, Text) else ())
        return (*base, *sorted(held.difference(base)))

    return Grid(sheet, columns(sheet, languages), tuple(_row(sheet, one, labels) for one in found))


def _row(sheet: Sheet, found: _Found, labels: str) -> Row:
    cells: dict[str, Value] = {"row.order": str(found.number)}
    if sheet.noun is Text:
        cells.update((f"text.{tag}", words) for tag, words in found.item)
    for attribute in sheet.attributes:
        cells.update(field_cells(attribute.name, getattr(found.item, attribute.name), labels))
    _share_currency(cells, sheet)
    if found.key:
        cells["id"] = found.key
    if found.parent:
        cells["row.parent"] = found.parent
    if len(sheet.homes) > 1:
        cells["row.place"] = place_label(sheet, found.home, labels)
    return Row(cells, found.item)


def _share_currency(cells: dict[str, Value], sheet: Sheet) -> None:
    """Say the currency of a row once; an amount in another one keeps its own."""
    for attribute in sheet.attributes:
        own = f"{attribute.name}.currency"
        if own in cells and cells[own] == cells.setdefault("row.currency", cells[own]):
            del cells[own]


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


def form_rows(partnership: Partnership | None, labels: str) -> tuple[FormRow, ...]:
    """Return the fields of the record's own sheet, in the order of the model."""
    rows: list[FormRow] = []
    for prefix, noun in FORM_PARTS:
        holder: Any = getattr(partnership, prefix) if prefix and partnership is not None else partnership
        for attribute in sorted(fields(noun), key=_form_order):
            if has_rows(attribute.type):
                continue
            value = None if holder is None else getattr(holder, attribute.name)
            if prefix and attribute.name in _COMMON and value in (None, True):
                continue
            rows += _form_field(prefix, noun.__name__, attribute, value, labels)
    return tuple(rows)


def form_tags(rows: Iterable[FormRow], languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages that have a column on the record's own sheet: some always, others where they are used."""
    return tuple(dict.fromkeys((*languages, *sorted({tag for row in rows for tag in row.texts}))))


_COMMON = ("id", "public", "note")


def _form_order(attribute: Any) -> int:
    return {"id": 0, "title": 1, "public": 3, "note": 3, "extensions": 4}.get(attribute.name, 2)


def _form_field(prefix: str, noun: str, attribute: Any, value: Any, labels: str) -> Iterator[FormRow]:
    lead = f"{prefix}." if prefix else ""
    cells = dict(field_cells(attribute.name, value, labels))
    found = field_columns(attribute, _TEXTS)
    if found[0].form is Form.TEXT:
        words = dict(value) if value is not None else {}
        yield FormRow(f"{lead}{attribute.name}", prefix, noun, found[0], None, words)
        return
    for column in found:
        if not column.spare or column.key in cells:
            yield FormRow(f"{lead}{column.key}", prefix, noun, column, cells.get(column.key), {})
