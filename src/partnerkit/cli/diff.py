"""`partnerkit diff`: what differs between two records, whatever their formats."""

import json
from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking
from partnerkit.language.catalogue import text
from partnerkit.records import compare
from partnerkit.records.diff import as_data, as_text


@click.command()
@click.argument("old", metavar="A", type=click.Path(path_type=Path))
@click.argument("new", metavar="B", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@language_option
def diff(old: Path, new: Path, as_json: bool, language: str | None) -> None:
    """Tell what differs between the records in A and B, field by field.

    A and B may have different formats. A copy is compared with the part of the record that it can hold. Exit code 0:
    they are the same; 1: they differ; 2: one could not be taken in.
    """
    speak = speaking(language)
    compared = compare(old, new)
    for path, audience in compared.copies:
        click.echo(text("merge.compared", speak, path=path, audience=audience), err=True)
    found = compared.changes
    if as_json:
        click.echo(
            json.dumps([as_data(one, speak) for one in found], ensure_ascii=False, indent=2, default=str)
        )
    elif found:
        click.echo("\n".join(as_text(one, speak) for one in found))
    else:
        click.echo(text("diff.same", speak))
    raise SystemExit(1 if found else 0)
