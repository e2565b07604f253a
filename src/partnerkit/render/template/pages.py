"""Page size and margins of a template, and how wide its text is."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from partnerkit.errors import Message
from partnerkit.render.ooxml import Element, element, name, w
from partnerkit.render.template.order import SECTION, put

_TAKEN = ("pgSz", "pgMar", "pgBorders", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid")
_TWIPS_PER_MM = 1440 / 25.4
_A4 = (11906, 16838)
_TOLERANCE = 60
_NARROWEST_MM = 60
_FROM_EDGE = 567  # twips, one centimetre: printers leave the edge of the paper white


def chosen(sections: list[Element]) -> Element | None:
    """Return the section whose page is taken: the last one upright, else the last."""
    upright = [one for one in sections if not _landscape(one)]
    found = upright or sections
    return found[-1] if found else None


def notes(sections: list[Element], section: Element | None) -> Iterator[Message]:
    """Tell what a template's pages do that one would not expect."""
    if section is None or text_width(section) < _NARROWEST_MM * _TWIPS_PER_MM:
        yield Message(
            "template.no-page",
            "The template says no page size and margins that text would fit in. Ours are used.",
        )
        return
    if len(sections) > 1:
        yield Message(
            "template.sections",
            "The template has {count} sections. Page, header and footer are those of number {number}.",
            {"count": len(sections), "number": sections.index(section) + 1},
        )
    size = section.find(name("w:pgSz"))
    sides = tuple(_number(size, side) for side in ("w", "h"))
    if any(abs(side - right) > _TOLERANCE for side, right in zip(sides, _A4, strict=True)):
        width, height = (round(side / _TWIPS_PER_MM) for side in sides)
        yield Message(
            "template.not-a4",
            "The pages of the template are {width} × {height} mm, not A4. They were kept.",
            {"width": width, "height": height},
        )


def usable(section: Element | None) -> bytes | None:
    """Return what is taken of a section as bytes; `None` if text would not fit in."""
    if section is None or text_width(section) < _NARROWEST_MM * _TWIPS_PER_MM:
        return None
    made = w("sectPr")
    for tag in _TAKEN:
        found = section.find(name("w:" + tag))
        if found is not None and not any(str(key).startswith("{" + _RELATIONS) for key in found.attrib):
            made.append(deepcopy(found))
    return etree.tostring(made)


_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def text_width(section: Element) -> float:
    """Return the width of the text in twips."""
    size, margins = section.find(name("w:pgSz")), section.find(name("w:pgMar"))
    if size is None or margins is None:
        return 0
    taken = sum(_number(margins, side) for side in ("left", "right", "gutter"))
    return _number(size, "w") - taken


def section_of(page: bytes, references: list[tuple[str, str, str]], *, own_header: bool) -> Element:
    """Return the properties of a section that begins a page.

    Args:
        page: What `usable` gave.
        references: Kind, pages and relation of each header and footer.
        own_header: Whether the header is ours: it stands on every page, and off the edge of the paper.
    """
    made = etree.fromstring(page)
    put(made, w("type", val="nextPage"), SECTION)
    for place, (kind, pages, relation) in enumerate(references):
        made.insert(place, element(f"w:{kind}Reference", {"w:type": pages, "r:id": relation}))
    if own_header:
        for found in made.findall(name("w:titlePg")):
            made.remove(found)
        for margins in made.findall(name("w:pgMar")):
            for side in ("header", "footer"):
                if _number(margins, side) < _FROM_EDGE:
                    margins.set(name("w:" + side), str(_FROM_EDGE))
    etree.cleanup_namespaces(made)
    return made


def _landscape(section: Element) -> bool:
    size = section.find(name("w:pgSz"))
    return _number(size, "w") > _number(size, "h")


def _number(found: Element | None, key: str) -> float:
    said = "0" if found is None else str(found.get(name("w:" + key), "0"))
    try:
        return float(said)
    except ValueError:
        return 0
