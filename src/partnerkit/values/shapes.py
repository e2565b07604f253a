"""How each value stands in a file: its short form, its full form and its JSON Schema, declared once.

Forms, programmes and records are read and written through this one table. A new value gets one `Shape` here; its
reader takes plain data and raises `InvalidValueError` with what was expected.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from partnerkit.errors import InvalidValueError
from partnerkit.source.resolve import is_null
from partnerkit.source.structure import Shape
from partnerkit.source.tree import Plain
from partnerkit.values import Category, Count, FuzzyDate, Headcount, Money, Period, Qualifier, Reference, Text

_QUALIFIERS = "|".join(qualifier.value for qualifier in Qualifier)
_AMOUNT = r"-?[0-9]+(?:\.[0-9]+)?"
_MONEY = re.compile(rf"(?:({_QUALIFIERS}) )?({_AMOUNT}) ([A-Z]{{3}})")
_COUNT = re.compile(rf"(?:({_QUALIFIERS}) )?([0-9]+)")
_WORDS = {"type": "string", "minLength": 1}
_YEAR = {"type": "integer", "minimum": 1000, "maximum": 9999}
_WHOLE = {"type": "integer", "minimum": 0}
_NUMBER = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{_AMOUNT}$"}]}


def _wrong(expected: str, found: Any) -> InvalidValueError:
    return InvalidValueError(
        "value.shape", "expected {expected}, found {found}", expected=expected, found=_seen(found)
    )


def _seen(found: Any) -> str:
    match found:
        case bool():
            return str(found).lower()
        case Mapping():
            return "a mapping with keys"
        case list():
            return "a list"
        case _:
            return f"'{found}'"


def _words(found: Any) -> str:
    if isinstance(found, str):
        return str(found)
    raise _wrong("text", found)


def _number(found: Any) -> Decimal:
    if isinstance(found, Decimal | int) and not isinstance(found, bool):
        return Decimal(found)
    if isinstance(found, str) and re.fullmatch(_AMOUNT, found):
        return Decimal(str(found))
    raise _wrong("a number such as 340000 or 0.75, without blanks or units", found)


def _whole(found: Any) -> int:
    if isinstance(found, int) and not isinstance(found, bool):
        return found
    if isinstance(found, str) and re.fullmatch("[0-9]{1,18}", found):
        return int(found)
    raise _wrong("a whole number", found)


def _qualifier(found: Any) -> Qualifier:
    return Qualifier(_one_of(found, [one.value for one in Qualifier]))


def _category(found: Any) -> Category:
    return Category(_one_of(found, [one.value for one in Category]))


def _one_of(found: Any, allowed: list[str]) -> str:
    if isinstance(found, str) and found in allowed:
        return str(found)
    raise _wrong("one of " + ", ".join(allowed), found)


def _parts(found: Mapping[str, Any], readers: Mapping[str, Callable[[Any], Any]]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for key, value in found.items():
        if key not in readers:
            near = get_close_matches(key, readers, 1) or list(readers)
            raise InvalidValueError(
                "value.key",
                "'{key}' is not known here. Did you mean {near}?",
                key=key,
                near=" or ".join(near),
            )
        if not is_null(value):
            read[key] = readers[key](value)
    return read


def _text(language: str) -> Shape:
    def read(found: Any) -> Text:
        if isinstance(found, Mapping):
            return Text({tag: _words(words) for tag, words in found.items()})
        if isinstance(found, str):
            return Text({language: str(found)})
        raise _wrong("text, or one text for each language as {sv: …, en: …}", found)

    def write(value: Text) -> Any:
        if value.languages == (language,):
            return value.get(language)
        ordered = sorted(value, key=lambda version: (version[0] != language, version[0]))
        return dict(ordered)

    versions = {"type": "object", "minProperties": 1, "additionalProperties": _WORDS}
    return Shape(type=Text, read=read, write=write, schema={"anyOf": [_WORDS, versions]})


def _read_date(found: Any) -> FuzzyDate:
    if isinstance(found, Mapping):
        parts = _parts(found, {"date": _date_words, "wording": _words})
        if "date" not in parts:
            raise _wrong("a date with the key 'date'", found)
        return FuzzyDate(parts["date"], parts.get("wording"))
    return FuzzyDate(_date_words(found))


def _date_words(found: Any) -> str:
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    if isinstance(found, str):
        return str(found)
    raise _wrong("a date such as 2014 or 2014-05", found)


def _write_date(value: FuzzyDate) -> Any:
    if value.wording is None:
        return Plain(value.edtf)
    return {"date": Plain(value.edtf), "wording": value.wording}


def _read_period(found: Any) -> Period:
    if isinstance(found, Mapping):
        parts = _parts(found, {"start": _read_date, "end": _read_date})
        return Period(**parts)
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


def _read_money(found: Any) -> Money:
    if isinstance(found, Mapping):
        readers = {"amount": _number, "currency": _words, "qualifier": _qualifier, "wording": _words}
        return Money(**{"amount": None, **_parts(found, readers)})
    match = _MONEY.fullmatch(found) if isinstance(found, str) else None
    if not match:
        raise _wrong("an amount with its currency, such as '340000 SEK' or 'about 2300000 SEK'", found)
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
        parts = _parts(found, {"number": _whole, "qualifier": _qualifier, "wording": _words})
        if "number" not in parts:
            raise _wrong("a whole number with the key 'number'", found)
        return Count(**parts)
    match = _COUNT.fullmatch(found) if isinstance(found, str) else None
    if match:
        return Count(_whole(match[2]), Qualifier(match[1]) if match[1] else None)
    return Count(_whole(found))


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
    **dict.fromkeys(("women", "men", "other", "unstated", "total"), _whole),
    "qualifier": _qualifier,
    "party": _words,
    "category": _category,
    "wording": _words,
}


def _read_headcount(found: Any) -> Headcount:
    if not isinstance(found, Mapping):
        raise _wrong("numbers of people such as {women: 12, men: 15}", found)
    return Headcount(**_parts(found, _HEADS))


def _write_headcount(value: Headcount) -> Any:
    parts = {name: getattr(value, name) for name in _HEADS}
    return {
        name: part.value if isinstance(part, Qualifier | Category) else part
        for name, part in parts.items()
        if part is not None
    }


def _read_reference(found: Any) -> Reference:
    if isinstance(found, Mapping):
        parts = _parts(found, {"number": _words, "issuer": _words})
        if "number" not in parts:
            raise _wrong("a case number with the key 'number'", found)
        return Reference(**parts)
    return Reference(_words(found))


def _write_reference(value: Reference) -> Any:
    return value.number if value.issuer is None else {"number": value.number, "issuer": value.issuer}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False, "minProperties": 1}


_QUALIFIER = {"enum": [one.value for one in Qualifier]}
_DATE = {"anyOf": [_YEAR, _WORDS, _object(date={"anyOf": [_YEAR, _WORDS]}, wording=_WORDS)]}
_PERIOD = {"anyOf": [_YEAR, _WORDS, _object(start=_DATE, end=_DATE)]}
_MONEY_SCHEMA = {
    "anyOf": [
        {"type": "string", "pattern": f"^{_MONEY.pattern}$"},
        _object(
            amount=_NUMBER,
            currency={"type": "string", "pattern": "^[A-Z]{3}$"},
            qualifier=_QUALIFIER,
            wording=_WORDS,
        ),
    ]
}
_COUNT_SCHEMA = {
    "anyOf": [
        _WHOLE,
        {"type": "string", "pattern": f"^{_COUNT.pattern}$"},
        _object(number=_WHOLE, qualifier=_QUALIFIER, wording=_WORDS),
    ]
}
_HEADCOUNT = _object(
    **dict.fromkeys(("women", "men", "other", "unstated", "total"), _WHOLE),
    qualifier=_QUALIFIER,
    party=_WORDS,
    category={"enum": [one.value for one in Category]},
    wording=_WORDS,
)
_REFERENCE = {"anyOf": [_WORDS, _object(number=_WORDS, issuer=_WORDS)]}


def shapes(language: str) -> tuple[Shape, ...]:
    """Return how every value stands in a file whose plain texts are in `language`."""
    return (
        _text(language),
        Shape(type=FuzzyDate, read=_read_date, write=_write_date, schema=_DATE),
        Shape(type=Period, read=_read_period, write=_write_period, schema=_PERIOD),
        Shape(type=Money, read=_read_money, write=_write_money, schema=_MONEY_SCHEMA),
        Shape(type=Count, read=_read_count, write=_write_count, schema=_COUNT_SCHEMA),
        Shape(type=Headcount, read=_read_headcount, write=_write_headcount, schema=_HEADCOUNT),
        Shape(type=Reference, read=_read_reference, write=_write_reference, schema=_REFERENCE),
        Shape(type=Decimal, read=_number, write=lambda value: value, schema=_NUMBER),
    )
