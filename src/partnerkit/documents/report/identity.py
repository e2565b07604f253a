"""What a funder's form begins with: which project, which case, which year, whom to turn to, which projects beside it."""

from partnerkit.documents.joining import capital
from partnerkit.documents.report.account import Account, bullets, glued, line, sentences
from partnerkit.documents.report.cover import contact, references
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Fact, Facts, Inlines, Paragraph
from partnerkit.forms.form import Section
from partnerkit.language.dates import period_in_table
from partnerkit.model import Project, ReportKind


def project_name(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the project's title, and the other titles it goes by."""
    project = account.project
    if project is None or project.title is None:
        return ()
    others = glued((account.words(one, "project.other_titles") for one in project.other_titles), "; ")
    also = account.telling.sentence("identity.other-titles", titles=others) if others else ()
    title = account.words(project.title, "project.title")
    return (Paragraph(title), *((Paragraph(sentences([also])),) if also else ()))


def people(account: Account) -> list[Inlines]:
    """Return the contacts the readers may see, each by role and unit."""
    return [capital(contact(account, one)) for one in account.telling.shown(account.partnership.contacts)]


def contacts(account: Account, section: Section) -> tuple[Block, ...]:
    """Return whom to turn to at each party."""
    return bullets(people(account))


def case_numbers(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the funder's case numbers."""
    told = glued((account.reference(one) for one in references(account)[0]), ", ")
    return (Paragraph(told),) if told else ()


def report_year(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the funder's case number and the project year the report covers."""
    report, language = account.report, account.language
    theirs = references(account)[0]
    numbers = glued((account.reference(one, theirs[0].issuer) for one in theirs), ", ")
    rows = [("cover.funder-reference", numbers)]
    if report and report.year:
        rows.append(("identity.year", line(str(report.year))))
    elif report and report.kind is ReportKind.FINAL:
        rows.append(("identity.year", line(account.say("identity.final"))))
    if report and report.period:
        rows.append(("identity.period", line(period_in_table(report.period, language))))
    facts = tuple(Fact(account.telling.labelling.say(key), value) for key, value in rows if value)
    return (Facts(facts),) if facts else ()


def case_and_year(account: Account) -> bool:
    """Whether both the case and the year are stated."""
    report = account.report
    dated = report is not None and (report.year is not None or report.kind is ReportKind.FINAL)
    return bool(references(account)[0]) and dated


def projects(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the other projects of the partnership, with kind, status and time."""
    others = [
        one for one in account.telling.shown(account.partnership.projects) if not _is_same(one, account)
    ]
    rows = [
        (
            account.words(one.title, f"{one.id}.title"),
            account.coded(one.kind) or account.lacking,
            account.coded(one.status) or account.lacking,
            account.spanned(one.period or one.planned) or account.lacking,
        )
        for one in others
    ]
    widths = {"project": 55, "kind": 28, "status": 26, "period": 36}
    return table(account, "projects", widths, rows, may_go=["kind", "status", "period"])


def _is_same(one: Project, account: Account) -> bool:
    return account.project is not None and one.id == account.project.id
