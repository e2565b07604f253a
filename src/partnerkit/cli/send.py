"""`partnerkit send`: the record says of a report that it has been sent, when and what."""

from datetime import date
from pathlib import Path

import click

from partnerkit.cli.command import language_option, misuse, read_day, speaking, tell
from partnerkit.language.catalogue import code, label
from partnerkit.model import ReportStatus
from partnerkit.records import Sent, mark_sent
from partnerkit.records.loading import format_of
from partnerkit.source.json_out import write_json
from partnerkit.source.yaml_out import write_yaml


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
    sent = mark_sent(file, report, on=day, apply=apply, to=output)
    tell("send.written" if apply else "send.write", speak, path=sent.written or file, report=report)
    click.echo(_lines(sent, file, speak), nl=False)
    tell("send.keep", speak)


def _lines(sent: Sent, file: Path, language: str) -> str:
    """Return the fields to write, as they stand in a file of that kind."""
    match format_of(file):
        case "yaml":
            return write_yaml(sent.fields)
        case "json":
            return write_json(sent.fields)
        case _:
            fields = sent.fields | {"status": code(sent.report.status or ReportStatus.SENT, language)}
            return "".join(f"{label('Report', name, language)}: {value}\n" for name, value in fields.items())
