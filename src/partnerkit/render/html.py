"""Documents as one accessible HTML file that needs nothing beside itself.

Outline, captions, header cells, languages and notes that lead back come from the tree; the look is the
sheet beside this module.
"""

from base64 import b64encode
from html import escape
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
from partnerkit.render.html_sheet import SHEET
from partnerkit.render.labels import Notes, heading_number, lead, numbered
from partnerkit.render.pictures import size_mm
from partnerkit.render.scripts import Kind, script

_PIXELS_PER_MM = 96 / 25.4


def render_html(document: Document) -> str:
    """Return a document as an HTML file; the same document gives the same text."""
    document = anchored(document)
    writer = _Writer(document.language, names(document))
    articles = "\n".join(writer.part(part) for part in document.parts)
    return (
        f'<!DOCTYPE html>\n<html lang="{text("render.tag", document.language)}">\n<head>\n'
        f"{_head(document)}\n</head>\n<body>\n<main>\n{articles}\n{writer.endnotes()}</main>\n</body>\n</html>\n"
    )


def _head(document: Document) -> str:
    properties = document.properties
    stated = (
        ("author", properties.author),
        ("description", properties.subject),
        ("keywords", properties.keywords),
        ("status", properties.status),
        ("date", properties.date or ""),
        *properties.provenance,
    )
    return "\n".join(
        (
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(document.title)}</title>",
            *(f'<meta name="{escape(name)}" content="{escape(value)}">' for name, value in stated if value),
            f"<style>\n{SHEET}</style>",
        )
    )


def _words(plain: str) -> str:
    return escape(plain).replace("\n", "<br>")


