"""Inlines: what stands within a line of a document. Read them through `partnerkit.documents.tree`."""

import re
from collections.abc import Iterator
from typing import assert_never
from urllib.parse import urlsplit

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.values.characters import clean

_NO_ADDRESS = re.compile(r"[\s\x00-\x1f\"<>\\^`{|}]")
_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9._:-]*")


def anchorable(name: str) -> bool:
    """Return whether every format can hold `name` as the anchor of a heading, a table or a figure."""
    return bool(_ANCHOR.fullmatch(name))


def unanchorable(name: str) -> InvalidValueError:
    """Return what to say of an anchor that cannot be one."""
    return InvalidValueError(
        "document.anchor",
        "'{anchor}' cannot be an anchor. Begin with a letter a-z; then letters, digits or . _ : -",
        anchor=name,
    )


def linkable(target: str) -> bool:
    """Return whether `target` can be a link: http, https or mailto, or `#` and an anchor."""
    if target.startswith("#"):
        return anchorable(target[1:])
    if _NO_ADDRESS.search(target):
        return False
    try:
        parts = urlsplit(target)
        web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return web or (parts.scheme == "mailto" and "@" in parts.path)


def printable(text: str) -> str:
    """Return `text` as `clean` does, but let nothing and blanks alone pass.

    Blanks are right between two inlines, and a caption that nobody has written yet is told by `check`.
    """
    return clean(text + ".")[:-1]


@frozen
class Text:
    """Words as they are; `language` (BCP 47, such as `vi-VN`) where it differs from the document's."""

    text: str = field(converter=printable)
    language: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an empty text."""
        if not self.text:
            raise InvalidValueError(
                "document.text-empty", "A piece of text in a document is empty. Leave it out."
            )


@frozen
class Strong:
    """Words that weigh more than those around them."""

    children: tuple["Inline", ...]


@frozen
class Emphasis:
    """Words in another voice: a title, or a name kept in its own language."""

    children: tuple["Inline", ...]


@frozen
class Lead:
    """A run-in lead: bold words and their full stop, before the text of the same paragraph."""

    children: tuple["Inline", ...]


@frozen
class Link:
    """Words that lead to a web page, an address for e-mail or, with `#`, an anchor; see `linkable`."""

    children: tuple["Inline", ...]
    target: str

    def __attrs_post_init__(self) -> None:
        """Refuse a target that is no address, and a link within a link."""
        if not linkable(self.target):
            raise InvalidValueError(
                "document.link-target",
                "'{target}' is not an address that a document can link to. Print it as text, or correct it.",
                target=self.target,
            )
        nested = any(isinstance(inline, Link | Reference) for inline in walk(self.children))
        if nested:
            raise InvalidValueError(
                "document.link-nested",
                "The link to '{target}' holds another link. Use one of them.",
                target=self.target,
            )


@frozen
class Footnote:
    """An explanation below the page, stored once for each `key` and referred to at its first use only."""

    key: str = field(converter=clean)
    children: tuple["Inline", ...]

    def __attrs_post_init__(self) -> None:
        """Refuse a note without words, and a note within a note."""
        if not plain(self.children).strip():
            raise InvalidValueError(
                "document.note-empty",
                "The note '{key}' is empty. Give it words, or leave it out.",
                key=self.key,
            )
        nested = any(isinstance(inline, Footnote) for inline in walk(self.children))
        if nested:
            raise InvalidValueError(
                "document.note-nested", "The note '{key}' holds another note. Say it in one.", key=self.key
            )


@frozen
class Blank:
    """A question in a line: shown as `placeholder` (`[Ange datum]`), named `label`, read back by `key`."""

    key: str = field(converter=clean)
    label: str = field(converter=clean)
    placeholder: str = field(converter=clean)


@frozen
class Reference:
    """The name of a table, a figure or a heading, by its `anchor`: "table 2", linked; the renderer counts.

    Attributes:
        anchor: The anchor of what is referred to.
        capital: Whether it begins a sentence.
    """

    anchor: str
    capital: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse an anchor that no format can hold."""
        if not anchorable(self.anchor):
            raise unanchorable(self.anchor)


Inline = Text | Strong | Emphasis | Lead | Link | Footnote | Blank | Reference
Inlines = tuple[Inline, ...]


def walk(inlines: Inlines) -> Iterator[Inline]:
    """Go through inlines and everything inside them, in the order of reading."""
    for inline in inlines:
        yield inline
        match inline:
            case Text() | Blank() | Reference():
                pass
            case Strong() | Emphasis() | Lead() | Link() | Footnote():
                yield from walk(inline.children)
            case _:
                assert_never(inline)


def visible(inlines: Inlines) -> bool:
    """Return whether inlines show anything: words, a question, a reference or the sign of a note."""
    return any(
        isinstance(inline, Blank | Footnote | Reference)
        or (isinstance(inline, Text) and bool(inline.text.strip()))
        for inline in walk(inlines)
    )


def plain(inlines: Inlines) -> str:
    """Return the text of inlines: placeholders as shown, a reference by its anchor, notes left out."""
    words: list[str] = []
    for inline in inlines:
        match inline:
            case Text():
                words.append(inline.text)
            case Blank():
                words.append(inline.placeholder)
            case Reference():
                words.append(inline.anchor)
            case Strong() | Emphasis() | Lead() | Link():
                words.append(plain(inline.children))
            case Footnote():
                pass
            case _:
                assert_never(inline)
    return "".join(words)
