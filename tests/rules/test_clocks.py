"""The two clocks: the edition a grant was decided under, and the one a report follows."""

from datetime import date

import pytest
from attrs import evolve
from tests.rules.examples import record

from partnerkit.demo import __path__ as demo_path
from partnerkit.model import Grant, Partnership
from partnerkit.programmes import Edition, Programme
from partnerkit.programmes.shipped import shipped
from partnerkit.records import load
from partnerkit.rules import Profile, RuleContext, Severity, validate
from partnerkit.rules.clocks import edition_for_report, edition_of
from partnerkit.rules.context import context_of
from partnerkit.values import FuzzyDate, Period, Text
from partnerkit.values.grade import Grade

TODAY = date(2026, 11, 26)


def context(partnership: Partnership, *programmes: Programme) -> RuleContext:
    """Return what a rule sees of a record."""
    return context_of(partnership, Profile.DRAFT, TODAY, programmes)


def decided(grants: str, project: str = "", report: str = "") -> RuleContext:
    """Return what a rule sees of a project with grants and a report."""
    return context(
        record(
            f"projects:\n  - {{id: work, programme: icld{project}}}\n"
            f"grants: [{grants}]\nreports:\n  - {{id: report, project: work{report}}}\n"
        )
    )


def grant_edition(grants: str, project: str = "") -> str | None:
    """Return the name of the edition of the only project."""
    seen = decided(grants, project)
    return name(edition_of(seen, seen.partnership.projects[0]))


def report_edition(grants: str, project: str, report: str) -> str | None:
    """Return the name of the edition that the only report follows."""
    seen = decided(grants, project, report)
    return name(edition_for_report(seen, seen.partnership.reports[0]))


def name(edition: Edition | None) -> str | None:
    """Return the name of an edition, if there is one."""
    return edition.name if edition else None


@pytest.mark.parametrize(
    ("grants", "project", "expected"),
    [
        ("{projects: [work], decided: 2017-06-01}", "", "2016"),
        ("{projects: [work], decided: 2014}", "", "2012"),
        ("{projects: [work], decided: 2017-06-01}", ", edition: '2020'", "2016"),  # the day goes first
        ("{projects: [work], decided: 2012}", "", None),  # before or after the summer
        ("{projects: [work], decided: 2019-01}", "", None),  # the edition came some day in that winter
        ("{projects: [work], decided: 2014?}", "", None),
        ("{projects: [work], decided: 2012}", ", edition: '2008'", "2008"),  # too vague, but stated
        ("{projects: [work], edition: '2020'}", "", "2020"),
        ("{projects: [work]}", "", None),
        ("", "", None),
        ("", ", edition: '2016'", "2016"),
        ("", ", edition: '1999'", None),
        ("{projects: [other], decided: 2017-06-01}", "", None),
        ("{projects: [work], programme: else, decided: 2017-06-01}", "", None),
        ("{projects: [work], decided: 2017}, {projects: [work], decided: 2017-09}", "", "2016"),
        ("{projects: [work], decided: 2017}, {projects: [work], decided: 2021}", "", None),
        ("{projects: [work], decided: 2017}, {projects: [work]}", "", None),
        ("{projects: [work], decided: 2017}, {projects: [work]}", ", edition: '2016'", "2016"),
        ("{projects: [work], decided: 2017}, {projects: [work]}", ", edition: '2020'", None),
    ],
)
def test_the_edition_of_a_project_follows_the_decision(
    grants: str, project: str, expected: str | None
) -> None:
    """Of certain days the edition in force; else what the record states, unless a day speaks against it."""
    assert expected == grant_edition(grants, project)


def test_a_project_without_a_programme_we_know_has_no_edition() -> None:
    """Nothing is said of a funder that is not installed."""
    seen = context(
        record("projects:\n  - {id: work, programme: unheard-of, edition: '2016'}\n  - {id: free}\n")
    )
    assert [None, None] == [edition_of(seen, one) for one in seen.partnership.projects]


