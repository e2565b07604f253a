"""The rule pack `calendar`: what keeps a calendar from being right. The texts stand in `rules.toml`."""

from collections.abc import Iterable, Iterator

from partnerkit.extensions import extension_of
from partnerkit.model import Activity, ActivityStatus, FollowUp
from partnerkit.rules import Finding, Grade, Profile, RuleContext, RulePack, Severity, Theme
from partnerkit.values import FuzzyDate
from partnerkit_calendar.days import certain_days
from partnerkit_calendar.fields import FIELDS

THEME = Theme("calendar", "partnerkit_calendar", "rules.toml")
ADVICE = {Profile.DRAFT: Severity.ADVICE}
WARNING = {Profile.DRAFT: Severity.WARNING}


@THEME.rule("CAL101", Grade.PROPOSAL, ADVICE)
def without_name(context: RuleContext) -> Iterable[Finding]:
    """Find what has a day and no id: a calendar program could not tell later which event it was."""
    for place, activity in context.each(Activity):
        if activity.id is None and certain_days(activity.date):
            yield context.found(place, day=activity.date)
    for place, follow_up in context.each(FollowUp):
        if follow_up.id is None and certain_days(follow_up.due):
            yield context.found(place, day=follow_up.due)


@THEME.rule("CAL102", Grade.PROPOSAL, ADVICE)
def while_closed(context: RuleContext) -> Iterable[Finding]:
    """Find what is planned for days on which the house is closed."""
    closed = [(place, when, days) for place, when in _closed(context) if (days := certain_days(when))]
    for place, activity in context.each(Activity):
        days = certain_days(activity.date) if activity.status is ActivityStatus.PLANNED else None
        for time, when, (first, last) in closed if days else ():
            if days and days[0] <= last and days[1] >= first:
                yield context.found((*place, "date"), related=(time,), day=activity.date, closed=when)
                break


@THEME.rule("CAL103", Grade.DEFINITION, WARNING)
def closed_without_days(context: RuleContext) -> Iterable[Finding]:
    """Find closed times that nothing can be compared with."""
    for place, when in _closed(context):
        if certain_days(when) is None:
            yield context.found(place, when=when)


def _closed(context: RuleContext) -> Iterator[tuple[tuple[str | int, ...], FuzzyDate]]:
    """Yield every closed time with its place in the record; none where the fields do not fit, which partnerkit tells."""
    fields = extension_of(context.partnership, FIELDS)
    for number, one in enumerate(fields.closed if fields else ()):
        yield ("extensions", FIELDS.name, "closed", number, "when"), one.when


PACK = RulePack("calendar", "CAL", tuple(THEME.rules))
