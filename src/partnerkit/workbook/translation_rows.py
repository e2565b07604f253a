"""The rows of the sheet to translate on: its headers, what its cells say, and what they held when it was written."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache
from typing import Any

from attrs import evolve, frozen

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.source.problem import Problem, Refused
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.headings import FIRST_ROWS, Heading, folded, pattern, tag_of
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.translations import ABOUT, KEPT, digest, header_of, translation_columns
from partnerkit.workbook.understanding import Reader
from partnerkit.workbook.wording import say

_KEPT = re.compile(r"([a-z]+\.[A-Za-z0-9-]+)=([0-9a-f]{8})")


def translation_heading(tab: Tab) -> Heading | None:
    """Return the header row of a sheet to translate on; nothing if the sheet is another."""
    for number in sorted(tab.rows)[:FIRST_ROWS]:
        found = {place: _column(cell) for place, cell in sorted(tab.rows[number].items())}
        columns: dict[int, Column] = {}
        twice = []
        for place, one in found.items():
            if one and any(one[1].key == other.key for other in columns.values()):
                twice.append(place)
            elif one:
                columns[place] = one[1]
        if any(one.key == ABOUT for one in columns.values()) and any(one.part for one in columns.values()):
            votes = [one[0] for one in found.values() if one]
            return Heading(number, max(LANGUAGES, key=votes.count), columns, tuple(twice))
    return None


def translated_into(tab: Tab) -> tuple[str, ...]:
    """Return the languages that a sheet to translate on has columns for."""
    head = translation_heading(tab)
    columns = (one for _, one in sorted(head.columns.items())) if head else ()
    return tuple(one.part for one in columns if one.field == "text")


def _column(cell: Cell) -> tuple[str, Column] | None:
    """Return what a header says and the language it says it in."""
    name = " ".join(str(cell.value).split()) if cell.kind is Kind.TEXT else ""
    for labels in LANGUAGES:
        for known, column in _headers(labels):
            match = known.fullmatch(name)
            tag = match and match.groups() and tag_of(match[1])
            if match and not match.groups():
                return labels, column
            if tag:
                key = f"{column.field}.{tag}"
                return labels, Column(key, column.field, tag, column.form, codes=column.codes)
    return None


@cache
def _headers(labels: str) -> tuple[tuple[Any, Column], ...]:
    columns = translation_columns("\0", ("\0",))
    return tuple((pattern(header_of(one, labels, "\0")), one) for one in columns)


class Change(Enum):
    """What a cell says beside what stands on the other sheet."""

    NONE = auto()
    NEW = auto()
    GONE = auto()
    CONFLICT = auto()


@frozen
class Line:
    """One row.

    Attributes:
        about: The address of its text.
        place: The cell of the row as a whole.
        said: What its cells say, in the form of a file, by the keys of their columns.
        at: Where each of the columns stands in the row.
        kept: The marks of what the cells held when the sheet was written; `None` if the row keeps none.
        problems: What cannot be read, each with its cell.
    """

    about: str
    place: str
    said: Mapping[str, str]
    at: Mapping[str, str]
    kept: Mapping[str, str] | None
    problems: tuple[Problem, ...]

    def change(self, key: str, other: str | None) -> Change:
        """Compare a cell with what stands on the sheet of the noun."""
        said = self.said.get(key)
        if said == other:
            return Change.NONE
        if self.kept is None:
            return Change.NONE if said is None else Change.NEW if other is None else Change.CONFLICT
        was = self.kept.get(key)
        if was == _mark(said):
            return Change.NONE
        if said is None:
            return Change.NONE if other is None else Change.GONE
        return Change.NEW if was == _mark(other) else Change.CONFLICT

    def columns(self, *names: str) -> Iterator[tuple[str, str]]:
        """Yield the columns of some kinds: their keys and the languages they are for."""
        for key in self.at:
            name, _, tag = key.partition(".")
            if name in names:
                yield key, tag

    def has(self, key: str) -> bool:
        """Whether the cell holds words, or did when the sheet was written."""
        return key in self.said or (self.kept is not None and key in self.kept)

    def moved(self, key: str, other: str | None) -> bool:
        """Whether the other sheet says something else than this row was translated from."""
        was = _mark(self.said.get(key)) if self.kept is None else self.kept.get(key)
        return other != self.said.get(key) and _mark(other) != was


def _mark(words: str | None) -> str | None:
    return None if words is None else digest(words)


def lines(tab: Tab, head: Heading, long: Mapping[int, str]) -> Iterator[Line]:
    """Yield the rows below the header in which anything stands."""
    reader = Reader(head.labels, long)
    for number in sorted(tab.rows):
        row = tab.rows[number]
        if number > head.row and not row.keys().isdisjoint(head.columns):
            yield _line(tab.name, number, row, head, reader)


def _line(name: str, number: int, row: Mapping[int, Cell], head: Heading, reader: Reader) -> Line:
    from openpyxl.utils import get_column_letter

    said: dict[str, str] = {}
    at: dict[str, str] = {}
    problems: list[Problem] = []
    for place, column in head.columns.items():
        at[column.key] = f"{name}!{get_column_letter(place)}{number}"
        if place not in row or column.form is Form.COMPUTED:
            continue
        try:
            words = _words(reader, row[place], column)
        except Refused as refused:
            problems += (evolve(one, cell=at[column.key]) for one in refused.problems)
        else:
            if words:
                said[column.key] = words
    about, kept = said.pop(ABOUT, ""), said.pop(KEPT, None)
    marks = None if kept is None else dict(_KEPT.findall(kept))
    return Line(about, at[ABOUT], said, at, marks, tuple(problems))


def _words(reader: Reader, cell: Cell, column: Column) -> str:
    if column.form is Form.CODE and cell.kind is Kind.TEXT and folded(cell.value) in _missing():
        return ""
    words: str = reader.read(cell, column)
    return words.replace("\r\n", "\n").replace("\r", "\n")


@cache
def _missing() -> frozenset[str]:
    """Return the words by which people say in the column of status that a translation is missing."""
    return frozenset(folded(say("missing", labels)) for labels in LANGUAGES)
