"""PK77x decisions: reviews that were promised for an occasion, and papers that nobody follows up."""

from collections.abc import Iterable, Iterator

from partnerkit.model import (
    Agreement,
    AgreementKind,
    Clock,
    Decision,
    FollowUp,
    FuzzyDate,
    Paper,
    PaperStatus,
    PartyRole,
    Project,
    ProjectStatus,
    Status,
)
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.following import adopted_on, days_done
from partnerkit.rules.core.levels import ADVICE_FROM_DECISION, WARNING
from partnerkit.rules.finding import Finding
from partnerkit.rules.mandate import period_at, periods_for
from partnerkit.rules.rule import Theme
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "reviewing.toml")

_OURS = {PartyRole.LEAD, PartyRole.GRANT_HOLDER}
_NOT_WITH_PARTNER = {AgreementKind.GRANT_AGREEMENT, AgreementKind.NONE_FORMAL}


@THEME.rule("PK771", Grade.DEFINITION, WARNING)
def agreed_without_review(context: RuleContext) -> Iterable[Finding]:
    """Find agreements with the partner signed without the review that was to come before a new one."""
    signings = tuple(_signings(context))
    for place, one in context.each(FollowUp):
        adopted = adopted_on(context, one)
        done = days_done(context, one)
        if one.clock is not Clock.BEFORE_NEW_AGREEMENT or adopted is None or len(done) < len(one.events):
            continue
        done = tuple(day for day in done if not day.certainly_before(adopted))
        for there, signed in signings:
            reviewed = any(not signed.certainly_before(day) for day in done)
            if adopted.certainly_before(signed) and not reviewed:
                yield context.found((*place, "events"), related=((*there, "signed"),), signed=signed)


def _signings(context: RuleContext) -> Iterator[tuple[Path, FuzzyDate]]:
    """Yield place and day of the agreements that a party on the other side has signed."""
    partners = {one.organisation for one in context.partnership.parties if one.role and one.role not in _OURS}
    for place, one in context.each(Agreement):
        if one.signed and one.kind not in _NOT_WITH_PARTNER and partners & set(one.parties):
            yield place, one.signed


_OVER = {Status.ENDED, Status.TERMINATED, ProjectStatus.ENDED, ProjectStatus.TERMINATED}


@THEME.rule("PK772", Grade.DEFINITION, WARNING)
def ended_without_review(context: RuleContext) -> Iterable[Finding]:
    """Find follow-ups due at the end of what has ended, with nothing done."""
    for place, one in context.each(FollowUp):
        project = context.known(Project, one.about)
        status = project.status if project else context.partnership.status
        known = project or one.about in (None, context.partnership.id) or context.known(Paper, one.about)
        if one.clock is Clock.AT_END and not one.events and one.due is None and known and status in _OVER:
            yield context.found((*place, "events"), status=status)


@THEME.rule("PK773", Grade.DEFINITION, WARNING, needs_today=True)
def overdue_by_year(context: RuleContext) -> Iterable[Finding]:
    """Find yearly follow-ups that were not done in whole years that have passed since they were decided."""
    assert context.today is not None
    ended = context.partnership.end
    for place, one in context.each(FollowUp):
        adopted = adopted_on(context, one)
        done = days_done(context, one)
        if one.clock is not Clock.YEARLY or adopted is None or len(done) < len(one.events):
            continue
        first = adopted.latest.year + 1 if adopted.latest and adopted.is_certain else context.today.year
        years = [FuzzyDate(f"{year:04}") for year in range(first, context.today.year)]
        due = [year for year in years if ended is None or year.certainly_before(ended)]
        missed = [year.edtf for year in due if all(_apart(day, year) for day in done)]
        if missed:
            yield context.found((*place, "events"), years=missed)


def _apart(day: FuzzyDate, year: FuzzyDate) -> bool:
    return day.certainly_before(year) or year.certainly_before(day)


@THEME.rule("PK774", Grade.SEEN, ADVICE_FROM_DECISION)
def nobody_follows_up(context: RuleContext) -> Iterable[Finding]:
    """Find papers that nothing in the record follows up."""
    about = {one.about for _, one in context.each(FollowUp)}
    periods = periods_for(context.partnership)
    for place, paper in context.each(Paper):
        told = any(one.section in ("follow-up", "schedule") for one in paper.narrative)
        if (
            told
            or None in about
            or about & {paper.id, paper.decision}
            or paper.status is PaperStatus.REPLACED
        ):
            continue
        decision = context.known(Decision, paper.decision)
        day = decision.date.earliest if decision and decision.date and decision.date.is_certain else None
        term = period_at(periods, day) if day else None
        end = paper.valid.end if paper.valid else None
        if end and term and term.end and term.end.certainly_before(end):
            yield context.found((*place, "valid", "end"), "beyond", end=end, term=term.end)
        else:
            yield context.found(place)
