"""The position paper with its memo: the sections of a form, filled by blocks from the fields of a record.

Two documents in one file: the memo asks a board to decide, the paper is what it adopts. Once adopted, only
the paper comes out. A new block gets a function in `documents.paper` and a line in `BLOCKS`; forms name it.
"""

from collections.abc import Callable, Mapping
from typing import Literal, cast

from attrs import evolve

from partnerkit.documents.addresses import publishable
from partnerkit.documents.paper import (
    actors,
    background,
    consultation,
    following,
    goals,
    head,
    memo,
    notes,
    outcome,
    summary,
)
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.questions import questions
from partnerkit.documents.telling import Telling, capital
from partnerkit.documents.tree import (
    Block,
    Document,
    Heading,
    Inlines,
    Paragraph,
    Part,
    Properties,
    Text,
    plain,
)
from partnerkit.errors import fill
from partnerkit.forms.form import Form, Section
from partnerkit.forms.form import Part as FormPart
from partnerkit.model import Paper, Partnership

Parts = Literal["both", "memo", "paper"]

BLOCKS: Mapping[str, Callable[[PaperContext], tuple[Block, ...]]] = {
    "memo-head": head.memo_head,
    "proposal": memo.proposal,
    "summary": summary.summary,
    "basis": memo.basis,
    "finances": memo.finances,
    "goals": goals.goals,
    "consultation": consultation.consultation,
    "follow-up": following.follow_up,
    "perspectives": memo.perspectives,
    "signatures": memo.signatures,
    "distribution": memo.distribution,
    "paper-head": head.paper_head,
    "position": background.position,
    "background": background.background,
    "actors": actors.actors,
    "results": outcome.results,
    "feedback": outcome.feedback,
    "schedule": following.schedule,
}
"""What fills a section of a form, by the name the form gives."""

_WITHOUT_HEADING = frozenset({"memo-head", "paper-head", "signatures"})
_BEFORE_ADOPTION = frozenset({"proposal", "consultation", "signatures", "distribution"})


def position_paper(
    partnership: Partnership,
    paper: Paper,
    *,
    language: str,
    form: Form,
    audience: str = "public",
    parts: Parts = "both",
    labels: str | None = None,
) -> Document:
    """Return the memo and the position paper as one document.

    Args:
        partnership: The record.
        paper: Which of its papers.
        language: `sv` or `en`.
        form: The sections and their order.
        audience: `public`, `partner` or `internal`.
        labels: Language of headings and of the labels in the head, where it is another.
        parts: Which of the two documents; an adopted paper comes without its memo unless that is asked for.
    """
    if parts == "both" and PaperContext(Telling(partnership, language), paper, form).adopted:
        parts = "paper"
    context = PaperContext(Telling(partnership, language, audience, labels=labels), paper, form)
    missing = questions(_parts(context, parts))
    context = evolve(context, missing=len(missing))
    document = Document(
        title=plain(context.title),
        language=cast(Literal["sv", "en"], language),
        parts=_parts(context, parts),
        properties=_properties(context),
    )
    return publishable(document, internal=audience == "internal")


def _parts(context: PaperContext, parts: Parts) -> tuple[Part, ...]:
    wanted = (FormPart.MEMO, FormPart.PAPER) if parts == "both" else (FormPart(parts),)
    made: list[Part] = []
    for part in wanted:
        blocks = tuple(
            block
            for section in context.form.sections
            if section.part is part
            for block in _section(context, section)
        )
        if not blocks:
            continue
        blocks = notes.written_out(blocks, context.telling)
        if part is FormPart.PAPER:
            blocks = notes.explained(blocks, context)
        reference = context.paper.reference.number if context.paper.reference else None
        made.append(Part(_sender(context), context.telling.say(f"kind.{part.value}"), blocks, reference))
    return tuple(made)


def _section(context: PaperContext, section: Section) -> tuple[Block, ...]:
    if context.adopted and section.block in _BEFORE_ADOPTION:
        return ()
    blocks = _content(context, section)
    if not blocks or section.block in _WITHOUT_HEADING:
        return blocks
    return (Heading(2, _heading(context, section), section=section.key), *blocks)


def _content(context: PaperContext, section: Section) -> tuple[Block, ...]:
    telling, paper = context.telling, context.paper
    for narrative in telling.shown(paper.narrative):
        if narrative.section == section.key:
            return telling.paragraphs(narrative.text, context.key(f"narrative.{section.key}"))
    made = BLOCKS[section.block](context) if section.block in BLOCKS else ()
    if made:
        return made
    for one in telling.shown(paper.considerations):
        if one.section == section.key and not one.relevant:
            reason = telling.words(one.text, context.key(f"considerations.{section.key}"))
            return (Paragraph(memo.considered(context, reason)),)
    return ()


def _heading(context: PaperContext, section: Section) -> Inlines:
    telling = context.telling.labelling
    words = telling.prose(section.heading) or next(iter(section.heading))[1]
    givers = {one.by for report in context.reports for one in report.feedback if one.by}
    body = telling.name(context.paper.body) if context.paper.body else (Text(telling.say("board")),)
    funder = telling.short(givers.pop()) if len(givers) == 1 else (Text(telling.say("funder")),)
    names = {
        "body": plain(body),
        "body_genitive": plain(telling.possessive(body)),
        "funder": plain(funder),
        "funder_genitive": plain(telling.possessive(funder)),
    }
    return context.telling.as_label(capital((Text(fill(words, names)),)))


def _sender(context: PaperContext) -> str:
    telling = context.telling
    if context.owner:
        return plain(telling.official(context.owner.id))
    title = telling.prose(context.partnership.title) if context.partnership.title else None
    return title or context.partnership.id


def _properties(context: PaperContext) -> Properties:
    telling, paper = context.telling, context.paper
    date = paper.date.edtf if paper.date and paper.date.start and paper.date.start.day else None
    return Properties(
        subject=(telling.prose(context.partnership.title) if context.partnership.title else None) or "",
        author=plain(telling.official(paper.unit)) if paper.unit else "",
        status=plain(head.status(context)),
        date=date if date and len(date) == len("2016-10-17") else None,
    )
