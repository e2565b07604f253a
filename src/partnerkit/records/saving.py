"""Saving a change: a changed record goes back where it came from, or into a new file."""

from os import PathLike
from pathlib import Path

from partnerkit.errors import OutputError
from partnerkit.model import Partnership
from partnerkit.records.dumping import dump
from partnerkit.records.loading import format_of, raw_of
from partnerkit.records.patching import patched
from partnerkit.source.replace import write_whole


def save_changes(
    old: Partnership, new: Partnership, path: str | PathLike[str], *, to: str | PathLike[str] | None = None
) -> Path:
    r"""Write a changed record and return where it is.

    In YAML and JSON only the lines that change are written, so that remarks and layout stay. A workbook is never
    written over: it goes whole into `to`.

    Args:
        old: The record as it is in the file.
        new: The record it is to hold.
        path: The file.
        to: A new file to write instead; `path` stays as it is.

    Raises:
        EditError: The file is written in a way that cannot be changed line by line.
        OutputExistsError: `to` is there already.
        OutputError: It cannot be written, or `path` is a workbook and `to` is not given.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from attrs import evolve
    >>> from partnerkit import Text, load, save_changes
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "linz.yaml"
    ...     _ = path.write_text("format: partnerkit/1\nid: linz  # our oldest\n", "utf-8")
    ...     old = load(path)
    ...     _ = save_changes(old, evolve(old, title=Text({"sv": "Linz"})), path)
    ...     print(path.read_text("utf-8"), end="")
    format: partnerkit/1
    id: linz  # our oldest
    title: Linz
    """
    record, output = Path(path), None if to is None else Path(to)
    kind = format_of(record)
    if output is not None and (kind == "xlsx" or format_of(output) != kind):
        dump(new, output)
        return output
    if kind == "xlsx":
        raise OutputError(
            "save.workbook",
            "A workbook is always written as a new file. Name it with --output NEW.xlsx (in Python: to=…); {path} is "
            "untouched.",
            path=record,
        )
    target = output or record
    write_whole(target, patched(raw_of(record), kind, old, new), overwrite=output is None)
    return target
