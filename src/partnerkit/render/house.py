"""The house style as data: one row for each paragraph style, by the settings of the layout rules.

A municipality's own look is another set of these rows. How a row becomes XML stands in `styles`.
"""

from attrs import frozen

from partnerkit.documents.tree import TEXT_WIDTH_MM
from partnerkit.render.palette import GREY, HEAD_FILL, INK, LINK, PROMPT_FILL, PROMPT_LINE

FONT = "Arial"
FACTS_TAB_MM = 35
CELL_SIDE_MM = 1.4
CELL_TOP_MM = 1
LIST_MM = 6
NOTE_MM = 3
TOC_STEP_MM = 6

_BODY = 288
_TIGHT = 264


@frozen
class ParagraphStyle:
    """A paragraph style.

    Attributes:
        name: Its name as Word stores it: built-in names are English and mostly in lower case.
        based_on: The id of the style it starts from.
        following: The style of the paragraph after it when someone goes on typing.
        size: Points.
        bold: Whether it is bold.
        colour: RGB.
        before: Points above.
        after: Points below.
        line: Line spacing in 240ths of a line, or in twips if `exact`.
        exact: Whether `line` is a height.
        keep_next: Whether it stays with the next paragraph.
        keep_lines: Whether its lines stay together.
        outline: Its level in the navigation pane, from 0.
        numbering: The list it counts in.
        left: Millimetres of indent.
        right: Millimetres of indent.
        hanging: Millimetres by which the first line starts before the indent.
        tab: Kind and millimetres of its only tab stop.
        frame: RGB of a bar to the left and of a thin frame around.
        fill: RGB behind the text.
    """

    name: str
    based_on: str | None = "Normal"
    following: str | None = None
    size: float | None = None
    bold: bool = False
    colour: str | None = None
    before: float | None = None
    after: float | None = None
    line: int | None = None
    exact: bool = False
    keep_next: bool | None = None
    keep_lines: bool = False
    outline: int | None = None
    numbering: int | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    tab: tuple[str, float] | None = None
    frame: tuple[str, str] | None = None
    fill: str | None = None


PARAGRAPHS = (
    ParagraphStyle("Normal", None, size=10.5, after=6, line=_BODY),
    ParagraphStyle(
        "heading 1",
        following="Normal",
        size=20,
        bold=True,
        colour=INK,
        before=22,
        after=12,
        keep_next=True,
        keep_lines=True,
        outline=0,
    ),
    ParagraphStyle(
        "heading 2",
        following="Normal",
        size=14,
        bold=True,
        colour=INK,
        before=18,
        after=4,
        keep_next=True,
        keep_lines=True,
        outline=1,
    ),
    ParagraphStyle(
        "heading 3",
        following="Normal",
        size=11.5,
        bold=True,
        before=10,
        after=2,
        keep_next=True,
        keep_lines=True,
        outline=2,
    ),
    ParagraphStyle(
        "heading 4",
        following="Normal",
        size=10.5,
        bold=True,
        colour=INK,
        before=8,
        after=2,
        keep_next=True,
        keep_lines=True,
        outline=3,
    ),
    ParagraphStyle(
        "TOC Heading",
        following="Normal",
        size=14,
        bold=True,
        colour=INK,
        before=18,
        after=4,
        keep_next=True,
        keep_lines=True,
    ),
    ParagraphStyle("toc 2", colour=LINK, before=3, after=1, line=_TIGHT, keep_lines=True),
    ParagraphStyle("toc 3", colour=LINK, after=1, line=_TIGHT, keep_lines=True, left=TOC_STEP_MM),
    ParagraphStyle("List Bullet", after=3, numbering=1, left=LIST_MM, hanging=LIST_MM),
    ParagraphStyle("List Number", after=3, numbering=2, left=LIST_MM, hanging=LIST_MM),
    ParagraphStyle(
        "Facts",
        size=9.5,
        after=0,
        keep_lines=True,
        left=FACTS_TAB_MM,
        hanging=FACTS_TAB_MM,
        tab=("left", FACTS_TAB_MM),
    ),
    ParagraphStyle("Table Text", size=9.5, after=0, line=_TIGHT),
    ParagraphStyle("Table Heading", "TableText", bold=True, keep_next=True),
    ParagraphStyle("Table Total", "TableText", bold=True),
    ParagraphStyle(
        "caption", following="Normal", size=9.5, bold=True, before=8, after=4, line=_TIGHT, keep_next=True
    ),
    ParagraphStyle("Figure Caption", "Caption", following="Normal", before=0, after=12, keep_next=False),
    ParagraphStyle("Table Note", following="Normal", size=9, before=3, after=12, line=_TIGHT),
    ParagraphStyle("Figure", before=6, after=4, line=240, keep_next=True),
    ParagraphStyle(
        "Note",
        before=4,
        after=8,
        keep_lines=True,
        left=2.6,
        right=2.2,
        frame=(INK, HEAD_FILL),
        fill=HEAD_FILL,
    ),
    ParagraphStyle(
        "Prompt",
        colour=GREY,
        before=4,
        after=8,
        keep_lines=True,
        left=2.6,
        right=2.2,
        frame=(PROMPT_LINE, PROMPT_LINE),
        fill=PROMPT_FILL,
    ),
    ParagraphStyle("Signature Unit", bold=True, before=18, after=0, keep_next=True, keep_lines=True),
    ParagraphStyle("Signature", before=14, after=0, keep_lines=True),
    ParagraphStyle("footnote text", size=9, after=1, line=_TIGHT, left=NOTE_MM, hanging=NOTE_MM),
    ParagraphStyle("header", size=9, colour=GREY, after=0, tab=("right", TEXT_WIDTH_MM)),
    ParagraphStyle("footer", size=9, colour=GREY, after=0, tab=("right", TEXT_WIDTH_MM)),
    ParagraphStyle("Section End", size=1, after=0, line=20, exact=True),
)


def style_id(name: str) -> str:
    """Return the id of a style: its name in capitals and without spaces."""
    return name.title().replace(" ", "")


BOLD = frozenset(style_id(style.name) for style in PARAGRAPHS if style.bold)
