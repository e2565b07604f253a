"""A new record from an old one keeps who and why, and leaves when, how much and what was decided behind."""

from attrs import fields

from partnerkit.model import Partnership, walk
from partnerkit.records import dumps, loads
from partnerkit.records.renewal import renewed
from partnerkit.testing import fullest, smallest
from partnerkit.values import FuzzyDate, Headcount, Money, Period


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


def test_actors_aims_and_words_stay():
    """The new record loads and begins where the old one began."""
    old, new = fullest(), renewed(fullest(), "next")

    assert "next" == new.id
    assert old.organisations[0].name == new.organisations[0].name
    assert old.projects[0].objectives == new.projects[0].objectives
    assert new == loads(dumps(new))


def test_the_smallest_record_can_be_renewed():
    """Nothing is needed."""
    assert Partnership(id="next") == renewed(smallest(), "next")
