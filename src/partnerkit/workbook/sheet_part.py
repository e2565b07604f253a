"""The part of one sheet: openpyxl's frame around rows that are written here, as text, with the values of formulas.

openpyxl makes an element of every cell, which takes most of its time, and knows no formula's value. A cell here holds
words, a number, yes or no, a formula, a day or an error that somebody left, or nothing but its look.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any

from openpyxl.comments.comment_sheet import CommentRecord
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet._writer import WorksheetWriter

Values = Mapping[str, str | int | Decimal]
"""What each formula of a sheet gives, by its cell."""

_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_serial: Any = to_excel
"""Gives the number that Excel shows as a day."""

_PLACE = "rows"
_KINDS = {"n": "", "b": ' t="b"', "e": ' t="e"'}
"""How cells say that they hold a number, yes or no, or an error."""

_SPECIAL = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BY_COLUMN = attrgetter("column")
_MARKS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}


class SheetWriter(WorksheetWriter):
    """Writes the part of one sheet; once."""

    def __init__(self, sheet: Any, values: Values) -> None:
        """Begin the part.

        Args:
            sheet: The sheet, as openpyxl knows it.
            values: What its formulas give, so that previews and Protected View show it.
        """
        self._frame = io.BytesIO()
        super().__init__(sheet, out=self._frame)
        self._sheet, self._values = sheet, values
        self._looks: dict[Any, str] = {}

    def part(self) -> bytes:
        """Return the part."""
        rows = "".join(self._rows())  # first, since the frame has the links and notes that cells have
        self.write()
        return _HEAD + self._frame.getvalue().replace(f">{_PLACE}<".encode(), f">{rows}<".encode(), 1)

    def write_rows(self) -> None:
        """Leave a place in the frame for the rows."""
        stream: Any = self.xf.send(True)
        with stream.element("sheetData"):
            stream.write(_PLACE)
        self.xf.send(None)

    def _rows(self) -> Iterator[str]:
        heights: Any = self._sheet.row_dimensions
        letters = [get_column_letter(number) for number in range(self._sheet.max_column + 1)[1:]]
        rows: dict[int, list[Any]] = {number: [] for number in heights}
        for cell in self._sheet._cells.values():
            rows.setdefault(cell.row, []).append(cell)
        for number, cells in sorted(rows.items()):
            cells.sort(key=_BY_COLUMN)
            stated = dict(heights[number]) if number in heights else {}
            stated.pop("customHeight", "")  # a height of one's own would not grow with the words
            yield f'<row r="{number}"{_attributes(stated)}>'
            yield from self._cells(cells, letters, number)
            yield "</row>"

    def _cells(self, cells: Iterable[Any], letters: list[str], number: int) -> Iterator[str]:
        for cell in cells:
            value, kind, look = cell.value, cell.data_type, self._look(cell)
            if value is None and not look and not cell.comment:
                continue
            at = f"{letters[cell.column - 1]}{number}"
            begun = f'<c r="{at}"{look}'
            if cell.hyperlink:
                self._sheet._hyperlinks.append(cell.hyperlink)
            if cell.comment:
                self._sheet._comments.append(CommentRecord.from_cell(cell))
            if value is None or value == "":
                yield f"{begun}/>"
            elif kind == "s":
                yield f'{begun} t="inlineStr"><is><t{_space(value)}>{_escaped(value)}</t></is></c>'
            elif kind == "f":
                known = self._values.get(at)
                of_words = ' t="str"' if isinstance(known, str) else ""
                shown = "" if known is None else f"<v>{_plain(known)}</v>"
                yield f"{begun}{of_words}><f>{_escaped(value[1:])}</f>{shown}</c>"
            elif kind == "d":
                yield f"{begun}><v>{_serial(value)}</v></c>"
            elif kind in _KINDS:
                yield f"{begun}{_KINDS[kind]}><v>{_plain(value)}</v></c>"
            else:
                raise TypeError(f"no cell holds {type(value).__name__}")

    def _look(self, cell: Any) -> str:
        style = cell._style
        if style is None:
            return ""
        known = self._looks.get(style)
        if known is None:
            known = self._looks[style] = f' s="{cell.style_id}"'
        return known


def _attributes(stated: Mapping[str, str]) -> str:
    return "".join(f' {key}="{value}"' for key, value in stated.items())


def _space(words: str) -> str:
    return ' xml:space="preserve"' if words != words.strip() else ""


def _plain(value: str | int | Decimal) -> str:
    if isinstance(value, str):
        return _escaped(value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value + 0)


def _escaped(words: str) -> str:
    return _SPECIAL.sub(_mark, words)


def _mark(found: "re.Match[str]") -> str:
    """Return a character as XML holds it; Excel's own way for one that XML has no place for."""
    return _MARKS.get(found[0]) or f"_x{ord(found[0]):04X}_"
