"""Money: ceilings by grant, region, parties and year; working time; costs of a later edition."""

import pytest
from tests.rules.funding.funder import PLACES, THREE, TWO, entry, moon, project, told

from partnerkit.rules import Severity


def ceilings(*entries: str) -> str:
    """Return an edition's ceilings."""
    return "ceilings: [" + ", ".join(entry(one) for one in entries) + "]"


ONE = "grant: project, amount: 100 SEK, kind: maximum"
YEARLY = f"{ONE}, per_year: true"
LINES = "budget: [{{granted: {first} SEK, year: 2012}}, {{granted: {second} SEK, year: {year}}}]"


def budget(first: int, second: int, year: int = 2012, rest: str = "") -> str:
    """Return a project of two parties with two lines."""
    lines = LINES.format(first=first, second=second, year=year)
    return PLACES + TWO + project(f"kind: project, {lines}{rest}")


@pytest.mark.parametrize(
    ("ceiling", "piece", "count"),
    [
        (ONE, budget(60, 40), 0),
        (ONE, budget(60, 41), 1),
        (YEARLY, budget(60, 41), 1),
        (YEARLY, budget(60, 41, 2013), 0),
        (YEARLY, budget(101, 1, 2013), 1),
        (f"{ONE}, regions: [far]", budget(60, 41), 1),
        (f"{ONE}, regions: [near]", budget(60, 41), 0),
        (f"{ONE}, parties: three", budget(60, 41), 0),
        (f"{ONE}, parties: two", budget(60, 41), 1),
        (ONE.replace("project", "inception"), budget(60, 41), 0),
        (ONE.replace("SEK", "EUR"), budget(60, 41), 0),
    ],
)
def test_a_ceiling_holds_for_its_grant_region_parties_and_year(ceiling: str, piece: str, count: int) -> None:
    """What a ceiling is not about it does not bound, and another currency is not compared."""
    assert count == len(told("PK860", moon(ceilings(ceiling)), piece))


def test_the_highest_ceiling_that_may_hold_counts() -> None:
    """Three parties may be the form for three or for several, and partners may be from two regions."""
    forms = ceilings(f"{ONE}, parties: three", f"{ONE.replace('100', '200')}, parties: multi")
    three = PLACES + THREE + project("kind: project, budget: [{granted: 150 SEK}]")
    assert () == told("PK860", moon(forms), three)
    regions = ceilings(f"{ONE}, regions: [near]", f"{ONE.replace('100', '200')}, regions: [far]")
    assert () == told("PK860", moon(regions), three)
    assert 1 == len(told("PK860", moon(regions), three.replace("150", "201")))


def test_a_country_of_no_region_leaves_it_open() -> None:
    """Where the programme did not say, nobody knows which ceiling holds."""
    elsewhere = (PLACES + TWO).replace("KE", "PE") + project("kind: project, budget: [{granted: 150 SEK}]")
    assert () == told("PK860", moon(ceilings(f"{ONE}, regions: [far]")), elsewhere)


def test_a_guide_value_is_advice_and_a_maximum_a_warning() -> None:
    """What is usual may be passed."""
    (most,) = told("PK860", moon(ceilings(ONE)), budget(60, 41))
    (guide,) = told("PK860", moon(ceilings(ONE.replace("maximum", "guide"))), budget(60, 41))
    assert (Severity.WARNING, Severity.ADVICE) == (most.severity, guide.severity)
    assert "usually grants" in guide.text("en")


def test_a_ceiling_a_year_bounds_a_whole_grant_by_its_years() -> None:
    """Without lines by year, the years that the project may take count."""
    grants = "grants: [{id: g, projects: [p], decided: 2012-05-12, granted: 301 SEK}]\n"
    years = "planned: {start: 2012-09-01, end: 2015-08-31}"
    piece = PLACES + TWO + project(f"kind: project, {years}") + grants
    assert 1 == len(told("PK860", moon(ceilings(YEARLY)), piece))
    assert () == told("PK860", moon(ceilings(YEARLY)), piece.replace("301", "300"))
    assert () == told("PK860", moon(ceilings(YEARLY)), piece.replace("2012-09-01, end", "2012, end"))
    assert () == told("PK860", moon(ceilings(YEARLY)), piece.replace(years, "title: Utan tid"))


