"""Low-level makers of OOXML elements: names, units, text and paragraphs.

Everything is built bottom-up as lxml elements, in time linear in the size of the document. What is made again and
again is copied from a pattern, which takes lxml a fifth of the time. Nothing here knows the tree or the house style.
"""

import re
from copy import copy
from functools import cache, lru_cache

from lxml import etree

Element = etree._Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_DECLARED = {prefix: uri for prefix, uri in NAMESPACES.items() if prefix != "xml"}
_WORD = {"w": NAMESPACES["w"]}
_BREAKS = re.compile(r"([\t\n])")
_SIGNS = {"\t": "tab", "\n": "br"}
_TWIPS_PER_MM = 1440 / 25.4
_EMU_PER_MM = 36000


@cache
def name(prefixed: str) -> str:
    """Return `w:p` as the qualified name lxml uses."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(tag: str, attributes: dict[str, str] | None = None, *children: Element) -> Element:
    """Return an element; tag and attributes carry a prefix of `NAMESPACES`, or none for plain attributes."""
    made = etree.Element(name(tag), nsmap=_DECLARED)
    for key, value in (attributes or {}).items():
        made.set(name(key) if ":" in key else key, value)
    made.extend(children)
    return made


def w(tag: str, *children: Element, **values: str | int) -> Element:
    """Return a WordprocessingML element whose attributes are in the same namespace."""
    made = copy(_empty(tag))
    for key, value in values.items():
        made.set(name("w:" + key), str(value))
    made.extend(children)
    return made


@cache
def _empty(tag: str) -> Element:
    return etree.Element(name("w:" + tag), nsmap=_WORD)


def twips(mm: float) -> int:
    """Return millimetres as twentieths of a point."""
    return round(mm * _TWIPS_PER_MM)


def emu(mm: float) -> int:
    """Return millimetres as English metric units, which pictures use."""
    return round(mm * _EMU_PER_MM)


def serialize(root: Element) -> bytes:
    """Return a part as bytes, with the declaration that Office writes."""
    etree.cleanup_namespaces(root, top_nsmap=_DECLARED, keep_ns_prefixes=["w", "r"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def run(text: str, *properties: Element) -> Element:
    """Return a run; a tab becomes `w:tab` and a line end `w:br`, everything else stays as it is."""
    if text and not _BREAKS.search(text):
        made = copy(_plain_run())
        made[0].text = text
    else:
        pieces = (piece for piece in _BREAKS.split(text) if piece)
        made = w("r", *(w(_SIGNS[piece]) if piece in _SIGNS else _words(piece) for piece in pieces))
    if properties:
        made.insert(0, w("rPr", *properties))
    return made


@cache
def _plain_run() -> Element:
    return w("r", _words(""))


def _words(text: str) -> Element:
    made = w("t")
    made.set(name("xml:space"), "preserve")
    made.text = text
    return made


def styled(text: str, style: str) -> Element:
    """Return a run in a character style."""
    return run(text, w("rStyle", val=style))


def field(instruction: str, shown: str, *properties: Element) -> Element:
    """Return a field that Word works out itself, with the text to show until then."""
    return w("fldSimple", run(shown, *properties), instr=f" {instruction} ")


def paragraph(
    style: str,
    *content: Element,
    keep_next: bool = False,
    page_break: bool = False,
    numbering: int | None = None,
    before: int | None = None,
    after: int | None = None,
    right: bool = False,
) -> Element:
    """Return a paragraph in a style.

    Args:
        style: The id of the style.
        content: Runs, links and content controls.
        keep_next: Whether it stays on the page of what follows.
        page_break: Whether it begins a page.
        numbering: The list it is an item of.
        before: Space above in twips, where the neighbour demands another one than the style's.
        after: Space below in twips, likewise.
        right: Whether it is right-aligned, as numbers are.
    """
    made = copy(_paragraph(style, keep_next, page_break, numbering, before, after, right))
    made.extend(content)
    return made


@lru_cache(maxsize=256)
def _paragraph(
    style: str,
    keep_next: bool,
    page_break: bool,
    numbering: int | None,
    before: int | None,
    after: int | None,
    right: bool,
) -> Element:
    properties = w("pPr", w("pStyle", val=style))
    if keep_next:
        properties.append(w("keepNext"))
    if page_break:
        properties.append(w("pageBreakBefore"))
    if numbering is not None:
        properties.append(w("numPr", w("ilvl", val=0), w("numId", val=numbering)))
    spacing = {key: value for key, value in (("before", before), ("after", after)) if value is not None}
    if spacing:
        properties.append(w("spacing", **spacing))
    if right:
        properties.append(w("jc", val="right"))
    return w("p", properties)
