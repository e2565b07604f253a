"""`excel`: the record as a workbook, one sheet for each kind of thing."""

from attrs import frozen

from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob
from partnerkit.values import Text, language_tag


@frozen
class ExcelOptions:
    """How the workbook is made.

    Attributes:
        translate: Languages to translate into, as codes with commas between them (`en,vi`): all texts stand on one
            sheet too, to be translated there.
    """

    translate: str = ""


def _run(job: ExportJob[ExcelOptions]) -> Artifact:
    from partnerkit.workbook import write_workbook

    return Artifact(
        write_workbook(
            job.partnership,
            labels=job.labels,
            audience=job.audience,
            provenance=dict(job.provenance),
            translate=_languages(job.options.translate),
        )
    )


def _languages(given: str) -> tuple[str, ...]:
    return tuple(language_tag(tag.strip()) for tag in given.split(",") if tag.strip())


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
    options=ExcelOptions,
    audience="internal",
)
