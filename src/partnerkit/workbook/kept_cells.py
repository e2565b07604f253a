"""Cells as somebody left them: what is kept of each, and how it is put into a new workbook so that it is read as before.

A record holds text and numbers only. A cell may hold more: a day that Excel made of what was typed, an error, a number
shown in per cent. Such a cell cannot be read for certain, and stays what it is until a person has put it right.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from partnerkit.workbook.book import Book
from partnerkit.workbook.cells import CONTINUED
from partnerkit.workbook.field_cells import Value
from partnerkit.workbook.stored import Cell, Kind

_PLAIN_FORMAT = re.compile(r'[\w %#?@.,:;/\\"+*()\[\]$-]{1,80}')
_NOT_CALCULATED, _NO_NUMBER = "#N/A", "#NUM!"


def kept_value(cell: Cell, long: Mapping[int, str]) -> Value:
    """Return what is kept of a cell: words or a number, or the cell itself if it holds anything else.

    Args:
        cell: The cell.
        long: The texts that no cell can hold, by their numbers.
    """
    if cell.kind is Kind.TEXT:
        words: str = cell.value
        mark = CONTINUED.fullmatch(words)
        return words if mark is None else long.get(int(mark[1]), cell)
    if cell.kind is Kind.NUMBER and not _says_more(cell.format):
        number: Decimal = cell.value
        return number
    return cell


def shown_value(value: Value) -> str:
    """Return what stands in a cell, as words."""
    found = value.value if isinstance(value, Cell) else value
    return f"{found:f}" if isinstance(found, Decimal) else str(found)


def put(book: Book, cell: Any, value: Value, look: str = "text") -> None:
    """Put what was kept into a cell.

    A formula that nobody calculated becomes an error, since it might point into other files; so it stays refused.

    Args:
        book: The workbook.
        cell: The cell, as openpyxl knows it.
        value: What was kept.
        look: The look of numbers and of what is neither number nor text.
    """
    if isinstance(value, str):
        book.words(cell, value)
    elif isinstance(value, Cell):
        _put_back(book, cell, value, look)
    else:
        book.number(cell, value, look)


def _put_back(book: Book, cell: Any, found: Cell, look: str) -> None:
    if found.kind is Kind.TEXT and CONTINUED.fullmatch(found.value):
        book.piece(cell, found.value, "text")  # a mark for a text that is not there
        return
    if found.kind is Kind.TEXT:
        book.words(cell, found.value)
        return
    cell.value = _error(found) if found.kind in (Kind.ERROR, Kind.UNKNOWN) else found.value
    book.styles.put(cell, look)
    if found.kind in (Kind.FLAG, Kind.UNKNOWN) or isinstance(cell.value, str):
        return
    plain = _PLAIN_FORMAT.fullmatch(found.format)
    book.styles.shown_as(cell, found.format if plain else "mmm-yy")


def _error(found: Cell) -> str | Decimal:
    """Return an error that Excel knows; a number too large or small for a date stays a number shown as one."""
    from openpyxl.cell.cell import ERROR_CODES

    if found.kind is Kind.UNKNOWN:
        return _NOT_CALCULATED
    if found.value in ERROR_CODES:
        return str(found.value)
    try:
        number = Decimal(found.value)
    except ArithmeticError:
        return _NOT_CALCULATED
    return number if number.is_finite() else _NO_NUMBER


def _says_more(form: str) -> bool:
    """Whether a number's format changes what the number says: per cent, or zeros before it."""
    return "%" in form or (len(form) > 1 and set(form) == {"0"})
