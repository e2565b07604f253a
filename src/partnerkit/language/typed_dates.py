"""Dates as people type them into a line, read only where they can mean one thing."""

import re

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.language.points import month_names

_SHORTEST = 3
_FORMS = (
    re.compile(r"(?:den |on )?(?P<day>\d{1,2})\.? (?P<month>[^\W\d]+)\.?,? (?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<month>[^\W\d]+)\.? (?P<day>\d{1,2}), (?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?:i |in )?(?P<month>[^\W\d]+)\.? (?P<year>\d{4})", re.IGNORECASE),
)


def typed_date(words: str) -> str:
    """Return words as EDTF where they name a month in Swedish or English, else as they are, without outer blanks.

    >>> typed_date("17 okt 2016"), typed_date("den 17 oktober 2016"), typed_date("May 2012"), typed_date("17/10/2016")
    ('2016-10-17', '2016-10-17', '2012-05', '17/10/2016')
    """
    plain = " ".join(words.replace("\u2011", "-").split())
    for form in _FORMS:
        found = form.fullmatch(plain)
        month = _month(found["month"]) if found else None
        if found and month:
            day = found.groupdict().get("day")
            return f"{found['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
    return plain


def _month(word: str) -> int | None:
    """Return the month whose name, in any of our languages, begins with a word of three letters or more."""
    if len(word) < _SHORTEST:
        return None
    found = {
        number
        for language in LANGUAGES
        for number, name in enumerate(month_names(language), 1)
        if name.casefold().startswith(word.casefold())
    }
    return found.pop() if len(found) == 1 else None
