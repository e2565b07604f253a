"""Which document of a record an exporter would make: what `ready` judges, chosen as `export` chooses it."""

from typing import Any

from partnerkit.exporters import final_report, position_paper
from partnerkit.exporters.exporter import Exporter, Options
from partnerkit.exporters.final_report import FinalReportOptions
from partnerkit.exporters.options import read_options
from partnerkit.exporters.position_paper import PositionPaperOptions
from partnerkit.exporters.run import own_language
from partnerkit.model import Partnership
from partnerkit.records.audience import for_audience
from partnerkit.records.readiness import Subject


def subject_of(
    partnership: Partnership, exporter: Exporter[Any], given: Options, audience: str
) -> Subject | None:
    """Return the document with its form, or nothing for an exporter whose documents follow no form.

    Args:
        partnership: The whole record.
        exporter: The exporter.
        given: Its options, as text or values.
        audience: Whom the document is for; what they may not see is not chosen.

    Raises:
        OptionsError: An option is unknown or not allowed.
        ChoiceError: Several papers or reports could be meant.
        PartnerkitError: The form cannot be used.
    """
    options = read_options(exporter, given)
    shown, _ = for_audience(partnership, audience)
    if isinstance(options, PositionPaperOptions):
        paper, form = position_paper.subject(shown, options)
        return Subject(
            form=form,
            paper=_same(partnership.papers, paper),
            parts=position_paper.ALONE.get(options.parts, "both"),
        )
    if isinstance(options, FinalReportOptions):
        project, report = final_report.subject(shown, options)
        form, choice = final_report.form_of(shown, project, report, options)
        return Subject(
            form=form,
            project=_same(partnership.projects, project),
            report=_same(partnership.reports, report),
            stands_in=choice is not None and choice.stands_in,
        )
    return None


def language_for(partnership: Partnership, exporter: Exporter[Any], subject: Subject | None) -> str:
    """Return the language of a document when nobody says which: one its form takes, else as `export` chooses."""
    own = own_language(partnership, exporter)
    taken = subject.form.languages if subject else ()
    known = [one for one in taken if one in (exporter.languages or taken)]
    return known[0] if known and own not in known else own


def _same(whole: tuple[Any, ...], shown: Any) -> Any:
    """Return the record in the whole partnership that is the one its audience sees; by its id, else the only one."""
    if shown is None or shown in whole:
        return shown
    return next((one for one in whole if one.id == shown.id), shown)
