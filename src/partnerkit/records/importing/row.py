"""`Row`: what one row of a list states, where each of its values stands, and what is refused in it."""

from collections.abc import Iterable
from typing import Any

from attrs import define, evolve, field

from partnerkit.errors import Message
from partnerkit.source.problem import Path, Problem


@define
class Row:
    """One row.

    Attributes:
        at: Where it stands.
        data: What it states, in the form of a file.
        places: Where each value stands or should stand, by its path.
        key: What it is known by; nothing if that cannot be read.
        under: Id of what it belongs to; empty for the record itself, nothing if that cannot be read.
        problems: What is refused in it.
        lost: Whether nothing of it can be taken in.
    """

    at: str
    data: dict[str, Any] = field(factory=dict)
    places: dict[Path, str] = field(factory=dict)
    key: tuple[Any, ...] | None = None
    under: str | None = None
    problems: list[Problem] = field(factory=list)
    lost: bool = False

    def refuse(self, problems: Iterable[Problem], at: str | None = None) -> None:
        """Note what is refused, at a place or where the values of the problems' paths stand."""
        self.problems += (evolve(one, cell=at or self._place(one.path), path=()) for one in problems)

    def lose(self, code: str, message: Message, at: str | None = None) -> None:
        """Note that the whole row is refused."""
        self.problems.append(Problem(code, message, cell=at or self.at))
        self.lost = True

    def _place(self, path: Path) -> str:
        near = (path[:end] for end in range(len(path), 0, -1))
        whole = next((self.places[one] for one in near if one in self.places), None)
        return whole or next((at for one, at in self.places.items() if one[:1] == path[:1]), self.at)
