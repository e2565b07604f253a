"""Reading the full form of a value: each key by its own reader, and every fault told at its own key.

Add a reader here if several values have such a part; what a whole value looks like stands in `shapes`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from partnerkit.errors import InvalidValueError, Message
from partnerkit.source.mistakes import kind, shortened, unknown_key
from partnerkit.source.problem import Problem, Refused
from partnerkit.source.resolve import is_null
from partnerkit.values import Category, Qualifier, decimal
from partnerkit.values.amounts import whole_number
from partnerkit.values.characters import clean

AMOUNT = r"-?[0-9]+(?:\.[0-9]+)?"
"""How a decimal number is spelled."""

_T = TypeVar("_T")
_Readers = Mapping[str, Callable[[Any], Any]]


def wrong(expected: Message, found: Any) -> InvalidValueError:
    """Make the error of a form that is not the `expected` one."""
    return InvalidValueError(
        "value.shape", "Expected {expected}, found {found}.", expected=expected, found=_seen(found)
    )


def _seen(found: Any) -> Message | str:
    if isinstance(found, bool):
        return str(found).lower()
    if isinstance(found, Mapping | list) or is_null(found):
        return kind(found)
    return f"'{shortened(str(found))}'"


def read_parts(
    found: Mapping[str, Any],
    readers: _Readers,
    make: Callable[..., _T],
    needed: tuple[str, Message] | None = None,
) -> _T:
    """Return the value that a mapping describes.

    Args:
        found: The mapping; a key without a value is as if it were not there.
        readers: For each key the function that reads its value.
        make: Makes the value out of what was read, by key.
        needed: A key that must be there, and what to say that was expected where it is not.

    Raises:
        Refused: PK011, a key is not known; PK015, what a part or the whole says about itself.
    """
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, part in found.items():
        if key not in readers:
            problems += unknown_key(key, readers).under(key)
        elif not is_null(part):
            try:
                values[key] = readers[key](part)
            except Refused as refused:
                problems += refused.under(key)
            except InvalidValueError as error:
                problems.append(Problem("PK015", error.message, (key,)))
    # what is lacking may stand under the key that is not known
    if needed and is_null(found.get(needed[0])) and found.keys() <= readers.keys():
        problems.append(Problem("PK015", wrong(needed[1], found).message))
    if problems:
        raise Refused(problems)
    try:
        return make(**values)
    except InvalidValueError as error:
        named = next((key for key in error.message.params if key in values), None)
        raise Refused([Problem("PK015", error.message, (named,) if named else ())]) from error


def read_words(found: Any) -> str:
    """Return words as they were written."""
    if isinstance(found, str):
        return clean(str(found))
    raise wrong(Message("value.expected.text", "text"), found)


def read_number(found: Any) -> Decimal:
    """Return an exact number."""
    if isinstance(found, Decimal | int) and not isinstance(found, bool):
        return decimal(found)
    if isinstance(found, str) and re.fullmatch(AMOUNT, found):
        return decimal(str(found))
    expected = Message("value.expected.number", "a number such as 340000 or 0.75, without blanks or units")
    raise wrong(expected, found)


def read_whole(found: Any) -> int:
    """Return a whole number that can be a count."""
    number = int(found) if isinstance(found, str) and re.fullmatch("[0-9]{1,18}", found) else found
    if not isinstance(number, int) or isinstance(number, bool):
        raise wrong(Message("value.expected.whole", "a whole number"), found)
    whole_number(number)
    return number


def read_qualifier(found: Any) -> Qualifier:
    """Return the qualifier that a word stands for."""
    return Qualifier(_one_of(found, Qualifier))


def read_category(found: Any) -> Category:
    """Return the category that a word stands for."""
    return Category(_one_of(found, Category))


def _one_of(found: Any, allowed: Iterable[str]) -> str:
    words = [str(word) for word in allowed]
    if isinstance(found, str) and found in words:
        return str(found)
    raise wrong(Message("value.expected.choice", "one of {words}", {"words": ", ".join(words)}), found)
