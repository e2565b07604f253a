"""Rows: what stands in which cell, for a whole record; nothing here knows of styles or files.

Rows of a record without an id that others belong to get a row key such as `#3`, which can never be an id; it holds
within one workbook only.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import fields, frozen

from partnerkit.model import Partnership, Record
from partnerkit.values import Text
from partnerkit.workbook.columns import Column, core, has_rows
from partnerkit.workbook.field_cells import Cells, Value, field_cells
from partnerkit.workbook.layout import FORM_PARTS, Home, Sheet, columns, sheets
from partnerkit.workbook.wording import place_label

TEXTS = ("sv", "en")
"""The languages that every text has columns for."""


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
    return tuple(one for one in dict.fromkeys((lead, *own, *TEXTS)) if one)


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
