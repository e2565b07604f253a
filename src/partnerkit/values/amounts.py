"""Amounts as they were stated: `Money`, `Count` and the words that qualify them."""

import re
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.values.characters import clean

_CURRENCY = re.compile("[A-Z]{3}")


class Qualifier(StrEnum):
    """How exact a stated amount is; the words carry meaning and survive into the other language."""

    ABOUT = "about"
    JUST_OVER = "just over"
    JUST_UNDER = "just under"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"


def decimal(value: Decimal | int | str) -> Decimal:
    """Return `value` as an exact decimal number without trailing zeros after the point.

    Raises:
        InvalidValueError: It is no number, not finite, or has more than 28 digits, or 18 on either side of the point.
    """
    try:
        number = Decimal(value) if not isinstance(value, float) else Decimal("NaN")
    except (ArithmeticError, ValueError, TypeError):
        number = Decimal("NaN")
    if (
        not number.is_finite()
        or len(number.as_tuple().digits) > 28
        or (number and not -18 <= number.adjusted() <= 17)
    ):
        raise InvalidValueError(
            "number.unreadable",
            "'{value}' is not a number that can be kept exactly. Write digits, with a point for decimals.",
            value=value,
        )
    places = int(number.as_tuple().exponent)
    if places < -18:
        raise InvalidValueError(
            "number.too-long", "'{value}' has more than 18 decimals. Round it.", value=value
        )
    if places < 0 and number == number.to_integral_value():
        number = number.to_integral_value()
    elif places > 0:
        number = number.quantize(Decimal(1))
    elif places < 0:
        number = number.normalize()
    return number if number else abs(number)


def currency_code(code: str) -> str:
    """Return `code` if it has the form of an ISO 4217 code.

    Raises:
        InvalidValueError: It has another form.
    """
    if not _CURRENCY.fullmatch(code):
        raise InvalidValueError(
            "money.currency",
            "'{code}' is not a currency code. Write three capital letters (ISO 4217), such as SEK or EUR.",
            code=code,
        )
    return code


def _optional_decimal(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else decimal(value)


def _wording(text: str | None) -> str | None:
    return None if text is None else clean(text)


@frozen
class Money:
    """An amount of money; an amount that nobody stated is an absent `Money`, never zero.

    Attributes:
        amount: In whole units of the currency (kronor, not thousands); `None` if only the wording is known.
        currency: ISO 4217, three capital letters.
        qualifier: How exact the amount is; absent means exact.
        wording: How the source put it, for example "drygt 2,3 miljoner kronor".

    Raises:
        InvalidValueError: The amount is not finite, the currency has another form, or there is neither amount
            nor wording.
    """

    amount: Decimal | None = field(converter=_optional_decimal)
    currency: str = field(default="SEK", converter=currency_code)
    qualifier: Qualifier | None = None
    wording: str | None = field(default=None, converter=_wording)

    def __attrs_post_init__(self) -> None:
        """Refuse an amount that says nothing."""
        if self.amount is None and (self.wording is None or self.qualifier):
            raise InvalidValueError(
                "money.empty",
                "There is no amount. Leave the field out if the amount is not known; never write 0 instead.",
            )


@frozen
class Count:
    """A whole number of something, with how exact it is.

    Attributes:
        number: Zero or more.
        qualifier: How exact the number is; absent means exact.
        wording: How the source put it.

    Raises:
        InvalidValueError: The number is negative.
    """

    number: int
    qualifier: Qualifier | None = None
    wording: str | None = field(default=None, converter=_wording)

    def __attrs_post_init__(self) -> None:
        """Refuse negative and absurd numbers."""
        whole_number(self.number)


def whole_number(number: int | None) -> None:
    """Check that a count is zero or more and has at most 15 digits.

    Raises:
        InvalidValueError: It has not.
    """
    if number is not None and (isinstance(number, bool) or not 0 <= number < 10**15):
        raise InvalidValueError(
            "count.range", "{number} cannot be a count. Write a whole number from 0.", number=number
        )
