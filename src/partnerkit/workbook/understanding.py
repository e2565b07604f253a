"""Understanding: from what a person left in a cell to the plain data of a file.

What can be meant in two ways is refused with its reason, never guessed. The reading of a new form of column
stands here, as its writing does in `rows`.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from partnerkit.errors import Message
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.source.mistakes import not_allowed, shortened
from partnerkit.source.problem import Refused, refuse
from partnerkit.workbook.cells import CONTINUED, MOST_DIGITS, trimmed
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.typed import number_in, parted
from partnerkit.workbook.wording import code_label, yes_no

_SLASHED = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}[./-]([0-9]{2}|[0-9]{4})")
_MIDNIGHT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00(:00)?")
_DASH = re.compile(r"\s*–\s*")
_MONTH = re.compile(r"m{3,4}[-/ .]*y{2,4}")
_PLAIN = re.compile(r"General|@|[#,0]+(\.[0#]+)?|", re.IGNORECASE)
"""Formats that show the digits of a number and nothing else."""

_ROUNDED = Decimal(10) ** MOST_DIGITS
_A_DATE = Message("workbook.kind.date", "a date")
_TRUE = frozenset({"true", "sant", *(yes_no(True, labels) for labels in LANGUAGES)})
_FALSE = frozenset({"false", "falskt", *(yes_no(False, labels) for labels in LANGUAGES)})


class Reader:
    """Reads cells of one sheet.

    Attributes:
        labels: The language of the sheet.
    """

    def __init__(self, labels: str, long: Mapping[int, str] | None) -> None:
        """Keep the language of the sheet and the texts that no cell can hold; `None` where a cell holds all it says."""
        self.labels = labels
        self._long = long
        self._forms: dict[Form, Callable[[Cell, Column], Any]] = {
            Form.TEXT: lambda cell, _: self.words(cell),
            Form.SHORT: lambda cell, _: self.name(cell),
            Form.ID: lambda cell, _: self.name(cell),
            Form.DATE: lambda cell, _: self.date(cell),
            Form.NUMBER: lambda cell, _: self.number(cell),
            Form.AMOUNT: lambda cell, _: self.number(cell),
            Form.FLAG: lambda cell, _: self.flag(cell),
            Form.CODE: lambda cell, column: self.code(cell, column.codes),
            Form.NAMES: self.names,
        }

    def read(self, cell: Cell, column: Column) -> Any:
        """Return the plain data of a cell.

        Raises:
            Refused: It cannot be read for certain.
        """
        return self._forms[column.form](cell, column)

    def words(self, cell: Cell) -> str:
        """Return words as they were typed; a number as it is shown."""
        _refuse_error(cell)
        if cell.kind is Kind.NUMBER:
            return _as_shown(cell)
        if cell.kind is not Kind.TEXT:
            raise _uncertain(
                "workbook.cell.words",
                "Text is expected here, but Excel has made {found} of what was typed. Format the cell as text and "
                "write it again.",
                found=_A_DATE if cell.kind is Kind.DATE else Message("source.kind.truth", "true or false"),
            )
        words: str = cell.value
        continued = CONTINUED.fullmatch(words)
        if continued is None or self._long is None:
            return words
        if int(continued[1]) not in self._long:
            raise _uncertain(
                "workbook.cell.continued",
                "The text {mark} is continued on the sheet of long texts, but it is not there. Put the sheet back, or "
                "write the text here.",
                mark=words,
            )
        return self._long[int(continued[1])]

    def name(self, cell: Cell) -> str:
        """Return words without stray blanks around them."""
        return trimmed(self.words(cell))

    def names(self, cell: Cell, column: Column) -> list[str]:
        """Return what is parted by semicolons or line ends."""
        names = parted(self.words(cell))
        return [_code(name, column.codes, self.labels) if column.codes else name for name in names]

    def code(self, cell: Cell, codes: type[StrEnum] | None) -> str:
        """Return the code that a word of a list stands for, in whichever language it is."""
        assert codes is not None
        return _code(self.name(cell), codes, self.labels)

    def flag(self, cell: Cell) -> bool:
        """Return yes or no."""
        _refuse_error(cell)
        word = str(cell.value).strip().casefold() if cell.kind in (Kind.TEXT, Kind.FLAG) else ""
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        raise _uncertain(
            "workbook.cell.flag",
            "Yes or no is expected here, but found '{found}'. Write yes or no, or leave the cell empty if it is not "
            "known.",
            found=_shown(cell),
        )

    def number(self, cell: Cell) -> int | Decimal:
        """Return a number; one typed as text only if it can mean one thing."""
        _refuse_error(cell)
        if cell.kind is Kind.NUMBER and "%" in cell.format:
            raise _percent(cell)
        number = cell.value if cell.kind is Kind.NUMBER else None
        if cell.kind is Kind.TEXT:
            number = number_in(self.words(cell))
        if number is None:
            raise _uncertain(
                "workbook.cell.number",
                "A number is expected here, but found '{found}'. Write digits only, without words, signs or points "
                "between thousands. Leave the cell empty if it is not known.",
                found=_shown(cell),
            )
        return int(number) if number == number.to_integral_value() else number

    def date(self, cell: Cell) -> str:
        """Return a date as text; a real date only as precise as it is shown."""
        _refuse_error(cell)
        if cell.kind is Kind.DATE:
            return _day(cell)
        words = trimmed(self.words(cell))
        midnight = _MIDNIGHT.fullmatch(words)
        if _SLASHED.fullmatch(words):
            raise _uncertain(
                "workbook.cell.day-or-month",
                "'{found}' does not say which number is the day and which the month. Write year, month and day: "
                "2016-04-03.",
                found=words,
            )
        return midnight[1] if midnight else _DASH.sub("/", words)


def label_of(labels: str, word: str, known: Mapping[str, Mapping[str, str]]) -> str | None:
    """Return what a label means, in the sheet's language first, then in the other, then as the code itself."""
    others = [one for one in LANGUAGES if one != labels]
    for tag in (labels, *others):
        if word.casefold() in known[tag]:
            return known[tag][word.casefold()]
    return word if word in known[labels].values() else None


