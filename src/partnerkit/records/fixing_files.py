"""Fixing a file: what has only one right answer is found, agreed on, and written."""

import os
from collections.abc import Callable
from datetime import date
from os import PathLike
from pathlib import Path

from attrs import evolve, frozen

from partnerkit.errors import OutputError
from partnerkit.records.diff import Change, differences
from partnerkit.records.fixing import Fixed, propose, steps
from partnerkit.records.loading import format_of, load, raw_of
from partnerkit.rules import Profile
from partnerkit.source.replace import write_whole


@frozen
class FileFixes:
    """What can be fixed in a file.

    Attributes:
        path: The file.
        raw: The file as it was.
        new: The file as it would be; of a workbook, which is never written over, the same.
        fixed: What would be fixed, in the order in which it was found; nothing for a workbook.
        changes: What to type into the cells of a workbook.
        written: Whether the file was fixed.
    """

    path: Path
    raw: bytes
    new: bytes
    fixed: tuple[Fixed, ...] = ()
    changes: tuple[Change, ...] = ()
    written: bool = False

    @property
    def found(self) -> bool:
        """Whether there is something to fix."""
        return self.new != self.raw or bool(self.changes)


def fix_file(
    path: str | PathLike[str],
    *,
    profile: Profile | str = Profile.DRAFT,
    today: date | None = None,
    agreed: Callable[[FileFixes], bool] | None = None,
) -> FileFixes:
    r"""Find what has only one right answer in a file, and write it if somebody agrees.

    Only the lines that change are written, so that remarks and layout stay. A workbook is never written over.

    Args:
        path: The file.
        profile: What the record is to be ready for.
        today: The day it is judged for.
        agreed: Is shown what would be fixed, and says whether to write it; without it nothing is written.

    Raises:
        FormatError: The file is not there, or is a workbook that cannot be taken in.
        InvalidValueError: Its suffix is not known.
        OutputError: It may not be written, or was changed meanwhile.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     record = Path(folder, "linz.yaml")
    ...     _ = record.write_text("format: partnerkit/1\nid: linz\nstart: 2014-5-3\n", "utf-8")
    ...     [(one.code, one.path) for one in fix_file(record, agreed=lambda fixes: True).fixed]
    ...     "2014-05-03" in record.read_text("utf-8")
    [('PK015', 'start')]
    True
    """
    file = Path(path)
    kind = format_of(file)
    raw = raw_of(file)
    if kind == "xlsx":
        old = load(file)
        *_, (better, _) = steps(old, profile=profile, today=today)
        return FileFixes(file, raw, raw, changes=differences(old, better))
    proposal = propose(raw, kind, profile=profile, today=today)
    found = FileFixes(file, proposal.raw, proposal.new, proposal.fixed)
    if not found.found or agreed is None or not agreed(found):
        return found
    _write(found)
    return evolve(found, written=True)


def _write(fixes: FileFixes) -> None:
    """Write a file that is still as it was and may be written."""
    target = fixes.path.resolve()
    if not (os.access(target, os.W_OK) and target.stat().st_mode & 0o222):
        raise OutputError(
            "fix.protected",
            "{path} is write-protected, so nothing was written. Take the protection away, or ask whoever owns the file.",
            path=fixes.path,
        )
    if raw_of(target) != fixes.raw:
        raise OutputError(
            "fix.changed",
            "{path} was changed while you looked at the fixes, so nothing was written. Run the command again.",
            path=fixes.path,
        )
    write_whole(target, fixes.new, overwrite=True)
