"""Marking a report in a file as sent: when, on which form, and what was answered."""

from datetime import date
from os import PathLike
from pathlib import Path

from attrs import evolve, frozen

from partnerkit.files import to_data
from partnerkit.forms import Form
from partnerkit.forms.choosing import choose_form
from partnerkit.forms.installed import installed
from partnerkit.model import Partnership, Report
from partnerkit.records.loading import load
from partnerkit.records.saving import save_changes
from partnerkit.records.sending import send
from partnerkit.values import FuzzyDate

_FIELDS = ("form", "edition", "status", "submitted", "digest")


@frozen
class Sent:
    """A report that is marked as sent.

    Attributes:
        partnership: The record that says so.
        report: The report in it.
        fields: What the file says of it now, or is to say: form, edition, status, day and digest, as plain data.
        written: Where the record is; absent if nothing was written.
    """

    partnership: Partnership
    report: Report
    fields: dict[str, str]
    written: Path | None = None


def mark_sent(
    path: str | PathLike[str],
    report: str,
    *,
    on: date,
    apply: bool = False,
    to: str | PathLike[str] | None = None,
) -> Sent:
    r"""Return what a record must say of a report that has been sent; write it into its file if asked.

    Form and edition are those that apply to a report of that day, unless the report names its form.

    Args:
        path: The file of the record.
        report: The report's id.
        on: The day it was sent.
        apply: Whether to write it.
        to: A new file to write instead of `path`.

    Raises:
        FormatError: The file cannot be taken in.
        InvalidValueError: There is no such report, it is sent already, or it was written on another form.
        EditError: The file cannot be changed line by line.
        OutputError: It cannot be written.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     record = Path(folder) / "linz.yaml"
    ...     _ = record.write_text("format: partnerkit/1\nid: linz\nreports: [{id: final}]\n", "utf-8")
    ...     mark_sent(record, "final", on=date(2026, 11, 25)).fields["submitted"]
    '2026-11-25'
    """
    partnership = load(path)
    before = next((one for one in partnership.reports if one.id == report), None)
    after = send(partnership, report, on=on, form=form_on(partnership, before, on))
    sent = next(one for one in after.reports if one.id == report)
    written = save_changes(partnership, after, path, to=to) if apply else None
    (said,) = to_data(evolve(after, reports=(sent,)))["reports"]
    return Sent(after, sent, {name: said[name] for name in _FIELDS if name in said}, written)


def form_on(partnership: Partnership, report: Report | None, day: date) -> Form | None:
    """Return the form a report of a day is written on; nothing if it names one that is not installed."""
    if report is None:
        return None
    if report.form:
        return installed(report.form)
    project = next((one for one in partnership.projects if one.id == report.project), None)
    return installed(choose_form(partnership, project, evolve(report, submitted=FuzzyDate.of(day))).form)
