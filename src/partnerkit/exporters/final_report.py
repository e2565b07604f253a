"""`final-report`: the report of a project to its funder, as a Word file."""

from attrs import evolve, frozen

from partnerkit.documents.final_report import final_report
from partnerkit.errors import ChoiceError
from partnerkit.exporters.choice import choose
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob
from partnerkit.forms.shipped import NEUTRAL_FINAL_REPORT
from partnerkit.model import Partnership, Project, Report, ReportKind
from partnerkit.render.word import render_word
from partnerkit.values import Text


@frozen
class FinalReportOptions:
    """Options of the final report.

    Attributes:
        report: Id of the report, where the record holds several.
        project: Id of the project, where no report says which.
    """

    report: str | None = None
    project: str | None = None


def _subject(partnership: Partnership, options: FinalReportOptions) -> tuple[Project | None, Report | None]:
    reports = [
        one
        for one in partnership.reports
        if (options.report is not None or one.kind in (ReportKind.FINAL, None))
        and (options.project is None or one.project == options.project)
    ]
    report = choose(reports, options.report, "report")
    wanted = options.project or (report.project if report else None)
    if report is not None and wanted is None:
        return None, report
    try:
        return choose(partnership.projects, wanted, "project"), report
    except ChoiceError:
        if options.project is None and report is not None:
            return (
                None,
                report,
            )  # the report names a project that the record does not hold: a finding, not a refusal
        raise


def _run(job: ExportJob[FinalReportOptions]) -> Artifact:
    project, report = _subject(job.partnership, job.options)
    document = final_report(
        job.partnership,
        project,
        report,
        language=job.language,
        form=NEUTRAL_FINAL_REPORT,
        audience=job.audience,
    )
    properties = evolve(document.properties, provenance=job.provenance)
    return Artifact(render_word(evolve(document, properties=properties)))


EXPORTER = Exporter(
    name="final-report",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    summary=Text(
        {
            "en": "the report of a project to its funder, for Word",
            "sv": "ett projekts rapport till finansiären, för Word",
        }
    ),
    run=_run,
    options=FinalReportOptions,
)
