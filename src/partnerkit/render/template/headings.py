"""Headings in a template that counts them: one number, which is the one the document means.

A template's numbering is used where it comes out as the document's own; else the document's own is printed and
the template's is switched off. In both cases no heading is numbered twice.
"""

from collections.abc import Iterable, Iterator

from attrs import define

from partnerkit.language.catalogue import NBSP
from partnerkit.render.ooxml import Element, name, w
from partnerkit.render.template.names import value
from partnerkit.render.template.numbering import Lists, Place
from partnerkit.render.template.order import PARAGRAPH, put
from partnerkit.render.template.styles import Styles

_LEVELS = (1, 2, 3, 4)
_TITLE = 1


@define
class _Heading:
    paragraph: Element
    level: int
    number: str | None

    def unprinted(self) -> None:
        """Take the printed number out."""
        printed = _printed(self.paragraph)
        if printed is not None:
            self.paragraph.remove(printed)

    def counts(self, number: int, level: int = 0) -> None:
        """Count in a list; number 0 is none."""
        layout = self.paragraph.find(name("w:pPr"))
        if layout is not None:
            put(layout, w("numPr", w("ilvl", val=level), w("numId", val=number)), PARAGRAPH)


def number_headings(parts: Iterable[Iterable[Element]], styles: Styles, lists: Lists) -> None:
    """Number the headings of each part of a document once.

    Args:
        parts: The paragraphs of each part, still with our ids of styles.
        styles: The styles of the document in the template.
        lists: Its lists; a part after the first gets one that starts again.
    """
    places = {
        level: place
        for level in _LEVELS
        if (place := lists.counting(styles.names, styles.found.get(f"Heading{level}"))) is not None
    }
    if not places:
        return
    begun = False
    for part in parts:
        headings = [found for found in map(_heading, part) if found is not None]
        if _same(headings, places):
            _counted(headings, places, lists, again=begun)
            begun = True
        else:
            for heading in headings:
                if heading.level in places:
                    heading.counts(0)


def _counted(headings: list[_Heading], places: dict[int, Place], lists: Lists, *, again: bool) -> None:
    printed = any(heading.number for heading in headings)
    fresh: dict[int, int] = {}
    for heading in headings:
        place = places.get(heading.level)
        heading.unprinted()
        if place is None:
            continue
        if heading.level == _TITLE or (printed and heading.number is None):
            heading.counts(0)
        elif again:
            number, level = place
            if number not in fresh:
                fresh[number] = lists.restart(place)
            heading.counts(fresh[number], level)


def _same(headings: list[_Heading], places: dict[int, Place]) -> bool:
    """Whether counting gives each heading the number that the document prints, if it prints any."""
    counts = [0] * len(_LEVELS)
    for heading in headings:
        if heading.number is None:
            continue
        if heading.level not in places or heading.level == _TITLE:
            return False
        depth = heading.level - 2
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (len(counts) - depth - 1)
        if ".".join(map(str, counts[: depth + 1])) != heading.number:
            return False
    return True


def _heading(paragraph: Element) -> _Heading | None:
    style = value(paragraph, "pPr/pStyle")
    if not style.startswith("Heading") or style[-1:] not in "1234" or len(style) != len("Heading1"):
        return None
    printed = _printed(paragraph)
    number = None if printed is None else "".join(map(str, printed.itertext())).rstrip(NBSP)
    return _Heading(paragraph, int(style[-1]), number)


def _printed(paragraph: Element) -> Element | None:
    """Return the run that holds nothing but the number: `render.labels.heading_number` ends it with two spaces."""
    first = paragraph.find(name("w:r"))
    if first is None:
        return None
    words = "".join(map(str, first.itertext()))
    return first if words.endswith(NBSP * 2) and words.strip(NBSP) else None


def in_parts(body: Element) -> Iterator[list[Element]]:
    """Yield the paragraphs of each part of a document: a part ends with the properties of its section."""
    part: list[Element] = []
    for found in body:
        if found.tag == name("w:p"):
            part.append(found)
            if found.find(f"{name('w:pPr')}/{name('w:sectPr')}") is not None:
                yield part
                part = []
    yield part
