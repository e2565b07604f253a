"""PK87x funding: reports - which years, by when, in which languages, under which number, on which form."""

import re
from calendar import isleap
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from attrs import evolve

from partnerkit.model import FollowUp, FuzzyDate, Reference, Report, ReportKind
from partnerkit.programmes import Ask, Frequency, ReportDemand
from partnerkit.rules.clocks import grants_of
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import FROM_REPORT, WARNING
from partnerkit.rules.finding import Finding
from partnerkit.rules.funding.belonging import belongs
from partnerkit.rules.funding.cases import Case, granted, reported
from partnerkit.rules.funding.phases import planned, within
from partnerkit.rules.funding.words import languages, names
from partnerkit.rules.profiles import Severity
from partnerkit.rules.rule import Theme
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("funding", "partnerkit.rules.funding", "reports.toml")

_SUMMARY = "summary"
"""The question of a form whose answer is the summary."""

_MOST_YEARS = 30
"""Beyond so many project years nobody is asked for the ones between."""


@THEME.rule("PK870", Grade.SEEN, WARNING)
def years_of_reports(context: RuleContext) -> Iterable[Finding]:
    """Find years that two yearly reports are about, that the project does not have, or that none is about."""
    yearly: defaultdict[str | None, list[tuple[Path, int]]] = defaultdict(list)
    for place, report in context.each(Report):
        if report.kind is not ReportKind.FINAL and report.year is not None:
            yearly[report.project].append((place, report.year))
    for case in granted(context):
        entry = next((one for one in case.of(case.edition.reports) if one.every is Frequency.YEARLY), None)
        reports = yearly[case.project.id] if entry and case.project.id else []
        if entry is None or not reports:
            continue
        years = [year for _, year in reports]
        for number, (place, year) in enumerate(reports):
            if year in years[:number]:
                yield evolve(case, place=place).found(("year",), "twice", entry, year=year)
            elif not case.project.extended_to and within(planned(case.project)[0], 12 * (year - 1)):
                yield evolve(case, place=place).found(("year",), "beyond", entry, year=year)
        missing = [year for year in range(1, min(max(years), _MOST_YEARS)) if year not in years]
        if missing:
            yield case.found((), "missing", entry, years=missing)


@THEME.rule("PK871", Grade.SEEN, FROM_REPORT)
def reported_late(context: RuleContext) -> Iterable[Finding]:
    """Find reports sent after the day that the programme has for the grant."""
    cases = {case.project.id: case for case in granted(context) if case.project.id}
    for place, report in context.each(Report):
        case = cases.get(report.project or "")
        period = report.period or (planned(case.project)[0] if case else None)
        end = period.end if period else None
        for entry in case.of(case.edition.reports) if case else ():
            due = _next(entry.due, end) if entry.due and entry.kind in (None, report.kind) else None
            if case and due and report.submitted and due.certainly_before(report.submitted):
                at = evolve(case, place=place)
                yield at.found(("submitted",), "", entry, due=due, submitted=report.submitted)


def _next(day: str, end: FuzzyDate | None) -> FuzzyDate | None:
    """Return the first such day of the year after the latest day that an end can mean."""
    last = end.latest if end and end.is_certain else None
    if last is None or last.year >= date.max.year:
        return None
    for year in (last.year, last.year + 1):
        if day != "02-29" or isleap(year):
            due = date.fromisoformat(f"{year:04}-{day}")
            if due > last:
                return FuzzyDate.of(due)
    return None


@THEME.rule("PK872", Grade.DEFINITION, FROM_REPORT)
def after_the_day_due(context: RuleContext) -> Iterable[Finding]:
    """Find reports sent after the day that the record itself has for them, for example from the decision."""
    for place, one in context.each(FollowUp):
        report = context.known(Report, one.about)
        if report and report.submitted and one.due and one.due.certainly_before(report.submitted):
            at = (*context.places[report.id or ""], "submitted")
            yield context.found(at, due=one.due, submitted=report.submitted, related=(place,))


