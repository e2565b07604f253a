"""How a sheet of a plugin says whose it is: in the header of its last, hidden column, with digests of what it held.

By the digests a reader sees whether somebody has changed the sheet, also where the plugin is not installed, and whether
the data kept with the record was changed. Rows are compared whatever their order; columns in parentheses are not.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from attrs import frozen

from partnerkit.source.json_out import write_json
from partnerkit.workbook.field_cells import Value
from partnerkit.workbook.kept_cells import kept_value
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.stored import Cell, Kind

_MARK = re.compile(
    r"partnerkit-extension (?P<name>[a-z0-9-]+)/(?P<path>\S*) (?P<rows>[0-9a-f]{12}) (?P<data>[0-9a-f]{12})"
)
_FIRST_ROWS = 20
"""Rows among which the header is looked for, since people put a title above their tables."""


_MOST_PATH = 60
"""Characters of a list's path in a mark, which is the header of a column and no longer than 255."""

Rows = Mapping[int, tuple[str, Mapping[str, Value]]]
"""The rows of a sheet: of each its number, its key and its cells by their headers."""


@frozen
class Mark:
    """What a sheet says of itself, and where.

    Attributes:
        extension: The name of the extension.
        path: Its list, as keys joined by points; empty for the sheet of its fields.
        rows: The digest of what the sheet held.
        data: The digest of the data of the extension.
        row: The number of the row with the headers.
        column: The number of the column with the keys of the rows.
    """

    extension: str
    path: str
    rows: str
    data: str
    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return the mark as it stands in the cell."""
        return f"partnerkit-extension {self.extension}/{self.path} {self.rows} {self.data}"


def mark_of(tab: Tab) -> Mark | None:
    """Return what a sheet says of itself; nothing if it belongs to no plugin, or its name stands in parentheses."""
    if tab.name.strip().startswith("("):
        return None
    for number in sorted(tab.rows)[:_FIRST_ROWS]:
        for place, cell in tab.rows[number].items():
            found = _MARK.fullmatch(cell.value.strip()) if cell.kind is Kind.TEXT else None
            if found:
                return Mark(found["name"], found["path"], found["rows"], found["data"], number, place)
    return None


def digest_of_rows(rows: Iterable[tuple[str, Mapping[str, Value]]]) -> str:
    """Return the digest of rows, each with its key and its cells by their headers."""
    lines = sorted(
        json.dumps(
            [key.strip(), sorted((one, as_text(value)) for one, value in cells.items() if as_text(value))]
        )
        for key, cells in rows
        if any(map(as_text, cells.values()))
    )
    return _digest("\n".join(lines))


def digest_of_data(data: Any) -> str:
    """Return the digest of the data of an extension; `None` if there is none."""
    return _digest("" if data is None else write_json(data))


def rows_in(tab: Tab, mark: Mark, long: Mapping[int, str]) -> Rows:
    """Return the rows of a sheet of a plugin that have a key or a cell below a header."""
    headers = {
        place: spaced(str(cell.value))
        for place, cell in tab.rows[mark.row].items()
        if place != mark.column and not str(cell.value).strip().startswith("(")
    }
    found: dict[int, tuple[str, dict[str, Value]]] = {}
    for number in sorted(one for one in tab.rows if one > mark.row):
        row = tab.rows[number]
        cells = {headers[place]: kept_value(cell, long) for place, cell in row.items() if place in headers}
        key = as_text(kept_value(row[mark.column], long)) if mark.column in row else ""
        if cells or key:
            found[number] = (key, cells)
    return found


def own_cells(tab: Tab, mark: Mark) -> Iterator[Cell]:
    """Yield what a person has of their own on a sheet of a plugin: above its headers, and in columns in parentheses."""
    header = tab.rows[mark.row]
    for number in sorted(tab.rows):
        for place, cell in sorted(tab.rows[number].items()):
            if number < mark.row or (place in header and str(header[place].value).strip().startswith("(")):
                yield cell


def spaced(words: str) -> str:
    """Return a header as it is compared: without stray blanks."""
    return " ".join(words.split())


def list_name(path: tuple[str, ...]) -> str:
    """Return the keys that lead to a list as they stand in a mark; of very long ones the beginning and a digest."""
    name = re.sub(r"\s", "_", ".".join(path))
    return name if len(name) <= _MOST_PATH else f"{name[: _MOST_PATH - 13]}-{_digest(name)}"


def table_name(mark: Mark) -> str:
    """Return what the table of a sheet is to be called, as far as no other is called so."""
    return f"Extension_{mark.extension}_{mark.path}"


def as_text(value: Value) -> str:
    """Return what stands in a cell as it is compared: a number and the same number as text are alike."""
    if isinstance(value, Cell):
        return f"{value.kind.name} {value.value}"
    if isinstance(value, Decimal):
        number = value.normalize() if value else Decimal(0)
        return f"{number:f}"
    return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]
