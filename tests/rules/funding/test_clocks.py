"""Grants follow the day of the decision and reports the day they were sent; what is not certain is not judged."""

import pytest
from tests.rules.funding.funder import PLACES, TWO, entry, moon, project, told

LISTED = "country_lists: [" + entry("countries: [KE]") + "]"
CHANGED = "country_lists: [" + entry("countries: [DK]") + "]"
RECORD = PLACES + TWO + project()


@pytest.mark.parametrize(
    ("decided", "count"),
    [
        ("2012-05-12", 0),
        ("2020-01-01", 1),
        ("2021", 1),
        (None, 0),
        ("2019/2020", 0),
        ("2021~", 0),
        ("2009", 0),
    ],
)
def test_the_edition_of_the_decision_counts(decided: str | None, count: int) -> None:
    """A country that left the list is not held against a grant of before, nor against one nobody can date."""
    assert count == len(told("PK822", moon(LISTED, CHANGED), RECORD, decided=decided))


def test_an_edition_the_record_states_stands_in_for_the_day() -> None:
    """Before anybody has decided, the record may name the edition it applies under."""
    stated = PLACES + TWO + project("kind: project, edition: late")
    assert 1 == len(told("PK822", moon(LISTED, CHANGED), stated, decided=None))


def test_reports_follow_the_day_they_are_sent() -> None:
    """A switch brings the reports of earlier grants under the demands of a later edition."""
    switch = (
        "switches: [{date: 2020-01-01, edition: late, statement: New questions., source: s, grade: seen}]\n"
    )
    fund = moon(second="reports: [" + entry("languages: [nn]") + "]", whole=switch)
    report = (
        "reports: [{{id: r, project: p, submitted: {day}, answers: [{{question: lessons, text: Hej.}}]}}]\n"
    )
    assert () == told("PK873", fund, project() + report.format(day="2019-12-31"))
    assert 1 == len(told("PK873", fund, project() + report.format(day="2020-01-02")))
    assert () == told("PK873", fund, project() + report.format(day="2020~"))


def test_a_programme_nobody_knows_is_not_judged() -> None:
    """A record outlives the file of its programme."""
    elsewhere = (PLACES + TWO + project()).replace("{p,", "{id: p, programme: sun,")
    assert () == told("PK822", moon(CHANGED, CHANGED), elsewhere)


def test_an_entry_counts_only_in_its_own_time() -> None:
    """`valid` bounds an entry, and a day that may lie outside is outside."""
    short = "lengths: [" + entry("grant: project, maximum: 12, valid: {start: 2015-01-01}") + "]"
    long = project("kind: project, planned: {start: 2016-01-01, end: 2018-12-31}")
    assert () == told("PK830", moon(short), long, decided="2014-05-12")
    assert () == told("PK830", moon(short), long, decided="2014/2015")
    assert 1 == len(told("PK830", moon(short), long, decided="2015-05-12"))
