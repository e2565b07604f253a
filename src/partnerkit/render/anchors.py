"""What leads where in a document: anchors, what references are called, and what a list of contents lists.

A renderer begins with `anchored`; from then on no anchor is used twice and every heading that is listed has one.
"""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import assert_never

from attrs import evolve, frozen

from partnerkit.documents.tree import (
    Blank,
    Block,
    Contents,
    Document,
    Emphasis,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Lead,
    Link,
    Part,
    Reference,
    Strong,
    Table,
    Text,
    plain,
)
from partnerkit.language.catalogue import NBSP, text
from partnerkit.language.lists import quote


def anchored(document: Document) -> Document:
    """Return a document in which every anchor is used once and every listed heading has one.

    The first block keeps an anchor that several have.
    """
    numbers = count(1)
    given = {
        block.anchor
        for part in document.parts
        for block in part.blocks
        if isinstance(block, Heading | Table | Figure)
    }
    seen: set[str] = set()

    def unused() -> str:
        name = f"heading-{next(numbers)}"
        return unused() if name in given else name

    def with_anchor(block: Block, listed: bool) -> Block:
        if not isinstance(block, Heading | Table | Figure):
            return block
        if block.anchor is not None and block.anchor not in seen:
            seen.add(block.anchor)
            return block
        anchor = unused() if listed else None
        return block if anchor == block.anchor else evolve(block, anchor=anchor)

    parts = []
    for part in document.parts:
        listed = {
            id(heading)
            for contents in part.blocks
            if isinstance(contents, Contents)
            for heading in entries(part, contents)
        }
        blocks = tuple(with_anchor(block, id(block) in listed) for block in part.blocks)
        parts.append(evolve(part, blocks=blocks))
    return evolve(document, parts=tuple(parts))


def entries(part: Part, contents: Contents) -> tuple[Heading, ...]:
    """Return the headings that a list of contents lists: those after it in its part, down to its level."""
    place = next(place for place, block in enumerate(part.blocks) if block is contents)
    return tuple(
        block
        for block in part.blocks[place + 1 :]
        if isinstance(block, Heading) and 2 <= block.level <= contents.deepest
    )


def entry(inlines: Inlines) -> Inlines:
    """Return the words of a heading as an entry shows them: languages kept, notes and links left out."""
    return tuple(_entry(inlines))


def _entry(inlines: Inlines) -> Iterator[Text]:
    for inline in inlines:
        match inline:
            case Text():
                yield inline
            case Blank():
                yield Text(inline.placeholder)
            case Strong() | Emphasis() | Lead() | Link():
                yield from _entry(inline.children)
            case Footnote() | Reference():
                pass
            case _:
                assert_never(inline)


@frozen
class Names:
    """What references are called.

    Attributes:
        language: The language of the document.
        known: The name of what each anchor stands at, as within a sentence: "table 2".
        counted: The anchors of tables and figures, whose captions begin with their names.
    """

    language: str
    known: Mapping[str, str]
    counted: frozenset[str]

    def of(self, reference: Reference) -> str:
        """Return the words of a reference: with a capital where it asks for one, a remark if it leads nowhere."""
        words = self.known.get(reference.anchor) or text("render.nowhere", self.language)
        return words[:1].upper() + words[1:] if reference.capital else words


def names(document: Document) -> Names:
    """Return the names of everything in an anchored document that has an anchor."""
    language = document.language
    counts = {"table": count(1), "figure": count(1)}
    known: dict[str, str] = {}
    counted = set()
    for block in (block for part in document.parts for block in part.blocks):
        match block:
            case Heading(number=None):
                words = text("render.section.titled", language, title=quote(plain(block.children), language))
            case Heading():
                words = text("render.section.numbered", language, number=block.number)
            case Table() | Figure():
                kind = "table" if isinstance(block, Table) else "figure"
                words = f"{text(f'render.{kind}', language).lower()}{NBSP}{next(counts[kind])}"
                counted.add(block.anchor or "")
            case _:
                continue
        if block.anchor:
            known[block.anchor] = words
    return Names(language, known, frozenset(counted))
