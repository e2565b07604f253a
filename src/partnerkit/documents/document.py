"""A document and its parts. Read them through `partnerkit.documents.tree`."""

from datetime import date
from typing import Literal

from attrs import field, frozen
from attrs.converters import optional

from partnerkit.documents.blocks import Block
from partnerkit.documents.inlines import printable
from partnerkit.errors import InvalidValueError
from partnerkit.values.characters import clean


@frozen
class Part:
    """A document in its own right within the file: it begins a page and has its own page header."""

    sender: str = field(converter=clean)
    kind: str = field(converter=clean)
    blocks: tuple[Block, ...]
    reference: str | None = field(default=None, converter=optional(clean))

    def __attrs_post_init__(self) -> None:
        """Refuse a part without content."""
        if not self.blocks:
            raise InvalidValueError(
                "document.part-empty", "The part '{kind}' has no content. Leave it out.", kind=self.kind
            )


@frozen
class Properties:
    """What the file says of itself without being opened.

    Attributes:
        subject: What the document is about.
        author: The unit that answers for it, never a person's user name.
        status: Draft, proposed, adopted or sent, in words.
        keywords: Words to find it by.
        date: The document's own date (`2016-10-17`): when it was created and modified. Left out if unknown.
        provenance: Names and values of custom properties: versions, digest of the record.
    """

    subject: str = field(default="", converter=printable)
    author: str = field(default="", converter=printable)
    status: str = field(default="", converter=printable)
    keywords: str = field(default="", converter=printable)
    date: str | None = None
    provenance: tuple[tuple[str, str], ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a date that is none, and a name used twice."""
        if self.date is not None:
            try:
                right = date.fromisoformat(self.date).isoformat() == self.date
            except ValueError:
                right = False
            if not right:
                raise InvalidValueError(
                    "document.date", "'{date}' is not a date such as 2016-10-17.", date=self.date
                )
        names = [name.casefold() for name, _ in self.provenance]
        if len(set(names)) < len(names):
            raise InvalidValueError(
                "document.provenance", "A property of the document is named twice. Keep one."
            )


@frozen
class Document:
    """A document: one or more parts in one file, in Swedish or English."""

    title: str = field(converter=clean)
    language: Literal["sv", "en"]
    parts: tuple[Part, ...]
    properties: Properties = field(factory=Properties)

    def __attrs_post_init__(self) -> None:
        """Refuse another language, and a document without parts."""
        if self.language not in ("sv", "en"):
            raise InvalidValueError(
                "document.language", "Documents are made in sv or en, not in '{given}'.", given=self.language
            )
        if not self.parts:
            raise InvalidValueError(
                "document.parts", "The document '{title}' has no parts. Give it one.", title=self.title
            )
