"""`excel`: the record as a workbook, or a partner's copy of it, to be filled in and sent back."""

from attrs import frozen

from partnerkit.errors import Message
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob, ReadJob
from partnerkit.model import Partnership
from partnerkit.records import loads
from partnerkit.values import FuzzyDate, Text, language_tag


@frozen
class ExcelOptions:
    """Options of the workbook.

    Attributes:
        return_to: To whom the file is to be sent back, such as an e-mail address; it stands first in the file.
        return_by: By when, such as `2027-01-15`.
        translate: Languages to translate into, as codes with commas between them (`en,vi`): all texts stand on one
            sheet too, to be translated there.
    """

    return_to: str | None = None
    return_by: FuzzyDate | None = None
    translate: str = ""


def _run(job: ExportJob[ExcelOptions]) -> Artifact:
    from partnerkit.language.dates import date_alone
    from partnerkit.workbook import Return, write_workbook

    to, by = job.options.return_to, job.options.return_by
    day = date_alone(by, job.labels) if by else None
    back = Return(to, day) if job.audience == "partner" or to or by else None
    data = write_workbook(
        job.partnership,
        labels=job.labels,
        audience=job.audience,
        provenance=dict(job.provenance),
        back=back,
        translate=_languages(job.options.translate),
    )
    return Artifact(data, notes=(_BLANK,) if back and not (to and by) else ())


_BLANK = Message(
    "excel.return",
    "The first sheet does not yet say to whom and by when the file is to come back. Fill in the yellow cells, or use "
    "--option return_to=ADDRESS and --option return_by=DATE.",
)


def _languages(given: str) -> tuple[str, ...]:
    return tuple(language_tag(tag.strip()) for tag in given.split(",") if tag.strip())


def _read(job: ReadJob) -> Partnership:
    return loads(job.data, "xlsx", name=job.name)


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
    read=_read,
    lossless=True,
)
