"""Sheets as they were sent: what stands in which cell, before anything is made of it.

Dropdowns, colours, charts, macros and the calculation of formulas are passed over; a formula counts for the
value that was stored with it.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import Enum, auto
from typing import Any

from attrs import frozen

from partnerkit.workbook.archive import Archive, damaged
from partnerkit.workbook.cells import unescaped

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_CONSTANT = re.compile(r"(?P<flag>TRUE|FALSE)(\(\))?|(?P<number>-?[0-9]+(\.[0-9]+)?)", re.IGNORECASE)


class Kind(Enum):
    """What a cell holds."""

    TEXT = auto()
    NUMBER = auto()
    FLAG = auto()
    DATE = auto()
    ERROR = auto()
    UNKNOWN = auto()
    """A formula without a value."""


@frozen
class Cell:
    """A cell in which something stands.

    Attributes:
        at: Its address, for example `B3`.
        kind: What it holds.
        value: Text, a Decimal, a truth value or a datetime; for an error and an unknown value what is shown.
        format: Its number format, as Excel writes it in English.
    """

    at: str
    kind: Kind
    value: Any
    format: str


@frozen
class Tab:
    """A sheet.

    Attributes:
        name: The name on its tab.
        tables: The names of the tables on it.
        rows: Cells by row and column, both from 1, without empty ones.
        merged: The ranges of merged cells.
    """

    name: str
    tables: tuple[str, ...]
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[str, ...]


def open_tabs(raw: bytes) -> tuple[Tab, ...]:
    """Return the sheets of a workbook in their order.

    Raises:
        Refused: It cannot be opened, with one clear message.
    """
    archive = Archive(raw)
    book = next((name for kind, name in archive.related("").values() if kind == "officeDocument"), "xl/workbook.xml")
    if book not in archive:
        raise damaged()
    root, parts = archive.parse(book), archive.related(book)
    by_kind = {kind: name for kind, name in parts.values()}
    props = root.find("{*}workbookPr")
    late = props is not None and props.get("date1904") in ("1", "true")
    reader = _Reader(
        archive,
        _shared(archive, by_kind.get("sharedStrings", "")),
        _formats(archive, by_kind.get("styles", "")),
        late,
    )
    tabs = []
    for sheet in root.iterfind("{*}sheets/{*}sheet"):
        rel = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        kind, name = parts.get(rel, ("", ""))
        if kind == "worksheet":
            tabs.append(reader.tab(sheet.get("name", ""), name))
    return tuple(tabs)


def _shared(archive: Archive, part: str) -> list[str]:
    return [_words(one) for one in archive.elements(part, "si")] if part in archive else []


def _words(element: Any) -> str:
    """Return the text of a shared or inline string, without how it is pronounced."""
    found = [*element.iterfind("{*}t"), *element.iterfind("{*}r/{*}t")]
    return unescaped("".join(one.text or "" for one in found))


def _formats(archive: Archive, part: str) -> list[str]:
    """Return the number format of each style."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    if part not in archive:
        return []
    root = archive.parse(part)
    known = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    known |= {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iterfind("{*}numFmts/{*}numFmt")}
    return [known.get(one.get("numFmtId", "0"), "General") for one in root.iterfind("{*}cellXfs/{*}xf")]


class _Reader:
    def __init__(self, archive: Archive, shared: list[str], formats: list[str], late: bool) -> None:
        from openpyxl.styles.numbers import is_date_format
        from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

        self._archive, self._shared, self._formats = archive, shared, formats
        self._dates = [is_date_format(one) for one in formats]
        self._epoch = CALENDAR_MAC_1904 if late else CALENDAR_WINDOWS_1900

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
        except (ValueError, IndexError, InvalidOperation):
            raise damaged() from None
        tables = [self._archive.parse(other) for kind, other in self._archive.related(part).values() if kind == "table"]
        return Tab(name, tuple(one.get("displayName", "") for one in tables), rows, tuple(merged))

    def _row(self, row: Any, number: int) -> dict[int, Cell]:
        from openpyxl.utils import get_column_letter

        cells = {}
        column = 0
        for element in row.iterfind("{*}c"):
            column = first_cell(element.get("r", ""))[1] or column + 1
            cell = self._cell(element, f"{get_column_letter(column)}{number}")
            if cell:
                cells[column] = cell
        return cells

    def _cell(self, element: Any, at: str) -> Cell | None:
        kind = element.get("t", "n")
        shown = element.findtext("{*}v")
        style = int(element.get("s", "0"))
        form = self._formats[style] if style < len(self._formats) else "General"
        formula = element.find("{*}f")
        if kind == "inlineStr":
            found = element.find("{*}is")
            return _text(at, "" if found is None else _words(found), form)
        if shown is None or (formula is not None and not shown and kind != "str"):
            return None if formula is None else _constant(at, formula.text or "", form)
        match kind:
            case "s":
                return _text(at, self._shared[int(shown)], form)
            case "str":
                return _text(at, unescaped(shown), form)
            case "b":
                return Cell(at, Kind.FLAG, shown.strip() in ("1", "true"), form)
            case "e":
                return Cell(at, Kind.ERROR, shown, form)
            case "d":
                return Cell(at, Kind.DATE, datetime.fromisoformat(shown), form)
        if not shown.strip():
            return None
        number = Decimal(shown.strip())
        if style < len(self._dates) and self._dates[style]:
            return self._date(at, number, form)
        return Cell(at, Kind.NUMBER, rounded(number), form)

    def _date(self, at: str, number: Decimal, form: str) -> Cell:
        from openpyxl.utils.datetime import from_excel

        try:
            day = from_excel(float(number), self._epoch)
        except (OverflowError, ValueError):
            day = None
        if isinstance(day, datetime) and number >= 1:
            return Cell(at, Kind.DATE, day, form)
        return Cell(at, Kind.ERROR, f"{number:f}", form)


def _text(at: str, words: str, form: str) -> Cell | None:
    return Cell(at, Kind.TEXT, words, form) if words.strip() else None


def _constant(at: str, formula: str, form: str) -> Cell:
    """Return the value of a formula that nobody calculated, if it can be seen without calculating."""
    found = _CONSTANT.fullmatch(formula.strip())
    if found and found["flag"]:
        return Cell(at, Kind.FLAG, found["flag"].upper() == "TRUE", form)
    if found:
        return Cell(at, Kind.NUMBER, Decimal(found["number"]), form)
    return Cell(at, Kind.UNKNOWN, f"={formula}", form)


def rounded(number: Decimal) -> Decimal:
    """Return a number with the fifteen digits that Excel keeps and shows; the rest is noise of binary fractions."""
    places = 14 - number.adjusted()
    if len(number.as_tuple().digits) > 15 and number:
        number = number.quantize(Decimal(1).scaleb(-places))
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def first_cell(reference: str) -> tuple[int, int]:
    """Return row and column of the first cell of a range; zeros if it names none."""
    from openpyxl.utils import column_index_from_string

    found = _REFERENCE.match(reference)
    return (int(found[2]), column_index_from_string(found[1])) if found else (0, 0)
