"""A fault: what is wrong, where, and by which standard."""

from attrs import frozen

from partnerkit.errors import Message

DOCUMENT = Message("inspection.place.document", "the whole document")
"""The place of what concerns no paragraph or table in particular."""

LONGEST = 40


@frozen
class Fault:
    """One thing that is wrong in a file.

    Attributes:
        kind: Stable key, such as `table-merged`; `docs/accessibility.md` lists them.
        place: Where.
        message: What is wrong and what to do.
        criterion: The success criterion of WCAG 2.1 it fails, such as `1.3.1`; empty where a rule of layout or of
            public records asks for it.
    """

    kind: str
    place: Message
    message: Message
    criterion: str = ""

    def __str__(self) -> str:
        """Return the fault in English."""
        return f"{self.place}: {self.message}"


def short(words: str) -> str:
    """Return the beginning of a text, on one line.

    >>> short("one  two")
    'one two'
    """
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
