"""Keeping a change: writing a changed record where it came from, or into a new file."""

from pathlib import Path

from partnerkit.cli.command import misuse
from partnerkit.model import Partnership
from partnerkit.records import dump
from partnerkit.records.loading import format_of, raw_of
from partnerkit.records.patching import patched
from partnerkit.source.replace import write_whole


def keep(old: Partnership, new: Partnership, record: Path, output: Path | None, speak: str) -> Path:
    """Write a changed record and return where it is.

    In YAML and JSON only the lines that change are written, so that remarks and layout stay. A workbook is never
    written over: it goes whole into `output`.

    Args:
        old: The record as it is in the file.
        new: The record it is to hold.
        record: The file.
        output: Another file to write to.
        speak: The language of messages.

    Raises:
        EditError: The file is written in a way that cannot be changed line by line.
        UsageError: The record is a workbook, and `output` is not given.
    """
    kind = format_of(record)
    if output is not None and (kind == "xlsx" or format_of(output) != kind):
        dump(new, output)
        return output
    if kind == "xlsx":
        raise misuse("workbook-output", speak, path=record)
    target = output or record
    write_whole(target, patched(raw_of(record), kind, old, new), overwrite=output is None)
    return target
