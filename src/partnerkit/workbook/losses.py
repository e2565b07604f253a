"""What would be lost in silence if a sheet were simply read: told with its cell, so that a person decides."""

from collections.abc import Container, Iterator
from itertools import islice

from partnerkit.errors import Message
from partnerkit.source.problem import Problem, Refused
from partnerkit.workbook.headings import Heading
from partnerkit.workbook.opened import Tab, first_cell

MOST_TOLD = 20
"""Columns, and merged ranges, of a sheet that are told one by one."""


def no_headers() -> Refused:
    """Refuse a sheet of ours on which no header was found."""
    message = Message(
        "workbook.headers",
        "No header of this sheet was found. Put the header row back, with the names it had.",
    )
    return Refused([Problem("PK022", message)])


def losses(tab: Tab, head: Heading) -> Iterator[Problem]:
    """Yield what would be lost if a sheet were read: unknown columns, columns that stand twice, merged cells."""
    yield from _first(_columns(tab, head), tab)
    yield from _first(merged_cells(tab, head.row, head.columns), tab)


def _first(problems: Iterator[Problem], tab: Tab) -> Iterator[Problem]:
    """Yield the first problems, and for the others one that counts them."""
    yield from islice(problems, MOST_TOLD)
    others = sum(1 for _ in problems)
    if others:
        message = Message(
            "workbook.further",
            "{count} further columns or merged ranges of this sheet cannot be read. Check that the sheet is the right one.",
            {"count": others},
        )
        yield Problem("PK022", message, cell=f"{tab.name}!A1")


def _columns(tab: Tab, head: Heading) -> Iterator[Problem]:
    first: dict[int, str] = {}
    for number in sorted(tab.rows):
        if number > head.row:
            for place, cell in tab.rows[number].items():
                first.setdefault(place, cell.at)
    header = tab.rows[head.row]
    for place in sorted(first.keys() - head.columns.keys()):
        name = str(header[place].value).strip() if place in header else ""
        if name.startswith("(") and name.endswith(")"):
            continue
        at = header[place].at if place in header else first[place]
        if place in head.twice:
            message = Message(
                "workbook.column.twice",
                "The column '{name}' stands twice. Keep one of them.",
                {"name": name},
            )
            yield Problem("PK004", message, cell=f"{tab.name}!{at}")
        else:
            message = Message(
                "workbook.column.unknown",
                "The header '{name}' is not known here, so what stands below it would be lost. Correct it, or put it "
                "in parentheses if the column is only your own.",
                {"name": name},
            )
            yield Problem("PK011", message, cell=f"{tab.name}!{at}")


def merged_cells(tab: Tab, row: int, places: Container[int]) -> Iterator[Problem]:
    """Yield the merged cells below a row in which any of these columns has a part."""
    for merged in tab.merged:
        _, column = first_cell(merged)
        last = first_cell(merged.partition(":")[2])
        if last[0] > row and any(place in places for place in range(column, last[1] + 1)):
            message = Message(
                "workbook.merged",
                "The cells {cells} are merged, so that it cannot be said which rows and columns the value holds for. "
                "Take the cells apart and fill in each of them.",
                {"cells": merged},
            )
            yield Problem("PK022", message, cell=f"{tab.name}!{merged.partition(':')[0]}")
