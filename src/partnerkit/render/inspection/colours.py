"""Colours as they are seen: of theme and shading, in RGB."""

from colorsys import hls_to_rgb, rgb_to_hls

from partnerkit.documents.contrast import BLACK, WHITE, parts
from partnerkit.render.ooxml import Element, name

_HEXADECIMAL = frozenset("0123456789ABCDEF")
_ROLES = {
    "dark1": "dk1",
    "text1": "dk1",
    "light1": "lt1",
    "background1": "lt1",
    "dark2": "dk2",
    "text2": "dk2",
    "light2": "lt2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}


def highlight(element: Element | None) -> str | None:
    """Return the colour of a marker pen."""
    return None if element is None else _HIGHLIGHTS.get(element.get(name("w:val"), ""))


class Palette:
    """The colours of a theme by role; without a theme the colours that Word has stored beside the roles hold."""

    def __init__(self, theme: Element | None) -> None:
        """Read the scheme of a theme part."""
        self._scheme: dict[str, str] = {}
        scheme = None if theme is None else theme.find(".//{*}clrScheme")
        for slot in () if scheme is None else scheme:
            for colour in slot:
                value = colour.get("lastClr", colour.get("val", ""))
                self._scheme[str(slot.tag).rpartition("}")[2]] = value.upper()

    def of_text(self, element: Element | None) -> str | None:
        """Return the colour of text by `w:color`; `None` is automatic."""
        return None if element is None else self._colour(element, "val", "Color")

    def of_line(self, element: Element) -> str | None:
        """Return the colour of a line of a border, or of the page; `None` is automatic."""
        return self._colour(element, "color", "Color")

    def of_shading(self, element: Element | None) -> str | None:
        """Return the colour that `w:shd` lays behind text; `None` lets the ground beneath through."""
        if element is None:
            return None
        fill = self._colour(element, "fill", "Fill")
        pattern = element.get(name("w:val"), "clear")
        share = 100 if pattern == "solid" else int(pattern[3:]) if pattern[3:].isdigit() else 0
        if not pattern.startswith(("pct", "solid")) or not share:
            return fill
        dots = self._colour(element, "color", "Color") or BLACK
        mixed = (
            round(255 * (above * share + below * (100 - share)) / 100)
            for above, below in zip(parts(dots), parts(fill or WHITE), strict=True)
        )
        return "".join(f"{part:02X}" for part in mixed)

    def _colour(self, element: Element, plain: str, kind: str) -> str | None:
        role = element.get(name(f"w:theme{kind}"), "")
        base = self._scheme.get(_ROLES.get(role, role), "")
        if not _valid(base):
            value = element.get(name(f"w:{plain}"), "auto").upper().lstrip("#")
            return value if _valid(value) else None
        fill = kind if kind == "Fill" else ""
        tint = element.get(name(f"w:theme{fill}Tint"))
        shade = element.get(name(f"w:theme{fill}Shade"))
        return _lit(base, tint, shade)


def _lit(colour: str, tint: str | None, shade: str | None) -> str:
    """Return a colour of a theme made lighter or darker; the shares are hexadecimal, of 255."""
    if tint is None and shade is None:
        return colour
    hue, light, saturation = rgb_to_hls(*parts(colour))
    try:
        light = light * int(shade, 16) / 255 if shade is not None else light
        light = light * int(tint, 16) / 255 + 1 - int(tint, 16) / 255 if tint is not None else light
    except ValueError:
        return colour
    return "".join(f"{round(min(max(part, 0), 1) * 255):02X}" for part in hls_to_rgb(hue, light, saturation))


def _valid(colour: str) -> bool:
    return len(colour) == 6 and set(colour) <= _HEXADECIMAL
