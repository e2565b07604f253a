"""`partnerkit convert` and `partnerkit schema`: the record in another format, and what a record file looks like."""

import json
from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking, tell
from partnerkit.exporters import read_back
from partnerkit.files import partnership_schema
from partnerkit.records import dump, load
from partnerkit.records.loading import raw_of


@click.command()
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--overwrite", is_flag=True, help="Replace OUT if it is there.")
@click.option(
    "--from", "exporter", metavar="EXPORTER", help="IN is a file of this exporter, which reads it back."
)
@language_option
def convert(source: Path, target: Path, overwrite: bool, exporter: str | None, language: str | None) -> None:
    """Write the record in IN to OUT; the suffixes (.yaml, .json, .xlsx) say the formats."""
    record = read_back(raw_of(source), exporter, name=str(source)) if exporter else load(source)
    dump(record, target, overwrite=overwrite)
    tell("made", speaking(language), path=target)


@click.command()
@language_option
def schema(language: str | None) -> None:
    """Print the JSON Schema of a record, for editors that complete and check while one types."""
    click.echo(json.dumps(partnership_schema(speaking(language)), ensure_ascii=False, indent=2))
