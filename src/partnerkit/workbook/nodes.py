"""Nodes: what one row says, where each word of it stands, and the rows that belong to it."""

from collections.abc import Iterable
from typing import Any

from attrs import Attribute, define, field

from partnerkit.errors import Message
from partnerkit.source.problem import Path, Problem
from partnerkit.values import Count, FuzzyDate, Money, Period, Reference, Text
from partnerkit.workbook.columns import Column, core
from partnerkit.workbook.layout import Home

_WHOLE = {FuzzyDate: "date", Money: "amount", Count: "number", Reference: "number"}
"""The key of the part that has no name of its own, in values with parts."""

ROOT = ""
"""The key of the record itself, to which rows belong that name no other row."""


@define
class Node:
    """A row, or the record itself.

    Attributes:
        owner: The noun.
        key: The id, or the key of the row within this workbook.
        data: What it says, in the form of a file.
        places: The cell of each piece of data, by its path within the row.
        at: The cell to point at for the row as a whole.
        parent: What stands in the column that names the row it belongs to.
        parent_at: The cell where that stands, or should stand.
        home: The place among the fields of that row, if it is stated.
        astray: Whether it cannot be read what it belongs to; that has been told.
        order: The row's place among its like, if it is stated.
        children: The rows that belong to it, by the field they stand in.
    """

    owner: str
    key: str
    data: dict[str, Any]
    places: dict[Path, str]
    at: str
    parent: str = ROOT
    parent_at: str = ""
    home: Home | None = None
    astray: bool = False
    order: int | None = None
    children: dict[Home, list["Node"]] = field(factory=dict)


def path_of(attribute: "Attribute[Any]", column: Column) -> Path:
    """Return the path within a record's data at which the value of a column stands."""
    name = attribute.metadata.get("file_key", attribute.name)
    inner, _ = core(attribute.type)
    steps = tuple(column.part.split(".")) if column.part else ()
    if inner is Period:
        return (name, steps[0], steps[1] if len(steps) > 1 else "date")
    if inner is Text:
        return (name, column.part)
    return (name, *(steps or ((_WHOLE[inner],) if inner in _WHOLE else ())))


def put(data: dict[Any, Any], path: Path, value: Any) -> None:
    """Put a value into nested mappings."""
    for step in path[:-1]:
        data = data.setdefault(step, {})
    data[path[-1]] = value


def gathered(node: Node, path: Path, cells: dict[Path, str]) -> Iterable[Problem]:
    """Put the data of all rows below a node into its own, and note the cell of each path.

    Args:
        node: The node.
        path: Its own path.
        cells: Takes the cell of each path.
    """
    if node.at:
        cells.setdefault(path, node.at)
    cells.update((path + place, at) for place, at in node.places.items())
    for home, found in node.children.items():
        if not home.several and len(found) > 1:
            message = Message(
                "workbook.row.second",
                "Only one row can stand here for '{parent}', and there is one already. Keep one of them.",
                {"parent": node.key},
            )
            yield Problem("PK021", message, (*path, home.field), cell=found[1].at)
        ordered = _ordered(found)
        node.data[home.field] = [one.data for one in ordered] if home.several else ordered[0].data
        for number, one in enumerate(ordered):
            yield from gathered(one, (*path, home.field, *((number,) if home.several else ())), cells)


def _ordered(rows: list[Node]) -> list[Node]:
    """Return rows in the order of the record.

    A table that was sorted is put back by its column of order, new rows last. One that was not keeps the order
    it has, so that a row added in the middle stays there.
    """
    stated = [one.order for one in rows if one.order is not None]
    if stated == sorted(stated):
        return rows
    return sorted(rows, key=lambda one: (one.order is None, one.order or 0))
