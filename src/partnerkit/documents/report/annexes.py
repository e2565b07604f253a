"""The annexes of a report: what the form asks for, what is enclosed, and what is still missing."""

from partnerkit.documents.report.account import Account, glued, line, unless_said
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines, Paragraph
from partnerkit.forms.enclosing import Enclosure, belonging, enclosures
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import nbsp
from partnerkit.language.dates import date_alone
from partnerkit.model import Attachment


def listed(account: Account) -> tuple[Enclosure, ...]:
    """Return every annex that the form asks for or the record holds for the report."""
    found = account.telling.shown(belonging(account.partnership, account.report))
    return enclosures(account.form, found)


def lacking(account: Account) -> tuple[Enclosure, ...]:
    """Return the annexes that must be enclosed and are not."""
    return tuple(one for one in listed(account) if one.missing)


def annexes(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what is asked for and what is enclosed; never names of participants.

    A draft has a row for everything. A finished report has a row for what the record holds, and one sentence on
    what is not enclosed if that is not in the rows.
    """
    every = listed(account)
    rows = [
        (
            title(account, one),
            _required(account, one),
            _yes(account, one.found.enclosed if one.found else False if one.missing else None),
            _where(account, one.found) if one.found else account.lacking,
        )
        for one in every
        if one.found or not account.done
    ]
    widths = {"annex": 52, "required": 19, "enclosed": 20, "reference": 54}
    told = table(account, "annexes", widths, rows, may_go=["required", "enclosed", "reference"])
    missing = [one for one in every if one.missing]
    if not account.done or all(one.found for one in missing):
        return told
    key = "annexes.one-missing" if len(missing) == 1 else "annexes.several-missing"
    names = account.telling.joined(title(account, one) for one in missing)
    return (*told, Paragraph(account.telling.sentence(key, annexes=names)))


def settled(account: Account) -> bool:
    """Whether the record holds an annex, or the form requires some: those that are missing are counted apart."""
    return any(one.found or one.required for one in listed(account))


def title(account: Account, one: Enclosure) -> Inlines:
    """Return what an annex is called: by its own title, else by the form, else by its kind."""
    if one.found is None:
        return account.words(one.asked.heading, f"attachment.{one.asked.kind}") if one.asked else ()
    kind = account.coded(one.found.kind)
    if one.asked:
        kind = account.words(one.asked.heading, f"attachment.{one.asked.kind}")
    said = account.optional(one.found.title, f"{one.found.id}.title")
    return glued([said, unless_said(kind, said)], ", ") or account.lacking


def _where(account: Account, one: Attachment) -> Inlines:
    reference = account.reference(one.reference) if one.reference else ()
    date = line(nbsp(date_alone(one.date, account.language))) if one.date else ()
    return glued([reference, date], ", ") or account.lacking


def _required(account: Account, one: Enclosure) -> Inlines:
    if one.required is None and one.asked:
        return line(account.say("annexes.if-asked"))
    return _yes(account, one.required)


def _yes(account: Account, said: bool | None) -> Inlines:
    return account.lacking if said is None else line(account.say(f"annexes.{'yes' if said else 'no'}"))
