"""Drawn pictures: their bytes, and that words are whole, legible and apart from each other."""

import warnings
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from struct import unpack

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partnerkit.documents.pictures.bars import PEOPLE, Budgeted, Counted, budget, people
from partnerkit.documents.pictures.picture import Bars, Entry, Lane, Span, Timeline
from partnerkit.documents.pictures.spans import span_of_date
from partnerkit.documents.pictures.timeline import Event, timeline
from partnerkit.render.drawing import draw
from partnerkit.render.drawing.canvas import Canvas, drawable, width, wrapped
from partnerkit.values import FuzzyDate, Money

HOSTILE = (
    "$\\nosuch{1}$ kronor",
    "$x^2$ \\alpha_{1} 50 % av {allt} $",
    "Thái Nguyên, Sông Công",
    "مدينة عمّان",
    "北京市 😀 Київ",
    "Miljö- och samhällsbyggnadsförvaltningen samt kommunledningsförvaltningens internationella enhet",
    "\u202eevil\u202c =1+1 <b>&amp;",
    "W" * 110,
    "$",
    "\\",
)
EDTF = ("2010", "2012-05", "2014-02-01/2016-03-01", "2014-02/..", "2014-02/", "../2011", "2009~", "201X")


def event(kind, name, edtf, planned):
    return Event(kind, name, edtf, span_of_date(FuzzyDate(edtf)), planned)


EVENTS = st.builds(
    event,
    st.sampled_from(["agreements", "projects", "decisions", "reports", "follow-ups"]),
    st.sampled_from(HOSTILE),
    st.sampled_from(EDTF),
    st.booleans(),
)
LINES = st.builds(
    Budgeted,
    st.sampled_from(HOSTILE),
    *[st.none() | st.builds(Money, st.decimals(-(10**15), 10**15, places=2))] * 2,
)
GROUPS = st.builds(
    Counted,
    st.sampled_from(HOSTILE),
    st.fixed_dictionaries(dict.fromkeys(PEOPLE, st.none() | st.integers(0, 10**5))),
)
SMALL = timeline(
    [event("projects", name, edtf, False) for name, edtf in zip(HOSTILE[:6], EDTF, strict=False)], "sv"
)[0]


class Seen:
    """What was drawn: words with the boxes they fill, and the colours of words and shapes."""

    def __init__(self, monkeypatch):
        self.words: list[tuple[str, tuple[float, float, float, float]]] = []
        self.colours: set[str] = set()
        self.shapes: set[tuple[str, str | None]] = set()
        self.height = 0.0
        write, shape, make = Canvas.words, Canvas.shape, Canvas.__init__

        def words(canvas, at, said, *, colour, bold=False, align="left"):
            x = at[0] - (width(said, bold=bold) if align == "right" else 0)
            self.words.append((drawable(said), (x, at[1] - 3, x + width(said, bold=bold), at[1] + 0.6)))
            self.colours.add(colour)
            write(canvas, at, said, colour=colour, bold=bold, align=align)

        def shaped(canvas, points, *, fill, edge=None, hatch=None):
            self.shapes.add((fill, edge))
            shape(canvas, points, fill=fill, edge=edge, hatch=hatch)

        def made(canvas, wide, high):
            self.height = high
            make(canvas, wide, high)

        monkeypatch.setattr(Canvas, "words", words)
        monkeypatch.setattr(Canvas, "shape", shaped)
        monkeypatch.setattr(Canvas, "__init__", made)


def contrast(colour, ground="FFFFFF"):
    """Return the contrast of two colours by WCAG 2.1."""

    def light(given):
        parts = [int(given[place : place + 2], 16) / 255 for place in (0, 2, 4)]
        red, green, blue = (
            one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    bright, dark = sorted((light(colour), light(ground)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def chunks(png):
    place = 8
    while place < len(png):
        (length,) = unpack(">I", png[place : place + 4])
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += length + 12


def overlapping(boxes):
    return [
        (a, b)
        for (a, (left, top, right, bottom)), (b, (x, y, end, low)) in combinations(boxes, 2)
        if min(right, end) - max(left, x) > 0.1 and min(bottom, low) - max(top, y) > 0.1
    ]


def checked(picture, monkeypatch):
    """Draw a picture and check what every picture must keep."""
    with monkeypatch.context() as patched:
        seen = Seen(patched)
        png = draw(picture)
    assert [] == overlapping(seen.words)
    assert [] == [
        one for one, (left, _, right, low) in seen.words if left < -0.1 or right > 145.1 or low > seen.height
    ]
    assert seen.height <= 190
    assert min(map(contrast, seen.colours)) >= 4.5
    assert all(
        max(contrast(fill), contrast(edge or fill)) >= 3 for fill, edge in seen.shapes if fill != "FFFFFF"
    )
    assert all(edge or fill == "FFFFFF" for fill, edge in seen.shapes)
    assert (1712, round(seen.height / 25.4 * 300)) == pytest.approx(unpack(">II", png[16:24]), abs=1)
    return "".join(words for words, _ in seen.words).replace(" ", "")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EVENTS, min_size=3, max_size=60))
def test_words_of_a_timeline_never_meet(monkeypatch, events):
    """From three to sixty events with any name: every word within the sheet, none over another, on one page."""
    for picture in timeline(events, "sv"):
        checked(picture, monkeypatch)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES, min_size=2, max_size=60), st.lists(GROUPS, min_size=2, max_size=40))
