"""Where things stand on a picture with bars: what, which series, the number, and its bar from a common zero.

The numbers stand in a column of their own, right-aligned, so that they can be read like a table and never
meet a bar. Series differ by pattern as well as by colour, so that they stay apart without colours.
"""

from decimal import Decimal

from partnerkit.documents.pictures.picture import Bar, Bars, Group
from partnerkit.documents.tree import TEXT_WIDTH_MM
from partnerkit.render.drawing.canvas import LINE, Canvas, width, wrapped
from partnerkit.render.palette import GREY, HEAD_FILL, INK, RULE

_LABEL_WIDE = 47.0
_SERIES = _LABEL_WIDE + 3
_GAP = 3.0
_ROW = 4.4
_BAR = 3.0
_HEAD = 6.0
_THINNEST = 0.25
"""What is not zero is drawn at least so thick."""
_LEAST_PLOT = 25.0
_WHITE = "FFFFFF"
_PATTERNS: tuple[tuple[str, str | None], ...] = (
    (INK, None),
    (HEAD_FILL, "//////"),
    (_WHITE, None),
    (_WHITE, "...."),
)


def draw_bars(bars: Bars) -> bytes:
    """Return a picture with bars as PNG."""
    every = [bar for group in bars.groups for bar in group.bars]
    series = max(width(bar.name) for bar in every)
    wanted = max(width(bars.unit), *(width(bar.number) for bar in every))
    numbers = min(_SERIES + series + 3 + wanted, TEXT_WIDTH_MM - _LEAST_PLOT - 3)
    plot = _Plot(numbers + 3, bars.lowest, bars.highest)
    high = _HEAD + sum(map(_height, bars.groups)) + 1
    canvas = Canvas(TEXT_WIDTH_MM, high)
    canvas.words((numbers, LINE - 0.6), bars.unit, colour=GREY, align="right")
    y = _HEAD
    for place, group in enumerate(bars.groups):
        if place:
            canvas.line([(0, y - _GAP / 2), (TEXT_WIDTH_MM, y - _GAP / 2)], colour=RULE, thick=0.5)
        _group(canvas, plot, group, y, numbers, numbers - _SERIES - series - 3)
        y += _height(group)
    canvas.line([(plot.zero, _HEAD - 1), (plot.zero, high - 1)], colour=INK, thick=0.7)
    return canvas.png()


class _Plot:
    """The axis: amounts across, in millimetres."""

    def __init__(self, left: float, lowest: Decimal, highest: Decimal) -> None:
        self._wide = TEXT_WIDTH_MM - left - 0.5
        self._span = float(highest) - float(lowest) or 1.0
        self.zero = left - self._wide * float(lowest) / self._span

    def length(self, value: Decimal) -> float:
        """Return how long a bar is, to the left if the value is below zero."""
        long = self._wide * float(value) / self._span
        if value and abs(long) < _THINNEST:
            return _THINNEST if value > 0 else -_THINNEST
        return long


def _height(group: Group) -> float:
    return max(len(wrapped(group.label, _LABEL_WIDE)) * LINE, len(group.bars) * _ROW) + _GAP


def _group(canvas: Canvas, plot: _Plot, group: Group, y: float, numbers: float, wide: float) -> None:
    for number, words in enumerate(wrapped(group.label, _LABEL_WIDE), 1):
        canvas.words((0, y + number * LINE - 0.6), words, colour="000000")
    for place, bar in enumerate(group.bars):
        _bar(canvas, plot, bar, (y + place * _ROW, place), numbers, wide)


def _bar(canvas: Canvas, plot: _Plot, bar: Bar, at: tuple[float, int], numbers: float, wide: float) -> None:
    y, place = at
    colour = GREY if bar.value is None else "000000"
    canvas.words((_SERIES, y + LINE - 0.6), bar.name, colour=GREY)
    (shown,) = wrapped(bar.number, wide, most=1)
    canvas.words((numbers, y + LINE - 0.6), shown, colour=colour, align="right")
    if bar.value:
        fill, hatch = _PATTERNS[place % len(_PATTERNS)]
        long = plot.length(bar.value)
        canvas.box((plot.zero + min(long, 0), y + 0.7), (abs(long), _BAR), fill=fill, edge=INK, hatch=hatch)
