"""`partnerkit new`: a skeleton to fill in, or an old record to begin from."""

import re
from importlib.resources import files
from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking, tell
from partnerkit.records import dump, load, loads
from partnerkit.records.loading import format_of
from partnerkit.records.renewal import renewed
from partnerkit.source.replace import write_whole


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@language_option
@click.option("--from", "old", metavar="OLD", type=click.Path(path_type=Path), help="Begin from this record.")
def new(file: Path, language: str | None, old: Path | None) -> None:
    """Write a new record to FILE (.yaml, .json or .xlsx): a skeleton or form with explanations, or OLD made bare.

    With --from, the old record comes without its dates, money, decisions and people.
    """
    kind = format_of(file)
    speak = speaking(language)
    if old is not None:
        dump(renewed(load(old), record_id(file)), file)
    elif kind == "xlsx":
        from partnerkit.workbook import write_template

        write_whole(file, write_template(speak, record=record_id(file)), overwrite=False)
    else:
        skeleton = files("partnerkit.demo").joinpath(f"skeleton.{speak}.yaml").read_text("utf-8")
        name = record_id(file)
        inside = f"\n  {name}:" in skeleton  # an organisation of the skeleton is called so
        skeleton = skeleton.replace("new-partnership", f"{name}-partnership" if inside else name)
        if kind == "yaml":
            write_whole(file, skeleton.encode("utf-8"), overwrite=False)
        else:
            dump(loads(skeleton), file)
    tell("new-made", speak, path=file)


def record_id(file: Path) -> str:
    """Return an id made of a file's name: `Linköping–Linz 2.yaml` gives `linköping-linz-2`."""
    name = re.sub(r"[\W_]+", "-", file.stem.lower()).strip("-")
    return "partnership" if name in ("", "null") else name
