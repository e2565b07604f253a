"""`partnerkit validate`: judges records; problems of loading are findings too."""

import os
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from partnerkit import records
from partnerkit.cli.command import language_option, misuse, progress, read_day, speaking, tell
from partnerkit.cli.own_programmes import given_programmes, programme_option
from partnerkit.cli.without import without_option
from partnerkit.errors import FormatError
from partnerkit.language.catalogue import text
from partnerkit.records.audience import AUDIENCES
from partnerkit.records.checklist import SUFFIXES
from partnerkit.records.judging import JudgedFile
from partnerkit.rules import Profile
from partnerkit.rules.output import json_report, sarif, text_report, timings_data, timings_table
from partnerkit.source.replace import refuse_existing, same_file


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
@click.option(
    "--annotate",
    "output",
    metavar="OUT.xlsx",
    type=click.Path(path_type=Path),
    help="Also write a new workbook with each finding in words beside its cell.",
)
@programme_option
@click.option(
    "--fix", is_flag=True, help="First show what has only one right answer, as a diff, and offer to write it."
)
@click.option("--yes", is_flag=True, help="With --fix: write without asking.")
@click.option("--timings", is_flag=True, help="Also say how long each rule took and how much it looked at.")
@click.option(
    "--waived",
    is_flag=True,
    help="With --format sarif: also what is waived, marked as suppressed, with the reason.",
)
@click.option(
    "--report",
    "listed",
    metavar="OUT.docx|OUT.html|OUT.md",
    type=click.Path(path_type=Path),
    help="Also write a check-list for people, with a box to tick at each point.",
)
@click.option(
    "--audience",
    type=click.Choice(AUDIENCES),
    help="With --report: who reads the list; internal unless given.",
)
@click.option(
    "--overwrite", is_flag=True, help="With --annotate or --report: replace the file if it is there."
)
@without_option
@language_option
def validate_files(
    files: tuple[str, ...],
    profile: str,
    format: str,
    today: date | None,
    output: Path | None,
    fix: bool,
    yes: bool,
    timings: bool,
    waived: bool,
    listed: Path | None,
    audience: str | None,
    overwrite: bool,
    programme_files: tuple[str, ...],
    language: str | None,
) -> None:
    """Judge the records in FILES: what is wrong, where, and how to put it right.

    Exit code 0: all were read and there are no errors; 1: all were read and there is an error, or a fix that was
    not written; 2: at least one could not be taken in or written. The other files are judged all the same.
    """
    speak = speaking(language)
    day = today or date.today()
    _check_output(files, output, overwrite and listed is None, speak)
    if listed is not None:
        _refuse("checklist", files, listed, SUFFIXES, overwrite, speak)
    if audience and listed is None:
        raise misuse("checklist.audience", speak)
    if waived and format != "sarif":
        raise misuse("waived", speak)
    programmes = given_programmes(programme_files, speak)
    waiting = _offer_fixes(files, profile, day, format, fix, yes, speak)
    judged = records.validate_files(
        files,
        profile=profile,
        today=day,
        programmes=programmes,
        beginning=lambda file: progress("checking", speak, path=file),
    )
    findings, reports = judged.findings, judged.reports
    accepted = [one for report in reports for one in report.waived] if waived else []
    if format == "text":
        terminal = sys.stdout is not None and sys.stdout.isatty()
        colour = terminal and not os.environ.get("NO_COLOR")
        answer = text_report(
            findings,
            language=speak,
            origins=judged.origins,
            colour=colour,
            not_examined=judged.not_examined,
        )
    elif format == "json":
        asked = timings_data(reports) if timings else None
        answer = json_report(findings, language=speak, timings=asked)
    else:
        said = version("partnerkit")
        answer = sarif(findings, language=speak, root=os.getcwd(), version=said, waived=accepted)
    click.echo(answer, nl=False)
    if timings and format != "json":
        click.echo(timings_table(reports, language=speak), nl=False, err=True)
    if output is not None:
        _annotate(judged.files[0], output, overwrite, language)
    if listed is not None:
        records.write_checklist(
            judged.files[0],
            listed,
            language=speak,
            audience=audience or "internal",
            today=today,
            overwrite=overwrite,
        )
        click.echo(text("checklist.made", speak, path=listed), err=True)
    failed = any(one.severity.value == "error" for one in findings)
    raise SystemExit(2 if judged.refused else 1 if failed or waiting else 0)


def _offer_fixes(
    files: tuple[str, ...], profile: str, day: date, format: str, fix: bool, yes: bool, speak: str
) -> bool:
    """Show and write what can be fixed, and return whether something waits to be written."""
    if not fix:
        if yes:
            raise misuse("fix.yes", speak)
        return False
    if format != "text":
        raise misuse("fix.format", speak)
    from partnerkit.cli.fixing import fix_file  # late: it reads and writes more than judging does

    waiting = [fix_file(file, profile, day, yes, speak) for file in files]
    return any(waiting)


def _check_output(files: tuple[str, ...], output: Path | None, overwrite: bool, speak: str) -> None:
    """Refuse an annotated workbook that could not be written, before anything is judged."""
    if output is None:
        if overwrite:
            raise misuse("annotate.overwrite", speak)
        return
    _refuse("annotate", files, output, (".xlsx",), overwrite, speak)


def _refuse(
    option: str, files: tuple[str, ...], output: Path, suffixes: tuple[str, ...], overwrite: bool, speak: str
) -> None:
    """Refuse an output that is for several files, has another suffix, or would replace a file."""
    if len(files) > 1:
        raise misuse(f"{option}.one", speak)
    if output.suffix.lower() not in suffixes:
        raise misuse(f"{option}.suffix", speak, path=output)
    if same_file(Path(files[0]), output):
        raise misuse(f"{option}.same", speak, path=files[0])
    refuse_existing(output, overwrite=overwrite)


def _annotate(judged: JudgedFile, output: Path, overwrite: bool, language: str | None) -> None:
    """Write the workbook with findings, and say on standard error where it is, or why there is none."""
    speak = speaking(language)
    chosen = speak if language or "PARTNERKIT_LANG" in os.environ else None
    try:
        records.annotate(judged, output, language=chosen, overwrite=overwrite)
    except FormatError:
        readable = Path(judged.file).suffix.lower() == ".xlsx"
        tell("annotate.none" if readable else "annotate.broken-text", speak, err=True, path=judged.file)
        return
    tell("annotate.made", speak, err=True, path=output)
