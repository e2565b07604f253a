"""The memo's shorter sections: proposal, money, perspectives, signatures, distribution."""

from itertools import groupby

from partnerkit.documents.joining import capital, with_spaces
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.tree import (
    Block,
    Inlines,
    Lead,
    NumberedList,
    Paragraph,
    Signatures,
    Signer,
    Text,
    plain,
)
from partnerkit.language.amounts import count_in_sentence, money_in_sentence
from partnerkit.language.catalogue import entries
from partnerkit.model import Contact, Grant, Signature


def proposal(context: PaperContext) -> tuple[Block, ...]:
    """Return what the board is asked to decide, one numbered act each."""
    points = tuple(
        context.telling.words(point.text, context.key(f"proposals.{place}"))
        for place, point in enumerate(context.telling.shown(context.paper.proposals))
    )
    return (NumberedList(points),) if points else ()


def finances(context: PaperContext) -> tuple[Block, ...]:
    """Return who pays, what was granted, what could raise the costs, and why there are no amounts."""
    telling = context.telling
    paragraphs: list[Block] = []
    for grant in telling.shown(context.partnership.grants):
        told = _grant(context, grant)
        if told:
            paragraphs.append(Paragraph(told))
    for one in telling.shown(context.partnership.financing):
        if not context.concerns(one.about):
            continue
        key = one.id or "financing"
        stated = one.statement
        if stated is None and one.paid_by:
            payers = telling.listed(telling.name(name) for name in one.paid_by)
            paragraphs.append(Paragraph(telling.sentence("finances.paid-by", payers=payers)))
        paragraphs += telling.paragraphs(stated, f"{key}.statement")
        about = (
            telling.words(one.drivers, f"{key}.drivers"),
            telling.words(one.unknown_reason, f"{key}.unknown_reason"),
        )
        if any(about):
            paragraphs.append(Paragraph(with_spaces(about)))
    return tuple(paragraphs)


def _grant(context: PaperContext, grant: Grant) -> Inlines:
    telling = context.telling
    told = {one.id for one in context.projects}
    if (grant.projects and not told & set(grant.projects)) or context.later(grant.decided):
        return ()
    funder = telling.short(grant.funder) if grant.funder else (Text(telling.say("funder")),)
    amounts = (("applied", grant.applied), ("granted", grant.granted), ("reported", grant.reported))
    titled = [one for one in context.projects if one.id in grant.projects and one.title]
    names = telling.joined(telling.words(one.title, f"{one.id}.title") for one in titled)
    work = telling.phrase("finances.for", projects=names) if names else ()
    said = [
        telling.sentence(
            f"finances.{kind}", funder=funder, amount=money_in_sentence(amount, telling.language), work=work
        )
        for kind, amount in amounts
        if amount
    ]
    if said and grant.other_projects:
        others = count_in_sentence(grant.other_projects, "project", telling.language)
        said.append(telling.sentence("finances.others", projects=others))
    return with_spaces(said)


def perspectives(context: PaperContext) -> tuple[Block, ...]:
    """Return the perspectives that were considered, each answered or not relevant with the reason."""
    telling = context.telling
    sections = {section.key for section in context.form.sections}
    blocks: list[Block] = []
    for one in telling.shown(context.paper.considerations):
        if one.section in sections:
            continue
        key = f"documents.perspective.{one.section}"
        label = entries(telling.language).get(key, one.section.replace("-", " ").capitalize())
        found = telling.words(one.text, context.key(f"considerations.{one.section}"))
        if not one.relevant:
            found = considered(context, found)
        blocks.append(
            Paragraph((Lead((Text(f"{label}."),)), Text(" "), *capital(found)))
            if found
            else Paragraph((Text(label),))
        )
    return tuple(blocks)


def considered(context: PaperContext, reason: Inlines) -> Inlines:
    """Return that something was considered and found not relevant, with the reason if one is given."""
    said = (Text(context.telling.say("considered")),)
    return (*said, Text(": "), *reason) if reason else (Text(f"{plain(said)}."),)


def signatures(context: PaperContext) -> tuple[Block, ...]:
    """Return where to sign: a block for each unit, with a name and a title for each signer."""
    telling = context.telling
    blocks: list[Block] = []
    signing = telling.shown(context.paper.signatures)
    numbered = enumerate(signing, 1)  # through all units: the number is what an answer is read back by
    for unit, together in groupby(numbered, key=lambda one: one[1].unit or context.paper.unit):
        name = plain(telling.official(unit)) if unit else telling.say("signing-unit")
        signers = tuple(_signer(context, one, place) for place, one in together)
        blocks.append(Signatures(name, signers))
    return tuple(blocks)


def _signer(context: PaperContext, signature: Signature, place: int) -> Signer:
    telling = context.telling
    key = signature.id or context.key(f"signatures.{place}")
    found = telling.index.get(signature.contact) if signature.contact else None
    contact = found if isinstance(found, Contact) else None
    name = (Text(contact.name),) if contact and contact.name and contact.name_public else ()
    title = signature.title or (contact.role if contact else None)
    return Signer(
        name or telling.blank("name", f"{key}.contact"),
        capital(telling.words(title, f"{key}.title")) or telling.blank("title", f"{key}.title"),
    )


def distribution(context: PaperContext) -> tuple[Block, ...]:
    """Return to whom the decision is sent, one receiver a line."""
    names = context.telling.ordered(
        capital(context.telling.official(name)) for name in context.paper.distribution
    )
    return tuple(Paragraph(name) for name in names)
