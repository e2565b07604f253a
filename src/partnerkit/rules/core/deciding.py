"""PK71x decisions: who was asked, who pays, what was considered, what was sent and what is enclosed."""

from collections import defaultdict
from collections.abc import Iterable

from partnerkit.model import (
    Attachment,
    Consultation,
    ConsultationOutcome,
    Financing,
    Paper,
    PaperStatus,
    Report,
    ReportStatus,
)
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import (
    ADVICE_FROM_DECISION,
    ERROR_FROM_REPORT,
    FROM_DECISION,
    WARNING,
)
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "deciding.toml")

_SENT = {ReportStatus.SENT, ReportStatus.RETURNED, ReportStatus.APPROVED}


@THEME.rule("PK711", Grade.INFERRED, FROM_DECISION)
def no_answer_told(context: RuleContext) -> Iterable[Finding]:
    """Find consultations of which neither day nor answer is told."""
    for place, asked in context.each(Consultation):
        for name in ("outcome", "date"):
            if getattr(asked, name) is None:
                yield context.found((*place, name), name, body=asked.organisation or "?")


@THEME.rule("PK712", Grade.PROPOSAL, ADVICE_FROM_DECISION)
def not_told_of_decision(context: RuleContext) -> Iterable[Finding]:
    """Find bodies that were consulted about a paper and are not told of the decision."""
    agreeing = {ConsultationOutcome.AGREES, ConsultationOutcome.AGREES_WITH_REMARKS}
    papers: defaultdict[str | None, list[tuple[Path, Paper]]] = defaultdict(list)
    for way, paper in context.each(Paper):
        for name in {paper.id, paper.decision} - {None}:
            papers[name].append((way, paper))
    for place, asked in context.each(Consultation):
        for way, paper in papers[asked.about]:
            if (
                asked.outcome in agreeing
                and asked.organisation
                and asked.organisation not in paper.distribution
            ):
                told = (*way, "distribution")
                yield context.found(
                    (*place, "organisation"), related=(told,), body=asked.organisation, paper=paper.id
                )


@THEME.rule("PK713", Grade.INFERRED, FROM_DECISION)
def nobody_pays(context: RuleContext) -> Iterable[Finding]:
    """Find papers that do not say who pays, where the record does not say it either."""
    told = {one.about for _, one in context.each(Financing)}
    whole = told & {None, *(one.id for one in context.partnership.projects)}
    for place, paper in context.each(Paper):
        about = {paper.id, *paper.projects, None}
        written = any("econom" in one.section or "financ" in one.section for one in paper.narrative)
        if not (told & about or (whole and not paper.projects) or written):
            yield context.found(place)


@THEME.rule("PK714", Grade.DEFINITION, FROM_DECISION)
def perspective_missing(context: RuleContext) -> Iterable[Finding]:
    """Find papers that are silent on a perspective this municipality asks for."""
    settings = context.partnership.settings
    for place, paper in context.each(Paper):
        considered = {one.section for one in paper.considerations} | {one.section for one in paper.narrative}
        for name in settings.perspectives if settings else ():
            if name not in considered:
                yield context.found((*place, "considerations"), perspective=name)


@THEME.rule("PK715", Grade.DEFINITION, WARNING)
def adopted_without_decision(context: RuleContext) -> Iterable[Finding]:
    """Find adopted papers without the decision that adopted them."""
    for place, paper in context.each(Paper):
        if paper.status is PaperStatus.ADOPTED and paper.decision is None:
            yield context.found((*place, "decision"))


@THEME.rule("PK716", Grade.DEFINITION, WARNING)
def never_sent(context: RuleContext) -> Iterable[Finding]:
    """Find reports that are sent, returned or approved and have no day of sending."""
    for place, report in context.each(Report):
        if report.status in _SENT and report.submitted is None:
            yield context.found((*place, "submitted"), status=report.status)


@THEME.rule("PK717", Grade.DEFINITION, ERROR_FROM_REPORT)
def not_enclosed(context: RuleContext) -> Iterable[Finding]:
    """Find attachments that are asked for and not enclosed."""
    for place, one in context.each(Attachment):
        if one.required and not one.enclosed:
            yield context.found((*place, "enclosed"))
