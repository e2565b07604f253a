"""The overview: key figures with how much of each is known, then pictures with the numbers they show.

A picture stands below its table, over cells without words. What a timeline is drawn from stands in hidden columns
at the right; the table beside it says the same in words.
"""

import textwrap
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from partnerkit.documents.pictures.picture import Bars, Timeline
from partnerkit.language.catalogue import text
from partnerkit.workbook.book import Book, table
from partnerkit.workbook.charts import Ranged, bar_chart, lengths, timeline_chart
from partnerkit.workbook.drawn import Drawn
from partnerkit.workbook.figures import Figure
from partnerkit.workbook.styles import BLUE
from partnerkit.workbook.wording import say, sheet_name

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = (44, 20, 24, 20)
_HIDDEN = 6
"""The first column of what is only drawn from."""

_LINE = 100
_PAGE_ROWS = 34
"""Rows on a printed page."""

_ROW_CM, _FRAME_CM, _BAR_CM = 0.45, 3.2, 0.5


def write_overview(book: Book, figures: tuple[Figure, ...], pictures: tuple[Drawn, ...]) -> None:
    """Write the key figures, each with how much of it is known, and the pictures.

    Args:
        book: The workbook.
        figures: The key figures.
        pictures: The pictures, or why there are none.
    """
    labels = book.labels
    sheet = book.add(sheet_name("overview", labels), tab=BLUE)
    sheet.sheet_view.showGridLines = False
    names = [say(f"overview.{key}", labels) for key in ("figure", "value", "known", "of")]
    book.headers(sheet, names, (2, 3, 4), repeated=False)
    for number, figure in enumerate(figures, start=2):
        book.words(sheet.cell(number, 1), figure.label, "lead")
        for place, (formula, value) in enumerate((figure.value, figure.known, figure.of), start=2):
            book.formula(sheet.cell(number, place), formula, value)
    table(sheet, "OverviewTable", names, len(figures) + 1)
    row = len(figures) + 3
    for number, one in enumerate(pictures, start=1):
        if one.picture and number > 1:
            sheet.row_breaks.append(Break(id=row - 1))
        row = _write(book, sheet, one, row, number)
    book.set_up(sheet, _WIDTHS)


def _write(book: Book, sheet: "Worksheet", one: Drawn, row: int, number: int) -> int:
    """Write a picture from a row on; return the first free row below it."""
    start = row
    book.words(sheet.cell(row, 1), one.title, "heading")
    for line in (line for note in one.notes for line in textwrap.wrap(note, _LINE)):
        row += 1
        book.words(sheet.cell(row, 1), line, "note")
    if one.picture is None:
        return row + 2
    row += 1
    right = range(2, len(one.headers) + 1) if isinstance(one.picture, Bars) else ()
    for place, name in enumerate(one.headers, start=1):
        book.words(sheet.cell(row, place), name, "header-right" if place in right else "header")
    for at, cells in enumerate(one.rows, start=row + 1):
        for place, cell in enumerate(cells, start=1):
            if isinstance(cell, str):
                book.words(sheet.cell(at, place), cell)
            else:
                book.formula(sheet.cell(at, place), *cell)
    table(sheet, f"Overview{number}Table", list(one.headers), row + len(one.rows), first=row)
    below = row + len(one.rows) + 2
    high = _place(book, sheet, one, row, below)
    if below + high - start > _PAGE_ROWS:
        sheet.row_breaks.append(Break(id=below - 2))
    return below + high + 1


def _place(book: Book, sheet: "Worksheet", one: Drawn, header: int, below: int) -> int:
    """Put the chart over the empty cells from a row on; return how many rows it covers."""
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor

    assert one.picture is not None
    drawn = _bars if isinstance(one.picture, Bars) else _timeline
    chart, centimetres = drawn(book, sheet, one, header)
    high = int(centimetres / _ROW_CM) + 1
    chart.anchor = TwoCellAnchor(
        editAs="oneCell",
        _from=AnchorMarker(col=0, row=below - 1),
        to=AnchorMarker(col=len(_WIDTHS), row=below - 1 + high),
    )
    sheet.add_chart(chart)
    book.alternatives.append((one.title, one.picture.alt))
    return high


def _bars(book: Book, sheet: "Worksheet", one: Drawn, header: int) -> tuple[Any, float]:
    assert isinstance(one.picture, Bars)
    bars = one.picture
    last = header + len(bars.groups)
    groups = Ranged(_cells(sheet, 1, header + 1, last), [group.label for group in bars.groups])
    series = [
        (
            Ranged(_cells(sheet, place + 2, header), [name]),
            Ranged(
                _cells(sheet, place + 2, header + 1, last), [group.bars[place].value for group in bars.groups]
            ),
        )
        for place, name in enumerate(one.headers[1:])
    ]
    chart = bar_chart(one.title, bars.unit, groups, series)
    return chart, _FRAME_CM + sum(_BAR_CM * (len(group.bars) + 0.6) for group in bars.groups)


def _timeline(book: Book, sheet: "Worksheet", one: Drawn, header: int) -> tuple[Any, float]:
    """Write what the timeline is drawn from into hidden columns, and draw it."""
    assert isinstance(one.picture, Timeline)
    entries = [entry for lane in one.picture.lanes for entry in lane.entries]
    last = header + len(entries)
    keys = ("entry", "before", "possibly", "certainly", "possibly-after")
    names = [text(f"overview.timeline.{key}", book.labels) for key in keys]
    words = [f"{entry.label}, {entry.when}" if entry.when else entry.label for entry in entries]
    years = [lengths(entry, one.picture) for entry in entries]
    for place, name in enumerate(names):
        column = _HIDDEN + place
        book.words(sheet.cell(header, column), name, "header")
        sheet.column_dimensions[get_column_letter(column)].hidden = True
        for at in range(len(entries)):
            cell = sheet.cell(header + 1 + at, column)
            if place == 0:
                book.words(cell, words[at])
            else:
                book.number(cell, years[at][place - 1], "amount")
    groups = Ranged(_cells(sheet, _HIDDEN, header + 1, last), words)
    series: Sequence[tuple[Ranged, Ranged]] = [
        (
            Ranged(_cells(sheet, _HIDDEN + place, header), [names[place]]),
            Ranged(_cells(sheet, _HIDDEN + place, header + 1, last), _column(years, place - 1)),
        )
        for place in range(1, len(names))
    ]
    chart = timeline_chart(one.title, one.picture, groups, series)
    return chart, _FRAME_CM - 1 + 1.5 * _BAR_CM * len(entries)


def _column(rows: Sequence[Sequence[Decimal]], place: int) -> list[Decimal]:
    return [row[place] for row in rows]


def _cells(sheet: "Worksheet", column: int, first: int, last: int | None = None) -> str:
    letter = get_column_letter(column)
    span = f"${letter}${first}" if last is None else f"${letter}${first}:${letter}${last}"
    return f"'{sheet.title}'!{span}"
