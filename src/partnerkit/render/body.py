"""The body of a Word document: an exhaustive match over the blocks of the tree.

What a block becomes is decided here; how it looks stands in `house`, how OOXML is written in the others.
"""

import re
from collections.abc import Iterable
from itertools import count
from typing import assert_never

from docx.opc.constants import RELATIONSHIP_TYPE

from partnerkit.documents.tree import (
    Block,
    BulletList,
    Document,
    Facts,
    Figure,
    Heading,
    Inlines,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Part,
    Prompt,
    Signatures,
    Table,
    visible,
)
from partnerkit.language.catalogue import NBSP, text
from partnerkit.render.house import BOLD
from partnerkit.render.labels import heading_number, lead
from partnerkit.render.numbering import BULLETS, Lists
from partnerkit.render.ooxml import Element, field, name, paragraph, run, styled, w
from partnerkit.render.pictures import picture
from partnerkit.render.runs import Story
from partnerkit.render.tables import table

_AFTER_TABLE = 160
_AFTER_LIST = 120
_LONGEST_BOOKMARK = 30


def bookmarks(document: Document) -> dict[str, str]:
    """Return the bookmark of each anchor: Word takes letters, digits and `_`, and 40 characters."""
    headings = (block for part in document.parts for block in part.blocks if isinstance(block, Heading))
    anchors = dict.fromkeys(name for heading in headings if (name := heading.anchor or heading.section))
    return {
        anchor: f"{re.sub('[^A-Za-z0-9]', '_', anchor)[:_LONGEST_BOOKMARK]}_{number}"
        for number, anchor in enumerate(anchors, 1)
    }


class Body:
    """Writes the body, part by part.

    Attributes:
        elements: What is written so far.
        lists: The lists that numbering has to know.
        pictures: The name of each picture in the package.
    """

    def __init__(self, story: Story, language: str) -> None:
        """Begin with an empty body.

        Args:
            story: Writes lines; its relations are those of the body.
            language: The language of the document, `sv` or `en`.
        """
        self.elements: list[Element] = []
        self.lists = Lists()
        self.pictures: dict[bytes, str] = {}
        self._story = story
        self._language = language
        self._unset = dict(story.anchors)
        self._counts = {"table": count(1), "figure": count(1)}
        self._bookmark_ids = count()
        self._drawing_ids = count(1)
        self._page_break = False
        self._after_table = False

    def write(self, part: Part) -> None:
        """Write the blocks of a part."""
        for block, following in zip(part.blocks, (*part.blocks[1:], None), strict=True):
            self._block(block, following)

    def end_section(self, properties: Element) -> None:
        """End a section, and with it a part that is not the last; Word keeps it in a paragraph."""
        if self.elements[-1].tag != name("w:p"):
            # A table or a content control cannot hold it: this is the one paragraph without words.
            self.elements.append(paragraph("SectionEnd"))
        self._after_table = self._page_break = False
        self.elements[-1][0].append(properties)

    def _block(self, block: Block, following: Block | None) -> None:
        keep = isinstance(following, Signatures)
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                leads = keep or block.keep_with_next or isinstance(following, BulletList | NumberedList)
                self._line("Normal", block.children, keep_next=leads)
            case BulletList():
                self._items(block.items, "ListBullet", BULLETS, keep)
            case NumberedList():
                self._items(block.items, "ListNumber", self.lists.begin(), keep)
            case Facts():
                self._facts(block, keep)
            case Table():
                self._table(block, keep)
            case Figure():
                self._figure(block, keep)
            case Note():
                label = [styled(lead(block.label), "Lead"), run(" ")]
                self._add("Note", label + self._story.line(block.children), keep_next=keep)
            case Prompt():
                before, page_break = self._place()
                control = self._story.controls.block
                self.elements.append(control(block, keep_next=keep, page_break=page_break, before=before))
            case Signatures():
                self._signatures(block, keep)
            case PageBreak():
                self._page_break = True
            case _:
                assert_never(block)

    def _place(self) -> tuple[int | None, bool]:
        """Return the space above the next paragraph, if its place sets one, and whether it begins a page."""
        page_break, after_table = self._page_break, self._after_table
        self._page_break = self._after_table = False
        return (_AFTER_TABLE if after_table else None), page_break

    def _add(
        self,
        style: str,
        content: Iterable[Element],
        *,
        keep_next: bool = False,
        numbering: int | None = None,
        after: int | None = None,
        own_space: bool = False,
    ) -> None:
        before, page_break = self._place()
        self.elements.append(
            paragraph(
                style,
                *content,
                keep_next=keep_next,
                page_break=page_break,
                numbering=numbering,
                before=None if own_space else before,
                after=after,
            )
        )

    def _line(self, style: str, inlines: Inlines, *, keep_next: bool) -> None:
        if visible(inlines):
            self._add(style, self._story.line(inlines), keep_next=keep_next)

    def _heading(self, heading: Heading) -> None:
        style = f"Heading{heading.level}"
        content = self._story.line(heading.children, in_bold=style in BOLD)
        if heading.number is not None:
            content.insert(0, run(heading_number(heading.number)))
        bookmark = self._unset.pop(heading.anchor or heading.section or "", None)
        if bookmark is not None:
            number = next(self._bookmark_ids)
            content.insert(0, w("bookmarkStart", id=number, name=bookmark))
            content.append(w("bookmarkEnd", id=number))
        self._add(style, content, own_space=True)

    def _items(self, items: tuple[Inlines, ...], style: str, numbering: int, keep: bool) -> None:
        for number, item in enumerate(items, 1):
            last = number == len(items)
            content = self._story.line(item)
            after = _AFTER_LIST if last else None
            self._add(style, content, numbering=numbering, after=after, keep_next=keep and last)

    def _facts(self, facts: Facts, keep: bool) -> None:
        for number, fact in enumerate(facts.rows, 1):
            last = number == len(facts.rows)
            content = [styled(fact.label, "Strong"), w("r", w("tab")), *self._story.line(fact.value)]
            self._add("Facts", content, after=_AFTER_LIST if last else None, keep_next=keep and last)

    def _caption(self, kind: str, words: str, style: str, *, keep_next: bool = False) -> None:
        number = str(next(self._counts[kind]))
        called = text(f"render.{kind}", self._language)
        if words.strip():
            counter = field(f"SEQ {called} \\* ARABIC", number)
            self._add(
                style, [run(called + NBSP), counter, run(f". {words}")], keep_next=keep_next, own_space=True
            )

    def _table(self, source: Table, keep: bool) -> None:
        self._caption("table", source.caption, "Caption")
        self._place()
        self.elements.append(table(source, self._story))
        if source.note is None:
            self._after_table = True
        else:
            self._add("TableNote", [run(source.note)], keep_next=keep)

    def _figure(self, figure: Figure, keep: bool) -> None:
        stored = self.pictures.setdefault(figure.data, f"/word/media/image{len(self.pictures) + 1}.png")
        relation = self._story.relations.to(RELATIONSHIP_TYPE.IMAGE, stored)
        number = next(self._drawing_ids)
        self._add("Figure", [picture(figure, relation, number)])
        self._caption("figure", figure.caption, "FigureCaption", keep_next=keep)

    def _signatures(self, signatures: Signatures, keep: bool) -> None:
        self._add("SignatureUnit", [run(signatures.unit)], own_space=True)
        for number, signer in enumerate(signatures.signers, 1):
            content = self._story.line(signer.name)
            if title := self._story.line(signer.title):
                content += [w("r", w("br")), *title]
            self._add("Signature", content, keep_next=keep or number < len(signatures.signers))
