"""Fuzzy dates as spans: what is certain, what is only possible, and what cannot be drawn."""

from datetime import date

import pytest

from partnerkit.documents.pictures.picture import Span
from partnerkit.documents.pictures.spans import span_of_date, span_of_period
from partnerkit.values import FuzzyDate, Period


def day(given: str) -> date:
    return date.fromisoformat(given)


@pytest.mark.parametrize(
    ("edtf", "drawn"),
    [
        ("2016-10-17", Span(day("2016-10-17"), day("2016-10-17"), (day("2016-10-17"), day("2016-10-17")))),
        ("2016-10", Span(day("2016-10-01"), day("2016-10-31"), (day("2016-10-01"), day("2016-10-31")))),
        ("2016", Span(day("2016-01-01"), day("2016-12-31"))),
        ("2016-10-17?", Span(day("2016-10-17"), day("2016-10-17"))),
        ("2014-05/2016", Span(day("2014-05-01"), day("2016-12-31"), (day("2014-05-01"), day("2016-01-01")))),
        ("2014-05/..", Span(day("2014-05-01"), None, (day("2014-05-01"), day("2014-05-01")), ongoing=True)),
        ("2014-05/", Span(day("2014-05-01"), None, (day("2014-05-01"), day("2014-05-01")))),
        ("../2016-10", Span(None, day("2016-10-31"), (day("2016-10-31"), day("2016-10-31")))),
        ("XXXX-10", None),
    ],
)
def test_a_date_is_drawn_as_far_as_it_is_known(edtf, drawn):
    """The whole of a month, no day of a year for certain, no end where none is known, nothing without a year."""
    assert drawn == span_of_date(FuzzyDate(edtf))


@pytest.mark.parametrize(
    ("start", "end", "drawn"),
    [
        ("2014-05", "XXXX-10", Span(day("2014-05-01"), None, (day("2014-05-01"), day("2014-05-01")))),
        (
            "2014",
            "2016-10",
            Span(day("2014-01-01"), day("2016-10-31"), (day("2014-12-31"), day("2016-10-31"))),
        ),
        (
            "2014-05/..",
            None,
            Span(day("2014-05-01"), None, (day("2014-05-01"), day("2014-05-01")), ongoing=True),
        ),
        (
            "2014-05",
            "2015/..",
            Span(day("2014-05-01"), None, (day("2014-05-01"), day("2014-05-01")), ongoing=True),
        ),
        (None, "XXXX-10", None),
        ("2016", "2014", None),
    ],
)
def test_a_period_is_drawn_as_far_as_it_is_known(start, end, drawn):
    """An unknown end is no end; a period that ends before it begins cannot be drawn."""
    period = Period(FuzzyDate(start) if start else None, FuzzyDate(end) if end else None)

    assert drawn == span_of_period(period)


@pytest.mark.parametrize(
    ("edtf", "vague"),
    [
        ("2016-10", False),
        ("2016", True),
        ("2016-10~", True),
        ("2016-10/..", False),
        ("2016/..", True),
        ("2016-10/", True),
    ],
)
def test_what_is_not_known_exactly_is_vague(edtf, vague):
    """The caption explains hatching exactly where there is some."""
    span = span_of_date(FuzzyDate(edtf))

    assert span is not None
    assert vague is span.vague
