"""PK73x decisions: what a form asks to enclose, and whether what was sent is still what stands in the record."""

from collections.abc import Iterable

from partnerkit.forms import Form
from partnerkit.forms.choosing import choose_form
from partnerkit.forms.enclosing import belonging, enclosures
from partnerkit.forms.installed import installed
from partnerkit.forms.sent import SENT, changed_since_sent
from partnerkit.model import Attachment, Project, Report
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, FROM_REPORT, WARNING_THEN_ERROR_FROM_REPORT
from partnerkit.rules.finding import Finding
from partnerkit.rules.rule import Theme
from partnerkit.values.grade import Grade

THEME = Theme("decisions", "partnerkit.rules.core", "sending.toml")


@THEME.rule("PK731", Grade.INFERRED, FROM_REPORT)
def annex_missing(context: RuleContext) -> Iterable[Finding]:
    """Find annexes that a report's form asks for and of which the record does not say that they are enclosed."""
    places = {id(one): place for place, one in context.each(Attachment)}
    for place, report in context.each(Report):
        form = _form(context, report) if report.status not in SENT else None
        for one in enclosures(form, belonging(context.partnership, report)) if form else ():
            asked = one.asked
            if asked is None or not (one.missing or one.open) or (one.found and one.found.required):
                continue  # what the record itself requires is another rule's business
            at = (*places[id(one.found)], "enclosed") if one.found else place
            key = "open" if one.open else ""
            heading = asked.heading.get(context.partnership.language) or next(iter(asked.heading))[1]
            yield context.found(at, key, annex=heading, form=form.name if form else None, kind=asked.kind)


def _form(context: RuleContext, report: Report) -> Form | None:
    """Return the form a report follows, if that is certain."""
    project = context.known(Project, report.project)
    choice = choose_form(context.partnership, project, report)
    return None if choice.stands_in else installed(choice.form)


@THEME.rule("PK732", Grade.DEFINITION, WARNING_THEN_ERROR_FROM_REPORT)
def changed_after_sending(context: RuleContext) -> Iterable[Finding]:
    """Find reports whose answers are not those that were sent."""
    for place, report in context.each(Report):
        if changed_since_sent(report):
            yield context.found((*place, "digest"), status=report.status)


@THEME.rule("PK733", Grade.DEFINITION, ADVICE)
def sent_without_digest(context: RuleContext) -> Iterable[Finding]:
    """Find sent reports with answers of which nobody could tell whether they were changed."""
    for place, report in context.each(Report):
        if report.status in SENT and report.digest is None and (report.answers or report.considerations):
            yield context.found(place, status=report.status)
