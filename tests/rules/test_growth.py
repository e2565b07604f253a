"""The work of the rules grows with the record, not with its square; shown by counting calls, not time."""

import pytest
from tests.rules.examples import findings

from partnerkit.rules import RuleContext


@pytest.mark.parametrize(
    ("ids", "names", "searches"),
    [
        (10, ["lins"] * 40, 1),
        (10, [f"lins{number}" for number in range(40)], 40),
        (10, [f"lins{number}" for number in range(400)], 50),
        (1200, [f"lins{number}" for number in range(40)], 0),
    ],
)
def test_near_ids_are_looked_for_a_bounded_number_of_times(
    monkeypatch: pytest.MonkeyPatch, ids: int, names: list[str], searches: int
) -> None:
    """A record with thousands of dangling ids is judged in time that grows with its size."""
    searched: list[str] = []

    def search(name: str, *_: object) -> list[str]:
        searched.append(name)
        return []

    monkeypatch.setattr("difflib.get_close_matches", search)
    themes = "".join(f"  t{number}: {{name: T}}\n" for number in range(ids))
    projects = "".join(f"  - {{id: p{number}, funder: {name}}}\n" for number, name in enumerate(names))
    dangling = findings("PK101", f"themes:\n{themes}projects:\n{projects}")
    assert (len(names), searches) == (len(dangling), len(searched))


@pytest.mark.parametrize("code", ["PK302", "PK304"])
def test_grants_are_gone_through_as_often_for_many_projects_as_for_few(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    """The work grows with the number of records, not with its square."""
    walks: list[type] = []
    walk = RuleContext.each

    def counted(self: RuleContext, noun: type) -> object:
        walks.append(noun)
        return walk(self, noun)

    monkeypatch.setattr(RuleContext, "each", counted)
    counts = []
    for number in (2, 40):
        walks.clear()
        projects = "".join(f"  - {{id: p{one}, budget: [{{granted: 1 SEK}}]}}\n" for one in range(number))
        grants = "".join(f"  - {{id: g{one}, projects: [p{one}], granted: 2 EUR}}\n" for one in range(number))
        assert (number if code == "PK304" else 0) == len(
            findings(code, f"projects:\n{projects}grants:\n{grants}")
        )
        counts.append(len(walks))
    assert counts[0] == counts[1]
