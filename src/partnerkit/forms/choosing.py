"""Which form a report follows: the one it names, else the one that was in force when it was sent.

Nothing here knows a funder: forms say themselves for which programme, report, grant and time they are. A form
is chosen only if it is certain; otherwise a neutral one stands in and `Reason` says why. Of the report's two
dates the day it was sent counts; while that is not stated, the report's own date stands for it.
"""

from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen

from partnerkit import plugins
from partnerkit.errors import PluginError
from partnerkit.forms.form import Form, FormKind
from partnerkit.forms.shipped import shipped_forms
from partnerkit.model import Grant, Partnership, Project, ProjectKind, Report, ReportKind
from partnerkit.values import FuzzyDate, Period

_GROUP = "partnerkit.forms"

_BY_GRANT = {
    ProjectKind.INCEPTION: ReportKind.INCEPTION,
    ProjectKind.STEERING_GROUP: ReportKind.STEERING_GROUP,
}
"""Reports that are named after the grant, also when they are written every year."""


class Reason(StrEnum):
    """Why a form was chosen, or why a neutral one stands in."""

    NAMED = "named"
    IN_FORCE = "in-force"
    NOT_INSTALLED = "not-installed"
    NO_PROGRAMME = "no-programme"
    NO_DATE = "no-date"
    NONE_KNOWN = "none-known"
    SEVERAL = "several"


@frozen
class Choice:
    """A form with the reason why it is this one.

    Attributes:
        form: Name of the form, as `partnerkit forms` lists it.
        reason: Why.
        programme: Name of the programme, where one is stated.
        date: The date that was looked at.
    """

    form: str
    reason: Reason
    programme: str | None = None
    date: FuzzyDate | None = None

    @property
    def stands_in(self) -> bool:
        """Whether the form is a neutral one in place of the funder's."""
        return self.reason not in (Reason.NAMED, Reason.IN_FORCE)


def choose_form(partnership: Partnership, project: Project | None, report: Report | None) -> Choice:
    """Return which form the report of a project follows.

    Args:
        partnership: The record; its grants say the programme where the project does not.
        project: The project.
        report: The report, if anybody has begun it.
    """
    kind = report_kind(project, report)
    neutral = next(one for one in shipped_forms() if _is_neutral(one) and kind in one.reports).name
    programme = programme_of(partnership, project)
    date = (report.submitted or report.date) if report else None
    if report and report.form:
        if any(one.alias == report.form for one in plugins.find(_GROUP)):
            return Choice(report.form, Reason.NAMED, programme, date)
        return Choice(neutral, Reason.NOT_INSTALLED, programme, date)
    if programme is None:
        return Choice(neutral, Reason.NO_PROGRAMME, None, date)
    if date is None:
        return Choice(neutral, Reason.NO_DATE, programme)
    matching = _matching(programme, kind, project, date)
    if len(matching) == 1:
        return Choice(matching[0], Reason.IN_FORCE, programme, date)
    return Choice(neutral, Reason.SEVERAL if matching else Reason.NONE_KNOWN, programme, date)


def report_kind(project: Project | None, report: Report | None) -> ReportKind:
    """Return what a report tells about; one on an inception or a steering group is named after it."""
    said = report.kind if report else None
    if said in _BY_GRANT.values():
        return said or ReportKind.FINAL
    granted = project.kind if project else None
    return _BY_GRANT.get(granted, said or ReportKind.FINAL) if granted else said or ReportKind.FINAL


def programme_of(partnership: Partnership, project: Project | None) -> str | None:
    """Return the programme of a project: its own statement, else what its grants agree on."""
    if project is None:
        return None
    return programme_among(project, (one for one in partnership.grants if project.id in one.projects))


def programme_among(project: Project, grants: Iterable[Grant]) -> str | None:
    """Return the programme of a project, whose grants are known: its own statement, else what these agree on."""
    if project.programme:
        return project.programme
    named = {one.programme for one in grants if one.programme}
    return named.pop() if len(named) == 1 else None


def in_force(valid: Period | None, date: FuzzyDate) -> bool:
    """Whether a form was certainly in force on a date: on every day that either of them can mean.

    >>> in_force(Period(FuzzyDate("2018-01"), FuzzyDate("2023-03-08")), FuzzyDate("2018"))
    False
    >>> in_force(Period(FuzzyDate("2018-01"), FuzzyDate("2023-03-08")), FuzzyDate("2018-02"))
    True
    """
    if not date.is_certain or date.earliest is None or date.latest is None:
        return False
    start, end = (valid.start, valid.end) if valid else (None, None)
    begins = (start.earliest if start.open_end else start.latest) if start else date.earliest
    ends = (end.latest if end.open_start else end.earliest) if end else date.latest
    return begins is not None and ends is not None and begins <= date.earliest and date.latest <= ends


def _is_neutral(form: Form) -> bool:
    return form.kind is FormKind.FINAL_REPORT and form.programme is None


def _matching(programme: str, kind: ReportKind, project: Project | None, date: FuzzyDate) -> list[str]:
    """Return the forms of a programme for a report, a grant and a date; somebody's own, else those that ship.

    A project whose kind nobody stated may be of any.
    """
    granted = project.kind if project else None
    found: dict[bool, list[str]] = {False: [], True: []}
    for own, name, form in _installed():
        fits = (
            form.kind is FormKind.FINAL_REPORT and form.programme == programme and in_force(form.valid, date)
        )
        if fits and kind in (form.reports or ReportKind) and granted in (None, *(form.grants or ProjectKind)):
            found[own].append(name)
    return found[False] or found[True]


def _installed() -> Iterable[tuple[bool, str, Form]]:
    """Yield every form that can be used; `partnerkit forms` tells of those that cannot."""
    for info in plugins.find(_GROUP):
        try:
            yield info.own, info.alias, plugins.load(_GROUP, info.alias, Form)
        except PluginError:
            continue
