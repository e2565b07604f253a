"""What an unquoted YAML text means where no type is expected: the core schema of YAML 1.2 (section 10.3)."""

import re
from decimal import Decimal
from typing import Any

from partnerkit.source.plain import MAX_DIGITS, MAX_WHOLE
from partnerkit.source.tree import Plain

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WHOLE = re.compile(r"(?P<ten>[-+]?[0-9]+)|0o(?P<eight>[0-7]+)|0x(?P<sixteen>[0-9a-fA-F]+)")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def resolve(plain: str) -> bool | int | Decimal | str | None:
    """Return the value of an unquoted text.

    `.inf` and `.nan` stay text, as do numbers too long to be kept: no value of ours is infinite.

    >>> resolve("no"), resolve("0x10"), resolve("1e3"), resolve("~")
    ('no', 16, Decimal('1E+3'), None)
    """
    if plain in _WORDS:
        return _WORDS[plain]
    whole = _WHOLE.fullmatch(plain)
    if whole and len(plain) <= MAX_DIGITS:
        base = 10 if whole["ten"] else 8 if whole["eight"] else 16
        number = int(whole["ten"] or whole["eight"] or whole["sixteen"], base)
        return number if abs(number) < MAX_WHOLE else str(plain)
    if not whole and _NUMBER.fullmatch(plain):
        return finite(plain)
    return str(plain)


def is_too_long(plain: str) -> bool:
    """Whether an unquoted text is a whole number with more digits than can be kept."""
    return len(plain) > MAX_DIGITS // 2 and bool(_WHOLE.fullmatch(plain)) and isinstance(resolve(plain), str)


def is_null(data: Any) -> bool:
    """Whether data says nothing: `None`, or an unquoted `null`, `~` or blank."""
    return data is None or (isinstance(data, Plain) and data in _WORDS and _WORDS[data] is None)


def finite(text: str) -> Decimal | str:
    """Return a number in decimal notation exactly, or the text where Decimal cannot hold it."""
    try:
        number = Decimal(text)
    except ArithmeticError:
        return str(text)
    return number if number.is_finite() else str(text)


def resolve_all(data: Any) -> Any:
    """Return data with every unquoted text in it resolved; at most 100 levels, as the parsers allow."""
    if isinstance(data, Plain):
        return resolve(data)
    if isinstance(data, dict):
        return {str(key): resolve_all(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [resolve_all(value) for value in data]
    return data
