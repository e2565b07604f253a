"""Lining up three versions of a list: which items belong together, and in which order they stand when joined.

Only places are known here, not what stands there.
"""

from collections.abc import Callable, Sequence
from typing import Any, Literal

from attrs import frozen

Pairs = dict[int, int]
"""For each item of a version that has one in another version, their indices."""

Version = Literal["base", "mine", "theirs"]
VERSIONS: tuple[Version, Version, Version] = ("base", "mine", "theirs")


@frozen
class Node:
    """One item in up to three versions of a list.

    Attributes:
        base: Its index in the base, if it is there.
        mine: Its index in `mine`.
        theirs: Its index in `theirs`.
    """

    base: int | None
    mine: int | None
    theirs: int | None


def nodes(
    mine: Sequence[Any],
    theirs: Sequence[Any],
    base: int,
    pairs: tuple[Pairs, Pairs],
    match: Callable[..., Pairs],
) -> list[Node]:
    """Return every item that is in `mine` or `theirs`.

    Args:
        mine: The list in `mine`.
        theirs: The list in `theirs`.
        base: How many items the base's list has.
        pairs: How the items of `mine`, and those of `theirs`, are matched with those of the base.
        match: Matches what both added.
    """
    one, two = ({old: new for new, old in found.items()} for found in pairs)
    found = [Node(number, one.get(number), two.get(number)) for number in range(base)]
    added_here = [number for number in range(len(mine)) if number not in pairs[0]]
    added_there = [number for number in range(len(theirs)) if number not in pairs[1]]
    both = match([mine[n] for n in added_here], [theirs[n] for n in added_there], by_position=False)
    same = {added_here[old]: added_there[new] for new, old in both.items()}
    found += [Node(None, number, same.get(number)) for number in added_here]
    found += [Node(None, None, number) for number in added_there if number not in same.values()]
    return [node for node in found if not node.mine is node.theirs is None]


def lined_up(found: Sequence[Node], *, lead: Version | None = None) -> list[Node] | None:
    """Return items in their joined order; nothing if the two versions have put them in different orders.

    Where only one version has moved items, its order holds. What only one version has stands behind what it stands
    behind there; where both have something at one place, `mine` comes first unless `theirs` leads.

    Args:
        found: The items that stay.
        lead: Whose order holds in any case.
    """
    one, two = in_line(found, "mine"), in_line(found, "theirs")
    shared = {node for node in one if node.theirs is not None}
    if lead is None:
        here, there = ([node for node in line if node in shared] for line in (one, two))
        before = [node for node in in_line(found, "base") if node in shared]
        moved = [[node for node in line if node.base is not None] != before for line in (here, there)]
        if here != there and moved[0] == moved[1]:
            return None
        lead = "theirs" if moved == [False, True] else "mine"
    return _woven(two, one, shared) if lead == "theirs" else _woven(one, two, shared)


def in_line(found: Sequence[Node], version: Version) -> list[Node]:
    """Return the items of one version in its order."""
    own = [(place, node) for node in found if (place := getattr(node, version)) is not None]
    return [node for _, node in sorted(own, key=lambda pair: pair[0])]


def _woven(line: Sequence[Node], other: Sequence[Node], shared: set[Node]) -> list[Node]:
    """Put what only the other line has behind what it stands behind there, after what only this line has there."""
    waiting: dict[Node | None, list[Node]] = {}
    behind: Node | None = None
    for node in other:
        if node in shared:
            behind = node
        else:
            waiting.setdefault(behind, []).append(node)
    woven: list[Node] = []
    behind = None
    for node in line:
        if node in shared:
            woven += waiting.get(behind, [])
            behind = node
        woven.append(node)
    return woven + waiting.get(behind, [])
