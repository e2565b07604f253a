"""Values have short forms in files, and a wrong form is told with what was expected."""

from decimal import Decimal

import pytest

from partnerkit.errors import FormatError
from partnerkit.language.catalogue import say
from partnerkit.records import dumps, loads
from partnerkit.source.problem import pointer
from partnerkit.source.structure import Refused, make_converter, structure
from partnerkit.values import Category, Count, FuzzyDate, Headcount, Money, Period, Qualifier, Reference, Text
from partnerkit.values.shapes import shapes

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


@pytest.mark.parametrize("nothing", ["null", "~", ""])
def test_a_version_of_a_text_without_words_is_absent(nothing):
    """The word 'null' is one only in quotes."""
    assert Text({"sv": "A"}) == read(f"title: {{sv: A, en: {nothing}}}\n").title
    assert Text({"sv": "A", "en": "null"}) == read("title: {sv: A, en: 'null'}\n").title


def test_nothing_is_absence_in_json_too():
    """Both formats mean the same."""
    assert Text({"sv": "A"}) == structure(make_converter(shapes("sv")), {"sv": "A", "en": None}, Text)


@pytest.mark.parametrize("nothing", ["null", "~", ""])
def test_a_text_without_words_in_any_language_is_refused(nothing):
    """It is told what to do instead."""
    with pytest.raises(FormatError, match="no words in any language"):
        read(f"title: {{sv: {nothing}, en: {nothing}}}\n")


def places(content):
    """Return the pointers of all problems, with their codes, in the order of the file."""
    with pytest.raises(FormatError) as refused:
        read(content)
    return [(problem.code, pointer(problem.path)) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("projects: [{period: {start: 2014, end: 2021-13}}]", ["/projects/0/period/end"]),
        (
            "projects: [{period: {start: {date: x, wording: ''}, end: soon}}]",
            ["/projects/0/period/start/date", "/projects/0/period/start/wording", "/projects/0/period/end"],
        ),
        ("start: {date: 2014-13, wording: ''}", ["/start/date", "/start/wording"]),
        ("start: {wording: ''}", ["/start", "/start/wording"]),
        (
            "grants: [{granted: {amount: many, currency: kr, qualifier: abot}}]",
            ["/grants/0/granted/amount", "/grants/0/granted/currency", "/grants/0/granted/qualifier"],
        ),
        ("grants: [{granted: {currency: SEK}}]", ["/grants/0/granted"]),
        ("title: {svenska: A, sv: [a], en: ''}", ["/title/svenska", "/title/sv", "/title/en"]),
        (
            "organisations: {o: {name: O, population: {number: -1, wording: ''}}}",
            ["/organisations/o/population/number", "/organisations/o/population/wording"],
        ),
        (
            "projects: [{activities: [{participants: [{women: -1, men: x}]}]}]",
            ["/projects/0/activities/0/participants/0/women", "/projects/0/activities/0/participants/0/men"],
        ),
        (
            "projects: [{activities: [{participants: [{women: 5, total: 3}]}]}]",
            ["/projects/0/activities/0/participants/0/total"],
        ),
        (
            "projects: [{references: [{number: '', issuer: [a]}]}]",
            ["/projects/0/references/0/number", "/projects/0/references/0/issuer"],
        ),
    ],
)
def test_every_fault_inside_a_value_is_told_at_its_own_key(content, expected):
    """All at once, so that nobody mends a value one key at a time."""
    assert [("PK015", place) for place in expected] == places(content)


def test_a_misspelled_key_inside_a_value_is_one_problem():
    """What is lacking stands under the other spelling."""
    assert [("PK011", "/start/dat")] == places("start: {dat: 2014}")


def test_a_fault_inside_a_value_has_the_position_of_its_value():
    """The line and column are those of the end, not of the period."""
    with pytest.raises(FormatError) as refused:
        read("projects:\n  - period: {start: 2014, end: 2021-13}\n")

    assert [(4, 32)] == [(problem.span.line, problem.span.column) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("kind", "data", "english", "swedish"),
    [
        (Text, ["a"], "found a list.", "Här väntas text, eller en text för varje språk"),
        (
            Count,
            None,
            "Expected a whole number, found nothing.",
            "Här väntas ett heltal, men det står ingenting.",
        ),
        (Reference, {"number": True}, "Expected text, found true.", "Här väntas text, men det står true."),
    ],
)
def test_what_was_expected_and_found_is_told_in_either_language(kind, data, english, swedish):
    """No English is left inside the Swedish sentence."""
    with pytest.raises(Refused) as refused:
        structure(make_converter(shapes("sv")), data, kind)
    message = refused.value.problems[0].message

    assert english in say(message, "en")
    assert swedish in say(message, "sv")
