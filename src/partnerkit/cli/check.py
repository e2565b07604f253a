"""`partnerkit check-document`: what keeps people from reading a Word file, and what should not leave with it."""

from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking
from partnerkit.errors import Message
from partnerkit.language.catalogue import say, text
from partnerkit.render.inspection import Fault, accessibility_faults, leftovers

_UNREADABLE = "unreadable"


@click.command(name="check-document")
@click.argument("files", metavar="FILE.docx...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--author", help="The unit that the properties may name as author.")
@language_option
def check_document(files: tuple[Path, ...], author: str | None, language: str | None) -> None:
    """Check Word files before they are sent: can everyone read them, and does nothing stand in them that should not.

    Any Word file is checked, not only those made here. Exit code 0: no faults; 1: there are faults; 2: at least one
    file could not be read. The other files are checked all the same.
    """
    speak = speaking(language)
    worst = 0
    for file in files:
        try:
            content = file.read_bytes()
        except OSError as error:
            click.echo(f"{file}: {say(_missing(error), speak)}", err=True)
            worst = 2
            continue
        faults = accessibility_faults(content)
        unreadable = any(one.kind == _UNREADABLE for one in faults)
        if unreadable:
            click.echo(f"{file}: {say(faults[0].message, speak)}", err=True)
            worst = 2
            continue
        left = leftovers(content, author=author)
        for heading, found in (("reading", faults), ("leaving", left)):
            _tell(file, heading, found, speak)
        worst = max(worst, 1 if faults or left else 0)
    raise SystemExit(worst)


def _tell(file: Path, heading: str, faults: tuple[Fault, ...], language: str) -> None:
    kind = "none" if not faults else "one" if len(faults) == 1 else "many"
    click.echo(f"{file}: {text(f'cli.check.{heading}.{kind}', language, number=len(faults))}")
    for one in faults:
        criterion = f" [WCAG {one.criterion}]" if one.criterion else ""
        click.echo(f"  {say(one.place, language)}: {say(one.message, language)}{criterion}")


def _missing(error: OSError) -> Message:
    return Message(
        "inspection.missing",
        "The file cannot be read ({reason}). Check the name and the folder, and close it in Word.",
        {"reason": error.strerror or type(error).__name__},
    )
