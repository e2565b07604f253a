"""The demo: a real record, Thai Nguyen–Linköping, and all its documents in one folder."""

from collections.abc import Callable
from importlib.resources import files
from os import PathLike
from pathlib import Path

from attrs import frozen

from partnerkit.errors import OutputExistsError
from partnerkit.exporters.run import make
from partnerkit.model import Partnership
from partnerkit.records import loads
from partnerkit.source.replace import write_whole

RECORD = "thai-nguyen-linkoping.yaml"
MADE = (
    ("thai-nguyen-linkoping.json", "json", "sv"),
    ("thai-nguyen-linkoping.xlsx", "excel", "sv"),
    ("position-paper.sv.docx", "position-paper", "sv"),
    ("position-paper.en.docx", "position-paper", "en"),
    ("final-report.sv.docx", "final-report", "sv"),
    ("final-report.en.docx", "final-report", "en"),
)
"""The files the demo makes: name, exporter, language."""


@frozen
class Demo:
    """What was made.

    Attributes:
        partnership: The record.
        paths: The files: the record, and what was made of it.
    """

    partnership: Partnership
    paths: tuple[Path, ...]


def make_demo(folder: str | PathLike[str], *, beginning: Callable[[str], None] | None = None) -> Demo:
    """Make a real record and all its documents in a folder.

    Args:
        folder: The folder; it is made if needed.
        beginning: Is called with each file's name before it is made.

    Raises:
        OutputExistsError: The folder holds something that is not the demo's.
        OutputError: A file cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     len(make_demo(folder).paths)
    7
    """
    home = Path(folder)
    raw = files("partnerkit.demo").joinpath(RECORD).read_bytes()
    partnership = loads(raw)
    contents = {RECORD: raw}
    for name, exporter, content in MADE:
        if beginning is not None:
            beginning(name)
        contents[name] = make(partnership, exporter, language=content).data
    _refuse_strangers(home, contents)
    for name, data in contents.items():
        write_whole(home / name, data, overwrite=True)
    return Demo(partnership, tuple(home / name for name in contents))


def _refuse_strangers(folder: Path, contents: dict[str, bytes]) -> None:
    """Refuse a folder that holds anything but the demo's own files as the demo makes them."""
    if folder.exists() and not folder.is_dir():
        strangers = [folder.name]
    else:
        there = sorted(folder.iterdir()) if folder.exists() else []
        strangers = [
            one.name
            for one in there
            if one.name not in contents or not one.is_file() or one.read_bytes() != contents[one.name]
        ]
    if strangers:
        raise OutputExistsError(
            "demo.strangers",
            "{folder} holds something that is not the demo's, or was changed since: {names}. "
            "Nothing was written. Name another folder: partnerkit demo DIR.",
            folder=folder,
            names=", ".join(strangers[:5]) + (" …" if len(strangers) > 5 else ""),
        )
