"""How a template looks: sizes, heading colour and font, and the colours of ours that follow them."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from partnerkit.render.ooxml import Element, name
from partnerkit.render.palette import HEAD_FILL, INK, RULE
from partnerkit.render.template.names import Names

LOWEST_CONTRAST = 4.5
"""Of text against its ground: WCAG 2.1, 1.4.3."""

_OUR_BODY = 21
_WHITE, _BLACK = "FFFFFF", "000000"
_FILL, _LINE = 0.09, 0.3
_HEX = 6
_SMALLEST_SCALED = 16
_SMALLEST = 16
_TINTS = 255


@frozen
class Looks:
    """What our own styles take from a template.

    Attributes:
        scale: By how much its text is larger than ours.
        font: The font of its headings as `w:rFonts`, if they have one of their own.
        colours: Our colours, and what stands in for them.
    """

    scale: float
    font: Element | None
    colours: Mapping[str, str]


def looks(names: Names, styles: Element, body: Element | None, headings: Iterable[Element]) -> Looks:
    """Return what our own styles take from a template with these headings and this style of running text."""
    size = effective(names, body, "sz")
    size = _default(styles, "sz") if size is None else size
    half_points = int(value_of(size)) if size is not None and value_of(size).isdigit() else 20
    font = colour = None
    for style in headings:
        font = effective(names, style, "rFonts") if font is None else font
        colour = colour or colour_of(names, style)
    ink = colour if colour and contrast(colour) >= LOWEST_CONTRAST else INK if colour else _BLACK
    return Looks(
        half_points / _OUR_BODY, font, {INK: ink, HEAD_FILL: _mixed(ink, _FILL), RULE: _mixed(ink, _LINE)}
    )


def scaled(half_points: int, scale: float) -> int:
    """Return a size of ours beside the template's text; a paragraph that must not show keeps its own."""
    return max(_SMALLEST, round(half_points * scale)) if half_points >= _SMALLEST_SCALED else half_points


def effective(names: Names, style: Element | None, tag: str, properties: str = "rPr") -> Element | None:
    """Return a property of a style, its own or inherited."""
    path = f"{name('w:' + properties)}/{name('w:' + tag)}"
    return next((found for one in names.chain(style) if (found := one.find(path)) is not None), None)


def value_of(found: Element) -> str:
    """Return the `w:val` of an element."""
    return str(found.get(name("w:val"), ""))


def colour_of(names: Names, style: Element | None) -> str | None:
    """Return the colour of a style's text as RGB; `None` if it is that of all text."""
    found = effective(names, style, "color")
    said = value_of(found).upper() if found is not None else ""
    return said if len(said) == _HEX and all(one in "0123456789ABCDEF" for one in said) else None


def contrast(colour: str, ground: str = _WHITE) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG 2.1 defines it.

    >>> round(contrast("000000"), 1)
    21.0
    """
    light, dark = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [one / _TINTS for one in bytes.fromhex(colour)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(colour: str, share: float) -> str:
    mixed = (round(_TINTS + (one - _TINTS) * share) for one in bytes.fromhex(colour))
    return "".join(f"{one:02X}" for one in mixed)


def _default(styles: Element, tag: str) -> Element | None:
    steps = ("docDefaults", "rPrDefault", "rPr", tag)
    return styles.find("/".join(name("w:" + step) for step in steps))


def is_on(found: Element | None) -> bool:
    """Return whether a property that is there is switched on."""
    return found is not None and value_of(found) not in ("0", "false", "off")
