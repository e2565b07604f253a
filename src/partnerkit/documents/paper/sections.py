"""A section of a paper's form, filled: by prose, by its block, by a reason why not, or by a question.

A new block gets a function in `documents.paper` and a line in `BLOCKS`; forms name it. What stands where
there is no answer is decided here and nowhere else: a draft asks, a paper laid before the board says at most
one neutral sentence, an adopted one says nothing.
"""

from collections.abc import Callable, Mapping

from attrs import evolve

from partnerkit.documents.joining import capital
from partnerkit.documents.paper import (
    actors,
    background,
    basis,
    chronicle,
    consultation,
    following,
    goals,
    memo,
    outcome,
    summary,
)
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.tree import Block, Heading, Inlines, Paragraph, Prompt, Text, plain
from partnerkit.errors import InvalidValueError, fill
from partnerkit.forms.form import Form, Requirement, Section
from partnerkit.forms.form import Part as FormPart
from partnerkit.forms.shipped import shipped

Filling = Callable[[PaperContext], tuple[Block, ...]]


def _nothing(_: PaperContext) -> tuple[Block, ...]:
    """Fill nothing from the record: the section is the prose or the consideration of the paper."""
    return ()


BLOCKS: Mapping[str, Filling] = {
    "proposal": memo.proposal,
    "summary": summary.summary,
    "basis": basis.basis,
    "finances": memo.finances,
    "goals": goals.goals,
    "consultation": consultation.consultation,
    "follow-up": following.follow_up,
    "perspectives": memo.perspectives,
    "signatures": memo.signatures,
    "distribution": memo.distribution,
    "position": background.position,
    "background": background.background,
    "beginning": background.beginning,
    "decisions": background.decisions,
    "projects": background.projects,
    "actors": actors.actors,
    "results": outcome.results,
    "feedback": outcome.feedback,
    "schedule": following.schedule,
    "prose": _nothing,
}
"""What fills a section of a form, by the name the form gives."""

HEADS = frozenset({"memo-head", "paper-head", "head"})
"""Blocks that make the head of a part: of the memo, of the paper, or of both in one."""

KNOWN = (*BLOCKS, *sorted(HEADS))
"""The blocks a form of a paper may name."""

BEFORE_ADOPTION = frozenset({"proposal", "basis", "consultation", "signatures", "distribution"})
"""Blocks that an adopted paper no longer has."""

_WITHOUT_HEADING = frozenset({"signatures"})
_OWN_FIELD = frozenset({"position", "summary"})


def refuse_unknown(form: Form) -> None:
    """Refuse a form that no paper can be made of.

    Raises:
        InvalidValueError: It names blocks or parts that papers do not have, or has no sections.
    """
    strange = dict.fromkeys(one.block for one in form.sections if one.block not in KNOWN)
    if strange:
        raise InvalidValueError(
            "paper.form-block",
            "The form '{form}' fills sections with blocks that position papers do not have: {strange}. "
            "They have {known}.",
            form=form.name,
            strange=", ".join(strange),
            known=", ".join(KNOWN),
        )
    if not form.sections or any(one.part not in (FormPart.MEMO, FormPart.PAPER) for one in form.sections):
        raise InvalidValueError(
            "paper.form-part",
            "Every section of the form '{form}' must stand in the part memo or paper, and there must be one.",
            form=form.name,
        )


def filled(context: PaperContext, section: Section, level: int = 2) -> tuple[Block, ...]:
    """Return a section with its heading and the sections under it; nothing if there is nothing to say."""
    if context.adopted and section.block in BEFORE_ADOPTION:
        return ()
    below = tuple(
        block
        for one in context.form.under(section.key)
        if one.part is section.part
        for block in filled(context, one, level + 1)
    )
    own = answer(context, section) or (() if below else _gap(context, section))
    if section.block == "background" and (own or below):
        own = (*own, *chronicle.chronicle(context))
    own = tuple(evolve(one, level=one.level + level - 2) if isinstance(one, Heading) else one for one in own)
    if not (own or below) or section.block in _WITHOUT_HEADING:
        return (*own, *below)
    return (Heading(level, heading(context, section), section=section.key), *own, *below)


def answer(context: PaperContext, section: Section) -> tuple[Block, ...]:
    """Return the prose that people wrote for a section, else what its block makes, else what was considered."""
    telling, paper = context.telling, context.paper
    for narrative in telling.shown(paper.narrative):
        if narrative.section == section.key:
            return telling.paragraphs(narrative.text, context.key(f"narrative.{section.key}"))
    made = BLOCKS[section.block](context)
    if made:
        return made
    for one in telling.shown(paper.considerations):
        if one.section == section.key and (one.text or not one.relevant):
            found = telling.words(one.text, context.key(f"considerations.{section.key}"))
            return (Paragraph(capital(found) if one.relevant else memo.considered(context, found)),)
    return ()


def _gap(context: PaperContext, section: Section) -> tuple[Block, ...]:
    """Return what stands where there is no answer: a question, one sentence, or nothing."""
    telling = context.telling
    if context.adopted or section.requirement is Requirement.OPTIONAL:
        return ()
    if context.draft:
        label = plain(heading(context, section))
        guidance = section.guidance.get(telling.language) if section.guidance else None
        text = telling.say("gap.prompt", guidance=guidance or telling.say("gap.guidance", heading=label))
        field = section.block if section.block in _OWN_FIELD else f"narrative.{section.key}"
        return (Prompt(key=context.key(field), label=label, text=text),)
    if section.requirement is Requirement.CONSIDERED:
        return (Paragraph((Text(telling.say("gap.nothing")),)),)
    return ()


def _silent(context: PaperContext, section: Section) -> bool:
    """Whether a paper laid before a board would only say that it says nothing of a section."""
    return (
        section.requirement is Requirement.CONSIDERED
        and not (context.adopted or context.draft or context.form.under(section.key))
        and not answer(context, section)
    )


def all_filled(context: PaperContext) -> tuple[Block, ...]:
    """Return the sections of the part that is being made; what several are silent on is told once."""
    sections = [one for one in context.sections if one.block not in HEADS and one.under is None]
    silent = [one for one in sections if _silent(context, one)]
    blocks: list[Block] = []
    for section in sections:
        if len(silent) < 2 or section not in silent:
            blocks += filled(context, section)
        elif section is silent[-1]:
            title = context.telling.as_label((Text(context.telling.labelling.say("gap.heading")),))
            under = context.telling.joined(heading(context, one) for one in silent)
            told = Paragraph(context.telling.sentence("gap.several", headings=under))
            blocks += (Heading(2, title), told)
    return tuple(blocks)


def heading(context: PaperContext, section: Section) -> Inlines:
    """Return a section's heading, with the names of the board and the funder in their places."""
    telling = context.telling.labelling
    words = section.heading.get(telling.language)
    if words is None:  # the form lacks it in this language: ours for the same block, never another language
        ours = next(
            (one for one in shipped("position-paper").sections if one.block == section.block), section
        )
        words = ours.heading.get(telling.language) or telling.say("blank.translation.placeholder")
    givers = {one.by for report in context.reports for one in report.feedback if one.by}
    body = telling.name(context.paper.body) if context.paper.body else (Text(telling.say("board")),)
    funder = telling.short(givers.pop()) if len(givers) == 1 else (Text(telling.say("funder")),)
    names = {
        "body": plain(body),
        "body_genitive": plain(telling.possessive(body)),
        "funder": plain(funder),
        "funder_genitive": plain(telling.possessive(funder)),
    }
    return context.telling.as_label(capital((Text(telling.set(fill(words, names))),)))
