"""Further pairs of input and output, in data form (`pairs.yaml`): dates, amounts, counts, names and sentences."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from partnerkit.language.amounts import money_in_sentence, percent
from partnerkit.language.counting import counted, headcount_in_sentence, part_of_whole
from partnerkit.language.dates import date_after_preposition, date_in_sentence, date_in_table
from partnerkit.language.lists import genitive, in_order, join, sentence
from partnerkit.language.phrases import (
    decision_in_sentence,
    extension_in_sentence,
    follow_up_in_sentence,
    paragraph_in_words,
)
from partnerkit.language.typography import typography
from partnerkit.values import Count, FuzzyDate, Headcount, Money, Qualifier

_PAIRS = yaml.safe_load((Path(__file__).parent / "pairs.yaml").read_text(encoding="utf-8"))
_FEWEST = 80


def _money(given: list[Any], language: str) -> str:
    amount, currency, qualifier = (*given, *(None, None))[:3]
    return money_in_sentence(
        Money(amount, currency or "SEK", Qualifier(qualifier) if qualifier else None), language
    )


def _people(given: dict[str, Any], language: str) -> str:
    fields: dict[str, Any] = {**given}
    if "qualifier" in fields:
        fields["qualifier"] = Qualifier(fields["qualifier"])
    return headcount_in_sentence(Headcount(**fields), language)


def _extension(given: list[str], language: str) -> str:
    planned, actual = map(FuzzyDate, given)
    return sentence(extension_in_sentence("project", planned, actual, language))


def _decision(given: list[Any], language: str) -> str:
    sv, en, date, paragraph, what_sv, what_en = given
    body, what = (sv, what_sv) if language == "sv" else (en, what_en)
    return sentence(decision_in_sentence(body, FuzzyDate(date) if date else None, paragraph, what, language))


def _follow_up(given: list[Any], language: str) -> str:
    sv, en, noun, number, per = given
    body = sv if language == "sv" else en
    return sentence(follow_up_in_sentence(body, noun, Count(number), per, language))


_TRIED: Mapping[str, Callable[[Any, str], Any]] = {
    "dates": lambda given, language: date_in_sentence(FuzzyDate(given), language),
    "dates-after-a-preposition": lambda given, language: date_after_preposition(FuzzyDate(given), language),
    "dates-in-tables": lambda given, language: date_in_table(FuzzyDate(given), language),
    "amounts": _money,
    "counts": lambda given, language: counted(given[0], given[1], language),
    "people": _people,
    "parts": lambda given, language: part_of_whole(given[0], given[1], given[2], language),
    "shares": lambda given, language: percent(Decimal(given), language),
    "genitives": genitive,
    "lists": join,
    "order": lambda given, language: list(in_order(given, language)),
    "paragraphs": paragraph_in_words,
    "prose": typography,
    "extensions": _extension,
    "decisions": _decision,
    "follow-ups": _follow_up,
}

_EVERY = [
    pytest.param(kind, pair, language, id=f"{kind}-{pair['in']}-{language}")
    for kind, pairs in _PAIRS.items()
    for pair in pairs
    for language in ("sv", "en")
]


@pytest.mark.parametrize(("kind", "pair", "language"), _EVERY)
def test_a_pair_reads_as_a_person_would_write_it(kind: str, pair: dict[str, Any], language: str) -> None:
    """What goes in comes out in the words that stand beside it, in either language."""
    expected = pair[language]
    if isinstance(expected, str):
        expected = expected.replace("␣", "\N{NO-BREAK SPACE}")
    assert expected == _TRIED[kind](pair["in"], language)


def test_there_are_twice_as_many_pairs_as_the_style_guide_has() -> None:
    """Every kind is tried, and none of the pairs stands twice."""
    assert set(_PAIRS) == set(_TRIED)
    assert _FEWEST <= sum(map(len, _PAIRS.values()))
    assert [] == [
        kind for kind, pairs in _PAIRS.items() if len({repr(one["in"]) for one in pairs}) < len(pairs)
    ]
