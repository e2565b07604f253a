"""PK21x time: what a status or the day says against the dates: ended without an end, expired, which form."""

from collections.abc import Iterable

from partnerkit.forms.choosing import Reason, choose_form
from partnerkit.model import (
    Activity,
    ActivityStatus,
    Agreement,
    Decision,
    DecisionStage,
    FuzzyDate,
    Partnership,
    PolicyDocument,
    PolicyGoal,
    Project,
    ProjectStatus,
    Report,
    Status,
)
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import (
    ADVICE_FROM_DECISION,
    ERROR,
    FROM_APPLICATION,
    WARNING,
    WARNING_FROM_REPORT,
)
from partnerkit.rules.core.time import place_in_span, span_of
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("time", "partnerkit.rules.core", "timing.toml")

_OVER = {Status.ENDED, Status.TERMINATED}
_PROJECT_OVER = {ProjectStatus.ENDED, ProjectStatus.TERMINATED}
_PROJECT_RUNS = {ProjectStatus.ACTIVE, ProjectStatus.INCEPTION, ProjectStatus.WINDING_DOWN}


@THEME.rule("PK211", Grade.DEFINITION, FROM_APPLICATION)
def ended_without_end(context: RuleContext) -> Iterable[Finding]:
    """Find what has ended without a date of the end."""
    for place, whole in context.each(Partnership):
        if whole.status in _OVER and whole.end is None:
            yield context.found((*place, "status"), status=whole.status)
    for place, project in context.each(Project):
        if project.status in _PROJECT_OVER and not (project.period and project.period.end):
            yield context.found((*place, "status"), status=project.status)


@THEME.rule("PK212", Grade.DEFINITION, WARNING, needs_today=True)
def still_active(context: RuleContext) -> Iterable[Finding]:
    """Find projects that are active although their last day has passed."""
    for place, project in context.each(Project):
        end = span_of(project)[1]
        if context.today and project.status in _PROJECT_RUNS and end and end.certainly_past(context.today):
            over = place_in_span(place, project, end)
            yield context.found((*place, "status"), related=over, status=project.status, end=end)


@THEME.rule("PK213", Grade.DEFINITION, FROM_APPLICATION, needs_today=True)
def still_planned(context: RuleContext) -> Iterable[Finding]:
    """Find planned activities whose day has passed."""
    for place, activity in context.each(Activity):
        planned = activity.status is ActivityStatus.PLANNED
        if context.today and planned and activity.date and activity.date.certainly_past(context.today):
            yield context.found((*place, "status"), related=((*place, "date"),), date=activity.date)


@THEME.rule("PK214", Grade.DEFINITION, ERROR, needs_today=True)
def done_in_the_future(context: RuleContext) -> Iterable[Finding]:
    """Find what is told as done on a day that has not come."""
    assert context.today is not None
    now = FuzzyDate.of(context.today)
    for place, record in context.records:
        match record:
            case Activity(status=ActivityStatus.DONE | ActivityStatus.CHANGED, date=date):
                name = "date"
            case Decision(stage=DecisionStage.DECIDED, date=date):
                name = "date"
            case Agreement(signed=date):
                name = "signed"
            case Report(submitted=date):
                name = "submitted"
            case _:
                continue
        if date and now.certainly_before(date):
            yield context.found((*place, name), date=date)


@THEME.rule("PK215", Grade.DEFINITION, ADVICE_FROM_DECISION)
def month_without_year(context: RuleContext) -> Iterable[Finding]:
    """Find months without a year."""
    for one, value in context.of(object):
        for name, date in _dates(value):
            if any(point and point.year == "XXXX" for point in (date.start, date.end)):
                yield context.found((*one.place, *name), date=date)


def _dates(value: object) -> Iterable[tuple[tuple[str, ...], FuzzyDate]]:
    if isinstance(value, FuzzyDate):
        yield (), value
    for name in ("start", "end"):
        part = getattr(value, name, None)
        if isinstance(part, FuzzyDate):
            yield (name,), part


@THEME.rule("PK216", Grade.DEFINITION, WARNING, needs_today=True)
def goal_expired(context: RuleContext) -> Iterable[Finding]:
    """Find goals that were to be reached by a day that has passed."""
    for place, goal in context.each(PolicyGoal):
        if context.today and goal.due and goal.due.certainly_past(context.today):
            yield context.found((*place, "due"), due=goal.due)


@THEME.rule("PK217", Grade.DEFINITION, WARNING, needs_today=True)
def document_expired(context: RuleContext) -> Iterable[Finding]:
    """Find policy documents that are no longer in force."""
    for place, document in context.each(PolicyDocument):
        end = document.valid and document.valid.end
        if context.today and end and end.certainly_past(context.today):
            yield context.found((*place, "valid", "end"), end=end)


_NO_FORM = {
    Reason.NOT_INSTALLED: "named",
    Reason.NO_PROGRAMME: "programme",
    Reason.NO_DATE: "date",
    Reason.SEVERAL: "several",
    Reason.NONE_KNOWN: "",
}
"""Which message tells why a neutral form stands in."""


@THEME.rule("PK218", Grade.DEFINITION, WARNING_FROM_REPORT)
def no_certain_form(context: RuleContext) -> Iterable[Finding]:
    """Find reports for which the funder's form is not certain, so that a neutral one stands in."""
    for place, report in context.each(Report):
        choice = choose_form(context.partnership, context.known(Project, report.project), report)
        if choice.stands_in:
            key = _NO_FORM[choice.reason]
            yield context.found(
                (*place, "form"),
                key,
                form=choice.form,
                named=report.form,
                programme=choice.programme,
                date=choice.date,
            )
