"""What lies in a reader's folder before a page begins: the files that the page speaks of as the reader's own."""

from collections.abc import Callable, Mapping
from pathlib import Path

SCENES: Mapping[str, Callable[[Path], None]] = {}


def prepare(page: str, folder: Path) -> None:
    """Put the files that a page takes for granted into a folder."""
    SCENES.get(page, lambda _: None)(folder)
