"""The first page of a draft: what is still to be answered, where, and by whom."""

from partnerkit.documents.report.account import Account, line
from partnerkit.documents.report.sections import Filled
from partnerkit.documents.tree import Block, BulletList, Heading, Inlines, Link, PageBreak, Paragraph
from partnerkit.documents.tree import Text as Words


def to_complete(account: Account, missing: tuple[Filled, ...]) -> tuple[Block, ...]:
    """Return the list of missing answers with links to their sections, or nothing if none is missing."""
    if account.done or not missing:
        return ()
    return (
        Heading(2, line(account.say("to-complete.heading")), anchor="to-complete"),
        *account.telling.paragraphs(account.form.note, "form.note"),
        Paragraph(line(account.say("to-complete.text")), keep_with_next=True),
        BulletList(tuple(_item(account, one) for one in missing)),
        PageBreak(),
    )


def _item(account: Account, one: Filled) -> Inlines:
    section = one.section
    heading = account.words(section.heading, f"{section.key}.heading")
    who = section.answered_by.get(account.language) if section.answered_by else None
    link = Link(heading, f"#{section.key}")
    return (link, Words(account.say("to-complete.by", who=who))) if who else (link,)
