"""Problems of a file: what is wrong, with which code, and where.

A problem is data; whoever shows it chooses the language. Add a field here only if every front end can show
it.
"""

import re
from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from partnerkit.errors import Message, PartnerkitError

Path = tuple[str | int, ...]

_BARE_KEY = re.compile(r"[^\W\d][\w-]*")


@frozen
class Span:
    """A stretch of a text file.

    Attributes:
        line: Line of the first character, from 1.
        column: Its column in characters, from 1.
        end_line: Line of the first character after the stretch.
        end_column: Its column.
    """

    line: int
    column: int
    end_line: int
    end_column: int


@frozen
class Problem:
    """One thing that is wrong in a file.

    Attributes:
        code: Stable code such as `PK011`.
        message: What is wrong and what to do.
        path: Keys and indices that lead to the place in the file's data.
        span: Where it stands in a text file, once that is known.
        file: The file's name, once that is known.
        cell: `Sheet!B3`, for workbooks.
        on_key: Whether the key at `path` is meant, not its value.
    """

    code: str
    message: Message
    path: Path = ()
    span: Span | None = None
    file: str | None = None
    cell: str | None = None
    on_key: bool = False

    def __str__(self) -> str:
        """Return `file.yaml:12:5: PK011 message (at projects[0].title)` with as much as is known."""
        where = [self.file] if self.file else []
        if self.cell:
            where.append(self.cell)
        elif self.span:
            where.append(f"{self.span.line}:{self.span.column}")
        head = ":".join(where) + ": " if where else ""
        tail = f" (at {place(self.path)})" if self.path else ""
        return f"{head}{self.code} {self.message}{tail}"


def pointer(path: Path) -> str:
    """Return a path as a JSON pointer (RFC 6901).

    >>> pointer(("projects", 0, "a/b"))
    '/projects/0/a~1b'
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def place(path: Path) -> str:
    """Return a path as people write it.

    >>> place(("projects", 0, "title", "zh-Hant"))
    'projects[0].title.zh-Hant'
    >>> place(("extensions", "two words"))
    'extensions["two words"]'
    """
    parts: list[str] = []
    for step in path:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        elif _BARE_KEY.fullmatch(step):
            parts.append(f".{step}" if parts else step)
        else:
            parts.append(f'["{step}"]')
    return "".join(parts)


class Refused(PartnerkitError, ValueError):
    """A file, or a part of it, cannot be taken in.

    Attributes:
        problems: Everything that is wrong.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Make the error from its problems."""
        self.problems = tuple(problems)
        super().__init__("source.refused", "{problems}", problems="\n".join(map(str, self.problems)))

    def under(self, step: str | int) -> tuple[Problem, ...]:
        """Return the problems as seen from one level up, where this part stands under `step`."""
        return tuple(evolve(problem, path=(step, *problem.path)) for problem in self.problems)


def refuse(
    key: str,
    english: str,
    /,
    *,
    code: str,
    span: Span | None = None,
    path: Path = (),
    on_key: bool = False,
    **params: Any,
) -> Refused:
    """Make the refusal of a single problem from a message key, its English text and its parameters."""
    return Refused([Problem(code, Message(key, english, params), path, span, on_key=on_key)])
