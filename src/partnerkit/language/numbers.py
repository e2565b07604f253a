"""Numbers in figures: digits in groups, the decimal mark, the minus sign, per cent, how exact.

All of it is exact and reads nothing from the process: neither its locale nor its decimal context. Amounts of
money and counts of things, which have units, stand in the modules named after them.
"""

from decimal import ROUND_HALF_UP, Context, Decimal

from partnerkit.language.catalogue import text
from partnerkit.values import Qualifier

_EXACT = Context(prec=80)


def number(n: int | Decimal, language: str) -> str:
    """Return a number in figures with all its digits, and without zeros at the end of its decimals.

    >>> number(Decimal("12500.50"), "en")
    '12,500.5'
    """
    figures = f"{Decimal(n).copy_abs():,f}"
    if "." in figures:
        figures = figures.rstrip("0").rstrip(".")
    return _signed(figures, n < 0, language)


def decimal_number(value: int | Decimal, language: str, places: int) -> str:
    """Return a number with a fixed number of decimals, for columns of figures.

    Half a unit is rounded away from zero.
    """
    unit = Decimal(1).scaleb(-places, context=_EXACT)
    rounded = Decimal(value).quantize(unit, rounding=ROUND_HALF_UP, context=_EXACT)
    return _signed(f"{rounded.copy_abs():,f}", rounded < 0, language)


def shifted(value: Decimal, places: int) -> Decimal:
    """Return `value` times ten to the power of `places`, exactly."""
    return value.scaleb(places, context=_EXACT)


def percent(share: Decimal, language: str, places: int | None = None) -> str:
    """Return a share of one as a percentage in a sentence: 0.75 is "75 procent" or "75 per cent".

    Args:
        share: The share; 1 is all of it.
        language: Of the words.
        places: To how many decimals the percentage is rounded; all of them are told if absent.
    """
    return text("words.percent.sentence", language, number=_percentage(share, language, places))


def percent_in_table(share: Decimal | None, language: str, places: int | None = None) -> str:
    """Return a share of one as a percentage for a table: 0.75 is "75 %" in Swedish and "75%" in English."""
    if share is None:
        return text("words.missing.value", language)
    return text("words.percent.table", language, number=_percentage(share, language, places))


def qualified(amount: str, qualifier: Qualifier | None, language: str, *, table: bool = False) -> str:
    """Return an amount, already in words or figures, with how exact it is; tables shorten "cirka" only."""
    if qualifier is None:
        return amount
    key = "about-in-table" if table and qualifier is Qualifier.ABOUT else qualifier.value
    return text(f"words.qualifier.{key}", language, amount=amount)


def _percentage(share: Decimal, language: str, places: int | None) -> str:
    hundreds = shifted(share, 2)
    return number(hundreds, language) if places is None else decimal_number(hundreds, language, places)


def _signed(figures: str, negative: bool, language: str) -> str:
    marks = str.maketrans(
        {",": text("words.number.group", language), ".": text("words.number.point", language)}
    )
    return ("\N{MINUS SIGN}" if negative else "") + figures.translate(marks)
