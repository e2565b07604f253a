"""What a Word file holds, as data: lines, content controls, tracked changes, comments, properties."""

from collections.abc import Mapping

from attrs import frozen

CONTROL = "\ufffc"
"""What stands for a content control in the text of a line."""


@frozen
class Control:
    """A content control.

    Attributes:
        tag: Its tag; LibreOffice loses it.
        alias: Its name for people.
        text: What it holds: paragraphs parted by an empty line, blanks of every kind as they are.
        placeholder: Whether the file says that it still holds its placeholder.
        block: Whether it holds whole paragraphs.
        revised: Whether there are tracked changes in it.
    """

    tag: str | None
    alias: str | None
    text: str
    placeholder: bool
    block: bool
    revised: bool = False


@frozen
class Line:
    """A paragraph, a row of a table or a control of its own.

    Attributes:
        text: Its text, with `CONTROL` for each control; cells of a row are parted by tabs.
        controls: The controls in it, in order.
        bookmarks: The names of bookmarks that begin in it.
        revised: Whether there are tracked changes in it.
        row: Whether it is a row of a table.
        style: The id of the paragraph's style.
    """

    text: str
    controls: tuple[Control, ...] = ()
    bookmarks: tuple[str, ...] = ()
    revised: bool = False
    row: bool = False
    style: str | None = None


@frozen
class Revision:
    """A tracked change that nobody has accepted or rejected.

    Attributes:
        kind: `inserted` or `deleted`.
        text: The words.
        author: Who made it, as the file says.
    """

    kind: str
    text: str
    author: str


@frozen
class Comment:
    """A comment in the margin.

    Attributes:
        text: What it says.
        author: Who wrote it, as the file says.
    """

    text: str
    author: str


@frozen
class WordText:
    """What a Word file holds.

    Attributes:
        properties: Its custom properties.
        lines: Its lines in order, those of notes last; empty ones are left out.
        revisions: Open tracked changes.
        comments: Comments.
    """

    properties: Mapping[str, str]
    lines: tuple[Line, ...]
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
