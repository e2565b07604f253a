"""PK88x funding: rounds - whether an application was sent while applications were taken in."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from partnerkit.model import FuzzyDate, Grant, Project
from partnerkit.programmes import Round, edition_on
from partnerkit.rules.clocks import programme_for
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import FROM_APPLICATION
from partnerkit.rules.finding import Finding
from partnerkit.rules.funding.cases import Case
from partnerkit.rules.funding.words import days
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("funding", "partnerkit.rules.funding", "rounds.toml")


@THEME.rule("PK880", Grade.SEEN, FROM_APPLICATION)
def outside_rounds(context: RuleContext) -> Iterable[Finding]:
    """Find applications sent certainly outside every round that has both ends; the day sent decides the edition."""
    for place, grant in context.each(Grant):
        project = context.known(Project, grant.projects[0] if grant.projects else None)
        programme = programme_for(context, project)
        edition = edition_on(programme, grant.submitted) if programme else None
        if project is None or programme is None or edition is None or grant.submitted is None:
            continue
        case = Case(context, place, project, programme, edition, grant.submitted)
        rounds = case.of(edition.rounds)
        if rounds and not any(_may_hold(one, grant.submitted) for one in rounds):
            shown = days((one.opens, one.closes) for one in rounds if one.opens and one.closes)
            yield case.found(("submitted",), "", rounds[0], submitted=grant.submitted, rounds=shown)


def _may_hold(one: Round, sent: FuzzyDate) -> bool:
    """Whether a day may lie in a round; one without both ends can be missed by nobody."""
    if (
        one.any_time
        or one.opens is None
        or one.closes is None
        or sent.earliest is None
        or sent.latest is None
    ):
        return True
    for year in {sent.earliest.year - 1, sent.earliest.year, sent.latest.year}:
        opens = _day(year, one.opens)
        closes = _day(year + (one.closes < one.opens), one.closes)
        if opens <= sent.latest and sent.earliest <= closes:
            return True
    return False


def _day(year: int, day: str) -> date:
    """Return a day of a year; 29 February is the last of February."""
    month, number = (int(part) for part in day.split("-"))
    year = min(max(year, date.min.year), date.max.year)
    return date(year, month, min(number, monthrange(year, month)[1]))
