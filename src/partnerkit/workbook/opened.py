"""Sheets as they were sent: what stands in which cell, before anything is made of it.

Dropdowns, colours, charts, macros and the calculation of formulas are passed over; a formula counts for the
value that was stored with it.
"""

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from partnerkit.workbook.archive import Archive, damaged
from partnerkit.workbook.stored import Cell, Store, words_of

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
    notes: Mapping[str, str]


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
    for sheet in root.iterfind("{*}sheets/{*}sheet"):
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
        except (ValueError, IndexError, ArithmeticError):
            raise damaged() from None
        beside = self._archive.related(part).values()
        tables = [self._archive.parse(other) for kind, other in beside if kind == "table"]
        notes = {
            one.get("ref", ""): words
            for kind, other in beside
            if kind == "comments"
            for one in self._archive.parse(other).iterfind("{*}commentList/{*}comment")
            if (text := one.find("{*}text")) is not None and (words := words_of(text)).strip()
        }
        return Tab(name, tuple(one.get("displayName", "") for one in tables), rows, tuple(merged), notes)

    def _row(self, row: Any, number: int) -> dict[int, Cell]:
        from openpyxl.utils import get_column_letter

        cells = {}
        column = 0
        for element in row.iterfind("{*}c"):
            column = first_cell(element.get("r", ""))[1] or column + 1
            cell = self._store.cell(element, f"{get_column_letter(column)}{number}")
            if cell:
                cells[column] = cell
        return cells


def first_cell(reference: str) -> tuple[int, int]:
    """Return row and column of the first cell of a range; zeros if it names none."""
    from openpyxl.utils import column_index_from_string

    found = _REFERENCE.match(reference)
    return (int(found[2]), column_index_from_string(found[1])) if found else (0, 0)
