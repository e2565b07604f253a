"""Data and positions out of a stream of keys, values, beginnings and ends; both readers feed it.

Nothing here recurses, so that a hostile file cannot overflow the stack.
"""

from collections.abc import Mapping
from typing import Any

from attrs import define, field

from partnerkit.source.faults import repeated_key, too_deep
from partnerkit.source.plain import MAX_DEPTH
from partnerkit.source.problem import Path, Problem
from partnerkit.source.tree import LateMarks, Lines, Marks

Extent = tuple[int, int]
"""Offsets of the first character and of the one after the last."""


@define
class _Open:
    """A list or mapping whose end has not come yet; `dropped` if it stands under a repeated key."""

    items: dict[str, Any] | list[Any]
    path: Path
    entry: Extent | None
    start: int
    end: int
    dropped: bool
    key: str | None = None
    key_extent: Extent = (0, 0)
    repeated: bool = False
    firsts: dict[str, Extent] = field(factory=dict)


class Builder:
    """The data as far as it has been read.

    Attributes:
        data: The root.
        problems: Keys that are repeated; the first value counts.
    """

    def __init__(self, lines: Lines) -> None:
        """Begin without data."""
        self.data: Any = None
        self.problems: list[Problem] = []
        self._lines = lines
        self._open: list[_Open] = []
        self._extents: dict[Path, tuple[Extent | None, Extent]] = {}

    @property
    def here(self) -> Path:
        """The path of the innermost list or mapping that is not complete."""
        return self._open[-1].path if self._open else ()

    @property
    def wants_key(self) -> bool:
        """Whether the next thing must be a key."""
        return bool(self._open) and isinstance(self._open[-1].items, dict) and self._open[-1].key is None

    def key(self, key: str, extent: Extent) -> None:
        """Take the key of the value that comes next."""
        top = self._open[-1]
        top.key, top.key_extent, top.end = key, extent, extent[1]
        top.repeated = key in top.firsts
        first = top.firsts.setdefault(key, extent)
        if top.repeated:
            span, first_span = self._lines.span(*extent), self._lines.span(*first)
            self.problems.append(repeated_key((*top.path, key), span, first_span))

    def scalar(self, value: Any, extent: Extent) -> None:
        """Take a value that holds no others."""
        path, key, dropped = self._attach(value)
        self._mark(path, key, extent, dropped)

    def begin(self, items: dict[str, Any] | list[Any], extent: Extent) -> None:
        """Begin a list or mapping; `items` is empty and is filled from now on.

        Raises:
            Refused: PK007, it stands too deep.
        """
        if len(self._open) >= MAX_DEPTH:
            raise too_deep(self._lines.span(*extent))
        path, key, dropped = self._attach(items)
        self._open.append(_Open(items, path, key, *extent, dropped))

    def finish(self, end: int | None) -> None:
        """End the innermost list or mapping at an offset, or, if that is `None`, with its last value."""
        done = self._open.pop()
        self._mark(done.path, done.entry, (done.start, done.end if end is None else end), done.dropped)

    def marks(self) -> LateMarks:
        """Return the positions of everything that was not dropped."""
        extents, lines = self._extents, self._lines

        def find() -> Mapping[Path, Marks]:
            return {
                path: Marks(key and lines.span(*key), lines.span(*value))
                for path, (key, value) in extents.items()
            }

        return LateMarks(find)

    def _attach(self, value: Any) -> tuple[Path, Extent | None, bool]:
        """Put a value where it belongs; return its path, the extent of its key, and whether it is dropped."""
        if not self._open:
            self.data = value
            return (), None, False
        top = self._open[-1]
        if isinstance(top.items, list):
            top.items.append(value)
            return (*top.path, len(top.items) - 1), None, top.dropped
        key, top.key = str(top.key), None
        if not top.repeated:
            top.items[key] = value
        return (*top.path, key), top.key_extent, top.dropped or top.repeated

    def _mark(self, path: Path, key: Extent | None, value: Extent, dropped: bool) -> None:
        if not dropped:
            self._extents[path] = (key, value)
        if self._open:
            self._open[-1].end = value[1]
