"""Going through the paragraphs and tables of a text in the order of reading, and through the runs of a paragraph.

Text boxes and what tracked changes have deleted are passed over; whoever looks for them looks in the XML.
"""

from collections.abc import Iterator
from itertools import count

from attrs import evolve, field, frozen

from partnerkit.documents.fault import short
from partnerkit.errors import Message
from partnerkit.render.ooxml import Element, name

P, TABLE, ROW, CELL = (name(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc"))
VAL = name("w:val")

_INSIDE = frozenset(
    name(f"w:{tag}")
    for tag in (
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "sdt",
        "sdtContent",
        "fldSimple",
        "customXml",
        "dir",
        "bdo",
    )
)
_AROUND = frozenset(name(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_CONTROL, _LINK, _RUN = name("w:sdt"), name("w:hyperlink"), name("w:r")
_SECTION = f"{name('w:pPr')}/{name('w:sectPr')}"
_SIGNS = {name("w:tab"): "\t", name("w:cr"): "\n", name("w:noBreakHyphen"): "\u2011"}
_TEXT, _BREAK, _TYPE = name("w:t"), name("w:br"), name("w:type")
_FIELD, _FIELD_TYPE, _INSTRUCTION = name("w:fldChar"), name("w:fldCharType"), name("w:instrText")
_SEEN = frozenset(
    name(f"w:{tag}")
    for tag in (
        *("drawing", "pict", "object", "footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef"),
        *("sym", "fldChar", "separator", "continuationSeparator", "pgNum", "commentReference", "ptab"),
    )
)


@frozen
class Cell:
    """Where in a table a paragraph stands; rows and columns count from 1."""

    table: Element
    number: int
    row: int
    column: int
    rows: int
    columns: int
    element: Element


@frozen
class Spot:
    """A paragraph and where it stands.

    Attributes:
        paragraph: Its element.
        story: `body`, `header`, `footer`, `footnotes` or `endnotes`.
        number: Its number in the story, from 1.
        section: The section of the body it stands in, from 1.
        cell: The cell around it, if any.
        control: Whether it stands in a content control.
        words: Its text.
    """

    paragraph: Element
    story: str = "body"
    number: int = 0
    section: int = 1
    cell: Cell | None = None
    control: bool = False
    words: str = field(default="", eq=False)

    @property
    def place(self) -> Message:
        """Where it stands, for people."""
        if self.cell is not None and self.story == "body":
            where = {"table": self.cell.number, "row": self.cell.row, "column": self.cell.column}
            return Message("inspection.place.cell", "table {table}, row {row}, column {column}", where)
        params = {"number": self.number, "words": short(self.words)}
        match self.story:
            case "body" if not self.words.strip():
                return Message("inspection.place.empty", "paragraph {number}", params)
            case "body":
                return Message("inspection.place.paragraph", "paragraph {number}, “{words}”", params)
            case "header":
                return Message("inspection.place.header", "page header, “{words}”", params)
            case "footer":
                return Message("inspection.place.footer", "page footer, “{words}”", params)
            case _:
                return Message("inspection.place.note", "the notes, “{words}”", params)


@frozen
class Piece:
    """A run of a paragraph, its text, and the link it belongs to: an element, or the address of a field."""

    run: Element
    words: str
    link: object = None


def spots(root: Element, story: str) -> Iterator[Spot]:
    """Go through the paragraphs of a part: the body, a header, or the notes together."""
    numbers, tables, section = count(1), count(1), 1
    for spot in _blocks(root, Spot(root, story), tables):
        yield evolve(spot, number=next(numbers), section=section)
        if spot.paragraph.find(_SECTION) is not None:
            section += 1


def _blocks(parent: Element, around: Spot, tables: Iterator[int]) -> Iterator[Spot]:
    for child in parent:
        if child.tag == P:
            words = "".join(piece.words for piece in pieces(child))
            yield evolve(around, paragraph=child, words=words)
        elif child.tag == TABLE:
            yield from _cells(child, around, tables)
        elif child.tag in _AROUND:
            yield from _blocks(child, evolve(around, control=around.control or child.tag == _CONTROL), tables)


def _cells(table: Element, around: Spot, tables: Iterator[int]) -> Iterator[Spot]:
    number = next(tables)
    grid = [inside(row, CELL) for row in inside(table, ROW)]
    for row, cells in enumerate(grid, 1):
        for column, cell in enumerate(cells, 1):
            stands = Cell(table, number, row, column, len(grid), len(cells), cell)
            yield from _blocks(cell, evolve(around, cell=stands), tables)


def inside(parent: Element, tag: str) -> list[Element]:
    """Return rows of a table or cells of a row, also those within content controls."""
    found: list[Element] = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _AROUND:
            found.extend(inside(child, tag))
    return found


def pieces(paragraph: Element) -> Iterator[Piece]:
    """Go through the runs of a paragraph with their text and links."""
    fields: list[str | None] = []
    for run, link in _runs(paragraph, None):
        for child in run:
            if child.tag == _INSTRUCTION and fields:
                fields[-1] = (fields[-1] or "") + (child.text or "")
            elif child.tag == _FIELD and child.get(_FIELD_TYPE) == "begin":
                fields.append(None)
            elif child.tag == _FIELD and child.get(_FIELD_TYPE) == "end" and fields:
                fields.pop()
        address = next((one for one in fields if one and one.split()[:1] == ["HYPERLINK"]), None)
        yield Piece(run, said(run), link if link is not None else address)


def _runs(parent: Element, link: Element | None) -> Iterator[tuple[Element, Element | None]]:
    for child in parent:
        if child.tag == _RUN:
            yield child, link
        elif child.tag in _INSIDE:
            yield from _runs(child, child if child.tag == _LINK else link)


def said(run: Element) -> str:
    """Return the text of a run, with its tabs and breaks; a page break is a form feed."""
    parts = []
    for child in run:
        if child.tag == _TEXT:
            parts.append(child.text or "")
        elif child.tag == _BREAK:
            parts.append("\n" if child.get(_TYPE, "textWrapping") == "textWrapping" else "\f")
        else:
            parts.append(_SIGNS.get(child.tag, ""))
    return "".join(parts)


def seen(paragraph: Element) -> bool:
    """Whether anything of a paragraph can be seen or turns a page: text, a picture, a note, a field or a formula."""
    for piece in pieces(paragraph):
        if piece.words.strip(" \t\n\xa0") or any(child.tag in _SEEN for child in piece.run.iter(*_SEEN)):
            return True
    return any(
        str(one.tag).endswith(("}oMath", "}oMathPara", "}AlternateContent", "}fldSimple", "}ruby"))
        for one in paragraph.iter()
    )
