"""`partnerkit validate --fix`: shows what can be fixed as a diff, and writes it when somebody says yes."""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from difflib import unified_diff
from pathlib import Path

import click

from partnerkit.cli.command import tell
from partnerkit.errors import FormatError, InvalidValueError, OutputError
from partnerkit.language.catalogue import text
from partnerkit.records import read
from partnerkit.records.diff import as_text, differences
from partnerkit.records.fixing import Fixed, propose, steps
from partnerkit.records.loading import format_of, raw_of
from partnerkit.source.origin import lines_of
from partnerkit.source.replace import write_whole

_COLOURS = {"+": "32", "-": "31", "@": "36"}


def fix_file(file: str, profile: str, day: date, yes: bool, speak: str) -> bool:
    """Show what can be fixed in a file, write it if that is wanted, and return whether something is left to write.

    Args:
        file: The file; one that cannot be read is left to be told by whoever judges it.
        profile: What the record is to be ready for.
        day: The day it is judged for.
        yes: Whether to write without asking.
        speak: The language of messages.

    Raises:
        OutputError: The file may not be written, or was changed meanwhile.
    """
    path = Path(file)
    try:
        kind = format_of(path)
        if kind == "xlsx":
            return _cells(path, profile, day, speak)
        proposal = propose(raw_of(path), kind, profile=profile, today=day)
    except (FormatError, InvalidValueError):
        return False
    if proposal.new == proposal.raw:
        tell("fix.none", speak, err=True, path=path)
        return False
    for line in diff_lines(proposal.raw, proposal.new, file):
        click.echo(line)
    tell("fix.found", speak, err=True, path=path, codes=_counted(proposal.fixed))
    if not (yes or _agreed(path, speak)):
        tell("fix.not-written", speak, err=True)
        return True
    _write(path, proposal.raw, proposal.new)
    tell("fix.written", speak, err=True, path=path)
    return False


def diff_lines(old: bytes, new: bytes, name: str) -> Iterator[str]:
    """Yield a unified diff of two texts, in colour on a terminal."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    was, will = (lines_of(raw.decode("utf-8-sig").rstrip("\r\n")) for raw in (old, new))
    for line in unified_diff(was, will, name, name, lineterm=""):
        painted = _COLOURS.get(line[:1]) if colour else None
        yield f"\x1b[{painted}m{line}\x1b[0m" if painted else line


def _counted(fixed: tuple[Fixed, ...]) -> str:
    return ", ".join(
        f"{code} × {number}" for code, number in sorted(Counter(one.code for one in fixed).items())
    )


def _agreed(path: Path, speak: str) -> bool:
    """Ask whoever sits at a terminal; nobody else can answer."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    question = text("cli.fix.ask", speak, path=path)
    answer = click.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True)
    return answer.strip().casefold() in ("y", "yes", "j", "ja")


def _cells(path: Path, profile: str, day: date, speak: str) -> bool:
    """Say what to type into the cells of a workbook, which is never written over."""
    loaded = read(path)
    *_, (better, _) = steps(loaded.partnership, profile=profile, today=day)
    changes = differences(loaded.partnership, better)
    if not changes:
        tell("fix.none", speak, err=True, path=path)
        return False
    for change in changes:
        click.echo(as_text(change, speak))
    tell("fix.workbook", speak, err=True, path=path)
    return True


def _write(path: Path, old: bytes, new: bytes) -> None:
    """Write a file that is still as it was and may be written."""
    target = path.resolve()
    if not (os.access(target, os.W_OK) and target.stat().st_mode & 0o222):
        raise OutputError(
            "fix.protected",
            "{path} is write-protected, so nothing was written. Take the protection away, or ask whoever owns the file.",
            path=path,
        )
    if raw_of(target) != old:
        raise OutputError(
            "fix.changed",
            "{path} was changed while you looked at the fixes, so nothing was written. Run the command again.",
            path=path,
        )
    write_whole(target, new, overwrite=True)
