"""Reading the rows of a list: a value that is refused leaves the others of its row alone."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, fields

from partnerkit.errors import InvalidValueError, Message
from partnerkit.files.converter import converter
from partnerkit.model import Partnership, walk
from partnerkit.records.importing.cells import Filled, shown, understood
from partnerkit.records.importing.laying import laid
from partnerkit.records.importing.plan import Plan
from partnerkit.records.importing.row import Row
from partnerkit.records.importing.table import Table
from partnerkit.records.importing.targets import CURRENCY, UNDER, no_record, type_of
from partnerkit.source.mistakes import not_allowed
from partnerkit.source.problem import Problem, Refused
from partnerkit.source.structure import structure, unstructure
from partnerkit.values import Money
from partnerkit.workbook.cells import trimmed
from partnerkit.workbook.columns import core
from partnerkit.workbook.field_cells import field_cells
from partnerkit.workbook.headings import folded
from partnerkit.workbook.nodes import put
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.understanding import Reader


class RowReader:
    """Reads the rows of a table by a plan."""

    def __init__(self, plan: Plan, table: Table, record: Partnership) -> None:
        """Find the columns, and every id that a row can refer to."""
        self._plan, self._table = plan, table
        self._cells = Reader(plan.labels, None)
        self._read = converter(plan.language)
        self._attributes = {one.metadata.get("file_key", one.name): one for one in fields(plan.sheet.noun)}
        places = table.places()
        self._columns = [(places[folded(header)], one) for header, one in plan.columns.items()]
        self._only = _by_place(plan.mapping.only, places)
        self._skip = _by_place(plan.mapping.skip, places)
        self._by_nouns: dict[tuple[str, ...], Mapping[str, str]] = {}
        self._known = {one.id: type(one).__name__ for _, one in walk(record) if one.id}
        for place in (place for place, one in self._columns if one.target.path == ("id",)):
            for _, cells in table.rows():
                if place in cells:
                    self._known.setdefault(trimmed(shown(cells[place])), plan.sheet.key)

    def is_meant(self, cells: Mapping[int, Cell]) -> bool:
        """Whether a row is one of those that the mapping takes."""
        said = {place: shown(cell) for place, cell in cells.items()}
        meant = all(said.get(place) in words for place, words in self._only)
        return meant and not any(said.get(place) in words for place, words in self._skip)

    def row(self, number: int, cells: Mapping[int, Cell]) -> Row:
        """Return what a row states."""
        row = Row(self._table.at(number, min(cells)))
        stated = {target.key: (target, value) for target, value in self._plan.constants}
        for place, filled in self._columns:
            at = self._table.at(number, place)
            row.places[filled.target.path or (filled.target.key,)] = at
            try:
                value = self._value(cells[place], filled) if place in cells else None
            except Refused as refused:
                row.refuse(refused.problems, at)
                row.lost = row.lost or filled.target.key == UNDER
                continue
            key = filled.target.key
            if value is not None and key in stated:
                row.refuse([Problem("PK016", _BOTH)], at)
            elif value is not None:
                stated[key] = (filled.target, value)
        for target, value in stated.values():
            if target.field:
                put(row.data, target.path, value)
        self._complete(row, stated[CURRENCY][1] if CURRENCY in stated else None)
        self._belong(row, stated[UNDER][1] if UNDER in stated else None)
        self._name(row)
        return row

    def _value(self, cell: Cell, filled: Filled) -> Any:
        value = understood(cell, filled, self._cells)
        nouns = filled.target.refers_to
        if value is not None and nouns:
            known = self._ids_of(nouns)
            for name in value if isinstance(value, list) else [value]:
                if name not in known:
                    raise no_record(name, known)
        return value

    def _ids_of(self, nouns: tuple[str, ...]) -> Mapping[str, str]:
        if nouns not in self._by_nouns:
            self._by_nouns[nouns] = {
                name: noun for name, noun in self._known.items() if noun in nouns or "Record" in nouns
            }
        return self._by_nouns[nouns]

    def _complete(self, row: Row, currency: str | None) -> None:
        """Give amounts their currency, and make a list of what stands in one row although there may be several."""
        for name, value in row.data.items():
            if currency and core(self._attributes[name].type)[0] is Money:
                value.setdefault("currency", currency)
            if isinstance(value, dict) and 0 in value:
                row.data[name] = [value[0]]

    def _belong(self, row: Row, under: str | None) -> None:
        at = row.places.get((UNDER,))
        if at is None:
            (row.under,) = self._plan.parents
        elif under in self._plan.parents:
            row.under = under
        elif under is not None:
            row.refuse(not_allowed(under, self._plan.parents).problems, at)
            row.lost = True
        elif not row.lost:
            row.lose("PK012", _NO_PARENT, at)

    def _name(self, row: Row) -> None:
        """Work out what the row is known by."""
        found = {}
        for target in self._plan.key:
            name = str(target.path[0])
            try:
                if name in row.data:
                    kind = type_of(self._plan.sheet.noun, target.field)
                    found[target.field] = structure(self._read, row.data[name], kind)
            except Refused as refused:
                row.refuse(refused.under(name))
                row.lost = True
                return
        row.key = key_of(found, self._plan)
        if row.key is None:
            ats = [row.places[target.path] for target in self._plan.key]
            row.lost = True
            if not any(one.cell in ats for one in row.problems):
                row.lose("PK012", _NO_KEY, ats[0])

    def record(self, row: Row, old: Any) -> Any:
        """Return what a row becomes, laid over what is there; nothing, and the row is lost, if it cannot be made."""
        base = {} if old is None else unstructure(self._read, old)
        data = dict(row.data)
        gone: set[str] = set()
        while True:
            try:
                made: Any = structure(self._read, {**base, **data}, self._plan.sheet.noun)
                if old is None:
                    return made
                given = [one for name, one in self._attributes.items() if name in data]
                return evolve(
                    old, **{one.name: laid(getattr(old, one.name), getattr(made, one.name)) for one in given}
                )
            except Refused as refused:
                problems = [one for one in refused.problems if one.message.params.get("key") not in gone]
            except InvalidValueError as error:
                problems = [Problem("PK015", error.message)]
            row.refuse(map(self._in_words, problems))
            faulty = {str(one.path[0]) for one in problems if one.path} & data.keys()
            if not faulty:
                row.lost = True
                return None
            gone |= faulty
            data = {name: value for name, value in data.items() if name not in faulty}

    def _in_words(self, problem: Problem) -> Problem:
        """Say of a new row what it lacks by the name that a person knows."""
        key = problem.message.params.get("key")
        if problem.code != "PK012" or problem.path or key not in self._attributes:
            return problem
        return evolve(problem, message=evolve(_NEEDED, params={"name": key}))


def _by_place(said: Mapping[str, Iterable[str]], places: Mapping[str, int]) -> list[tuple[int, set[str]]]:
    return [
        (places[folded(header)], {" ".join(word.split()) for word in words}) for header, words in said.items()
    ]


def key_of(values: Mapping[str, Any], plan: Plan) -> tuple[Any, ...] | None:
    """Return what a row or a record is known by, from the values of its fields; nothing if a part is missing."""
    cells: dict[str, Any] = {}
    for target in plan.key:
        if values.get(target.field) is not None:
            cells.update(field_cells(target.field, values[target.field], plan.labels))
    found = (cells.get(target.column.key) for target in plan.key)
    key = tuple(" ".join(one.split()) if isinstance(one, str) else one for one in found)
    return None if None in key else key


_BOTH = Message(
    "import.both",
    "Two columns say different things of one amount here. Leave one of them empty, or write in the mapping what stands for "
    "nothing, such as 'empty: \"0,00\"'.",
)
_NO_KEY = Message(
    "import.row.key",
    "There is nothing here by which the row could be known again, so it is not taken in. Write it, or leave the row if it "
    "is only a sum or a remark.",
)
_NEEDED = Message(
    "import.row.needed",
    "The record does not have this row yet, and a new one needs '{name}', which the list does not say. Map a column to "
    "it, or fill in the cell.",
)
_NO_PARENT = Message(
    "import.row.under", "The row does not say what it belongs to, so it is not taken in. Write it here."
)
