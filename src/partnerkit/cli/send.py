"""`partnerkit send`: the record says of a report that it has been sent, when and what."""

from datetime import date
from pathlib import Path

import click
from attrs import evolve

from partnerkit.cli.command import language_option, misuse, read_day, speaking, tell
from partnerkit.cli.keeping import keep
from partnerkit.files import to_data
from partnerkit.forms import Form
from partnerkit.forms.choosing import choose_form
from partnerkit.forms.installed import installed
from partnerkit.language.catalogue import code, label
from partnerkit.model import Partnership, Report, ReportStatus
from partnerkit.records import load
from partnerkit.records.loading import format_of
from partnerkit.records.sending import send
from partnerkit.source.json_out import write_json
from partnerkit.source.yaml_out import write_yaml
from partnerkit.values import FuzzyDate

_FIELDS = ("form", "edition", "status", "submitted", "digest")


@click.command(name="send")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("report", metavar="REPORT")
@click.option(
    "--on", "day", callback=read_day, required=True, metavar="YYYY-MM-DD", help="The day it was sent."
)
@click.option("--apply", "apply", is_flag=True, help="Write it into FILE.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="With --apply: write to this new file instead."
)
@language_option
def send_report(
    file: Path, report: str, day: date, apply: bool, output: Path | None, language: str | None
) -> None:
    """Show what FILE must say about REPORT, by its id, when it has been sent; write it with --apply.

    The checksum covers form and answers: a later change of them is found by `validate`, and told in documents.
    Only the lines that change are written. A workbook is written whole, to --output.
    """
    speak = speaking(language)
    if output is not None and not apply:
        raise misuse("output-without-apply", speak)
    partnership = load(file)
    before = next((one for one in partnership.reports if one.id == report), None)
    after = send(partnership, report, on=day, form=_form(partnership, before, day))
    sent = next(one for one in after.reports if one.id == report)
    where = keep(partnership, after, file, output, speak) if apply else file
    tell("send.written" if apply else "send.write", speak, path=where, report=report)
    click.echo(_lines(after, sent, file, speak), nl=False)
    tell("send.keep", speak)


def _form(partnership: Partnership, report: Report | None, day: date) -> Form | None:
    """Return the form a report of that day is written on; nothing if it names one that is not installed."""
    if report is None:
        return None
    if report.form:
        return installed(report.form)
    project = next((one for one in partnership.projects if one.id == report.project), None)
    return installed(choose_form(partnership, project, evolve(report, submitted=FuzzyDate.of(day))).form)


def _lines(partnership: Partnership, report: Report, file: Path, language: str) -> str:
    """Return the fields to write, as they stand in a file of that kind."""
    (said,) = to_data(evolve(partnership, reports=(report,)))["reports"]
    fields = {name: said[name] for name in _FIELDS if name in said}
    match format_of(file):
        case "yaml":
            return write_yaml(fields)
        case "json":
            return write_json(fields)
        case _:
            fields["status"] = code(report.status or ReportStatus.SENT, language)
            return "".join(f"{label('Report', name, language)}: {value}\n" for name, value in fields.items())