def _code(word: str, codes: type[StrEnum], labels: str) -> str:
    known = _codes(codes)
    found = label_of(labels, " ".join(word.split()), known)
    if found is None:
        raise not_allowed(word, [code_label(one, labels) for one in codes])
    return found


@cache
def _codes(codes: type[StrEnum]) -> Mapping[str, Mapping[str, str]]:
    return {tag: {code_label(one, tag).casefold(): one.value for one in codes} for tag in LANGUAGES}


def _day(cell: Cell) -> str:
    day: datetime = cell.value
    form = re.sub(r'\[[^]]*\]|"[^"]*"|\\.|_.|\*.', "", cell.format.casefold().split(";")[0])
    if "h" not in form and {"d", "m", "y"} <= set(form):
        return day.date().isoformat()
    if _MONTH.fullmatch(form.strip()) and day.day == 1:
        return day.strftime("%Y-%m")
    raise _uncertain(
        "workbook.cell.hidden-day",
        "Excel has made the day {day} of what was typed and does not show it whole. Format the cell as text and write "
        "the date as precisely as it is known: 2014, 2014-05 or 2014-05-12.",
        day=day.date().isoformat(),
    )


def _as_shown(cell: Cell) -> str:
    """Return a number that stands where words are meant, unless words were made of it that nobody sees here."""
    if "%" in cell.format:
        raise _percent(cell)
    if abs(cell.value) >= _ROUNDED:
        raise _uncertain(
            "workbook.cell.rounded",
            "Excel keeps fifteen digits only and has rounded this number to {number}. Format the cell as text and write "
            "it again.",
            number=f"{cell.value:f}",
        )
    if not _PLAIN.fullmatch(cell.format):
        raise _uncertain(
            "workbook.cell.shown",
            "The cell holds {number} and shows it in another way. Format the cell as text and write what is meant.",
            number=f"{cell.value:f}",
        )
    zeros = len(cell.format) if set(cell.format) == {"0"} else 0
    return f"{cell.value:0{zeros}f}" if zeros else f"{cell.value:f}"


def _percent(cell: Cell) -> Refused:
    return _uncertain(
        "workbook.cell.percent",
        "The number is shown in per cent, so that {number} is stored. Format the cell as a plain number and "
        "write the number that is meant.",
        number=f"{cell.value:f}",
    )


def _refuse_error(cell: Cell) -> None:
    if cell.kind is Kind.ERROR:
        raise _uncertain(
            "workbook.cell.error",
            "The cell shows the error {found}. Write the value, or leave the cell empty.",
            found=cell.value,
        )
    if cell.kind is Kind.UNKNOWN:
        raise _uncertain(
            "workbook.cell.formula",
            "The formula {found} has no value in the file. Open it in Excel and save it, or write the value.",
            found=shortened(cell.value),
        )


def _shown(cell: Cell) -> str:
    return f"{cell.value:f}" if isinstance(cell.value, Decimal) else shortened(str(cell.value))


def _uncertain(key: str, english: str, /, **params: Any) -> Refused:
    return refuse(key, english, code="PK022", **params)
