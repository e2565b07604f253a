"""How each value stands in a file: its short form, its full form and its JSON Schema, declared once.

Forms, programmes and records are read and written through this one table. A new value gets one `Shape` here; its
reader takes plain data and raises `InvalidValueError` with what was expected, or `Refused` with a problem at each
key; its JSON Schema stands in `schemas`.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from attrs import has

from partnerkit.errors import InvalidValueError, Message
from partnerkit.source.problem import Problem, Refused
from partnerkit.source.resolve import is_null
from partnerkit.source.structure import Shape
from partnerkit.source.tree import Plain
from partnerkit.values import (
    Category,
    Count,
    FuzzyDate,
    Headcount,
    Money,
    Period,
    Qualifier,
    Reference,
    Text,
    language_tag,
    schemas,
)
from partnerkit.values.amounts import currency_code
from partnerkit.values.parts import (
    read_category,
    read_number,
    read_parts,
    read_qualifier,
    read_whole,
    read_words,
    wrong,
)

_MONEY = re.compile(schemas.MONEY_PATTERN)
_COUNT = re.compile(schemas.COUNT_PATTERN)


def _text(language: str) -> Shape:
    def read(found: Any) -> Text:
        if isinstance(found, Mapping):
            return _versions(found)
        if isinstance(found, str):
            return Text({language: str(found)})
        expected = Message(
            "value.expected.versions", "text, or one text for each language under sv, en and so on"
        )
        raise wrong(expected, found)

    def write(value: Text) -> Any:
        if value.languages == (language,):
            return value.get(language)
        ordered = sorted(value, key=lambda version: (version[0] != language, version[0]))
        return dict(ordered)

    return Shape(type=Text, read=read, write=write, schema=schemas.TEXT)


def _versions(found: Mapping[str, Any]) -> Text:
    versions: dict[str, str] = {}
    problems: list[Problem] = []
    for tag, words in found.items():
        try:
            language_tag(tag)
        except InvalidValueError as error:
            problems.append(Problem("PK015", error.message, (tag,), on_key=True))
        try:
            if not is_null(words):
                versions[tag] = read_words(words)
        except InvalidValueError as error:
            problems.append(Problem("PK015", error.message, (tag,)))
    if problems:
        raise Refused(problems)
    if found and not versions:
        raise InvalidValueError(
            "value.text.absent",
            "The text has no words in any language. Write it in one of them, or leave the field out.",
        )
    return Text(versions)


def _read_date(found: Any) -> FuzzyDate:
    if isinstance(found, Mapping):
        needed = "date", Message("value.expected.date-key", "a date with the key 'date'")
        return read_parts(found, {"date": _spelling, "wording": read_words}, _date, needed)
    return FuzzyDate(_date_words(found))


def _date(date: str, wording: str | None = None) -> FuzzyDate:
    return FuzzyDate(date, wording)


def _spelling(found: Any) -> str:
    return FuzzyDate(_date_words(found)).edtf


def _date_words(found: Any) -> str:
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    if isinstance(found, str):
        return str(found)
    raise wrong(Message("value.expected.date", "a date such as 2014 or 2014-05"), found)


def _write_date(value: FuzzyDate) -> Any:
    if value.wording is None:
        return Plain(value.edtf)
    return {"date": Plain(value.edtf), "wording": value.wording}


def _read_period(found: Any) -> Period:
    if isinstance(found, Mapping):
        return read_parts(found, {"start": _read_date, "end": _read_date}, Period)
    whole = FuzzyDate(_date_words(found))
    if not whole.is_interval:
        return Period(start=whole, end=whole)
    start, _, end = whole.edtf.partition("/")
    if whole.open_end:
        return Period(start=whole)  # that there is no end is a statement, and stays one
    if whole.open_start:
        return Period(end=whole)
    return Period(start=FuzzyDate(start) if start else None, end=FuzzyDate(end) if end else None)


def _write_period(value: Period) -> Any:
    return {
        name: _write_date(date)
        for name, date in (("start", value.start), ("end", value.end))
        if date is not None
    }


def _read_currency(found: Any) -> str:
    return currency_code(read_words(found))


_MONEY_PARTS: dict[str, Callable[[Any], Any]] = {
    "amount": read_number,
    "currency": _read_currency,
    "qualifier": read_qualifier,
    "wording": read_words,
}


def _read_money(found: Any) -> Money:
    if isinstance(found, Mapping):
        return read_parts(found, _MONEY_PARTS, lambda amount=None, **rest: Money(amount, **rest))
    match = _MONEY.fullmatch(found) if isinstance(found, str) else None
    if not match:
        expected = "an amount with its currency, such as '340000 SEK' or 'about 2300000 SEK'"
        raise wrong(Message("value.expected.money", expected), found)
    return Money(Decimal(match[2]), match[3], Qualifier(match[1]) if match[1] else None)


def _write_money(value: Money) -> Any:
    if value.amount is not None and value.wording is None:
        qualifier = f"{value.qualifier.value} " if value.qualifier else ""
        return f"{qualifier}{value.amount:f} {value.currency}"
    whole = {
        "amount": value.amount,
        "currency": value.currency,
        "qualifier": value.qualifier.value if value.qualifier else None,
        "wording": value.wording,
    }
    return {key: part for key, part in whole.items() if part is not None}


def _read_count(found: Any) -> Count:
    if isinstance(found, Mapping):
        readers = {"number": read_whole, "qualifier": read_qualifier, "wording": read_words}
        needed = "number", Message("value.expected.count-key", "a whole number with the key 'number'")
        return read_parts(found, readers, Count, needed)
    match = _COUNT.fullmatch(found) if isinstance(found, str) else None
    if match:
        return Count(read_whole(match[2]), Qualifier(match[1]) if match[1] else None)
    return Count(read_whole(found))


def _write_count(value: Count) -> Any:
    if value.wording is None:
        return f"{value.qualifier.value} {value.number}" if value.qualifier else value.number
    whole = {
        "number": value.number,
        "qualifier": value.qualifier and value.qualifier.value,
        "wording": value.wording,
    }
    return {key: part for key, part in whole.items() if part is not None}


_HEADS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("women", "men", "other", "unstated", "total"), read_whole),
    "qualifier": read_qualifier,
    "party": read_words,
    "category": read_category,
    "wording": read_words,
}


def _read_headcount(found: Any) -> Headcount:
    if not isinstance(found, Mapping):
        expected = "numbers of people such as women: 12, men: 15"
        raise wrong(Message("value.expected.headcount", expected), found)
    return read_parts(found, _HEADS, Headcount)


def _write_headcount(value: Headcount) -> Any:
    parts = {name: getattr(value, name) for name in _HEADS}
    return {
        name: part.value if isinstance(part, Qualifier | Category) else part
        for name, part in parts.items()
        if part is not None
    }


def _read_reference(found: Any) -> Reference:
    if isinstance(found, Mapping):
        needed = "number", Message("value.expected.reference-key", "a case number with the key 'number'")
        return read_parts(found, {"number": read_words, "issuer": read_words}, Reference, needed)
    return Reference(read_words(found))


def _write_reference(value: Reference) -> Any:
    return value.number if value.issuer is None else {"number": value.number, "issuer": value.issuer}


def shapes(language: str) -> tuple[Shape, ...]:
    """Return how every value stands in a file whose plain texts are in `language`."""
    return (
        _text(language),
        Shape(type=FuzzyDate, read=_read_date, write=_write_date, schema=schemas.DATE),
        Shape(type=Period, read=_read_period, write=_write_period, schema=schemas.PERIOD),
        Shape(type=Money, read=_read_money, write=_write_money, schema=schemas.MONEY),
        Shape(type=Count, read=_read_count, write=_write_count, schema=schemas.COUNT),
        Shape(type=Headcount, read=_read_headcount, write=_write_headcount, schema=schemas.HEADCOUNT),
        Shape(type=Reference, read=_read_reference, write=_write_reference, schema=schemas.REFERENCE),
        Shape(type=Decimal, read=read_number, write=lambda value: value, schema=schemas.NUMBER),
    )


_TYPES = frozenset(shape.type for shape in shapes("sv"))


def has_fields(kind: Any) -> bool:
    """Whether a type is an attrs class whose fields stand in a file, and no value with a form of its own."""
    return has(kind) and kind not in _TYPES
