"""Reviews that were promised: missed only where nothing can have been done in time."""

import pytest
from tests.rules.examples import findings, found

PARTIES = "parties:\n  - {organisation: linkoping, role: lead}\n  - {organisation: linz, role: counterpart}\n"
DECIDED = "decisions:\n  - {id: d, date: 2016-12-06, stage: decided}\n"


def review(clock: str, rest: str = "about: d", events: str = "") -> str:
    """Return a follow-up by a clock."""
    shown = f", events: [{events}]" if events else ""
    return DECIDED + f"follow_ups:\n  - {{id: r, what: ser över, clock: {clock}, {rest}{shown}}}\n"


def agreement(rest: str) -> str:
    """Return an agreement between the parties."""
    return PARTIES + f"agreements:\n  - {{id: a, {rest}}}\n"


NEW = agreement("signed: 2019-05, parties: [linkoping, linz]")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("", ["r.events"]),
        ("{date: 2019-04}", []),
        ("{date: 2019}", []),
        ("{date: 2019-06}", ["r.events"]),
        ("{date: 2015}", ["r.events"]),
        ("{outcome: Fortsätt.}", []),
        ("{decision: d}", []),
    ],
)
def test_a_review_counts_if_it_may_have_come_first(events: str, expected: list[str]) -> None:
    """A review without a date, or of the same year, may have been made in time; an older one was not asked for."""
    assert expected == found("PK771", NEW + review("before-new-agreement", events=events))


@pytest.mark.parametrize(
    "rest",
    [
        "signed: 2016, parties: [linz]",
        "signed: 2019, parties: [linkoping]",
        "signed: 2019",
        "signed: 2019, kind: grant-agreement, parties: [linz]",
        "parties: [linz]",
    ],
)
def test_other_agreements_need_no_review(rest: str) -> None:
    """Those from before the decision, with others, with a funder, or of which too little is known."""
    assert [] == found("PK771", agreement(rest) + review("before-new-agreement"))


def test_a_follow_up_at_the_end_waits_for_the_end() -> None:
    """The status of what it is about counts: the project's, or the relation's."""
    project = "projects:\n  - {id: p, status: active}\n"
    assert [] == found("PK772", "status: ended\n" + project + review("at-end", "about: p"))
    assert ["r.events"] == found("PK772", project.replace("active", "ended") + review("at-end", "about: p"))
    assert ["r.events"] == found("PK772", "status: terminated\n" + review("at-end", "about: example"))
    assert [] == found("PK772", "status: ended\n" + review("at-end", "about: linz"))
    assert [] == found("PK772", "status: ended\n" + review("at-end", "due: 2018"))
    assert [] == found("PK772", "status: ended\n" + review("yearly", "about: example"))


@pytest.mark.parametrize(
    ("head", "events", "expected"),
    [
        ("", "{date: 2017/2025}", []),
        ("", "{date: 2017/2022}, {date: 2024}", ["2023, 2025"]),
        ("end: 2018-06\n", "", ["2017"]),
        ("end: 2017\n", "", []),
        ("", "{outcome: Klart.}", []),
    ],
)
def test_years_are_counted_from_the_one_after_the_decision(
    head: str, events: str, expected: list[str]
) -> None:
    """The year of the decision, the present one and those from the end on are not counted."""
    found_there = findings("PK773", head + review("yearly", events=events))
    assert expected == [one.message.params["years"] for one in found_there]


def test_an_uncertain_day_of_decision_starts_no_clock() -> None:
    """About 2016 may be any year near it."""
    assert [] == found("PK773", review("yearly").replace("2016-12-06", "2016~"))


def test_a_follow_up_of_nothing_in_particular_may_be_of_the_paper() -> None:
    """What is not known is not missing."""
    paper = "papers:\n  - {id: p, decision: d}\n"
    assert ["p"] == found("PK774", paper + DECIDED)
    for about in ("about: d", "about: p", "by: linz"):
        assert [] == found("PK774", paper + review("yearly", about))
    assert [] == found("PK774", paper.replace("decision: d", "status: replaced") + DECIDED)


def test_a_paper_that_outlives_its_term_is_told_so() -> None:
    """The council's term of December 2016 ended in October 2018."""
    paper = "papers:\n  - {id: p, decision: d, valid: {end: DAY}}\n" + DECIDED
    beyond = findings("PK774", paper.replace("DAY", "2020"))
    assert [("p.valid.end", "2018-10-14")] == [(one.path, one.message.params["term"]) for one in beyond]
    assert ["p"] == found("PK774", paper.replace("DAY", "2018"))
