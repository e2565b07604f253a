"""The answers as plain text, box by box, for a portal that takes nothing else.

What a box can hold becomes paragraphs without typography, with "- " for bullets, and stands under its length.
Tables and signatures cannot be pasted; they follow as they are.
"""

from collections.abc import Iterator
from typing import assert_never

from attrs import evolve

from partnerkit.documents.report.account import Account
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
    Strong,
    Text,
    plain,
    visible,
)
from partnerkit.forms.form import Section
from partnerkit.language.pasting import pasteable


def boxed(account: Account, section: Section, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of an answer with the text as it is pasted first, under its length."""
    text, others = list[Paragraph](), list[Block]()
    for block in blocks:
        lines = tuple(_lines(block))
        text.extend(Paragraph(one) for one in lines)
        if not lines:
            others.append(block)
    if not text:
        return tuple(others)
    whole = "\n".join(plain(one.children) for one in text)
    return (pasted_length(account, section, whole), *text, *others)


def _lines(block: Block) -> Iterator[Inlines]:
    """Yield the lines of a block that a box can hold; nothing for one that it cannot."""
    match block:
        case Paragraph() if visible(block.children):
            yield flat(block.children)
        case Heading():
            yield flat(block.children)
        case BulletList():
            yield from ((Text("- "), *flat(item)) for item in block.items)
        case NumberedList():
            yield from ((Text(f"{number}. "), *flat(item)) for number, item in enumerate(block.items, 1))
        case Facts():
            yield from ((Text(pasteable(f"{row.label}: ")), *flat(row.value)) for row in block.rows)
        case _:
            return


def flat(inlines: Inlines) -> Inlines:
    """Return words without weight, links and notes, as they are typed; languages and questions stay."""
    return tuple(one for inline in inlines for one in _flat(inline))


def _flat(inline: Inline) -> Inlines:
    match inline:
        case Text():
            return (evolve(inline, text=pasteable(inline.text)),)
        case Strong() | Emphasis() | Lead() | Link():
            return flat(inline.children)
        case Footnote():
            return (Text(" ("), *flat(inline.children), Text(")"))
        case Blank():
            return (inline,)
        case _:
            assert_never(inline)
