"""The position paper with its memo: the sections of a form, filled from the fields of a record.

Two documents in one file: the memo asks a board to decide, the paper is what it adopts. A form may also make
one document of both. Once adopted, only the paper comes out. How a section is filled stands in
`documents.paper.sections`.
"""

from typing import Literal, cast

from attrs import evolve

from partnerkit.documents.addresses import publishable
from partnerkit.documents.paper import head, notes
from partnerkit.documents.paper.context import PaperContext
from partnerkit.documents.paper.sections import all_filled, refuse_unknown
from partnerkit.documents.pictures.picture import Draw
from partnerkit.documents.questions import questions
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import Document, Part, Properties, plain
from partnerkit.forms.form import Form
from partnerkit.forms.form import Part as FormPart
from partnerkit.model import Paper, Partnership

Parts = Literal["both", "memo", "paper"]


def position_paper(
    partnership: Partnership,
    paper: Paper,
    *,
    language: str,
    form: Form,
    audience: str = "public",
    parts: Parts = "both",
    labels: str | None = None,
    draw: Draw | None = None,
) -> Document:
    """Return the memo and the position paper as one document, or one of them.

    Args:
        partnership: The record.
        paper: Which of its papers.
        language: `sv` or `en`.
        form: The sections and their order.
        audience: `public`, `partner` or `internal`.
        parts: Which of the two documents; see `parts_made`.
        labels: Language of headings and of the labels in the head, where it is another.
        draw: Draws the pictures; without it there are none.

    Raises:
        InvalidValueError: No paper can be made of the form.
    """
    refuse_unknown(form)
    telling = Telling(partnership, language, audience, labels=labels, as_of=paper.date)
    context = PaperContext(telling, paper, form)
    wanted = parts_made(form, context.adopted, parts)
    missing = questions(tuple(_part(context, part) for part in wanted))
    context = evolve(context, missing=len(missing), draw=draw)
    document = Document(
        title=plain(head.title(context, wanted[0])),
        language=cast(Literal["sv", "en"], language),
        parts=tuple(_part(context, part) for part in wanted),
        properties=_properties(context),
    )
    return publishable(document, internal=audience == "internal")


def parts_made(form: Form, adopted: bool, parts: Parts) -> tuple[FormPart, ...]:
    """Return the parts of a form that are made: of an adopted paper without its memo, unless that is asked for.

    A form that makes one document of both makes it whatever is asked for.
    """
    there = tuple(
        part for part in (FormPart.MEMO, FormPart.PAPER) if any(one.part is part for one in form.sections)
    )
    if parts != "both" and FormPart(parts) in there:
        return (FormPart(parts),)
    return there[-1:] if adopted and parts == "both" else there


def _part(context: PaperContext, part: FormPart) -> Part:
    context = evolve(context, part=part)
    blocks = notes.written_out(all_filled(context), context.telling)
    if part is FormPart.PAPER or all(one.part is part for one in context.form.sections):
        blocks = notes.explained(blocks, context)
    return Part(
        sender=_sender(context),
        kind=head.kind(context),
        blocks=(*head.head(context), *blocks),
        reference=context.paper.reference.number if context.paper.reference else None,
    )


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
