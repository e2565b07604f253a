"""A sheet to draw on, in millimetres from its upper left corner: words, lines, boxes and marks, in print quality.

Everything that matplotlib would take from its surroundings (its settings file, its idea of mathematics, the time)
is set here. Fonts are those of the documents; signs they lack come from the next font that has them.
"""

import unicodedata
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from typing import Literal

import matplotlib
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from partnerkit.render.palette import INK

DPI = 300
POINTS = 9.0
LINE = 3.8
"""The distance between lines of text in millimetres."""

_MM = DPI / 25.4
_FONTS = (
    "Arial",
    "Liberation Sans",
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans Arabic",
)
_ELLIPSIS = "…"
_ROUNDING = 0.01
"""What a width may be off by, in millimetres, because it was added up from others."""

Point = tuple[float, float]


@contextmanager
def own_settings() -> Iterator[None]:
    """Draw by matplotlib's own defaults, whatever its user has set, and keep quiet about signs no font has."""
    with matplotlib.rc_context(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        matplotlib.rcdefaults()
        matplotlib.rcParams.update({"hatch.linewidth": 0.7, "hatch.color": f"#{INK}"})
        yield


@lru_cache(maxsize=2)
def _font(bold: bool) -> FontProperties:
    """Return the first of our fonts that is there, with the others behind it; DejaVu Sans always is."""
    there = {one.name for one in fontManager.ttflist}
    families = [name for name in _FONTS if name in there]
    return FontProperties(family=families, size=POINTS, weight="bold" if bold else "normal")


@lru_cache(maxsize=1)
def _measure() -> RendererAgg:
    return RendererAgg(1, 1, DPI)  # type: ignore[no-untyped-call]


def drawable(words: str) -> str:
    """Return words on one line, without signs that only steer how others are set."""
    return "".join(sign for sign in words if unicodedata.category(sign) not in ("Cf", "Cc"))


@lru_cache(maxsize=4096)
def width(words: str, *, bold: bool = False) -> float:
    """Return how wide words are, in millimetres."""
    size = _measure().get_text_width_height_descent(  # type: ignore[no-untyped-call]
        drawable(words), _font(bold), False
    )
    return float(size[0]) / _MM


def wrapped(words: str, wide: float, *, bold: bool = False, most: int = 5) -> tuple[str, ...]:
    """Return words as lines no wider than `wide`; a longer word is cut, and lines beyond `most` are left out."""
    lines: list[str] = []
    line = ""
    for word in drawable(words).split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, bold=bold) <= wide + _ROUNDING:
            line = longer
            continue
        if line:
            lines.append(line)
        pieces = list(_pieces(word, wide, bold))
        lines.extend(pieces[:-1])
        line = pieces[-1]
    lines.append(line)
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and width(last + _ELLIPSIS, bold=bold) > wide:
        last = last[:-1]
    return (*lines[: most - 1], last + _ELLIPSIS)


def _pieces(word: str, wide: float, bold: bool) -> Iterator[str]:
    piece = ""
    for sign in word:
        if piece and width(piece + sign, bold=bold) > wide:
            yield piece
            piece = ""
        piece += sign
    yield piece


class Canvas:
    """A white sheet; draw on it within `own_settings`."""

    def __init__(self, wide: float, high: float) -> None:
        """Make a sheet of `wide` times `high` millimetres."""
        self._figure = Figure(figsize=(wide / 25.4, high / 25.4), dpi=DPI, facecolor="white")
        self._place = Affine2D().scale(_MM, -_MM).translate(0, high * _MM)

    def words(
        self,
        at: Point,
        words: str,
        *,
        colour: str,
        bold: bool = False,
        align: Literal["left", "right"] = "left",
    ) -> None:
        """Write words on one line; `at` is where their base line begins, ends or has its middle."""
        self._add(
            Text(
                *at,
                drawable(words),
                color=f"#{colour}",
                fontproperties=_font(bold),
                horizontalalignment=align,
                verticalalignment="baseline",
                parse_math=False,
            )
        )

    def line(self, points: Sequence[Point], *, colour: str, thick: float, dashed: bool = False) -> None:
        """Draw a line through points; `thick` is in points of print."""
        across, down = zip(*points, strict=True)
        self._add(
            Line2D(
                across,
                down,
                color=f"#{colour}",
                linewidth=thick,
                linestyle=(0, (3, 2)) if dashed else "-",
                solid_capstyle="butt",
            )
        )

    def shape(
        self, points: Sequence[Point], *, fill: str, edge: str | None = None, hatch: str | None = None
    ) -> None:
        """Draw a closed shape; a hatch has the colour of the edge, and so has its outline."""
        self._add(
            Polygon(
                points,
                closed=True,
                facecolor=f"#{fill}",
                edgecolor=f"#{edge}" if edge else "none",
                linewidth=0.7 if edge else 0,
                hatch=hatch,
                joinstyle="miter",
            )
        )

    def box(
        self,
        corner: Point,
        size: tuple[float, float],
        *,
        fill: str,
        edge: str | None = None,
        hatch: str | None = None,
    ) -> None:
        """Draw a rectangle from its upper left corner."""
        (x, y), (wide, high) = corner, size
        around = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]
        self.shape(around, fill=fill, edge=edge, hatch=hatch)

    def png(self) -> bytes:
        """Return what was drawn."""
        made = BytesIO()
        FigureCanvasAgg(self._figure).print_png(  # type: ignore[no-untyped-call]
            made, metadata={"Software": None}, pil_kwargs={"optimize": True}
        )
        return made.getvalue()

    def _add(self, artist: Artist) -> None:
        artist.set_transform(self._place)
        artist.set_in_layout(False)
        artist.set_zorder(len(self._figure.get_children()))  # what comes later lies on top
        self._figure.add_artist(artist, clip=False)