@THEME.rule("PK873", Grade.SEEN, FROM_REPORT)
def language_of_report(context: RuleContext) -> Iterable[Finding]:
    """Find reports with answers that lack a language in which the report is to be written."""
    for case in reported(context):
        for entry in case.of(case.edition.reports):
            for tag in entry.languages if _is_about(entry, case) else ():
                lacking = [
                    number
                    for number, one in enumerate(case.report.answers if case.report else ())
                    if one.text and not one.text.get(tag)
                ]
                if lacking:
                    places = tuple((*case.place, "answers", number) for number in lacking)
                    yield case.found(
                        ("answers",), "", entry, count=len(lacking), language=languages([tag]), related=places
                    )


def _is_about(entry: ReportDemand, case: Case) -> bool:
    return entry.kind is None or (case.report is not None and case.report.kind is entry.kind)


@THEME.rule("PK874", Grade.SEEN, FROM_REPORT)
def languages_of_summary(context: RuleContext) -> Iterable[Finding]:
    """Find summaries that lack a language in which the report is to have one."""
    for case in reported(context):
        for entry in case.of(case.edition.reports):
            for number, answer in enumerate(case.report.answers if case.report else ()):
                wanted = (
                    entry.summary_languages if answer.question == _SUMMARY and _is_about(entry, case) else ()
                )
                missing = [tag for tag in wanted if answer.text and not answer.text.get(tag)]
                if missing:
                    yield case.found(("answers", number), "", entry, languages=languages(missing))


@THEME.rule("PK875", Grade.SEEN, FROM_REPORT)
def case_number(context: RuleContext) -> Iterable[Finding]:
    """Find reports without the funder's case number, or with none that looks like one."""
    for case in reported(context):
        references = _references(case)
        for entry in case.of(case.edition.reports):
            pattern = entry.case_number if _is_about(entry, case) else None
            if pattern and not references:
                yield case.found((), "missing", entry)
            elif pattern and not any(re.search(pattern, one.number) for one in references):
                numbers = [one.number for one in references]
                yield case.found((), "", entry, numbers=numbers, at_most=Severity.ADVICE)


def _references(case: Case) -> list[Reference]:
    """Return the numbers of report, project and grants that are the funder's, or of which the issuer is not stated."""
    grants = grants_of(case.context, case.project)
    holders = (case.report, case.project, *grants)
    funders = {case.project.funder, *(one.funder for one in grants)}
    everywhere = [one for holder in holders if holder is not None for one in holder.references]
    return [one for one in everywhere if one.issuer is None or one.issuer in funders]


@THEME.rule("PK876", Grade.SEEN, FROM_REPORT)
def no_contact(context: RuleContext) -> Iterable[Finding]:
    """Find reports on projects with parties for which the record has no contact that can be reached."""
    for case in reported(context):
        demand = case.asked(Ask.CONTACTS)
        if demand is None:
            continue
        reachable = [one.organisation for one in context.partnership.contacts if one.email or one.phone]
        silent = [
            one for one in case.parties() if not any(belongs(context, name, (one,)) for name in reachable)
        ]
        if silent:
            yield case.found((), "", demand, parties=names(context, silent))


@THEME.rule("PK877", Grade.SEEN, FROM_REPORT)
def form_of_another_time(context: RuleContext) -> Iterable[Finding]:
    """Find reports that name a form of the programme which is not the one for the day they were sent."""
    for case in reported(context):
        named = case.report.form if case.report else None
        everywhen = {one.form for edition in case.programme.editions for one in edition.reports if one.form}
        held = [one for one in case.of(case.edition.reports) if one.form and _is_about(one, case)]
        if named in everywhen and held and named not in {one.form for one in held}:
            yield case.found(("form",), "", held[0], named=named, form=held[0].form, date=case.on)
