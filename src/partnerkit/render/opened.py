"""Word files that come back with answers: how large they may be, and what is said of one that cannot be opened."""

from partnerkit.errors import Message
from partnerkit.render.parts import Parts
from partnerkit.source.container import Limits, Refusals

MOST_BYTES = 128 * 1024 * 1024
"""The size of all parts together, unpacked; a report with pictures has a few megabytes."""

_REFUSALS = Refusals(
    locked=Message(
        "answers.locked",
        "The file has a password, or is in the old format .doc. Open it in Word, take the password away and "
        "save it as .docx.",
    ),
    too_large=Message(
        "answers.too-large",
        "The file would take up more than {limit} MB unpacked, which no report does. Check that it is the right "
        "file.",
        {"limit": MOST_BYTES // 1024**2},
    ),
    damaged=Message(
        "answers.damaged",
        "The file is not a Word document, or it is damaged. Open it in Word, repair it there and save it as .docx.",
    ),
)


def open_answers(raw: bytes) -> Parts:
    """Open a Word file that came back.

    Raises:
        Refused: PK020, it cannot be opened.
    """
    return Parts(raw, Limits(unpacked=MOST_BYTES), _REFUSALS)
