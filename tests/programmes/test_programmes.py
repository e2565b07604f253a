"""The programmes that ship, and which edition a decision falls under."""

from collections.abc import Iterator

import pytest
from attrs import fields, has

from partnerkit.errors import FormatError
from partnerkit.forms.shipped import SHIPPED as FORMS
from partnerkit.model import ProjectKind, ResultLevel
from partnerkit.programmes import (
    Edition,
    Entry,
    Programme,
    TeamRole,
    edition_on,
    possible_editions,
    read_programme,
)
from partnerkit.programmes.mistakes import mistakes
from partnerkit.programmes.shipped import SHIPPED, shipped, shipped_programmes
from partnerkit.rules.tables import words
from partnerkit.source.structure import make_converter, unstructure
from partnerkit.values import FuzzyDate, Money, Text
from partnerkit.values.grade import Grade
from partnerkit.values.shapes import shapes

ICLD = shipped("icld")


def test_every_shipped_programme_can_be_read() -> None:
    """Each programme that ships is listed under its own name."""
    assert list(SHIPPED) == [one.name for one in shipped_programmes()]


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


def entries(value: object) -> Iterator[Entry]:
    """Go through every entry of a programme, at any depth."""
    if isinstance(value, Entry):
        yield value
    for item in value if isinstance(value, tuple) else ():
        yield from entries(item)
    if isinstance(value, Programme | Edition):
        for one in fields(type(value)):
            yield from entries(getattr(value, one.name))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_entry_has_a_source_and_a_grade_it_can_have(name: str) -> None:
    """Nothing is said without where it was seen; what was seen has a web address."""
    said = list(entries(shipped(name)))
    assert len(said) >= 4
    assert [] == [one for one in said if not one.source.startswith(("https://", "http://www.icld.se/"))]
    assert [] == [one for one in said if one.grade in (Grade.DEFINITION, Grade.PROPOSAL)]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_conclusion_of_ours_says_what_was_concluded(name: str) -> None:
    """A reader sees what was seen and what is ours."""
    bare = [one for one in entries(shipped(name)) if one.grade is Grade.INFERRED and one.note is None]
    assert [] == [(type(one).__name__, one.source) for one in bare]


def texts(value: object) -> Iterator[Text]:
    """Go through every text of a programme, at any depth."""
    if isinstance(value, Text):
        yield value
    for item in value if isinstance(value, tuple) else ():
        yield from texts(item)
    if has(type(value)) and type(value).__module__.startswith("partnerkit.programmes"):
        for one in fields(type(value)):  # type: ignore[arg-type]
            yield from texts(getattr(value, one.name))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_text_is_there_in_swedish_and_english(name: str) -> None:
    """A colleague abroad reads the same as we do."""
    said = list(texts(shipped(name)))
    assert len(said) > 5
    assert [] == [one for one in said if {"sv", "en"} != set(one.languages)]


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_passes_the_check_of_ones_own_file(name: str) -> None:
    """Countries, forms, regions and cost categories exist, names are unique, editions follow each other."""
    programme = shipped(name)
    data = unstructure(make_converter(shapes("sv")), programme)
    assert [] == mistakes(data, words("iso", "countries"), FORMS)


def test_regions_hold_the_countries_of_every_list_they_were_made_for() -> None:
    """Each country of the lists up to 2022 lies in one region; later ones are not stated."""
    lists = [one for edition in ICLD.editions[:-1] for one in edition.country_lists]
    codes = {code for one in lists for code in one.countries}
    assert len(codes) == 21
    assert set() == {code for code in codes if ICLD.region_of(code) is None}
    assert codes == {code for one in ICLD.regions for code in one.countries}
    assert (None, "asia") == (ICLD.region_of("CO"), getattr(ICLD.region_of("VN"), "name", None))


def test_country_lists_have_as_many_countries_as_the_sources_say() -> None:
    """Twenty-one in 2018, nineteen from 2019, thirteen with clusters from 2023, and thirteen others later."""
    counts = {
        one.name: [(len(listed.countries), len(listed.clusters)) for listed in one.country_lists]
        for one in ICLD.editions
    }
    assert {
        "2008": [],
        "2012": [],
        "2016": [(21, 0)],
        "2018": [(19, 0)],
        "2020": [(19, 0)],
        "2023": [(13, 4), (13, 4)],
    } == counts
    latest = ICLD.editions[-1].country_lists
    assert ({"BA"}, {"RW"}) == tuple(
        set(one.countries) - set(two.countries) for one, two in (latest, latest[::-1])
    )


def test_what_an_edition_asks_for_stands_in_its_entries() -> None:
    """Lengths, teams, languages, annexes and kinds of grant are values that rules can compare."""
    edition = shipped("icld").edition("2023")
    assert edition
    lengths = {one.grant: (one.minimum, one.maximum) for one in edition.lengths}
    assert {ProjectKind.INCEPTION: (None, 12), ProjectKind.PROJECT: (12, 36)} == lengths
    officials = [one for one in edition.team if one.role is TeamRole.OFFICIALS]
    assert [(ProjectKind.INCEPTION, 1, 2), (ProjectKind.PROJECT, 3, 5)] == [
        (one.grant, one.minimum, one.maximum) for one in officials
    ]
    assert ("en",) == edition.languages
    assert tuple(ResultLevel) == edition.results[0].levels
    assert ProjectKind.DISSEMINATION in edition.grants
    assert () == edition.rounds
    assert None is ICLD.edition("1999")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2020", ["2018", "2020"]),
        ("2019-02", ["2016", "2018"]),
        ("2016-05", ["2016"]),
        ("2007", []),
        ("XXXX-10", ["2008", "2012", "2016", "2018", "2020", "2023"]),
    ],
)
def test_editions_that_a_vague_day_may_fall_under(date: str, expected: list[str]) -> None:
    """Whoever gives too little is told between what."""
    assert expected == [one.name for one in possible_editions(ICLD, FuzzyDate(date))]


def test_forms_that_editions_name_ship_with_us() -> None:
    """A name that led nowhere would never be told."""
    named = {one.form for edition in ICLD.editions for one in edition.reports if one.form}
    assert {"icld-2009", "icld-2018", "icld-2023"} == named


def test_mistakes_in_a_programme_are_told_with_line_and_column() -> None:
    """A programme that a plugin brings is read with the same care."""
    with pytest.raises(FormatError) as caught:
        read_programme(b"name: own\ntitle: Eget\nfunder: Vi\ngrade: sure\n", "own.yaml")
    assert "own.yaml:4:8" in str(caught.value)


def test_an_edition_says_how_sure_it_is() -> None:
    """A grade and a source cannot be left out of an edition."""
    required = {one.name for one in fields(Edition) if one.default is not None and one.default != ()}
    assert {"name", "grade", "source"} == required
