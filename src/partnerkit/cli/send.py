"""`partnerkit send`: what the record must say once a report has been sent."""

from datetime import date
from pathlib import Path

import click
from attrs import evolve

from partnerkit.cli.command import language_option, read_day, speaking, tell
from partnerkit.files import to_data
from partnerkit.forms import Form
from partnerkit.forms.installed import installed
from partnerkit.language.catalogue import code, label
from partnerkit.model import Partnership, Report, ReportStatus
from partnerkit.records import load
from partnerkit.records.loading import format_of
from partnerkit.records.sending import send
from partnerkit.source.json_out import write_json
from partnerkit.source.yaml_out import write_yaml

_FIELDS = ("form", "edition", "status", "submitted", "digest")


@click.command(name="send")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("report", metavar="REPORT")
@click.option(
    "--on", "day", callback=read_day, required=True, metavar="YYYY-MM-DD", help="The day it was sent."
)
@language_option
def send_report(file: Path, report: str, day: date, language: str | None) -> None:
    """Tell what to write in FILE about REPORT, by its id, when it has been sent.

    The checksum covers form and answers: a later change of them is found by `validate`, and told in documents.
    FILE stays as it is.
    """
    partnership = load(file)
    before = next((one for one in partnership.reports if one.id == report), None)
    after = send(partnership, report, on=day, form=_form(before))
    sent = next(one for one in after.reports if one.id == report)
    speak = speaking(language)
    tell("send.write", speak, path=file, report=report)
    click.echo(_lines(after, sent, file, speak), nl=False)
    tell("send.keep", speak)


def _form(report: Report | None) -> Form | None:
    """Return the form the report is written on, our neutral one if it names none; nothing if it is not installed."""
    return installed(report.form or "neutral-final-report") if report else None


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
