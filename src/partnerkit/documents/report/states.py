"""How far each section of a report's form has been answered."""

from attrs import evolve

from partnerkit.documents.answered import Answered, State, asked_in, unanswered
from partnerkit.documents.report.account import Account
from partnerkit.documents.report.cover import cover
from partnerkit.documents.report.sections import Filled, filled, of_part
from partnerkit.documents.report.standing import Lacks
from partnerkit.documents.tree import Block
from partnerkit.forms.form import Part
from partnerkit.values import Text


def states(account: Account) -> tuple[Answered, ...]:
    """Return every section and question that goes to the funder, in the order of the form."""
    return tuple(_state(account, one) for one in filled(account, of_part(account, Part.REPORT)))


def cover_asks(account: Account) -> tuple[Text, ...]:
    """Return what the cover still asks for."""

    def made(language: str) -> tuple[Block, ...]:
        return cover(evolve(account, telling=evolve(account.telling, language=language)), Lacks(0, 0))

    return asked_in(made, account.language)


def _state(account: Account, one: Filled) -> Answered:
    wanted = one.section.languages or (account.language,)
    lacking = tuple(tag for tag in wanted if one.said and one.said.get(tag) is None)
    if one.answered:
        waived = one.reason is not None and (one.said is None or bool(lacking))
        state, reason = (State.WAIVED, one.reason) if waived else (State.ANSWERED, None)
        return Answered(one.section, state, one.section.heading, reason, one.said)
    state = unanswered(one.section, begun=bool(one.blocks) or one.said is not None)
    return Answered(one.section, state, one.section.heading, said=one.said, languages=lacking)
