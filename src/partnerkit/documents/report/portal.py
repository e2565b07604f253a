"""The answers as plain text, box by box, for a portal that takes nothing else.

What a box can hold becomes paragraphs without typography, with "- " for bullets, and stands under its length.
Tables of figures and signatures cannot be pasted; they stay as they are.
"""

import re
from collections.abc import Iterator
from typing import assert_never

from attrs import evolve

from partnerkit.documents.report.account import Account, glued, labelled, sentences
from partnerkit.documents.report.lengths import pasted_length
from partnerkit.documents.tree import (
    Blank,
    Block,
    BulletList,
    Emphasis,
    Facts,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Lead,
    Link,
    NumberedList,
    Paragraph,
    Prompt,
    Reference,
    Row,
    Strong,
    Table,
    Text,
    plain,
    visible,
    walk,
)
from partnerkit.forms.form import Section
from partnerkit.language.pasting import pasteable

_TABLES = frozenset({"finances", "budget-years", "grants", "rates", "vouchers", "annexes"})
"""Blocks whose tables go into a portal's own tables; other tables become lines."""

_COUNTED = re.compile(r"\d+\. ")


def boxed(account: Account, section: Section, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of an answer with what can be pasted as text, under its length.

    Figures stay in their tables, before the text.
    """
    text, others = list[Inlines](), list[Block]()
    for block in blocks:
        lines = () if section.block in _TABLES and isinstance(block, Table) else tuple(_lines(account, block))
        if lines:
            text.append(_broken(lines))
        else:
            others.append(block)
    prompts = [one for one in others if isinstance(one, Prompt)]
    rest = [one for one in others if one not in prompts]
    if not text:
        return (*rest, *prompts)
    whole = "\n\n".join(plain(one) for one in text)
    return (*rest, pasted_length(account, section, whole), *map(Paragraph, text), *prompts)


def _broken(lines: tuple[Inlines, ...]) -> Inlines:
    """Return lines as one paragraph with breaks, so that a list is pasted without gaps."""
    first, *others = lines
    return (*first, *(one for line in others for one in (Text("\n"), *line)))


def _lines(account: Account, block: Block) -> Iterator[Inlines]:
    """Yield the lines of a block that a box can hold; nothing for one that it cannot."""
    match block:
        case Paragraph() if visible(block.children) and not _refers(block.children):
            yield flat(block.children)
        case Heading():
            yield flat(block.children)
        case BulletList():
            yield from ((Text("- "), *flat(item)) for item in block.items)
        case NumberedList():
            yield from ((Text(f"{number}. "), *flat(item)) for number, item in enumerate(block.items, 1))
        case Facts():
            yield from ((Text(pasteable(f"{row.label}: ")), *flat(row.value)) for row in block.rows)
        case Table():
            yield from (_row(account, block, row) for row in block.rows)
            if block.note:
                yield (Text(pasteable(block.note)),)
        case _:
            return


def _refers(inlines: Inlines) -> bool:
    """Whether a line names a table or a section of the document, which a portal does not have."""
    return any(isinstance(one, Reference) for one in walk(inlines))


def _row(account: Account, table: Table, row: Row) -> Inlines:
    """Return a row as a line: what it is about, then what each column says; what is missing is left out."""
    cells = list(zip(table.header, row.cells, strict=True))
    number: Inlines = (Text(f"{plain(row.cells[0])}. "),) if table.header[0].numeric else ()
    (_, about), *others = cells[1:] if number else cells
    said = [(column, cell) for column, cell in others if cell != account.lacking]
    if all(column.numeric for column, _ in said):
        figures = ((Text(f"{column.title.lower()} "), *cell) for column, cell in said)
        told = glued([about, glued(figures, ", ")], ": ")
    else:
        told = sentences([about, *(labelled(column.title, cell) for column, cell in said)])
    counted = number or _COUNTED.match(plain(about))
    return flat((*number, *told) if counted else (Text("- "), *told))


def flat(inlines: Inlines) -> Inlines:
    """Return words without weight, links and notes, as they are typed; languages and questions stay."""
    return tuple(one for inline in inlines for one in _flat(inline))


def _flat(inline: Inline) -> Inlines:
    match inline:
        case Text():
            return (evolve(inline, text=pasteable(inline.text)),)
        case Lead():
            return _named(flat(inline.children))
        case Strong() | Emphasis() | Link():
            return flat(inline.children)
        case Footnote():
            return (Text(" ("), *flat(inline.children), Text(")"))
        case Blank() | Reference():
            return (inline,)
        case _:
            assert_never(inline)


def _named(lead: Inlines) -> Inlines:
    """Return a run-in lead with a colon, since nothing but words can set it apart here."""
    *first, last = lead
    if isinstance(last, Text) and last.text.endswith("."):
        return (*first, evolve(last, text=f"{last.text[:-1]}:"))
    return lead
