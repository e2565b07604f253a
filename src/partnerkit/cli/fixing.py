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
from partnerkit.errors import FormatError, InvalidValueError
from partnerkit.language.catalogue import text
from partnerkit.records import FileFixes
from partnerkit.records import fix_file as mend
from partnerkit.records.diff import as_text
from partnerkit.records.fixing import Fixed
from partnerkit.source.origin import lines_of

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

    def agreed(found: FileFixes) -> bool:
        for line in diff_lines(found.raw, found.new, file):
            click.echo(line)
        tell("fix.found", speak, err=True, path=path, codes=_counted(found.fixed))
        return yes or _agreed(path, speak)

    try:
        fixes = mend(path, profile=profile, today=day, agreed=agreed)
    except (FormatError, InvalidValueError):
        return False
    if not fixes.found:
        tell("fix.none", speak, err=True, path=path)
    elif fixes.changes:
        for change in fixes.changes:
            click.echo(as_text(change, speak))
        tell("fix.workbook", speak, err=True, path=path)
    elif fixes.written:
        tell("fix.written", speak, err=True, path=path)
    else:
        tell("fix.not-written", speak, err=True)
    return fixes.found and not fixes.written


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
