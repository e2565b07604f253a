"""Loading a record from a file or a text, by suffix or by the name of the format."""

from os import PathLike
from pathlib import Path

from attrs import frozen

from partnerkit.errors import FormatError, InvalidValueError, Message
from partnerkit.files import read_file
from partnerkit.model import Partnership
from partnerkit.source.origin import Origin
from partnerkit.source.problem import Problem

SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".xlsx": "xlsx"}
"""Suffixes of files, in lower case, and the formats they mean."""


@frozen
class Loaded:
    """A record, and where everything in it stands.

    Attributes:
        partnership: The record.
        origin: Finds file, line and column, or cell, of a place in the record.
    """

    partnership: Partnership
    origin: Origin


def format_of(path: Path) -> str:
    """Return the format a file's suffix means.

    Raises:
        InvalidValueError: The suffix is not known.
    """
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise InvalidValueError(
            "file.suffix",
            "'{path}' does not end in .yaml, .json or .xlsx, so its format is not known. Rename it.",
            path=path,
        )
    return kind


def load(path: str | PathLike[str]) -> Partnership:
    """Return the record in a file (.yaml, .yml, .json or .xlsx).

    Raises:
        FormatError: The file is not there or cannot be taken in; it carries every problem.

    >>> import partnerkit
    >>> partnerkit.load("missing.yaml")
    Traceback (most recent call last):
    partnerkit.errors.FormatError: missing.yaml: PK019 The file is not there. Check the name and the folder.
    """
    return read(path).partnership


def read(path: str | PathLike[str]) -> Loaded:
    """Return the record in a file together with where everything in it stands.

    Raises:
        FormatError: The file is not there or cannot be taken in; it carries every problem.
    """
    where, name = Path(path), str(path)
    try:
        kind = format_of(where)
    except InvalidValueError as error:
        raise _unreadable(name, error.message) from None
    return _read(raw_of(where), name, kind)


def raw_of(path: Path) -> bytes:
    """Return the bytes of a file that somebody named.

    Raises:
        FormatError: PK019, the file is not there or may not be read.
    """
    name = str(path)
    try:
        if path.exists() and not path.is_file():
            raise OSError(0, "it is no ordinary file")
        return path.read_bytes()
    except FileNotFoundError:
        message = Message("file.missing", "The file is not there. Check the name and the folder.")
        raise _unreadable(name, message) from None
    except (OSError, ValueError) as error:
        message = Message(
            "file.unreadable",
            "The file cannot be read ({reason}). Check that it is a file and that you may open it.",
            {"reason": getattr(error, "strerror", None) or error},
        )
        raise _unreadable(name, message) from error


def loads(content: str | bytes, format: str = "yaml", *, name: str = "") -> Partnership:
    r"""Return the record in a text or in bytes.

    Args:
        content: The text, or the bytes of a file.
        format: `yaml`, `json` or `xlsx`.
        name: What the file is called in messages; the format in brackets unless given.

    Raises:
        FormatError: It cannot be taken in; it carries every problem.
        InvalidValueError: The format is not known.

    >>> loads("format: partnerkit/1\nid: linz\ntitle: Linz").title.get("sv")
    'Linz'
    """
    if format not in SUFFIXES.values():
        raise unknown_format(format, tuple(dict.fromkeys(SUFFIXES.values())))
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return _read(raw, name or f"<{format}>", format).partnership


def _read(raw: bytes, name: str, kind: str) -> Loaded:
    if kind == "xlsx":
        from partnerkit.records.workbooks import read_record  # late: lxml and openpyxl

        return Loaded(*read_record(raw, name))
    return Loaded(*read_file(raw, name, kind))


def _unreadable(name: str, message: Message) -> FormatError:
    return FormatError(name, (Problem("PK019", message, file=name),))


def unknown_format(kind: str, known: tuple[str, ...]) -> InvalidValueError:
    """Return the error that a format is not known, with those that are."""
    return InvalidValueError(
        "file.format",
        "'{kind}' is no format that can be used here. Use one of {known}.",
        kind=kind,
        known=", ".join(known),
    )