class _Writer:
    """Writes one document and remembers its notes and what it has counted."""

    def __init__(self, language: str, known: Names) -> None:
        self._language = language
        self._names = known
        self._contents = count(1)
        self._notes = Notes()
        self._counts = {"table": count(1), "figure": count(1)}

    def part(self, part: Part) -> str:
        head = " · ".join(_words(words) for words in (part.sender, part.kind, part.reference) if words)
        blocks = (self._block(block, part) for block in part.blocks)
        body = "\n".join(block for block in blocks if block)
        return f'<article>\n<p class="head">{head}</p>\n{body}\n</article>'

    def endnotes(self) -> str:
        items = "\n".join(
            f'<li id="_note-{number}">{self._line(words)} {self._back(number)}</li>'
            for number, words in enumerate(self._notes.texts.values(), 1)
        )
        if not items:
            return ""
        title = text("render.notes", self._language)
        return (
            f'<section role="doc-endnotes" aria-labelledby="_notes">\n<h2 id="_notes">{title}</h2>\n'
            f"<ol>\n{items}\n</ol>\n</section>\n"
        )

    def _back(self, number: int) -> str:
        words = text("render.back", self._language, number=number)
        return f'<a href="#_ref-{number}" role="doc-backlink" aria-label="{words}">\u21a9</a>'

    def _line(self, inlines: Inlines) -> str:
        pieces = []
        for inline in inlines:
            match inline:
                case Text():
                    pieces.append(_passage(inline))
                case Strong():
                    pieces.append(f"<strong>{self._line(inline.children)}</strong>")
                case Emphasis():
                    pieces.append(f"<em>{self._line(inline.children)}</em>")
                case Lead():
                    pieces.append(f'<b class="lead">{self._line(inline.children)}</b>')
                case Link():
                    pieces.append(f'<a href="{escape(inline.target)}">{self._line(inline.children)}</a>')
                case Footnote():
                    pieces.append(self._note(inline))
                case Blank():
                    label = f'<span class="unseen">{_words(inline.label)} </span>'
                    pieces.append(f'<span class="blank">{label}{_words(inline.placeholder)}</span>')
                case Reference():
                    pieces.append(self._named(inline))
                case _:
                    assert_never(inline)
        return "".join(pieces)

    def _named(self, reference: Reference) -> str:
        words = escape(self._names.of(reference))
        known = reference.anchor in self._names.known
        return f'<a href="#{reference.anchor}">{words}</a>' if known else words

    def _note(self, note: Footnote) -> str:
        number = self._notes.take(note)
        if number is None:
            return ""
        words = text("render.note", self._language, number=number)
        link = f'<a href="#_note-{number}" id="_ref-{number}" role="doc-noteref" aria-label="{words}">'
        return f"<sup>{link}{number}</a></sup>"

    def _block(self, block: Block, part: Part) -> str:
        match block:
            case Heading():
                words = escape(heading_number(block.number)) + self._line(block.children)
                return f"<h{block.level}{_id(block.anchor)}>{words}</h{block.level}>"
            case Contents():
                return self._listed(block, part)
            case Paragraph():
                return f"<p>{self._line(block.children)}</p>" if visible(block.children) else ""
            case BulletList():
                return f"<ul>\n{self._items(block.items)}\n</ul>"
            case NumberedList():
                return f"<ol>\n{self._items(block.items)}\n</ol>"
            case Facts():
                facts = (
                    f"<div><dt>{_words(fact.label)}</dt><dd>{self._line(fact.value)}</dd></div>"
                    for fact in block.rows
                )
                return "<dl>\n" + "\n".join(facts) + "\n</dl>"
            case Table():
                return self._table(block)
            case Figure():
                data = b64encode(block.data).decode("ascii")
                width, height = (round(mm * _PIXELS_PER_MM) for mm in size_mm(block))
                image = (
                    f'<img alt="{escape(block.alt)}" width="{width}" height="{height}"'
                    f' src="data:{block.media_type};base64,{data}">'
                )
                caption = self._caption("figure", block.caption)
                return f"<figure{_id(block.anchor)}>{image}<figcaption>{caption}</figcaption></figure>"
            case Note():
                label = f'<b class="lead">{_words(lead(block.label))}</b>'
                return f'<p class="note">{label} {self._line(block.children)}</p>'
            case Prompt():
                label = f'<span class="unseen">{_words(block.label)} </span>'
                return f'<p class="prompt">{label}{_words(block.text)}</p>'
            case Signatures():
                lines = ((signer.name, signer.title) for signer in block.signers)
                signers = (
                    f"<p>{'<br>'.join(self._line(line) for line in pair if visible(line))}</p>"
                    for pair in lines
                )
                unit = f"<p><strong>{_words(block.unit)}</strong></p>"
                return '<div class="signatures">\n' + "\n".join((unit, *signers)) + "\n</div>"
            case PageBreak():
                return '<div class="page"></div>'
            case _:
                assert_never(block)

    def _listed(self, contents: Contents, part: Part) -> str:
        listed = entries(part, contents)
        if not listed:
            return ""
        title = f"_contents-{next(self._contents)}"
        items = "\n".join(
            f'<li class="level-{heading.level}"><a href="#{heading.anchor}">'
            f"{escape(heading_number(heading.number))}{self._line(entry(heading.children))}</a></li>"
            for heading in listed
        )
        return (
            f'<nav aria-labelledby="{title}">\n<h2 id="{title}">{self._line(contents.title)}</h2>\n'
            f"<ul>\n{items}\n</ul>\n</nav>"
        )

    def _items(self, items: tuple[Inlines, ...]) -> str:
        return "\n".join(f"<li>{self._line(item)}</li>" for item in items)

    def _caption(self, kind: str, words: str) -> str:
        return f"{numbered(kind, next(self._counts[kind]), self._language)} {_words(words)}"

    def _table(self, table: Table) -> str:
        kinds = tuple(' class="number"' if column.numeric else "" for column in table.header)
        header = "".join(
            f'<th scope="col"{kind}>{_words(column.title)}</th>'
            for column, kind in zip(table.header, kinds, strict=True)
        )
        rows = "\n".join(self._row(row, kinds) for row in table.rows)
        unseen = (
            f'<span class="unseen"> {_words(table.description)}</span>' if table.description.strip() else ""
        )
        caption = f"<caption>{self._caption('table', table.caption)}{unseen}</caption>"
        note = "" if table.note is None else f'\n<p class="table-note">{_words(table.note)}</p>'
        head, body = f"<thead><tr>{header}</tr></thead>", f"<tbody>\n{rows}\n</tbody>"
        return f"<table{_id(table.anchor)}>\n{caption}\n{head}\n{body}\n</table>{note}"

    def _row(self, row: Row, kinds: tuple[str, ...]) -> str:
        cells = "".join(
            f"<td{kind}>{self._line(cell)}</td>" for cell, kind in zip(row.cells, kinds, strict=True)
        )
        return f'<tr class="total">{cells}</tr>' if row.total else f"<tr>{cells}</tr>"


def _id(anchor: str | None) -> str:
    return f' id="{anchor}"' if anchor else ""


def _passage(words: Text) -> str:
    if words.language is None:
        return _words(words.text)
    direction = ' dir="rtl"' if script(words.language).kind is Kind.RIGHT_TO_LEFT else ""
    return f'<span lang="{escape(words.language)}"{direction}>{_words(words.text)}</span>'
