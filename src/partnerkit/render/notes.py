"""The footnotes part: separators, and the notes under small numbers in the order of the document.

LibreOffice pairs notes with their references by order and not by id, so ids have to ascend from 1.
"""

from collections.abc import Iterator

from partnerkit.render.ooxml import Element, paragraph, serialize, w
from partnerkit.render.runs import Story

_SEPARATOR = -1
_CONTINUATION = 0


def footnotes(story: Story) -> bytes:
    """Return the part with every note that the body has used; `story` has the relations of this part."""
    return serialize(
        w(
            "footnotes",
            _line(_SEPARATOR, "separator", "separator"),
            _line(_CONTINUATION, "continuationSeparator", "continuationSeparator"),
            *_notes(story),
        )
    )


def _line(number: int, kind: str, sign: str) -> Element:
    return w("footnote", paragraph("FootnoteText", w("r", w(sign))), type=kind, id=number)


def _notes(story: Story) -> Iterator[Element]:
    for number, words in enumerate(story.notes.texts.values(), 1):
        sign = w("r", w("rPr", w("rStyle", val="FootnoteReference")), w("footnoteRef"))
        content = paragraph("FootnoteText", sign, w("r", w("tab")), *story.line(words))
        yield w("footnote", content, id=number)
