"""`partnerkit check-document`: what keeps people from reading a Word file or a workbook, and what should not leave."""

from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking
from partnerkit.documents.fault import Fault
from partnerkit.language.catalogue import say, text
from partnerkit.records import check_document as check


@click.command(name="check-document")
@click.argument(
    "files", metavar="FILE.docx|FILE.xlsx...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option("--author", help="The unit that the properties may name as author.")
@language_option
def check_document(files: tuple[Path, ...], author: str | None, language: str | None) -> None:
    """Check Word files and workbooks before they are sent: can everyone read them.

    Of a Word file it is also told what stands in it that should not leave the house. Any file is checked, not only
    those made here. Exit code 0: no faults; 1: there are faults; 2: at least one
    file could not be read. The other files are checked all the same.
    """
    speak = speaking(language)
    worst = 0
    for file in files:
        found = check(file, author=author)
        if found.unreadable is not None:
            click.echo(f"{file}: {say(found.unreadable, speak)}", err=True)
            worst = 2
            continue
        _tell(file, "book" if found.workbook else "reading", found.faults, speak)
        if not found.workbook:
            _tell(file, "leaving", found.leftovers, speak)
        worst = max(worst, 1 if found.faults or found.leftovers else 0)
    raise SystemExit(worst)


def _tell(file: Path, heading: str, faults: tuple[Fault, ...], language: str) -> None:
    kind = "none" if not faults else "one" if len(faults) == 1 else "many"
    click.echo(f"{file}: {text(f'cli.check.{heading}.{kind}', language, number=len(faults))}")
    for one in faults:
        criterion = f" [WCAG {one.criterion}]" if one.criterion else ""
        click.echo(f"  {say(one.place, language)}: {say(one.message, language)}{criterion}")
