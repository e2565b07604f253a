"""Rules, fields and form hold to what all of their kind must hold to."""

from partnerkit_calendar.fields import FIELDS, CalendarFields, ClosedTime
from partnerkit_calendar.form import MEETINGS_REPORT
from partnerkit_calendar.rules import PACK

from partnerkit.rules import validate
from partnerkit.testing import ExtensionContract, FormContract, RuleCase, record
from partnerkit.values import FuzzyDate


class TestRules(RuleCase):
    """What every rule must hold to."""

    pack = PACK
    published = ("CAL101", "CAL102", "CAL103")


class TestFields(ExtensionContract):
    """What all fields of plugins must hold to."""

    extension = FIELDS
    examples = (CalendarFields(closed=(ClosedTime(FuzzyDate("2026-07-06/2026-08-07")),)),)


class TestForm(FormContract):
    """What every form must hold to."""

    form = MEETINGS_REPORT
    published = ("summary", "activities", "participants", "coming-meetings", "lessons")


def test_a_follow_up_with_a_day_needs_an_id_too():
    """It stands in the calendar like an activity."""
    report = validate(record("follow_ups: [{what: ser över avtalet, due: 2027-03-31}]"), packs=(PACK,))

    assert [("CAL101", "example.follow_ups[0]")] == [(one.code, one.path) for one in report.findings]


def test_a_record_that_sets_nothing_is_not_blamed():
    """Without closed times nothing falls into them, whatever else stands there."""
    for fields in ("{}", "{calendar: {}}", "{other: {closed: 1}}"):
        assert () == validate(record(f"extensions: {fields}\n"), packs=(PACK,)).findings


def test_what_does_not_fit_is_told_at_its_place_and_the_rules_stay_silent():
    """It is partnerkit that tells of it, since the fields are declared."""
    report = validate(record("extensions: {calendar: {closed: [{when: hela sommaren}]}}\n"), packs=(PACK,))

    assert [("PK098", "example.extensions.calendar.closed[0].when")] == [
        (one.code, one.path) for one in report.findings
    ]
