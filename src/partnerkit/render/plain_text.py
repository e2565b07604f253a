"""Documents as plain text, for boxes of web forms, e-mail and notes: what a keyboard types, and nothing else.

No marks, no typography: ordinary spaces, straight quotes, "- " for bullets, a tab between the cells of a table.
"""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import assert_never

from partnerkit.documents.tree import (
    Blank,
    Block,
    BulletList,
    Contents,
    Document,
    Emphasis,
    Facts,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Lead,
    Link,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Part,
    Prompt,
    Reference,
    Signatures,
    Strong,
    Table,
    Text,
    visible,
)
from partnerkit.language.catalogue import text
from partnerkit.language.pasting import pasteable
from partnerkit.render.anchors import Names, anchored, entries, entry, names
from partnerkit.render.labels import Notes, heading_number, lead, numbered


def render_text(document: Document) -> str:
    """Return a document as plain text; the same document gives the same text."""
    document = anchored(document)
    writer = _Writer(document.language, names(document))
    pieces = [piece for part in document.parts for piece in writer.part(part) if piece]
    return pasteable("\n\n".join((*pieces, *writer.endnotes()))) + "\n"


class _Writer:
    """Writes one document and remembers its notes and what it has counted."""

    def __init__(self, language: str, known: Names) -> None:
        self._language = language
        self._names = known
        self._notes = Notes()
        self._counts = {"table": count(1), "figure": count(1)}

    def part(self, part: Part) -> Iterator[str]:
        yield " · ".join(words for words in (part.sender, part.kind, part.reference) if words)
        yield from (self._block(block, part) for block in part.blocks)

    def endnotes(self) -> Iterator[str]:
        for number, words in enumerate(self._notes.texts.values(), 1):
            yield f"[{number}] {self._line(words)}"

    def _line(self, inlines: Inlines) -> str:
        pieces = []
        for inline in inlines:
            match inline:
                case Text():
                    pieces.append(inline.text)
                case Lead():
                    pieces.append(lead(self._line(inline.children)))
                case Strong() | Emphasis() | Link():
                    pieces.append(self._line(inline.children))
                case Footnote():
                    number = self._notes.take(inline)
                    pieces.append("" if number is None else f" [{number}]")
                case Blank():
                    pieces.append(inline.placeholder)
                case Reference():
                    pieces.append(self._names.of(inline))
                case _:
                    assert_never(inline)
        return "".join(pieces)

    def _block(self, block: Block, part: Part) -> str:
        match block:
            case Heading():
                return heading_number(block.number) + self._line(block.children)
            case Contents():
                return self._listed(block, part)
            case Paragraph():
                return self._line(block.children) if visible(block.children) else ""
            case BulletList():
                return "\n".join(f"- {self._line(item)}" for item in block.items)
            case NumberedList():
                return "\n".join(f"{place}. {self._line(item)}" for place, item in enumerate(block.items, 1))
            case Facts():
                return "\n".join(f"{row.label}: {self._line(row.value)}" for row in block.rows)
            case Table():
                return "\n".join(self._table(block))
            case Figure():
                alt = text("render.picture", self._language, alt=block.alt)
                return f"{self._caption('figure', block.caption)}\n{alt}"
            case Note():
                return f"{lead(block.label)} {self._line(block.children)}"
            case Prompt():
                return f"[{block.text}]"
            case Signatures():
                signers = (line for one in block.signers for line in (one.name, one.title) if visible(line))
                return "\n".join((block.unit, *map(self._line, signers)))
            case PageBreak():
                return ""
            case _:
                assert_never(block)

    def _listed(self, contents: Contents, part: Part) -> str:
        lines = [
            "  " * (heading.level - 2) + heading_number(heading.number) + self._line(entry(heading.children))
            for heading in entries(part, contents)
        ]
        return "\n".join((self._line(contents.title), *lines)) if lines else ""

    def _caption(self, kind: str, words: str) -> str:
        return f"{numbered(kind, next(self._counts[kind]), self._language)} {words}"

    def _table(self, table: Table) -> Iterator[str]:
        yield self._caption("table", table.caption)
        yield _tabbed(column.title for column in table.header)
        for row in table.rows:
            yield _tabbed(map(self._line, row.cells))
        if table.note is not None:
            yield table.note


def _tabbed(cells: Iterable[str]) -> str:
    return "\t".join(" ".join(cell.split()) for cell in cells)
