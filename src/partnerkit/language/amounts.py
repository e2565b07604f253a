"""Amounts of money and counts of things, in a sentence and in a table.

How exact an amount is ("drygt", "just over") is told with it, and an amount nobody stated is said to be
unknown; it never becomes zero. Source: the style guide's pairs of input and output; patterns stand in
`words.money`.
"""

from decimal import Decimal

from attrs import evolve

from partnerkit.language.catalogue import entries, text
from partnerkit.language.counting import counted
from partnerkit.language.lists import quote, source_words
from partnerkit.language.numbers import (
    decimal_number,
    number,
    percent,
    percent_in_table,
    qualified,
    shifted,
)
from partnerkit.values import Count, Money

__all__ = [
    "count_in_sentence",
    "count_in_table",
    "decimal_number",
    "difference_in_sentence",
    "money_a_year",
    "money_in_sentence",
    "money_in_table",
    "money_unit",
    "number",
    "percent",
    "percent_in_table",
]

_MILLION = 10**6
_BILLION = 10**9


def money_in_sentence(money: Money | None, language: str) -> str:
    """Return an amount with its currency, in millions if it divides by 100,000.

    An amount known only by its wording is given in the words of the source, marked as such.
    """
    if money is None:
        return text("words.missing.amount", language)
    if money.amount is None:
        return source_words(money.wording or "", language)
    return qualified(_amount(money.amount, money.currency, language), money.qualifier, language)


def money_a_year(money: Money | None, language: str) -> str:
    """Return an amount that recurs every year; an unknown one is only said to be unknown."""
    words = money_in_sentence(money, language)
    return text("words.money.a-year", language, money=words) if money and money.amount is not None else words


def money_in_table(
    money: Money | None, language: str, *, thousands: bool = False, places: int | None = None
) -> str:
    """Return an amount without its unit, which stands in the column's header (see `money_unit`).

    Args:
        money: The amount; one that is absent is said to be missing.
        language: Of the words and the decimal mark.
        thousands: Whether the column is in thousands.
        places: The decimals of every amount in the column; as many as the amount has if absent.
    """
    if money is None:
        return text("words.missing.value", language)
    if money.amount is None:
        return quote(money.wording or "", language)
    amount = shifted(money.amount, -3) if thousands else money.amount
    if places is not None:
        figures = decimal_number(amount, language, places)
    else:
        figures = number(amount, language) if thousands else _figures(amount, language)
    return qualified(figures, money.qualifier, language, table=True)


def money_unit(currency: str, language: str, *, thousands: bool = False) -> str:
    """Return the unit of a column of amounts, for its header: "kr", "tkr", "SEK", "SEK thousand"."""
    name = _currency(currency, "thousands" if thousands else "unit", language)
    if thousands and name == currency:
        return text("words.money.thousands", language, currency=currency)
    return name


def difference_in_sentence(difference: Money | None, language: str, than: str = "granted") -> str:
    """Return how an amount differs from another: "12 500 kronor mindre än beviljat".

    Args:
        difference: The amount minus the one it is compared with.
        language: Of the words.
        than: What it is compared with, a key of `words.money.than`: granted, applied or planned.
    """
    if difference is None or difference.amount is None:
        return money_in_sentence(difference, language)
    compared = text(f"words.money.than.{than}", language)
    if not difference.amount:
        return text("words.money.difference.equal", language, than=compared)
    size = money_in_sentence(evolve(difference, amount=difference.amount.copy_abs()), language)
    key = "less" if difference.amount < 0 else "more"
    return text(f"words.money.difference.{key}", language, money=size, than=compared)


def count_in_sentence(count: Count | None, noun: str, language: str) -> str:
    """Return a count with its noun and how exact it is: "knappt 20 personer", "about 100,000 inhabitants"."""
    if count is None:
        return text("words.missing.number", language)
    return qualified(counted(count.number, noun, language), count.qualifier, language)


def count_in_table(count: Count | None, language: str) -> str:
    """Return a count in figures, with how exact it is in words."""
    if count is None:
        return text("words.missing.value", language)
    return qualified(number(count.number, language), count.qualifier, language, table=True)


def _amount(amount: Decimal, currency: str, language: str) -> str:
    size = amount.copy_abs()
    scale = _scale(size)
    if scale is None:
        figures = _figures(amount, language)
        unit = _currency(currency, "one" if size == 1 else "other", language)
        return text("words.money.plain", language, number=figures, currency=unit)
    scaled = shifted(amount, -6 if scale == "million" else -9)
    return text(
        "words.money.scaled",
        language,
        number=number(scaled, language),
        scale=text(f"words.scale.{scale}.{'one' if scaled.copy_abs() == 1 else 'other'}", language),
        currency=_currency(currency, "other", language),
    )


def _scale(size: Decimal) -> str | None:
    """Choose millions or billions only where one decimal tells all of the amount."""
    whole = int(size)
    if whole != size:
        return None
    if whole >= _BILLION and whole % (_BILLION // 10) == 0:
        return "billion"
    return "million" if whole >= _MILLION and whole % (_MILLION // 10) == 0 else None


def _figures(amount: Decimal, language: str) -> str:
    """Give hundredths both their digits, as money is written; finer parts keep theirs."""
    places = -int(amount.as_tuple().exponent)
    return decimal_number(amount, language, 2) if 1 <= places <= 2 else number(amount, language)


def _currency(currency: str, form: str, language: str) -> str:
    return entries(language).get(f"words.currency.{currency}.{form}", currency)
