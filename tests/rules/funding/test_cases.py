"""The real case passes under the editions of its time, and our rules speak of nothing that the record does not say."""

from pathlib import Path

import pytest
from attrs import evolve

import partnerkit.demo
from partnerkit.model import FuzzyDate, Grant, Partnership
from partnerkit.records import load
from partnerkit.rules import Finding, Profile, Severity, validate
from partnerkit.rules.core import PACK

FUNDING = {one.code for one in PACK.rules if one.theme == "funding"}


def real() -> Partnership:
    """Return the real case."""
    return load(Path(partnerkit.demo.__file__).parent / "thai-nguyen-linkoping.yaml")


def told(record: Partnership, profile: Profile = Profile.FINAL_REPORT) -> list[Finding]:
    """Return what the rules that read a programme find."""
    return [one for one in validate(record, profile=profile, packs=(PACK,)).findings if one.code in FUNDING]


@pytest.mark.parametrize("profile", Profile)
def test_the_real_case_is_told_that_its_country_left_the_list_and_nothing_else(profile: Profile) -> None:
    """Nobody knows when its grants were decided, so no edition is held against it."""
    assert [("PK823", Severity.ADVICE, "thai-nguyen.country")] == [
        (one.code, one.severity, one.path) for one in told(real(), profile)
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_advice_says_that_what_was_granted_stands(language: str) -> None:
    """Nobody is to believe that the partnership was wrong."""
    (finding,) = told(real())
    assert "Vietnam (VN)" in finding.text(language)
    assert {"sv": "Det som är beviljat gäller", "en": "What has been granted stands"}[
        language
    ] in finding.text(language)


@pytest.mark.parametrize(
    "decided", ["2011-12-12", "2012-10-15", "2013-12-05", "2016-05-10", "2018-05-10", "2021-05-10"]
)
def test_the_real_case_has_no_error_in_any_edition_with_its_country(decided: str) -> None:
    """The lists of its time have the country, and no rule of a later time is held against it."""
    grant = Grant(projects=("preparatory", "three-year"), programme="icld", decided=FuzzyDate(decided))
    found = told(evolve(real(), grants=(grant,)))
    assert "PK822" not in {one.code for one in found}
    assert "PK823" in {one.code for one in found}
    assert [] == [one.text() for one in found if one.severity is Severity.ERROR]


def test_a_new_application_would_be_told_more_firmly() -> None:
    """Under the edition of 2024 the country is not listed; the list may have exceptions, so it is advice."""
    grant = Grant(projects=("three-year",), programme="icld", decided=FuzzyDate("2024-05-10"))
    found = {one.code: one for one in told(evolve(real(), grants=(grant,)))}
    assert "There may be exceptions: ask the funder." in found["PK822"].text("en")


def test_the_synthetic_case_names_a_programme_that_nobody_knows() -> None:
    """Its fund is invented and has no file here, so nothing is said of it."""
    assert [] == told(load(Path(__file__).parents[2] / "case" / "synthetic.yaml"))
