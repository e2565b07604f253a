"""PK74x texts: answers that are longer than their form allows.

A rule measures only where the form is certain, and only what has not left the house: what was sent stays as it was.
The form of a paper is not stated in a record, so papers are measured where the form is known: `records.readiness`.
"""

from collections.abc import Iterable, Iterator

from partnerkit.forms.choosing import choose_form
from partnerkit.forms.form import Form, Section
from partnerkit.forms.installed import installed
from partnerkit.forms.limit import overruns
from partnerkit.forms.sent import SENT
from partnerkit.model import Project, Report, Text
from partnerkit.rules.context import RuleContext
from partnerkit.rules.core.levels import ADVICE, WARNING
from partnerkit.rules.finding import Finding
from partnerkit.rules.profiles import Severity
from partnerkit.rules.rule import Theme, strongest
from partnerkit.source.problem import Path
from partnerkit.values.grade import Grade

THEME = Theme("text", "partnerkit.rules.core", "lengths.toml")


@THEME.rule("PK740", Grade.INFERRED, WARNING)
def longer_than_allowed(context: RuleContext) -> Iterable[Finding]:
    """Find answers over a limit that somebody has seen, or that follows from what was seen."""
    return _found(context, Severity.WARNING)


@THEME.rule("PK741", Grade.PROPOSAL, ADVICE)
def longer_than_advised(context: RuleContext) -> Iterable[Finding]:
    """Find answers over a limit that is a proposal."""
    return _found(context, Severity.ADVICE)


def _found(context: RuleContext, level: Severity) -> Iterator[Finding]:
    for place, said, section, form in _answers(context):
        if level_of(form, section) is not level:
            continue
        for one in overruns(section.limit, said, section.languages):
            heading = section.heading.get(context.partnership.language) or section.key
            yield context.found(
                place,
                one.unit,
                section=heading,
                form=form.name,
                language=one.language,
                count=one.count,
                limit=one.limit,
                over=one.over,
            )


def level_of(form: Form, section: Section) -> Severity:
    """Return how severe it is to be over the limit of a section: a warning where the limit was seen, else advice."""
    carried = strongest(form.limit_grade(section))
    return Severity.ADVICE if carried is Severity.ADVICE else Severity.WARNING


def _answers(context: RuleContext) -> Iterator[tuple[Path, Text, Section, Form]]:
    """Yield what is written for the questions of a certain form, each with its place, its question and the form."""
    for place, report in context.each(Report):
        if report.status in SENT:
            continue
        choice = choose_form(context.partnership, context.known(Project, report.project), report)
        form = None if choice.stands_in else installed(choice.form)
        if form is None:
            continue
        answered = {one.question for one in report.answers if one.text}
        for number, answer in enumerate(report.answers):
            section = form.section(answer.question)
            if section and answer.text:
                yield (*place, "answers", number, "text"), answer.text, section, form
        for number, one in enumerate(report.considerations):
            section = form.section(one.section)
            if section and one.text and one.relevant and one.section not in answered:
                yield (*place, "considerations", number, "text"), one.text, section, form
