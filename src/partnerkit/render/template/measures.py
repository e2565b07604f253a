"""Widths of a document on the page of a template: tables, tab stops and pictures."""

from partnerkit.render.ooxml import Element, emu, name, w
from partnerkit.render.template.looks import effective
from partnerkit.render.template.names import Names
from partnerkit.render.template.order import PARAGRAPH, child

_WIDTHS = tuple(name("w:" + tag) for tag in ("tblW", "gridCol", "tcW"))
_TWIPS_PER_MM = 1440 / 25.4
_SIDES = ("cx", "cy")


def fit(body: Element, factor: float, width: float) -> None:
    """Make tables and tab stops as much wider as the text is, and pictures no wider than the text.

    Args:
        body: The body of the document.
        factor: By how much the text is wider than ours.
        width: The width of the text in twips.
    """
    for found in body.iter(*_WIDTHS):
        _scale(found, "w", factor)
    for found in body.iter(name("w:tab")):
        if found.get(name("w:pos")) is not None:
            _scale(found, "pos", factor)
    widest = emu(width / _TWIPS_PER_MM)
    for picture in body.iter(name("wp:inline")):
        extent = picture.find(name("wp:extent"))
        shown = 0 if extent is None else int(extent.get("cx", "0"))
        if extent is None or shown <= widest:
            continue
        share = widest / shown
        for box in (extent, *picture.iter(name("a:ext"))):
            for side in _SIDES:
                if box.get(side):
                    box.set(side, str(round(int(box.get(side, "0")) * share)))


def tabs_to(header: Element, names: Names, style: Element | None, width: float) -> None:
    """Let the one tab of our header lead to the right edge of the text, whatever stops the template's style has."""
    stops = effective(names, style, "tabs", "pPr")
    others = [] if stops is None else [str(found.get(name("w:pos"), "0")) for found in stops]
    right = str(round(width))
    for paragraph in header.iter(name("w:p")):
        tabs = child(child(paragraph, "pPr", ("pPr",)), "tabs", PARAGRAPH)
        numbers = {one for one in others if one.isdigit()}
        for position in sorted(numbers - {right}, key=int):
            tabs.append(w("tab", val="clear", pos=position))
        tabs.append(w("tab", val="right", pos=right))


def _scale(found: Element, key: str, factor: float) -> None:
    said = str(found.get(name("w:" + key), ""))
    if said.lstrip("-").isdigit():
        found.set(name("w:" + key), str(round(int(said) * factor)))
