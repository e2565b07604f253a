"""The checks that values of a programme make of themselves: a minimum over a maximum, a day that is none."""

from datetime import date
from decimal import Decimal
from typing import Any

from partnerkit.errors import InvalidValueError
from partnerkit.values import language_tag


def check_bounds(minimum: int | None, maximum: int | None) -> None:
    """Refuse numbers that no number can lie between.

    Raises:
        InvalidValueError: One is below zero, or the minimum is over the maximum.
    """
    for key, number in (("minimum", minimum), ("maximum", maximum)):
        if number is not None and number < 0:
            raise InvalidValueError(
                "programme.below-zero",
                "'{key}' is below zero. Write 0 or more, or leave it out.",
                key=key,
                **{key: number},
            )
    if minimum is not None and maximum is not None and minimum > maximum:
        raise InvalidValueError(
            "programme.bounds",
            "The minimum {minimum} is over the maximum {maximum}. Change one of them.",
            minimum=minimum,
            maximum=maximum,
        )


def check_share(instance: Any, attribute: Any, value: Decimal | None) -> None:
    """Refuse a share that is no part of a whole.

    Raises:
        InvalidValueError: It is not from 0 to 1.
    """
    if value is not None and not 0 <= value <= 1:
        raise InvalidValueError(
            "programme.share",
            "{share} is no share of a whole. Write a number from 0 to 1, for example 0.5 for half.",
            share=value,
        )


def check_month_day(instance: Any, attribute: Any, value: str | None) -> None:
    """Refuse a day of the year that is not written as month and day, for example 02-15.

    Raises:
        InvalidValueError: It is no such day.
    """
    try:
        # 2000 had a 29 February
        good = value is None or (len(value) == 5 and date.fromisoformat(f"2000-{value}") is not None)
    except ValueError:
        good = False
    if not good:
        raise InvalidValueError(
            "programme.month-day",
            "'{day}' is no day of the year. Write the month and the day as MM-DD, for example 02-15.",
            day=value,
        )


def check_languages(instance: Any, attribute: Any, value: tuple[str, ...]) -> None:
    """Refuse what is no language code.

    Raises:
        InvalidValueError: One of them is none.
    """
    for tag in value:
        language_tag(tag)
