"""Understanding a cell of somebody's list, as the mapping says it is written; what can mean two things is refused."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import evolve, frozen

from partnerkit.language.typed_dates import typed_date
from partnerkit.records.importing.mapping import DateOrder, DecimalMark
from partnerkit.records.importing.targets import Target
from partnerkit.source.mistakes import nearest, shortened
from partnerkit.source.problem import refuse
from partnerkit.workbook.cells import trimmed
from partnerkit.workbook.columns import Form
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.typed import number_in
from partnerkit.workbook.understanding import Reader

_NUMBERS = re.compile(r"([0-9]{1,4})([./-])([0-9]{1,2})\2([0-9]{1,4})")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EIGHT = re.compile(r"[0-9]{8}")
_TWO_WAYS = re.compile(r"-?[0-9]{1,3}[.,][0-9]{3}")
_ORDERS = {
    DateOrder.DAY_FIRST: (2, 1, 0),
    DateOrder.MONTH_FIRST: (2, 0, 1),
    DateOrder.YEAR_FIRST: (0, 1, 2),
}
"""Where year, month and day stand among the three numbers."""


@frozen
class Filled:
    """A column of ours and how what fills it is written.

    Attributes:
        target: The column.
        words: Our word for each of theirs, or nothing if theirs are ours.
        dates: How dates are written.
        decimals: What stands before decimals.
        unit: What stands beside every number.
        negative: Whether numbers are to be taken off.
        empty: What is written where nothing is known.
    """

    target: Target
    words: Mapping[str, str]
    dates: DateOrder | None
    decimals: DecimalMark | None
    unit: str | None
    negative: bool
    empty: frozenset[str]


def understood(cell: Cell, filled: Filled, reader: Reader) -> Any:
    """Return the plain data of a cell, or nothing if it says that nothing is known.

    Raises:
        Refused: It cannot be read for certain.
    """
    words = shown(cell)
    if words in filled.empty:
        return None
    if filled.words:
        cell = _text(cell, _meant(words, filled.words))
    form = filled.target.column.form
    if form is Form.DATE:
        cell = _dated(cell, filled.dates)
    elif form in (Form.NUMBER, Form.AMOUNT) and cell.kind is Kind.TEXT:
        cell = _numbered(cell, filled)
    value = reader.read(cell, filled.target.column)
    if filled.negative and isinstance(value, int | Decimal):
        return -value
    return None if value == [] else value


def shown(cell: Cell) -> str:
    """Return what stands in a cell, as it is compared with words of a mapping."""
    if cell.kind is Kind.NUMBER:
        return f"{cell.value:f}"
    return " ".join(str(cell.value).split())


def _meant(words: str, ours: Mapping[str, str]) -> str:
    if words in ours:
        return ours[words]
    near = nearest(words, ours)
    if near is None:
        raise refuse(
            "import.word",
            "The mapping does not say what '{word}' is. Add it under 'words', or correct it in the list.",
            code="PK014",
            word=shortened(words),
        )
    raise refuse(
        "import.word.near",
        "The mapping does not say what '{word}' is. Is it '{near}'? Add it under 'words', or correct it in the list.",
        code="PK014",
        word=shortened(words),
        near=near,
    )


def _dated(cell: Cell, order: DateOrder | None) -> Cell:
    if cell.kind not in (Kind.TEXT, Kind.NUMBER):
        return cell
    words = trimmed(shown(cell))
    if order is DateOrder.YEAR_FIRST and _EIGHT.fullmatch(words):
        return _text(cell, f"{words[:4]}-{words[4:6]}-{words[6:]}")
    found = _NUMBERS.fullmatch(words)
    if found is None or _ISO.fullmatch(words):
        return _text(cell, typed_date(words))
    if order is None:
        raise refuse(
            "import.date",
            "'{found}' does not say which number is the day and which the month. Say in the mapping how dates are "
            "written: 'dates: day-month-year' or 'dates: month-day-year'.",
            code="PK022",
            found=words,
        )
    numbers = (found[1], found[3], found[4])
    year, month, day = (numbers[place] for place in _ORDERS[order])
    if len(year) != 4:
        raise refuse(
            "import.date.order",
            "'{found}' is not a date written as {order} with a year of four figures. Correct it in the list.",
            code="PK022",
            found=words,
            order=order.value,
        )
    return _text(cell, f"{year}-{month:>02}-{day:>02}")


def _numbered(cell: Cell, filled: Filled) -> Cell:
    words = " ".join(cell.value.split()).replace("−", "-")
    if filled.unit:
        words = words.removeprefix(filled.unit).removesuffix(filled.unit).strip()
    mark = filled.decimals
    if mark is None:
        if number_in(words) is None and _TWO_WAYS.fullmatch(words):
            raise refuse(
                "import.number",
                "'{found}' can be read as two different numbers. Say in the mapping what stands before decimals: "
                "'decimals: \",\"' or 'decimals: \".\"'.",
                code="PK022",
                found=words,
            )
        if number_in(words) is None:
            raise refuse(
                "import.number.words",
                "'{found}' is not a number. Write digits only. If it stands for 'not known', say so in the mapping: "
                "'empty: \"{found}\"'.",
                code="PK022",
                found=shortened(words),
            )
        return evolve(cell, value=words)
    number = _marked(words, mark)
    if number is None:
        raise refuse(
            "import.number.mark",
            "'{found}' is not a number with '{mark}' before its decimals, as the mapping says. Write the number, or leave "
            "the cell empty if it is not known.",
            code="PK022",
            found=shortened(words),
            mark=mark.value,
        )
    return Cell(cell.at, Kind.NUMBER, number, "General")


def _marked(words: str, mark: DecimalMark) -> Decimal | None:
    between = " .'’" if mark is DecimalMark.COMMA else " ,'’"
    decimals = f"(?:{re.escape(mark.value)}[0-9]+)?"
    grouped = rf"-?[0-9]{{1,3}}(?P<mark>[{between}])[0-9]{{3}}(?:(?P=mark)[0-9]{{3}})*{decimals}"
    found = re.fullmatch(grouped, words)
    if found is None and not re.fullmatch(rf"-?[0-9]+{decimals}", words):
        return None
    plain = words.replace(found["mark"], "") if found else words
    return Decimal(plain.replace(mark.value, "."))


def _text(cell: Cell, words: str) -> Cell:
    return Cell(cell.at, Kind.TEXT, words, "General")
