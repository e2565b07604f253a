"""PK72x decisions: what falls due, by the terms of office and by day."""

from collections.abc import Iterable
from datetime import date

from partnerkit.model import Clock, Decision, FollowUp, FuzzyDate, MandatePeriod, Paper, Settings
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import WARNING
from partnerkit.rules.finding import Finding
from partnerkit.rules.mandate import periods_for
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "following.toml")


@THEME.rule("PK721", Grade.DEFINITION, WARNING, needs_today=True)
def overdue_by_term(context: RuleContext) -> Iterable[Finding]:
    """Find follow-ups due once in each term of office that were not done in a term that is over."""
    assert context.today is not None
    periods = periods_for(context.partnership)
    for place, one in context.each(FollowUp):
        adopted = adopted_on(context, one)
        if one.clock is not Clock.ONCE_PER_MANDATE_PERIOD or adopted is None:
            continue
        done = days_done(context, one)
        due = [
            period
            for period in periods
            if _falls_due(
                period, adopted, context.partnership.end, context.today, context.partnership.settings
            )
        ]
        missed = [
            f"{_day(one.start)} – {_day(one.end)}"
            for one in due
            if not any(may_lie_in(day, one) for day in done)
        ]
        if missed:
            yield context.found((*place, "events"), periods=missed)


def _day(end: FuzzyDate | None) -> str:
    return end.edtf if end else ".."


def adopted_on(context: RuleContext, one: FollowUp) -> FuzzyDate | None:
    """Return from when the follow-up counts: the decision, or the paper that asks for it."""
    paper = context.known(Paper, one.about)
    decision = context.known(Decision, paper.decision if paper else one.about)
    if decision and decision.date:
        return decision.date
    return (paper.valid and paper.valid.start) or paper.date if paper else None


def days_done(context: RuleContext, one: FollowUp) -> tuple[FuzzyDate, ...]:
    """Return the days of the events; one that has only a decision took place when that was made."""
    days = []
    for event in one.events:
        decision = context.known(Decision, event.decision)
        day = event.date or (decision.date if decision else None)
        if day:
            days.append(day)
    return tuple(days)


def _falls_due(
    period: MandatePeriod, adopted: FuzzyDate, ended: FuzzyDate | None, today: date, settings: Settings | None
) -> bool:
    """Whether a follow-up was due in a term that is over, after adoption and before the end."""
    if not (period.start and period.end and period.end.certainly_past(today)):
        return False
    if not adopted.certainly_before(period.end) or (ended and not period.end.certainly_before(ended)):
        return False
    partial = not adopted.certainly_before(period.start)
    return not partial or settings is None or settings.partial_period_due is not False


def may_lie_in(day: FuzzyDate, period: MandatePeriod) -> bool:
    """Whether a day may lie in the term."""
    before = period.start is not None and day.certainly_before(period.start)
    after = period.end is not None and period.end.certainly_before(day)
    return not before and not after


@THEME.rule("PK722", Grade.DEFINITION, WARNING, needs_today=True)
def overdue_by_day(context: RuleContext) -> Iterable[Finding]:
    """Find follow-ups whose day has passed with nothing done."""
    for place, one in context.each(FollowUp):
        if context.today and one.due and one.due.certainly_past(context.today) and not one.events:
            yield context.found((*place, "due"), due=one.due)
