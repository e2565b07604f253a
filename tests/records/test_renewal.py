"""A new record from an old one keeps who and why, and leaves when, how much and what was decided behind."""

from attrs import fields

from partnerkit.model import Consultation, DecisionPoint, Observation, Partnership, Signature, walk
from partnerkit.records import dumps, loads
from partnerkit.records.renewal import renewed
from partnerkit.testing import fullest, smallest
from partnerkit.values import FuzzyDate, Headcount, Money, Period, Reference


def values(record):
    """Return every value inside a record."""
    for _, one in walk(record):
        for attribute in fields(type(one)):
            value = getattr(one, attribute.name)
            yield from value if isinstance(value, tuple) else (value,)


def test_no_date_amount_or_headcount_is_left():
    """Not one, however deep it stood."""
    assert any(isinstance(value, FuzzyDate) for value in values(fullest()))
    assert not [
        value
        for value in values(renewed(fullest(), "next"))
        if isinstance(value, FuzzyDate | Period | Money | Headcount)
    ]


def test_decisions_people_and_reports_are_left_behind_and_nothing_points_to_them():
    """An id that pointed to one of them is gone too."""
    new = renewed(fullest(), "next")

    assert ((), (), (), (), ()) == (new.decisions, new.contacts, new.grants, new.reports, new.claims)
    assert (None, None) == (new.papers[0].decision, new.papers[0].officer)


def test_what_was_said_of_the_past_is_left_behind():
    """Remarks, states, consultations, signatures, case numbers and fields of plugins may hold dates and names."""
    new = renewed(fullest(), "next")

    assert ({}, None, None) == (new.extensions, new.status, new.settings and new.settings.note)
    assert not [value for value in values(new) if isinstance(value, Reference)]
    assert not [
        one for _, one in walk(new) if isinstance(one, Consultation | Signature | DecisionPoint | Observation)
    ]
    assert not [one for _, one in walk(new) if one.note]


def test_a_name_that_is_an_id_inside_the_record_is_made_distinct():
    """The file may be called as a party is."""
    old = fullest()

    assert "organisation-partnership" == renewed(old, "organisation").id


def test_actors_aims_and_words_stay():
    """The new record loads and begins where the old one began."""
    old, new = fullest(), renewed(fullest(), "next")

    assert "next" == new.id
    assert old.organisations[0].name == new.organisations[0].name
    assert old.projects[0].objectives[0].statement == new.projects[0].objectives[0].statement
    assert new == loads(dumps(new))


def test_the_smallest_record_can_be_renewed():
    """Nothing is needed."""
    assert Partnership(id="next") == renewed(smallest(), "next")
