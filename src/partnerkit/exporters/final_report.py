"""`final-report`: the report of a project to its funder, as a Word file."""

from collections.abc import Iterator

from attrs import evolve, frozen

from partnerkit.documents.final_report import final_report
from partnerkit.errors import ChoiceError, Message, OptionsError
from partnerkit.exporters.choice import choose
from partnerkit.exporters.drawing import drawing
from partnerkit.exporters.exporter import Artifact, Exporter, ExportJob
from partnerkit.exporters.house_style import template_from
from partnerkit.exporters.printing import WORD, Format, form_for, printed
from partnerkit.forms import Form
from partnerkit.forms.choosing import Choice, Reason, choose_form
from partnerkit.forms.sent import changed_since_sent
from partnerkit.model import Partnership, Project, Report, ReportKind
from partnerkit.values import Text


@frozen
class FinalReportOptions:
    """Options of the final report.

    Attributes:
        report: Id of the report, where the record holds several.
        project: Id of the project, where no report says which.
        form: Name of the form, as `partnerkit forms` lists it, or the file of one's own; else it is chosen.
        format: `word`, `html` (one file that needs nothing beside itself), `markdown` or `text` (to paste).
        pictures: Whether to draw pictures, `yes` or `no`; they need the extra `pictures`.
        template: The municipality's own Word file (.docx, .dotx), whose styles, page, header and footer are used.
        fields: What names in the header of the template show, such as `Dnr=reference`; see docs/templates.md.
    """

    report: str | None = None
    project: str | None = None
    form: str | None = None
    format: Format = Format.WORD
    pictures: bool = False
    template: str | None = None
    fields: str | None = None


def subject(partnership: Partnership, options: FinalReportOptions) -> tuple[Project | None, Report | None]:
    """Return the project and the report that a document is about, as far as there are any.

    Raises:
        ChoiceError: Several could be meant.
        OptionsError: The report that is named is about another project than the one that is named.
    """
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
    project, report = subject(job.partnership, job.options)
    form, choice = form_of(job.partnership, project, report, job.options)
    document = final_report(
        job.partnership,
        project,
        report,
        language=job.language,
        form=form,
        audience=job.audience,
        labels=job.labels,
        stands_in=choice is not None and choice.stands_in,
        draw=drawing(job.options.pictures),
    )
    template = template_from(job.options.template, job.options.fields)
    about = {"report": report.id if report else None, "project": project.id if project else None}
    made = printed(document, job, job.options.format, template, **about)
    notes = (*_notes(form, choice, report, job.language), *_changed(report))
    return evolve(made, notes=(*made.notes, *notes))


def form_of(
    partnership: Partnership, project: Project | None, report: Report | None, options: FinalReportOptions
) -> tuple[Form, Choice | None]:
    """Return the form a report follows, and why it is this one unless it was named as an option."""
    choice = None if options.form else choose_form(partnership, project, report)
    return form_for("final-report", options.form, choice.form if choice else None), choice


def _changed(report: Report | None) -> Iterator[Message]:
    """Yield that the file is not the one that was sent, whomever it is for."""
    if report is not None and changed_since_sent(report):
        yield Message(
            "export.changed-since-sent",
            "The answers of the report '{report}' have been changed since it was sent. The file is not the one that "
            "was sent.",
            {"report": report.id or "?"},
        )


def _notes(form: Form, choice: Choice | None, report: Report | None, language: str) -> Iterator[Message]:
    """Yield what the one who makes the report must know about its form."""
    if choice and choice.stands_in:
        yield _why(choice, report)
    if form.languages and language not in form.languages:
        yield Message(
            "form.language",
            "The form {form} is for reports in another language ({languages}). This one ({language}) is for reading.",
            {"form": form.name, "languages": ", ".join(form.languages), "language": language},
        )


def _why(choice: Choice, report: Report | None) -> Message:
    """Return why a neutral form stands in, and what to do."""
    told = {"form": choice.form, "programme": choice.programme, "date": choice.date and choice.date.edtf}
    match choice.reason:
        case Reason.NOT_INSTALLED:
            return Message(
                "form.not-installed",
                "The report names the form {named}, which is not installed; it follows {form} instead.",
                {**told, "named": report.form if report else None},
            )
        case Reason.NO_PROGRAMME:
            return Message(
                "form.no-programme",
                "The project's programme is not stated, so the report follows {form}. State 'programme', or name a "
                "form.",
                told,
            )
        case Reason.NO_DATE:
            return Message(
                "form.no-date",
                "The report has no date, so the funder's form is not known; it follows {form}. State 'submitted' or "
                "'date', or name a form.",
                told,
            )
        case Reason.SEVERAL:
            return Message(
                "form.several",
                "Several forms of the programme {programme} apply on {date}; the report follows {form}. Name one.",
                told,
            )
        case _:
            return Message(
                "form.none-known",
                "No form of the programme {programme} is certain for {date}; the report follows {form}. Check with "
                "the funder.",
                told,
            )


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
