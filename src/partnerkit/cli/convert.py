"""`partnerkit convert` and `partnerkit schema`: the record in another format, and what a record file looks like."""

import json
from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking, tell
from partnerkit.cli.without import without_option
from partnerkit.exporters import read_back
from partnerkit.extensions import installed
from partnerkit.files import partnership_schema
from partnerkit.language.catalogue import say
from partnerkit.records import dump, load
from partnerkit.records.loading import raw_of


@click.command()
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--overwrite", is_flag=True, help="Replace OUT if it is there.")
@click.option(
    "--from", "exporter", metavar="EXPORTER", help="IN is a file of this exporter, which reads it back."
)
@without_option
@language_option
def convert(source: Path, target: Path, overwrite: bool, exporter: str | None, language: str | None) -> None:
    """Write the record in IN to OUT; the suffixes (.yaml, .json, .xlsx) say the formats."""
    record = read_back(raw_of(source), exporter, name=str(source)) if exporter else load(source)
    dump(record, target, overwrite=overwrite)
    tell("made", speaking(language), path=target)


@click.command()
@click.option("--own", is_flag=True, help="Leave out the fields of installed plugins.")
@without_option
@language_option
def schema(own: bool, language: str | None) -> None:
    """Print the JSON Schema of a record, for editors that complete and check while one types.

    The fields of installed plugins are in it; a plugin that cannot be used is told on standard error.
    """
    speak = speaking(language)
    found, faults = ((), ()) if own else installed()
    for fault in faults:
        click.echo(say(fault.reason, speak), err=True)
    click.echo(json.dumps(partnership_schema(speak, found), ensure_ascii=False, indent=2))
