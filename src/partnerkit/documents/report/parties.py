"""Who worked together: the parties with their units, those who took part on either side, and whom to turn to."""

from collections.abc import Iterator

from partnerkit.documents.joining import capital
from partnerkit.documents.report.account import Account, bullets, led, line, sentences
from partnerkit.documents.report.identity import people
from partnerkit.documents.report.tables import table
from partnerkit.documents.tree import Block, Inlines, Paragraph
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Section
from partnerkit.language.catalogue import code
from partnerkit.model import Involvement, InvolvementRole, Party
from partnerkit.values import Period

Cells = tuple[Inlines, Inlines, Inlines]


def parties(account: Account, section: Section) -> tuple[Block, ...]:
    """Return the parties and other actors with their roles, and whom to turn to."""
    running = account.project.parties if account.project else ()
    taking_part = [
        one
        for one in account.telling.shown(account.partnership.parties)
        if not (running and one.organisation and one.organisation not in running)
    ]
    involved = [
        one
        for one in account.telling.shown(account.partnership.involvements)
        if not (account.project and one.projects and account.project.id not in one.projects)
    ]
    sides = {one.organisation for one in taking_part}
    rows = [row for party in taking_part for row in _side(account, party, involved)]
    apart = [one for one in involved if one.side is None or one.side not in sides]
    apart_already = any(one.block == "contacts" for one in account.form.sections)
    listed = () if apart_already else bullets(people(account))
    leading = (Paragraph(line(account.say("parties.contacts")), keep_with_next=True),) if listed else ()
    return (
        *table(account, "parties", {"party": 42, "role": 36, "unit": 67}, rows, may_go=["unit"]),
        *(Paragraph(one) for one in (*_apart(account, apart), *_stated(account, taking_part, involved))),
        *leading,
        *listed,
    )


def _side(account: Account, party: Party, involved: list[Involvement]) -> Iterator[Cells]:
    """Yield the rows of a party: itself with its units, then who took part on its side, role by role."""
    mine = [one for one in involved if one.side and one.side == party.organisation]
    name = account.named(party.organisation) or account.words(party.description, f"{party.id}.description")
    units = [one for one in mine if one.role is InvolvementRole.OWN_UNIT]
    yield (
        name,
        _since(account, account.coded(party.role), party.period) or account.lacking,
        _names(account, units) or account.lacking,
    )
    told_below = [one for one in mine if one.role is InvolvementRole.FOCUS and one.statement]
    for role, group in _by_role([one for one in mine if one not in (*units, *told_below)]):
        yield name, _role(account, role, len(group)), _names(account, group)


def _apart(account: Account, involved: list[Involvement]) -> Iterator[Inlines]:
    """Tell of those on no party's side."""
    for role, group in _by_role(involved):
        yield led(capital(_role(account, role, len(group))), sentences([_names(account, group)]))


def _stated(account: Account, parties: list[Party], involved: list[Involvement]) -> Iterator[Inlines]:
    """Tell what is said of a single party or actor."""
    for party in parties:
        if party.description and party.organisation:
            said = account.words(party.description, f"{party.id}.description")
            yield led(capital(account.name(party.organisation)), sentences([said]))
    for one in involved:
        if one.statement:
            said = account.words(one.statement, f"{one.id}.statement")
            yield led(capital(account.name(one.organisation)), sentences([said]))


def _by_role(involved: list[Involvement]) -> Iterator[tuple[InvolvementRole | None, list[Involvement]]]:
    for role in (*InvolvementRole, None):
        group = [one for one in involved if one.role is role]
        if group:
            yield role, group


def _role(account: Account, role: InvolvementRole | None, number: int) -> Inlines:
    if role is None:
        return account.lacking
    return line(account.say(f"parties.several.{role.value}") if number > 1 else code(role, account.language))


def _names(account: Account, group: list[Involvement]) -> Inlines:
    names = {
        one: _since(account, account.telling.name(one.organisation), one.period)
        for one in group
        if one.organisation
    }
    now = account.telling.ordered(name for one, name in names.items() if not one.former)
    before = account.telling.ordered(name for one, name in names.items() if one.former)
    return account.telling.with_former(now, before)


def _since(account: Account, words: Inlines, period: Period | None) -> Inlines:
    time = account.spanned(period)
    return (*words, Words(" ("), *time, Words(")")) if words and time else words or time
