"""The calendar holds what is certain, tells what is not, and is the same every time."""

import doctest
from datetime import UTC, date, datetime
from typing import ClassVar

import pytest
from icalendar import Calendar
from partnerkit_calendar import days
from partnerkit_calendar.exporter import EXPORTER

from partnerkit.errors import OptionsError
from partnerkit.exporters import make
from partnerkit.model import Partnership
from partnerkit.testing import SAMPLES, ExporterContract, record

RECORD = """
title: {sv: Linköping och Linz, en: Linköping and Linz}
organisations:
  linkoping: {name: {sv: Linköpings kommun, en: Linköping Municipality}}
  linz: {name: Linz}
projects:
  - id: bridge
    activities:
      - {id: week, date: 2026-10-12/2026-10-16, title: {sv: Utbytesvecka, en: Exchange week}, place: {sv: Linz, en: Linz}}
      - {id: visit, date: 2026-09-14, title: {sv: Studiebesök, en: Study visit}, status: dropped}
      - {id: talks, date: 2026-11, title: {sv: Samtal, en: Talks}}
      - {id: perhaps, date: 2026-12-01~, title: {sv: Avslutning, en: Closing}}
      - {date: 2026-11-03, statement: {sv: 'Möte; med komma, och "citat"'}}
follow_ups:
  - {id: review, by: linkoping, what: {sv: gör en översyn, en: reviews the relation}, due: 2027-03-31}
  - {id: later, what: {sv: följer upp papperet, en: follows up the paper}, clock: once-per-mandate-period}
"""


def dated() -> Partnership:
    """Return a record with certain days, which the samples of partnerkit do not have."""
    return record(RECORD)


class TestContract(ExporterContract):
    """What every exporter must hold to."""

    exporter = EXPORTER
    samples: ClassVar = {**SAMPLES, "dated": dated}


def events(language="sv", **options):
    """Return the events of the record as a calendar program reads them, by their id."""
    made = make(dated(), EXPORTER, language=language, options=options)
    return {str(one["uid"]): one for one in Calendar.from_ical(made.data).walk("VEVENT")}


def test_only_what_is_certain_to_the_day_is_an_event():
    """A month, an approximate day and a clock without a date are none."""
    assert ["visit@example", "week@example", "bridge.activities-5@example", "review@example"] == list(
        events()
    )


def test_several_days_end_the_day_after_the_last():
    """This is how the standard counts, and programs show five days."""
    week = events()["week@example"]

    assert (date(2026, 10, 12), date(2026, 10, 17)) == (week["dtstart"].dt, week["dtend"].dt)
    assert "Linz" == week["location"]


def test_what_has_no_certain_day_is_told():
    """Nothing is lost in silence, and a month stays a month."""
    (note,) = make(dated(), EXPORTER, language="sv").notes

    assert 3 == note.params["count"]
    assert "Samtal (2026-11); Avslutning (2026-12-01~); följer upp papperet" == note.params["told"]


def test_what_was_dropped_is_cancelled_and_nothing_more_is_claimed():
    """Whether the others are confirmed is not known."""
    found = events()

    assert "CANCELLED" == found["visit@example"]["status"]
    assert "status" not in found["week@example"]


def test_a_follow_up_says_who_does_what():
    """The clause of the record becomes a sentence with its subject."""
    assert "Linköping Municipality reviews the relation" == events("en")["review@example"]["summary"]


def test_signs_that_mean_something_in_a_calendar_stay_words():
    """Commas, semicolons and quotation marks come back as they were."""
    assert 'Möte; med komma, och "citat"' == events()["bridge.activities-5@example"]["summary"]


def test_what_has_no_words_in_the_language_is_shown_by_its_kind_and_told():
    """Another language is never put in its place."""
    made = make(dated(), EXPORTER, language="en")

    assert "Activity" == events("en")["bridge.activities-5@example"]["summary"]
    assert ["calendar.no-day", "calendar.no-words"] == [one.key for one in made.notes]


def test_the_day_it_was_sent_comes_from_the_option_and_not_from_the_clock():
    """Without it, the day is the same for ever."""
    assert datetime(2026, 11, 26, tzinfo=UTC) == events(as_of="2026-11-26")["week@example"]["dtstamp"].dt
    assert datetime(1970, 1, 1, tzinfo=UTC) == events()["week@example"]["dtstamp"].dt


def test_a_day_that_is_none_is_refused():
    """An option is never ignored in silence."""
    with pytest.raises(OptionsError, match="'2026-11' is no single day"):
        events(as_of="2026-11")


@pytest.mark.parametrize(("include", "number"), [("all", 4), ("activity", 3), ("follow-up", 1)])
def test_one_may_choose_what_is_shown(include, number):
    """Each kind can have a calendar of its own."""
    assert number == len(events(include=include))


def test_an_empty_calendar_is_told():
    """Some programs refuse a calendar without events."""
    assert "calendar.empty" in [one.key for one in make(SAMPLES["smallest"](), EXPORTER).notes]


def test_the_examples_in_the_documentation_are_true():
    """Whoever reads what counts as certain can rely on it."""
    assert (0, 2) == tuple(doctest.testmod(days))
