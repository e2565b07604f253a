"""What both file formats can hold: characters, depth, and the types of plain data.

Add a check here if a value could be written but not read back.
"""

import re
from decimal import Decimal
from typing import Any

from partnerkit.errors import InvalidValueError, Message
from partnerkit.source.problem import Path, place

MAX_DEPTH = 100
"""Levels of lists and mappings in each other; people never need so many, attackers do."""

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character outside XML 1.0, which no document can hold."""

MAX_DIGITS = 4300
"""Python's own limit for whole numbers as text; fixed here, so that a file means the same everywhere."""

MAX_WHOLE = 10**MAX_DIGITS


def code_point(character: str) -> str:
    """Return a character's number in Unicode, for example `U+0007`."""
    return f"U+{ord(character):04X}"


def check_plain(data: Any) -> None:
    """Check that data can be written and read back as it is.

    Raises:
        InvalidValueError: A value has another type than dict, list, tuple, str, int, Decimal, bool and
            `None`, a key is not text, a number is not finite or too long, a character is not allowed, or
            there are more than 100 levels.
    """
    todo: list[tuple[Path, Any]] = [((), data)]
    while todo:
        path, value = todo.pop()
        if isinstance(value, str):
            _check_text(path, value)
        elif isinstance(value, dict | list | tuple):
            if len(path) >= MAX_DEPTH:
                raise InvalidValueError(
                    "source.write.depth",
                    "{place} lies more than {limit} levels deep and cannot be written.",
                    place=place(path[:3]) + "...",
                    limit=MAX_DEPTH,
                )
            pairs = value.items() if isinstance(value, dict) else enumerate(value)
            todo.extend(((*path, step), item) for step, item in pairs)
            for key in value if isinstance(value, dict) else ():
                if not isinstance(key, str):
                    raise _unwritable(path, key)
                _check_text(path, key)
        elif isinstance(value, Decimal):
            if not value.is_finite():
                raise _unwritable(path, value)
        elif value is not None and not (isinstance(value, int) and abs(value) < MAX_WHOLE):
            raise _unwritable(path, value)


def _check_text(path: Path, text: str) -> None:
    found = ILLEGAL.search(text)
    if found:
        raise InvalidValueError(
            "source.write.character",
            "The text at {place} holds the character {code}, which no document can show. Take it out.",
            place=place(path),
            code=code_point(found[0]),
        )


def _unwritable(path: Path, value: object) -> InvalidValueError:
    return InvalidValueError(
        "source.write.type",
        "A value of type {type} at {place} cannot be written. Use text, whole numbers, finite Decimals, "
        "true or false, lists, and mappings with text as keys.",
        type=type(value).__name__,
        place=place(path) or Message("source.write.top", "the top"),
    )
