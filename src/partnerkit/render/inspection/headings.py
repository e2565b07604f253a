"""The outline: real headings, none skipped, none empty, one title for each section."""

from collections import Counter
from collections.abc import Iterator, Sequence

from partnerkit.documents.fault import DOCUMENT, Fault
from partnerkit.errors import Message
from partnerkit.render.inspection.cascade import Cascade, on
from partnerkit.render.inspection.walk import Spot, pieces
from partnerkit.render.ooxml import name

LONG = 20
"""Paragraphs of text from which on a document needs headings."""

_LONGEST_HEADING = 120
_BOLD = f"{name('w:rPr')}/{name('w:b')}"


def headings(body: Sequence[Spot], cascade: Cascade) -> Iterator[Fault]:
    """Headings of the body: Word's own styles, in order, each with words."""
    levels = [(spot, level) for spot in body if (level := cascade.level(spot)) is not None]
    yield from (_empty(spot) for spot, _ in levels if not spot.words.strip())
    told = [(spot, level) for spot, level in levels if spot.words.strip()]
    yield from _order(told)
    yield from _titles(told)
    if not told and sum(bool(spot.words.strip()) for spot in body if spot.cell is None) >= LONG:
        message = Message(
            "inspection.heading-none",
            "The document has no headings. Give its headings the styles Heading 1, Heading 2 and so on.",
        )
        yield Fault("heading-none", DOCUMENT, message, "2.4.6")


def _empty(spot: Spot) -> Fault:
    message = Message(
        "inspection.heading-empty",
        "The heading is empty. Delete the paragraph, or give it an ordinary style.",
    )
    return Fault("heading-empty", spot.place, message, "2.4.6")


def _order(told: Sequence[tuple[Spot, int]]) -> Iterator[Fault]:
    before = 0
    for spot, level in told:
        if level > before + 1:
            message = Message(
                "inspection.heading-skipped",
                "A heading of level {level} stands where level {most} is the deepest that can follow. "
                "Use Heading {most}.",
                {"level": level, "most": before + 1},
            )
            yield Fault("heading-skipped", spot.place, message, "1.3.1")
        before = level


def _titles(told: Sequence[tuple[Spot, int]]) -> Iterator[Fault]:
    titles = Counter(spot.section for spot, level in told if level == 1)
    for section, times in titles.items():
        if times > 1:
            spot = [one for one, level in told if level == 1 and one.section == section][1]
            message = Message(
                "inspection.heading-repeated",
                "One section of the document has {times} headings of level 1. Keep the title, and move the others "
                "one level down.",
                {"times": times},
            )
            yield Fault("heading-repeated", spot.place, message, "1.3.1")


def imitated(body: Sequence[Spot], cascade: Cascade) -> Iterator[Fault]:
    """Whole paragraphs in bold that only look like headings."""
    for spot in body:
        if (
            spot.cell is not None
            or spot.control
            or cascade.level(spot) is not None
            or "numPr" in cascade.paragraph(spot)
        ):
            continue
        spoken = [piece for piece in pieces(spot.paragraph) if piece.words.strip()]
        if not spoken or len(spot.words) > _LONGEST_HEADING or spot.words.rstrip().endswith((".", ",", ";")):
            continue
        if all(on(piece.run.find(_BOLD)) for piece in spoken):
            message = Message(
                "inspection.heading-fake",
                "The paragraph is bold throughout and looks like a heading, but is none. Give it the style of a "
                "heading, or make it plain.",
            )
            yield Fault("heading-fake", spot.place, message, "1.3.1")
