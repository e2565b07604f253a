"""Words that are drawn: on one line, without addresses of the house, and not longer than a picture holds."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from partnerkit.documents.addresses import in_words
from partnerkit.documents.tree import Inlines, plain
from partnerkit.language.catalogue import text

LONGEST_LABEL = 110
TALLEST_MM = 165
"""How much a picture holds, by an estimate on the safe side; a page of the document holds 190 mm."""

LINE_MM = 4

ItemT = TypeVar("ItemT")


def label(words: Inlines, language: str, *, internal: bool = False) -> str:
    """Return words as a label, shortened with an ellipsis where they are too long to be drawn."""
    said = in_words(plain(words), language, internal=internal).strip()
    if not said:
        return text("words.missing.value", language)
    said = said[:1].upper() + said[1:]
    if len(said) <= LONGEST_LABEL:
        return said
    return said[: LONGEST_LABEL - 1].rstrip(" .,;:") + "…"


def lines(words: str, width: int) -> int:
    """Return on how many lines words come to stand, if a line holds about `width` characters."""
    return -(-len(words) // width)


def parts(
    items: Iterable[ItemT], height: Callable[[ItemT], float], taken: float = 0
) -> tuple[tuple[ItemT, ...], ...]:
    """Part what is drawn among pictures that each fit a page, all about as high.

    Args:
        items: What is drawn.
        height: How much of a picture each takes, in millimetres.
        taken: What each picture needs for other things.
    """
    every = list(items)
    number = -(-sum(map(height, every)) // (TALLEST_MM - taken)) or 1
    most = sum(map(height, every)) / number
    made: list[tuple[ItemT, ...]] = []
    page: list[ItemT] = []
    for one in every:
        if page and sum(map(height, page)) + height(one) / 2 > most:
            made.append(tuple(page))
            page = []
        page.append(one)
    return (*made, tuple(page)) if page else tuple(made)


def part_of(caption: str, place: int, pages: int, language: str) -> str:
    """Return a caption that says which of several pictures this is."""
    return (
        caption if pages == 1 else text("pictures.part", language, caption=caption, part=place, parts=pages)
    )
