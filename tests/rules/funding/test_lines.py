"""Lines of the budget in a final report, and what is paid for it."""

import pytest
from tests.rules.funding.funder import entry, moon, project, told

FINAL = "reports: [{project: p, kind: final, submitted: 2014-01-01}]\n"


def demand(ask: str) -> str:
    """Return an edition's demand."""
    return "demands: [" + entry(f"ask: {ask}") + "]"


def lines(*texts: str) -> str:
    """Return a project with lines."""
    return project("budget: [" + ", ".join(f"{{{one}}}" for one in texts) + "]")


@pytest.mark.parametrize(
    ("ask", "code", "texts", "count"),
    [
        ("whole-amounts", "PK863", ["reported: 1.50 SEK"], 1),
        ("whole-amounts", "PK863", ["reported: 1.00 SEK"], 0),
        ("whole-amounts", "PK863", ["reported: about 1.50 SEK"], 0),
        ("whole-amounts", "PK863", ["granted: 1.50 SEK"], 0),
        ("every-granted-line", "PK864", ["granted: 1 SEK", "granted: 2 SEK, reported: 0 SEK"], 1),
        ("every-granted-line", "PK864", ["granted: 1 SEK", "granted: 2 SEK"], 0),
        ("every-granted-line", "PK864", ["applied: 1 SEK", "granted: 2 SEK, reported: 2 SEK"], 0),
        ("only-granted-lines", "PK865", ["reported: 1 SEK", "granted: 2 SEK"], 1),
        ("only-granted-lines", "PK865", ["reported: 1 SEK", "reported: 2 SEK"], 0),
        ("only-granted-lines", "PK865", ["reported: 1 SEK, granted: 0 SEK", "granted: 2 SEK"], 0),
    ],
)
def test_lines_are_held_against_the_report(ask: str, code: str, texts: list[str], count: int) -> None:
    """A budget of which nothing is reported, or nothing granted, has not come so far; 0 is a number."""
    assert count == len(told(code, moon(demand(ask)), lines(*texts) + FINAL))
    assert () == told(code, moon(demand(ask)), lines(*texts) + FINAL.replace("final", "yearly"))
    assert () == told(code, moon(), lines(*texts) + FINAL)


def test_two_final_reports_are_one_finding() -> None:
    """The line is wrong once."""
    twice = FINAL.replace("}]", "}, {project: p, kind: final, submitted: 2014-02-01}]")
    assert 1 == len(told("PK863", moon(demand("whole-amounts")), lines("id: l, reported: 1.50 SEK") + twice))


@pytest.mark.parametrize(
    ("amounts", "count"),
    [
        ("paid: 9 SEK, reported: 8 SEK", 1),
        ("paid: 8 SEK, reported: 8 SEK", 0),
        ("paid: 9 SEK, reported: 8 SEK, returned: 1 SEK", 0),
        ("paid: 9 SEK, reported: 8 SEK, returned: about 1 SEK", 0),
        ("paid: 9 SEK, reported: 8 EUR", 0),
        ("paid: 9 SEK", 0),
    ],
)
def test_paid_is_held_against_reported_without_what_was_paid_back(amounts: str, count: int) -> None:
    """Nothing is paid beyond the report, once for each grant, and an amount that is not stated is no zero."""
    grants = f"  - {{id: q, programme: moon}}\ngrants: [{{id: g, projects: [p, q], decided: 2012-05-12, {amounts}}}]\n"
    found = told("PK866", moon(demand("paid-after-report")), project() + grants)
    assert ["g.paid"] * count == [one.path for one in found]
