"""What messages call fields and codes in a workbook: by the headers, sheets and words that stand there."""

from enum import StrEnum
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


def field_name(noun: str, field: str, labels: str) -> str:
    """Return the name of a field in quotation marks: its header, or the sheet where its values stand as rows.

    Args:
        noun: The class that has the field.
        field: The field, or a part of it such as `valid.end`.
        labels: The language.

    Raises:
        KeyError: There is no such field.
    """
    found = _home(noun, field)
    if found is None:
        return say("named.field", labels, label=_label(noun, field, labels))
    sheet, home = found
    name = sheet_name(sheet.key, labels)
    if len(sheet.homes) == 1:
        return say("named.sheet", labels, name=name)
    return say("named.rows", labels, name=name, label=place_label(sheet, home, labels))


def inside_field(noun: str, field: str, labels: str) -> str:
    """Return the name of a field with the word before it that says where: in a column, or on a sheet.

    Raises:
        KeyError: There is no such field.
    """
    key = "named.in" if _home(noun, field) is None else "named.on"
    return say(key, labels, name=field_name(noun, field, labels))


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


def field_with_value(noun: str, field: str, value: str, labels: str) -> str:
    """Return a field with the word for a value, to follow "set": yes or no, or the word for a code.

    Raises:
        KeyError: There is no such field.
        ValueError: The value is none of its codes.
    """
    codes = codes_of(noun, field)
    word = code_label(codes(value), labels) if codes else yes_no(value == "true", labels)
    return say("named.value", labels, name=field_name(noun, field, labels), word=word)


def _code(member: StrEnum, labels: str) -> str:
    known = entries(labels).get(f"codes.{type(member).__name__}.{member.value}")
    return str(member.value) if known is None else known


NAMES = Names(field=field_name, inside=inside_field, value=field_with_value, code=_code)
"""The names of a workbook."""
