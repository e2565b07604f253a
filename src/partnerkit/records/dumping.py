"""Dumping a record to a file or a text, by suffix or by the name of the format."""

from os import PathLike
from pathlib import Path
from typing import Literal

from partnerkit.files import to_json, to_yaml
from partnerkit.model import Partnership
from partnerkit.records.loading import format_of, load, unknown_format
from partnerkit.source.replace import write_whole


def dump(partnership: Partnership, path: str | PathLike[str], *, overwrite: bool = False) -> None:
    """Write a record to a file (.yaml, .yml, .json or .xlsx), whole or not at all.

    Raises:
        OutputExistsError: The file is there and `overwrite` was not given.
        OutputError: It cannot be written.
        InvalidValueError: The suffix is not known.
    """
    where = Path(path)
    write_whole(where, encode(partnership, format_of(where)), overwrite=overwrite)


def convert(source: str | PathLike[str], target: str | PathLike[str], *, overwrite: bool = False) -> Path:
    r"""Write the record in one file to another, whose suffix says the format, and return where it is.

    Raises:
        FormatError: The record cannot be taken in.
        OutputExistsError: The target is there and `overwrite` was not given.
        OutputError: It cannot be written.
        InvalidValueError: The suffix of the target is not known.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "linz.yaml").write_text("format: partnerkit/1\nid: linz\n", "utf-8")
    ...     convert(f"{folder}/linz.yaml", f"{folder}/linz.json").suffix
    '.json'
    """
    dump(load(source), target, overwrite=overwrite)
    return Path(target)


def dumps(partnership: Partnership, format: str = "yaml") -> str:
    """Return a record as text.

    Args:
        partnership: The record.
        format: `yaml` or `json`; a workbook is no text, `dump` writes one.

    Raises:
        InvalidValueError: The format is another.
    """
    if format not in ("yaml", "json"):
        raise unknown_format(format, ("yaml", "json"))
    return encode(partnership, format).decode("utf-8")


def encode(partnership: Partnership, kind: str) -> bytes:
    """Return the bytes of a record in a format."""
    match kind:
        case "xlsx":
            from partnerkit.workbook import write_workbook

            labels: Literal["sv", "en"] = "sv" if partnership.language == "sv" else "en"
            return write_workbook(partnership, labels=labels, audience="internal", provenance={})
        case "json":
            return to_json(partnership).encode("utf-8")
        case "yaml":
            return to_yaml(partnership).encode("utf-8")
        case _:
            raise unknown_format(kind, ("yaml", "json", "xlsx"))
