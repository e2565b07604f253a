"""Native charts of the overview: bars, and a timeline whose first bars are not seen.

A chart shows what stands in the cells beside it, keeps the values too, for who calculates nothing, and can be read
without colours: series differ by pattern, bars carry their numbers, entries their dates. What is unknown has no bar
and no number.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import frozen

from partnerkit.documents.pictures.picture import Entry, Timeline
from partnerkit.workbook.styles import BLUE, GREY, LINE

if TYPE_CHECKING:
    from openpyxl.chart import BarChart

_PATTERNS = ("solid", "wdUpDiag", "hollow", "pct20")
"""Solid, then what is told apart from it in grey."""

_UNSURE = "wdUpDiag"
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MOST_YEARS = 12


@frozen
class Ranged:
    """Values and the cells they stand in.

    Attributes:
        cells: The range.
        values: What stands in it; `None` for what is not drawn.
    """

    cells: str
    values: Sequence[str | Decimal | None]


@frozen
class Series:
    """One series: the cell with its name, its values, and its pattern: a name, `solid` or `none`."""

    name: Ranged
    values: Ranged
    pattern: str = "solid"


def bar_chart(title: str, unit: str, groups: Ranged, series: Sequence[tuple[Ranged, Ranged]]) -> "BarChart":
    """Return bars side by side, with their numbers.

    Args:
        title: The title.
        unit: What the numbers are; the title of their axis.
        groups: What is compared.
        series: Names and values.
    """
    told = [Series(name, values, _PATTERNS[place % 4]) for place, (name, values) in enumerate(series)]
    chart = _chart(title, groups, told, numbers=True)
    chart.grouping, chart.overlap, chart.gapWidth = "clustered", 0, 60
    chart.y_axis.title = _title(unit, 900)
    chart.y_axis.number_format = "#,##0"
    chart.legend.position = "b"
    chart.legend.txPr = _text(900)
    return chart


def timeline_chart(
    title: str, timeline: Timeline, groups: Ranged, series: Sequence[tuple[Ranged, Ranged]]
) -> "BarChart":
    """Return a timeline: time before, which is not drawn, then time that is possible, certain, and possible.

    Args:
        title: The title.
        timeline: What is drawn.
        groups: What, with when.
        series: Names and values of the four, in years.
    """
    patterns = ("none", _UNSURE, "solid", _UNSURE)
    told = [Series(name, values, pattern) for (name, values), pattern in zip(series, patterns, strict=True)]
    chart = _chart(title, groups, told, numbers=False)
    chart.grouping, chart.overlap, chart.gapWidth = "stacked", 100, 60
    chart.legend = None
    years = timeline.last.year + 1 - timeline.first.year
    chart.y_axis.number_format = "0"
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = timeline.first.year, timeline.last.year + 1
    chart.y_axis.majorUnit = next((one for one in _STEPS if years / one <= _MOST_YEARS), _STEPS[-1])
    _planned(chart, timeline)
    return chart


def lengths(entry: Entry, timeline: Timeline) -> tuple[Decimal, ...]:
    """Return where an entry begins on an axis of years, and how long it is possible, certain, and possible again."""
    span, end = entry.span, Decimal(timeline.last.year + 1)
    begins = _years(span.begins) if span.begins else Decimal(timeline.first.year)
    ends = _years(span.ends, after=True) if span.ends else end
    if span.sure is None:
        return begins, ends - begins, Decimal(0), Decimal(0)
    first, last = _years(span.sure[0]), _years(span.sure[1], after=True)
    last = ends if span.ongoing else min(max(first, last), ends)
    return begins, first - begins, last - first, ends - last


def _years(day: date, *, after: bool = False) -> Decimal:
    """Return a day as a year with three decimals; the end of the day if `after`."""
    first, next_first = date(day.year, 1, 1).toordinal(), date(day.year, 12, 31).toordinal() + 1
    share = Decimal(day.toordinal() + after - first) / (next_first - first)
    return (day.year + share).quantize(Decimal("0.001"))


def _chart(title: str, groups: Ranged, series: Sequence[Series], *, numbers: bool) -> "BarChart":
    from openpyxl.chart import BarChart

    chart: Any = BarChart()
    chart.type = "bar"
    chart.style = None
    chart.roundedCorners = False
    chart.visible_cells_only = False
    chart.title = _title(title, 1200, bold=True)
    chart.series = [_series(place, one, groups, numbers=numbers) for place, one in enumerate(series)]
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.txPr = _text(900)
        axis.majorTickMark = "out"
    chart.x_axis.scaling.orientation = "maxMin"  # the first row stands first
    chart.x_axis.tickLblPos = "low"
    chart.x_axis.majorTickMark = "none"
    chart.y_axis.crosses = "max"  # and the numbers of the axis below the last
    chart.y_axis.majorGridlines.spPr = _line(LINE)
    chart.graphical_properties = _line(LINE)
    return chart  # type: ignore[no-any-return]


def _series(place: int, one: Series, groups: Ranged, *, numbers: bool) -> Any:
    from openpyxl.chart.data_source import AxDataSource, NumDataSource, NumRef, StrRef
    from openpyxl.chart.series import Series as Drawn
    from openpyxl.chart.series import SeriesLabel

    made: Any = Drawn(
        idx=place,
        order=place,
        tx=SeriesLabel(strRef=StrRef(f=one.name.cells, strCache=_words(one.name))),
        cat=AxDataSource(strRef=StrRef(f=groups.cells, strCache=_words(groups))),
        val=NumDataSource(numRef=NumRef(f=one.values.cells, numCache=_numbers(one.values))),
        spPr=_look(one.pattern),
    )
    made.invertIfNegative = False
    if numbers:
        made.dLbls = _labels(one.values)
    return made


def _words(one: Ranged) -> Any:
    from openpyxl.chart.data_source import StrData, StrVal

    return StrData(
        ptCount=len(one.values),
        pt=[StrVal(idx=place, v=str(words)) for place, words in enumerate(one.values)],
    )


def _numbers(one: Ranged) -> Any:
    from openpyxl.chart.data_source import NumData, NumVal

    known = [
        NumVal(idx=place, v=f"{value:f}")
        for place, value in enumerate(one.values)
        if isinstance(value, Decimal)
    ]
    return NumData(formatCode="General", ptCount=len(one.values), pt=known)


def _labels(one: Ranged) -> Any:
    """Return numbers beside the bars; a bar that is not drawn gets none, or it would be labelled 0."""
    from openpyxl.chart.label import DataLabel, DataLabelList

    silent = dict.fromkeys(
        ("showVal", "showLegendKey", "showCatName", "showSerName", "showPercent", "showBubbleSize"), False
    )
    none = [DataLabel(idx=place, **silent) for place, value in enumerate(one.values) if value is None]
    shown = {**silent, "showVal": True}
    return DataLabelList(dLbl=none, numFmt="#,##0", txPr=_text(900), dLblPos="outEnd", **shown)


def _planned(chart: Any, timeline: Timeline) -> None:
    """Make bars of what is only planned hollow."""
    from openpyxl.chart.marker import DataPoint

    entries = [entry for lane in timeline.lanes for entry in lane.entries]
    hollow = [
        DataPoint(idx=place, invertIfNegative=False, spPr=_look("hollow"))
        for place, entry in enumerate(entries)
        if entry.planned
    ]
    chart.series[2].dPt = hollow


def _look(pattern: Any) -> Any:
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.colors import ColorChoice
    from openpyxl.drawing.fill import PatternFillProperties
    from openpyxl.drawing.line import LineProperties

    if pattern == "none":
        look = GraphicalProperties(noFill=True)
        look.line.noFill = True
        return look
    if pattern in ("solid", "hollow"):
        look = GraphicalProperties(solidFill=BLUE if pattern == "solid" else "FFFFFF")
    else:
        colours: Any = {"fgClr": BLUE, "bgClr": "FFFFFF"}
        chosen = {name: ColorChoice(srgbClr=colour) for name, colour in colours.items()}
        look = GraphicalProperties(pattFill=PatternFillProperties(prst=pattern, **chosen))
    look.line = LineProperties(solidFill=BLUE, w=12700)
    return look


def _line(colour: str) -> Any:
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    return GraphicalProperties(ln=LineProperties(solidFill=colour, w=9525))


def _font(size: int, *, bold: bool = False) -> Any:
    from openpyxl.drawing.text import CharacterProperties
    from openpyxl.drawing.text import Font as Face

    colour = BLUE if bold else GREY
    return CharacterProperties(sz=size, b=bold, solidFill=colour, latin=Face(typeface="Arial"))


def _text(size: int) -> Any:
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import Paragraph, ParagraphProperties

    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=_font(size)), endParaRPr=_font(size))])


def _title(words: str, size: int, *, bold: bool = False) -> Any:
    from openpyxl.chart.text import RichText, Text
    from openpyxl.chart.title import Title
    from openpyxl.drawing.text import Paragraph, ParagraphProperties, RegularTextRun

    look = _font(size, bold=bold)
    run = RegularTextRun(rPr=look, t=words)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=look), r=[run])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)
