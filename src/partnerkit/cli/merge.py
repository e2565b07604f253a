"""`partnerkit merge`: joins what two people changed in one record, whatever the formats."""

from collections.abc import Iterator
from pathlib import Path

import click

from partnerkit.cli.command import language_option, speaking
from partnerkit.language.catalogue import text
from partnerkit.records import MergedFiles
from partnerkit.records import merge_files as join_files
from partnerkit.records.conflicts import Side, as_data, as_text
from partnerkit.source.json_out import write_json


@click.command(name="merge")
@click.argument("base", metavar="BASE", type=click.Path(path_type=Path))
@click.argument("mine", metavar="MINE", type=click.Path(path_type=Path))
@click.argument("theirs", metavar="THEIRS", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    required=True,
    type=click.Path(path_type=Path),
    help="Where to write the joined record: a new file, or MINE.",
)
@click.option(
    "--prefer",
    type=click.Choice(["mine", "theirs"]),
    help="Whose word goes before where both changed one thing; without it, nothing is settled.",
)
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
def merge_files(
    base: Path, mine: Path, theirs: Path, output: Path, prefer: Side | None, format: str, language: str | None
) -> None:
    """Join what two people changed: MINE and THEIRS were both made of BASE.

    The formats may differ, and MINE or THEIRS may be a partner's copy: what that leaves out stays. Exit code 0:
    the joined record is in OUT; 1: there are conflicts, and nothing was written; 2: a file could not be taken in or
    written.
    """
    speak = speaking(language)
    merged = join_files(base, mine, theirs, output, prefer=prefer)
    if format == "json":
        data = {
            "conflicts": [as_data(one.conflict, one.positions, speak) for one in merged.conflicts],
            "settled": [as_data(one.conflict, one.positions, speak) for one in merged.settled],
            "written": None if merged.written is None else str(merged.written),
        }
        click.echo(write_json(data), nl=False)
    else:
        click.echo("\n".join(_report(merged, prefer, speak)))
    raise SystemExit(0 if merged.written else 1)


def _report(merged: MergedFiles, prefer: Side | None, speak: str) -> Iterator[str]:
    if merged.settled and not merged.conflicts:
        number = "one" if len(merged.settled) == 1 else "other"
        yield text(f"merge.settled.{number}", speak, count=len(merged.settled), side=prefer)
        yield ""
        for one in merged.settled:
            yield from (as_text(one.conflict, one.positions, speak), "")
    if merged.written is not None:
        yield text("merge.written", speak, path=merged.written, mine=merged.mine, theirs=merged.theirs)
        return
    for one in merged.conflicts:
        yield from (as_text(one.conflict, one.positions, speak), "")
    number = "one" if len(merged.conflicts) == 1 else "other"
    yield text(f"merge.conflicts.{number}", speak, count=len(merged.conflicts))
    yield text("merge.unsettled" if prefer else "merge.how", speak)
