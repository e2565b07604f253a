"""`final-report`: the report of a project to its funder, as a Word file."""

from attrs import frozen

from partnerkit import plugins
from partnerkit.documents.final_report import final_report
from partnerkit.errors import ChoiceError, OptionsError
from partnerkit.exporters.choice import choose
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob
from partnerkit.exporters.word import WORD, form_for, word_artifact
from partnerkit.model import Partnership, Project, Report, ReportKind
from partnerkit.values import Text


@frozen
class FinalReportOptions:
    """Options of the final report.

    Attributes:
        report: Id of the report, where the record holds several.
        project: Id of the project, where no report says which.
        form: Name of the form, as `partnerkit forms` lists it; else the one the report names.
    """

    report: str | None = None
    project: str | None = None
    form: str | None = None


def _subject(partnership: Partnership, options: FinalReportOptions) -> tuple[Project | None, Report | None]:
    reports = [
        one
        for one in partnership.reports
        if options.report is not None
        or (one.kind in (ReportKind.FINAL, None) and options.project in (None, one.project))
    ]
    report = choose(reports, options.report, "report")
    if report is not None and options.project is not None and report.project != options.project:
        raise OptionsError(
            "options.report-project",
            "The report '{report}' is about the project '{found}', not '{wanted}'. Take out one of the options.",
            report=report.id,
            found=report.project,
            wanted=options.project,
        )
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
        form=form_for("final-report", job.options.form, _named(report), "neutral-final-report"),
        audience=job.audience,
        labels=job.labels,
    )
    return word_artifact(
        document, job, report=report.id if report else None, project=project.id if project else None
    )


def _named(report: Report | None) -> str | None:
    """Return the form a report names, if it is installed; a form of long ago may not be."""
    name = report.form if report else None
    return name if any(one.alias == name for one in plugins.find("partnerkit.forms")) else None


EXPORTER = Exporter(
    name="final-report",
    suffix=".docx",
    media_type=WORD,
    summary=Text(
        {
            "en": "the report of a project to its funder, for Word",
            "sv": "ett projekts rapport till finansiären, för Word",
        }
    ),
    run=_run,
    options=FinalReportOptions,
)
