"""All that keeps people from reading a Word file, in the order of the file."""

from collections.abc import Iterator

from partnerkit.documents.contrast import WHITE
from partnerkit.documents.fault import DOCUMENT, Fault
from partnerkit.render.inspection.about import controls, hyphenation, language, title
from partnerkit.render.inspection.cascade import Cascade, on
from partnerkit.render.inspection.headings import headings, imitated
from partnerkit.render.inspection.looks import looks
from partnerkit.render.inspection.opened import Opened
from partnerkit.render.inspection.pictures import pictures
from partnerkit.render.inspection.tables import tables
from partnerkit.render.inspection.walk import Spot, spots
from partnerkit.render.inspection.wording import blanks, empty_paragraphs, links
from partnerkit.render.ooxml import Element, name
from partnerkit.source.problem import Refused

_MARGINS = ("header", "footer")
_NOTES = ("footnotes", "endnotes")


def accessibility_faults(docx: bytes) -> tuple[Fault, ...]:
    """Return what keeps people from reading a Word file, whoever made it; nothing if nothing does.

    What is checked, and by which standard, stands in `docs/accessibility.md`. Whether a text is understandable, an
    alternative text right, or colour the only sign, no program can tell.

    Args:
        docx: The bytes of a .docx, .docm, .dotx or .dotm file.

    Returns:
        The faults. A file that cannot be opened has a single one, of the kind `unreadable`.
    """
    try:
        file = Opened(docx)
        return tuple(_faults(file))
    except Refused as refused:
        return (Fault("unreadable", DOCUMENT, refused.problems[0].message),)


def _faults(file: Opened) -> Iterator[Fault]:
    cascade = Cascade(file)
    yield from title(file)
    yield from language(file)
    yield from hyphenation(file)
    root = file.document.find(name("w:body"))
    body = [] if root is None else list(spots(root, "body"))
    page = _page(file, cascade)
    yield from headings(body, cascade)
    yield from imitated(body, cascade)
    yield from tables(body, cascade)
    yield from blanks(body)
    yield from pictures(file.document, margin=False)
    yield from controls(file)
    yield from _text(body, cascade, page)
    for kind in (*_NOTES, *_MARGINS):
        for _, part in file.beside(kind):
            yield from pictures(part, margin=kind in _MARGINS)
            for text in _texts(part, kind):
                yield from _text(text, cascade, page)


def _text(text: list[Spot], cascade: Cascade, page: str) -> Iterator[Fault]:
    yield from empty_paragraphs(text, cascade)
    yield from links(text)
    yield from looks(text, cascade, page)


def _texts(part: Element, kind: str) -> Iterator[list[Spot]]:
    """Return the texts of a part: a header is one, and so is each note; lines that only separate are none."""
    if kind in _MARGINS:
        yield list(spots(part, kind))
        return
    for note in part:
        if note.get(name("w:type"), "normal") == "normal":
            yield list(spots(note, kind))


def _page(file: Opened, cascade: Cascade) -> str:
    """Return the colour of the page, where Word is told to show it."""
    shown = any(on(root.find("{*}displayBackgroundShape")) for _, root in file.beside("settings"))
    ground = file.document.find(name("w:background"))
    if not shown or ground is None:
        return WHITE
    return cascade.palette.of_line(ground) or WHITE
