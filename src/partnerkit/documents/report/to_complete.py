"""The first page of a draft: what is still to be answered, where, and by whom."""

from partnerkit.documents.joining import capital
from partnerkit.documents.report.account import Account, line
from partnerkit.documents.report.annexes import title
from partnerkit.documents.report.sections import Filled
from partnerkit.documents.tree import Block, BulletList, Heading, Inlines, Link, PageBreak, Paragraph
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.enclosing import Enclosure
from partnerkit.forms.form import Section


def to_complete(
    account: Account, missing: tuple[Filled, ...], annexes: tuple[Enclosure, ...]
) -> tuple[Block, ...]:
    """Return the lists of missing answers and annexes with links to their sections, or nothing if all is there."""
    if account.done or not (missing or annexes):
        return ()
    blocks: list[Block] = [
        Heading(2, line(account.say("to-complete.heading")), anchor="to-complete"),
        *account.telling.paragraphs(account.form.note, "form.note"),
    ]
    for key, items in (
        ("text", tuple(_item(account, one) for one in missing)),
        ("annexes", tuple(_annex(account, one) for one in annexes)),
    ):
        if items:
            lead = line(account.say(f"to-complete.{key}"))
            blocks += [Paragraph(lead, keep_with_next=True), BulletList(items)]
    return (*blocks, PageBreak())


def _item(account: Account, one: Filled) -> Inlines:
    section = one.section
    heading = account.words(section.heading, f"{section.key}.heading")
    return _linked(account, section, heading)


def _annex(account: Account, one: Enclosure) -> Inlines:
    """Return the name of an annex as a link to the section of the annexes, if the form has one."""
    section = next((section for section in account.form.sections if section.block == "annexes"), None)
    name = capital(title(account, one))
    return _linked(account, section, name) if section else name


def _linked(account: Account, section: Section, words: Inlines) -> Inlines:
    who = section.answered_by.get(account.language) if section.answered_by else None
    link = Link(words, f"#{section.key}")
    return (link, Words(account.say("to-complete.by", who=who))) if who else (link,)
