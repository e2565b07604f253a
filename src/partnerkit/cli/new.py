"""`partnerkit new`: a skeleton to fill in, or an old record to begin from."""

from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking, tell
from partnerkit.records import new_record


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@language_option
@click.option("--from", "old", metavar="OLD", type=click.Path(path_type=Path), help="Begin from this record.")
def new(file: Path, language: str | None, old: Path | None) -> None:
    """Write a new record to FILE (.yaml, .json or .xlsx): a skeleton or form with explanations, or OLD made bare.

    With --from, the old record comes without its dates, money, decisions and people.
    """
    speak = speaking(language)
    made = new_record(file, language=speak, old=old)
    asked = (
        f" --lang {speak}" if speak != speaking(None) else ""
    )  # what was asked for here is meant there, too
    tell("new-made", speak, path=made, asked=asked)
