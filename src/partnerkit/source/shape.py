"""Shapes: how one type is read from and written to plain data, and its JSON Schema, declared in one place.

The shapes of the plainest types stand here. A type with rules of its own brings its shape from where it is
defined.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from attrs import frozen

from partnerkit.source.mistakes import no_number, no_text, no_truth, no_whole, not_allowed
from partnerkit.source.resolve import resolve
from partnerkit.source.tree import Plain


@frozen
class Shape:
    """How one type is read and written.

    Attributes:
        type: The type.
        read: Plain data to value. Unquoted YAML comes as `Plain`. Raises `InvalidValueError` with the message
            for people, or `Refused` with problems whose paths lie inside the data.
        write: Value to plain data; a `Plain` is written without quotes in YAML.
        schema: JSON Schema (2020-12) of the plain data.
    """

    type: Any
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]
    schema: Mapping[str, Any]


_MEANT = {
    **dict.fromkeys(("true", "yes", "on", "ja", "sant", "1", "x"), True),
    **dict.fromkeys(("false", "no", "off", "nej", "falskt", "0"), False),
}


def read_text(data: Any) -> str:
    """Return text as it was written; an unquoted `no` or `2014` is text where text is expected.

    Raises:
        Refused: PK013, it is no text.
    """
    if not isinstance(data, str):
        raise no_text(data)
    return str(data)


def _read_whole(data: Any) -> int:
    number = resolve(data) if isinstance(data, Plain) else data
    if isinstance(number, bool) or not isinstance(number, int):
        raise no_whole(data)
    return number


def _read_number(data: Any) -> Decimal:
    number = resolve(data) if isinstance(data, Plain) else data
    if isinstance(number, bool) or not isinstance(number, int | Decimal):
        raise no_number(data)
    return Decimal(number)


def _read_truth(data: Any) -> bool:
    truth = resolve(data) if isinstance(data, Plain) else data
    if not isinstance(truth, bool):
        raise no_truth(data, _MEANT.get(str(data).strip().casefold()))
    return truth


def _same(value: Any) -> Any:
    return value


SCALARS = (
    Shape(str, read_text, _same, {"type": "string"}),
    Shape(int, _read_whole, _same, {"type": "integer"}),
    Shape(Decimal, _read_number, _same, {"type": "number"}),
    Shape(bool, _read_truth, _same, {"type": "boolean"}),
)
"""The shapes of text, whole numbers, decimal numbers and truth values."""


def choice(words: type[Enum]) -> Shape:
    """Return the shape of an enumeration; its values stand as words, also where they are numbers."""
    members = {str(member.value): member for member in words}
    allowed = tuple(members)

    def read(data: Any) -> Enum:
        text = read_text(data)
        if text not in members:
            raise not_allowed(text, allowed)
        return members[text]

    return Shape(words, read, lambda value: str(value.value), {"type": "string", "enum": list(allowed)})


def is_choice(kind: Any) -> bool:
    """Whether a type is an enumeration."""
    return isinstance(kind, type) and issubclass(kind, Enum)
