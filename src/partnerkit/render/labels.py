"""What every renderer says in the same way: numbers before captions and headings, the full stop of a lead.

The words themselves stand in the catalogue `render`. Only what two renderers share belongs here.
"""

from partnerkit.documents.tree import Footnote, Inlines
from partnerkit.language.catalogue import NBSP, text


def numbered(kind: str, number: int, language: str) -> str:
    """Return `Tabell 1.` or `Figure 2.`; `kind` is `table` or `figure`."""
    return f"{text(f'render.{kind}', language)}{NBSP}{number}."


def lead(label: str) -> str:
    """Return `label` as a run-in lead, which ends with a full stop unless it has a mark of its own."""
    return label if label.endswith((".", ":", "?", "!")) else label + "."


def heading_number(number: str | None) -> str:
    """Return what stands before the words of a heading: its number and a space that does not break."""
    return "" if number is None else number + NBSP * 2


class Notes:
    """The notes of a document, numbered as they are first used.

    Attributes:
        texts: The words of each note by its key, in the order of the numbers.
    """

    def __init__(self) -> None:
        """Begin without notes."""
        self.texts: dict[str, Inlines] = {}

    def take(self, note: Footnote) -> int | None:
        """Return the number of a note at its first use, and `None` later: it is explained once."""
        if note.key in self.texts:
            return None
        self.texts[note.key] = note.children
        return len(self.texts)
