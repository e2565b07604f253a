"""`partnerkit demo`: the real Thai Nguyen–Linköping record and all its documents, in one folder."""

from datetime import date
from importlib.resources import files
from pathlib import Path

import click

from partnerkit.cli.command import language_option, progress, speaking, tell
from partnerkit.errors import OutputExistsError
from partnerkit.exporters import make
from partnerkit.language.catalogue import text
from partnerkit.records import loads
from partnerkit.rules import Report, validate
from partnerkit.source.replace import write_whole

RECORD = "thai-nguyen-linkoping.yaml"
MADE = (
    ("thai-nguyen-linkoping.json", "json", "sv"),
    ("thai-nguyen-linkoping.xlsx", "excel", "sv"),
    ("position-paper.sv.docx", "position-paper", "sv"),
    ("position-paper.en.docx", "position-paper", "en"),
    ("final-report.sv.docx", "final-report", "sv"),
    ("final-report.en.docx", "final-report", "en"),
)
"""The files the demo makes: name, exporter, language."""


@click.command()
@click.argument("folder", metavar="[DIR]", default="partnerkit-demo", type=click.Path(path_type=Path))
@language_option
def demo(folder: Path, language: str | None) -> None:
    """Make a real record and all its documents in DIR (partnerkit-demo unless named)."""
    speak = speaking(language)
    raw = files("partnerkit.demo").joinpath(RECORD).read_bytes()
    partnership = loads(raw)
    report = validate(partnership, today=date.today())
    contents = {RECORD: raw}
    for name, exporter, content in MADE:
        progress("making", speak, path=name)
        contents[name] = make(partnership, exporter, language=content).data
    _refuse_strangers(folder, contents)
    for name, data in contents.items():
        write_whole(folder / name, data, overwrite=True)
    _say_what_was_checked(report, partnership.title.get(speak) if partnership.title else None, speak)
    tell("demo-made", speak, folder=folder)
    for name in contents:
        click.echo(f"  {name}  {text('cli.demo-file.' + name.replace('.', '-'), speak)}")
    tell("demo-next", speak, record=folder / RECORD)


def _refuse_strangers(folder: Path, contents: dict[str, bytes]) -> None:
    """Refuse a folder that holds anything but the demo's own files as the demo makes them."""
    if folder.exists() and not folder.is_dir():
        strangers = [folder.name]
    else:
        there = sorted(folder.iterdir()) if folder.exists() else []
        strangers = [
            one.name
            for one in there
            if one.name not in contents or not one.is_file() or one.read_bytes() != contents[one.name]
        ]
    if strangers:
        raise OutputExistsError(
            "demo.strangers",
            "{folder} holds something that is not the demo's, or was changed since: {names}. "
            "Nothing was written. Name another folder: partnerkit demo DIR.",
            folder=folder,
            names=", ".join(strangers[:5]) + (" …" if len(strangers) > 5 else ""),
        )


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
