"""`json`: the whole record as JSON, for programs."""

from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob, NoOptions, ReadJob
from partnerkit.model import Partnership
from partnerkit.records import dumps, loads
from partnerkit.values import Text


def _run(job: ExportJob[NoOptions]) -> Artifact:
    return Artifact(dumps(job.partnership, "json").encode("utf-8"))


def _read(job: ReadJob) -> Partnership:
    return loads(job.data, "json", name=job.name)


EXPORTER = Exporter(
    name="json",
    suffix=".json",
    media_type="application/json",
    summary=Text({"en": "the whole record, for programs", "sv": "hela underlaget, för program"}),
    run=_run,
    languages=(),
    audience="internal",
    read=_read,
    lossless=True,
)
