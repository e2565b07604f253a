"""Rounds: an application is sent while applications are taken in, by the edition of that day."""

import pytest
from tests.rules.funding.funder import entry, moon, project, told

SPRING = "opens: 02-15, closes: 03-15"
WINTER = "opens: '11-15', closes: 01-15"


@pytest.mark.parametrize(
    ("rounds", "submitted", "count"),
    [
        ([SPRING], "2012-03-15", 0),
        ([SPRING], "2012-03-16", 1),
        ([SPRING], "2012-03", 0),
        ([SPRING], "2012", 0),
        ([SPRING], "2012-03~", 0),
        ([WINTER], "2012-12-24", 0),
        ([WINTER], "2012-01-15", 0),
        ([WINTER], "2012-01-16", 1),
        ([SPRING, WINTER], "2012-12-24", 0),
        (["closes: 03-15"], "2012-06-01", 0),
        (["any_time: true"], "2012-06-01", 0),
        (["opens: 02-28, closes: 02-29"], "2013-02-28", 0),
        ([SPRING + ", grants: [inception]"], "2012-06-01", 0),
        ([SPRING + ", grants: [inception]", "any_time: true"], "2012-06-01", 0),
        ([], "2012-06-01", 0),
    ],
)
def test_a_day_outside_every_round_is_found(rounds: list[str], submitted: str, count: int) -> None:
    """A round without a first day is missed by nobody, and a vague day may lie in one."""
    fund = moon("rounds: [" + ", ".join(entry(one) for one in rounds) + "]" if rounds else "")
    grants = f"grants: [{{projects: [p], submitted: {submitted}}}]\n"
    assert count == len(told("PK880", fund, project() + grants))


def test_the_day_it_was_sent_decides_the_edition() -> None:
    """An application of 2019 that was decided in 2020 keeps to the rounds of 2019."""
    fund = moon("rounds: [" + entry(SPRING) + "]", "rounds: [" + entry(WINTER) + "]")
    grants = "grants: [{projects: [p], submitted: 2019-12-24, decided: 2020-03-01}]\n"
    assert 1 == len(told("PK880", fund, project() + grants))
