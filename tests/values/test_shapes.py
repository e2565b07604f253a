"""Values have short forms in files, and a wrong form is told with what was expected."""

from decimal import Decimal

import pytest

from partnerkit.errors import FormatError
from partnerkit.records import dumps, loads
from partnerkit.values import Category, Count, FuzzyDate, Headcount, Money, Period, Qualifier, Reference, Text

HEAD = "format: partnerkit/1\nid: r\n"


def read(content):
    """Return a record with this content."""
    return loads(HEAD + content)


def budget(spelling):
    """Return the amount that is read from a spelling."""
    return read(f"grants:\n  - granted: {spelling}\n").grants[0].granted


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("340000 SEK", Money(340_000)),
        ("about 340000 SEK", Money(340_000, qualifier=Qualifier.ABOUT)),
        ("just over 2300000 SEK", Money(2_300_000, qualifier=Qualifier.JUST_OVER)),
        ("8455.50 EUR", Money(Decimal("8455.5"), "EUR")),
        ("-5 SEK", Money(-5)),
        ("{amount: 0, currency: VND}", Money(0, "VND")),
        ("{amount: '12.5', qualifier: at most}", Money(Decimal("12.5"), qualifier=Qualifier.AT_MOST)),
        ("{wording: 497. 000 SEK}", Money(None, wording="497. 000 SEK")),
    ],
)
def test_an_amount_has_a_short_and_a_full_form(spelling, expected):
    """The short form is written wherever it says the same."""
    assert expected == budget(spelling)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("start: 2014", FuzzyDate("2014")),
        ("start: 2014-05-12", FuzzyDate("2014-05-12")),
        ("start: {date: XXXX-10, wording: oktober i år}", FuzzyDate("XXXX-10", "oktober i år")),
    ],
)
def test_a_date_has_a_short_form_and_one_with_its_wording(content, expected):
    """An unquoted year is a date, not a number."""
    assert expected == read(content).start


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("2012", Period(FuzzyDate("2012"), FuzzyDate("2012"))),
        ("2014/2016-10", Period(FuzzyDate("2014"), FuzzyDate("2016-10"))),
        ("2014/", Period(FuzzyDate("2014"))),
        ("/2016", Period(end=FuzzyDate("2016"))),
        ("2014/..", Period(FuzzyDate("2014/.."))),
        ("../2016", Period(end=FuzzyDate("../2016"))),
        ("{start: 2014}", Period(FuzzyDate("2014"))),
    ],
)
def test_a_period_may_be_written_as_an_interval(spelling, expected):
    """That there is no end is a statement, and stays one."""
    assert expected == read(f"projects:\n  - period: {spelling}\n").projects[0].period


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("100000", Count(100_000)),
        ("about 100000", Count(100_000, Qualifier.ABOUT)),
        ("{number: 5, wording: en handfull}", Count(5, wording="en handfull")),
    ],
)
def test_a_count_has_short_forms(spelling, expected):
    """About 100,000 stays about."""
    record = read(f"organisations:\n  o: {{name: O, population: {spelling}}}\n")

    assert expected == record.organisations[0].population
    assert record == loads(dumps(record))


def test_headcounts_references_and_texts_have_their_forms():
    """Each reads the form people write."""
    record = read(
        "title: {sv: Ett, en: One}\n"
        "projects:\n"
        "  - references: [KS 2016-811, {number: 0012, issuer: icld}]\n"
        "    activities:\n"
        "      - participants: [{women: 12, men: 15, category: officials, qualifier: about}]\n"
    )
    project = record.projects[0]

    assert Text({"sv": "Ett", "en": "One"}) == record.title
    assert (Reference("KS 2016-811"), Reference("0012", "icld")) == project.references
    expected = Headcount(women=12, men=15, category=Category.OFFICIALS, qualifier=Qualifier.ABOUT)
    assert (expected,) == project.activities[0].participants


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("grants: [{granted: 340000}]", "340000 SEK"),
        ("grants: [{granted: 340 000 kr}]", "340000 SEK"),
        ("grants: [{granted: {amount: many}}]", "a number"),
        ("grants: [{granted: {amonut: 5}}]", "amount"),
        ("grants: [{granted: {amount: 5, qualifier: abot}}]", "one of about"),
        ("grants: [{granted: [1]}]", "a list"),
        ("start: {wording: i år}", "date"),
        ("start: [2014]", "a date such as"),
        ("start: true", "not a date"),
        ("title: [a]", "text"),
        ("organisations: {o: {name: O, population: many}}", "whole number"),
        ("organisations: {o: {name: O, population: {wording: x}}}", "number"),
        ("organisations: {o: {name: O, population: true}}", "whole number"),
        ("projects: [{references: [{issuer: a}]}]", "number"),
        ("projects: [{activities: [{participants: [12]}]}]", "women: 12"),
        ("projects: [{activities: [{participants: [{women: 1, category: nobody}]}]}]", "politicians"),
        ("projects: [{period: {begin: 2014}}]", "start"),
        ("title: {sv: {a: b}}", "text"),
    ],
)
def test_a_wrong_form_is_told_with_what_was_expected(content, words):
    """One problem, at the place, with the form that is right."""
    with pytest.raises(FormatError, match=words) as refused:
        read(content)

    assert all(problem.span for problem in refused.value.problems)


def test_nothing_is_absence_inside_a_value_too():
    """`~` and an empty value say nothing."""
    assert Money(5) == budget("{amount: 5, wording: ~, qualifier: }")
