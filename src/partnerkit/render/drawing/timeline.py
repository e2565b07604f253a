"""Where things stand on the picture of a timeline: what, when, and a plot of years.

Certain time is solid, uncertain time hatched; time without a known end runs out of the plot without an edge, and
time that is stated to go on ends in an arrow. What is shorter than a mark is drawn as a mark, hollow if planned.
"""

from datetime import date

from partnerkit.documents.pictures.picture import Entry, Lane, Span, Timeline
from partnerkit.documents.tree import TEXT_WIDTH_MM
from partnerkit.render.drawing.canvas import LINE, Canvas, width, wrapped
from partnerkit.render.palette import GREY, INK, RULE

_WHEN = 52.0
_PLOT = 84.0
_LABEL_WIDE = _WHEN - 3
_WHEN_WIDE = _PLOT - _WHEN - 3
_BESIDE = 4.0
"""Room on either side of the plot, where time runs out of it."""
_AXIS = 6.0
_GAP = 1.5
_MARK = 1.35
_BAR = 2.4
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_WHITE = "FFFFFF"
_HATCH = "/////////"


class _Plot:
    """The axis: days across, in millimetres."""

    def __init__(self, first: date, last: date) -> None:
        self.left, self.right = _PLOT + _BESIDE, TEXT_WIDTH_MM - _BESIDE
        self._first, self._days = first.toordinal(), max(last.toordinal() + 1 - first.toordinal(), 1)

    def at(self, day: date, *, after: bool = False) -> float:
        """Return where a day begins, or where it ends."""
        past = day.toordinal() + after - self._first
        return self.left + (self.right - self.left) * past / self._days


def draw_timeline(timeline: Timeline) -> bytes:
    """Return a timeline as PNG."""
    plot = _Plot(timeline.first, timeline.last)
    high = _AXIS + sum(_lane_height(lane) for lane in timeline.lanes) + 1
    canvas = Canvas(TEXT_WIDTH_MM, high)
    _axis(canvas, plot, timeline, high)
    y = _AXIS
    for lane in timeline.lanes:
        canvas.words((0, y + LINE), lane.name, colour=INK, bold=True)
        y += LINE + _GAP
        for entry in lane.entries:
            _entry(canvas, plot, entry, y)
            y += _height(entry)
        y += _GAP
    return canvas.png()


def _lane_height(lane: Lane) -> float:
    return LINE + 2 * _GAP + sum(map(_height, lane.entries))


def _height(entry: Entry) -> float:
    return max(len(wrapped(entry.label, _LABEL_WIDE)), len(wrapped(entry.when, _WHEN_WIDE))) * LINE + _GAP


def _axis(canvas: Canvas, plot: _Plot, timeline: Timeline, high: float) -> None:
    first, last = timeline.first.year, timeline.last.year
    room = (plot.right - plot.left) / (width("0000") + 1.5)
    step = next((one for one in _STEPS if (last - first) / one + 1 <= room), _STEPS[-1])
    for year in range(first, last + 1):
        if year % step and step > 1:
            continue
        x = plot.at(date(year, 1, 1))
        canvas.line([(x, _AXIS - 1), (x, high - 1)], colour=RULE, thick=0.5)
        if x + width(str(year)) <= TEXT_WIDTH_MM:
            canvas.words((x, LINE - 0.6), str(year), colour=GREY)


def _entry(canvas: Canvas, plot: _Plot, entry: Entry, y: float) -> None:
    for number, words in enumerate(wrapped(entry.label, _LABEL_WIDE), 1):
        canvas.words((0, y + number * LINE - 0.8), words, colour="000000")
    for number, words in enumerate(wrapped(entry.when, _WHEN_WIDE), 1):
        canvas.words((_WHEN, y + number * LINE - 0.8), words, colour=GREY)
    _span(canvas, plot, entry.span, y + LINE / 2 + 0.1, planned=entry.planned)


def _span(canvas: Canvas, plot: _Plot, span: Span, middle: float, *, planned: bool) -> None:
    begins = plot.at(span.begins) if span.begins else plot.left - _BESIDE
    ends = plot.at(span.ends, after=True) if span.ends else plot.right + _BESIDE
    if span.begins and span.ends and ends - begins < 2 * _MARK:
        _mark(canvas, (begins + ends) / 2, middle, planned=planned, sure=span.sure is not None)
        return
    top, solid = middle - _BAR / 2, _WHITE if planned else INK
    first, last = _sure(plot, span, ends)
    if first - begins > 0:
        _unsure(canvas, (begins, first), top, left=span.begins is not None)
    if ends - last > 0:
        _unsure(canvas, (last, ends), top, right=span.ends is not None)
    if last > first:
        canvas.box((first, top), (last - first, _BAR), fill=solid, edge=INK)
    if span.ongoing:
        head = [(ends - _BAR, top - 0.5), (ends, middle), (ends - _BAR, top + _BAR + 0.5)]
        canvas.shape(head, fill=solid, edge=INK)


def _sure(plot: _Plot, span: Span, ends: float) -> tuple[float, float]:
    """Return from where to where time is certain; twice the end if no time is."""
    if span.sure is None:
        return ends, ends
    first, last = span.sure
    if span.ongoing:
        return plot.at(first), ends
    return plot.at(first), plot.at(last, after=last > first or span.ends == last)


def _unsure(
    canvas: Canvas, across: tuple[float, float], top: float, *, left: bool = False, right: bool = False
) -> None:
    """Draw time that is only possible: hatched, with an edge where one is known."""
    (begins, ends), bottom = across, top + _BAR
    around = [(begins, top), (ends, top), (ends, bottom), (begins, bottom)]
    canvas.shape(around, fill=_WHITE, hatch=_HATCH)
    for y in (top, bottom):
        canvas.line([(begins, y), (ends, y)], colour=INK, thick=0.7)
    for x, there in ((begins, left), (ends, right)):
        if there:
            canvas.line([(x, top), (x, bottom)], colour=INK, thick=0.7)


def _mark(canvas: Canvas, x: float, y: float, *, planned: bool, sure: bool) -> None:
    around = [(x, y - _MARK), (x + _MARK, y), (x, y + _MARK), (x - _MARK, y)]
    fill = INK if sure and not planned else _WHITE
    canvas.shape(around, fill=fill, edge=INK, hatch=None if sure else _HATCH)
