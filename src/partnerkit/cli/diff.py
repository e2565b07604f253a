"""`partnerkit diff`: what differs between two records, whatever their formats."""

import json
from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking
from partnerkit.language.catalogue import text
from partnerkit.records import load
from partnerkit.records.diff import as_data, as_text, differences
from partnerkit.records.loading import format_of, raw_of


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
    before, after = load(old), load(new)
    for path in (one for one in (old, new) if format_of(one) == "xlsx"):
        from partnerkit.records.copies import copy_of, seen  # late: lxml and openpyxl

        copy = copy_of(raw_of(path))
        if copy is not None and copy.marked:
            before, after = seen(before, copy), seen(after, copy)
            click.echo(text("merge.compared", speak, path=path, audience=copy.audience), err=True)
    found = differences(before, after)
    if as_json:
        click.echo(
            json.dumps([as_data(one, speak) for one in found], ensure_ascii=False, indent=2, default=str)
        )
    elif found:
        click.echo("\n".join(as_text(one, speak) for one in found))
    else:
        click.echo(text("diff.same", speak))
    raise SystemExit(1 if found else 0)
