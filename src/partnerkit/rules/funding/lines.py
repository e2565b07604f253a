"""PK863 to PK866 funding: lines - what a report may hold of the budget that was granted, and what is paid for it."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from partnerkit.model import BudgetLine, Grant, ReportKind
from partnerkit.programmes import Ask, Demand
from partnerkit.rules.clocks import grants_of
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import WARNING
from partnerkit.rules.core.money import exact
from partnerkit.rules.finding import Finding
from partnerkit.rules.funding.cases import Case, granted, reported
from partnerkit.rules.profiles import Profile, Severity
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("funding", "partnerkit.rules.funding", "lines.toml")

_ERROR_FROM_REPORT = {Profile.FINAL_REPORT: Severity.ERROR}


@frozen
class _Reported:
    """A line of the budget that a final report tells of.

    Attributes:
        case: The report's case, at the line.
        demand: What is asked.
        line: The line.
        lines: All lines of its project.
    """

    case: Case
    demand: Demand
    line: BudgetLine
    lines: tuple[BudgetLine, ...]


def _reported(context: RuleContext, ask: Ask) -> Iterator[_Reported]:
    """Yield each line of the projects whose final reports are asked for something, once."""
    told: set[str] = set()
    for case in reported(context):
        demand, name = case.asked(ask), case.project.id or ""
        final = case.report is not None and case.report.kind is ReportKind.FINAL
        if demand is None or not final or name in told:
            continue
        told.add(name)
        for number, line in enumerate(case.project.budget):
            place = (*context.places[name], "budget", number)
            yield _Reported(evolve(case, place=place), demand, line, case.project.budget)


@THEME.rule("PK863", Grade.SEEN, _ERROR_FROM_REPORT, dated=True)
def no_whole_amount(context: RuleContext) -> Iterable[Finding]:
    """Find reported amounts with decimals, where the report takes whole amounts only."""
    for one in _reported(context, Ask.WHOLE_AMOUNTS):
        amount = exact(one.line.reported)
        if amount is not None and amount % 1:
            yield one.case.found(("reported",), "", one.demand, amount=one.line.reported)


@THEME.rule("PK864", Grade.SEEN, _ERROR_FROM_REPORT, dated=True)
def granted_line_left_out(context: RuleContext) -> Iterable[Finding]:
    """Find granted lines without an outcome, where others have one: a line that was not used is reported as 0."""
    for one in _reported(context, Ask.EVERY_GRANTED_LINE):
        if one.line.granted and one.line.reported is None and any(other.reported for other in one.lines):
            yield one.case.found(("reported",), "", one.demand, granted=one.line.granted)


@THEME.rule("PK865", Grade.SEEN, _ERROR_FROM_REPORT, dated=True)
def reported_line_not_granted(context: RuleContext) -> Iterable[Finding]:
    """Find lines with an outcome that were not granted, where others were."""
    for one in _reported(context, Ask.ONLY_GRANTED_LINES):
        if one.line.reported and one.line.granted is None and any(other.granted for other in one.lines):
            yield one.case.found(("granted",), "", one.demand, reported=one.line.reported)


@THEME.rule("PK866", Grade.INFERRED, WARNING)
def paid_beyond_report(context: RuleContext) -> Iterable[Finding]:
    """Find grants of which more was paid, and not paid back, than was reported."""
    places = {id(one): place for place, one in context.each(Grant)}
    told: set[int] = set()
    for case in granted(context):
        demand = case.asked(Ask.PAID_AFTER_REPORT)
        for grant in grants_of(context, case.project) if demand else ():
            if demand and id(grant) not in told and _paid_beyond(grant):
                told.add(id(grant))
                at = evolve(case, place=places[id(grant)])
                yield at.found(("paid",), "", demand, paid=grant.paid, reported=grant.reported)


def _paid_beyond(grant: Grant) -> bool:
    paid, used, back = (exact(one) for one in (grant.paid, grant.reported, grant.returned))
    currencies = {one.currency for one in (grant.paid, grant.reported, grant.returned) if one}
    if paid is None or used is None or len(currencies) > 1 or (grant.returned is not None and back is None):
        return False
    return paid - (back or 0) > used
