"""Tables: the header row of somebody's list and what stands below it, found by the headers that a mapping names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from partnerkit.errors import Message
from partnerkit.records.importing.cells import shown
from partnerkit.source.mistakes import nearest, not_allowed
from partnerkit.source.problem import Problem, Refused
from partnerkit.workbook.headings import folded
from partnerkit.workbook.losses import merged_cells
from partnerkit.workbook.opened import Tab, open_tabs
from partnerkit.workbook.stored import Cell

FIRST_ROWS = 20
"""Rows among which the headers are looked for, since people put a title above their lists."""

EMPTY = Message("import.empty", "There is nothing in the file. Choose another file.")

_SHOWN = 12


@frozen
class Table:
    """A list: its sheet, and where its headers stand.

    Attributes:
        tab: The sheet; a CSV file is one without a name, whose rows are numbered by their lines.
        row: The number of the header row.
        headers: The headers as they are written, by the number of their column.
        notes: What to know about how it was read.
    """

    tab: Tab
    row: int
    headers: Mapping[int, str]
    notes: tuple[Message, ...] = ()

    def rows(self) -> Iterator[tuple[int, Mapping[int, Cell]]]:
        """Yield the rows below the headers with their numbers; headers that are repeated are no row."""
        head = _headers(self.tab, self.row)
        for number in sorted(self.tab.rows):
            if number > self.row and _headers(self.tab, number) != head:
                yield number, self.tab.rows[number]

    def at(self, number: int, place: int | None = None) -> str:
        """Return where a cell stands: `Sheet!B3`, or line and header in a CSV file; without a column, the row."""
        header = self.headers.get(place) if place is not None else None
        if not self.tab.name:
            return f"{number}:{header}" if header else str(number)
        cell = self.tab.rows[self.row].get(place or 0) or self.tab.rows.get(number, {}).get(place or 0)
        return f"{self.tab.name}!{cell.at.rstrip('0123456789') if cell else 'A'}{number}"

    def places(self) -> dict[str, int]:
        """Return the columns by the folded name of their header; of two with one name, the first."""
        found: dict[str, int] = {}
        for place in sorted(self.headers):
            found.setdefault(folded(self.headers[place]), place)
        return found


def sheet_table(raw: bytes, wanted: Sequence[str], sheet: str | None) -> Table:
    """Return the list in a workbook.

    Args:
        raw: The .xlsx file.
        wanted: The headers that a mapping names.
        sheet: The name of the sheet, where it is said.

    Raises:
        Refused: It cannot be opened, holds nothing, or its headers are not those that are wanted.
    """
    tabs = open_tabs(raw)
    filled = [one for one in tabs if one.rows]
    if not filled:
        raise Refused([Problem("PK002", EMPTY)])
    if sheet is not None:
        named = [one for one in tabs if folded(one.name) == folded(sheet)]
        if not named:
            raise not_allowed(sheet, [one.name for one in tabs])
        return table_of(named[:1], wanted)
    table = table_of(filled, wanted)
    others = [one.name for one in filled if one is not table.tab]
    if others:
        note = Message(
            "import.other-sheets",
            "Only the sheet '{name}' is read. These are left aside: {others}.",
            {"name": table.tab.name, "others": ", ".join(others)},
        )
        return evolve(table, notes=(note,))
    return table


def table_of(tabs: Sequence[Tab], wanted: Sequence[str]) -> Table:
    """Return the one list among several that has all headers that are wanted.

    Raises:
        Refused: There is none, or there are several.
    """
    heads = [(tab, _head(tab, wanted)) for tab in tabs]
    whole = [(tab, row) for tab, row in heads if row and not _missing(tab, row, wanted)]
    if len(whole) > 1:
        raise _refused(
            "PK022",
            "import.several-sheets",
            "Several sheets have these headers: {names}. Say in the mapping which one is meant, with 'sheet'.",
            names=", ".join(tab.name for tab, _ in whole),
        )
    tab, row = whole[0] if whole else min(heads, key=lambda one: len(_missing(one[0], one[1], wanted)))
    if not row:
        raise _refused(
            "PK002", "import.empty-sheet", "There is nothing on the sheet '{name}'.", name=tab.name or "–"
        )
    table = Table(tab, row, {place: name for place, name in _headers(tab, row).items() if name})
    problems = [*_absent(table, wanted), *_repeated(table, wanted)]
    if not problems:
        named = {place for name, place in table.places().items() if name in {folded(one) for one in wanted}}
        problems += merged_cells(tab, row, named)
    if problems:
        raise Refused(problems)
    if not any(True for _ in table.rows()):
        raise _refused(
            "PK002",
            "import.no-rows",
            "There are headers but no rows below them, so there is nothing to take in.",
            at=table.at(row),
        )
    return table


def _headers(tab: Tab, row: int) -> dict[int, str]:
    return {place: shown(cell) for place, cell in tab.rows[row].items()}


def _head(tab: Tab, wanted: Iterable[str]) -> int:
    """Return the number of the row among the first that has most of the headers; the first row if none has any."""
    names = {folded(one) for one in wanted}
    numbers = sorted(tab.rows)[:FIRST_ROWS]
    return max(
        numbers,
        key=lambda row: len(names & {folded(one) for one in _headers(tab, row).values()}),
        default=0,
    )


def _missing(tab: Tab, row: int, wanted: Iterable[str]) -> list[str]:
    there = {folded(one) for one in _headers(tab, row).values()} if row else set()
    return [one for one in wanted if folded(one) not in there]


def _absent(table: Table, wanted: Sequence[str]) -> Iterator[Problem]:
    missing = _missing(table.tab, table.row, wanted)
    there = list(table.headers.values())
    told = ", ".join(there[:_SHOWN]) + (" …" if len(there) > _SHOWN else "")
    if len(missing) == len(wanted):
        message = Message(
            "import.no-headers",
            "None of the headers that the mapping names stand here. What stands first is: {found}. Check that it is the "
            "right file and the right sheet.",
            {"found": told},
        )
        yield Problem("PK012", message, cell=table.at(table.row))
        return
    for name in missing:
        near = nearest(name, there)
        if near is None:
            message = Message(
                "import.header",
                "There is no column '{name}', which the mapping names. The columns are: {found}.",
                {"name": name, "found": told},
            )
        else:
            message = Message(
                "import.header.near",
                "There is no column '{name}', which the mapping names. Is it called '{near}' now? Correct the mapping.",
                {"name": name, "near": near},
            )
        yield Problem("PK012", message, cell=table.at(table.row))


def _repeated(table: Table, wanted: Iterable[str]) -> Iterator[Problem]:
    names = {folded(one) for one in wanted}
    first = set(table.places().values())
    for place, name in table.headers.items():
        if place not in first and folded(name) in names:
            message = Message(
                "workbook.column.twice", "The column '{name}' stands twice. Keep one of them.", {"name": name}
            )
            yield Problem("PK004", message, cell=table.at(table.row, place))


def _refused(code: str, key: str, english: str, /, *, at: str | None = None, **params: Any) -> Refused:
    return Refused([Problem(code, Message(key, english, params), cell=at)])
