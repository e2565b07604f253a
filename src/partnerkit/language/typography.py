"""Spaces and quotation marks in prose that people wrote: what stays on one line, and the language's marks.

Only existing spaces become no-break spaces, and only straight double quotation marks in pairs become marks of
the language; nothing is added, taken away or moved, and doing it twice changes nothing more. Everything that
could be another thing (an inch, an apostrophe, a lone mark) stays as it was written.
"""

import re
from functools import lru_cache

from partnerkit.language.catalogue import NBSP, text
from partnerkit.language.points import month_names

_SPACE = f"[ {NBSP}]"
_PAIR = re.compile(r'(?<!\w)"(?=\S)([^"]*)(?<=\S)"(?!\w)')


def typography(prose: str, language: str) -> str:
    """Return prose with no-break spaces where a line must not break, and with the language's quotation marks.

    The spaces are those before %, between § and its number on either side, between a number and its unit or
    currency, between day and month, and between the groups of a number's digits.
    """
    for pattern in _patterns(language):
        prose = pattern.sub(lambda found: found[0].replace(" ", NBSP), prose)
    return "\n".join(_marks(paragraph, language) for paragraph in prose.split("\n"))


@lru_cache(maxsize=4)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns that match either kind of space, so that what is done does not hide what is not."""
    units = text("words.typography.units", language)
    currencies = text("words.typography.currencies", language)
    months = "|".join(month_names(language))
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?<![\w.,:/-])\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)",
            rf"(?<=\d){_SPACE}(?=%)",
            rf"(?<=§){_SPACE}(?=\d)",
            rf"(?<=\d){_SPACE}(?=§)",
            rf"\d{_SPACE}[a-z]{_SPACE}(?=§)",
            rf"(?<=\d){_SPACE}(?=(?:{units}|{currencies})(?!\w))",
            rf"(?<!\w)(?:{currencies}){_SPACE}(?=[\d\u2212-])",
            rf"(?<![\d.,])\d{{1,2}}{_SPACE}(?=(?:{months})(?!\w))",
        )
    )


def _marks(paragraph: str, language: str) -> str:
    """Give a paragraph the language's marks if every straight one in it is half of a plain pair."""
    opening, closing = text("words.quotes.open", language), text("words.quotes.close", language)
    if '"' not in paragraph or opening in paragraph:
        return paragraph
    changed = _PAIR.sub(rf"{opening}\1{closing}", paragraph)
    return paragraph if '"' in changed else changed
