"""Colours: words that are seen against the fill behind them, and no cell that says something by its fill alone."""

from collections.abc import Iterator, Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from functools import cached_property
from typing import Any

from partnerkit.documents.contrast import BLACK, WHITE, contrast, parts
from partnerkit.documents.fault import Fault
from partnerkit.errors import Message
from partnerkit.workbook.inspection.opened import Opened, Page, Stored
from partnerkit.workbook.opened import first_cell

_LEAST, _LEAST_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD = 18.0, 14.0
_COLOURFUL = 0.16
"""Difference of the strongest and the weakest part of a colour from which it is more than a shade of grey."""

_SLOTS = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
"""What the numbers of theme colours stand for; the first two pairs are told the other way round in the theme."""


class _Looks:
    """The colours of the styles of a workbook."""

    def __init__(self, file: Opened) -> None:
        self._file = file
        root = file.beside("styles")
        self._fonts, self._fills, self._formats = (
            [] if root is None else list(root.iterfind(f"{{*}}{path}"))
            for path in ("fonts/{*}font", "fills/{*}fill", "cellXfs/{*}xf")
        )

    @cached_property
    def _theme(self) -> Mapping[str, str]:
        root = self._file.beside("theme")
        scheme = None if root is None else root.find(".//{*}clrScheme")
        return {
            str(slot.tag).rpartition("}")[2]: (colour.get("lastClr") or colour.get("val", "")).upper()
            for slot in (() if scheme is None else scheme)
            for colour in slot
        }

    def of(self, look: int) -> tuple[str, str | None, float, bool]:
        """Return the colour of the font, that of the fill if there is one, the size, and whether it is bold."""
        if look >= len(self._formats):
            return BLACK, None, 11, False
        form = self._formats[look]
        font, fill = _at(self._fonts, form.get("fontId")), _at(self._fills, form.get("fillId"))
        colour = None if font is None else self._colour(font.find("{*}color"))
        size = None if font is None else font.find("{*}sz")
        bold = None if font is None else font.find("{*}b")
        return (
            colour or BLACK,
            self._ground(fill),
            float(size.get("val", "11")) if size is not None else 11,
            bold is not None and bold.get("val", "1") not in ("0", "false"),
        )

    def _ground(self, fill: Any) -> str | None:
        pattern = None if fill is None else fill.find("{*}patternFill")
        if pattern is None or pattern.get("patternType") != "solid":
            return None
        return self._colour(pattern.find("{*}fgColor"))

    def _colour(self, element: Any) -> str | None:
        from openpyxl.styles.colors import COLOR_INDEX

        if element is None:
            return None
        found, number = element.get("rgb", "")[-6:].upper(), element.get("indexed", "")
        if element.get("theme", "").isdigit():
            found = self._theme.get(_slot(int(element.get("theme"))), "")
        elif number.isdigit() and int(number) < len(COLOR_INDEX):
            found = str(COLOR_INDEX[int(number)])[-6:]
        if len(found) != 6 or set(found) - set("0123456789ABCDEF"):
            return None
        return _tinted(found, element.get("tint"))


def _slot(number: int) -> str:
    return _SLOTS[number] if number < len(_SLOTS) else ""


def _at(found: list[Any], number: str | None) -> Any:
    place = int(number) if number and number.isdigit() else 0
    return found[place] if place < len(found) else None


def _tinted(colour: str, tint: str | None) -> str:
    """Return a colour made lighter (above zero) or darker (below), as Excel reckons."""
    try:
        share = float(tint or 0)
    except ValueError:
        return colour
    hue, light, saturation = rgb_to_hls(*parts(colour))
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    return "".join(f"{round(min(max(part, 0), 1) * 255):02X}" for part in hls_to_rgb(hue, light, saturation))


def colours(file: Opened, page: Page) -> Iterator[Fault]:
    """The colours of the cells of a sheet; each style is told once."""
    if page.hidden:
        return
    looks = _Looks(file)
    known = {cell.look: looks.of(cell.look) for cell in page.cells}
    dressed = tuple(_dressed(page))
    told: set[int] = set()
    for cell in page.cells:
        if not cell.filled or cell.look in told:
            continue
        colour, fill, size, bold = known[cell.look]
        if fill is None and any(_within(cell, one) for one in dressed):
            continue
        ground = fill or WHITE
        least = _LEAST_LARGE if size >= _LARGE or (bold and size >= _LARGE_BOLD) else _LEAST
        if contrast(colour, ground) < least:
            told.add(cell.look)
            yield _faint(page, cell, colour, ground, least)
    signs = [one for one in page.cells if not one.filled and _colourful(known[one.look][1])]
    if signs:
        message = Message(
            "inspection.colour-only",
            "Cells are coloured and hold no words ({count}). Write in words what the colour means.",
            {"count": len(signs)},
        )
        yield Fault("colour-only", page.at(signs[0].at), message, "1.4.1")


def _faint(page: Page, cell: Stored, colour: str, ground: str, least: float) -> Fault:
    message = Message(
        "inspection.cell-contrast",
        "Text in #{colour} on #{ground} has a contrast of {ratio}:1; at least {least}:1 is needed. Choose a darker or "
        "lighter colour.",
        {"colour": colour, "ground": ground, "ratio": round(contrast(colour, ground), 1), "least": least},
    )
    return Fault("contrast", page.at(cell.at), message, "1.4.3")


def _dressed(page: Page) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the tables whose style may lay colours behind cells without a fill of their own."""
    for table in page.tables:
        style = table.find("{*}tableStyleInfo")
        if style is not None and "Light" not in style.get("name", "Light"):
            first, _, last = table.get("ref", "").partition(":")
            yield first_cell(first), first_cell(last or first)


def _within(cell: Stored, area: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    (top, left), (bottom, right) = area
    return top <= cell.row <= bottom and left <= cell.column <= right


def _colourful(colour: str | None) -> bool:
    return colour is not None and max(parts(colour)) - min(parts(colour)) > _COLOURFUL
