"""`position-paper`: the memo to the board and the paper it adopts, as one Word file or as two."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import evolve, frozen

from partnerkit.documents import position_paper as documents
from partnerkit.errors import Message
from partnerkit.exporters.choice import choose
from partnerkit.exporters.drawing import drawing
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob
from partnerkit.exporters.house_style import template_from
from partnerkit.exporters.printing import WORD, Format, form_for, printed
from partnerkit.forms import Form
from partnerkit.model import Paper, PaperStatus, Partnership
from partnerkit.values import Text


class Parts(StrEnum):
    """Which documents are made, and in how many files."""

    BOTH = "both"
    MEMO = "memo"
    PAPER = "paper"
    SEPARATE = "separate"


ALONE: Mapping[Parts, documents.Parts] = {Parts.MEMO: "memo", Parts.PAPER: "paper"}
"""The options by which one of the two documents is made alone."""


@frozen
class PositionPaperOptions:
    """Options of the position paper.

    Attributes:
        paper: Id of the paper, where the record holds several.
        form: Name of the form, as `partnerkit forms` lists it, or the file of one's own.
        parts: `both` (memo and paper in one file), `memo`, `paper`, or `separate` (a file for each). Of an adopted
            paper `both` makes the paper alone.
        format: `word`, `html` (one file that needs nothing beside itself), `markdown` or `text` (to paste).
        pictures: Whether to draw pictures, `yes` or `no`; they need the extra `pictures`.
        template: The municipality's own Word file (.docx, .dotx), whose styles, page, header and footer are used.
        fields: What names in the header of the template show, such as `Dnr=reference`; see docs/templates.md.
    """

    paper: str | None = None
    form: str | None = None
    parts: Parts = Parts.BOTH
    format: Format = Format.WORD
    pictures: bool = False
    template: str | None = None
    fields: str | None = None


def subject(partnership: Partnership, options: PositionPaperOptions) -> tuple[Paper | None, Form]:
    """Return the paper that a document is made of, if anybody has begun one, and its form.

    Raises:
        ChoiceError: Several could be meant.
    """
    return (
        choose(partnership.papers, options.paper, "paper"),
        form_for("position-paper", options.form, "position-paper"),
    )


def _run(job: ExportJob[PositionPaperOptions]) -> Artifact:
    chosen, form = subject(job.partnership, job.options)
    paper = chosen or Paper(id="paper")
    wanted = job.options.parts
    notes = _notes(paper, form, wanted)
    if wanted is Parts.SEPARATE and not notes:
        memo = evolve(_made(job, paper, form, "memo"), name="memo")
        return evolve(memo, others=(evolve(_made(job, paper, form, "paper"), name="paper"),))
    made = _made(job, paper, form, ALONE.get(wanted, "both"))
    return evolve(made, notes=(*made.notes, *notes))


def _made(job: ExportJob[PositionPaperOptions], paper: Paper, form: Form, parts: documents.Parts) -> Artifact:
    document = documents.position_paper(
        job.partnership,
        paper,
        language=job.language,
        form=form,
        audience=job.audience,
        parts=parts,
        labels=job.labels,
        draw=drawing(job.options.pictures),
    )
    template = template_from(job.options.template, job.options.fields)
    known = paper.id if paper in job.partnership.papers else None
    return printed(document, job, job.options.format, template, paper=known)


def _notes(paper: Paper, form: Form, parts: Parts) -> tuple[Message, ...]:
    """Return why the option does not have the effect that was asked for, if it has not."""
    if parts is Parts.BOTH:
        return ()
    there = [part.value for part in documents.parts_made(form, adopted=False, parts="both")]
    if len(there) < 2 and [parts.value] != there:
        return (
            Message(
                "paper.parts-form",
                "The form '{form}' makes one document. The option parts={parts} changed nothing.",
                {"form": form.name, "parts": parts.value},
            ),
        )
    if parts is Parts.SEPARATE and paper.status in (PaperStatus.ADOPTED, PaperStatus.REPLACED):
        return (
            Message(
                "paper.parts-adopted",
                "The paper has been adopted, so it was made without its memo. Use parts=memo to make the memo.",
            ),
        )
    return ()


EXPORTER = Exporter(
    name="position-paper",
    suffix=".docx",
    media_type=WORD,
    summary=Text(
        {
            "en": "the memo to the board and the paper it adopts, for Word",
            "sv": "tjänsteskrivelsen till nämnden och papperet som den fastställer, för Word",
        }
    ),
    run=_run,
    options=PositionPaperOptions,
)
