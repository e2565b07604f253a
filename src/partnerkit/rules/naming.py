"""Names of fields in the words of rules: by the keys of a file, or as people see them in a workbook.

The texts of a rule name a field as `{Paper.position}`, with the "in" or "on" before it as `{in Paper.position}`, with a
value as `{Claim.chosen: true}`, and all words that it may hold as `{Consultation.outcome: *}`. In a file these are keys
and codes; in a workbook the headers, sheets and words that people see there.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import get_args

import attrs
from attrs import frozen

from partnerkit import model
from partnerkit.source.origin import Names
from partnerkit.values import Headcount, Reference

_NAMED = re.compile(r"\{(in )?([A-Z][A-Za-z]+)\.([a-z_.]+)(?:: ([\w*-]+))?\}")
_VALUES = {"Headcount": Headcount, "Reference": Reference}
_WITHIN = {"Origin": "origin.", "Settings": "settings."}
"""What a record holds at most one of, and how its keys begin when they stand alone."""


@frozen
class FieldName:
    """A field as the parameter of a message: it gets its name when it is known where the record stands.

    Attributes:
        noun: The class that has the field.
        field: The field, or a dotted way such as `valid.end`.
    """

    noun: str
    field: str

    def __str__(self) -> str:
        """Return its key in quotation marks."""
        return KEYS.field(self.noun, self.field, "en")


@lru_cache(maxsize=4096)
def with_names(words: str, names: Names, language: str) -> str:
    """Return the words of a rule with the fields in them named; a name that leads to no field stays as it is.

    Args:
        words: The words.
        names: What fields and codes are called.
        language: The language of the words.
    """

    def name(match: "re.Match[str]") -> str:
        try:
            return called(*match.groups())
        except (KeyError, ValueError):
            return match[0]

    def called(inside: str | None, noun: str, field: str, value: str | None) -> str:
        if value is None:
            return (names.inside if inside else names.field)(noun, field, language)
        if value == "*":
            return ", ".join(names.code(one, language) for one in codes_of(noun, field) or ())
        return names.value(noun, field, value, language)

    return _NAMED.sub(name, words)


def codes_of(noun: str, field: str) -> type[StrEnum] | None:
    """Return the closed list that a field is chosen from, if it is.

    Raises:
        KeyError: There is no such field.
    """
    kind = _field(noun, field).type
    codes = (one for one in (kind, *get_args(kind)) if isinstance(one, type) and issubclass(one, StrEnum))
    return next(codes, None)


def _field(noun: str, field: str) -> "attrs.Attribute[object]":
    cls = _VALUES.get(noun) or vars(model)[noun]
    return attrs.fields_dict(cls)[field.partition(".")[0].partition("[")[0]]


def _key(noun: str, field: str) -> str:
    key = _field(noun, field).metadata.get("file_key")
    return _WITHIN.get(noun, "") + (key or field)


def _quoted(noun: str, field: str, language: str) -> str:
    key = _key(noun, field)
    return f"”{key}”" if language == "sv" else f"'{key}'"


KEYS = Names(
    field=_quoted,
    inside=lambda noun, field, language: (
        f"{'i' if language == 'sv' else 'in'} {_quoted(noun, field, language)}"
    ),
    value=lambda noun, field, value, _: f"{_key(noun, field)}: {value}",
    code=lambda member, _: str(member.value),
)
"""The names of a file: keys, and codes as they are written."""
