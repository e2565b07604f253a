"""Words as they go into a box of a web form, and how long they are there.

Typography that such boxes count wrongly or show as question marks becomes what a keyboard types: ordinary
spaces, straight quotation marks, a hyphen for a minus sign.
"""

import re
import textwrap

LINE_CHARACTERS = 80
"""How many characters a printed line holds: A4, 145 mm of text, Arial 11. For limits stated in lines."""

_TYPED = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
        **dict.fromkeys("”“„»«", '"'),
        **dict.fromkeys("’‘‚", "'"),
        "\u2212": "-",
        "\u2011": "-",
        "\u00ad": None,
    }
)


def pasteable(words: str) -> str:
    r"""Return words with what a keyboard types in place of typography.

    >>> pasteable("120\u00a0000 kr, ”minst”")
    '120 000 kr, "minst"'
    """
    return words.translate(_TYPED)


def word_count(words: str) -> int:
    """Return the number of words: what stands between blanks and holds a letter or a digit."""
    return sum(any(one.isalnum() for one in word) for word in words.split())


def character_count(words: str) -> int:
    r"""Return the number of characters as Word counts them with spaces: breaks between lines are none.

    >>> character_count("ett två\ntre")
    10
    """
    return sum(one not in "\r\n" for one in words)


def line_count(words: str) -> int:
    """Return about how many printed lines words take; an empty line between paragraphs is not counted."""
    paragraphs = re.split(r"\n+", words.strip())
    return sum(len(textwrap.wrap(one, LINE_CHARACTERS)) for one in paragraphs)
