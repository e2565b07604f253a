"""Nouns and numerals: the forms of a noun, and numbers up to twelve in words.

A noun is an entry `words.nouns.<noun>` (gender, singular, plural, definite, definite_plural) in any
catalogue.
"""

from typing import Literal

from partnerkit.language.catalogue import text
from partnerkit.language.numbers import number

Form = Literal["singular", "plural", "definite", "definite_plural"]

_LAST_IN_WORDS = 12


def noun_form(noun: str, form: Form, language: str) -> str:
    """Return a form of a noun, such as "projektet" or "the project" for the definite one.

    Raises:
        KeyError: The catalogue has no such noun.
    """
    return text(f"words.nouns.{noun}.{form}", language)


def gender(noun: str, language: str) -> str:
    """Return the gender of a noun: common (en) or neuter (ett); always common in English."""
    return text(f"words.nouns.{noun}.gender", language)


def in_words(n: int) -> bool:
    """Whether a number stands in words when nothing else decides: from none to twelve."""
    return 0 <= n <= _LAST_IN_WORDS


def numeral(n: int, language: str, of_gender: str = "common") -> str:
    """Return a number in words up to twelve, above that in figures; Swedish one follows the noun's gender."""
    if not in_words(n):
        return number(n, language)
    return text(f"words.numerals.{f'{n}-{of_gender}' if n == 1 else n}", language)
