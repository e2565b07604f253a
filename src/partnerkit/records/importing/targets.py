"""Targets: which column of ours a name in a mapping means, and where its value stands in the data of a row.

A column is named by its key (`title.sv`, `date`, `participants.women`) or by its header in the workbook.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from types import GenericAlias
from typing import Any

from attrs import evolve, fields, frozen

from partnerkit.errors import InvalidValueError, Message
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.source.mistakes import nearest, not_allowed, shortened
from partnerkit.source.problem import Path, Problem, Refused
from partnerkit.values import Text, language_tag
from partnerkit.workbook.columns import Column, Form, core, has_rows
from partnerkit.workbook.headings import column_of, folded
from partnerkit.workbook.layout import Home, Sheet, columns, sheets
from partnerkit.workbook.nodes import path_of
from partnerkit.workbook.wording import header, sheet_name

UNDER, CURRENCY = "under", "currency"
"""The names of what is no field: what a row belongs to, and the currency of all its amounts."""

_ANY = "\0"
_ROW = {"row.parent": UNDER, "row.currency": CURRENCY}


@frozen
class Target:
    """A column of ours that is filled.

    Attributes:
        key: Its key.
        column: The column.
        field: The field of the noun that its value stands in; empty for `under` and `currency`.
        path: Where its value stands in the data of a row.
        refers_to: The nouns whose ids it holds.
    """

    key: str
    column: Column
    field: str
    path: Path
    refers_to: tuple[str, ...] = ()


def sheet_named(word: str) -> tuple[Sheet, Mapping[str, str]]:
    """Return the sheet that rows go to, and the field they go to by the noun that has it.

    Args:
        word: The name of a field that holds several rows, or of a sheet in any of our languages.

    Raises:
        Refused: PK014, there is none of that name.
    """
    by_field: dict[str, Sheet] = {}
    for sheet in _sheets():
        by_field |= {home.field: sheet for home in sheet.homes if _takes_rows(home)}
    names = {folded(sheet_name(one.key, tag)): one for one in _sheets() for tag in LANGUAGES}
    found = by_field.get(word) or names.get(folded(word))
    if found is None:
        raise not_allowed(word, sorted(by_field))
    homes = {
        home.owner: home.field
        for home in found.homes
        if _takes_rows(home) and (word not in by_field or home.field == word)
    }
    return found, homes


def _takes_rows(home: Home) -> bool:
    return home.several and home.owner != "Settings"


@cache
def _sheets() -> tuple[Sheet, ...]:
    """Return the sheets whose rows a list can become: what has fields of its own."""
    return tuple(one for one in sheets() if one.noun is not Text and any(map(_takes_rows, one.homes)))


def target_named(sheet: Sheet, word: str, language: str) -> Target:
    """Return the column of a sheet that a word names.

    Args:
        sheet: The sheet.
        word: A key or a header.
        language: The language of texts whose key names none.

    Raises:
        Refused: PK014, there is none.
    """
    known = _targets(sheet.key)
    name, _, tag = word.partition(".")
    if f"{name}.{_ANY}" in known and (not tag or _is_tag(tag)):
        return _in_language(known[f"{name}.{_ANY}"], tag or language)
    if word in known:
        return known[word]
    column = column_of(sheet, word, LANGUAGES)
    if column is not None:
        if column.form is Form.TEXT:
            return _in_language(known[f"{column.field}.{_ANY}"], column.part)
        if (named := _ROW.get(column.key, column.key)) in known:
            return known[named]
    raise _unknown(sheet, word, language)


def _in_language(target: Target, tag: str) -> Target:
    key = target.key.replace(_ANY, tag)
    column = evolve(target.column, key=target.column.key.replace(_ANY, tag), part=tag)
    return evolve(target, key=key, column=column, path=(*target.path[:-1], tag))


def _is_tag(word: str) -> bool:
    try:
        language_tag(word)
    except InvalidValueError:
        return False
    return True


@cache
def _targets(key: str) -> Mapping[str, Target]:
    """Return every column that a list can fill, by its key; texts have a placeholder for their language."""
    sheet = next(one for one in _sheets() if one.key == key)
    found: dict[str, Target] = {}
    for column in _columns(sheet):
        if column.key in _ROW:
            name = _ROW[column.key]
            found[name] = Target(name, column, "", ())
    for name, target in _own(sheet):
        found[name] = target
    for attribute in fields(sheet.noun):
        inner, several = core(attribute.type)
        child = next((one for one in _sheets() if one.noun is inner), None)
        if child is None or not several or not has_rows(attribute.type):
            continue
        for name, target in _own(child):
            key = f"{attribute.name}.{name}"
            found[key] = evolve(target, key=key, field=attribute.name, path=(attribute.name, 0, *target.path))
    return found


def _own(sheet: Sheet) -> list[tuple[str, Target]]:
    attributes = {one.name: one for one in sheet.attributes}
    found = []
    for column in _columns(sheet):
        if not column.field:
            continue
        attribute = attributes[column.field]
        refers = tuple(attribute.metadata.get("refers_to", ())) or ((column.target,) if column.target else ())
        target = Target(column.key, column, column.field, path_of(attribute, column), refers)
        found.append((column.key, target))
        if "file_key" in attribute.metadata:
            found.append((attribute.metadata["file_key"], target))
    return found


def _columns(sheet: Sheet) -> tuple[Column, ...]:
    return columns(sheet, lambda _: (_ANY,))


def _unknown(sheet: Sheet, word: str, language: str) -> Refused:
    keys = [key.removesuffix(f".{_ANY}") for key in _targets(sheet.key)]
    headers = [
        header(sheet, column, tag).rstrip("* ")
        for tag in LANGUAGES
        for column in columns(sheet, lambda _: (language,))
        if column.form is not Form.COMPUTED
    ]
    near = nearest(word, [*keys, *headers])
    params = {"name": shortened(word), "known": ", ".join(keys)}
    if near is None:
        message = Message(
            "import.map.column", "There is no column '{name}' here. The columns are: {known}.", params
        )
    else:
        message = Message(
            "import.map.column.near",
            "There is no column '{name}' here. Did you mean '{near}'?",
            {**params, "near": near},
        )
    return Refused([Problem("PK014", message)])


def type_of(noun: type, name: str) -> Any:
    """Return the type of a field as data is read into it, without `None`."""
    inner, several = core(getattr(fields(noun), name).type)
    return GenericAlias(tuple, (inner, ...)) if several else inner


def no_record(name: str, known: Iterable[str]) -> Refused:
    """Refuse an id that nothing of the right kind has."""
    near = nearest(name, known)
    params = {"name": shortened(name), "near": near}
    if near is None:
        message = Message(
            "import.reference",
            "The record has nothing of this kind with the id '{name}'. Say in the mapping, below 'words', which id is "
            "meant, or add it to the record first.",
            params,
        )
    else:
        message = Message(
            "import.reference.near",
            "The record has nothing of this kind with the id '{name}'. Is it '{near}'? Say so in the mapping, below "
            "'words'.",
            params,
        )
    return Refused([Problem("PK014", message)])
