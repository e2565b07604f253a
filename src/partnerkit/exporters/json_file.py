"""`json`: the whole record as JSON, for programs."""

from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob, NoOptions
from partnerkit.records import dumps
from partnerkit.values import Text


def _run(job: ExportJob[NoOptions]) -> Artifact:
    return Artifact(dumps(job.partnership, "json").encode("utf-8"))


EXPORTER = Exporter(
    name="json",
    suffix=".json",
    media_type="application/json",
    summary=Text({"en": "the whole record, for programs", "sv": "hela underlaget, för program"}),
    run=_run,
    languages=(),
    audience="internal",
)
