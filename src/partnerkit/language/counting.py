"""Counting in words: numbers of things, parts of wholes, and how many women and men.

Numbers up to twelve are words in a sentence and figures above; where both kinds would meet in one sentence
all are figures, and none is always a word. Source: the style guide's pairs of input and output.
"""

from collections.abc import Sequence

from partnerkit.language.catalogue import NBSP, text
from partnerkit.language.lists import join, source_words
from partnerkit.language.nouns import gender, in_words, noun_form, numeral
from partnerkit.language.numbers import number, qualified
from partnerkit.values import Category, Headcount

__all__ = [
    "counted",
    "headcount_in_sentence",
    "headcount_in_table",
    "noun_form",
    "numeral",
    "part_of_whole",
    "times",
]

_GROUPED = 1000
_PARTS = ("woman", "man", "person-of-another-gender", "person-of-unstated-gender")

# The guide lets figures below a thousand part from people, but not from things: "20 personer",
# "13␣aktiviteter".
_PEOPLE = frozenset(
    {*(category.value for category in Category), *_PARTS, "inhabitant", "participant", "person"}
)


def counted(n: int, noun: str, language: str, *, figures: bool = False) -> str:
    """Return a number of things: "en aktivitet", "tre projekt", "13 aktiviteter", "inga aktiviteter".

    Args:
        n: How many.
        noun: A key of `words.nouns`.
        language: Of the words.
        figures: Whether figures are used also up to twelve, as beside other figures; none is always a word.
    """
    thing = noun_form(noun, "singular" if n == 1 else "plural", language)
    if n == 0:
        return f"{text('words.numerals.no', language)} {thing}"
    if in_words(n) and not figures:
        return f"{numeral(n, language, gender(noun, language))} {thing}"
    space = " " if noun in _PEOPLE and abs(n) < _GROUPED else NBSP
    return f"{number(n, language)}{space}{thing}"


def part_of_whole(part: int, whole: int, noun: str, language: str) -> str:
    """Return a part of a number of things: "8 av 27 deltagare"."""
    figures = not (in_words(part) and in_words(whole))
    if part == 0:
        first = text(f"words.numerals.none-{gender(noun, language)}", language)
    else:
        first = number(part, language) if figures else numeral(part, language, gender(noun, language))
    return text(
        "words.numerals.part-of-whole",
        language,
        part=first,
        whole=counted(whole, noun, language, figures=figures),
    )


def times(n: int, language: str) -> str:
    """Return how many times: "en gång", "två gånger", "once", "twice", "three times"."""
    return text(f"words.times.{n}", language) if n in (1, 2) else counted(n, "time", language)


def headcount_in_sentence(headcounts: Headcount | Sequence[Headcount] | None, language: str) -> str:
    """Return how many people, women and men as far as stated: "27 personer: 12 kvinnor och 15 män".

    What is not stated is said to be so. Several headcounts are told one after another and never added up,
    since the same people may be in more than one. Whom people come from is an id, and is for the caller to
    tell.
    """
    given = (headcounts,) if isinstance(headcounts, Headcount) else tuple(headcounts or ())
    if not any(one.is_stated or one.wording for one in given):
        return text("words.headcount.unknown", language)
    numbers = [n for one in given for n in (*one.parts, one.sum) if n is not None]
    figures = not all(in_words(n) for n in numbers)
    return "; ".join(_headcount(one, figures, language) for one in given)


def headcount_in_table(headcount: Headcount | None, language: str) -> tuple[str, str, str]:
    """Return the cells women, men and total; the total is missing where it cannot be added up."""
    if headcount is None:
        women, men, total = None, None, None
    else:
        women, men, total = headcount.women, headcount.men, headcount.sum
    qualifier = headcount.qualifier if headcount else None

    def cell(n: int | None) -> str:
        if n is None:
            return text("words.missing.value", language)
        return qualified(number(n, language), qualifier, language, table=True)

    return cell(women), cell(men), cell(total)


def _headcount(headcount: Headcount, figures: bool, language: str) -> str:
    who = headcount.category.value if headcount.category else None
    known = [(n, noun) for n, noun in zip(headcount.parts, _PARTS, strict=True) if n is not None]
    total = headcount.sum
    if not headcount.is_stated:
        wording = headcount.wording
        words = source_words(wording, language) if wording else text("words.missing.number", language)
        return _among(who, words, language)
    if total is not None and headcount.parts[:3] == (None, None, None):
        words = counted(total, who or "person", language, figures=figures)
        return qualified(words, headcount.qualifier, language)
    parts = join(
        [
            counted(n, noun, language, figures=figures)
            for n, noun in sorted(
                known, key=lambda part: part[0] == 0
            )  # none comes last; the rest keep their order
        ],
        language,
    )
    told = sum(n for n, _ in known)
    apart = sum(1 for n, _ in known if n) > 1 or who is not None
    if total is None or (total == told and not apart):
        words = qualified(parts, headcount.qualifier, language)
        words = words if total is not None else _among(who, words, language)
    else:
        all_of_them = counted(total, who or "person", language, figures=figures)
        words = text(
            f"words.headcount.{'split' if total == told else 'of-whom'}",
            language,
            total=qualified(all_of_them, headcount.qualifier, language),
            parts=parts,
        )
    return _with_missing(headcount, words, language)


def _among(who: str | None, words: str, language: str) -> str:
    if who is None:
        return words
    return text("words.headcount.among", language, who=noun_form(who, "plural", language), words=words)


def _with_missing(headcount: Headcount, words: str, language: str) -> str:
    if headcount.women is not None and headcount.men is not None:
        return words
    both = headcount.women is None and headcount.men is None
    key = "both" if both else "women" if headcount.women is None else "men"
    missing = text(f"words.headcount.missing.{key}", language)
    return text("words.headcount.and-missing", language, words=words, missing=missing)
