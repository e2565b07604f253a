"""The words a drawing has for those who do not see it, judged alike in Word files and workbooks."""

from collections.abc import Iterator
from typing import Any

from partnerkit.documents.accessibility import names_a_file
from partnerkit.documents.fault import Fault
from partnerkit.errors import Message

_SAYS = ("descr", "title", "alt")


def alt_text(named: Any, place: Message, missing: Message) -> Iterator[Fault]:
    """Judge the alternative text of a drawing (WCAG 2.1, 1.1.1).

    Args:
        named: The XML element that carries the drawing's name and text, or `None` if there is none.
        place: Where the drawing is.
        missing: What to say if it has no text and is not marked as decorative.
    """
    words = "" if named is None else " ".join(named.get(key, "") for key in _SAYS).strip()
    if not words and not (named is not None and _is_decorative(named)):
        yield Fault("picture-alt", place, missing, "1.1.1")
    elif names_a_file(words):
        message = Message(
            "inspection.picture-alt-name",
            "Its alternative text is the name of a file. Say what the picture shows.",
        )
        yield Fault("picture-alt", place, message, "1.1.1")


def _is_decorative(named: Any) -> bool:
    return any(
        str(one.tag).endswith("}decorative") and one.get("val") in ("1", "true") for one in named.iter()
    )
