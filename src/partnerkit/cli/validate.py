"""`partnerkit validate`: judges records; problems of loading are findings too."""

import os
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from partnerkit.cli.checklist_out import check_report, write_report
from partnerkit.cli.command import language_option, misuse, progress, read_day, speaking, tell
from partnerkit.cli.own_programmes import given_programmes, programme_option
from partnerkit.cli.without import without_option
from partnerkit.errors import FormatError
from partnerkit.model import Partnership
from partnerkit.records import read
from partnerkit.records.audience import AUDIENCES
from partnerkit.rules import Finding, Profile, Report, from_problem, validate
from partnerkit.rules.output import json_report, sarif, text_report, timings_data, timings_table
from partnerkit.source.origin import Origin, lines_of
from partnerkit.source.replace import refuse_existing, write_whole


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
    check_report(files, listed, overwrite, speak)
    if audience and listed is None:
        raise misuse("checklist.audience", speak)
    if waived and format != "sarif":
        raise misuse("waived", speak)
    programmes = given_programmes(programme_files, speak)
    waiting = _offer_fixes(files, profile, day, format, fix, yes, speak)
    accepted: list[Finding] = []
    record: Partnership | None = None
    findings: list[Finding] = []
    skipped: dict[str, str] = {}
    origins: dict[str, Origin] = {}
    reports: list[Report] = []
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
        report = validate(
            loaded.partnership, profile=profile, today=day, origin=loaded.origin, programmes=programmes
        )
        origins[file], record = loaded.origin, loaded.partnership
        reports.append(report)
        findings.extend(report.findings)
        accepted.extend(report.waived if waived else ())
        skipped |= dict(report.not_examined)
    if format == "text":
        terminal = sys.stdout is not None and sys.stdout.isatty()
        colour = terminal and not os.environ.get("NO_COLOR")
        missed = sorted(skipped.items())
        answer = text_report(findings, language=speak, origins=origins, colour=colour, not_examined=missed)
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
        _annotate(Path(files[0]), record, findings, output, overwrite, language)
    if listed is not None:
        told = write_report(
            listed,
            Path(files[0]),
            record,
            findings,
            reports[0] if reports else None,
            profile=profile,
            today=today,
            audience=audience or "internal",
            overwrite=overwrite,
            speak=speak,
        )
        click.echo(told, err=True)
    failed = any(one.severity.value == "error" for one in findings)
    raise SystemExit(2 if refused else 1 if failed or waiting else 0)


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
    if len(files) > 1:
        raise misuse("annotate.one", speak)
    if output.suffix.lower() != ".xlsx":
        raise misuse("annotate.suffix", speak, path=output)
    file = Path(files[0])
    if file.resolve() == output.resolve() or (file.exists() and output.exists() and file.samefile(output)):
        raise misuse("annotate.same", speak, path=file)
    refuse_existing(output, overwrite=overwrite)


def _annotate(
    file: Path,
    record: Partnership | None,
    findings: list[Finding],
    output: Path,
    overwrite: bool,
    language: str | None,
) -> None:
    """Write the workbook with findings, and say on standard error where it is, or why there is none."""
    from partnerkit.records.annotated import annotated_record, annotated_workbook  # late: lxml and openpyxl

    speak = speaking(language)
    chosen = speak if language or "PARTNERKIT_LANG" in os.environ else None
    try:
        if record is not None:
            data = annotated_record(record, findings, file, language=chosen)
        elif file.suffix.lower() == ".xlsx":
            data = annotated_workbook(findings, file, language=chosen)
        else:
            tell("annotate.broken-text", speak, err=True, path=file)
            return
    except FormatError:
        tell("annotate.none", speak, err=True, path=file)
        return
    write_whole(output, data, overwrite=overwrite)
    tell("annotate.made", speak, err=True, path=output)


def _shown(file: str) -> dict[str, Origin]:
    """Return the lines of a text file that could not be taken in, so that its faults can be shown in place."""
    if Path(file).suffix.lower() == ".xlsx" or not Path(file).is_file():
        return {}
    lines = lines_of(Path(file).read_text("utf-8-sig", errors="replace"))
    return {file: Origin(file, lambda place: None, lines)}
