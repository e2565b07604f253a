"""The rule pack `calendar`: what keeps a calendar from being right. The texts stand in `rules.toml`."""

from collections.abc import Iterable

from partnerkit.model import Activity, ActivityStatus, FollowUp
from partnerkit.rules import Finding, Grade, Profile, RuleContext, RulePack, Severity, Theme
from partnerkit_calendar.days import certain_days
from partnerkit_calendar.settings import closed_times

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
    closed = [one for one in closed_times(context.partnership) if one.when and one.when.is_certain]
    for place, activity in context.each(Activity):
        days = certain_days(activity.date) if activity.status is ActivityStatus.PLANNED else None
        for one in closed if days else ():
            first, last = (one.when.earliest, one.when.latest) if one.when else (None, None)
            if days and first and last and days[0] <= last and days[1] >= first:
                here = (*place, "date")
                yield context.found(here, related=(one.place,), day=activity.date, closed=one.when)
                break


@THEME.rule("CAL103", Grade.DEFINITION, WARNING)
def unreadable_setting(context: RuleContext) -> Iterable[Finding]:
    """Find times in the settings that nobody could act on."""
    for one in closed_times(context.partnership):
        if one.when is None or one.when.earliest is None or one.when.latest is None:
            yield context.found(one.place, written=one.written)


PACK = RulePack("calendar", "CAL", tuple(THEME.rules))
