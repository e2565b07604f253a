"""The end of the report: what is enclosed, and who answers for it."""

from partnerkit.documents.report.account import Account, glued, line, unless_said
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Blank, Block, Inlines, Paragraph, Signatures, Signer, plain
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import nbsp
from partnerkit.language.dates import date_alone
from partnerkit.model import Attachment, Contact, Signature


def annexes(account: Account, section: Section) -> tuple[Block, ...]:
    """Return what is enclosed or asked for; never names of participants."""
    rows = [
        (
            _annex(account, one),
            _yes(account, one.required),
            _yes(account, one.enclosed),
            glued(
                [
                    account.reference(one.reference) if one.reference else (),
                    line(nbsp(date_alone(one.date, account.language))) if one.date else (),
                ],
                ", ",
            )
            or account.lacking,
        )
        for one in account.telling.shown(account.partnership.attachments)
        if _concerned(account, one)
    ]
    widths = {"annex": 52, "required": 19, "enclosed": 20, "reference": 54}
    return table(account, "annexes", widths, rows, may_go=["required", "enclosed", "reference"])


def _concerned(account: Account, one: Attachment) -> bool:
    """Whether an annex belongs to this report, or to no other report and no paper."""
    others = {report.id for report in account.partnership.reports} | {
        paper.id for paper in account.partnership.papers
    }
    mine = account.report.id if account.report else None
    return one.about == mine or one.about not in others or one.about is None


def _annex(account: Account, one: Attachment) -> Inlines:
    kind = account.coded(one.kind)
    title = account.optional(one.title, f"{one.id}.title")
    return glued([title, unless_said(kind, title)], ", ") or account.lacking


def _yes(account: Account, said: bool | None) -> Inlines:
    return line(account.missing if said is None else account.say(f"annexes.{'yes' if said else 'no'}"))


def declaration(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the declaration and who signs it, unit by unit."""
    signing = account.telling.shown(account.report.signatures) if account.report else ()
    if not signing:
        return ()
    units: dict[str, list[Signer]] = {}
    for place, one in enumerate(signing, 1):
        unit = plain(account.name(one.unit)) if one.unit else account.say("declaration.no-unit")
        units.setdefault(unit, []).append(_signer(account, one, place))
    return (
        Paragraph(line(account.say("declaration.text")), keep_with_next=True),
        *(Signatures(unit, tuple(signers)) for unit, signers in units.items()),
    )


def _signer(account: Account, one: Signature, place: int) -> Signer:
    person = account.telling.index.get(one.contact) if one.contact else None
    name = person.name if isinstance(person, Contact) and person.name_public else None
    role = person.role if isinstance(person, Contact) else None
    title = one.title or role
    return Signer(
        line(name) if name else _blank(account, "name", place),
        account.words(title, f"signature-{place}.title") if title else _blank(account, "signer-title", place),
    )


def _blank(account: Account, key: str, place: int) -> Inlines:
    if account.done:
        return account.lacking
    return (
        Blank(
            f"report.signature-{place}.{key}", account.say(f"declaration.{key}"), account.say(f"blank.{key}")
        ),
    )
