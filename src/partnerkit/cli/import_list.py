"""`partnerkit import`: somebody's list, or a workbook that came back, as a change of a record."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from partnerkit.cli.command import language_option, misuse, problem_line, speaking
from partnerkit.language.catalogue import say, text
from partnerkit.records import take_list
from partnerkit.records.diff import Change, as_data, as_text, where
from partnerkit.records.importing import Counts, Proposal
from partnerkit.source.json_out import write_json
from partnerkit.workbook.layout import lead_field, sheets


@click.command(name="import")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("record", metavar="RECORD", type=click.Path(path_type=Path))
@click.option(
    "--map", "mapping", metavar="MAPPING", type=click.Path(path_type=Path), help="What FILE's columns mean."
)
@click.option("--apply", "apply", is_flag=True, help="Write what can be taken into the record.")
@click.option(
    "--skip-refused", is_flag=True, help="With --apply: write the rest although something is refused."
)
@click.option("--remove", is_flag=True, help="Also take out what the record has and FILE has not.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="With --apply: write to this new file instead."
)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@language_option
def import_list(
    file: Path,
    record: Path,
    mapping: Path | None,
    apply: bool,
    skip_refused: bool,
    remove: bool,
    output: Path | None,
    as_json: bool,
    language: str | None,
) -> None:
    """Show what FILE would change in RECORD; write it with --apply.

    FILE is a workbook of RECORD that somebody has edited, or, with --map, any list as .xlsx or .csv: MAPPING is a YAML
    file that says which of its columns are which of yours. Only the lines that change are written: remarks and layout
    stay. A workbook is written whole, to --output.

    Exit code 0: nothing to take in, or everything was written; 1: something waits to be taken in or corrected; 2: a
    file could not be taken in or written.
    """
    speak = speaking(language)
    for name, given in (("output", output), ("skip-refused", skip_refused)):
        if given and not apply:
            raise misuse(f"{name}-without-apply", speak)
    taken = take_list(
        file,
        record,
        mapping=mapping,
        remove=remove,
        apply=apply,
        skip_refused=skip_refused,
        to=output,
    )
    proposal, written = taken.proposal, taken.written
    if as_json:
        click.echo(write_json(_data(proposal, speak, written)), nl=False)
    else:
        told = (*_report(proposal, speak), _end(proposal, speak, written, held=taken.held))
        click.echo("\n".join(told))
    raise SystemExit(1 if proposal.refused or (proposal.changed and written is None) else 0)


def _report(proposal: Proposal, speak: str) -> Iterator[str]:
    """Yield what the file proposes, each part followed by an empty line."""
    for note in proposal.notes:
        yield from (say(note, speak), "")
    for key, changes in _parted(proposal.changes).items():
        if changes:
            yield from _part(key, (as_text(one, speak) for one in changes), len(changes), speak)
    if proposal.gone:
        yield from _part("gone", (_named(one, speak) for one in proposal.gone), len(proposal.gone), speak)
    if proposal.refused:
        lines = (problem_line(one, speak) for one in proposal.refused)
        yield from _part("refused", lines, len(proposal.refused), speak)
    if proposal.counts:
        yield from (_counted(proposal.counts, speak), "")


def _parted(changes: tuple[Change, ...]) -> dict[str, list[Change]]:
    """Part whole records that come or go from what changes in the others."""
    found: dict[str, list[Change]] = {"new": [], "changed": [], "removed": []}
    for one in changes:
        whole = one.steps[-1].noun is not None
        found[
            "new" if whole and one.kind == "added" else "removed" if one.kind == "removed" else "changed"
        ].append(one)
    return found


def _part(key: str, items: Iterator[str], count: int, speak: str) -> Iterator[str]:
    yield text(f"import.{key}", speak, count=count)
    for one in items:
        yield from (f"  {line}".rstrip() for line in one.split("\n"))
    yield ""


def _named(change: Change, speak: str) -> str:
    """Return where something stands and, for a whole record, what a person knows it by."""
    place = where(change, speak)
    sheet = next((one for one in sheets() if one.key == change.steps[-1].noun), None)
    words = change.before.get(lead_field(sheet)) if sheet and isinstance(change.before, dict) else None
    words = next(iter(words.values()), None) if isinstance(words, dict) else words
    return f"{place}: {words}" if words is not None else place


def _counted(counts: Counts, speak: str) -> str:
    parts = [
        text(f"import.count.{name}", speak, count=count)
        for name in ("new", "changed", "same", "refused", "passed-over")
        if (count := getattr(counts, name.replace("-", "_")))
    ]
    return text("import.counts", speak, rows=counts.rows, parts=", ".join(parts))


def _end(proposal: Proposal, speak: str, written: Path | None, *, held: bool) -> str:
    if written is not None:
        return text("import.written", speak, path=written)
    if held:
        return text("import.held", speak)
    if proposal.changed:
        return text("import.waiting" if proposal.refused else "import.not-written", speak)
    return text("import.refused-all" if proposal.refused else "import.nothing", speak)


def _data(proposal: Proposal, speak: str, written: Path | None) -> dict[str, Any]:
    counts = proposal.counts
    names = ("rows", "new", "changed", "same", "refused", "passed_over")
    return {
        "changes": [as_data(one, speak) for one in proposal.changes],
        "gone": [as_data(one, speak) for one in proposal.gone],
        "refused": [
            {"code": one.code, "file": one.file, "at": one.cell, "message": say(one.message, speak)}
            for one in proposal.refused
        ],
        "notes": [say(one, speak) for one in proposal.notes],
        "rows": {name: getattr(counts, name) for name in names} if counts else None,
        "written": str(written) if written else None,
    }
