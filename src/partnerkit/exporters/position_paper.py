"""`position-paper`: the memo to the board and the paper it adopts, as one Word file."""

from attrs import evolve, frozen

from partnerkit.documents.position_paper import position_paper
from partnerkit.exporters.choice import choose
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob
from partnerkit.forms.shipped import POSITION_PAPER
from partnerkit.model import Paper
from partnerkit.render.word import render_word
from partnerkit.values import Text


@frozen
class PositionPaperOptions:
    """Options of the position paper.

    Attributes:
        paper: Id of the paper, where the record holds several.
    """

    paper: str | None = None


def _run(job: ExportJob[PositionPaperOptions]) -> Artifact:
    paper = choose(job.partnership.papers, job.options.paper, "paper")
    document = position_paper(
        job.partnership,
        paper or Paper(id="paper"),
        language=job.language,
        form=POSITION_PAPER,
        audience=job.audience,
    )
    properties = evolve(document.properties, provenance=job.provenance)
    return Artifact(render_word(evolve(document, properties=properties)))


EXPORTER = Exporter(
    name="position-paper",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    summary=Text(
        {
            "en": "the memo to the board and the paper it adopts, for Word",
            "sv": "tjänsteskrivelsen till nämnden och papperet som den fastställer, för Word",
        }
    ),
    run=_run,
    options=PositionPaperOptions,
)
