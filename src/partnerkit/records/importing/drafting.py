"""Reading a mapping file: every mistake is told at once, at its line and column."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, fields

from partnerkit.errors import InvalidValueError, Message
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership, walk
from partnerkit.records.importing import mistakes
from partnerkit.records.importing.cells import Filled, understood
from partnerkit.records.importing.mapping import ListColumn, ListMapping, full_form
from partnerkit.records.importing.plan import Plan
from partnerkit.records.importing.targets import CURRENCY, UNDER, Target, no_record, sheet_named, target_named
from partnerkit.source.definition import read_definition
from partnerkit.source.mistakes import not_allowed
from partnerkit.source.problem import Path, Problem, Refused
from partnerkit.source.resolve import is_null
from partnerkit.source.structure import make_converter, structure
from partnerkit.values import Money, language_tag
from partnerkit.values.shapes import shapes
from partnerkit.workbook.columns import core
from partnerkit.workbook.headings import folded
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.understanding import Reader


def read_plan(raw: bytes, name: str, record: Partnership) -> Plan:
    """Return what a mapping file means for a record.

    Args:
        raw: The file.
        name: Its name, for messages.
        record: The record.

    Raises:
        FormatError: It has mistakes; all are told, each with line and column.
    """
    made: list[Plan] = []

    def prepare(data: Any) -> tuple[Any, Iterable[Problem]]:
        data = full_form(data)
        if not isinstance(data, dict):
            return data, ()
        draft = _Draft(data, record)
        made.extend(draft.plans)
        return data, draft.problems

    mapping: ListMapping = read_definition(raw, name, ListMapping, shapes("sv"), prepare=prepare)
    return evolve(made[0], mapping=mapping)


class _Draft:
    """Works out a plan from the data of a file that may have mistakes of any sort.

    Attributes:
        problems: The mistakes that only the record, its columns and its codes show.
        plans: The plan, if there are none.
    """

    def __init__(self, data: dict[str, Any], record: Partnership) -> None:
        self.problems: list[Problem] = []
        self.plans: list[Plan] = []
        self._data, self._record = data, record
        into = data.get("into")
        if not isinstance(into, str) or is_null(into):
            return
        found = self._tried(("into",), lambda: sheet_named(into))
        if found is None:
            return
        self._sheet, self._homes = found
        self._owners = {
            one.id: (*place, self._homes[type(one).__name__])
            for place, one in walk(record)
            if one.id and type(one).__name__ in self._homes
        }
        self._language = self._spoken()
        columns = dict(self._columns())
        constants = tuple(self._constants(columns))
        key = tuple(self._key(columns))
        self._amounts(columns, constants)
        parents = self._parents(UNDER in {one.target.key for one in columns.values()})
        if not self.problems:
            empty = ListMapping(into=into, key=(), columns={})  # the whole of it is read when this is done
            self.plans.append(Plan(empty, self._sheet, self._language, columns, constants, key, parents))

    def _spoken(self) -> str:
        said = self._data.get("language")
        if not isinstance(said, str) or is_null(said):
            return self._record.language
        try:
            return language_tag(said)
        except InvalidValueError as error:
            self.problems.append(Problem("PK015", error.message, ("language",)))
            return self._record.language

    def _columns(self) -> Iterator[tuple[str, Filled]]:
        seen: dict[str, str] = {}
        for header, one in _items(self._data, "columns"):
            at: Path = ("columns", header)
            to = one.get("to") if isinstance(one, dict) else None
            if not isinstance(to, str) or is_null(to):
                continue
            said: Path = (*at, "to") if len(one) > 1 else at  # in its short form it has no key of its own
            target = self._tried(said, lambda to=to: target_named(self._sheet, to, self._language))
            if target is None:
                continue
            filled = self._filled(target, one)
            if target.key in seen and not (filled and filled.negative):
                self._tell(at, "PK016", mistakes.twice(target.key, seen[target.key]))
                continue
            seen.setdefault(target.key, header)
            if filled is None:
                continue
            for word, meant in filled.words.items():
                plain = evolve(filled, words={}, empty=frozenset())
                self._tried((*at, "words", word), lambda p=plain, m=meant: self._read(m, p))
            yield header, filled

    def _filled(self, target: Target, one: Mapping[str, Any]) -> Filled | None:
        try:
            column: ListColumn = structure(make_converter(shapes("sv")), dict(one), ListColumn)
            whole = {name: self._data[name] for name in ("dates", "decimals", "empty") if name in self._data}
            every: ListColumn = structure(make_converter(shapes("sv")), {"to": "", **whole}, ListColumn)
        except Refused:
            return None  # the file as a whole is structured too, and that tells it
        return Filled(
            target,
            {" ".join(word.split()): meant for word, meant in column.words.items()},
            column.dates or every.dates,
            column.decimals or every.decimals,
            column.unit,
            column.negative,
            frozenset(" ".join(word.split()) for word in (*every.empty, *column.empty)),
        )

    def _constants(self, columns: Mapping[str, Filled]) -> Iterator[tuple[Target, Any]]:
        taken = {one.target.key: header for header, one in columns.items()}
        for name, words in _items(self._data, "constant"):
            at: Path = ("constant", name)
            target = self._tried(
                at, lambda name=name: target_named(self._sheet, name, self._language), on_key=True
            )
            if target is None or not isinstance(words, str) or is_null(words):
                continue
            if target.key == UNDER:
                self._tell(at, "PK011", mistakes.UNDER_CONSTANT)
                continue
            if target.key in taken:
                self._tell(at, "PK016", mistakes.twice(target.key, taken[target.key]))
                continue
            filled = Filled(target, {}, None, None, None, False, frozenset())
            value = self._tried(at, lambda f=filled, w=words: self._read(w, f))
            if value is not None:
                yield target, value

    def _read(self, words: str, filled: Filled) -> Any:
        """Read our own word as a cell of that column would be, and see that what it refers to is there."""
        labels = self._language if self._language in LANGUAGES else "en"
        value = understood(Cell("", Kind.TEXT, str(words), "General"), filled, Reader(labels, None))
        if filled.target.key == UNDER:
            self._owner(value)
        nouns = filled.target.refers_to
        if nouns and not {self._sheet.key, "Record"} & set(nouns):  # else it may be a row of the list
            known = [one.id for _, one in walk(self._record) if one.id and type(one).__name__ in nouns]
            for name in value if isinstance(value, list) else [value]:
                if name not in known:
                    raise no_record(name, known)
        return value

    def _key(self, columns: Mapping[str, Filled]) -> Iterator[Target]:
        named = {folded(header): one.target for header, one in columns.items()}
        said = {folded(header) for header, _ in _items(self._data, "columns")}
        words = self._data.get("key")
        for number, word in enumerate(words if isinstance(words, list) else ()):
            if not isinstance(word, str):
                continue
            target = named.get(folded(word))
            if folded(word) not in said:
                problem = not_allowed(word, [header for header, _ in _items(self._data, "columns")])
                self.problems += (evolve(one, path=("key", number)) for one in problem.problems)
            elif target and (target.key in (UNDER, CURRENCY) or 0 in target.path):
                self._tell(("key", number), "PK014", evolve(mistakes.NO_KEY, params={"name": word}))
            elif target:
                yield target
        if isinstance(words, list) and not words:
            self._tell(("key",), "PK012", mistakes.KEY_MISSING)

    def _amounts(self, columns: Mapping[str, Filled], constants: Iterable[tuple[Target, Any]]) -> None:
        keys = {one.target.key for one in columns.values()} | {target.key for target, _ in constants}
        for header, one in columns.items():
            name = one.target.key
            attribute = getattr(fields(self._sheet.noun), one.target.field, None)
            if attribute is None or core(attribute.type)[0] is not Money or name != one.target.field:
                continue
            if not {CURRENCY, f"{name}.currency"} & keys:
                self._tell(("columns", header), "PK012", mistakes.SAY_CURRENCY)

    def _parents(self, by_column: bool) -> Mapping[str, Path]:
        wanted = self._data.get("under")
        named = isinstance(wanted, str) and not is_null(wanted)
        if "Partnership" in self._homes:
            if named or by_column:
                self._tell(("under",) if named else (), "PK011", mistakes.NOT_UNDER)
            return {"": (self._homes["Partnership"],)}
        if named and by_column:
            self._tell(("under",), "PK016", mistakes.UNDER_TWICE)
        elif named and wanted not in self._owners:
            self._tried(("under",), lambda: self._owner(str(wanted)))
        elif named:
            return {str(wanted): self._owners[str(wanted)]}
        elif not by_column:
            self._tell(
                (), "PK012", evolve(mistakes.SAY_UNDER, params={"ids": ", ".join(self._owners) or "–"})
            )
        return self._owners

    def _owner(self, word: str) -> None:
        if word in self._owners:
            return
        if self._owners:
            raise not_allowed(word, self._owners)
        raise Refused([Problem("PK014", evolve(mistakes.NO_OWNER, params={"name": word}))])

    def _tried(self, at: Path, work: Any, *, on_key: bool = False) -> Any:
        try:
            return work()
        except Refused as refused:
            self.problems += (evolve(one, path=at, on_key=on_key) for one in refused.problems)
            return None

    def _tell(self, at: Path, code: str, message: Message) -> None:
        self.problems.append(Problem(code, message, at, on_key=bool(at)))


def _items(data: Mapping[str, Any], key: str) -> list[tuple[str, Any]]:
    found = data.get(key)
    return list(found.items()) if isinstance(found, dict) else []