def test_words_of_bars_never_meet(monkeypatch, lines, groups):
    """Huge, tiny, negative and unknown amounts: every word within the sheet, none over another, each number whole."""
    for picture in (*budget(lines, "SEK", "lines", "sv"), *people(groups, "en")):
        drawn = checked(picture, monkeypatch)
        numbers = [bar.number for group in picture.groups for bar in group.bars]
        assert [] == [one for one in numbers if one.replace(" ", "") not in drawn]


def test_every_word_of_a_picture_is_drawn_as_it_is_written(monkeypatch):
    """Dollar signs and backslashes are no mathematics, and long names are parted, never cut."""
    drawn = checked(SMALL, monkeypatch)

    wanted = [drawable(entry.label).replace(" ", "") for lane in SMALL.lanes for entry in lane.entries]
    assert [] == [words for words in wanted if words not in drawn]


def test_the_widest_number_is_drawn_whole(monkeypatch):
    """Its column is exactly as wide as itself, and rounding must not cost it a word."""
    rows = [Counted("A", {"women": 9, "men": None, "unstated": 6}), Counted("B", {"women": 1, "men": 6})]
    (picture,) = people(rows, "en")

    assert 2 == checked(picture, monkeypatch).count("nofigure")


def test_a_sign_that_no_font_has_stops_nothing():
    """A box stands for it, and nobody is warned."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        draw(
            Bars(
                "c",
                "a",
                "\U000f0000",
                budget([Budgeted("\ue000", Money(1), None)] * 2, "SEK", "lines", "sv")[0].groups,
                Decimal(0),
                Decimal(1),
            )
        )


def test_a_long_word_is_parted_and_too_many_lines_end_in_an_ellipsis():
    """No line is wider than its column."""
    lines = wrapped("kommunledningsförvaltningen " * 5, 30, most=3)

    assert 3 == len(lines)
    assert lines[-1].endswith("…")
    assert max(map(width, lines)) <= 30


def test_a_picture_tells_its_size_and_nothing_else():
    """300 dots to the inch, and no time, name or version."""
    found = dict(chunks(draw(SMALL)))

    assert (11811, 11811, 1) == unpack(">IIB", found[b"pHYs"])
    assert {b"IHDR", b"pHYs", b"IDAT", b"IEND"} == found.keys()


def test_a_picture_drawn_twice_is_the_same():
    """Nothing is left over from the first time."""
    assert draw(SMALL) == draw(SMALL)


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(1, 1, 1), date(9999, 12, 31)), (date(2016, 1, 1), date(2016, 12, 31))],
    ids=["all of time", "one year"],
)
def test_any_length_of_time_can_be_drawn(monkeypatch, first, last):
    """The years on the axis never meet."""
    span = Span(first, last, (first + timedelta(days=40), last))

    checked(Timeline("c", "a", (Lane("Avtal", (Entry("A", "då", span),)),), first, last), monkeypatch)


def test_what_is_sure_planned_unknown_or_going_on_looks_different():
    """Five kinds of time, five pictures."""
    day, end = date(2014, 1, 1), date(2016, 12, 31)
    spans = [
        (Span(day, end, (day, end)), False),
        (Span(day, end), False),
        (Span(day, end, (day, end)), True),
        (Span(day, None, (day, day)), False),
        (Span(day, None, (day, day), ongoing=True), False),
    ]

    drawn = {
        draw(Timeline("c", "a", (Lane("A", (Entry("A", "då", span, planned),)),), day, end))
        for span, planned in spans
    }

    assert 5 == len(drawn)
