"""PK85x funding: results - core areas, levels, who benefits, goals, and what of the application a report repeats."""

from collections.abc import Iterable

from partnerkit.model import CoreArea, Project, ReportKind
from partnerkit.programmes import Ask, Side
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE_FROM_REPORT, FROM_REPORT
from partnerkit.rules.finding import Finding
from partnerkit.rules.funding.belonging import belongs
from partnerkit.rules.funding.cases import Case, granted, reported
from partnerkit.rules.funding.words import field_labels, labels, names
from partnerkit.rules.profiles import Profile, Severity
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("funding", "partnerkit.rules.funding", "results.toml")

_ADVICE_FROM_APPLICATION = {Profile.APPLICATION: Severity.ADVICE}
_ERROR_FROM_APPLICATION = {Profile.APPLICATION: Severity.ERROR}


@THEME.rule("PK850", Grade.SEEN, _ERROR_FROM_APPLICATION, dated=True)
def too_few_core_areas(context: RuleContext) -> Iterable[Finding]:
    """Find projects tied to fewer core areas than the edition asks for."""
    for case in granted(context):
        areas = {
            *case.project.core_areas,
            *(area for one in case.project.objectives for area in one.core_areas),
        }
        for entry in case.of(case.edition.results):
            least = entry.core_areas_minimum
            if least is not None and len(areas) < least:
                known = labels(entry.core_areas or CoreArea)
                yield case.found(
                    ("core_areas",),
                    "",
                    entry,
                    at_most=case.at_most,
                    count=len(areas),
                    minimum=least,
                    areas=known,
                )


@THEME.rule("PK851", Grade.SEEN, FROM_REPORT)
def level_without_result(context: RuleContext) -> Iterable[Finding]:
    """Find reported projects without a result at a level, where the level of every result is stated."""
    for case in _once(reported(context)):
        levels = [one.level for one in case.project.results]
        for entry in case.of(case.edition.results):
            missing = [one for one in entry.levels if one not in levels]
            if missing and levels and None not in levels:
                yield case.found(
                    (), "", entry, levels=labels(missing), id=case.project.id, related=_results(case)
                )


def _once(cases: Iterable[Case]) -> Iterable[Case]:
    """Return the last case of each project: what is missing in it is missing in all reports."""
    return {id(one.project): one for one in cases}.values()


def _results(case: Case) -> tuple[tuple[str | int, ...], ...]:
    place = case.context.places.get(case.project.id or "")
    return ((*place, "results"),) if place else ()


@THEME.rule("PK852", Grade.SEEN, FROM_REPORT)
def side_without_benefit(context: RuleContext) -> Iterable[Finding]:
    """Find reported projects with too few results for one side, where every result says who benefits."""
    for case in _once(reported(context)):
        results = case.project.results
        if not results or any(not one.benefits for one in results):
            continue
        for entry in case.of(case.edition.results):
            sides = (
                (Side.HOME, entry.home_minimum, case.at_home()),
                (Side.ABROAD, entry.abroad_minimum, case.abroad()),
            )
            for side, least, parties in sides:
                count = sum(any(belongs(context, name, parties) for name in one.benefits) for one in results)
                if least is not None and parties and count < least:
                    yield case.found(
                        (),
                        side.value,
                        entry,
                        parties=names(context, parties),
                        count=count,
                        minimum=least,
                        related=_results(case),
                    )


@THEME.rule("PK853", Grade.INFERRED, _ADVICE_FROM_APPLICATION)
def no_global_goal(context: RuleContext) -> Iterable[Finding]:
    """Find projects tied to fewer goals of the 2030 Agenda than the edition asks for."""
    for case in granted(context):
        for entry in case.of(case.edition.results):
            goals = {code.partition(".")[0] for code in case.project.sdgs}
            if entry.sdgs_minimum is not None and len(goals) < entry.sdgs_minimum:
                yield case.found(("sdgs",), "", entry, count=len(goals), minimum=entry.sdgs_minimum)


@THEME.rule("PK854", Grade.INFERRED, _ADVICE_FROM_APPLICATION)
def no_tree_of_objectives(context: RuleContext) -> Iterable[Finding]:
    """Find projects whose objectives, each with its level, leave a level out, and activities tied to no objective."""
    for case in granted(context):
        project = case.project
        levels = [one.level for one in project.objectives]
        for entry in case.of(case.edition.results):
            missing = [one for one in entry.objective_levels if one not in levels]
            if not levels or None in levels or not entry.objective_levels:
                continue
            if missing:
                yield case.found(("objectives",), "", entry, levels=labels(missing))
            loose = [number for number, one in enumerate(project.activities) if not one.objectives]
            if loose and len(loose) < len(project.activities):
                places = tuple((*case.place, "activities", number) for number in loose)
                yield case.found(("activities",), "loose", entry, count=len(loose), related=places)


@THEME.rule("PK855", Grade.SEEN, FROM_REPORT)
def application_not_restated(context: RuleContext) -> Iterable[Finding]:
    """Find final reports on projects that hold no objectives, no activities or no target groups to repeat."""
    for case in reported(context):
        demand = case.asked(Ask.APPLICATION_RESTATED)
        final = case.report is not None and case.report.kind is ReportKind.FINAL
        missing = _not_held(case.project)
        if demand and final and missing:
            yield case.found((), "", demand, missing=field_labels(missing), id=case.project.id)


def _not_held(project: Project) -> list[tuple[str, str]]:
    held = {
        ("Project", "objectives"): bool(project.objectives),
        ("Project", "activities"): bool(project.activities),
        ("Activity", "target_groups"): any(one.target_groups for one in project.activities),
    }
    return [name for name, there in held.items() if not there]


@THEME.rule("PK856", Grade.SEEN, ADVICE_FROM_REPORT)
def not_measured_twice(context: RuleContext) -> Iterable[Finding]:
    """Find reported projects without an indicator that has a value from before and one from after."""
    for case in _once(reported(context)):
        demand = case.asked(Ask.MEASURED_BEFORE_AND_AFTER)
        if demand and not any(one.baseline and one.observations for one in case.project.indicators):
            yield case.found((), "", demand, id=case.project.id)