def test_a_shared_or_inexact_amount_is_not_held_against_one_project() -> None:
    """Nobody can tell how much of it is this project's."""
    grants = "grants: [{id: g, projects: [p], decided: 2012-05-12, granted: 500 SEK, other_projects: 2}]\n"
    assert () == told("PK860", moon(ceilings(ONE)), PLACES + TWO + project() + grants)
    about = PLACES + TWO + project("kind: project, budget: [{granted: about 500 SEK}]")
    assert () == told("PK860", moon(ceilings(ONE)), about)


def test_what_was_applied_for_counts_until_something_is_granted() -> None:
    """A granted amount within the ceiling settles it."""
    asked = PLACES + TWO + project("kind: project, edition: early, budget: [{applied: 150 SEK}]")
    assert 1 == len(told("PK860", moon(ceilings(ONE)), asked, decided=None))
    settled = PLACES + TWO + project("kind: project, budget: [{applied: 150 SEK, granted: 90 SEK}]")
    assert () == told("PK860", moon(ceilings(ONE)), settled)


def test_the_ceilings_of_an_edition_go_before_those_without_a_time() -> None:
    """An undated ceiling stands in only, and only within the time in which it can have held."""
    undated = "ceilings: [" + entry(f"{ONE}, within: {{start: 2011, end: 2015}}", seen=None) + "]\n"
    assert () == told("PK860", moon(ceilings(ONE.replace("100", "900")), whole=undated), budget(60, 41))
    assert 1 == len(told("PK860", moon(whole=undated), budget(60, 41)))
    assert () == told("PK860", moon(whole=undated), budget(60, 41), decided="2010-05-12")


@pytest.mark.parametrize(("hours", "count"), [("50", 0), ("51", 1), ("about 51", 0)])
def test_working_time_is_held_against_its_share_of_the_budget(hours: str, count: int) -> None:
    """The share is of what the grant is, not of the ceiling."""
    rest = 100 - int(hours[-2:])
    lines = f"budget: [{{category: hours, granted: {hours} SEK}}, {{category: rockets, granted: {rest} SEK}}]"
    fund = moon(ceilings(f"{ONE}, share_for_work: 0.5"))
    assert count == len(told("PK861", fund, PLACES + TWO + project(f"kind: project, {lines}")))


PAID = "costs: [" + entry("categories: [rockets]") + "]"
REFUSED = "costs: [" + entry("categories: [rockets], allowed: false") + "]"
HOURS = "costs: [" + entry("categories: [hours]") + "]"


@pytest.mark.parametrize(
    ("first", "second", "keys"),
    [
        (PAID, "", []),
        (REFUSED, "", ["refused"]),
        (HOURS, PAID, ["later"]),
        (HOURS, HOURS, []),
        ("", PAID, []),
        (REFUSED.replace("[rockets]", "[rockets], grants: [inception]"), "", []),
    ],
)
def test_a_cost_is_found_if_it_was_refused_or_first_paid_later(
    first: str, second: str, keys: list[str]
) -> None:
    """An edition of which no costs were seen, and a cost that no edition names, leave it open."""
    piece = project("kind: project, budget: [{id: l, category: rockets, granted: 1 SEK}]")
    found = told("PK862", moon(first, second), piece)
    assert keys == [one.message.key.rpartition(".")[2] for one in found]
    assert () == told("PK862", moon(first, second), piece.replace("category: rockets", "category: bananas"))


def test_a_cost_that_an_earlier_edition_paid_is_not_said_to_come_later() -> None:
    """Whether it is still paid nobody saw, so nothing is said."""
    piece = project("kind: project, budget: [{id: l, category: rockets, granted: 1 SEK}]")
    assert () == told("PK862", moon(PAID, HOURS), piece, decided="2021-05-12")
