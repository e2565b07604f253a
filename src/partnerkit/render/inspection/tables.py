"""Tables: a marked header row, whole cells with something in them, a name and a description."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from partnerkit.documents.fault import Fault, short
from partnerkit.errors import Message
from partnerkit.render.inspection.cascade import Cascade, on
from partnerkit.render.inspection.walk import CELL, ROW, TABLE, VAL, Cell, Spot, inside, seen
from partnerkit.render.ooxml import Element, name

_HEADER = f"{name('w:trPr')}/{name('w:tblHeader')}"
_PROPERTIES = name("w:tcPr")
_CAPTION, _DESCRIPTION = (f"{name('w:tblPr')}/{name('w:' + tag)}" for tag in ("tblCaption", "tblDescription"))


def tables(spots: Sequence[Spot], cascade: Cascade) -> Iterator[Fault]:
    """The tables of a text, in their order."""
    captions = _captioned(spots, cascade)
    known: set[int] = set()
    for spot in spots:
        cell = spot.cell
        if cell is not None and cell.number not in known:
            known.add(cell.number)
            cells = [one for one in spots if one.cell is not None and one.cell.table is cell.table]
            yield from _table(cell, cells, cell.number in captions)


def _table(first: Cell, cells: Sequence[Spot], captioned: bool) -> Iterator[Fault]:
    table = first.table
    place = Message(
        "inspection.place.table",
        "table {table}, “{words}”",
        {
            "table": first.number,
            "words": short(_said(table, _CAPTION) or " ".join(one.words for one in cells)),
        },
    )
    rows = [inside(row, CELL) for row in inside(table, ROW)]
    if _layout(table, rows):
        message = Message(
            "inspection.table-layout",
            "The table only places things on the page. Write paragraphs instead, with tab stops where needed.",
        )
        yield Fault("table-layout", place, message, "1.3.1")
        return
    if not on(inside(table, ROW)[0].find(_HEADER)):
        message = Message(
            "inspection.table-header",
            "No header row is marked. Choose the first row, then Layout, Repeat Header Rows.",
        )
        yield Fault("table-header", place, message, "1.3.1")
    if _merged(rows):
        message = Message(
            "inspection.table-merged",
            "Cells are merged or split. Give every row the same cells, and repeat a value where it holds for several.",
        )
        yield Fault("table-merged", place, message, "1.3.1")
    yield from _named(table, place, captioned)
    yield from _blank(cells, place)


def _layout(table: Element, rows: Sequence[Sequence[Element]]) -> bool:
    """Whether it is no table of facts: nested, or without header and with one row or one column."""
    if any(one.tag == CELL for one in table.iterancestors()):
        return True
    headed = any(on(row.find(_HEADER)) for row in inside(table, ROW))
    return not headed and (len(rows) < 2 or max(map(len, rows)) < 2)


def _merged(rows: Sequence[Sequence[Element]]) -> bool:
    for cell in (cell for row in rows for cell in row):
        properties = cell.find(_PROPERTIES)
        for one in () if properties is None else properties:
            kind = str(one.tag).rpartition("}")[2]
            if kind in ("vMerge", "hMerge") or (kind == "gridSpan" and one.get(VAL, "1") != "1"):
                return True
    return len({len(row) for row in rows}) > 1


def _named(table: Element, place: Message, captioned: bool) -> Iterator[Fault]:
    if not captioned and not _said(table, _CAPTION):
        message = Message(
            "inspection.table-caption",
            "The table has no caption. Write one above it, with References, Insert Caption.",
        )
        yield Fault("table-caption", place, message, "2.4.6")
    if not _said(table, _DESCRIPTION):
        message = Message(
            "inspection.table-description",
            "The table has no description. Say what it shows under Table Properties, Alt Text.",
        )
        yield Fault("table-description", place, message, "1.1.1")


def _blank(cells: Sequence[Spot], place: Message) -> Iterator[Fault]:
    blank = []
    for _, group in groupby(cells, key=lambda spot: spot.cell and (spot.cell.row, spot.cell.column)):
        inner = list(group)
        cell = inner[0].cell
        if (
            cell is not None
            and cell.element.find(f".//{TABLE}") is None
            and not any(seen(one.paragraph) for one in inner)
        ):
            blank.append(cell)
    if blank:
        message = Message(
            "inspection.table-blank",
            "{count} cells are empty, the first in row {row}, column {column}. Write a value, 0, or that it is missing.",
            {"count": len(blank), "row": blank[0].row, "column": blank[0].column},
        )
        yield Fault("table-blank", place, message, "1.3.1")


def _captioned(spots: Sequence[Spot], cascade: Cascade) -> frozenset[int]:
    """Return the numbers of the tables with a caption right above or below."""
    found = set()
    for spot, following in pairwise(spots):
        for inner, outer in ((following.cell, spot), (spot.cell, following)):
            if inner is not None and outer.cell is None and "caption" in cascade.style_names(outer):
                found.add(inner.number)
    return frozenset(found)


def _said(table: Element, path: str) -> str:
    found = table.find(path)
    return "" if found is None else found.get(VAL, "").strip()
