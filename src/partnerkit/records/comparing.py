"""Comparing two files: what differs, where a partner's copy is compared with the part it can hold."""

from os import PathLike
from pathlib import Path

from attrs import frozen

from partnerkit.records.diff import Change, differences
from partnerkit.records.loading import format_of, load, raw_of


@frozen
class Compared:
    """What differs between two files.

    Attributes:
        changes: What differs, in the order of the model; nothing if they are equal.
        copies: Files that are copies for an audience, and for which; only what these can hold was compared.
    """

    changes: tuple[Change, ...]
    copies: tuple[tuple[Path, str], ...] = ()


def compare(old: str | PathLike[str], new: str | PathLike[str]) -> Compared:
    r"""Return what differs between the records in two files, whatever their formats.

    Raises:
        FormatError: A file cannot be taken in; it carries every problem.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> from partnerkit.records.diff import as_text
    >>> with TemporaryDirectory() as folder:
    ...     one, two = Path(folder) / "one.yaml", Path(folder) / "two.json"
    ...     _ = one.write_text("format: partnerkit/1\nid: linz\n", "utf-8")
    ...     _ = two.write_text('{"format": "partnerkit/1", "id": "linz", "title": "Linz"}', "utf-8")
    ...     (change,) = compare(one, two).changes
    ...     print(as_text(change, "en"))
    Title: added
      + Linz
    """
    before, after = load(old), load(new)
    copies: list[tuple[Path, str]] = []
    for path in (one for one in (Path(old), Path(new)) if format_of(one) == "xlsx"):
        from partnerkit.records.copies import copy_of, seen  # late: lxml and openpyxl

        copy = copy_of(raw_of(path))
        if copy is not None and copy.marked:
            before, after = seen(before, copy), seen(after, copy)
            copies.append((path, copy.audience))
    return Compared(differences(before, after), tuple(copies))
