"""Results: core areas, levels, both sides, goals, and what a report repeats."""

import pytest
from tests.rules.funding.funder import PLACES, THREE, TWO, entry, moon, project, told

TREE = "objectives: [{level: overall}, {id: o, level: project}]"
REPORT = "reports: [{id: r, project: p, kind: final, submitted: 2014-01-01}]\n"


def framework(text: str) -> str:
    """Return an edition's results framework."""
    return "results: [" + entry(text) + "]"


@pytest.mark.parametrize(
    ("areas", "count"),
    [
        ("core_areas: [equity]", 1),
        ("core_areas: [equity, transparency]", 0),
        ("core_areas: [equity], objectives: [{core_areas: [equity]}]", 1),
        ("core_areas: [equity], objectives: [{core_areas: [accountability]}]", 0),
    ],
)
def test_core_areas_of_objectives_count_each_once(areas: str, count: int) -> None:
    """An area may stand at the project or at an objective."""
    fund = moon(framework("core_areas_minimum: 2"))
    assert count == len(told("PK850", fund, project(f"kind: project, {areas}")))


@pytest.mark.parametrize(
    ("results", "count"),
    [
        ("[]", 0),
        ("[{level: individual}]", 1),
        ("[{level: individual}, {statement: Hej.}]", 0),
        ("[{level: individual}, {level: society}]", 0),
    ],
)
def test_a_level_is_missed_only_if_every_result_has_one(results: str, count: int) -> None:
    """A result without a level may be at the one that is missed."""
    fund = moon(framework("levels: [individual, society]"))
    assert count == len(told("PK851", fund, project(f"results: {results}") + REPORT))


def test_levels_are_missed_once_for_several_reports() -> None:
    """The results stand in the project; each report would say the same."""
    fund = moon(framework("levels: [individual, society]"))
    reports = "reports: [{id: r1, project: p, submitted: 2013}, {id: r2, project: p, submitted: 2014}]\n"
    found = told("PK851", fund, project("results: [{level: individual}]") + reports)
    assert ["r2"] == [one.path for one in found]


def test_results_before_any_report_are_nobodys_business_yet() -> None:
    """A project that nobody reports on is still at work."""
    fund = moon(framework("levels: [individual, society]"))
    assert () == told("PK851", fund, project("results: [{level: individual}]"))


@pytest.mark.parametrize(
    ("benefits", "keys"),
    [
        ("[linkoping]", ["abroad"]),
        ("[kisumu]", ["home"]),
        ("[bergen]", ["home"]),
        ("[skolan]", ["abroad"]),
        ("[linkoping, bergen]", []),
        ("[]", []),
    ],
)
def test_each_side_is_counted_with_what_belongs_to_it(benefits: str, keys: list[str]) -> None:
    """A school of the municipality is the municipality's side, and a result for nobody in particular is for all."""
    places = PLACES + "  skolan: {name: Skolan, part_of: linkoping}\n" + THREE
    fund = moon(framework("home_minimum: 1, abroad_minimum: 1"))
    found = told(
        "PK852", fund, places + project(f"results: [{{statement: Hej., benefits: {benefits}}}]") + REPORT
    )
    assert keys == [one.message.key.rpartition(".")[2] for one in found]


def test_two_rules_do_not_tell_of_one_missing_benefit() -> None:
    """Where the programme asks for results on each side, the general advice on parties is silent."""
    piece = PLACES + TWO + project("results: [{benefits: [linkoping]}]") + REPORT
    assert (1, 0) == tuple(
        len(told(code, moon(framework("abroad_minimum: 1")), piece)) for code in ("PK852", "PK402")
    )
    assert (0, 1) == tuple(len(told(code, moon(), piece)) for code in ("PK852", "PK402"))


@pytest.mark.parametrize(("goals", "count"), [("[]", 1), ("['6.1', '6.2']", 1), ("['6', '16.7']", 0)])
def test_targets_of_one_goal_are_one_goal(goals: str, count: int) -> None:
    """The Agenda's goals are counted, not its targets."""
    assert count == len(told("PK853", moon(framework("sdgs_minimum: 2")), project(f"sdgs: {goals}")))


@pytest.mark.parametrize(
    ("rest", "keys"),
    [
        ("objectives: []", []),
        ("objectives: [{level: overall}]", [""]),
        ("objectives: [{level: overall}, {statement: lära}]", []),
        ("objectives: [{level: overall}, {level: project}]", []),
        (f"{TREE}, activities: [{{kind: visit}}]", []),
        (
            f"{TREE}, activities: [{{kind: visit}}, {{objectives: [o]}}]",
            ["loose"],
        ),
    ],
)
def test_a_tree_has_each_level_and_activities_follow_if_some_do(rest: str, keys: list[str]) -> None:
    """Objectives without a level leave it open, and a record that ties no activity has not begun to."""
    found = told("PK854", moon(framework("objective_levels: [overall, project]")), project(rest))
    assert keys == [one.message.key.rpartition(".")[2] for one in found]


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        ("kind: project", "objectives, activities and target groups"),
        ("activities: [{target_groups: [elever]}]", "objectives"),
        ("objectives: [{level: overall}], activities: [{target_groups: [elever]}]", None),
    ],
)
def test_a_final_report_repeats_what_the_record_has_from_the_application(
    rest: str, words: str | None
) -> None:
    """One finding names all that is missing, in words."""
    fund = moon("demands: [" + entry("ask: application-restated") + "]")
    found = told("PK855", fund, project(rest) + REPORT)
    assert [words] * (words is not None) == [
        one.text("en").partition("under: ")[2].partition(".")[0] for one in found
    ]
    assert () == told("PK855", fund, project(rest) + REPORT.replace("final", "yearly"))


@pytest.mark.parametrize(
    ("indicators", "count"),
    [
        ("[]", 1),
        ("[{baseline: {value: 1}}]", 1),
        ("[{baseline: {value: 1}}, {observations: [{value: 2}]}]", 1),
        ("[{baseline: {value: 1}, observations: [{value: 2}]}]", 0),
    ],
)
def test_before_and_after_are_of_one_indicator(indicators: str, count: int) -> None:
    """A number from before and another thing's number from after compare nothing."""
    fund = moon("demands: [" + entry("ask: measured-before-and-after") + "]")
    assert count == len(told("PK856", fund, project(f"indicators: {indicators}") + REPORT))
