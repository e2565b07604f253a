"""Small groups of people: put together with others in copies that leave the house, so that nobody can be made out.

What a reader could subtract is kept from standing in the table: a group that is too small is added to the next
smallest ones until the whole is large enough, and a few people of another gender are added to those of whom nothing is
said. A group that cannot be added to any other is shown without numbers.
"""

from collections.abc import Iterable

from attrs import evolve, frozen

from partnerkit.documents.tree import Inlines
from partnerkit.values import Headcount, Qualifier

LEAST = 5
"""Smaller groups are not shown by themselves outside the house. Source: the style guide for the table of participants."""


@frozen
class Group:
    """A row of the table of participants: whom it is about, and their numbers.

    Attributes:
        what: Whom it is about.
        heads: Their numbers; absent where they are too few to be told.
    """

    what: Inlines
    heads: Headcount | None


def small(heads: Headcount) -> bool:
    """Whether it is known that these are too few to be shown by themselves."""
    return heads.sum is not None and 0 < heads.sum < LEAST


def together(groups: Iterable[Group], all_small: Inlines, some_small: Inlines) -> list[Group]:
    """Return the groups with the small ones put together, last.

    Args:
        groups: The groups.
        all_small: What the row is called if only small groups are in it.
        some_small: What it is called if larger ones had to be added.
    """
    shown = list(groups)
    pool = [place for place, one in enumerate(shown) if one.heads and small(one.heads)]
    if not pool:
        return shown
    others = (place for place in range(len(shown)) if place not in pool and _size(shown, [place]))
    rest = sorted(others, key=lambda place: _size(shown, [place]))
    name = all_small
    while rest and _size(shown, pool) < LEAST:
        pool.append(rest.pop(0))
        name = some_small
    counts = [heads for place in pool if (heads := shown[place].heads)]
    heads = _added(counts) if _size(shown, pool) >= LEAST else None
    return [*(one for place, one in enumerate(shown) if place not in pool), Group(name, heads)]


def without_few_others(groups: list[Group]) -> list[Group] | None:
    """Return the groups with people of another gender among those of whom nothing is said, if they are few in any."""
    others = [one.heads.other for one in groups if one.heads]
    if not any(other and other < LEAST for other in others):
        return None
    return [evolve(one, heads=_folded(one.heads)) if one.heads else one for one in groups]


def _size(groups: list[Group], places: Iterable[int]) -> int:
    return sum(heads.sum or 0 for place in places if (heads := groups[place].heads))


def _added(counts: list[Headcount]) -> Headcount:
    """Add groups; a number that one of them lacks becomes unknown for all."""
    women, men = (_sum(getattr(one, name) for one in counts) for name in ("women", "men"))
    said = any(one.unstated is not None for one in counts)
    unstated = _sum(map(_unstated, counts)) if said else None
    others = [one.other for one in counts if one.other is not None]
    qualifier = Qualifier.ABOUT if any(one.qualifier for one in counts) else None
    whole = sum(one.sum or 0 for one in counts)
    return Headcount(women, men, sum(others) if others else None, unstated, total=whole, qualifier=qualifier)


def _folded(heads: Headcount) -> Headcount:
    folded = heads.unstated
    if heads.other is not None:
        folded = _sum([heads.other, _unstated(heads)])
    return evolve(heads, other=None, unstated=folded, total=heads.sum)


def _unstated(heads: Headcount) -> int | None:
    """Return what a group adds to a stated number of those of whom nothing is said; never to be shown by itself.

    Nobody, where women and men are both counted and no total says otherwise: the sum of the group has it so too.
    """
    if heads.unstated is None and None not in (heads.women, heads.men) and heads.total is None:
        return 0
    return heads.unstated


def _sum(numbers: Iterable[int | None]) -> int | None:
    known = list(numbers)
    stated = [one for one in known if one is not None]
    return sum(stated) if len(stated) == len(known) else None
