"""Sections of a Word document: the page, and the header of each part."""

import re

from partnerkit.documents.tree import Part
from partnerkit.language.catalogue import NBSP, entries
from partnerkit.render.ooxml import Element, element, field, paragraph, run, serialize, styled, twips, w

_PAGE_MM = (210, 297)
_MARGINS_MM = {"top": 30, "right": 30, "bottom": 25, "left": 35, "header": 12, "footer": 12, "gutter": 0}
_GAP = NBSP * 3
_ONE_LINE = 78


def section(relation: str) -> Element:
    """Return the properties of a section that begins a page and has the header `relation`."""
    width, height = (twips(side) for side in _PAGE_MM)
    return w(
        "sectPr",
        element("w:headerReference", {"w:type": "default", "r:id": relation}),
        w("type", val="nextPage"),
        w("pgSz", w=width, h=height),
        w("pgMar", **{side: twips(mm) for side, mm in _MARGINS_MM.items()}),
    )


def header(part: Part, language: str, pages: int) -> bytes:
    """Return a header part: sender to the left; kind, case number and page to the right.

    Args:
        part: The part of the document.
        language: The language of the document.
        pages: How many pages to show until Word has counted them.
    """
    right = _GAP.join(words for words in (part.kind, part.reference, "") if words is not None)
    numbers = _page(language, pages)
    sender, tab = styled(part.sender, "Strong"), w("r", w("tab"))
    if len(part.sender) + len(right) <= _ONE_LINE:
        lines = [paragraph("Header", sender, tab, run(right), *numbers)]
    else:
        # Sender and right side would meet: each gets a line.
        lines = [paragraph("Header", sender), paragraph("Header", tab, run(right), *numbers)]
    return serialize(w("hdr", *lines))


def _page(language: str, pages: int) -> list[Element]:
    shown = {"{page}": field("PAGE", "1"), "{pages}": field("NUMPAGES", str(pages))}
    pieces = re.split(r"(\{pages?\})", entries(language)["render.page"])
    return [shown[piece] if piece in shown else run(piece) for piece in pieces if piece]
