"""Sheets as they were sent: what stands in which cell, before anything is made of it.

Dropdowns, colours, charts, macros and the calculation of formulas are passed over; a formula counts for the
value that was stored with it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from attrs import field, frozen
from openpyxl.utils import column_index_from_string, get_column_letter

from partnerkit.source.problem import Refused
from partnerkit.workbook import archive as limits
from partnerkit.workbook.archive import Archive, damaged
from partnerkit.workbook.stored import Cell, Store, words_of

_DIGITS = "0123456789"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


@frozen
class Tab:
    """A sheet.

    Attributes:
        name: The name on its tab.
        tables: The names of the tables on it.
        rows: Cells by row and column, both from 1, without empty ones.
        merged: The ranges of merged cells.
        notes: What people noted on cells, by the cell's address.
    """

    name: str
    tables: tuple[str, ...]
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[str, ...]
    notes: Mapping[str, str] = field(factory=dict)


def open_tabs(raw: bytes) -> tuple[Tab, ...]:
    """Return the sheets of a workbook in their order.

    Raises:
        Refused: It cannot be opened, with one clear message.
    """
    archive = Archive(raw)
    book = next(
        (name for kind, name in archive.related("").values() if kind == "officeDocument"), "xl/workbook.xml"
    )
    if book not in archive:
        raise damaged()
    root, parts = archive.parse(book), archive.related(book)
    by_kind = dict(parts.values())
    props = root.find("{*}workbookPr")
    late = props is not None and props.get("date1904") in ("1", "true")
    shared = _shared(archive, by_kind.get("sharedStrings", ""))
    formats = _formats(archive, by_kind.get("styles", ""))
    reader = _Reader(archive, Store(shared, formats, from_1904=late))
    tabs = []
    for number, sheet in enumerate(root.iterfind("{*}sheets/{*}sheet"), start=1):
        if number > limits.MOST_SHEETS:
            raise limits.too_full()
        rel = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        kind, name = parts.get(rel, ("", ""))
        if kind == "worksheet":
            tabs.append(reader.tab(sheet.get("name", ""), name))
    return tuple(tabs)


def _shared(archive: Archive, part: str) -> list[str]:
    return [words_of(one) for one in archive.elements(part, "si")] if part in archive else []


def _formats(archive: Archive, part: str) -> list[str]:
    """Return the number format of each style."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    if part not in archive:
        return []
    root = archive.parse(part)
    known = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    known |= {
        one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iterfind("{*}numFmts/{*}numFmt")
    }
    return [known.get(one.get("numFmtId", "0"), "General") for one in root.iterfind("{*}cellXfs/{*}xf")]


class _Reader:
    def __init__(self, archive: Archive, store: Store) -> None:
        self._archive, self._store = archive, store
        self._filled = 0

    def tab(self, name: str, part: str) -> Tab:
        rows: dict[int, dict[int, Cell]] = {}
        merged: list[str] = []
        number = 0
        try:
            for element in self._archive.elements(part, "row", "mergeCell"):
                if element.tag.endswith("mergeCell"):
                    merged.append(element.get("ref", ""))
                    continue
                number = int(element.get("r") or number + 1)
                cells = self._row(element, number)
                if cells:
                    rows[number] = cells
                    self._filled += len(cells)
                    if self._filled > limits.MOST_CELLS:
                        raise limits.too_full()
        except Refused:
            raise
        except (ValueError, IndexError, ArithmeticError):
            raise damaged() from None
        beside = [
            (kind, self._archive.parse(other))
            for kind, other in self._archive.related(part).values()
            if kind in ("table", "comments") and other in self._archive
        ]
        tables = tuple(one.get("displayName", "") for kind, one in beside if kind == "table")
        notes = {
            one.get("ref", ""): words
            for kind, root in beside
            if kind == "comments"
            for one in root.iterfind("{*}commentList/{*}comment")
            if (text := one.find("{*}text")) is not None and (words := words_of(text)).strip()
        }
        return Tab(name, tables, rows, tuple(merged), notes)

    def _row(self, row: Any, number: int) -> dict[int, Cell]:
        cells = {}
        column = 0
        for element in row.iterchildren("{*}c"):
            column = _column(element.get("r", "").rstrip(_DIGITS)) or column + 1
            if not len(element):
                continue
            cell = self._store.cell(element, f"{get_column_letter(column)}{number}")
            if cell:
                cells[column] = cell
        return cells


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    return first_cell(f"{letters}1")[1]


def first_cell(reference: str) -> tuple[int, int]:
    """Return row and column of the first cell of a range; zeros if it names none."""
    found = _REFERENCE.match(reference)
    return (int(found[2]), column_index_from_string(found[1])) if found else (0, 0)
