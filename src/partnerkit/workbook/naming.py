"""What messages call fields and codes in a workbook: by the headers, sheets and words that stand there."""

from enum import StrEnum
from functools import cache
from typing import Any

from attrs import Attribute, fields

from partnerkit.language.catalogue import entries
from partnerkit.model import Partnership
from partnerkit.rules.naming import codes_of
from partnerkit.source.origin import Names
from partnerkit.source.problem import Path
from partnerkit.workbook.columns import core
from partnerkit.workbook.form_in import slots
from partnerkit.workbook.layout import FORM_PARTS, Home, Sheet, columns, sheets
from partnerkit.workbook.wording import (
    code_label,
    field_label,
    form_label,
    place_label,
    say,
    sheet_name,
    unit_label,
    yes_no,
)

_PREFIXES = {noun.__name__: f"{prefix}." if prefix else "" for prefix, noun in FORM_PARTS}


@cache
def names_in(labels: str) -> Names:
    """Return what fields and codes are called in a workbook.

    Args:
        labels: The language of its sheets and headers, in which they are named whatever language the message is in.
    """

    def field(noun: str, field: str, language: str) -> str:
        """Name its header in quotation marks, or the sheet where its values stand as rows."""
        found = _home(noun, field)
        if found is None:
            return say("named.field", language, label=_label(noun, field, labels))
        sheet, home = found
        name = sheet_name(sheet.key, labels)
        if len(sheet.homes) == 1:
            return say("named.sheet", language, name=name)
        return say("named.rows", language, name=name, label=place_label(sheet, home, labels))

    def inside(noun: str, name: str, language: str) -> str:
        """Name it with the word before it that says where: in a column, or on a sheet."""
        key = "named.in" if _home(noun, name) is None else "named.on"
        return say(key, language, name=field(noun, name, language))

    def value(noun: str, name: str, value: str, language: str) -> str:
        """Name it with the word for a value, to follow "set": yes or no, or the word for a code."""
        codes = codes_of(noun, name)
        word = code_label(codes(value), labels) if codes else yes_no(value == "true", labels)
        return say("named.value", language, name=field(noun, name, language), word=word)

    return Names(field=field, inside=inside, value=value, code=lambda member, _: _code(member, labels))


def _home(noun: str, field: str) -> tuple[Sheet, Home] | None:
    """Return the sheet where the values of a field stand as rows, if they do."""
    wanted = (noun, field.partition(".")[0].partition("[")[0])
    return next(
        ((one, home) for one in sheets() for home in one.homes if (home.owner, home.field) == wanted), None
    )


def _label(noun: str, field: str, labels: str) -> str:
    if noun in _PREFIXES and f"{_PREFIXES[noun]}{field}" in slots():
        prefix, _, column = slots()[f"{_PREFIXES[noun]}{field}"]
        owner = next(part.__name__ for name, part in FORM_PARTS if name == prefix)
        return form_label(owner, prefix, column, labels)
    for sheet in sheets():
        for column in columns(sheet, lambda _: (labels,)) if sheet.key == noun else ():
            if field in (column.key, f"{column.field}.{column.part}"):
                return unit_label(sheet, column, labels)
    return field_label(noun, field, labels)


def header_at(path: Path, labels: str) -> str | None:
    """Return the header above what a path of a record's data leads to; nothing if it leads into no record."""
    noun: Any = Partnership
    *way, last = (step for step in path if isinstance(step, str))
    for step in way:
        noun = core(_of(noun, step).type)[0]
        if noun not in (*(one.noun for one in sheets()), *(one for _, one in FORM_PARTS)):
            return None
    return _label(noun.__name__, _of(noun, last).name, labels)


def _of(noun: Any, key: str) -> "Attribute[Any]":
    return next(one for one in fields(noun) if one.metadata.get("file_key", one.name) == key)


def _code(member: StrEnum, labels: str) -> str:
    known = entries(labels).get(f"codes.{type(member).__name__}.{member.value}")
    return str(member.value) if known is None else known
