"""Taking a list into a record: its rows are known again by their key and laid over what is there."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, fields

from partnerkit.errors import Message
from partnerkit.model import Partnership, walk
from partnerkit.records.diff import differences
from partnerkit.records.importing.plan import Plan
from partnerkit.records.importing.proposal import Counts, Proposal
from partnerkit.records.importing.row import Row
from partnerkit.records.importing.rows import RowReader, key_of
from partnerkit.records.importing.table import Table
from partnerkit.records.importing.targets import UNDER
from partnerkit.records.placing import placed, value_at
from partnerkit.source.mistakes import repeated_id
from partnerkit.source.problem import Problem, Refused, place
from partnerkit.workbook.headings import folded


def take_list(record: Partnership, table: Table, plan: Plan, *, remove: bool = False) -> Proposal:
    """Return what a list proposes for a record.

    Args:
        record: The record.
        table: The list.
        plan: How it is taken in.
        remove: Whether what the list does not have is taken out of the record, where it could stand in the list.

    Raises:
        Refused: The mapping passes every row over.
    """
    reader = RowReader(plan, table, record)
    all_rows = list(table.rows())
    rows = [reader.row(number, cells) for number, cells in all_rows if reader.is_meant(cells)]
    if not rows:
        raise Refused([Problem("PK022", _NONE_MEANT)])
    _repeated(rows)
    lists = {under: _List(value_at(record, plan.parents[under]), plan) for under in _scope(rows, plan)}
    ids = {one.id: place(at) for at, one in walk(record) if one.id}
    states: Counter[str] = Counter()
    for row in rows:
        states[_taken(row, lists, reader, ids)] += 1
    whole = small = record
    for under, one in lists.items():
        whole = placed(whole, plan.parents[under], one.items(gone=True))
        small = placed(small, plan.parents[under], one.items(gone=False))
    refused = tuple(problem for row in rows for problem in row.problems)
    notes = [*table.notes, *_left_aside(table, plan)]
    # in two steps: rows without an id would be taken for one another where some come and some go
    changes, gone = differences(record, whole), differences(whole, small)
    if remove and refused and gone:
        notes.append(_NOT_REMOVED)
    elif remove:
        whole, changes, gone = small, (*changes, *gone), ()
    counts = Counts(
        rows=len(all_rows),
        new=states["new"],
        changed=states["changed"],
        same=states["same"],
        refused=states["refused"],
        passed_over=len(all_rows) - len(rows),
    )
    return Proposal(record, whole, changes, refused, gone, tuple(notes), counts)


class _List:
    """What stands in one list of the record, and what the rows make of it."""

    def __init__(self, there: tuple[Any, ...], plan: Plan) -> None:
        self._items: list[Any] = list(there)
        self._new: list[Any] = []
        self._places: dict[Any, list[int]] = {}
        self._seen: set[int] = set()
        names = [one.name for one in fields(plan.sheet.noun)]
        for number, one in enumerate(there):
            key = key_of({name: getattr(one, name) for name in names}, plan)
            if key is not None:
                self._places.setdefault(key, []).append(number)

    def find(self, key: Any) -> list[int]:
        """Return the places of what is known by a key; it is no longer gone."""
        found = self._places.get(key, [])
        self._seen.update(found)
        return found

    def at(self, number: int) -> Any:
        return self._items[number]

    def put(self, number: int | None, made: Any) -> None:
        if number is None:
            self._new.append(made)
        else:
            self._items[number] = made

    def items(self, *, gone: bool) -> tuple[Any, ...]:
        """Return the list, with or without what no row speaks of."""
        return (*(one for number, one in enumerate(self._items) if gone or number in self._seen), *self._new)


def _scope(rows: list[Row], plan: Plan) -> list[str]:
    """Return the ids of what the list speaks of: what its rows belong to, or could belong to."""
    words = [one.words.values() for one in plan.columns.values() if one.target.key == UNDER]
    named = {row.under for row in rows} | {under for several in words for under in several}
    return [under for under in plan.parents if under in named]


def _taken(row: Row, lists: Mapping[str, _List], reader: RowReader, ids: Mapping[str, str]) -> str:
    """Take one row in, and say what became of it."""
    if row.under is None or row.key is None:
        return "refused"
    home = lists[row.under]
    found = home.find(row.key)
    if row.lost:
        return "refused"
    if len(found) > 1:
        row.lose("PK016", _SEVERAL)
        return "refused"
    old = home.at(found[0]) if found else None
    made = reader.record(row, old)
    if made is None:
        return "refused"
    name = getattr(made, "id", None)
    if name and name in ids and name != getattr(old, "id", None):
        row.refuse(repeated_id(name, ids[name] or None).under("id"))
        return "refused"
    home.put(found[0] if found else None, made)
    return "new" if old is None else "same" if made == old else "changed"


def _repeated(rows: list[Row]) -> None:
    """Refuse rows that are known by the same, or have one id: which of them is right cannot be told."""
    first: dict[Any, list[Row]] = {}
    for row in rows:
        if row.key is not None and row.under is not None:
            first.setdefault((row.under, row.key), []).append(row)
            if "id" in row.data:
                first.setdefault(row.data["id"], []).append(row)
    for found in first.values():
        if len(found) > 1:
            for row in found:
                if not row.lost:
                    others = ", ".join(one.at for one in found if one is not row)
                    row.lose("PK016", evolve(_TWICE, params={"others": others}))


def _left_aside(table: Table, plan: Plan) -> Iterator[Message]:
    """Tell which columns are left out although nobody said so."""
    named = {folded(one) for one in (*plan.wanted, *plan.mapping.left_aside)}
    unnamed = [name for name in table.headers.values() if folded(name) not in named]
    filled = {number for _, cells in table.rows() for number in cells} - table.headers.keys()
    if unnamed:
        yield Message(
            "import.left-aside",
            "The mapping does not name these columns, and they are not taken in: {names}. If that is meant, write them "
            "below 'left_aside'.",
            {"names": ", ".join(unnamed)},
        )
    if filled:
        number = next(number for number, cells in table.rows() if min(filled) in cells)
        yield Message(
            "import.no-header",
            "What stands at {at} has no header, and such columns are not taken in ({count}).",
            {"at": table.at(number, min(filled)), "count": len(filled)},
        )


_NONE_MEANT = Message(
    "import.none-meant",
    "The mapping passes every row over with 'only' and 'skip', so there is nothing to take in. Check the words there.",
)
_SEVERAL = Message(
    "import.row.several",
    "The record has this more than once, and which one the row is about cannot be told. Correct the record first.",
)
_TWICE = Message(
    "import.row.twice",
    "The list has this row more than once (also at {others}), so none of them is taken in. Keep one of them, or name more "
    "columns as the key.",
)
_NOT_REMOVED = Message(
    "import.not-removed",
    "Nothing is taken out of the record as long as something is refused, since it might be what the list means.",
)
