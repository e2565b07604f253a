"""`partnerkit demo`: the real Thai Nguyen–Linköping record and all its documents, in one folder."""

from datetime import date
from pathlib import Path

import click

from partnerkit.cli.command import language_option, progress, speaking, tell
from partnerkit.exporters import make_demo
from partnerkit.exporters.demo import RECORD
from partnerkit.language.catalogue import text
from partnerkit.rules import Report, validate


@click.command()
@click.argument("folder", metavar="[DIR]", default="partnerkit-demo", type=click.Path(path_type=Path))
@language_option
def demo(folder: Path, language: str | None) -> None:
    """Make a real record and all its documents in DIR (partnerkit-demo unless named)."""
    speak = speaking(language)
    made = make_demo(folder, beginning=lambda name: progress("making", speak, path=name))
    title = made.partnership.title
    report = validate(made.partnership, today=date.today())
    _say_what_was_checked(report, title.get(speak) if title else None, speak)
    tell("demo-made", speak, folder=folder)
    for path in made.paths:
        click.echo(f"  {path.name}  {text('cli.demo-file.' + path.name.replace('.', '-'), speak)}")
    tell("demo-next", speak, record=folder / RECORD)


def _say_what_was_checked(report: Report, title: str | None, language: str) -> None:
    tell(
        "demo-checked",
        language,
        title=title or RECORD,
        rules=len(report.examined),
        errors=len(report.errors),
        warnings=len(report.warnings),
        advice=len(report.advice),
    )
    for finding in (*report.errors, *report.warnings):
        click.echo(f"  {finding.code}  {finding.path}: {finding.text(language)}")
