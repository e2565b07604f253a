"""What is kept of a template: parts of the file as bytes, without what must not be passed on."""

from attrs import frozen

from partnerkit.errors import Message


@frozen
class Picture:
    """A picture of a page header or footer.

    Attributes:
        name: Where it stands in the package.
        content_type: What it is.
        data: Its bytes.
    """

    name: str
    content_type: str
    data: bytes


@frozen
class Furniture:
    """A page header or footer.

    Attributes:
        kind: `header` or `footer`.
        pages: Which pages it is for: `default`, `first` or `even`.
        content: The part.
        links: Ids in the part, and the web addresses they stand for.
        pictures: Ids in the part, and the names of pictures of the template.
    """

    kind: str
    pages: str
    content: bytes
    links: tuple[tuple[str, str], ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()


@frozen
class Template:
    """A municipality's house style, as `read_template` found it.

    Attributes:
        name: The name of the file, for messages.
        styles: The styles part.
        numbering: The lists, among them those that number headings.
        theme: The theme: fonts and colours that styles refer to.
        fonts: The font table.
        settings: The settings that change how pages look.
        section: Page size and margins, if the file has any.
        furniture: Page headers and footers.
        pictures: The pictures in them.
        fields: Names in their headers and footers, and the field of ours that each one shows.
        notes: What fell back, and what was left as it was.
    """

    name: str
    styles: bytes
    numbering: bytes | None = None
    theme: bytes | None = None
    fonts: bytes | None = None
    settings: bytes | None = None
    section: bytes | None = None
    furniture: tuple[Furniture, ...] = ()
    pictures: tuple[Picture, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    notes: tuple[Message, ...] = ()
