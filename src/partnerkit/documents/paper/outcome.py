"""What came of it and what comes next: results, the funder's feedback, follow-up."""

from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.telling import capital, with_spaces
from partnerkit.documents.tree import (
    Block,
    BulletList,
    Column,
    Heading,
    Inlines,
    Lead,
    Paragraph,
    Row,
    Table,
    Text,
)
from partnerkit.language.dates import date_after_preposition
from partnerkit.language.lists import quote
from partnerkit.model import Clock, Feedback, FollowUp, Project, Report, ReportKind, Result


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
        told = _result(context, result)
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
            blocks += _feedback(context, report, one)
    return tuple(blocks)


def _feedback(context: PaperContext, report: Report, one: Feedback) -> tuple[Block, ...]:
    telling = context.telling
    key = report.id or "report"
    who = telling.short(one.by) if one.by else (Text(telling.say("funder")),)
    told = [telling.words(point.text, f"{key}.feedback") for point in telling.shown(one.points) if not point.quoted]
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
    given = telling.sentence("feedback.given.dated" if date else "feedback.given.undated", who=who, on=on, date=date)
    blocks: list[Block] = []
    if told:
        lead = with_spaces((given, telling.sentence("feedback.says", who=who)))
        points = (*told[:-1], (*told[-1], Text(".")))
        blocks += [Paragraph(lead, keep_with_next=True), BulletList(points)]
        given = ()
    if quoted:
        lead = with_spaces((given, telling.sentence("feedback.writes", who=who)))
        blocks += [Paragraph(lead, keep_with_next=True), BulletList(tuple(quoted))]
    return tuple(blocks)


def follow_up(context: PaperContext) -> tuple[Block, ...]:
    """Return who follows up what and when; what the proposal says already is only referred to."""
    said: list[Inlines] = []
    for one in _due(context):
        said += _told(context, one)
    told = with_spaces(said)
    return (Paragraph(told),) if told else ()


def _due(context: PaperContext) -> tuple[FollowUp, ...]:
    shown = context.telling.shown(context.partnership.follow_ups)
    return tuple(one for one in shown if context.concerns(one.about))


def _told(context: PaperContext, one: FollowUp) -> tuple[Inlines, ...]:
    telling = context.telling
    what = telling.words(one.what, f"{one.id or 'follow-up'}.what")
    by = telling.name(one.by) if one.by else telling.blank("organisation", f"{one.id or 'follow-up'}.by")
    reported = ()
    if one.reports_to:
        reported = telling.sentence("follow-up.reported", to=telling.name(one.reports_to))
    if not what:
        return (reported,)
    if not context.adopted and _proposed(context, one):
        return (telling.sentence("follow-up.by-reference", by=by, what=what), reported)
    when = _when(context, one)
    return (telling.sentence("follow-up.sentence", by=by, what=what, when=f" {when}" if when else ""), reported)


def _proposed(context: PaperContext, one: FollowUp) -> bool:
    """Whether a point of the proposal says the same: it names the board's act in the same words."""
    words = one.what.get(context.telling.language) if one.what else None
    return one.by == context.paper.body and any(
        words is not None and words in (point.text.get(context.telling.language) or "")
        for point in context.paper.proposals
    )


def _when(context: PaperContext, one: FollowUp) -> str:
    telling = context.telling
    parts = []
    if one.clock and one.clock not in (Clock.ON_DATE, Clock.OTHER):
        parts.append(telling.say(f"follow-up.clock.{one.clock.value}"))
    if one.due:
        parts.append(telling.say("follow-up.due", date=date_after_preposition(one.due, telling.language)))
    return ", ".join(parts)


def schedule(context: PaperContext) -> tuple[Block, ...]:
    """Return a table of what is followed up, by whom and when."""
    telling = context.telling
    missing = (Text(telling.say("not-stated")),)
    rows: list[Row] = []
    for one in _due(context):
        what = capital(telling.words(one.what, f"{one.id or 'follow-up'}.what"))
        who = capital(telling.name(one.by)) if one.by else ()
        if one.reports_to:
            to = telling.name(one.reports_to)
            who = telling.phrase("follow-up.who-reports" if who else "follow-up.reports", who=who, to=to)
        when = _when(context, one)
        rows.append(Row((what or missing, who or missing, capital((Text(when),)) if when else missing)))
    if not rows:
        return ()
    columns = (("what", 50), ("who", 55), ("when", 40))
    header = tuple(Column(telling.say(f"schedule.{name}"), width) for name, width in columns)
    return (
        Table(telling.say("schedule.caption"), header, tuple(rows), description=telling.say("schedule.description")),
    )
