"""Terms of office are data, and a municipality may state its own."""

from datetime import date
from itertools import pairwise

import pytest
from tests.rules.examples import record

from partnerkit.model import MandateClock
from partnerkit.rules import validate
from partnerkit.rules.core import PACK
from partnerkit.rules.mandate import period_at, periods_for, periods_of
from partnerkit.rules.tables import table
from partnerkit.values.grade import Grade

FOLLOW_UP = """
decisions:
  - {id: decision, date: 2023-03, stage: decided}
follow_ups:
  - {id: review, clock: once-per-mandate-period, about: decision, events: [EVENTS]}
"""


def overdue(today: date, settings: str = "", events: str = "", decided: str = "2023-03") -> list[str]:
    """Return the terms in which a follow-up was missed."""
    piece = FOLLOW_UP.replace("EVENTS", events).replace("2023-03", decided).replace(", events: []", "")
    report = validate(record(piece + settings), today=today, packs=(PACK,))
    return [str(one.message.params["periods"]) for one in report.findings if one.code == "PK721"]


@pytest.mark.parametrize(
    ("clock", "day", "start"),
    [
        (MandateClock.COUNCIL, date(2026, 10, 14), "2022-10-15"),
        (MandateClock.COUNCIL, date(2026, 10, 15), "2026-10-15"),
        (MandateClock.COUNCIL, date(2026, 11, 23), "2026-10-15"),
        (MandateClock.COUNCIL, date(2026, 11, 24), "2026-10-15"),
        (MandateClock.BOARDS, date(2026, 11, 23), "2023-01-01"),
        (MandateClock.BOARDS, date(2026, 11, 24), "2023-01-01"),
        (MandateClock.BOARDS, date(2026, 12, 31), "2023-01-01"),
        (MandateClock.BOARDS, date(2027, 1, 1), "2027-01-01"),
    ],
)
def test_a_day_lies_in_the_term_of_its_clock(clock: MandateClock, day: date, start: str) -> None:
    """Forty days into a council's term, boards by calendar year still sit on the old one."""
    found = period_at(periods_of(clock), day)
    assert found
    assert found.start
    assert start == found.start.edtf


@pytest.mark.parametrize("clock", list(MandateClock))
def test_terms_follow_each_other_without_gaps(clock: MandateClock) -> None:
    """Each term begins the day after the one before it."""
    periods = periods_of(clock)
    for one, after in pairwise(periods):
        assert one.end
        assert after.start
        assert one.end.latest
        assert after.start.earliest
        assert 1 == (after.start.earliest - one.end.latest).days


def test_every_term_has_a_source_and_a_grade() -> None:
    """Data about the law says where it comes from."""
    rows = [one for clock in MandateClock for one in table("mandate-periods")[clock.value]]
    assert all(one["source"] and Grade(one["grade"]) for one in rows)


def test_a_day_in_no_term_has_none() -> None:
    """Before the first term that is known there is none."""
    assert period_at(periods_of(MandateClock.COUNCIL), date(1999, 1, 1)) is None


def test_a_municipality_states_its_own_terms() -> None:
    """The record's settings go before the law's."""
    own = "settings: {mandate_periods: [{label: 2023-2026, start: 2022-10-20, end: 2026-10-19}]}\n"
    assert ["2022-10-20"] == [one.start.edtf for one in periods_for(record(own)) if one.start]
    clock = record("settings: {mandate_clock: boards}\n")
    assert periods_of(MandateClock.BOARDS) == periods_for(clock)


def test_a_follow_up_is_overdue_once_the_term_is_over() -> None:
    """On the last day of the term it is not yet missed; by the boards' clock it is not before new year."""
    assert [] == overdue(date(2026, 10, 14))
    assert ["2022-10-15 – 2026-10-14"] == overdue(date(2026, 10, 15))
    assert ["2022-10-15 – 2026-10-14"] == overdue(date(2026, 11, 23))
    assert [] == overdue(date(2026, 11, 23), "settings: {mandate_clock: boards}\n")
    assert ["2023-01-01 – 2026-12-31"] == overdue(date(2027, 1, 1), "settings: {mandate_clock: boards}\n")


def test_a_term_that_had_begun_counts_unless_the_settings_say_otherwise() -> None:
    """Once per term means also in the term of the decision, unless the municipality says otherwise."""
    assert [] == overdue(date(2026, 11, 23), "settings: {partial_period_due: false}\n")
    assert ["2022-10-15 – 2026-10-14"] == overdue(
        date(2026, 11, 23), "settings: {partial_period_due: true}\n"
    )


def test_a_follow_up_that_may_lie_in_the_term_counts() -> None:
    """An event known only to the year is not called missing."""
    assert [] == overdue(date(2026, 11, 23), events="{date: 2026}")
    assert ["2022-10-15 – 2026-10-14"] == overdue(date(2026, 11, 23), events="{date: 2027}")
    assert [] == overdue(date(2026, 11, 23), events="{decision: decision}")


def test_nothing_is_due_after_the_end_or_without_a_day_of_adoption() -> None:
    """What is unknown is not overdue, and what has ended needs no review."""
    assert [] == overdue(date(2026, 11, 23), "end: 2025\n")
    assert [] == overdue(date(2026, 11, 23), decided="XXXX-03")
    assert ["2018-10-15 – 2022-10-14, 2022-10-15 – 2026-10-14"] == overdue(date(2026, 11, 23), decided="2020")
