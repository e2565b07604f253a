"""Addresses in documents: words that lead somewhere, and nothing at all where only the house can open them.

`linked` is for fields that hold an address. `publishable` goes through a finished document, because an address
may also stand in the middle of a text. How a form of address is known belongs in `rules/data/addresses.toml`.
"""

import re
from collections.abc import Callable, Iterable
from typing import assert_never

from attrs import evolve

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
    Inline,
    Inlines,
    Lead,
    Link,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Prompt,
    Reference,
    Signatures,
    Strong,
    Table,
    Text,
    linkable,
    visible,
)
from partnerkit.language.catalogue import text
from partnerkit.rules.core.prose import ADDRESS, host_of, is_intranet

# The name before the suffix has two characters and a letter, so "m.fl/år" and "12.st/dag" stay what was written.
_BARE = r"(?<![\w@./-])(?:[\w-]+\.)*(?=[\w-]*[^\W\d_])[\w-]{2,}\.[a-zåäö]{2,}(?::\d+)?(?:/[^\s<>()\"”]*[^\s<>()\"”.,;:!?])?"
_SHARE = r"\\\\[^\s<>()\"”]+|\b[A-Za-z]:[\\/][^\s<>()\"”]+"
_ANY = re.compile(rf"\s*(?P<address>{_SHARE}|{ADDRESS.pattern}|{_BARE})", re.IGNORECASE)

Change = Callable[[Inlines], Inlines]


def linked(address: str) -> Inlines:
    """Return an address as a link whose words are its domain; nothing for one that readers cannot open."""
    address = address.strip()
    if is_intranet(address):
        return ()
    if address.lower().startswith("mailto:"):
        words, target = address.partition(":")[2], address
    else:
        words = host_of(address).lower().removeprefix("www.")
        target = address if "://" in address else f"https://{address}"
    return (Link((Text(words),), target),) if linkable(target) else (Text(words),)


def publishable(document: Document, *, internal: bool) -> Document:
    """Return a document without addresses of the house, and with every other address as words that lead there.

    Args:
        document: A finished document.
        internal: Whether its readers keep the record; they read that there is such an address, not which.
    """
    inside = _inside(document.language, internal)
    missing: Inlines = (Text(text("words.missing.value", document.language)),)

    def words(given: str) -> str:
        return in_words(given, document.language, internal=internal)

    def line(inlines: Inlines) -> Inlines:
        return _line(inlines, inside, within_link=False)

    def kept(inlines: Inlines) -> Inlines:
        changed = line(inlines)
        return changed if visible(changed) else missing

    parts = []
    for part in document.parts:
        blocks = tuple(_blocks(part.blocks, line, kept, words))
        parts.append(evolve(part, blocks=blocks) if blocks else part)
    return evolve(document, parts=tuple(parts))


def in_words(given: str, language: str, *, internal: bool) -> str:
    """Return text without addresses of the house, and with every other address as its domain."""
    inside = _inside(language, internal)
    return _ANY.sub(lambda found: _in_words(found, inside), given)


def _inside(language: str, internal: bool) -> str:
    return f" ({text('documents.inside', language)})" if internal else ""


def _in_words(found: re.Match[str], inside: str) -> str:
    address = found["address"]
    if is_intranet(address):
        return inside
    return found[0].replace(address, host_of(address).removeprefix("www.") if "/" in address else address)


def _line(inlines: Inlines, inside: str, *, within_link: bool) -> Inlines:
    changed: list[Inline] = []
    for inline in inlines:
        match inline:
            case Text():
                changed += _text(inline, inside, within_link=within_link)
            case Link(target=target) if is_intranet(target) and not target.startswith(("#", "mailto:")):
                changed += _line(inline.children, inside, within_link=True)
            case Link() | Strong() | Emphasis() | Lead() | Footnote():
                within = within_link or isinstance(inline, Link)
                children = _line(inline.children, inside, within_link=within)
                changed += [evolve(inline, children=children)] if visible(children) else []
            case Blank() | Reference():
                changed.append(inline)
            case _:
                assert_never(inline)
    return tuple(changed)


def _text(inline: Text, inside: str, *, within_link: bool) -> Iterable[Inline]:
    if within_link:
        words = _ANY.sub(lambda found: _in_words(found, inside), inline.text)
        return [evolve(inline, text=words)] if words else []
    said: list[Inline] = []
    place = 0
    for found in _ANY.finditer(inline.text):
        address = found["address"]
        whole = "/" in address or "\\" in address or is_intranet(address)
        if not whole:
            continue
        before = inline.text[place : found.start()]
        if is_intranet(address):
            said += [evolve(inline, text=before + inside)] if before + inside else []
        else:
            before += found[0].removesuffix(address)
            said += [*([evolve(inline, text=before)] if before else []), *linked(address)]
        place = found.end()
    rest = inline.text[place:]
    return [*said, *([evolve(inline, text=rest)] if rest else [])]


def _blocks(
    blocks: Iterable[Block], line: Change, kept: Change, words: Callable[[str], str]
) -> Iterable[Block]:
    """Yield the blocks with their lines changed; one that nothing is left of goes, a cell keeps a word."""
    for block in blocks:
        match block:
            case Heading() | Note():
                yield evolve(block, children=kept(block.children))
            case Paragraph():
                children = line(block.children)
                if visible(children):
                    yield evolve(block, children=children)
            case BulletList() | NumberedList():
                items = tuple(item for item in map(line, block.items) if visible(item))
                if items:
                    yield evolve(block, items=items)
            case Facts():
                yield evolve(block, rows=tuple(evolve(row, value=kept(row.value)) for row in block.rows))
            case Table():
                yield evolve(
                    block,
                    caption=words(block.caption),
                    rows=tuple(evolve(row, cells=tuple(map(kept, row.cells))) for row in block.rows),
                    note=words(block.note) if block.note else None,
                )
            case Signatures():
                signers = tuple(
                    evolve(one, name=kept(one.name), title=kept(one.title) if one.title else ())
                    for one in block.signers
                )
                yield evolve(block, signers=signers)
            case Prompt():
                yield evolve(block, label=words(block.label), text=words(block.text))
            case Figure():
                yield evolve(block, alt=words(block.alt), caption=words(block.caption))
            case Contents() | PageBreak():
                yield block
            case _:
                assert_never(block)
