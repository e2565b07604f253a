"""Blocks, parts and the document itself. Read them through `partnerkit.documents.tree`."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from attrs import field, frozen
from attrs.converters import optional

from partnerkit.documents.inlines import Inlines, anchorable, plain, refuse
from partnerkit.values.characters import clean

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER_BYTES = 33


@frozen
class Heading:
    """A heading of level 1 to 4; `number` is printed before it, `anchor` is what links lead to."""

    level: int
    children: Inlines
    anchor: str | None = None
    number: str | None = field(default=None, converter=optional(clean))

    def __attrs_post_init__(self) -> None:
        """Refuse a heading without words, an unknown level and an anchor that no format can hold."""
        refuse(not plain(self.children).strip(), "heading-empty", "A heading is empty.")
        refuse(
            not 1 <= self.level <= 4,
            "heading-level",
            "The heading '{words}' has level {level}. Levels go from 1 to 4.",
            words=plain(self.children),
            level=self.level,
        )
        refuse(
            self.anchor is not None and not anchorable(self.anchor),
            "anchor",
            "'{anchor}' cannot be an anchor. Begin with a letter a-z; go on with letters, digits or . _ : -",
            anchor=self.anchor,
        )


@frozen
class Paragraph:
    """A paragraph; `keep_with_next` where it leads in what follows."""

    children: Inlines
    keep_with_next: bool = False


def _items(given: Iterable[Inlines]) -> tuple[Inlines, ...]:
    items = tuple(given)
    refuse(not items, "list-empty", "A list in a document has no items. Leave the list out.")
    return items


@frozen
class BulletList:
    """Items without order."""

    items: tuple[Inlines, ...] = field(converter=_items)


@frozen
class NumberedList:
    """Items with numbers, from 1 in each list."""

    items: tuple[Inlines, ...] = field(converter=_items)


@frozen
class Fact:
    """One line of a head block."""

    label: str = field(converter=clean)
    value: Inlines


@frozen
class Facts:
    """The head block of a part: labels and values."""

    rows: tuple[Fact, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse a head block without lines."""
        refuse(not self.rows, "facts-empty", "A head block has no lines. Leave it out.")


@frozen
class Column:
    """A column of a table; the unit stands in the title, numbers are right-aligned."""

    title: str = field(converter=clean)
    width_mm: float
    numeric: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a column without width."""
        refuse(self.width_mm <= 0, "column-width", "The column '{title}' has no width.", title=self.title)


@frozen
class Row:
    """A row of a table; `total` for sums."""

    cells: tuple[Inlines, ...]
    total: bool = False


@frozen
class Table:
    """Facts in rows under one header. The caption has no number: the renderer counts tables."""

    caption: str
    header: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str | None = field(default=None, converter=optional(clean))
    description: str = field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a table without columns, and rows of another length."""
        refuse(not self.header, "table-columns", "The table '{name}' has no columns.", name=self.caption)
        for number, row in enumerate(self.rows, 1):
            refuse(
                len(row.cells) != len(self.header),
                "table-row",
                "Row {row} of the table '{name}' has {cells} cells; its header has {columns}.",
                row=number,
                name=self.caption,
                cells=len(row.cells),
                columns=len(self.header),
            )


@frozen
class Figure:
    """A picture (PNG), what it shows in words, and a caption without number: the renderer counts figures."""

    alt: str
    caption: str
    data: bytes
    media_type: str

    def __attrs_post_init__(self) -> None:
        """Refuse a picture in another format."""
        refuse(
            self.media_type != "image/png"
            or not self.data.startswith(_PNG)
            or len(self.data) < _PNG_HEADER_BYTES,
            "figure-format",
            "The picture '{name}' is not PNG. Save it as PNG.",
            name=self.caption,
        )


@frozen
class Note:
    """A call-out: `label` says in a word or two what kind of remark it is."""

    children: Inlines
    label: str = field(converter=clean)


@frozen
class Prompt:
    """An unanswered question, as a block: named `label`, read back by `key`; `text` says what to write."""

    key: str = field(converter=clean)
    label: str = field(converter=clean)
    text: str = field(converter=clean)


@frozen
class Signer:
    """Who signs."""

    name: Inlines
    title: Inlines


@frozen
class Signatures:
    """Who signs for a unit, one below the other."""

    unit: str = field(converter=clean)
    signers: tuple[Signer, ...]


@frozen
class PageBreak:
    """What follows begins a page."""


Block = (
    Heading
    | Paragraph
    | BulletList
    | NumberedList
    | Facts
    | Table
    | Figure
    | Note
    | Prompt
    | Signatures
    | PageBreak
)


@frozen
class Part:
    """A document in its own right within the file: it begins a page and has its own page header."""

    sender: str = field(converter=clean)
    kind: str = field(converter=clean)
    blocks: tuple[Block, ...]
    reference: str | None = field(default=None, converter=optional(clean))

    def __attrs_post_init__(self) -> None:
        """Refuse a part without content."""
        refuse(not self.blocks, "part-empty", "The part '{kind}' has no content.", kind=self.kind)


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

    subject: str = ""
    author: str = ""
    status: str = ""
    keywords: str = ""
    date: str | None = None
    provenance: tuple[tuple[str, str], ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a date that is none, and a name used twice."""
        if self.date is not None:
            try:
                right = date.fromisoformat(self.date).isoformat() == self.date
            except ValueError:
                right = False
            refuse(not right, "date", "'{date}' is not a date such as 2016-10-17.", date=self.date)
        names = [name.casefold() for name, _ in self.provenance]
        refuse(len(set(names)) < len(names), "provenance", "A property of the document is named twice.")


@frozen
class Document:
    """A document: one or more parts in one file, in Swedish or English."""

    title: str = field(converter=clean)
    language: Literal["sv", "en"]
    parts: tuple[Part, ...]
    properties: Properties = field(factory=Properties)

    def __attrs_post_init__(self) -> None:
        """Refuse another language, and a document without parts."""
        refuse(
            self.language not in ("sv", "en"),
            "language",
            "Documents are made in sv or en, not in '{language}'.",
            language=self.language,
        )
        refuse(not self.parts, "parts", "The document '{title}' has no parts.", title=self.title)
