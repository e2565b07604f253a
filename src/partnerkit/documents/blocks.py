"""Blocks: what stands below each other in a document. Read them through `partnerkit.documents.tree`."""

from collections.abc import Iterable

from attrs import field, frozen
from attrs.converters import optional

from partnerkit.documents.inlines import (
    Inlines,
    Reference,
    anchorable,
    plain,
    printable,
    unanchorable,
    walk,
)
from partnerkit.errors import InvalidValueError
from partnerkit.values.characters import clean

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER_BYTES = 33


def _check_anchor(anchor: str | None) -> None:
    if anchor is not None and not anchorable(anchor):
        raise unanchorable(anchor)


@frozen
class Heading:
    """A heading of level 1 to 4.

    `number` is printed before it, `anchor` is what links lead to; `section` is the key of the section of a form that
    begins here, where it is not the anchor: by it, what people change in a file is found again.
    """

    level: int
    children: Inlines
    anchor: str | None = None
    number: str | None = field(default=None, converter=optional(clean))
    section: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a heading without words or with a reference, an unknown level and an impossible anchor."""
        if not plain(self.children).strip():
            raise InvalidValueError(
                "document.heading-empty", "A heading is empty. Give it words, or leave it out."
            )
        if not 1 <= self.level <= 4:
            raise InvalidValueError(
                "document.heading-level",
                "The heading '{words}' has level {level}. Levels go from 1 to 4.",
                words=plain(self.children),
                level=self.level,
            )
        if any(isinstance(inline, Reference) for inline in walk(self.children)):
            raise InvalidValueError(
                "document.heading-reference",
                "The heading '{words}' refers to a table or a section. Refer to it in the text.",
                words=plain(self.children),
            )
        _check_anchor(self.anchor)


@frozen
class Contents:
    """A list of the headings that follow in its part, as links: level 2, and level 3 unless `deepest` is 2."""

    title: Inlines
    deepest: int = 3

    def __attrs_post_init__(self) -> None:
        """Refuse a list without a title, and levels that are none of its own."""
        if not plain(self.title).strip():
            raise InvalidValueError(
                "document.contents-title", "A list of contents has no title. Give it one, or leave it out."
            )
        if self.deepest not in (2, 3):
            raise InvalidValueError(
                "document.contents-level",
                "A list of contents goes down to level 2 or 3, not {level}.",
                level=self.deepest,
            )


@frozen
class Paragraph:
    """A paragraph; `keep_with_next` where it leads in what follows."""

    children: Inlines
    keep_with_next: bool = False


def _items(given: Iterable[Inlines]) -> tuple[Inlines, ...]:
    items = tuple(given)
    if not items:
        raise InvalidValueError(
            "document.list-empty", "A list in a document has no items. Leave the list out."
        )
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
        if not self.rows:
            raise InvalidValueError("document.facts-empty", "A head block has no lines. Leave it out.")


@frozen
class Column:
    """A column of a table; the unit stands in the title, numbers are right-aligned."""

    title: str = field(converter=clean)
    width_mm: float
    numeric: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a column without width."""
        if self.width_mm <= 0:
            raise InvalidValueError(
                "document.column-width",
                "The column '{title}' has no width. Give it one in millimetres.",
                title=self.title,
            )


@frozen
class Row:
    """A row of a table; `total` for sums."""

    cells: tuple[Inlines, ...]
    total: bool = False


@frozen
class Table:
    """Facts in rows under one header. The caption has no number: the renderer counts tables.

    `anchor` is what references and links lead to.
    """

    caption: str = field(converter=printable)
    header: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str | None = field(default=None, converter=optional(clean))
    description: str = field(converter=printable, kw_only=True)
    anchor: str | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a table without columns, rows of another length and an anchor that no format can hold."""
        _check_anchor(self.anchor)
        if not self.header:
            raise InvalidValueError(
                "document.table-columns",
                "The table '{name}' has no columns. Give it some, or leave it out.",
                name=self.caption,
            )
        for number, row in enumerate(self.rows, 1):
            if len(row.cells) != len(self.header):
                raise InvalidValueError(
                    "document.table-row",
                    "Row {row} of the table '{name}' has {cells} cells; its header has {columns}.",
                    row=number,
                    name=self.caption,
                    cells=len(row.cells),
                    columns=len(self.header),
                )


@frozen
class Figure:
    """A picture (PNG), what it shows in words, and a caption without number: the renderer counts figures.

    Attributes:
        alt: What the picture says, for those who do not see it.
        caption: What stands below it.
        data: The file.
        media_type: `image/png`.
        width_mm: Its width in print, never more than that of the text; at 96 dots to the inch if not given.
        anchor: What references and links lead to.
    """

    alt: str = field(converter=printable)
    caption: str = field(converter=printable)
    data: bytes
    media_type: str
    width_mm: float | None = None
    anchor: str | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a picture in another format or without width, and an anchor that no format can hold."""
        _check_anchor(self.anchor)
        if self.width_mm is not None and self.width_mm <= 0:
            raise InvalidValueError(
                "document.figure-width",
                "The picture '{name}' has no width. Give it one in millimetres, or none.",
                name=self.caption,
            )
        whole = self.data.startswith(_PNG) and len(self.data) >= _PNG_HEADER_BYTES
        if self.media_type != "image/png" or not whole:
            raise InvalidValueError(
                "document.figure-format",
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
    """Who signs; a title without a name is given as the name, and the title is then empty."""

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
    | Contents
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
