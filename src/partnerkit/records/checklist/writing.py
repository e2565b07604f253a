"""The check-list as a file: Word, HTML or Markdown, by its suffix."""

from collections.abc import Callable, Mapping

from partnerkit.documents.tree import Document
from partnerkit.render.html import render_html
from partnerkit.render.markdown import render_markdown
from partnerkit.render.word import render_word

_PRINTERS: Mapping[str, Callable[[Document], bytes]] = {
    ".docx": render_word,
    ".html": lambda document: render_html(document).encode("utf-8"),
    ".md": lambda document: render_markdown(document).encode("utf-8"),
}

SUFFIXES = tuple(_PRINTERS)
"""The suffixes a check-list can have."""


def checklist_file(document: Document, suffix: str) -> bytes:
    """Return the bytes of a check-list.

    Args:
        document: The check-list.
        suffix: One of `SUFFIXES`.
    """
    return _PRINTERS[suffix](document)
