"""Documents as one accessible HTML file that needs nothing beside itself.

Outline, captions, header cells, languages and notes that lead back come from the tree; the look is the
small sheet at the end of this module.
"""

from base64 import b64encode
from html import escape
from itertools import count
from typing import assert_never

from partnerkit.documents.tree import (
    Blank,
    Block,
    BulletList,
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
    Row,
    Signatures,
    Strong,
    Table,
    Text,
    visible,
)
from partnerkit.language.catalogue import text
from partnerkit.render.labels import Notes, heading_number, lead, numbered
from partnerkit.render.palette import GREY, HEAD_FILL, INK, LINK, PROMPT_FILL, PROMPT_LINE, RULE
from partnerkit.render.scripts import Kind, script


def render_html(document: Document) -> str:
    """Return a document as an HTML file; the same document gives the same text."""
    writer = _Writer(document.language)
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
            f"<style>\n{_SHEET}</style>",
        )
    )


def _words(plain: str) -> str:
    return escape(plain).replace("\n", "<br>")


class _Writer:
    """Writes one document and remembers its notes, its anchors and what it has counted."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._notes = Notes()
        self._anchors: set[str] = set()
        self._counts = {"table": count(1), "figure": count(1)}

    def part(self, part: Part) -> str:
        head = " · ".join(_words(words) for words in (part.sender, part.kind, part.reference) if words)
        blocks = (self._block(block) for block in part.blocks)
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
                    pieces.append(self._reference(inline))
                case Blank():
                    label = f'<span class="unseen">{_words(inline.label)} </span>'
                    pieces.append(f'<span class="blank">{label}{_words(inline.placeholder)}</span>')
                case _:
                    assert_never(inline)
        return "".join(pieces)

    def _reference(self, note: Footnote) -> str:
        number = self._notes.take(note)
        if number is None:
            return ""
        words = text("render.note", self._language, number=number)
        link = f'<a href="#_note-{number}" id="_ref-{number}" role="doc-noteref" aria-label="{words}">'
        return f"<sup>{link}{number}</a></sup>"

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
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
                image = f'<img alt="{escape(block.alt)}" src="data:{block.media_type};base64,{data}">'
                caption = self._caption("figure", block.caption)
                return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"
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

    def _heading(self, heading: Heading) -> str:
        mark = ""
        if heading.anchor and heading.anchor not in self._anchors:
            self._anchors.add(heading.anchor)
            mark = f' id="{heading.anchor}"'
        words = escape(heading_number(heading.number)) + self._line(heading.children)
        return f"<h{heading.level}{mark}>{words}</h{heading.level}>"

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
        return (
            f"<table>\n{caption}\n<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>{note}"
        )

    def _row(self, row: Row, kinds: tuple[str, ...]) -> str:
        cells = "".join(
            f"<td{kind}>{self._line(cell)}</td>" for cell, kind in zip(row.cells, kinds, strict=True)
        )
        return f'<tr class="total">{cells}</tr>' if row.total else f"<tr>{cells}</tr>"


def _passage(words: Text) -> str:
    if words.language is None:
        return _words(words.text)
    direction = ' dir="rtl"' if script(words.language).kind is Kind.RIGHT_TO_LEFT else ""
    return f'<span lang="{escape(words.language)}"{direction}>{_words(words.text)}</span>'


_SHEET = f"""\
body {{ font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; color: #000; background: #fff; margin: 0 1rem; }}
main {{ max-width: 42rem; margin: 2rem auto; }}
article + article {{ margin-top: 4rem; border-top: 1px solid #{RULE}; }}
h1, h2 {{ color: #{INK}; line-height: 1.25; }}
a {{ color: #{LINK}; }}
dl div {{ display: flex; gap: 1rem; }}
dt {{ flex: 0 0 11rem; font-weight: bold; }}
dd {{ margin: 0; min-width: 0; overflow-wrap: anywhere; }}
h2 {{ margin: 2rem 0 .5rem; }}
h3, h4 {{ margin: 1.5rem 0 .5rem; line-height: 1.3; }}
table {{ border-collapse: collapse; border: solid #{INK}; border-width: 1px 0; width: 100%; }}
caption, figcaption {{ text-align: left; font-weight: bold; padding: .3rem 0; }}
th, td {{ text-align: left; vertical-align: top; padding: .25rem .4rem; border-top: 1px solid #{RULE}; }}
th {{ background: #{HEAD_FILL}; }}
.number {{ text-align: right; }}
.total td {{ font-weight: bold; border-top-color: #{INK}; }}
.head, .blank, .prompt {{ color: #{GREY}; }}
.table-note {{ font-size: .875rem; }}
.note {{ background: #{HEAD_FILL}; border-left: 4px solid #{INK}; }}
.note, .prompt {{ padding: .5rem .75rem; }}
.prompt {{ background: #{PROMPT_FILL}; border: 1px solid #{PROMPT_LINE}; border-left-width: 4px; }}
.unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
img {{ max-width: 100%; }}
@media (max-width: 30rem) {{
  h1 {{ font-size: 1.6rem; overflow-wrap: anywhere; }}
  dl div {{ display: block; margin-bottom: .5rem; }}
  ul, ol {{ padding-left: 1.5rem; }}
  table {{ font-size: .875rem; }}
  th, td {{ padding: .25rem .3rem; overflow-wrap: break-word; hyphens: auto; }}
}}
@media print {{
  body {{ font-size: 10.5pt; margin: 0; }}
  main {{ max-width: none; margin: 0; }}
  article + article, .page {{ break-before: page; border: 0; }}
  h1, h2, h3, h4, caption {{ break-after: avoid; }}
  thead {{ display: table-header-group; }}
  tr, .note, .prompt, .signatures {{ break-inside: avoid; }}
}}
"""
