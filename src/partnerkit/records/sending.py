"""Sending a report: the record keeps when it was sent, on which form, and the digest of what was answered."""

from datetime import date

from attrs import evolve

from partnerkit.errors import InvalidValueError
from partnerkit.forms import Form
from partnerkit.forms.sent import SENT, digest_of
from partnerkit.model import Partnership, Report, ReportStatus
from partnerkit.values import FuzzyDate


def send(
    partnership: Partnership, report_id: str, *, on: date | FuzzyDate | str, form: Form | None = None
) -> Partnership:
    """Return the record in which a report is sent: status, day, form, edition and digest.

    A report that was returned can be sent again; its day and digest become those of the new version. One that was
    sent without a digest gets one; if it is approved it stays so.

    Args:
        partnership: The record.
        report_id: Id of the report.
        on: The day it was sent.
        form: The form it was written on; without one, form and edition stay as the report has them.

    Raises:
        InvalidValueError: There is no such report, it is sent already, or it was written on another form.
    """
    report = next((one for one in partnership.reports if one.id == report_id), None)
    if report is None:
        raise InvalidValueError(
            "send.no-report",
            "The record holds no report '{report}'. Its reports are: {known}.",
            report=report_id,
            known=", ".join(one.id for one in partnership.reports if one.id) or "–",
        )
    if report.status in SENT and report.digest is not None:
        raise InvalidValueError(
            "send.sent",
            "The report '{report}' is sent already (status: {status}). If the funder returned it, say so first: "
            "status: returned.",
            report=report_id,
            status=report.status,
        )
    if form is not None and report.form not in (None, form.name):
        raise InvalidValueError(
            "send.form",
            "The report '{report}' is written on the form '{own}', not on '{form}'. Correct one of them.",
            report=report_id,
            own=report.form,
            form=form.name,
        )
    sent = _sent(report, on, form)
    return evolve(partnership, reports=tuple(sent if one is report else one for one in partnership.reports))


def _sent(report: Report, on: date | FuzzyDate | str, form: Form | None) -> Report:
    day = FuzzyDate.of(on) if isinstance(on, date) else on if isinstance(on, FuzzyDate) else FuzzyDate(on)
    status = report.status if report.status in SENT else ReportStatus.SENT
    made = evolve(report, status=status, submitted=day)
    if form is not None:
        made = evolve(made, form=form.name, edition=report.edition or form.edition)
    return evolve(made, digest=digest_of(made))
