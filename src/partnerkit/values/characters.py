"""Which characters a text may hold: those of XML 1.0, with line ends as LF.

Word and Excel files are XML. A character that XML cannot hold would be lost or break the file, so it is refused
where text enters the model, once, instead of in every exporter.
"""

import re

from partnerkit.errors import InvalidValueError

_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    r"""Return `text` with CR and CRLF as LF.

    Raises:
        InvalidValueError: The text is empty or only blanks, or holds a character outside XML 1.0.

    >>> clean("one\r\ntwo")
    'one\ntwo'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = _ILLEGAL.search(text)
    if found:
        raise InvalidValueError(
            "text.character",
            "The text holds the character U+{code} at position {position}, which no document can show. Take it out.",
            code=f"{ord(found[0]):04X}",
            position=found.start() + 1,
        )
    if not text.strip():
        raise InvalidValueError(
            "text.empty", "The text is empty. Leave the field out if there is nothing to say."
        )
    return text
