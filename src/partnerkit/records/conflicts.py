"""Conflicts: what two people changed in one record in different ways, where it stands, and how it is told."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from attrs import frozen

from partnerkit.language.catalogue import text
from partnerkit.records.diff import Step, shown, told
from partnerkit.records.lining_up import Node
from partnerkit.source.origin import Position
from partnerkit.source.problem import Path

Side = Literal["mine", "theirs"]
Kind = Literal["changed", "removed", "order", "empty", "id", "pointer"]
Steps = tuple[Step, ...]


@frozen
class At:
    """Where the three versions stand, and where the joined one will.

    Attributes:
        base: The place in the base.
        mine: The place in `mine`.
        theirs: The place in `theirs`.
        joined: The place in the joined record.
    """

    base: Path = ()
    mine: Path = ()
    theirs: Path = ()
    joined: Path = ()

    def field(self, name: str) -> "At":
        """Return the places of a field."""
        return At((*self.base, name), (*self.mine, name), (*self.theirs, name), (*self.joined, name))

    def item(self, node: Node, number: int) -> "At":
        """Return the places of an item; the list's own where the item is not there."""
        base, mine, theirs = (
            place if one is None else (*place, one)
            for place, one in ((self.base, node.base), (self.mine, node.mine), (self.theirs, node.theirs))
        )
        return At(base, mine, theirs, (*self.joined, number))


@frozen
class Conflict:
    """Something that two people changed in different ways.

    Attributes:
        kind: `changed`: a value; `removed`: one took away what the other changed; `order`: they put a list in
            different orders; `empty`: nothing would be left of a record; `id`: both gave one id to different
            records; `pointer`: one took away what the other points to.
        steps: The way to it, for people.
        places: Where it stands in the base, in `mine` and in `theirs`, or the nearest place that is there.
        base: Plain data as in a file; `None` for what is not there.
        mine: The same.
        theirs: The same.
    """

    kind: Kind
    steps: Steps
    places: tuple[Path, Path, Path]
    base: Any
    mine: Any
    theirs: Any


def as_data(conflict: Conflict, found: Sequence[Position | None], language: str) -> dict[str, Any]:
    """Return a conflict for programs.

    Args:
        conflict: The conflict.
        found: Where it stands in the files of the base, of `mine` and of `theirs`.
        language: The language of its place in words.
    """
    versions = zip(
        ("base", "mine", "theirs"), (conflict.base, conflict.mine, conflict.theirs), found, strict=True
    )
    return {
        "conflict": conflict.kind,
        "where": told(conflict.steps, language),
        **{
            name: {
                "value": value,
                "file": position.file if position else None,
                "line": position.line if position else None,
                "cell": position.cell if position else None,
            }
            for name, value, position in versions
        },
    }


def as_text(conflict: Conflict, found: Sequence[Position | None], language: str) -> str:
    """Return a conflict for people: what it is about, then each version with its place in the file."""
    lines = [text(f"merge.{conflict.kind}", language, where=told(conflict.steps, language))]
    versions = zip(
        ("base", "mine", "theirs"), (conflict.base, conflict.mine, conflict.theirs), found, strict=True
    )
    for name, value, position in versions:
        lines.append("  " + text(f"merge.version.{name}", language, at=_at(position)))
        lines += [f"    {line}".rstrip() for line in _told(value, language)]
    return "\n".join(lines)


def _told(value: Any, language: str) -> Iterator[str]:
    if value is None:
        yield text("merge.nothing", language)
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield ", ".join(value)
    else:
        yield from shown(value)


def _at(position: Position | None) -> str:
    """Return a place as people look it up: file and line, or file and cell."""
    if position is None:
        return ""
    spot = position.cell or position.line
    return f"{position.file}:{spot}" if spot else str(position.file)
