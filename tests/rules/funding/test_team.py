"""The team, as those who took part show it: too small is found, too large never, and blocs only where told apart."""

import pytest
from tests.rules.funding.funder import PLACES, TWO, entry, moon, project, told

SEATS = "team: [" + entry("grant: project, role: politicians, minimum: 2, maximum: 2") + "]"
BLOCS = "team: [" + entry("grant: project, role: opposition-politicians, minimum: 1, asked: false") + "]"
MINE = "party: linkoping, category"


def attended(*activities: str) -> str:
    """Return a project with activities and those who took part."""
    held = ", ".join(f"{{participants: [{one}]}}" for one in activities)
    return PLACES + TWO + project(f"kind: project, activities: [{held}]")


@pytest.mark.parametrize(
    ("activities", "count"),
    [
        ([f"{{women: 1, men: 0, {MINE}: politicians}}"], 1),
        ([f"{{women: 1, men: 1, {MINE}: politicians}}"], 0),
        ([f"{{women: 9, men: 1, {MINE}: politicians}}"], 0),
        ([f"{{women: 1, men: 0, {MINE}: politicians}}", f"{{women: 1, men: 1, {MINE}: politicians}}"], 0),
        ([f"{{women: 1, {MINE}: politicians}}"], 0),
        ([f"{{total: 1, qualifier: about, {MINE}: politicians}}"], 0),
        ([f"{{total: 1, {MINE}: politicians}}, {{total: 1, category: politicians}}"], 0),
        ([f"{{total: 1, {MINE}: majority-politicians}}, {{total: 1, {MINE}: opposition-politicians}}"], 0),
        ([f"{{total: 1, {MINE}: officials}}"], 0),
        ([], 0),
    ],
)
def test_a_team_is_too_small_only_if_no_activity_and_no_open_number_shows_more(
    activities: list[str], count: int
) -> None:
    """One full meeting is enough, and a headcount without party, category or exact number leaves it open."""
    assert count == len(told("PK840", moon(SEATS), attended(*activities)))


def test_what_is_only_encouraged_is_not_missed() -> None:
    """A seat that is not asked for is an invitation."""
    free = SEATS.replace("maximum: 2", "asked: false")
    assert () == told("PK840", moon(free), attended(f"{{total: 1, {MINE}: politicians}}"))


@pytest.mark.parametrize(
    ("heads", "count"),
    [
        (f"{{total: 2, {MINE}: majority-politicians}}", 1),
        (f"{{total: 2, {MINE}: politicians}}", 0),
        (f"{{total: 2, {MINE}: opposition-politicians}}", 0),
        (f"{{total: 1, {MINE}: majority-politicians}}, {{total: 1, {MINE}: opposition-politicians}}", 0),
    ],
)
def test_a_bloc_is_missed_only_where_blocs_are_told_apart(heads: str, count: int) -> None:
    """Where there is no opposition, nobody has to invent one."""
    assert count == len(told("PK841", moon(BLOCS), attended(heads)))