@pytest.mark.parametrize(
    ("grants", "report", "expected"),
    [
        ("{projects: [work], decided: 2017-06-01}", ", submitted: 2018-06-01", "2016"),
        ("{projects: [work], decided: 2017-06-01}", ", submitted: 2023-03-08", "2016"),
        ("{projects: [work], decided: 2017-06-01}", ", submitted: 2023-03-09", "2023"),
        ("{projects: [work], decided: 2017-06-01}", ", submitted: 2023-04", "2023"),
        ("{projects: [work], decided: 2017-06-01}", ", submitted: 2023-03", None),
        ("{projects: [work], decided: 2017-06-01}", ", submitted: 2022", "2016"),
        ("{projects: [work], decided: 2017-06-01}", ", submitted: 2025?", None),
        ("{projects: [work], decided: 2017-06-01}", "", None),  # it may be sent before or after the switch
        ("{projects: [work], decided: 2017-06-01}", ", date: 2023-05-02", "2023"),
        ("{projects: [work], decided: 2017-06-01}", ", date: 2023-02-01, submitted: 2023-05-02", "2023"),
        ("{projects: [work], decided: 2024-05-01}", "", "2023"),  # decided after the switch: no day is needed
        ("", ", submitted: 2018-06-01", None),
        ("", ", submitted: 2024-06-01", "2023"),  # whenever it was decided
    ],
)
def test_a_report_follows_the_later_questions_from_the_switch_on(
    grants: str, report: str, expected: str | None
) -> None:
    """From 9 March 2023 reports follow the edition of 2023, also for older cases; a vague day gives none."""
    assert expected == report_edition(grants, "", report)


def test_a_report_of_no_project_follows_no_edition() -> None:
    """What it reports on is not known."""
    seen = context(record("reports:\n  - {id: report, submitted: 2024-01-01}\n"))
    assert None is edition_for_report(seen, seen.partnership.reports[0])


def own(name: str, *editions: Edition) -> Programme:
    """Return a programme of somebody else."""
    return Programme(
        name=name, title=Text({"sv": "Eget"}), funder=Text({"sv": "Vi"}), grade=Grade.SEEN, editions=editions
    )


def edition(name: str, start: str) -> Edition:
    """Return an edition of it."""
    return Edition(name=name, valid=Period(start=FuzzyDate(start)), source="Call 1", grade=Grade.SEEN)


def test_a_programme_that_is_given_goes_before_the_installed_one() -> None:
    """A municipality's own file decides, also where it has the name of one that ships."""
    piece = record(
        "projects:\n  - {id: work, programme: icld}\ngrants: [{projects: [work], decided: 2017}]\n"
    )
    given = own("icld", edition("ours", "2010"))
    seen = context(piece, given)
    assert seen.programme("icld") is given
    assert "ours" == name(edition_of(seen, piece.projects[0]))
    assert seen.programme("cerv-town-twinning") is shipped("cerv-town-twinning")
    assert (None, None) == (seen.programme(None), seen.programme("unheard-of"))
    assert validate(piece, programmes=(given,)).examined


def test_a_report_of_unknown_grant_is_not_put_under_an_edition_that_a_later_one_may_have_replaced() -> None:
    """After the switch a still later edition may have begun, under which the grant may have been decided."""
    icld = shipped("icld")
    later = evolve(icld, editions=(*icld.editions, edition("2025", "2025-01-01")))
    pieces = "projects:\n  - {id: work, programme: icld}\nreports:\n  - {id: report, project: work, submitted: %s}\n"
    early, late = (context(record(pieces % day), later) for day in ("2024-06-01", "2025-06-01"))
    assert "2023" == name(edition_for_report(early, early.partnership.reports[0]))
    assert None is edition_for_report(late, late.partnership.reports[0])


def errors(partnership: Partnership, profile: Profile) -> list[tuple[str, str]]:
    """Return code and place of every error."""
    found = validate(partnership, today=TODAY, profile=profile).findings
    return [(one.code, str(one.place)) for one in found if one.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("day", "expected"), [("2013-11", "2012"), ("2016-04-14", "2016"), ("2018-05-02", "2016")]
)
def test_the_case_passes_under_the_editions_of_its_time(day: str, expected: str) -> None:
    """Thai Nguyen and Linköping, with the programme and a decision filled in: no error comes of it."""
    case = load(f"{demo_path[0]}/thai-nguyen-linkoping.yaml")
    project = next(one for one in case.projects if one.id == "three-year")
    filled = evolve(
        case,
        projects=tuple(evolve(one, programme="icld") if one is project else one for one in case.projects),
        grants=(*case.grants, Grant(funder="icld", projects=("three-year",), decided=FuzzyDate(day))),
    )
    seen = context(filled)
    assert expected == name(edition_of(seen, filled.projects[1]))
    assert [] == errors(filled, Profile.DRAFT)
    assert errors(case, Profile.FINAL_REPORT) == errors(filled, Profile.FINAL_REPORT)


def test_the_country_of_the_case_was_on_every_list_until_2022() -> None:
    """And is on none of the later ones, which is advice and no fault."""
    on = {
        one.name: ["VN" in listed.countries for listed in one.country_lists]
        for one in shipped("icld").editions
    }
    assert {
        "2008": [],
        "2012": [],
        "2016": [True],
        "2018": [True],
        "2020": [True],
        "2023": [False, False],
    } == on
