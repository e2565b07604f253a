"""The rule pack and the form hold to what every rule and every form must hold to."""

from partnerkit_calendar.form import MEETINGS_REPORT
from partnerkit_calendar.rules import PACK

from partnerkit.rules import validate
from partnerkit.testing import FormContract, RuleCase, record


class TestRules(RuleCase):
    """What every rule must hold to."""

    pack = PACK
    published = ("CAL101", "CAL102", "CAL103")


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
    for settings in ("{}", "{calendar: {}}", "{calendar: [1, 2]}", "{other: {closed: 1}}"):
        assert () == validate(record(f"extensions: {settings}\n"), packs=(PACK,)).findings
