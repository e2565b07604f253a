"""The lines of a Word file that are nothing but text, read at once: most are, and so half the time is saved.

Whatever is not known to be plain is left to `reading`, which looks at each piece.
"""

from typing import Any

from partnerkit.render.ooxml import name
from partnerkit.render.word_text import Line

PROMPT = "Prompt"
"""The style of a question that waits for an answer: such a line is never plain."""

_STYLE, _MARK, _VALUE = name("w:pStyle"), name("w:rPr"), name("w:val")
_PARAGRAPH, _ABOUT, _RUN, _TEXT = name("w:p"), name("w:pPr"), name("w:r"), name("w:t")
_CELL = name("w:tc")
_OF_ROWS = frozenset(
    name("w:" + one)
    for one in [
        "tr",
        "trPr",
        "cantSplit",
        "tblHeader",
        "tc",
        "tcPr",
        "tcW",
        "tcBorders",
        "top",
        "p",
        "pPr",
        "pStyle",
        "keepNext",
        "jc",
        "r",
        "t",
    ]
)


def plain_paragraph(paragraph: Any) -> Line | None:
    """Return the line of a paragraph of nothing but text, or nothing if there is more in it."""
    text, named = [], None
    for child in paragraph:
        if child.tag == _RUN:
            for piece in child:
                if piece.tag == _TEXT:
                    text.append(piece.text or "")
                elif piece.tag != _MARK:
                    return None
        elif child.tag == _ABOUT:
            for one in child:
                if one.tag == _STYLE:
                    named = one.get(_VALUE)
                elif one.tag == _MARK:
                    return None
        else:
            return None
    return None if named == PROMPT else Line("".join(text), style=named)


def plain_row(row: Any) -> Line | None:
    """Return the line of a row in which each cell is one paragraph of nothing but text, or nothing."""
    tags = [one.tag for one in row.iter()]
    if not _OF_ROWS.issuperset(tags) or tags.count(_PARAGRAPH) != tags.count(_CELL):
        return None
    if any(style.get(_VALUE) == PROMPT for style in row.iter(_STYLE)):
        return None
    return Line("\t".join([_words(cell) for cell in row.iter(_CELL)]), row=True)


def _words(cell: Any) -> str:
    return "".join([one.text or "" for one in cell.iter(_TEXT)])
