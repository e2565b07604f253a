"""One date as far as it is known, in words: the pattern of each precision, and what its mark adds.

A form is the place the words stand in: `sentence` (as they follow a verb), `noun` (after a preposition),
`alone` (in a label or heading) and `table`. The patterns stand in `words.date`; here they are only chosen.
The names of months are Babel's. A new precision of `values.edtf` needs a pattern in each form.
"""

from functools import lru_cache
from typing import Literal

from partnerkit.language.catalogue import text
from partnerkit.values.edtf import Point

Form = Literal["sentence", "noun", "alone", "table"]


@lru_cache(maxsize=4)
def month_names(language: str) -> tuple[str, ...]:
    """Return the names of January to December, as they stand within a sentence."""
    from babel.dates import get_month_names

    names = get_month_names("wide", context="format", locale=language)
    return tuple(names[month] for month in range(1, 13))


def point_in_words(point: Point, form: Form, language: str) -> str:
    """Return a date in words, with what its mark says: about, or uncertain, or both."""
    words = _about(point, form, language) if point.mark in ("~", "%") else unmarked(point, form, language)
    if point.mark not in ("?", "%"):
        return words
    return text(f"words.date.uncertain.{'sentence' if form == 'sentence' else 'other'}", language, date=words)


def _about(point: Point, form: Form, language: str) -> str:
    if form in ("alone", "table"):
        return text(f"words.date.about.{form}", language, date=unmarked(point, form, language))
    key = "year" if point.precision == "year" else "sentence"
    return text(f"words.date.about.{key}", language, date=unmarked(point, "noun", language))


def unmarked(point: Point, form: Form, language: str) -> str:
    """Return a date in words as if it were certain and exact."""
    precision = point.precision
    if form == "table" and precision in ("day", "month", "year"):
        return "-".join([point.year, *(f"{part:02}" for part in (point.month, point.day) if part)])
    if precision == "decade" and point.year.endswith("0X"):
        # "the 1900s" is a century to most readers, so the years of such a decade are told
        precision = "first-decade"
    return text(
        f"words.date.{form}.{precision}",
        language,
        day=point.day,
        month=month_in_words(point, language),
        season=text(f"words.season.{point.season}", language) if point.season else None,
        week=point.week,
        year=point.year.lstrip("0"),
        first=point.year.replace("X", "0").lstrip("0"),
        last=point.year.replace("X", "9").lstrip("0"),
    )


def month_in_words(point: Point, language: str) -> str:
    """Return the name of a date's month, or nothing if it has none."""
    return month_names(language)[point.month - 1] if point.month and not point.season else ""
