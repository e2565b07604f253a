"""What a reader of a page does, in order: blocks of code, and tables that say what to type into a file."""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

_FENCE = re.compile(r"^( {0,3})(`{3,})(.*)$")
_CODE = re.compile(r"<!-- exit code (\d) -->")
_NAMED = re.compile(r"`([^`\s]+\.[a-z]{2,5})`")

TYPING = {
    ("sheet", "cell", "heading", "write"): "excel",
    ("blad", "cell", "rubrik", "skriv"): "excel",
    ("field", "write"): "word",
    ("fält", "skriv"): "word",
}
"""The heads of the tables that say what to type, in Excel or in Word."""


@frozen
class Step:
    """One thing to do.

    Attributes:
        kind: The language of a block, or `excel` or `word` for a table of what to type.
        line: Its first line in the page.
        lines: A block's lines.
        rows: A table's rows, without its head.
        file: The file that the sentence before it names, if that ends in a colon.
        code: The exit code of its commands, which a remark before it names (`<!-- exit code 1 -->`); else 0.
    """

    kind: str
    line: int
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    file: str | None = None
    code: int = 0

    @property
    def text(self) -> str:
        """The block as one text."""
        return "".join(f"{line}\n" for line in self.lines)

    @property
    def left_out(self) -> bool:
        """Whether the block says of itself that it is not run, and why."""
        return bool(self.lines) and bool(re.match(r"# not run in the tests: \S", self.lines[0]))


def steps(page: Path) -> Iterator[Step]:
    """Yield what a page asks its reader to do.

    Raises:
        ValueError: A block is only indented, or a fence has no language.
    """
    lines = page.read_text(encoding="utf-8").splitlines()
    before: list[str] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        fence = _FENCE.match(line)
        if fence:
            end = next(i for i in range(place + 1, len(lines)) if lines[i].strip() == fence[2])
            kind = fence[3].strip()
            if not kind:
                raise ValueError(f"{page.name}:{place + 1}: say the language of the block")
            inside = tuple(one[len(fence[1]) :] for one in lines[place + 1 : end])
            code = _CODE.fullmatch(lines[place - 1]) if place else None
            yield Step(kind, place + 1, inside, file=_file(before), code=int(code[1]) if code else 0)
            before, place = [], end + 1
        elif line.startswith("|"):
            end = next((i for i in range(place, len(lines)) if not lines[i].startswith("|")), len(lines))
            head, _, *rows = (_cells(one) for one in lines[place:end])
            if kind := TYPING.get(head):
                yield Step(kind, place + 1, rows=tuple(rows), file=_file(before))
            before, place = [], end
        elif line.startswith("    ") and not before:
            if not re.match(r" *([-*]|\d+\.) ", lines[place]):
                raise ValueError(f"{page.name}:{place + 1}: put the block between fences, so that it is run")
            place += 1
        else:
            before = [*before, line] if line else before if before and before[-1].endswith(":") else []
            place += 1


def _cells(line: str) -> tuple[str, ...]:
    return tuple(one.strip().replace("\\|", "|") for one in re.split(r"(?<!\\)\|", line)[1:-1])


def _file(before: list[str]) -> str | None:
    """Return the file that a paragraph names last, if it leads to what follows by a colon."""
    named = _NAMED.findall(" ".join(before)) if before and before[-1].endswith(":") else []
    return named[-1] if named else None
