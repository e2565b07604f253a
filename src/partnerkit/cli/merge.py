"""`partnerkit merge`: joins what two people changed in one record, whatever the formats."""

from collections.abc import Iterator
from pathlib import Path

import click
from attrs import evolve, frozen

from partnerkit.cli.command import language_option, misuse, speaking
from partnerkit.cli.keeping import keep
from partnerkit.language.catalogue import text
from partnerkit.model import Partnership
from partnerkit.records import Loaded, read
from partnerkit.records.conflicts import Conflict, Side, as_data, as_text
from partnerkit.records.copies import Copy, copy_of, refuse_lost_columns, restored
from partnerkit.records.diff import differences
from partnerkit.records.loading import raw_of
from partnerkit.records.merging import Merged, merge
from partnerkit.source.json_out import write_json
from partnerkit.source.origin import Position
from partnerkit.source.problem import Path as Place


@frozen
class _Version:
    """One of the three files, as a whole record.

    Attributes:
        path: The file.
        loaded: What stands in it.
        whole: The record; for a copy with what was left out.
    """

    path: Path
    loaded: Loaded
    whole: Merged

    def position(self, place: Place) -> Position | None:
        """Return where a place of the whole record stands in the file, or what is nearest."""
        for end in range(len(place), -1, -1):
            if place[:end] in self.whole.places:
                place = (*self.whole.places[place[:end]], *place[end:])
                break
        return self.loaded.origin.locate(place)


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
    raw = raw_of(base)
    copy = copy_of(raw)
    if copy is not None and copy.marked:
        raise misuse("base-is-copy", speak, path=base, audience=copy.audience)
    before = read(base)
    turned: Side | None = prefer and (
        "theirs" if prefer == "mine" else "mine"
    )  # of a copy, its words are theirs
    versions = [
        _version(mine, before.partnership, turned),
        _version(theirs, before.partnership, prefer),
    ]
    drafts = [one.whole.draft for one in versions]
    joined: Merged | None = None
    told = list(_of_copies(before, versions, settled=False))
    settled = list(_of_copies(before, versions, settled=True))
    if drafts[0] is not None and drafts[1] is not None:
        joined = merge(before.partnership, drafts[0], drafts[1], prefer=prefer)
        told += [(one, _found(one, before, versions)) for one in joined.conflicts]
        settled += [(one, _found(one, before, versions)) for one in joined.settled]
    written = None
    if joined is not None and joined.partnership is not None and not told:
        written = _write(versions[0], joined.partnership, output, speak)
    if format == "json":
        data = {
            "conflicts": [as_data(*one, speak) for one in told],
            "settled": [as_data(*one, speak) for one in settled],
            "written": None if written is None else str(written),
        }
        click.echo(write_json(data), nl=False)
    else:
        click.echo("\n".join(_report(before.partnership, drafts, told, settled, prefer, written, speak)))
    raise SystemExit(0 if written else 1)


_Told = tuple[Conflict, list[Position | None]]


def _version(path: Path, base: Partnership, prefer: Side | None) -> _Version:
    loaded = read(path)
    copy: Copy | None = copy_of(raw_of(path))
    if copy is not None:
        refuse_lost_columns(base, copy, str(path))
    return _Version(path, loaded, restored(base, loaded.partnership, copy, name=str(path), prefer=prefer))


def _of_copies(before: Loaded, versions: list[_Version], *, settled: bool) -> Iterator[_Told]:
    """Yield the conflicts of a copy with what it does not show; there the base stands for the other side."""
    for number, one in enumerate(versions):
        for conflict in one.whole.settled if settled else one.whole.conflicts:
            found = [before.origin.locate(conflict.places[1])] * 2
            found.append(one.loaded.origin.locate(conflict.places[2]))
            if number == 0:
                conflict = evolve(conflict, mine=conflict.theirs, theirs=conflict.mine)
                found = [found[0], found[2], found[1]]
            yield conflict, found


def _found(conflict: Conflict, before: Loaded, versions: list[_Version]) -> list[Position | None]:
    found = [before.origin.locate(conflict.places[0])]
    return found + [one.position(place) for one, place in zip(versions, conflict.places[1:], strict=True)]


def _write(mine: _Version, joined: Partnership, output: Path, speak: str) -> Path:
    own = output.exists() and output.resolve() == mine.path.resolve()
    return keep(mine.loaded.partnership, joined, mine.path, None if own else output, speak)


def _report(
    base: Partnership,
    drafts: list[Partnership | None],
    told: list[_Told],
    settled: list[_Told],
    prefer: Side | None,
    written: Path | None,
    speak: str,
) -> Iterator[str]:
    if settled and not told:
        number = "one" if len(settled) == 1 else "other"
        yield text(f"merge.settled.{number}", speak, count=len(settled), side=prefer)
        yield ""
        for one in settled:
            yield from (as_text(*one, speak), "")
    if written is not None:
        counts = [len(differences(base, one)) if one is not None else 0 for one in drafts]
        yield text("merge.written", speak, path=written, mine=counts[0], theirs=counts[1])
        return
    for one in told:
        yield from (as_text(*one, speak), "")
    yield text(f"merge.conflicts.{'one' if len(told) == 1 else 'other'}", speak, count=len(told))
    yield text("merge.unsettled" if prefer else "merge.how", speak)
