"""Cells: how a value gets into the file whole and stays what it is, whatever a person typed.

Excel keeps 15 digits and 32,767 characters. A number with more digits is written as text; a text with more
characters is continued on the sheet of long texts, and its cell says where. Nothing is cut.
"""

import re
from decimal import Decimal

MOST_DIGITS = 15
MOST_CHARACTERS = 32_767
PIECE = 30_000

_QUOTED = re.compile(r'"([^"]|"")+"')
_STRAY = re.compile(r"\A[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+\Z")
"""Blanks around words, also those that have no width and come along when words are copied from a web page."""

_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")
CONTINUED = re.compile(r"\[\[([0-9]+)\]\]")
"""What stands in a cell whose text is continued, with the number of the text."""


def units(words: str) -> int:
    """Return the length of a text as Excel counts it, in UTF-16 units."""
    return len(words) if words.isascii() else len(words.encode("utf-16-le")) // 2


def cut(words: str, most: int) -> str:
    """Return as much of the beginning of a text as has no more than `most` characters, as Excel counts them.

    >>> cut("aå", 1), cut("😀b", 1)
    ('a', '')
    """
    words = words[:most]
    while units(words) > most:
        words = words[:-1]
    return words


def escaped(words: str) -> str:
    """Return words so that what looks like an escape (`_x000D_`) is read back as written.

    >>> escaped("_x000D_")
    '_x005F_x000D_'
    """
    return _ESCAPE.sub("_x005F_", words)


def unescaped(words: str) -> str:
    """Return words as they were meant, which is what `escaped` began with.

    >>> unescaped("_x005F_x000D_")
    '_x000D_'
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)


def protected(words: str) -> str:
    """Return words so that blanks around them survive a reader who takes stray ones away: in quotation marks.

    >>> protected("KS 2016-811"), protected(" x ")
    ('KS 2016-811', '" x "')
    """
    return words if trimmed(words) == words else '"' + words.replace('"', '""') + '"'


def trimmed(words: str) -> str:
    r"""Return words without stray blanks at the ends; those in quotation marks are meant.

    >>> trimmed(" KS 2016-811\xa0"), trimmed('" x "')
    ('KS 2016-811', ' x ')
    """
    words = _STRAY.sub("", words)
    if not _QUOTED.fullmatch(words):
        return words
    inner = words[1:-1].replace('""', '"')
    return words if trimmed(inner) == inner else inner


def is_exact(number: int | Decimal) -> bool:
    """Whether a number cell keeps every digit."""
    digits = Decimal(number).normalize().as_tuple().digits
    return len(digits) <= MOST_DIGITS


class LongTexts:
    """Texts that no cell can hold, in the order they were met.

    Attributes:
        texts: The texts; the first has number 1.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self.texts: list[str] = []

    def fitted(self, words: str) -> str:
        """Return `words` as they go into a cell, or the mark that says where they are continued."""
        short = (
            len(words) <= MOST_CHARACTERS // 2
        )  # neither escapes nor letters beyond U+FFFF more than double a text
        if (short or units(escaped(words)) <= MOST_CHARACTERS) and not CONTINUED.fullmatch(words):
            return words
        self.texts.append(words)
        return f"[[{len(self.texts)}]]"

    def pieces(self) -> list[tuple[int, int, str]]:
        """Return every long text in pieces that fit: the text's number, the piece's number, the piece."""
        return [
            (number, part, piece)
            for number, words in enumerate(self.texts, start=1)
            for part, piece in enumerate(_cut(words), start=1)
        ]


def _cut(words: str) -> list[str]:
    step = PIECE // 2  # neither escapes nor letters beyond U+FFFF more than double a text
    return [words[start : start + step] for start in range(0, len(words), step)]
