"""`excel`: the record as a workbook, one sheet for each kind of thing."""

from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob, NoOptions
from partnerkit.values import Text


def _run(job: ExportJob[NoOptions]) -> Artifact:
    from partnerkit.workbook import write_workbook

    return Artifact(
        write_workbook(
            job.partnership, labels=job.labels, audience=job.audience, provenance=dict(job.provenance)
        )
    )


EXPORTER = Exporter(
    name="excel",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    summary=Text(
        {
            "en": "a workbook with one sheet for each kind of thing",
            "sv": "en arbetsbok med ett blad per slags uppgift",
        }
    ),
    run=_run,
    audience="internal",
)
