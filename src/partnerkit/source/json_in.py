"""JSON files to plain data; positions are worked out only when something has to be pointed at."""

import json
import re
from decimal import Decimal
from itertools import chain
from typing import Any

from partnerkit.source.builder import Builder
from partnerkit.source.decode import decode
from partnerkit.source.faults import bad_character
from partnerkit.source.json_words import explain
from partnerkit.source.mistakes import shortened
from partnerkit.source.plain import ILLEGAL, MAX_DEPTH, MAX_DIGITS
from partnerkit.source.problem import Path, Refused, refuse
from partnerkit.source.resolve import finite
from partnerkit.source.tree import LateMarks, Lines, Parsed

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}:,]|[^\s\[\]{}:,"]+')


def parse_json(raw: bytes) -> Parsed:
    """Read a JSON file.

    Numbers become `int` or `Decimal`, exactly as written. A key that is repeated is told in `problems`
    (PK004); its first value counts.

    Raises:
        Refused: PK001 no UTF-8, PK002 empty, PK003 syntax or a number that cannot be kept, PK007 too deep,
            PK010 a character that is not allowed, also one written as an escape.
    """
    text = decode(raw)
    lines = Lines(text)
    found = ILLEGAL.search(text)
    if found:
        raise bad_character(found[0], lines.span(*found.span()), ())
    repeated = False

    def first_counts(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeated
        items = dict(pairs)
        if len(items) < len(pairs):
            repeated = True
            items = {}
            for key, value in pairs:
                items.setdefault(key, value)
        return items

    try:
        data = json.loads(
            text,
            object_pairs_hook=first_counts,
            parse_int=_whole,
            parse_float=_number,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        raise explain(error, text, lines) from None
    except _NumberError as error:
        raise _bad_number(error.args[0], text, lines) from None
    except RecursionError:
        scan(text, lines)
        raise
    if _too_deep(data):
        scan(text, lines)
    problems = tuple(scan(text, lines).problems) if repeated else ()
    parsed = Parsed(data, LateMarks(lambda: scan(text, lines).marks()), text, problems)
    if "\\u" in text:
        _check_characters(parsed)
    return parsed


def scan(text: str, lines: Lines) -> Builder:
    """Return the positions in a JSON text that is valid as far as the nesting limit; scalars are left out.

    Raises:
        Refused: PK007, too deep.
    """
    builder = Builder(lines)
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token in "{[":
            builder.begin({} if token == "{" else [], found.span())
        elif token in "}]":
            builder.finish(found.end())
        elif token not in ":,":
            if builder.wants_key:
                builder.key(json.loads(token), found.span())
            else:
                builder.scalar(None, found.span())
    return builder


def _too_deep(data: Any) -> bool:
    """Whether lists and mappings lie in each other more than `MAX_DEPTH` times; each level is looked at as a whole."""
    level = [data] if type(data) in _NESTED else []
    for _ in range(MAX_DEPTH):
        if not level:
            return False
        items = chain.from_iterable(one.values() if type(one) is dict else one for one in level)
        level = [one for one in items if type(one) in _NESTED]
    return bool(level)


_NESTED = frozenset((dict, list))


class _NumberError(ValueError):
    """A number, as written, that cannot be kept."""


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _NumberError(digits)
    return int(digits)


def _number(digits: str) -> Decimal:
    number = finite(digits)
    if isinstance(number, str):
        raise _NumberError(digits)
    return number


def _constant(word: str) -> None:
    raise _NumberError(word)


def _bad_number(word: str, text: str, lines: Lines) -> Refused:
    extent = next(found.span() for found in _TOKEN.finditer(text) if found[0].startswith(word))
    return refuse(
        "source.json.number",
        "{number} is not a number that can be kept. Write digits, with a point for decimals, or leave the "
        "value out.",
        code="PK003",
        span=lines.span(*extent),
        number=shortened(word),
    )


def _check_characters(parsed: Parsed) -> None:
    """Refuse characters that were written as escapes, such as half of a pair."""
    todo: list[tuple[Path, Any]] = [((), parsed.data)]
    while todo:
        path, value = todo.pop()
        if isinstance(value, str):
            found = ILLEGAL.search(value)
            if found:
                raise bad_character(found[0], parsed.mark(path), path)
        elif isinstance(value, dict):
            for key in value:
                found = ILLEGAL.search(key)
                if found:
                    raise bad_character(found[0], parsed.mark((*path, key), "key"), path)
            todo.extend(((*path, key), item) for key, item in value.items())
        elif isinstance(value, list):
            todo.extend(((*path, index), item) for index, item in enumerate(value))
