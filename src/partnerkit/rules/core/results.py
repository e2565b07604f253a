"""PK4xx results: indicators, headcounts, goals, and for whom the results are."""

import re
from collections.abc import Iterable
from decimal import Decimal

from partnerkit.model import (
    Activity,
    Headcount,
    Indicator,
    Observation,
    Organisation,
    Project,
    ProjectKind,
    ProjectStatus,
)
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import (
    ADVICE,
    ADVICE_FROM_REPORT,
    ERROR,
    FROM_APPLICATION,
    WARNING,
    WARNING_THEN_ERROR,
)
from partnerkit.rules.core.pointing import held
from partnerkit.rules.finding import Finding
from partnerkit.rules.fix import Fix
from partnerkit.rules.funding.cases import asked_for_benefits
from partnerkit.rules.rule import Theme
from partnerkit.rules.tables import table
from partnerkit.values.grade import Grade

THEME = Theme("results", "partnerkit.rules.core", "results.toml")

_SDG = re.compile(r"([1-9]|1[0-7])(?:\.([0-9]{1,2}|[a-d]))?")
_WITHOUT_OBJECTIVES = {ProjectKind.INCEPTION, ProjectKind.STEERING_GROUP}
_SHARES = re.compile(r"\b(per ?cent|percentage|share|procent|andel|%)", re.IGNORECASE)


@THEME.rule("PK401", Grade.INFERRED, ADVICE_FROM_REPORT)
def nobody_benefits(context: RuleContext) -> Iterable[Finding]:
    """Find projects with results that name nobody who benefits, where there is more than one party."""
    if len(context.partnership.parties) < 2:
        return
    for place, project in context.each(Project):
        silent = [number for number, one in enumerate(project.results) if not one.benefits]
        if silent:
            places = tuple((*place, "results", number) for number in silent)
            count, all_of = len(silent), len(project.results)
            yield context.found((*place, "results"), related=places, count=count, all=all_of)


@THEME.rule("PK402", Grade.PROPOSAL, ADVICE_FROM_REPORT)
def nothing_for_a_party(context: RuleContext) -> Iterable[Finding]:
    """Find projects whose results all leave one party out, where no programme asks for results on each side."""
    parties = [one.organisation for one in context.partnership.parties if one.organisation]
    asked = asked_for_benefits(context)
    for place, project in context.each(Project):
        if project.id in asked or not project.results or any(not one.benefits for one in project.results):
            continue
        reached = {
            above for one in project.results for name in one.benefits for above in _upwards(context, name)
        }
        for party in project.parties or dict.fromkeys(parties):
            if party not in reached:
                yield context.found((*place, "results"), party=party)


def _upwards(context: RuleContext, name: str | None) -> tuple[str, ...]:
    way: dict[str, None] = {}
    while name and name not in way:
        way[name] = None
        organisation = context.known(Organisation, name)
        name = organisation.part_of if organisation else None
    return tuple(way)


@THEME.rule("PK403", Grade.INFERRED, ADVICE)
def no_baseline(context: RuleContext) -> Iterable[Finding]:
    """Find indicators that have a target and no baseline."""
    for place, indicator in context.each(Indicator):
        if indicator.target and not indicator.baseline:
            yield context.found((*place, "baseline"))


@THEME.rule("PK404", Grade.DEFINITION, ERROR)
def more_than_all(context: RuleContext) -> Iterable[Finding]:
    """Find shares of more than the whole."""
    for place, one in context.each(Observation):
        if one.numerator is not None and one.denominator is not None and one.numerator > one.denominator:
            whole = (*place, "denominator")
            yield context.found(
                (*place, "numerator"), related=(whole,), numerator=one.numerator, denominator=one.denominator
            )


@THEME.rule("PK405", Grade.DEFINITION, WARNING)
def share_not_between(context: RuleContext) -> Iterable[Finding]:
    """Find shares written as another number than one from 0 to 1."""
    for place, indicator in context.each(Indicator):
        is_share = indicator.unit and any(_SHARES.search(words) for _, words in indicator.unit)
        for way, one in _observations(indicator):
            if (
                one.value is not None
                and not 0 <= one.value <= 1
                and (is_share or one.denominator is not None)
            ):
                yield context.found((*place, *way, "value"), value=one.value)


def _observations(indicator: Indicator) -> Iterable[tuple[tuple[str | int, ...], Observation]]:
    if indicator.baseline:
        yield ("baseline",), indicator.baseline
    if indicator.target:
        yield ("target",), indicator.target
    for number, one in enumerate(indicator.observations):
        yield ("observations", number), one


