"""How text is put on the page: no empty paragraphs, no layout by blanks, links in words."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from partnerkit.documents.accessibility import SAYS_NOTHING
from partnerkit.documents.fault import Fault, short
from partnerkit.errors import Message
from partnerkit.render.inspection.cascade import Cascade
from partnerkit.render.inspection.walk import P, Spot, pieces, seen
from partnerkit.render.ooxml import name

_BLANKS = re.compile(r"[ \xa0]{4,}|\t[ \xa0]*\t")
_ADDRESS = re.compile(r"(https?://|www\.|ftp://|mailto:)\S*|[\w-]+(\.[\w-]+)*\.[a-z]{2,}/\S+", re.IGNORECASE)
_SECTION = f"{name('w:pPr')}/{name('w:sectPr')}"


def empty_paragraphs(spots: Sequence[Spot], cascade: Cascade) -> Iterator[Fault]:
    """Space between paragraphs is a matter of styles; empty headings and cells are told by `headings` and `tables`."""
    for empty, group in groupby(spots, key=lambda spot: _needless(spot, cascade)):
        found = list(group)
        if empty and _stands(found, spots):
            message = Message(
                "inspection.empty-paragraph",
                "Empty paragraphs in a row: {count}. Delete them, and set the space before and after in the style.",
                {"count": len(found)},
            )
            yield Fault("empty-paragraph", found[0].place, message, "1.3.1")


def _needless(spot: Spot, cascade: Cascade) -> bool:
    ends_section = spot.paragraph.find(_SECTION) is not None
    if ends_section or seen(spot.paragraph) or cascade.level(spot) is not None:
        return False
    parent = spot.paragraph.getparent()
    last = parent is not None and not any(one.tag == P for one in spot.paragraph.itersiblings())
    return not (spot.cell is not None and last)


def _stands(found: Sequence[Spot], spots: Sequence[Spot]) -> bool:
    """Whether paragraphs could be left out: a header and a document must have one, and one ends after a table."""
    if len(found) == len(spots):
        return len(found) > 1
    last = found[-1]
    after_table = len(found) == 1 and last is spots[-1] and len(spots) > 1 and spots[-2].cell is not None
    return not after_table


def blanks(spots: Sequence[Spot]) -> Iterator[Fault]:
    """Text is not moved about with blanks or rows of tabs."""
    for spot in spots:
        if _BLANKS.search(spot.words.strip()):
            message = Message(
                "inspection.blanks",
                "Text is moved about with several blanks or tabs. Use one tab with a tab stop, an indent or a table.",
            )
            yield Fault("blanks", spot.place, message, "1.3.2")


def links(spots: Sequence[Spot]) -> Iterator[Fault]:
    """The words of a link say where it leads."""
    for spot in spots:
        linked = (piece for piece in pieces(spot.paragraph) if piece.link is not None)
        for _, group in groupby(linked, key=lambda piece: id(piece.link)):
            inner = list(group)
            words = " ".join("".join(piece.words for piece in inner).split())
            pictured = any(
                next(piece.run.iter(name("w:drawing"), name("w:pict")), None) is not None for piece in inner
            )
            if not pictured:
                yield from _link(words, spot)
        yield from (
            _silent(spot)
            for one in spot.paragraph.iter(name("w:hyperlink"))
            if next(one.iter(name("w:r")), None) is None
        )


def _link(words: str, spot: Spot) -> Iterator[Fault]:
    if not words:
        yield _silent(spot)
    elif _ADDRESS.fullmatch(words):
        message = Message(
            "inspection.link-address",
            "The link shows its address, {words}. Write where it leads; a short domain such as icld.se may stand.",
            {"words": short(words)},
        )
        yield Fault("link-address", spot.place, message, "2.4.4")
    elif words.casefold().rstrip(".") in SAYS_NOTHING:
        message = Message(
            "inspection.link-vague",
            "The words of the link, “{words}”, do not say where it leads. Write that.",
            {"words": short(words)},
        )
        yield Fault("link-vague", spot.place, message, "2.4.4")


def _silent(spot: Spot) -> Fault:
    message = Message("inspection.link-empty", "A link has no words. Delete it, or write where it leads.")
    return Fault("link-empty", spot.place, message, "2.4.4")
