"""Joining what two people changed in files of one record, whatever the formats, also in a partner's copy."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path

from attrs import evolve, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.model import Partnership
from partnerkit.records.conflicts import Conflict, Side
from partnerkit.records.copies import Copy, copy_of, refuse_lost_columns, restored
from partnerkit.records.diff import differences
from partnerkit.records.loading import Loaded, raw_of, read
from partnerkit.records.merging import Merged, merge
from partnerkit.records.saving import save_changes
from partnerkit.source.origin import Position
from partnerkit.source.problem import Path as Place

_File = str | PathLike[str]


@frozen
class Disagreement:
    """Something that two people changed in different ways, and where it stands in their files.

    Attributes:
        conflict: What it is about, and what each says.
        positions: Where it stands in the base, in `mine` and in `theirs`, as far as that is known.
    """

    conflict: Conflict
    positions: tuple[Position | None, ...]


@frozen
class MergedFiles:
    """What came of joining files.

    Attributes:
        partnership: The joined record; absent while a conflict waits.
        conflicts: What waits to be settled by people.
        settled: What was settled by the word that goes before.
        mine: How many changes were taken from `mine`.
        theirs: How many changes were taken from `theirs`.
        written: Where the joined record is; absent if nothing was written.
    """

    partnership: Partnership | None
    conflicts: tuple[Disagreement, ...]
    settled: tuple[Disagreement, ...]
    mine: int
    theirs: int
    written: Path | None = None


def merge_files(
    base: _File, mine: _File, theirs: _File, to: _File, *, prefer: Side | None = None
) -> MergedFiles:
    r"""Join what two people changed; the joined record is written unless a conflict waits.

    Args:
        base: The file both began from, with the whole record.
        mine: What one of them made of it; it may be a copy for an audience, and what that leaves out stays.
        theirs: What the other made of it; the same.
        to: Where to write the joined record: a new file, or `mine`.
        prefer: Whose word goes before where they disagree; without it, nothing is settled.

    Raises:
        FormatError: A file cannot be taken in.
        InvalidValueError: The base is a copy, or nobody can tell what a copy leaves out.
        EditError: The file of `mine` cannot be changed line by line.
        OutputExistsError: Another file is there already.
        OutputError: It cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     base, mine, theirs = (Path(folder, f"{name}.yaml") for name in ("base", "mine", "theirs"))
    ...     for path, more in ((base, ""), (mine, "title: Linz\n"), (theirs, "start: 2014\n")):
    ...         _ = path.write_text(f"format: partnerkit/1\nid: linz\n{more}", "utf-8")
    ...     joined = merge_files(base, mine, theirs, mine).partnership
    >>> joined.title.get("sv"), joined.start.edtf
    ('Linz', '2014')
    """
    copy = copy_of(raw_of(Path(base)))
    if copy is not None and copy.marked:
        raise InvalidValueError(
            "merge.base-is-copy",
            "{path} is a copy for the audience '{audience}', and cannot be BASE. Name the whole record that the copy was "
            "made of.",
            path=base,
            audience=copy.audience,
        )
    before = read(base)
    # of a copy, its words are theirs
    turned: Side | None = prefer and ("theirs" if prefer == "mine" else "mine")
    versions = (
        _version(Path(mine), before.partnership, turned),
        _version(Path(theirs), before.partnership, prefer),
    )
    drafts = [one.whole.draft for one in versions]
    conflicts = list(_of_copies(before, versions, settled=False))
    settled = list(_of_copies(before, versions, settled=True))
    joined = None
    if drafts[0] is not None and drafts[1] is not None:
        merged = merge(before.partnership, drafts[0], drafts[1], prefer=prefer)
        conflicts += [_found(one, before, versions) for one in merged.conflicts]
        settled += [_found(one, before, versions) for one in merged.settled]
        joined = None if conflicts else merged.partnership
    written = None if joined is None else _write(versions[0], joined, Path(to))
    counts = [len(differences(before.partnership, one)) if one is not None else 0 for one in drafts]
    return MergedFiles(joined, tuple(conflicts), tuple(settled), counts[0], counts[1], written)


@frozen
class _Version:
    """What one of them made of the base.

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


_Versions = tuple[_Version, _Version]


def _version(path: Path, base: Partnership, prefer: Side | None) -> _Version:
    loaded = read(path)
    copy: Copy | None = copy_of(raw_of(path))
    if copy is not None:
        refuse_lost_columns(base, copy, str(path))
    return _Version(path, loaded, restored(base, loaded.partnership, copy, name=str(path), prefer=prefer))


def _of_copies(before: Loaded, versions: _Versions, *, settled: bool) -> Iterator[Disagreement]:
    """Yield the conflicts of a copy with what it does not show; there the base stands for the other side."""
    for number, one in enumerate(versions):
        for conflict in one.whole.settled if settled else one.whole.conflicts:
            base = before.origin.locate(conflict.places[1])
            copied = one.loaded.origin.locate(conflict.places[2])
            if number == 0:
                turned = evolve(conflict, mine=conflict.theirs, theirs=conflict.mine)
                yield Disagreement(turned, (base, copied, base))
            else:
                yield Disagreement(conflict, (base, base, copied))


def _found(conflict: Conflict, before: Loaded, versions: _Versions) -> Disagreement:
    own = (one.position(place) for one, place in zip(versions, conflict.places[1:], strict=True))
    return Disagreement(conflict, (before.origin.locate(conflict.places[0]), *own))


def _write(mine: _Version, joined: Partnership, output: Path) -> Path:
    own = output.exists() and output.resolve() == mine.path.resolve()
    return save_changes(mine.loaded.partnership, joined, mine.path, to=None if own else output)
