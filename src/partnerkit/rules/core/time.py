"""PK20x time: dates that are certainly out of order, or certainly outside what they belong to.

Only what is certain is found: 2016 is not before 2016-10, and a date marked `~` or `?` is never certain.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from partnerkit.model import (
    Agreement,
    Consultation,
    Decision,
    FuzzyDate,
    Grant,
    Paper,
    Partnership,
    Party,
    Period,
    Project,
    Record,
    Report,
    Source,
)
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ERROR, WARNING
from partnerkit.rules.finding import Finding
from partnerkit.rules.naming import FieldName
from partnerkit.rules.rule import Theme
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("time", "partnerkit.rules.core", "time.toml")

ORDER: tuple[tuple[type[Record], str, str], ...] = (
    (Partnership, "origin.date", "end"),
    (Agreement, "signed", "valid.end"),
    (Agreement, "signed", "ended"),
    (Agreement, "valid.start", "ended"),
    (Report, "date", "feedback[0].date"),
    (Report, "submitted", "feedback[0].date"),
    (Source, "date", "seen"),
    (Paper, "date", "valid.end"),
)
"""Fields of one record of which the first cannot be later than the second."""


def reach(record: Any, way: str) -> FuzzyDate | None:
    """Return the date at a dotted way below a record, if it is there."""
    for step in way.replace("[0]", ".0").split("."):
        if record is None:
            return None
        record = (record[0] if record else None) if step == "0" else getattr(record, step)
    return record if isinstance(record, FuzzyDate) else None


def place_of(place: Path, way: str) -> Path:
    """Return the model place of a dotted way below a place."""
    return (*place, *(0 if step == "0" else step for step in way.replace("[0]", ".0").split(".")))


@THEME.rule("PK201", Grade.DEFINITION, ERROR)
def reversed_period(context: RuleContext) -> Iterable[Finding]:
    """Find periods that certainly end before they start."""
    for one, period in context.of(Period):
        if period.start and period.end and period.end.certainly_before(period.start):
            begun = (*one.place, "start")
            yield context.found((*one.place, "end"), related=(begun,), start=period.start, end=period.end)
    for place, whole in context.each(Partnership):
        if whole.start and whole.end and whole.end.certainly_before(whole.start):
            begun = (*place, "start")
            yield context.found((*place, "end"), related=(begun,), start=whole.start, end=whole.end)


@THEME.rule("PK202", Grade.DEFINITION, ERROR)
def out_of_order(context: RuleContext) -> Iterable[Finding]:
    """Find two dates of one record in an order that cannot be."""
    for place, record in context.records:
        for noun, first, second in ORDER:
            if not isinstance(record, noun):
                continue
            earlier, later = reach(record, first), reach(record, second)
            if earlier and later and later.certainly_before(earlier):
                yield context.found(
                    place_of(place, second),
                    related=(place_of(place, first),),
                    first=FieldName(noun.__name__, first),
                    second=FieldName(noun.__name__, second),
                    earlier=earlier,
                    later=later,
                )


def span_of(project: Project) -> tuple[FuzzyDate | None, FuzzyDate | None]:
    """Return the start and the last stated end of a project, planned or not."""
    periods = [one for one in (project.period, project.planned) if one]
    starts = [one.start for one in periods if one.start]
    ends = [one.end for one in periods if one.end] + ([project.extended_to] if project.extended_to else [])
    return (
        min(starts, key=lambda one: one.sort_key) if starts else None,
        max(ends, key=_last) if ends and all(one.latest for one in ends) else None,
    )


def _last(one: FuzzyDate) -> tuple[Any, ...]:
    return (one.latest, one.edtf)


_SPAN = (("period", "start"), ("planned", "start"), ("period", "end"), ("planned", "end"), ("extended_to",))


def place_in_span(place: Path, project: Project, date: FuzzyDate | None) -> tuple[Path, ...]:
    """Return where a date that `span_of` gave stands in a project."""
    ways = [way for way in _SPAN if date and reach(project, ".".join(way)) == date]
    return ((*place, *ways[0]),) if ways else ()


def outside(date: FuzzyDate, start: FuzzyDate | None, end: FuzzyDate | None) -> str | None:
    """Return `before` or `after` if a date is certainly outside, otherwise `None`."""
    if start and date.certainly_before(start):
        return "before"
    return "after" if end and end.certainly_before(date) else None


@THEME.rule("PK203", Grade.INFERRED, WARNING)
def outside_project(context: RuleContext) -> Iterable[Finding]:
    """Find activities and budget years outside their project's time."""
    for place, project in context.each(Project):
        start, end = span_of(project)
        for way, date in _dates_within(place, project):
            side = outside(date, start, end)
            if side:
                limit = place_in_span(place, project, start if side == "before" else end)
                yield context.found(way, side, related=limit, date=date, start=start, end=end)


