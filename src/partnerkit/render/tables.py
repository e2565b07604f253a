"""Tables of a Word document: fixed widths, a header that repeats, rows that do not break."""

from collections.abc import Iterator
from copy import copy
from functools import lru_cache
from itertools import zip_longest

from partnerkit.documents.tree import TEXT_WIDTH_MM, Column, Row, Table
from partnerkit.render.house import CELL_SIDE_MM
from partnerkit.render.ooxml import Element, paragraph, run, twips, w
from partnerkit.render.palette import INK
from partnerkit.render.runs import Story
from partnerkit.render.styles import TABLE_STYLE

_KEPT_WHOLE = 8
"""So many rows below the header stay together on a page; a longer table may break between any two rows."""


def add_table(parent: Element, source: Table, story: Story) -> None:
    """Add the table itself to the body; caption and note are paragraphs around it.

    Each row is added where it stays: moving thousands of rows takes longer than making them.
    """
    widths = _widths(source.header)
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    header = _header(source.header, widths, keep_next=_is_short(source))
    made = w("tbl", _properties(source, sum(widths)), grid, header)
    parent.append(made)
    made.extend(_rows(source, widths, story))


def _is_short(source: Table) -> bool:
    return 0 < len(source.rows) <= _KEPT_WHOLE


def _widths(header: tuple[Column, ...]) -> tuple[int, ...]:
    # A table that is too wide is scaled to the text: a column outside the paper is lost.
    scale = min(1.0, TEXT_WIDTH_MM / sum(column.width_mm for column in header))
    return tuple(twips(column.width_mm * scale) for column in header)


def _properties(source: Table, width: int) -> Element:
    properties = w(
        "tblPr",
        w("tblStyle", val=TABLE_STYLE),
        w("tblW", w=width, type="dxa"),
        # From Word 2013 on the indent is that of the border: the text then stands in line with the body.
        w("tblInd", w=-twips(CELL_SIDE_MM), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    for tag, words in (("tblCaption", source.caption), ("tblDescription", source.description)):
        if words.strip():
            properties.append(w(tag, val=words))
    return properties


def _header(header: tuple[Column, ...], widths: tuple[int, ...], *, keep_next: bool) -> Element:
    cells = (
        w(
            "tc",
            _cell_properties(width),
            paragraph("TableHeading", run(column.title), keep_next=keep_next, right=column.numeric),
        )
        for column, width in zip(header, widths, strict=True)
    )
    return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)


def _rows(source: Table, widths: tuple[int, ...], story: Story) -> Iterator[Element]:
    for row, following in zip_longest(source.rows, source.rows[1:]):
        before_total = following is not None and following.total and not row.total
        within = source.note.strip() if following is None and source.note else following is not None
        keep_next = before_total or bool(_is_short(source) and within)
        yield w("tr", w("trPr", w("cantSplit")), *_cells(row, source.header, widths, story, keep_next))


def _cells(
    row: Row, header: tuple[Column, ...], widths: tuple[int, ...], story: Story, keep_next: bool
) -> Iterator[Element]:
    for cell, column, width in zip(row.cells, header, widths, strict=True):
        made = copy(_empty_cell(width, row.total, keep_next, column.numeric))
        made[-1].extend(story.line(cell, in_bold=row.total))
        yield made


@lru_cache(maxsize=256)
def _empty_cell(width: int, total: bool, keep_next: bool, right: bool) -> Element:
    """Return the pattern of a cell, with its paragraph last: one copy costs less than two."""
    properties = _cell_properties(width)
    if total:
        properties.append(w("tcBorders", w("top", val="single", sz=8, space=0, color=INK)))
    style = "TableTotal" if total else "TableText"
    return w("tc", properties, paragraph(style, keep_next=keep_next, right=right))


def _cell_properties(width: int) -> Element:
    return w("tcPr", w("tcW", w=width, type="dxa"))
