"""The programmes that ship, and which edition a decision falls under."""

import pytest
from attrs import fields

from partnerkit.errors import FormatError
from partnerkit.model import ProjectKind
from partnerkit.programmes import Edition, Entry, edition_on, read_programme
from partnerkit.programmes.shipped import SHIPPED, list_programmes, shipped
from partnerkit.values import FuzzyDate, Money
from partnerkit.values.grade import Grade

ICLD = shipped("icld")


def test_every_shipped_programme_can_be_read() -> None:
    """Each programme that ships is listed under its own name."""
    assert list(SHIPPED) == [one.name for one in list_programmes()]


def test_editions_are_those_that_public_pages_show() -> None:
    """The editions stand in order of time."""
    assert ["2008", "2012", "2016", "2018", "2020", "2023"] == [one.name for one in ICLD.editions]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2007", None),
        ("2010", "2008"),
        ("2014", "2012"),
        ("2016-01-01", "2016"),
        ("2018-10", "2016"),
        ("2019-06", "2018"),
        ("2020-02-25", "2018"),
        ("2020-02-26", "2020"),
        ("2024", "2023"),
    ],
)
def test_the_edition_of_a_decision(date: str, expected: str | None) -> None:
    """A grant falls under the edition that had begun, and was not followed, when it was decided."""
    found = edition_on(ICLD, FuzzyDate(date))
    assert expected == (found.name if found else None)


@pytest.mark.parametrize(
    "date", [None, "2012", "2012-07", "2020", "2023-05", "2014~", "2014?", "XXXX-10", "2014/.."]
)
def test_an_edition_that_cannot_be_told(date: str | None) -> None:
    """A date that may lie on either side of a change of editions, or is uncertain, belongs to none."""
    assert None is edition_on(ICLD, FuzzyDate(date) if date else None)


def test_ceilings_are_those_of_one_undated_guideline() -> None:
    """Amounts are kept as seen, and nothing is said about when they applied."""
    inception = [one for one in ICLD.ceilings if one.grant == "inception" and one.parties == "two"]
    assert [Money(220000), Money(275000)] == [one.amount for one in inception]
    assert {None} == {one.valid for one in ICLD.ceilings}


def test_report_forms_changed_on_two_days() -> None:
    """Reports follow other questions from January 2018 and from 9 March 2023."""
    assert ["2018-01", "2023-03-09"] == [one.date.edtf for one in ICLD.switches]


def test_a_country_that_was_taken_off_is_gone() -> None:
    """Lists of countries follow what was seen, and stay empty where no list was seen."""
    countries = {
        one.name: tuple(code for listed in one.country_lists[-1:] for code in listed.countries)
        for one in ICLD.editions
    }
    assert () == countries["2008"]
    assert (True, False) == ("BY" in countries["2016"], "BY" in countries["2018"])
    assert (True, False) == ("VN" in countries["2020"], "VN" in countries["2023"])


@pytest.mark.parametrize("name", SHIPPED)
def test_every_statement_has_a_source(name: str) -> None:
    """Nothing is said without where it was seen; what was seen has a web address."""
    programme = shipped(name)
    said: list[Entry] = [
        *programme.editions,
        *programme.ceilings,
        *programme.switches,
        *(statement for edition in programme.editions for statement in edition.statements),
    ]
    assert [] == [one for one in said if not one.source.startswith("https://")]
    assert [] == [one for one in said if one.grade in (Grade.DEFINITION, Grade.PROPOSAL)]


@pytest.mark.parametrize("name", SHIPPED)
def test_kinds_of_grant_are_those_of_the_model(name: str) -> None:
    """Rules can compare a project's kind with the kinds of an edition and of a ceiling."""
    programme = shipped(name)
    kinds = {kind for edition in programme.editions for kind in edition.grants} | {
        one.grant for one in programme.ceilings
    }
    assert set() == kinds - {kind.value for kind in ProjectKind}


def test_mistakes_in_a_programme_are_told_with_line_and_column() -> None:
    """A programme that a plugin brings is read with the same care."""
    with pytest.raises(FormatError) as caught:
        read_programme(b"name: own\ntitle: Eget\nfunder: Vi\ngrade: sure\n", "own.yaml")
    assert "own.yaml:4:8" in str(caught.value)


def test_an_edition_says_how_sure_it_is() -> None:
    """A grade and a source cannot be left out of an edition."""
    required = {one.name for one in fields(Edition) if one.default is not None and one.default != ()}
    assert {"name", "grade", "source"} == required
