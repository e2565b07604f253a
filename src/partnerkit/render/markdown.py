"""Documents as Markdown (CommonMark with the tables and notes of GitHub), for reading and for comparing.

Text that people wrote never becomes markup. Markdown has no languages, pages or fields: foreign passages are
not marked, a page break is left out, and a picture is told by its description.
"""

import re
from collections.abc import Iterable
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
    Row,
    Signatures,
    Strong,
    Table,
    Text,
    visible,
)
from partnerkit.language.catalogue import text
from partnerkit.render.anchors import Names, anchored, entries, entry, names
from partnerkit.render.labels import Notes, heading_number, lead, numbered

_MARKUP = re.compile(r"[\\`*_\[\]<>|~$#]|&(?=#?\w+;)|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LINE_START = re.compile(r"^(?:[+=>:-]|\s|(\d{1,9})(?=[.)]))", re.MULTILINE)
_BREAK = "\\\n"
_LAST_BREAKS = re.compile(r"(?:\\\n)+\Z")


def render_markdown(document: Document) -> str:
    """Return a document as Markdown; the same document gives the same text."""
    document = anchored(document)
    writer = _Writer(document.language, names(document))
    parts = "\n\n---\n\n".join(writer.part(part) for part in document.parts)
    return "\n\n".join((parts, *writer.endnotes())) + "\n"


def escape(words: str) -> str:
    r"""Return `words` so that Markdown shows them as they are, wherever in a line they stand.

    >>> escape("2 * 3 [a](b)")
    '2 \\* 3 \\[a\\](b)'
    """
    return _MARKUP.sub(r"\\\g<0>", words).replace("\n", _BREAK)


def _guard(line: str) -> str:
    """Return lines none of which begins a block of another kind."""

    def harmless(found: re.Match[str]) -> str:
        if found[1]:
            return found[1] + "\\"
        return f"&#{ord(found[0])};" if found[0].isspace() else "\\" + found[0]

    return _LINE_START.sub(harmless, _LAST_BREAKS.sub("", line))


def _indented(lines: str, first: str, others: str) -> str:
    return first + _guard(lines).replace("\n", "\n" + others)


def _around(mark: str, words: str) -> str:
    inner = words.strip()
    if not inner:
        return words
    before, after = words[: words.index(inner)], words[words.index(inner) + len(inner) :]
    return f"{before}{mark}{inner}{mark}{after}"


class _Writer:
    """Writes one document and remembers its notes and what it has counted."""

    def __init__(self, language: str, known: Names) -> None:
        self._language = language
        self._names = known
        self._notes = Notes()
        self._counts = {"table": count(1), "figure": count(1)}

    def part(self, part: Part) -> str:
        head = " · ".join(escape(words) for words in (part.sender, part.kind, part.reference) if words)
        pieces = [_guard(head)]
        for before, block in zip((None, *part.blocks), part.blocks, strict=False):
            if isinstance(block, BulletList | NumberedList) and type(block) is type(before):
                pieces.append("<!-- -->")  # else the second list would go on counting the first
            pieces.append(self._block(block, part))
        return "\n\n".join(piece for piece in pieces if piece)

    def endnotes(self) -> list[str]:
        return [
            _indented(self._line(words), f"[^{number}]: ", "    ")
            for number, words in enumerate(self._notes.texts.values(), 1)
        ]

    def _line(self, inlines: Inlines, bold: str = "**") -> str:
        pieces = []
        for inline in inlines:
            match inline:
                case Text():
                    pieces.append(escape(inline.text))
                case Strong() | Lead():
                    pieces.append(_around(bold, self._line(inline.children, "")))
                case Emphasis():
                    pieces.append(_around("*", self._line(inline.children, bold)))
                case Link():
                    target = inline.target.replace("(", "%28").replace(")", "%29")
                    pieces.append(f"[{self._line(inline.children, bold)}]({target})")
                case Footnote():
                    number = self._notes.take(inline)
                    pieces.append("" if number is None else f"[^{number}]")
                case Blank():
                    pieces.append(escape(inline.placeholder))
                case Reference():
                    words = escape(self._names.of(inline))
                    known = inline.anchor in self._names.known
                    pieces.append(f"[{words}](#{inline.anchor})" if known else words)
                case _:
                    assert_never(inline)
        return "".join(pieces)

    def _block(self, block: Block, part: Part) -> str:
        match block:
            case Heading():
                words = heading_number(block.number) + self._one_line(block.children)
                return f"{'#' * block.level} {_mark(block.anchor)}{words}"
            case Contents():
                return self._listed(block, part)
            case Paragraph():
                return _guard(self._line(block.children)) if visible(block.children) else ""
            case BulletList():
                return "\n".join(_indented(self._line(item), "- ", "  ") for item in block.items)
            case NumberedList():
                return "\n".join(
                    _indented(self._line(item), f"{number}. ", "   ")
                    for number, item in enumerate(block.items, 1)
                )
            case Facts():
                facts = (_guard(f"{escape(fact.label)}: {self._line(fact.value)}") for fact in block.rows)
                return _BREAK.join(facts)
            case Table():
                return self._table(block)
            case Figure():
                alt = text("render.picture", self._language, alt=escape(block.alt))
                return f"{_guard(alt)}\n\n{self._caption('figure', block)}"
            case Note():
                return _indented(f"**{escape(lead(block.label))}** {self._line(block.children)}", "> ", "> ")
            case Prompt():
                return _indented(f"*{escape(block.label)}* {escape(block.text)}", "> ", "> ")
            case Signatures():
                signers = (self._signer(signer.name, signer.title) for signer in block.signers)
                return "\n\n".join((f"**{escape(block.unit)}**", *signers))
            case PageBreak():
                return ""
            case _:
                assert_never(block)

    def _signer(self, name: Inlines, title: Inlines) -> str:
        return _BREAK.join(_guard(self._line(line)) for line in (name, title) if visible(line))

    def _one_line(self, inlines: Inlines, bold: str = "**") -> str:
        return _LAST_BREAKS.sub("", self._line(inlines, bold)).replace(_BREAK, "<br>")

    def _listed(self, contents: Contents, part: Part) -> str:
        lines = [
            "  " * (heading.level - 2)
            + f"- [{heading_number(heading.number)}{self._one_line(entry(heading.children))}](#{heading.anchor})"
            for heading in entries(part, contents)
        ]
        title = f"**{self._one_line(contents.title, '')}**"
        return "\n\n".join((title, "\n".join(lines))) if lines else ""

    def _caption(self, kind: str, source: Table | Figure) -> str:
        words = f"{numbered(kind, next(self._counts[kind]), self._language)} {escape(source.caption)}"
        return f"{_mark(source.anchor)}**{words}**"

    def _table(self, table: Table) -> str:
        titles = (escape(column.title).replace(_BREAK, "<br>") for column in table.header)
        rules = ("---:" if column.numeric else "---" for column in table.header)
        lines = (_piped(titles), _piped(rules), *map(self._row, table.rows))
        pieces = [self._caption("table", table), "\n".join(lines)]
        if table.note is not None:
            pieces.append(_guard(escape(table.note)))
        return "\n\n".join(pieces)

    def _row(self, row: Row) -> str:
        if row.total:
            return _piped(_around("**", self._one_line(cell, "")) for cell in row.cells)
        return _piped(map(self._one_line, row.cells))


def _mark(anchor: str | None) -> str:
    return f'<a id="{anchor}"></a>' if anchor else ""


def _piped(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
