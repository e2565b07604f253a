"""What a parser hands over: plain data, and where each piece of it stands in the text."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Literal

from attrs import evolve, frozen

from partnerkit.source.problem import Path, Problem, Span

_LINE_END = re.compile("\r\n|\r|\n")


class Plain(str):
    """A YAML plain (unquoted) scalar, still as written; the type that is expected decides what it is."""

    __slots__ = ()


@frozen
class Marks:
    """Where one value stands.

    Attributes:
        key: The key before it; `None` for items of lists and for the whole file.
        value: The value itself; without blanks, comments or line ends after it.
    """

    key: Span | None
    value: Span


class Lines:
    """Lines of a text; a line ends at LF, CRLF or CR, as in every editor."""

    def __init__(self, text: str) -> None:
        """Keep the text; its lines are looked for when the first position is asked for."""
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self._text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of the character at an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of the character at a line and column, both from 1."""
        return self._starts[line - 1] + column - 1

    def span(self, start: int, end: int) -> Span:
        """Return the span between two offsets, the second one not included."""
        return Span(*self.position(start), *self.position(end))


class LateMarks(Mapping[Path, Marks]):
    """Marks that are worked out on first use, since most files have nothing to point at."""

    def __init__(self, find: Callable[[], Mapping[Path, Marks]]) -> None:
        """Keep the function that finds the marks."""
        self._find = find
        self._found: Mapping[Path, Marks] | None = None

    def _all(self) -> Mapping[Path, Marks]:
        if self._found is None:
            self._found = self._find()
        return self._found

    def __getitem__(self, path: Path) -> Marks:
        """Return the marks of the value at a path."""
        return self._all()[path]

    def __iter__(self) -> Iterator[Path]:
        """Go through all paths."""
        return iter(self._all())

    def __len__(self) -> int:
        """Return the number of values."""
        return len(self._all())


@frozen
class Parsed:
    """A file's data with positions.

    Attributes:
        data: Dicts, lists, text, `Plain`, numbers, true and false, `None`.
        marks: Where the value at each path stands.
        text: The file's text, without a byte order mark.
        problems: What is wrong but did not stop the reading (keys that are repeated; the first one counts).
    """

    data: Any
    marks: Mapping[Path, Marks]
    text: str
    problems: tuple[Problem, ...] = ()

    def mark(self, path: Path, prefer: Literal["value", "key"] = "value") -> Span | None:
        """Return where the value or key at a path stands, or else the nearest thing around it."""
        for length in range(len(path), -1, -1):
            marks = self.marks.get(path[:length])
            if marks:
                wants_key = prefer == "key" or length < len(path)
                return marks.key if wants_key and marks.key else marks.value
        return None

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)

    def offsets(self, span: Span) -> tuple[int, int]:
        """Return a span as offsets into `text`."""
        lines = self.lines
        return lines.offset(span.line, span.column), lines.offset(span.end_line, span.end_column)


def locate(problems: Iterable[Problem], parsed: Parsed | None, file: str | None) -> tuple[Problem, ...]:
    """Return problems with their file and span, in the order of the file.

    Args:
        problems: What was found; a span that is there already is kept.
        parsed: The data they are about; `None` if the file could not be parsed.
        file: The name to show.
    """
    located = []
    for problem in problems:
        span = problem.span
        if span is None and parsed is not None:
            span = parsed.mark(problem.path, "key" if problem.on_key else "value")
        located.append(evolve(problem, span=span, file=problem.file or file))
    return tuple(sorted(located, key=_order))


def _order(problem: Problem) -> tuple[int, int, str]:
    span = problem.span
    return (span.line, span.column, problem.code) if span else (0, 0, problem.code)
