"""Spellings that a file cannot hold and that mean one thing only: dates, amounts and numbers.

What can mean two things (`1/2/2016`, `1,000 SEK`, `100 kr`, which are Danish, Icelandic, Norwegian or Swedish) is left
alone.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from partnerkit.language.typed_dates import typed_date

_DATE = re.compile(r"(?P<year>[0-9]{4})(?P<mark>[-./])(?P<month>[0-9]{1,2})(?:(?P=mark)(?P<day>[0-9]{1,2}))?")
_WHOLE = r"(?P<whole>[0-9]+|[0-9]{1,3}(?P<gap>[ .'’])[0-9]{3}(?:(?P=gap)[0-9]{3})*)"
_NUMBER = rf"(?P<sign>-?){_WHOLE}(?P<part>[,.][0-9]{{1,2}})?"
_AMOUNT = re.compile(rf"(?P<how>(?:[a-z]+ )*){_NUMBER} ?(?P<currency>[A-Z]{{3}})")
_PLAIN = re.compile(_NUMBER)
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " ") | {"\u2011": "-", "\u2212": "-"})


def spellings(words: str) -> Iterator[Any]:
    """Yield what some words may mean, spelt as a file holds it; whoever asks takes the first that can be read.

    >>> list(spellings("2016-1-5")), list(spellings("1 000,50 SEK")), list(spellings("1,000 SEK"))
    (['2016-01-05'], ['1000.50 SEK'], [])
    """
    plain = " ".join(words.translate(_BLANKS).split())
    found = _DATE.fullmatch(plain)
    if found and (found["day"] or found["mark"] == "-"):
        yield "-".join(one.zfill(2) for one in found.group("year", "month", "day") if one)
        return
    amount, number = _AMOUNT.fullmatch(plain), _PLAIN.fullmatch(plain)
    if amount and _one_meaning(amount):
        yield f"{amount['how']}{_figures(amount)} {amount['currency']}"
    elif number and _one_meaning(number):
        yield Decimal(_figures(number))
    elif not amount and not number:
        dated = typed_date(plain)
        if dated != words:
            yield dated


def _one_meaning(found: re.Match[str]) -> bool:
    """Whether figures can be read in one way: a point or a comma before three figures can be either mark."""
    return found["gap"] != "." or (found["part"] or "").startswith(",") or found["whole"].count(".") > 1


def _figures(found: re.Match[str]) -> str:
    whole = re.sub(r"[^0-9]", "", found["whole"])
    return f"{found['sign']}{whole}{(found['part'] or '').replace(',', '.')}"
