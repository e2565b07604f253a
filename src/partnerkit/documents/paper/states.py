"""How far each section of a paper's form has been answered."""

from attrs import evolve

from partnerkit.documents.answered import Answered, State, asked_in, unanswered
from partnerkit.documents.paper import head
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.paper.sections import BEFORE_ADOPTION, BLOCKS, HEADS, answer, heading
from partnerkit.documents.tree import plain
from partnerkit.forms.form import Part, Section
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Consideration
from partnerkit.values import Text

_NAMED_AT_SIGNING = frozenset({"signatures"})


def states(context: PaperContext, parts: tuple[Part, ...]) -> tuple[Answered, ...]:
    """Return every section of the parts that are made, in the order of the form; an adopted paper proposes nothing."""
    found: list[Answered] = []
    for part in parts:
        of_part = evolve(context, part=part)
        found += (
            _state(of_part, one)
            for one in of_part.sections
            if not (context.adopted and one.block in BEFORE_ADOPTION)
        )
    return tuple(found)


def _state(context: PaperContext, section: Section) -> Answered:
    found = Answered(section, State.ANSWERED, _heading(context, section))
    if section.block in HEADS:
        asks = asked_in(lambda tag: head.head(_within(context, tag)), context.telling.language)
        return evolve(found, state=State.INCOMPLETE if asks else State.ANSWERED, asks=asks)
    said = _said(context, section)
    made = answer(context, section)
    if not made:
        below = any(answer(context, one) for one in context.form.under(section.key))
        return found if below else evolve(found, state=unanswered(section, begun=False))
    waiver = None if said or BLOCKS[section.block](context) else _waiver(context, section)
    if waiver:
        return evolve(found, state=State.WAIVED, reason=waiver.text)
    if section.block in _NAMED_AT_SIGNING:
        return found
    asks = asked_in(lambda tag: answer(_within(context, tag), section), context.telling.language)
    return evolve(found, state=State.INCOMPLETE if asks else State.ANSWERED, said=said, asks=asks)


def _heading(context: PaperContext, section: Section) -> Text:
    """Return a heading in every language, with the names of the board and the funder in their places."""
    return Text({tag: plain(heading(_within(context, tag), section)) for tag in LANGUAGES})


def _within(context: PaperContext, language: str) -> PaperContext:
    """Return the same paper in another language."""
    return evolve(context, telling=evolve(context.telling, language=language, labels=None))


def _said(context: PaperContext, section: Section) -> Text | None:
    """Return what people wrote for a section: its prose, else the field of the paper that it is."""
    paper = context.paper
    for one in context.telling.shown(paper.narrative):
        if one.section == section.key:
            return one.text
    return {"summary": paper.summary, "position": paper.position}.get(section.block)


def _waiver(context: PaperContext, section: Section) -> Consideration | None:
    """Return what says that a section is not relevant, if that is what stands in its place."""
    considered = context.telling.shown(context.paper.considerations)
    one = next((one for one in considered if one.section == section.key), None)
    return one if one and not one.relevant else None
