"""`partnerkit convert` and `partnerkit schema`: the record in another format, and what a record file looks like."""

import json
from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking, tell
from partnerkit.records import convert as convert_file
from partnerkit.records import partnership_schema


@click.command()
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--overwrite", is_flag=True, help="Replace OUT if it is there.")
@language_option
def convert(source: Path, target: Path, overwrite: bool, language: str | None) -> None:
    """Write the record in IN to OUT; the suffixes (.yaml, .json, .xlsx) say the formats."""
    made = convert_file(source, target, overwrite=overwrite)
    tell("made", speaking(language), path=made)


@click.command()
@language_option
def schema(language: str | None) -> None:
    """Print the JSON Schema of a record, for editors that complete and check while one types."""
    click.echo(json.dumps(partnership_schema(speaking(language)), ensure_ascii=False, indent=2))
