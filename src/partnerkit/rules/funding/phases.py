"""PK83x funding: phases - how long a grant runs, which others go with it, extensions, and where one meets."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from partnerkit.model import Activity, ActivityStatus, Period, Project, ProjectStatus
from partnerkit.programmes import Ask, Order
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import FROM_APPLICATION, WARNING_THEN_ERROR
from partnerkit.rules.finding import Finding
from partnerkit.rules.funding.cases import Case, granted
from partnerkit.rules.funding.words import country, labels
from partnerkit.rules.profiles import Profile, Severity
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("funding", "partnerkit.rules.funding", "phases.toml")

_ADVICE_FROM_APPLICATION = {Profile.APPLICATION: Severity.ADVICE}


@THEME.rule("PK830", Grade.SEEN, WARNING_THEN_ERROR, dated=True)
def length_of_grant(context: RuleContext) -> Iterable[Finding]:
    """Find grants planned for certainly more or fewer months than the edition has; an extension is no plan."""
    for case in granted(context):
        period, name = planned(case.project)
        for entry in case.of(case.edition.lengths) if period else ():
            if entry.maximum is not None and longer(period, entry.maximum):
                yield case.found(
                    (name, "end"),
                    "long",
                    entry,
                    at_most=case.at_most,
                    maximum=entry.maximum,
                    end=period and period.end,
                )
            if entry.minimum is not None and shorter(period, entry.minimum):
                yield case.found(
                    (name, "end"),
                    "short",
                    entry,
                    at_most=case.at_most,
                    minimum=entry.minimum,
                    end=period and period.end,
                )


def planned(project: Project) -> tuple[Period | None, str]:
    """Return the time a project was planned for, and the field it stands in."""
    if project.planned or project.extended_to:
        return project.planned, "planned"
    return project.period, "period"


def longer(period: Period | None, months: int) -> bool:
    """Whether a period certainly takes more than a number of months."""
    start, end = (period.start, period.end) if period else (None, None)
    if not (start and end and start.is_certain and end.is_certain and start.latest and end.earliest):
        return False
    return later(start.latest, months) <= end.earliest


def shorter(period: Period | None, months: int) -> bool:
    """Whether a period certainly takes fewer than a number of months."""
    return _ends_before(period, months, timedelta(days=1))


def within(period: Period | None, months: int) -> bool:
    """Whether a period certainly takes no more than a number of months."""
    return _ends_before(period, months, timedelta(0))


def _ends_before(period: Period | None, months: int, margin: timedelta) -> bool:
    start, end = (period.start, period.end) if period else (None, None)
    if not (start and end and start.is_certain and end.is_certain and start.earliest and end.latest):
        return False
    return end.latest < later(start.earliest, months) - margin


def later(day: date, months: int) -> date:
    """Return the day a number of months later; the last of the month where it has no such day.

    >>> later(date(2024, 1, 31), 13)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(year, date.max.year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@THEME.rule("PK831", Grade.SEEN, FROM_APPLICATION)
def companion_missing(context: RuleContext) -> Iterable[Finding]:
    """Find grants without another that is to come before, beside or after; only where every kind is stated."""
    kinds = {one.kind for _, one in context.each(Project) if one.status is not ProjectStatus.REJECTED}
    for case in () if None in kinds else granted(context):
        for entry in case.of(case.edition.companions, case.programme.companions):
            over = case.project.status in (ProjectStatus.ENDED, ProjectStatus.WINDING_DOWN)
            missing = [one for one in entry.needed if one not in kinds]
            if missing and (over or entry.order is not Order.AFTER):
                yield case.found(
                    (),
                    entry.order.value,
                    entry,
                    at_most=_usual(entry.order),
                    missing=labels(missing),
                )


def _usual(order: Order) -> Severity | None:
    """What comes after may come later than the record was written."""
    return Severity.ADVICE if order is Order.AFTER else None


@THEME.rule("PK832", Grade.PROPOSAL, _ADVICE_FROM_APPLICATION)
def extension_unexplained(context: RuleContext) -> Iterable[Finding]:
    """Find extensions that do not keep the end that was planned, or the reason."""
    for place, project in context.each(Project):
        if project.extended_to and not (project.planned and project.planned.end):
            yield context.found((*place, "extended_to"), "end", extended=project.extended_to)
        elif project.extended_to and not project.extension_reason:
            yield context.found((*place, "extended_to"), "reason", extended=project.extended_to)


@THEME.rule("PK833", Grade.SEEN, _ADVICE_FROM_APPLICATION)
def no_meeting_in_country(context: RuleContext) -> Iterable[Finding]:
    """Find countries of parties where no activity takes place, if the host of every activity is stated."""
    for case in granted(context):
        demand = case.asked(Ask.MEETING_IN_EACH_COUNTRY)
        held = [one for one in case.project.activities if one.status is not ActivityStatus.DROPPED]
        if demand is None or not held or any(_where(case, one) is None for one in held):
            continue
        countries = {_where(case, one) for one in held}
        for code in dict.fromkeys(case.country(one) for one in case.parties()):
            if code and code not in countries:
                yield case.found(("activities",), "", demand, country=country(code))


def _where(case: Case, activity: Activity) -> str | None:
    return case.country(activity.host) if activity.host else None