def share_from_parts(context: RuleContext, finding: Finding) -> Iterable[Fix]:
    """Put the share that follows from its parts, to two decimals, where another one stands."""
    one, _, _ = held(context.partnership, finding.place)
    if isinstance(one, Observation) and one.numerator is not None and one.denominator:
        yield Fix(finding.place, (one.numerator / one.denominator).quantize(Decimal("0.01")))


@THEME.rule("PK406", Grade.DEFINITION, WARNING, fix=share_from_parts)
def share_and_parts(context: RuleContext) -> Iterable[Finding]:
    """Find shares that are not their numerator divided by their denominator, to two decimals."""
    for place, one in context.each(Observation):
        if one.value is None or one.numerator is None or not one.denominator or not 0 <= one.value <= 1:
            continue
        share = one.numerator / one.denominator
        if abs(share - one.value) > Decimal("0.01"):
            shown = share.quantize(Decimal("0.01"))
            parts = ((*place, "numerator"), (*place, "denominator"))
            yield context.found((*place, "value"), related=parts, value=one.value, share=shown)


@THEME.rule("PK407", Grade.DEFINITION, WARNING)
def heads_left_over(context: RuleContext) -> Iterable[Finding]:
    """Find totals of people that are more than all their parts together."""
    for one, heads in context.of(Headcount):
        parts = [number for number in heads.parts if number is not None]
        both = heads.women is not None and heads.men is not None
        if both and heads.total is not None and heads.total > sum(parts):
            yield context.found((*one.place, "total"), total=heads.total, sum=sum(parts))


@THEME.rule("PK408", Grade.DEFINITION, WARNING_THEN_ERROR)
def no_such_goal(context: RuleContext) -> Iterable[Finding]:
    """Find goals and targets that the 2030 Agenda does not have."""
    targets = table("sdg")["targets"]
    for place, project in context.each(Project):
        for number, code in enumerate(project.sdgs):
            found = _SDG.fullmatch(code)
            if not found or (found[2] and not _is_target(found[2], *targets[found[1]])):
                yield context.found((*place, "sdgs", number), code=code)


def _is_target(target: str, numbered: int, lettered: int) -> bool:
    if target.isdigit():
        return 1 <= int(target) <= numbered and not target.startswith("0")
    return "abcd".index(target) < lettered


@THEME.rule("PK409", Grade.INFERRED, ADVICE_FROM_REPORT)
def women_and_men(context: RuleContext) -> Iterable[Finding]:
    """Find activities that tell how many took part, but not how many women and men."""
    for one, heads in context.of(Headcount):
        if isinstance(one.record, Activity) and heads.total and heads.women is None and heads.men is None:
            yield context.found(one.place, total=heads.total)


@THEME.rule("PK410", Grade.SEEN, FROM_APPLICATION)
def no_objective(context: RuleContext) -> Iterable[Finding]:
    """Find projects without an objective."""
    for place, project in context.each(Project):
        other = project.kind in _WITHOUT_OBJECTIVES or project.status is ProjectStatus.REJECTED
        if not project.objectives and not other:
            yield context.found((*place, "objectives"))


@THEME.rule("PK411", Grade.PROPOSAL, ADVICE_FROM_REPORT)
def unsupported_objective(context: RuleContext) -> Iterable[Finding]:
    """Find objectives that no result supports, where other results name theirs."""
    for place, project in context.each(Project):
        supported = {name for one in project.results for name in one.supports}
        above = {one.parent for one in project.objectives}
        for number, one in enumerate(project.objectives):
            if supported and one.id and one.id not in supported and one.id not in above:
                yield context.found((*place, "objectives", number), id=one.id)


@THEME.rule("PK778", Grade.SEEN, ADVICE_FROM_REPORT)
def uneven(context: RuleContext) -> Iterable[Finding]:
    """Find groups in which women or men are fewer than 40 per cent, where everybody's sex is stated exactly."""
    for one, heads in context.of(Headcount):
        if heads.women is None or heads.men is None or heads.other or heads.unstated or heads.qualifier:
            continue
        both, few = heads.women + heads.men, min(heads.women, heads.men)
        if heads.total in (None, both) and few * 10 < both * 4 and few < both // 2:
            key = "women" if heads.women < heads.men else "men"
            yield context.found(one.place, key, women=heads.women, men=heads.men)
