"""Codes, countries and names as words in every language of the catalogues, for messages."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from partnerkit.language.catalogue import LANGUAGES, code, label
from partnerkit.language.dates import date_alone
from partnerkit.language.lists import join
from partnerkit.language.spoken import country_name, language_name
from partnerkit.model import FuzzyDate, Organisation, Text
from partnerkit.rules.context import RuleContext

Item = TypeVar("Item")


def labels(members: Iterable[StrEnum]) -> Text:
    """Return the labels of codes, each once, as a list."""
    return _listed(list(dict.fromkeys(members)), code)


def field_labels(ways: Iterable[tuple[str, str]]) -> Text:
    """Return the labels of fields, each given by class and name, as a list in lower case."""
    return _listed(list(ways), lambda way, language: label(*way, language).lower())


def country(tag: str) -> Text:
    """Return the name of a country with its code."""
    return Text({one: f"{country_name(tag, one)} ({tag})" for one in LANGUAGES})


def names(context: RuleContext, ids: Iterable[str]) -> Text:
    """Return the names of organisations as a list, as they stand in a sentence; one without a record keeps its id."""

    def name(one: str, language: str) -> str:
        organisation = context.known(Organisation, one)
        if organisation is None:
            return one
        known = [text for text in (organisation.in_text, organisation.name) if text]
        return next(
            (words for text in known if (words := text.get(language))), next(iter(organisation.name))[1]
        )

    return _listed(list(ids), name)


def languages(tags: Iterable[str]) -> Text:
    """Return the names of languages as a list."""
    return _listed(list(tags), language_name)


def days(spans: Iterable[tuple[str, str]]) -> Text:
    """Return spans of days of the year, each end as MM-DD, as a list such as "15 February–15 March"."""

    def day(month_day: str, language: str) -> str:
        return date_alone(FuzzyDate(f"2000-{month_day}"), language).removesuffix(" 2000")

    return _listed(list(spans), lambda span, language: f"{day(span[0], language)}–{day(span[1], language)}")


def _listed(items: list[Item], word: Callable[[Item, str], str]) -> Text:
    return Text({one: join([word(item, one) for item in items], one) for one in LANGUAGES})
