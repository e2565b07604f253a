"""The end of the report: who answers for it."""

from partnerkit.documents.report.account import Account, line
from partnerkit.documents.tree import Blank, Block, Inlines, Paragraph, Signatures, Signer, plain
from partnerkit.forms.form import Section
from partnerkit.model import Contact, Signature


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
    said = one.title or role
    title = account.words(said, f"signature-{place}.title") if said else ()
    if account.done:  # nobody fills in a finished report: what is not known is not asked for
        return Signer(line(name), title) if name else Signer(title or account.lacking, ())
    return Signer(
        line(name) if name else _blank(account, "name", place),
        title or _blank(account, "signer-title", place),
    )


def _blank(account: Account, key: str, place: int) -> Inlines:
    return (
        Blank(
            f"report.signature-{place}.{key}", account.say(f"declaration.{key}"), account.say(f"blank.{key}")
        ),
    )