def _dates_within(place: Path, project: Project) -> Iterator[tuple[Path, FuzzyDate]]:
    for number, activity in enumerate(project.activities):
        if activity.date:
            yield (*place, "activities", number, "date"), activity.date
    for number, line in enumerate(project.budget):
        if line.year:
            yield (*place, "budget", number, "year"), line.year


_WHEN: dict[type[Record], str] = {Project: "period", Agreement: "valid", Party: "period"}


@THEME.rule("PK204", Grade.INFERRED, WARNING)
def outside_partnership(context: RuleContext) -> Iterable[Finding]:
    """Find projects, agreements and parties whose time lies outside the partnership's."""
    whole = context.partnership
    for place, record in context.records:
        name = _WHEN.get(type(record), "")
        period = getattr(record, name) if name else None
        for end in ("start", "end") if period else ():
            date = getattr(period, end)
            side = outside(date, whole.start, whole.end) if date else None
            if side:
                limit = ("start",) if side == "before" else ("end",)
                yield context.found(
                    (*place, name, end), side, related=(limit,), date=date, start=whole.start, end=whole.end
                )


@THEME.rule("PK205", Grade.INFERRED, WARNING)
def reported_too_soon(context: RuleContext) -> Iterable[Finding]:
    """Find reports that were sent before the period they cover had ended."""
    for place, report in context.each(Report):
        end = report.period and report.period.end
        if report.submitted and end and report.submitted.certainly_before(end):
            over = (*place, "period", "end")
            yield context.found((*place, "submitted"), related=(over,), submitted=report.submitted, end=end)


@THEME.rule("PK206", Grade.DEFINITION, ERROR)
def consulted_afterwards(context: RuleContext) -> Iterable[Finding]:
    """Find consultations that took place after the decision they were for."""
    for place, asked in context.each(Consultation):
        paper = context.known(Paper, asked.about)
        decision = context.known(Decision, paper.decision if paper else asked.about)
        if decision and decision.date and asked.date and decision.date.certainly_before(asked.date):
            day = (*context.places[decision.id or ""], "date")
            yield context.found(
                (*place, "date"), related=(day,), date=asked.date, decided=decision.date, id=decision.id
            )


@THEME.rule("PK207", Grade.DEFINITION, ERROR)
def shortened_extension(context: RuleContext) -> Iterable[Finding]:
    """Find extensions to a day before the planned end."""
    for place, project in context.each(Project):
        planned = project.planned and project.planned.end
        if project.extended_to and planned and project.extended_to.certainly_before(planned):
            end = (*place, "planned", "end")
            yield context.found(
                (*place, "extended_to"), related=(end,), extended=project.extended_to, planned=planned
            )


@THEME.rule("PK208", Grade.INFERRED, WARNING)
def granted_after_the_end(context: RuleContext) -> Iterable[Finding]:
    """Find grants that were decided after all their projects had ended."""
    for place, grant in context.each(Grant):
        covered = [one for name in grant.projects if (one := context.known(Project, name))]
        ends = [span_of(one)[1] for one in covered]
        if grant.decided and ends and all(end and end.certainly_before(grant.decided) for end in ends):
            where = [
                place_in_span(context.places[one.id or ""], one, end)
                for one, end in zip(covered, ends, strict=True)
            ]
            yield context.found((*place, "decided"), related=sum(where, ()), decided=grant.decided)
