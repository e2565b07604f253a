"""`position-paper`: the memo to the board and the paper it adopts, as one Word file."""

from attrs import frozen

from partnerkit.documents.position_paper import position_paper
from partnerkit.exporters.choice import choose
from partnerkit.exporters.drawing import drawing
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob
from partnerkit.exporters.house_style import template_from
from partnerkit.exporters.printing import WORD, Format, form_for, printed
from partnerkit.model import Paper
from partnerkit.values import Text


@frozen
class PositionPaperOptions:
    """Options of the position paper.

    Attributes:
        paper: Id of the paper, where the record holds several.
        form: Name of the form, as `partnerkit forms` lists it, or the file of one's own.
        format: `word`, `html` (one file that needs nothing beside itself), `markdown` or `text` (to paste).
        pictures: Whether to draw pictures, `yes` or `no`; they need the extra `pictures`.
        template: The municipality's own Word file (.docx, .dotx), whose styles, page, header and footer are used.
        fields: What names in the header of the template show, such as `Dnr=reference`; see docs/templates.md.
    """

    paper: str | None = None
    form: str | None = None
    format: Format = Format.WORD
    pictures: bool = False
    template: str | None = None
    fields: str | None = None


def _run(job: ExportJob[PositionPaperOptions]) -> Artifact:
    paper = choose(job.partnership.papers, job.options.paper, "paper")
    document = position_paper(
        job.partnership,
        paper or Paper(id="paper"),
        language=job.language,
        form=form_for("position-paper", job.options.form, "position-paper"),
        audience=job.audience,
        labels=job.labels,
        draw=drawing(job.options.pictures),
    )
    template = template_from(job.options.template, job.options.fields)
    return printed(document, job, job.options.format, template)


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
