"""Content controls: unanswered questions that Word shows as fields and from which answers are read back."""

from hashlib import sha256
from itertools import count

from partnerkit.documents.tree import Blank, Prompt
from partnerkit.render.marks import Marks
from partnerkit.render.ooxml import Element, paragraph, styled, w

_LONGEST = 64
_DIGEST = 8


def tag_of(key: str) -> str:
    """Return the tag of the control for `key`: the key itself, or for a long one its start and a digest.

    Word holds 64 characters, counted in UTF-16. Whoever reads answers back compares this with the tags of the
    questions asked.

    >>> tag_of("date")
    'date'
    """
    if _fits(key):
        return key
    digest = sha256(key.encode()).hexdigest()[:_DIGEST]
    return f"{_cut(key, _LONGEST - _DIGEST - 1)}-{digest}"


def _fits(text: str) -> bool:
    return len(text.encode("utf-16-le")) <= 2 * _LONGEST


def _cut(text: str, units: int) -> str:
    """Return as much of `text` as so many units of UTF-16 hold, without half a character."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


class Controls:
    """Makes the content controls of a document, with ids that count from 1."""

    def __init__(self, marks: Marks) -> None:
        """Begin without controls; `marks` makes the bookmarks by which they are known too."""
        self._ids = count(1)
        self._marks = marks

    def inline(self, blank: Blank) -> tuple[Element, ...]:
        """Return a control inside a line, which takes text of one line, and the bookmark around it."""
        start, end = self._marks.question(blank.key)
        control = w(
            "sdt",
            w("sdtPr", *self._properties(blank.key, blank.label)),
            w("sdtContent", styled(blank.placeholder, "PlaceholderText")),
        )
        return start, control, end

    def block(self, prompt: Prompt, *, keep_next: bool, page_break: bool, before: int | None) -> Element:
        """Return a control of its own, for an answer of any number of paragraphs."""
        start, end = self._marks.question(prompt.key)
        words = styled(prompt.text, "PlaceholderText")
        content = paragraph(
            "Prompt", start, words, end, keep_next=keep_next, page_break=page_break, before=before
        )
        return w(
            "sdt",
            w("sdtPr", *self._properties(prompt.key, prompt.label)),
            w("sdtContent", content),
        )

    def _properties(self, key: str, label: str) -> tuple[Element, ...]:
        alias = label if _fits(label) else _cut(label, _LONGEST - 1) + "…"
        return (
            w("alias", val=alias),
            w("tag", val=tag_of(key)),
            w("id", val=next(self._ids)),
            w("showingPlcHdr"),
        )
