"""Money, counts and headcounts keep what is not stated apart from zero."""

from decimal import Decimal

import pytest

from partnerkit.values import Count, Headcount, Money, Period, Qualifier, Reference, Text, decimal


def test_zero_kronor_is_an_amount_and_no_amount_is_refused():
    """Zero is a statement; an amount nobody knows is left out."""
    assert Decimal(0) == Money(0).amount
    with pytest.raises(ValueError, match="never write 0 instead"):
        Money(None)


def test_a_wording_without_a_readable_amount_is_kept():
    """An amount with a slip in the source keeps its wording."""
    assert "497. 000 SEK" == Money(None, wording="497. 000 SEK").wording


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+400", "x", 0.1, Decimal("1E-30"), "1" * 29])
def test_a_number_that_cannot_be_kept_exactly_is_refused(value):
    """Binary floats, infinities and absurd sizes never enter."""
    with pytest.raises(ValueError, match=r"cannot be kept|not a number|decimals"):
        decimal(value)


@pytest.mark.parametrize(
    ("value", "expected"), [("8455.00", "8455"), ("1E+5", "100000"), ("0.750", "0.75"), ("-0", "0")]
)
def test_equal_numbers_have_one_spelling(value, expected):
    """Trailing zeros and exponents carry no meaning."""
    assert expected == str(decimal(value))


def test_a_currency_is_three_capital_letters():
    """`kr` is a Swedish habit, not a code."""
    with pytest.raises(ValueError, match="ISO 4217"):
        Money(1, "kr")


def test_no_women_and_unknown_women_are_different():
    """Zero is counted, absent is not."""
    assert 4 == Headcount(women=0, men=4).sum
    assert Headcount(men=4).sum is None


def test_a_headcount_that_says_nothing_is_refused():
    """It is left out instead."""
    with pytest.raises(ValueError, match="says nothing"):
        Headcount()


def test_a_total_below_its_parts_is_refused():
    """20 people cannot hold 12 women and 15 men."""
    with pytest.raises(ValueError, match="less than its parts"):
        Headcount(women=12, men=15, total=20)


def test_a_count_keeps_how_exact_it_is():
    """About 100,000 is not 100,000."""
    assert Count(100_000) != Count(100_000, Qualifier.ABOUT)
    with pytest.raises(ValueError, match="whole number"):
        Count(-1)


def test_a_period_without_ends_is_refused():
    """It is left out instead."""
    with pytest.raises(ValueError, match="neither start nor end"):
        Period()


def test_a_case_number_is_never_parsed():
    """Two case numbers written as one stay as they are."""
    assert "2014-0065+0063" == Reference("2014-0065+0063").number


def test_a_text_is_refused_when_empty_and_when_no_document_can_show_it():
    """CR and CRLF become LF; control characters are told with their place."""
    assert "a\nb\nc" == Text({"sv": "a\r\nb\rc"}).get("sv")
    with pytest.raises(ValueError, match="empty"):
        Text({"sv": "  "})
    with pytest.raises(ValueError, match=r"U\+0000 at position 2"):
        Text({"sv": "a\0"})
    with pytest.raises(ValueError, match="language code"):
        Text({"svenska": "a"})
