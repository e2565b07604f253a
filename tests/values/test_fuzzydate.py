"""FuzzyDate keeps what was stated and orders only what is certain."""

from datetime import date

import pytest

from partnerkit.values import FuzzyDate

EVERY_PRECISION = [
    ("201X", date(2010, 1, 1), date(2019, 12, 31)),
    ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
    ("2014", date(2014, 1, 1), date(2014, 12, 31)),
    ("2014-02", date(2014, 2, 1), date(2014, 2, 28)),
    ("2016-02-29", date(2016, 2, 29), date(2016, 2, 29)),
    ("2016-21", date(2016, 3, 1), date(2016, 5, 31)),
    ("2014-W23", date(2014, 6, 2), date(2014, 6, 8)),
    ("XXXX-10", None, None),
    ("2014-05/2016-10", date(2014, 5, 1), date(2016, 10, 31)),
    ("2014/..", date(2014, 1, 1), None),
    ("../2016", None, date(2016, 12, 31)),
    ("2014/", date(2014, 1, 1), None),
]


@pytest.mark.parametrize(("spelling", "earliest", "latest"), EVERY_PRECISION)
def test_a_date_is_bounded_by_what_is_stated_and_by_nothing_else(spelling, earliest, latest):
    """No digit is supplied: the bounds are those of the stated precision."""
    found = FuzzyDate(spelling)

    assert (earliest, latest, spelling) == (found.earliest, found.latest, found.edtf)


@pytest.mark.parametrize("spelling", ["2014-13", "2014-02-30", "2014-W54", "2014-25", "0000", "2015-02-29"])
def test_a_day_that_does_not_exist_is_refused(spelling):
    """The calendar decides."""
    with pytest.raises(ValueError, match="does not exist"):
        FuzzyDate(spelling)


@pytest.mark.parametrize(
    "spelling", ["14-05", "2014-5", "12/05/2014x", "maj 2014", "", "2014-05-12T10:00", "201X-05"]
)
def test_another_spelling_is_refused_with_the_spellings_that_are_known(spelling):
    """The message says how to write a date."""
    with pytest.raises(ValueError, match=r"Write 2014, 2014-05"):
        FuzzyDate(spelling)


def test_an_interval_that_ends_before_it_begins_is_refused():
    """Only if it is certain: 2016/2016-10 is fine."""
    FuzzyDate("2016/2016-10")

    with pytest.raises(ValueError, match="ends before it begins"):
        FuzzyDate("2016/2014")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2016", "2016-10", False),
        ("2015", "2016-10", True),
        ("2016-09", "2016-10", True),
        ("2015~", "2016-10", False),
        ("2015", "2016-10?", False),
        ("XXXX-10", "2016", False),
        ("2014/..", "2016", False),
        ("2014/2015", "2016", True),
        ("2016-W24", "2016-07", True),
    ],
)
def test_certainly_before_needs_every_possible_day_to_lie_before(first, second, expected):
    """A year is not before one of its months, and a marked date is never certain."""
    assert expected is FuzzyDate(first).certainly_before(FuzzyDate(second))


def test_the_sort_key_orders_all_dates_and_puts_those_without_a_year_last():
    """Lists need a total order."""
    spellings = ["XXXX-10", "2016-10", "2016", "2014/..", "201X"]

    ordered = sorted(map(FuzzyDate, spellings), key=lambda one: one.sort_key)

    assert ["201X", "2014/..", "2016", "2016-10", "XXXX-10"] == [one.edtf for one in ordered]


def test_open_and_unknown_ends_are_different_statements():
    """`2014/..` says there is no end; `2014/` says it is not known."""
    assert FuzzyDate("2014/..") != FuzzyDate("2014/")
    assert (True, False) == (FuzzyDate("2014/..").open_end, FuzzyDate("2014/").open_end)


def test_a_date_is_past_only_when_all_of_it_is():
    """2016 is not past in October 2016."""
    assert not FuzzyDate("2016").certainly_past(date(2016, 10, 17))
    assert FuzzyDate("2016").certainly_past(date(2017, 1, 1))
