"""`partnerkit validate`: judges records; problems of loading are findings too."""

import os
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from partnerkit.cli.command import language_option, progress, read_day, speaking
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
    "--today", callback=read_day, metavar="YYYY-MM-DD", help="The day to judge for; today unless given."
)
@language_option
def validate_files(
    files: tuple[str, ...], profile: str, format: str, today: date | None, language: str | None
) -> None:
    """Judge the records in FILES: what is wrong, where, and how to put it right.

    Exit code 0: all were read and there are no errors; 1: all were read and there is an error; 2: at least
    one could not be taken in. The other files are judged all the same.
    """
    speak = speaking(language)
    day = today or date.today()
    findings: list[Finding] = []
    skipped: dict[str, str] = {}
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
        report = validate(loaded.partnership, profile=profile, today=day, origin=loaded.origin)
        origins[file] = loaded.origin
        findings.extend(report.findings)
        skipped |= dict(report.not_examined)
    if format == "text":
        terminal = sys.stdout is not None and sys.stdout.isatty()
        colour = terminal and not os.environ.get("NO_COLOR")
        missed = sorted(skipped.items())
        answer = text_report(findings, language=speak, origins=origins, colour=colour, not_examined=missed)
    elif format == "json":
        answer = json_report(findings, language=speak)
    else:
        answer = sarif(findings, language=speak, root=os.getcwd(), version=version("partnerkit"))
    click.echo(answer, nl=False)
    failed = any(one.severity.value == "error" for one in findings)
    raise SystemExit(2 if refused else 1 if failed else 0)


def _shown(file: str) -> dict[str, Origin]:
    """Return the lines of a text file that could not be taken in, so that its faults can be shown in place."""
    if Path(file).suffix.lower() == ".xlsx" or not Path(file).is_file():
        return {}
    lines = lines_of(Path(file).read_text("utf-8-sig", errors="replace"))
    return {file: Origin(file, lambda place: None, lines)}
