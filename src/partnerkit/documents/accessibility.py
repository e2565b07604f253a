"""What a document lacks for everyone to be able to read it; what is checked is said by the nodes alone.

The faults are in English: the tests tell them to those who write documents and forms; no reader sees them.
Sources: WCAG 2.1 (1.1.1, 1.3.1, 2.4.4, 2.4.6) and the layout rules of Swedish municipal documents.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from partnerkit.documents.blocks import (
    Block,
    BulletList,
    Contents,
    Facts,
    Figure,
    Heading,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Prompt,
    Signatures,
    Table,
)
from partnerkit.documents.document import Document
from partnerkit.documents.inlines import Footnote, Inlines, Link, Reference, plain, visible, walk

TEXT_WIDTH_MM = 145
MOST_COLUMNS = 6

_NUMBERED = re.compile(r"(tabell|table|figur|figure)\s+\d", re.IGNORECASE)
SAYS_NOTHING = frozenset({"here", "click here", "link", "read more", "här", "klicka här", "länk", "läs mer"})
_FILE = re.compile(r".+\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp)", re.IGNORECASE)

Place = tuple[str, Block]


def names_a_file(words: str) -> bool:
    """Whether an alternative text is only the name of a picture's file."""
    return _FILE.fullmatch(words) is not None


def check(document: Document) -> tuple[str, ...]:
    """Return what keeps people from reading a document, in English; nothing if nothing does."""
    places = tuple(
        (f"part {p}, block {b} ({type(block).__name__})", block)
        for p, part in enumerate(document.parts, 1)
        for b, block in enumerate(part.blocks, 1)
    )
    return (
        *_outline(document),
        *(f"{where}: {fault}" for where, block in places for fault in _block(block)),
        *_links(places),
        *_notes(places),
    )


def _outline(document: Document) -> Iterator[str]:
    for number, part in enumerate(document.parts, 1):
        levels = [block.level for block in part.blocks if isinstance(block, Heading)]
        if levels.count(1) != 1:
            yield f"part {number}: {levels.count(1)} headings of level 1, where one is needed"
        for before, after in zip([0, *levels], levels, strict=False):
            if after > before + 1:
                yield f"part {number}: a heading of level {after} follows one of level {before}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield from _table(block)
        case Figure():
            yield from _caption(block.caption)
            if not block.alt.strip():
                yield "the figure has no alternative text"
        case Paragraph() | BulletList() | NumberedList() | Facts() | Note() | Heading() | Signatures():
            if any(not visible(inlines) for inlines in inlines_of(block)):
                yield "it holds an empty paragraph"
        case Contents() | Prompt() | PageBreak():
            pass
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield from _caption(table.caption)
    if not table.description.strip():
        yield "the table has no description"
    if not table.rows:
        yield "the table has no rows"
    if any(not visible(cell) for row in table.rows for cell in row.cells):
        yield "the table has an empty cell: write a value, 0, or that it is missing"
    if len(table.header) > MOST_COLUMNS:
        yield f"the table has {len(table.header)} columns; {MOST_COLUMNS} fit an upright page"
    if sum(column.width_mm for column in table.header) > TEXT_WIDTH_MM:
        yield f"the table is wider than the text, {TEXT_WIDTH_MM} mm"


def _caption(caption: str) -> Iterator[str]:
    if not caption.strip():
        yield "it has no caption"
    if _NUMBERED.match(caption):
        yield f"the caption '{caption}' carries a number, which the renderer adds"


def _links(places: tuple[Place, ...]) -> Iterator[str]:
    anchors = Counter(
        block.anchor for _, block in places if isinstance(block, Heading | Table | Figure) and block.anchor
    )
    for anchor, times in anchors.items():
        if times > 1:
            yield f"the anchor '{anchor}' is used {times} times"
    for where, link in ((where, inline) for where, inline in _within(places) if isinstance(inline, Link)):
        words = plain(link.children).strip()
        if not words or words.casefold().rstrip(".") in SAYS_NOTHING:
            yield f"{where}: the words '{words}' do not say where the link to {link.target} leads"
        if words.startswith(("http:", "https:", "www.")):
            yield f"{where}: the link shows its address, {words}, instead of words"
        if link.target.startswith("#") and link.target[1:] not in anchors:
            yield f"{where}: nothing has the anchor of the link {link.target}"
    for where, inline in _within(places):
        if isinstance(inline, Reference) and inline.anchor not in anchors:
            yield f"{where}: nothing has the anchor of the reference '{inline.anchor}'"


def _notes(places: tuple[Place, ...]) -> Iterator[str]:
    first: dict[str, Inlines] = {}
    for where, note in ((where, inline) for where, inline in _within(places) if isinstance(inline, Footnote)):
        if first.setdefault(note.key, note.children) != note.children:
            yield f"{where}: the note '{note.key}' has another text than before"


def _within(places: tuple[Place, ...]) -> Iterator[tuple[str, object]]:
    for where, block in places:
        for inlines in inlines_of(block):
            for inline in walk(inlines):
                yield where, inline


def inlines_of(block: Block) -> Iterator[Inlines]:
    """Go through the lines of a block: paragraphs, items, values, cells, in the order of reading."""
    match block:
        case Heading() | Paragraph() | Note():
            yield block.children
        case Contents():
            yield block.title
        case BulletList() | NumberedList():
            yield from block.items
        case Facts():
            yield from (fact.value for fact in block.rows)
        case Table():
            yield from (cell for row in block.rows for cell in row.cells)
        case Signatures():
            yield from (signer.name for signer in block.signers)
            yield from (signer.title for signer in block.signers if signer.title)
        case Figure() | Prompt() | PageBreak():
            pass
        case _:
            assert_never(block)
