"""What is stored in one cell: its kind, its value and how that is shown."""

import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Context, Decimal
from enum import Enum, auto
from typing import Any

from attrs import frozen

from partnerkit.workbook.cells import MOST_DIGITS, unescaped

_CONSTANT = re.compile(r"(?P<flag>TRUE|FALSE)(\(\))?|(?P<number>-?[0-9]+(\.[0-9]+)?)", re.IGNORECASE)
_COMMON_DAY = 61
"""1 March 1900: before it, Excel and Google Sheets count one day differently."""

_EXCEL = Context(prec=MOST_DIGITS)


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


class Store:
    """What the cells of a workbook share: texts, number formats and the day from which dates are counted."""

    def __init__(self, shared: Sequence[str], formats: Sequence[str], *, from_1904: bool) -> None:
        """Keep them, and find out which formats show a date."""
        from openpyxl.styles.numbers import is_date_format
        from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

        self._shared, self._formats = shared, formats
        self._dates = [is_date_format(one) for one in formats]
        self._first = 0 if from_1904 else _COMMON_DAY
        self._epoch = CALENDAR_MAC_1904 if from_1904 else CALENDAR_WINDOWS_1900

    def cell(self, element: Any, at: str) -> Cell | None:
        """Return the cell an element describes; nothing if it is empty or holds blanks only.

        Raises:
            ValueError, IndexError, ArithmeticError: The element is damaged.
        """
        kind = element.get("t", "n")
        parts = {part.tag.rpartition("}")[2]: part for part in element.iterchildren("{*}*")}
        shown = (parts["v"].text or "") if "v" in parts else None
        style = int(element.get("s", "0"))
        form = self._formats[style] if style < len(self._formats) else "General"
        formula = parts.get("f")
        if kind == "inlineStr":
            return _text(at, words_of(parts["is"]) if "is" in parts else "", form)
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
        if not number.is_finite():
            return Cell(at, Kind.ERROR, shown, form)
        if style < len(self._dates) and self._dates[style]:
            return self._date(at, number, form)
        # the fifteen digits that Excel keeps and shows; the rest is noise of binary fractions
        return Cell(at, Kind.NUMBER, number.normalize(_EXCEL), form)

    def _date(self, at: str, number: Decimal, form: str) -> Cell:
        from openpyxl.utils.datetime import from_excel

        try:
            day = from_excel(float(number), self._epoch)
        except (OverflowError, ValueError):
            day = None
        if isinstance(day, datetime) and number >= self._first:
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


def words_of(element: Any) -> str:
    """Return the text of a shared or inline string, without how it is pronounced."""
    runs = [element, *element.iterchildren("{*}r")]
    return unescaped("".join(one.text or "" for run in runs for one in run.iterchildren("{*}t")))
