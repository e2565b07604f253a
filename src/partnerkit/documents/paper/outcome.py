"""What came of it: results, and what the funder answered."""

from attrs import evolve

from partnerkit.documents.joining import with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import (
    Block,
    BulletList,
    Heading,
    Inlines,
    Lead,
    Paragraph,
    Text,
)
from partnerkit.language.lists import quote
from partnerkit.model import Feedback, Project, Report, ReportKind, Result


def results(context: PaperContext) -> tuple[Block, ...]:
    """Return what came of each project: those with one lead together, each with its own words."""
    telling = context.telling
    several = sum(bool(one.results) for one in context.projects) > 1
    blocks: list[Block] = []
    for project in context.projects:
        told = _results(context, project)
        if told and several:
            title = telling.words(project.title, f"{project.id or 'project'}.title")
            blocks.append(Heading(3, title or (Text(telling.say("background.project")),)))
        blocks += told
    return tuple(blocks)


def _results(context: PaperContext, project: Project) -> tuple[Block, ...]:
    telling = context.telling
    groups: dict[Inlines, list[Inlines]] = {}
    for result in telling.shown(project.results):
        told = () if context.later(result.date) else _result(context, result)
        if told:
            lead = telling.words(result.lead, f"{result.id or 'result'}.lead")
            groups.setdefault(lead, []).append(told)
    blocks: list[Block] = []
    for lead, statements in groups.items():
        if lead:
            blocks.append(Paragraph((Lead((*lead, Text("."))), Text(" "), *with_spaces(statements))))
        else:
            blocks += [Paragraph(statement) for statement in statements]
    return tuple(blocks)


def _result(context: PaperContext, result: Result) -> Inlines:
    telling, key = context.telling, result.id or "result"
    where = telling.words(result.formalised_in, f"{key}.formalised_in")
    formalised = telling.sentence("results.formalised", where=where) if where else ()
    return with_spaces((telling.words(result.statement, f"{key}.statement"), formalised))


def feedback(context: PaperContext) -> tuple[Block, ...]:
    """Return what was answered to the reports, told as what it is: somebody's statement."""
    blocks: list[Block] = []
    for report in context.reports:
        for one in context.telling.shown(report.feedback):
            blocks += () if context.later(one.date) else answered(context.telling, report, one)
    return tuple(blocks)


def answered(telling: Telling, report: Report, one: Feedback) -> tuple[Block, ...]:
    """Return what somebody answered to one report: in indirect speech, and quotations as such."""
    telling = evolve(telling, theme="documents")
    key = report.id or "report"
    who = telling.short(one.by) if one.by else (Text(telling.say("funder")),)
    told = [
        telling.words(point.text, f"{key}.feedback")
        for point in telling.shown(one.points)
        if not point.quoted
    ]
    quoted = [
        (Text(quote(point.text.get(telling.language) or "", telling.language)),)
        if telling.has(point.text)
        else telling.words(point.text, f"{key}.feedback")
        for point in telling.shown(one.points)
        if point.quoted
    ]
    if not told and not quoted:
        return ()
    on = telling.phrase("feedback.on.final" if report.kind is ReportKind.FINAL else "feedback.on.other")
    date = (Text(" "), *telling.date(one.date, f"{key}.feedback.date")) if one.date else ()
    given = telling.sentence(
        "feedback.given.dated" if date else "feedback.given.undated", who=who, on=on, date=date
    )
    blocks: list[Block] = []
    said = (telling.sentence("feedback.says-one", who=who, what=told[0]),) if len(told) == 1 else ()
    if len(told) > 1:
        lead = with_spaces((given, telling.sentence("feedback.says", who=who)))
        points = (*told[:-1], (*told[-1], Text(".")))
        blocks += [Paragraph(lead, keep_with_next=True), BulletList(points)]
        given = ()
    writes = telling.sentence("feedback.writes", who=who) if quoted else ()
    if len(quoted) > 1:
        lead = with_spaces((given, *said, writes))
        blocks += [Paragraph(lead, keep_with_next=True), BulletList(tuple(quoted))]
    elif quoted or said:
        blocks.append(Paragraph(with_spaces((given, *said, writes, *quoted))))
    return tuple(blocks)
