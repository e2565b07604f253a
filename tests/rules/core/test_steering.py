"""Goals and documents of the right time: the day of the decision counts, then that of the paper."""

import pytest
from tests.rules.examples import findings, found

DOCUMENT = "policy_documents:\n  strategy: {title: S, valid: {start: 2013, end: 2018}}\n"


@pytest.mark.parametrize(
    ("decision", "date", "expected"),
    [
        ("{id: d, stage: decided, date: 2016}", "2019", []),
        ("{id: d, stage: decided, date: 2019}", "2016", ["after"]),
        ("{id: d, stage: proposed, date: 2019}", "2016", []),
        ("{id: d, stage: decided}", "2012", ["before"]),
        ("{id: d, stage: decided, date: 2018-12}", "2016", []),
    ],
)
def test_the_day_of_the_decision_goes_before_that_of_the_paper(
    decision: str, date: str, expected: list[str]
) -> None:
    """A day that is only proposed does not count, and one of the document's last year is within."""
    paper = f"papers:\n  - {{id: p, date: {date}, decision: d, policy_documents: [strategy]}}\n"
    keys = [
        one.message.key.rpartition(".")[2]
        for one in findings("PK775", DOCUMENT + f"decisions: [{decision}]\n" + paper)
    ]
    assert expected == keys


@pytest.mark.parametrize(
    ("goal", "period", "expected"),
    [
        ("document: strategy", "{start: 2019}", ["over"]),
        ("document: strategy", "{start: 2010, end: 2012}", ["later"]),
        ("document: strategy", "{start: 2010, end: 2013}", []),
        ("document: strategy, due: 2025", "{start: 2019}", []),
        ("due: 2018", "{start: 2018}", []),
        ("kind: goal", "{start: 2019}", []),
    ],
)
def test_a_goal_is_of_the_projects_time_if_they_may_meet(goal: str, period: str, expected: list[str]) -> None:
    """The goal's own year goes before the document's, and what is not stated excludes nothing."""
    piece = f"policy_goals:\n  - {{id: g, {goal}}}\nprojects:\n  - {{id: p, period: {period}, policy_goals: [g]}}\n"
    keys = [one.message.key.rpartition(".")[2] for one in findings("PK776", DOCUMENT + piece)]
    assert expected == keys


def test_related_places_lead_to_the_documents_own_time() -> None:
    """Whoever puts it right needs both ends of the contradiction."""
    paper = "papers:\n  - {id: p, date: 2019, policy_documents: [strategy]}\n"
    (one,) = findings("PK775", DOCUMENT + paper)
    assert ["strategy.valid.end"] == [two.path for two in one.related]
    assert [] == found("PK775", paper)
