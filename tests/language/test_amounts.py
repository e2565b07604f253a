"""Amounts and numbers beyond the guide's own pairs: scales, fractions, wordings, other currencies."""

import decimal
from decimal import Decimal

import pytest

from partnerkit.language.amounts import (
    count_in_sentence,
    count_in_table,
    decimal_number,
    difference_in_sentence,
    money_a_year,
    money_in_sentence,
    money_in_table,
    money_unit,
    number,
    percent,
    percent_in_table,
)
from partnerkit.values import Money, Qualifier


def page(words: str) -> str:
    """Read the sign that stands for a no-break space."""
    return words.replace("␣", "\u00a0")


@pytest.mark.parametrize(
    ("money", "sv", "en"),
    [
        (Money(1), "1␣krona", "SEK␣1"),
        (Money("8455.50", "EUR"), "8␣455,50␣euro", "EUR␣8,455.50"),
        (Money("0.125"), "0,125␣kronor", "SEK␣0.125"),
        (Money(12_300_000), "12,3␣miljoner kronor", "SEK␣12.3␣million"),
        (Money(1_000_000_000), "1␣miljard kronor", "SEK␣1␣billion"),
        (Money(1_234_500_000), "1␣234,5␣miljoner kronor", "SEK␣1,234.5␣million"),
        (Money(-2_300_000), "−2,3␣miljoner kronor", "SEK␣−2.3␣million"),
        (Money(340000, "KES"), "340␣000␣KES", "KES␣340,000"),
        (Money(340000, qualifier=Qualifier.MORE_THAN), "mer än 340␣000␣kronor", "more than SEK␣340,000"),
        (
            Money(None, wording="drygt två miljoner"),
            "med källans ord ”drygt två miljoner”",
            "in the words of the source ‘drygt två miljoner’",
        ),
    ],
)
def test_an_amount_is_told_exactly_with_its_unit(money: Money, sv: str, en: str) -> None:
    """No digit is rounded away, and a wording is marked as the source's."""
    assert page(sv) == money_in_sentence(money, "sv")
    assert page(en) == money_in_sentence(money, "en")


def test_a_column_can_have_equal_decimals() -> None:
    """Amounts under one another have as many decimals as the column asks for."""
    assert [page("8␣455,00"), "0,50"] == [money_in_table(Money(n), "sv", places=2) for n in ("8455", "0.5")]
    assert "155.5" == money_in_table(Money(155500), "en", thousands=True)
    assert "155,0" == money_in_table(Money(155000), "sv", thousands=True, places=1)


def test_a_cell_keeps_a_wording_without_an_amount() -> None:
    """A wording is shown in quotation marks, never taken for an amount."""
    assert "”ett par tusen”" == money_in_table(Money(None, wording="ett par tusen"), "sv")


def test_the_unit_of_another_currency_is_its_code() -> None:
    """A header names currencies we have no word for."""
    assert "KES" == money_unit("KES", "sv")
    assert "tusen KES" == money_unit("KES", "sv", thousands=True)
    assert "KES thousand" == money_unit("KES", "en", thousands=True)


def test_a_difference_may_be_nothing_more_or_unknown() -> None:
    """Equal, more and unknown are three sentences."""
    assert "lika mycket som planerat" == difference_in_sentence(Money(0), "sv", "planned")
    assert page("SEK␣500 more than applied for") == difference_in_sentence(Money(500), "en", "applied")
    assert "beloppet är inte känt" == difference_in_sentence(None, "sv")


def test_an_unknown_amount_has_no_year() -> None:
    """Nothing is said to recur that is not known."""
    assert "the amount is not known" == money_a_year(None, "en")


def test_an_unknown_count_is_said_to_be_unknown() -> None:
    """An absent count is never nought."""
    assert "antalet är inte angivet" == count_in_sentence(None, "activity", "sv")
    assert "saknas" == count_in_table(None, "sv")


@pytest.mark.parametrize(
    ("n", "sv", "en"),
    [
        (0, "0", "0"),
        (-1234567, "−1␣234␣567", "−1,234,567"),
        (Decimal("8455.50"), "8␣455,5", "8,455.5"),
        (Decimal("1E+5"), "100␣000", "100,000"),
        (Decimal("-0"), "0", "0"),
        (Decimal("1234567890123456789012345678"), "1␣234␣567␣890␣123␣456␣789␣012␣345␣678", None),
    ],
)
def test_a_number_is_grouped_by_language(n: int | Decimal, sv: str, en: str | None) -> None:
    """Groups, decimal mark and minus follow the language, and every digit stays."""
    assert page(sv) == number(n, "sv")
    assert en is None or en == number(n, "en")


def test_a_number_with_fixed_decimals_rounds_halves_up() -> None:
    """Rounding is the kind taught in school, and nought has no sign."""
    assert "2,35" == decimal_number(Decimal("2.345"), "sv", 2)
    assert "−1.0" == decimal_number(-1, "en", 1)
    assert "0.0" == decimal_number(Decimal("-0.04"), "en", 1)


def test_a_share_keeps_its_decimals_unless_rounding_is_asked_for() -> None:
    """12.5 per cent stays so; a third can be rounded."""
    assert page("12,5␣procent") == percent(Decimal("0.125"), "sv")
    assert "33.3%" == percent_in_table(Decimal("0.33333"), "en", 1)
    assert "saknas" == percent_in_table(None, "sv")


def test_the_decimal_context_of_the_process_changes_nothing() -> None:
    """A program that works with few digits gets the same words."""
    money = Money(123_456_700_000)
    expected = [
        money_in_sentence(money, "sv"),
        money_in_table(money, "en"),
        percent(Decimal("0.123456"), "en"),
    ]
    with decimal.localcontext(prec=2):
        actual = [
            money_in_sentence(money, "sv"),
            money_in_table(money, "en"),
            percent(Decimal("0.123456"), "en"),
        ]
    assert expected == actual
    assert page("123␣456,7␣miljoner kronor") == expected[0]
