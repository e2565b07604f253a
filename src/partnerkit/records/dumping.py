"""Dumping a record to a file or a text, by suffix or by the name of the format."""

from os import PathLike
from pathlib import Path

from partnerkit.files import to_json, to_yaml
from partnerkit.model import Partnership
from partnerkit.records.loading import format_of
from partnerkit.source.replace import write_whole


def dump(partnership: Partnership, path: str | PathLike[str], *, overwrite: bool = False) -> None:
    """Write a record to a file (.yaml, .yml or .json), whole or not at all.

    Raises:
        OutputExistsError: The file is there and `overwrite` was not given.
        OutputError: It cannot be written.
        InvalidValueError: The suffix is not known.
    """
    where = Path(path)
    write_whole(where, encode(partnership, format_of(where)), overwrite=overwrite)


def dumps(partnership: Partnership, format: str = "yaml") -> str:
    """Return a record as text.

    Args:
        partnership: The record.
        format: `yaml` or `json`.
    """
    return encode(partnership, format).decode("utf-8")


def encode(partnership: Partnership, kind: str) -> bytes:
    """Return the bytes of a record in a format."""
    writers = {"yaml": to_yaml, "json": to_json}
    return writers[kind](partnership).encode("utf-8")
