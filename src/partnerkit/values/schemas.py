"""JSON Schema (2020-12) of each value's forms in a file; the readers beside them are in `shapes`."""

from typing import Any

from partnerkit.source.schema import or_nothing
from partnerkit.values import Category, Qualifier
from partnerkit.values.parts import AMOUNT

QUALIFIERS = "|".join(qualifier.value for qualifier in Qualifier)
MONEY_PATTERN = rf"(?:({QUALIFIERS}) )?({AMOUNT}) ([A-Z]{{3}})"
COUNT_PATTERN = rf"(?:({QUALIFIERS}) )?([0-9]+)"

_Schema = dict[str, Any]

_WORDS = {"type": "string", "minLength": 1}
_YEAR = {"type": "integer", "minimum": 1000, "maximum": 9999}
_WHOLE = {"type": "integer", "minimum": 0}
_QUALIFIER = {"enum": [one.value for one in Qualifier]}


def _object(required: tuple[str, ...] = (), /, **properties: tuple[str, _Schema]) -> _Schema:
    schema: _Schema = {
        "type": "object",
        "properties": {
            name: {"description": text, **(part if name in required else or_nothing(part))}
            for name, (text, part) in properties.items()
        },
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {**schema, "required": list(required)} if required else schema


_WORDING = ("How the source put it.", _WORDS)
_EXACTNESS = ("How exact it is; absent means exact.", _QUALIFIER)

NUMBER: _Schema = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{AMOUNT}$"}]}
TEXT: _Schema = {
    "anyOf": [
        _WORDS,
        {
            "type": "object",
            "description": "One version for each language, by its tag: sv, en, vi.",
            "minProperties": 1,
            "additionalProperties": or_nothing(_WORDS),
        },
    ]
}
DATE: _Schema = {
    "anyOf": [
        _YEAR,
        _WORDS,
        _object(
            ("date",),
            date=("As precise as it is known: 2014, 201X, 2014-05, 2014-05-12.", {"anyOf": [_YEAR, _WORDS]}),
            wording=("How the source put it; never interpreted.", _WORDS),
        ),
    ]
}
PERIOD: _Schema = {
    "anyOf": [_YEAR, _WORDS, _object(start=("The beginning.", DATE), end=("The end, included.", DATE))]
}
MONEY: _Schema = {
    "anyOf": [
        {"type": "string", "pattern": f"^{MONEY_PATTERN}$"},
        _object(
            amount=("In whole units of the currency; absent if only the wording is known.", NUMBER),
            currency=(
                "ISO 4217, three capital letters; absent means SEK.",
                {"type": "string", "pattern": "^[A-Z]{3}$"},
            ),
            qualifier=_EXACTNESS,
            wording=_WORDING,
        ),
    ]
}
COUNT: _Schema = {
    "anyOf": [
        _WHOLE,
        {"type": "string", "pattern": f"^{COUNT_PATTERN}$"},
        _object(("number",), number=("Zero or more.", _WHOLE), qualifier=_EXACTNESS, wording=_WORDING),
    ]
}
HEADCOUNT: _Schema = _object(
    women=("Number of women.", _WHOLE),
    men=("Number of men.", _WHOLE),
    other=("Number of people of another gender.", _WHOLE),
    unstated=("Number of people whose sex is not stated.", _WHOLE),
    total=("The total as stated by a source, where it cannot be added up from the parts.", _WHOLE),
    qualifier=_EXACTNESS,
    party=("Id of the organisation the people come from.", _WORDS),
    category=("Whom the headcount is about.", {"enum": [one.value for one in Category]}),
    wording=_WORDING,
)
REFERENCE: _Schema = {
    "anyOf": [
        _WORDS,
        _object(
            ("number",),
            number=("As written, for example KS 2016-811.", _WORDS),
            issuer=("Id of the organisation whose number it is.", _WORDS),
        ),
    ]
}
