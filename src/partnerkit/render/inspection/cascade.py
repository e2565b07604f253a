"""What holds for a paragraph, a run or a cell once styles are followed to where they begin.

Defaults, the style of the table, that of the paragraph, that of the characters and direct settings, the later over
the earlier: as ISO/IEC 29500-1, 17.7.2 has it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from partnerkit.render.inspection.colours import Palette
from partnerkit.render.inspection.opened import Opened
from partnerkit.render.inspection.walk import VAL, Cell, Spot
from partnerkit.render.ooxml import Element, name

Look = Mapping[str, Element]
"""Settings by their name without a prefix, such as `jc`."""

_LEVELS = 9
_HEADING = re.compile(r"heading ([1-9])")
_OFF = frozenset(("0", "false", "off", "none"))
_KINDS = {
    "paragraph": name("w:pStyle"),
    "character": name("w:rStyle"),
    "table": name("w:tblStyle"),
}
_BITS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


def on(element: Element | None) -> bool:
    """Whether a setting such as `w:b` is there and not switched off."""
    return element is not None and element.get(VAL, "1") not in _OFF


class Cascade:
    """The styles and the theme of a file."""

    def __init__(self, file: Opened) -> None:
        """Read both parts, where the file has them."""
        roots = [root for _, root in file.beside("styles")]
        themes = [root for _, root in file.beside("theme")]
        self.palette = Palette(themes[0] if themes else None)
        self._styles: dict[str, Element] = {}
        self._default: dict[str, str] = {}
        self._start: Element | None = None
        for style in roots[0].iterfind("{*}style") if roots else ():
            key, kind = style.get(name("w:styleId"), ""), style.get(name("w:type"), "paragraph")
            self._styles.setdefault(key, style)
            if style.get(name("w:default"), "0") not in _OFF:
                self._default[kind] = key
        if roots:
            self._start = roots[0].find("{*}docDefaults")
        self._chain = lru_cache(maxsize=None)(self._followed)
        self._settings = lru_cache(maxsize=None)(self._merged)
        self._cell = lru_cache(maxsize=None)(self._tabled)

    def style_names(self, spot: Spot) -> tuple[str, ...]:
        """Return the names of the style of a paragraph and of those it is based on, in lower case, its own first."""
        return tuple(map(_called, self._chain("paragraph", _chosen(spot.paragraph, "pPr", "paragraph"))))

    def run_style_names(self, run: Element) -> tuple[str, ...]:
        """Return the names of the style of a run and of those it is based on, in lower case."""
        return tuple(map(_called, self._chain("character", _chosen(run, "rPr", "character"))))

    def level(self, spot: Spot) -> int | None:
        """Return the level of a heading, from 1; `None` for other paragraphs."""
        direct = _direct(spot.paragraph, "pPr").get("outlineLvl")
        if direct is not None:
            return _level(direct)
        for style in self._chain("paragraph", _chosen(spot.paragraph, "pPr", "paragraph")):
            stated = style.find(f"{name('w:pPr')}/{name('w:outlineLvl')}")
            if stated is not None:
                return _level(stated)
            if found := _HEADING.fullmatch(_called(style)):
                return int(found.group(1))
        return None

    def paragraph(self, spot: Spot) -> Look:
        """Return what holds for a paragraph as a whole."""
        style = _chosen(spot.paragraph, "pPr", "paragraph")
        return {**self._settings("paragraph", style, "pPr"), **_direct(spot.paragraph, "pPr")}

    def run(self, spot: Spot, run: Element) -> Look:
        """Return what holds for a run."""
        style = _chosen(spot.paragraph, "pPr", "paragraph")
        voice = _chosen(run, "rPr", "character")
        of_paragraph = self._settings("paragraph", style, "rPr")
        of_voice = self._settings("character", voice, "rPr")
        direct = _direct(run, "rPr")
        merged = {**self._cell(spot.cell, "rPr"), **of_paragraph, **of_voice, **direct}
        if "b" not in direct and on(of_paragraph.get("b")) and on(of_voice.get("b")):
            del merged["b"]  # bold within bold is light
        return merged

    def ground(self, spot: Spot) -> str | None:
        """Return the colour behind a paragraph by its own shading or that of its cell; `None` is the page's."""
        own = self.palette.of_shading(self.paragraph(spot).get("shd"))
        if own is not None or spot.cell is None:
            return own
        direct = self.palette.of_shading(_direct(spot.cell.element, "tcPr").get("shd"))
        return direct or self.palette.of_shading(self._cell(spot.cell, "tcPr").get("shd"))

    def _tabled(self, cell: Cell | None, part: str) -> Look:
        """Return what the style of a table says of one of its cells."""
        if cell is None:
            return {}
        merged: dict[str, Element] = {}
        for style in reversed(self._chain("table", _chosen(cell.table, "tblPr", "table"))):
            merged |= _direct(style, part)
            stated = {one.get(name("w:type"), ""): one for one in style.iterfind("{*}tblStylePr")}
            for condition in _conditions(cell):
                if condition in stated:
                    merged |= _direct(stated[condition], part)
        return merged

    def _merged(self, kind: str, style: str, part: str) -> Look:
        merged: dict[str, Element] = {}
        if kind == "paragraph" and self._start is not None:
            for start in self._start.iterfind(f"{name('w:' + part + 'Default')}"):
                merged |= _direct(start, part)
        for one in reversed(self._chain(kind, style)):
            merged |= _direct(one, part)
        return merged

    def _followed(self, kind: str, style: str) -> tuple[Element, ...]:
        """Return a style and what it is based on; a circle ends where it closes."""
        key = style if style in self._styles else self._default.get(kind, "")
        found: dict[str, Element] = {}
        while key in self._styles and key not in found:
            found[key] = self._styles[key]
            based = found[key].find("{*}basedOn")
            key = "" if based is None else based.get(VAL, "")
        return tuple(found.values())


def _conditions(cell: Cell) -> Iterator[str]:
    """Return which of the conditional formats of a table style are for a cell, the weakest first."""
    look = _direct(cell.table, "tblPr").get("tblLook")

    def stated(key: str) -> str | None:
        return None if look is None else look.get(key)

    try:
        bits = int(stated(VAL) or "0", 16)
    except ValueError:
        bits = 0

    def switched(kind: str) -> bool:
        given = stated(name(f"w:{kind}"))
        return bool(bits & _BITS[kind]) if given is None else given not in _OFF

    head, side = switched("firstRow"), switched("firstColumn")
    if not switched("noVBand"):
        yield "band1Vert" if (cell.column - side) % 2 else "band2Vert"
    if not switched("noHBand"):
        yield "band1Horz" if (cell.row - head) % 2 else "band2Horz"
    if side and cell.column == 1:
        yield "firstCol"
    if switched("lastColumn") and cell.column == cell.columns:
        yield "lastCol"
    if head and cell.row == 1:
        yield "firstRow"
    if switched("lastRow") and cell.row == cell.rows:
        yield "lastRow"


def _direct(element: Element, part: str) -> dict[str, Element]:
    stated = element.find(name(f"w:{part}"))
    return {} if stated is None else {str(one.tag).rpartition("}")[2]: one for one in stated}


def _chosen(element: Element, part: str, kind: str) -> str:
    found = element.find(f"{name('w:' + part)}/{_KINDS[kind]}")
    return "" if found is None else found.get(VAL, "")


def _called(style: Element) -> str:
    found = style.find("{*}name")
    return "" if found is None else found.get(VAL, "").casefold()


def _level(outline: Element) -> int | None:
    value = outline.get(VAL, "")
    return int(value) + 1 if value.isdigit() and int(value) < _LEVELS else None
