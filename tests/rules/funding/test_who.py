"""Who takes part: how many, of what kind, from which countries, with what signed."""

import pytest
from tests.rules.funding.funder import PLACES, THREE, TWO, entry, moon, project, told

from partnerkit.rules import Severity

LISTED = "country_lists: [" + entry("countries: [KE]") + "]"


def parties(text: str) -> str:
    """Return an edition's entry on the number of parties."""
    return "parties: [" + entry(text) + "]"


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        ("side: abroad, maximum: 1", ["many-abroad"]),
        ("side: abroad, minimum: 2", []),
        ("side: abroad, minimum: 3", ["few-abroad"]),
        ("side: home, minimum: 2", ["few-home"]),
        ("maximum: 2", ["many-all"]),
        ("minimum: 4", ["few-all"]),
        ("role: partner, maximum: 1", []),
        ("side: abroad, role: partner, minimum: 2", []),
        ("grants: [inception], maximum: 1", []),
    ],
)
def test_parties_are_counted_by_side_and_role(asked: str, keys: list[str]) -> None:
    """Roles that nobody stated may be any, so too few in a role is never found."""
    found = told("PK820", moon(parties(asked)), PLACES + THREE + project())
    assert keys == [one.message.key.rpartition(".")[2] for one in found]


def test_a_party_without_a_country_may_be_on_either_side() -> None:
    """Too few is found only if no reading of the record has enough."""
    unknown = PLACES.replace(", country: KE", "")
    assert () == told("PK820", moon(parties("side: abroad, minimum: 1")), unknown + TWO + project())
    assert 1 == len(told("PK820", moon(parties("side: abroad, minimum: 2")), unknown + TWO + project()))
    assert () == told("PK820", moon(parties("side: abroad, maximum: 0")), unknown + TWO + project())


@pytest.mark.parametrize(
    ("kind", "count"),
    [("kind: school", 1), ("kind: region", 0), ("kind: municipality", 0), ("place: Linköping", 0)],
)
def test_applicants_of_another_kind_are_found_only_if_the_kind_is_stated(kind: str, count: int) -> None:
    """A party whose kind nobody wrote may be one that may apply."""
    fund = moon(kinds="[municipality, region]")
    record = PLACES.replace("kind: municipality, country: SE", f"{kind}, country: SE") + TWO + project()
    assert count == len(told("PK821", fund, record))


def test_a_country_from_the_list_of_any_time_that_may_have_held_is_fine() -> None:
    """Of two lists in one edition, the day decides; if it may be either, either will do."""
    both = (
        "country_lists: ["
        + entry("countries: [KE], valid: {end: 2012-12-31}")
        + ", "
        + entry("countries: [DK], valid: {start: 2013-01-01}")
        + "]"
    )
    record = PLACES + TWO + project()
    assert () == told("PK822", moon(both), record, decided="2012-05-12")
    assert () == told("PK822", moon(both), record, decided="2012/2013")
    assert 1 == len(told("PK822", moon(both), record, decided="2013-05-12"))


def test_a_list_with_exceptions_gives_advice() -> None:
    """What may be an exception is a question to the funder."""
    lists = "country_lists: [" + entry("countries: [DK], exceptions: true") + "]"
    (finding,) = told("PK822", moon(lists), PLACES + TWO + project())
    assert (Severity.ADVICE, True) == (finding.severity, "ask the funder" in finding.text("en"))


def test_the_latest_list_is_told_once_and_not_beside_the_list_of_the_time() -> None:
    """Two projects with one partner are one piece of advice; a country off both lists is told by one rule."""
    off = "country_lists: [" + entry("countries: [DK]") + "]"
    twice = PLACES + TWO + "projects:\n  - {p, kind: project}\n  - {id: q, programme: moon}\n"
    assert ["kisumu.country"] == [one.path for one in told("PK823", moon(LISTED, off), twice)]
    assert () == told("PK823", moon(off, off), PLACES + TWO + project())
    assert 1 == len(told("PK822", moon(off, off), PLACES + TWO + project()))
    assert () == told("PK823", moon(LISTED, LISTED), PLACES + TWO + project())


def test_the_latest_list_is_told_without_a_decision() -> None:
    """Advice about the future needs no day of the past."""
    off = "country_lists: [" + entry("countries: [DK]") + "]"
    (finding,) = told("PK823", moon(LISTED, off), PLACES + TWO + project(), decided=None)
    assert Severity.ADVICE is finding.severity
    assert "Kenya (KE)" in finding.text("sv")


@pytest.mark.parametrize(
    ("held", "count"),
    [
        ("", 2),
        ("attachments: [{kind: budget, enclosed: true}]\n", 1),
        ("attachments: [{kind: budget, enclosed: false}]\n", 2),
        ("agreements: [{kind: letter-of-intent}]\n", 2),
        ("agreements: [{kind: letter-of-intent, signed: 2012}]\n", 1),
    ],
)
def test_annexes_of_an_application_may_stand_elsewhere_in_the_record(held: str, count: int) -> None:
    """A signed letter of intent is an agreement, and an annex that is not enclosed is none."""
    asked = (
        entry("kind: budget, occasion: application")
        + ", "
        + entry("kind: letter-of-intent, occasion: application")
    )
    proposed = project("kind: project, edition: early, status: proposed")
    assert count == len(told("PK824", moon(f"attachments: [{asked}]"), held + proposed, decided=None))
    assert () == told("PK824", moon(f"attachments: [{asked}]"), held + proposed)


@pytest.mark.parametrize(
    ("agreement", "count"),
    [("signed: 2010", 0), ("kind: none-formal, signed: 2010", 1), ("kind: grant-agreement, signed: 2010", 1)],
)
def test_an_agreement_with_the_funder_is_none_between_the_parties(agreement: str, count: int) -> None:
    """What the leaderships sign is theirs."""
    fund = moon("demands: [" + entry("ask: signed-agreement") + "]")
    assert count == len(told("PK825", fund, f"agreements: [{{{agreement}}}]\n" + project()))
