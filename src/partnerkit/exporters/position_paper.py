"""`position-paper`: the memo to the board and the paper it adopts, as one Word file."""

from attrs import frozen

from partnerkit.documents.position_paper import position_paper
from partnerkit.exporters.choice import choose
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob
from partnerkit.exporters.word import WORD, form_for, word_artifact
from partnerkit.model import Paper
from partnerkit.values import Text


@frozen
class PositionPaperOptions:
    """Options of the position paper.

    Attributes:
        paper: Id of the paper, where the record holds several.
        form: Name of the form, as `partnerkit forms` lists it.
    """

    paper: str | None = None
    form: str | None = None


def _run(job: ExportJob[PositionPaperOptions]) -> Artifact:
    paper = choose(job.partnership.papers, job.options.paper, "paper")
    document = position_paper(
        job.partnership,
        paper or Paper(id="paper"),
        language=job.language,
        form=form_for("position-paper", job.options.form, "position-paper"),
        audience=job.audience,
        labels=job.labels,
    )
    return word_artifact(document, job, paper=paper.id if paper else None)


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
