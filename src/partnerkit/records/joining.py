"""Joining three versions of a value: the base, and what each of two sides made of it.

What only one side changed is as that side has it; records are joined field by field, texts language by language,
lists item by item. `Joiner` notes what both sides changed in different ways, and where everything came from.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import NOTHING, Attribute, evolve, fields

from partnerkit.errors import InvalidValueError
from partnerkit.model import Record
from partnerkit.records.conflicts import At, Conflict, Kind, Side, Steps
from partnerkit.records.diff import Step, plain, step_to
from partnerkit.records.lining_up import VERSIONS, Node, in_line, lined_up, nodes
from partnerkit.records.matching import holds_records, matched_items
from partnerkit.source.problem import Path
from partnerkit.values import Headcount, Period, Text

Pairing = Callable[[Sequence[Any], Sequence[Any]], dict[int, int]]
"""Gives for each item of a list of `mine` that has one in the base their indices."""

_BY_PARTS = (Period, Headcount)
"""Values whose parts different people may know."""

_ABSENT = object()


class Joiner:
    """Joins, and notes what it cannot join.

    Attributes:
        conflicts: What waits for people.
        settled: What was settled by the word that goes before.
        places: Where parts of the joined record stand in `theirs`.
    """

    def __init__(self, language: str, prefer: Side | None, pairing: Pairing) -> None:
        """Begin.

        Args:
            language: In which language values are told.
            prefer: Whose word goes before.
            pairing: How the base's items and those of `mine` are matched.
        """
        self.conflicts: list[Conflict] = []
        self.settled: list[Conflict] = []
        self.places: dict[Path, Path] = {}
        self._language, self._prefer, self._pairing = language, prefer, pairing

    def fields(
        self, base: Record | None, mine: Record, theirs: Record, at: At, steps: Steps
    ) -> dict[str, Any]:
        """Return the fields in which the joined record differs from `mine`.

        Args:
            base: The base's version; absent if both added the record.
            mine: The version of `mine`.
            theirs: The version of `theirs`.
            at: Where they stand.
            steps: The way to them, for people.
        """
        changes: dict[str, Any] = {}
        for attribute in fields(type(mine)):
            name = attribute.name
            before = _default(attribute) if base is None else getattr(base, name)
            one, two = getattr(mine, name), getattr(theirs, name)
            here, step = at.field(name), (*steps, Step(field=name, owner=type(mine).__name__))
            joined = self._value(before, one, two, here, step)
            if joined is None and attribute.default is NOTHING:
                joined = self._choose("empty", step, here, before, one, two)
            if joined != one:
                changes[name] = joined
        return changes

    def _value(self, base: Any, mine: Any, theirs: Any, at: At, steps: Steps) -> Any:
        if mine == theirs or base == theirs:
            return mine
        if base == mine:
            self.places[at.joined] = at.theirs
            return theirs
        if mine is None or theirs is None:
            return self._choose("removed", steps, at, base, mine, theirs)
        if isinstance(mine, Text):
            return self._text(base, mine, theirs, at, steps)
        if isinstance(mine, tuple):
            return self._list(base or (), mine, theirs, at, steps)
        if isinstance(mine, Record):
            return self._record(base, mine, theirs, at, steps)
        if isinstance(mine, Mapping):
            return self._mapping(base or {}, mine, theirs, at, steps)
        if isinstance(mine, _BY_PARTS):
            return self._parts(base, mine, theirs, at, steps)
        return self._choose("changed", steps, at, base, mine, theirs)

    def _record(self, base: Record | None, mine: Record, theirs: Record, at: At, steps: Steps) -> Record:
        noted = len(self.conflicts), len(self.settled)
        try:
            return evolve(mine, **self.fields(base, mine, theirs, at, steps))
        except InvalidValueError:  # each took away what the other left
            del self.conflicts[noted[0] :], self.settled[noted[1] :]
            chosen: Record = self._choose("empty", steps, at, base, mine, theirs)
            return chosen

    def _text(self, base: Text | None, mine: Text, theirs: Text, at: At, steps: Steps) -> Text | None:
        versions: dict[str, str] = {}
        for tag in sorted({tag for one in (base, mine, theirs) if one for tag in one.languages}):
            before, one, two = (words.get(tag) if words else None for words in (base, mine, theirs))
            step = (*steps[:-1], evolve(steps[-1], language=tag))
            words = self._value(before, one, two, at, step)
            if words is not None:
                versions[tag] = words
        return Text(versions) if versions else None

    def _parts(self, base: Any, mine: Any, theirs: Any, at: At, steps: Steps) -> Any:
        names = [one.name for one in fields(type(mine))]
        parts = {name: [getattr(one, name, None) for one in (base, mine, theirs)] for name in names}
        if all(one == two or old in (one, two) for old, one, two in parts.values()):
            try:
                return type(mine)(
                    **{name: two if old == one else one for name, (old, one, two) in parts.items()}
                )
            except InvalidValueError:  # the parts do not go together
                pass
        return self._choose("changed", steps, at, base, mine, theirs)

    def _mapping(
        self,
        base: Mapping[str, Any],
        mine: Mapping[str, Any],
        theirs: Mapping[str, Any],
        at: At,
        steps: Steps,
    ) -> dict[str, Any]:
        joined: dict[str, Any] = {}
        for key in dict.fromkeys((*mine, *theirs)):
            before, one, two = (side.get(key, _ABSENT) for side in (base, mine, theirs))
            step = (*steps, Step(name=key))
            if isinstance(one, Mapping) and isinstance(two, Mapping):
                joined[key] = self._mapping(
                    before if isinstance(before, Mapping) else {}, one, two, at.field(key), step
                )
                continue
            value = one if one == two or before == two else two
            if before not in (one, two) and one != two:
                told = [None if side is _ABSENT else side for side in (before, one, two)]
                self._note(Conflict("changed", step, (at.base, at.mine, at.theirs), *told))
                value = two if self._prefer == "theirs" else one
            if value is not _ABSENT:
                joined[key] = value
        return joined

    def _list(
        self, base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any], at: At, steps: Steps
    ) -> tuple[Any, ...]:
        """Join lists item by item: what either side took away is gone, what either added is there."""
        records = any(holds_records(one) for one in (base, mine, theirs))

        def way(item: Any, number: int) -> Steps:
            return (*steps[:-1], step_to(item, number)) if records else steps

        found = nodes(
            mine, theirs, len(base), (self._pairing(base, mine), matched_items(base, theirs)), matched_items
        )
        left = [node for node in found if self._stays(node, base, mine, theirs, at, way)]
        order = lined_up(left)
        if order is None:
            names = (
                [
                    _name(items[place], place)
                    for node in in_line(left, side)
                    if (place := getattr(node, side)) is not None
                ]
                for side, items in zip(VERSIONS, (base, mine, theirs), strict=True)
            )
            self._note(Conflict("order", steps, (at.base, at.mine, at.theirs), *names))
            order = lined_up(left, lead=self._prefer or "mine") or []
        joined: list[Any] = []
        for number, node in enumerate(order):
            here = at.item(node, number)
            if node.theirs is not None:
                self.places[here.joined] = here.theirs
            if node.mine is None or node.theirs is None:
                joined.append(theirs[node.theirs or 0] if node.mine is None else mine[node.mine])
                continue
            one, two = mine[node.mine], theirs[node.theirs]
            before = None if node.base is None else base[node.base]
            joined.append(self._value(before, one, two, here, way(one, node.mine)))
        return tuple(one for one in joined if one is not None)

    def _stays(
        self,
        node: Node,
        base: Sequence[Any],
        mine: Sequence[Any],
        theirs: Sequence[Any],
        at: At,
        way: Callable[[Any, int], Steps],
    ) -> bool:
        """Whether an item is in the joined list; taken away by one and changed by the other, it is a conflict."""
        if node.base is None or (node.mine is not None and node.theirs is not None):
            return True
        before = base[node.base]
        one, two = (
            None if place is None else side[place]
            for side, place in ((mine, node.mine), (theirs, node.theirs))
        )
        if before in (one, two):
            return False
        return self._choose(
            "removed", way(before, node.base), at.item(node, 0), before, one, two
        ) is not None or (self._prefer is None)

    def _choose(self, kind: Kind, steps: Steps, at: At, base: Any, mine: Any, theirs: Any) -> Any:
        told = (plain(one, self._language) for one in (base, mine, theirs))
        self._note(Conflict(kind, steps, (at.base, at.mine, at.theirs), *told))
        return theirs if self._prefer == "theirs" else mine

    def _note(self, conflict: Conflict) -> None:
        (self.conflicts if self._prefer is None else self.settled).append(conflict)


def _name(item: Any, number: int) -> str:
    return str(step_to(item, number).name) if isinstance(item, Record) else str(plain(item, "sv"))


def _default(attribute: "Attribute[Any]") -> Any:
    return None if attribute.default is NOTHING else attribute.default
