"""Reports: their years, the day they are due, languages, numbers, contacts and forms."""

import pytest
from tests.rules.funding.funder import PLACES, TWO, entry, moon, project, told

from partnerkit.rules import Severity


def reports(text: str) -> str:
    """Return an edition's demand on reports."""
    return "reports: [" + entry(text) + "]"


def sent(rest: str, day: str = "2014-03-03") -> str:
    """Return a report of the project."""
    return f"reports: [{{id: r, project: p, submitted: {day}, {rest}}}]\n"


@pytest.mark.parametrize(
    ("years", "keys"),
    [
        ([1, 2], []),
        ([1, 1], ["twice"]),
        ([1, 3], ["missing"]),
        ([1, 2, 3, 4], ["beyond"]),
        ([], []),
    ],
)
def test_each_project_year_has_one_report(years: list[int], keys: list[str]) -> None:
    """A year has one report, is a year of the project, and none is passed over."""
    told_of = "".join(f"  - {{project: p, kind: yearly, year: {year}}}\n" for year in years)
    piece = project("planned: {start: 2012-09-01, end: 2015-08-31}") + (
        "reports:\n" + told_of if years else ""
    )
    found = told("PK870", moon(reports("every: yearly")), piece)
    assert keys == [one.message.key.rpartition(".")[2] for one in found]


@pytest.mark.parametrize("rest", ["planned: {start: 2012, end: 2015}", "kind: project", "extended_to: 2016"])
def test_a_year_that_may_be_there_is_not_beyond(rest: str) -> None:
    """Vague dates and extensions leave room for a fourth year."""
    four = ", ".join(f"{{project: p, year: {year}}}" for year in (1, 2, 3, 4))
    assert () == told("PK870", moon(reports("every: yearly")), project(rest) + f"reports: [{four}]\n")


def test_a_year_beyond_all_measure_names_no_thousand_others() -> None:
    """A slip of the pen is one finding of bounded length."""
    piece = project() + "reports: [{project: p, kind: yearly, year: 99999999}]\n"
    (finding,) = told("PK870", moon(reports("every: yearly")), piece)
    assert len(finding.text("en")) < 400


@pytest.mark.parametrize(
    ("end", "day", "count"),
    [
        ("2013-12-31", "2014-01-31", 0),
        ("2013-12-31", "2014-02-01", 1),
        ("2013", "2014-02-01", 1),
        ("2014-01-31", "2014-06-01", 0),
        ("2013~", "2014-06-01", 0),
        ("9999", "9999-12-31", 0),
    ],
)
def test_the_last_day_is_the_first_of_its_kind_after_the_period(end: str, day: str, count: int) -> None:
    """The programme names a day of the year, and it is the next one."""
    piece = project() + sent(f"period: {{start: 2012-01-01, end: {end}}}", day)
    assert count == len(told("PK871", moon(reports("due: 01-31")), piece))


@pytest.mark.parametrize("day", ["02-29", "12-31"])
def test_odd_days_of_the_year_break_nothing(day: str) -> None:
    """29 February is not there every year."""
    piece = project() + sent("period: {start: 2012-01-01, end: 2012-12-30}", "2018-01-01")
    assert (day != "02-29") == len(told("PK871", moon(reports(f"due: '{day}'")), piece))


def test_the_day_of_the_decision_stands_in_the_record() -> None:
    """A follow-up about the report keeps the day, whoever the funder is."""
    due = "follow_ups: [{about: r, due: 2014-03-01}, {about: x, due: 2013-03-01}]\n"
    assert ["r.submitted"] == [
        one.path for one in told("PK872", moon(), project() + sent("kind: final") + due)
    ]
    assert () == told("PK872", moon(), project() + sent("kind: final", "2014-03") + due)


@pytest.mark.parametrize(
    ("answer", "count"),
    [("text: Hej.", 1), ("text: {en: Hello., sv: Hej.}", 0), ("not_relevant: Nej.", 0)],
)
def test_answers_without_the_language_are_counted(answer: str, count: int) -> None:
    """An answer that says why it is not relevant needs no translation."""
    piece = project() + sent(f"answers: [{{question: lessons, {answer}}}]")
    assert count == len(told("PK873", moon(reports("languages: [en]")), piece))


@pytest.mark.parametrize(
    ("kind", "question", "count"),
    [("final", "summary", 1), ("final", "lessons", 0), ("yearly", "summary", 0)],
)
def test_only_the_summary_needs_its_languages(kind: str, question: str, count: int) -> None:
    """The demand may be for one kind of report."""
    piece = project() + sent(f"kind: {kind}, answers: [{{question: {question}, text: Hej.}}]")
    found = told("PK874", moon(reports("kind: final, summary_languages: [en, sv]")), piece)
    assert count == len(found)
    assert all("engelska" in one.text("sv") for one in found)


@pytest.mark.parametrize(
    ("references", "keys"),
    [
        ("[]", ["missing"]),
        ("[{number: KS 2012/7, issuer: linkoping}]", ["missing"]),
        ("[{number: M-7}]", []),
        ("[{number: M-7, issuer: fund}]", []),
        ("[{number: 7, issuer: fund}]", [""]),
    ],
)
def test_the_number_is_the_funders_and_looks_like_one(references: str, keys: list[str]) -> None:
    """A number that looks otherwise is only advice: the pattern is what people saw, and numbers are never parsed."""
    piece = project("funder: fund") + sent(f"references: {references}")
    found = told("PK875", moon(reports("case_number: 'M-[0-9]+'")), piece)
    assert keys == [one.message.key.rpartition(".")[2] for one in found]
    assert all(one.severity is Severity.ADVICE for one in found if one.message.key.endswith("."))


def test_a_contact_may_belong_to_a_unit_of_the_party() -> None:
    """One who cannot be reached is none, and the party that lacks one is named."""
    fund = moon("demands: [" + entry("ask: contacts") + "]")
    units = PLACES + "  unit: {name: Enheten, part_of: linkoping}\n" + TWO
    contacts = "contacts: [{organisation: unit, email: a@b.example}, {organisation: kisumu, name: Joy}]\n"
    (finding,) = told("PK876", fund, units + contacts + project() + sent("kind: final"))
    assert "no e-mail or phone in the record: Kisumu." in finding.text("en")


@pytest.mark.parametrize(("form", "count"), [("icld-2009", 1), ("icld-2018", 0), ("neutral-final-report", 0)])
def test_a_form_of_another_time_is_found_among_the_programmes_own(form: str, count: int) -> None:
    """A neutral form, or one of the house, is nobody's old form."""
    fund = moon(
        "reports: ["
        + entry("form: icld-2009, valid: {end: 2013-12-31}")
        + ", "
        + entry("form: icld-2018, valid: {start: 2014-01-01}")
        + "]"
    )
    assert count == len(told("PK877", fund, project() + sent(f"form: {form}")))
