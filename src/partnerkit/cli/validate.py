"""`partnerkit validate`: judges records; problems of loading are findings too."""

import os
import sys
from datetime import date, datetime
from pathlib import Path

import click

from partnerkit.cli.command import language_option, progress, speaking
from partnerkit.errors import FormatError
from partnerkit.records import read
from partnerkit.rules import Finding, Profile, from_problem, validate
from partnerkit.rules.output import json_report, sarif, text_report
from partnerkit.source.origin import Origin, lines_of


@click.command(name="validate")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--profile",
    type=click.Choice([one.value for one in Profile]),
    default=Profile.DRAFT.value,
    show_default=True,
    help="What the record is to be ready for.",
)
@click.option(
    "--format", "format", type=click.Choice(["text", "json", "sarif"]), default="text", show_default=True
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day to judge for; today unless given.",
    metavar="YYYY-MM-DD",
)
@language_option
def validate_files(
    files: tuple[str, ...], profile: str, format: str, today: datetime | None, language: str | None
) -> None:
    """Judge the records in FILES: what is wrong, where, and how to put it right.

    Exit code 0: all were read and there are no errors; 1: all were read and there is an error; 2: at least
    one could not be taken in. The other files are judged all the same.
    """
    speak = speaking(language)
    day = today.date() if today else date.today()
    findings: list[Finding] = []
    origins: dict[str, Origin] = {}
    refused = False
    for file in files:
        progress("checking", speak, path=file)
        try:
            loaded = read(file)
        except FormatError as error:
            refused = True
            findings.extend(from_problem(one) for one in error.problems)
            origins |= _shown(file)
            continue
        origins[file] = loaded.origin
        findings.extend(
            validate(loaded.partnership, profile=profile, today=day, origin=loaded.origin).findings
        )
    click.echo(_report(findings, format, speak, origins), nl=False)
    failed = any(one.severity.value == "error" for one in findings)
    raise SystemExit(2 if refused else 1 if failed else 0)


def _shown(file: str) -> dict[str, Origin]:
    """Return the lines of a text file that could not be taken in, so that its faults can be shown in place."""
    if Path(file).suffix.lower() == ".xlsx":
        return {}
    try:
        lines = lines_of(Path(file).read_text("utf-8-sig", errors="replace"))
    except OSError:
        return {}
    return {file: Origin(file, lambda place: None, lines)}


def _report(findings: list[Finding], format: str, language: str, origins: dict[str, Origin]) -> str:
    match format:
        case "json":
            return json_report(findings, language=language)
        case "sarif":
            return sarif(findings, language=language, root=os.getcwd())
        case _:
            colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
            return text_report(findings, language=language, origins=origins, colour=colour)
