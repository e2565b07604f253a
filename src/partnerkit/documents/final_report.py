"""The final report: what a project did, what it led to and what it cost, told to its funder.

The form says which sections there are and in which order; `documents.report` says what fills each. The annex
tells the rest of the record, for readers in the house only: a funder gets what the funder asked for.
"""

from typing import Literal, cast

from partnerkit.documents.addresses import publishable
from partnerkit.documents.contents import with_contents
from partnerkit.documents.pictures.picture import Draw
from partnerkit.documents.report.account import Account, line
from partnerkit.documents.report.annexes import lacking
from partnerkit.documents.report.cover import cover, kind, title
from partnerkit.documents.report.remaining import annexed, left_over
from partnerkit.documents.report.sections import filled, of_part, printed, unanswered
from partnerkit.documents.report.standing import Lacks, status
from partnerkit.documents.report.to_complete import to_complete
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import Document, Heading, Part, Properties, plain
from partnerkit.forms.form import Form, Requirement
from partnerkit.forms.form import Part as FormPart
from partnerkit.model import Partnership, PartyRole, Project, Report


def final_report(
    partnership: Partnership,
    project: Project | None,
    report: Report | None,
    *,
    language: str,
    form: Form,
    audience: str = "public",
    labels: str | None = None,
    stands_in: bool = False,
    draw: Draw | None = None,
) -> Document:
    """Return the report of a project to its funder.

    Args:
        partnership: The record.
        project: The project; without one the report is about the relation.
        report: The report whose answers are told; without one everything is still to be answered.
        language: `sv` or `en`, for headings and for the texts chosen from the record.
        form: The form the report follows.
        audience: Who reads it: `public`, `partner` or `internal`.
        labels: Language of headings, questions and the labels on the cover, where it is another.
        stands_in: Whether the form is a neutral one in place of the funder's; the cover says so.
        draw: Draws the pictures; without it there are none.
    """
    dated = report.date if report else None
    telling = Telling(partnership, language, audience, "report", labels, as_of=dated)
    account = Account(telling, project, report, form, stands_in, draw)
    sections = filled(account, of_part(account, FormPart.REPORT))
    asked = [one for one in sections if one.section.requirement is not Requirement.OPTIONAL]
    missing = tuple(one for one in asked if one.missing)
    annexes = lacking(account)
    lacks = Lacks(len(missing), len(asked), len(annexes))
    blocks = (
        *cover(account, lacks),
        *to_complete(account, missing, annexes),
        *with_contents(
            (
                *printed(account, sections, numbers=True),
                *left_over(account),
                *unanswered(account, missing),
            ),
            telling.as_label(line(telling.labelling.say("contents"))),
        ),
    )
    reference = (
        next((one.number for one in report.references if one.issuer != _funder(project)), None)
        if report
        else None
    )
    sender = _sender(account)
    parts = [Part(sender, kind(account), blocks, reference)]
    annex = printed(account, filled(account, annexed(account)), numbers=False) if account.internal else ()
    if annex:
        heading = Heading(1, line(account.say("annex.title")))
        parts.append(Part(sender, account.say("annex.kind"), (heading, *annex), reference))
    exact = (
        dated.edtf
        if dated and dated.start and dated.start.precision == "day" and not dated.is_interval
        else None
    )
    document = Document(
        title(account),
        cast(Literal["sv", "en"], language),  # the tree refuses others
        tuple(parts),
        Properties(
            subject=kind(account),
            author=sender,
            status=status(account, lacks),
            date=exact if dated and dated.is_certain else None,
        ),
    )
    return publishable(document, internal=account.internal)


def _funder(project: Project | None) -> str | None:
    return project.funder if project else None


def _sender(account: Account) -> str:
    """Return who sends the report: the grant holder, else the party that leads, else the first."""
    parties = [one for one in account.telling.shown(account.partnership.parties) if one.organisation]
    for role in (PartyRole.GRANT_HOLDER, PartyRole.LEAD):
        for one in parties:
            if one.role is role:
                return plain(account.name(one.organisation))
    if parties:
        return plain(account.name(parties[0].organisation))
    return account.say("no-sender")
