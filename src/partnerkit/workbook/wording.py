"""Words of the workbook: names of sheets, headers, help, labels of codes, yes and no.

Labels and help of fields stand in the catalogue `fields`, those of codes in `codes`; what only a workbook says
stands in the catalogue `workbook`.
"""

from enum import StrEnum
from functools import lru_cache

from attrs import fields

from partnerkit import model
from partnerkit.language.catalogue import code, entries, help_text, label, text
from partnerkit.values import Headcount, Reference, Text
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.layout import Home, Sheet


def say(key: str, labels: str, **params: object) -> str:
    """Return a text of the workbook's own catalogue."""
    return text(f"workbook.{key}", labels, **params)


def sheet_name(key: str, labels: str) -> str:
    """Return the name on a sheet's tab."""
    return say(f"sheet.{key}.name", labels)


def code_label(member: StrEnum, labels: str) -> str:
    """Return the label of a code."""
    return code(member, labels)


def yes_no(flag: bool, labels: str) -> str:
    """Return yes or no."""
    return say("yes" if flag else "no", labels)


def place_label(home: Home, labels: str) -> str:
    """Return what a row is to the row it belongs to: the name of the field that holds it."""
    return field_label(home.owner, home.field, labels)


@lru_cache(maxsize=4096)
def field_label(noun: str, name: str, labels: str) -> str:
    """Return the label of a field; what all nouns have in common is labelled once."""
    return label(_owner(noun, name), name, labels)


def _owner(noun: str, name: str) -> str:
    cls = {"Headcount": Headcount, "Reference": Reference, "Text": Text}.get(noun) or getattr(model, noun)
    inherited = any(one.name == name and one.inherited for one in fields(cls))
    return "Record" if inherited else noun


def header(sheet: Sheet, column: Column, labels: str) -> str:
    """Return the header of a column, with a star if every row must have it."""
    return say("header.required", labels, label=_plain(sheet, column, labels)) if column.required else _plain(
        sheet, column, labels
    )


def _plain(sheet: Sheet, column: Column, labels: str) -> str:
    if column.key == "parent":
        owners = list(dict.fromkeys(home.owner for home in sheet.homes))
        if len(owners) == 1:
            return say("header.parent-one", labels, owner=say(f"sheet.{owners[0]}.one", labels))
        return say("header.parent", labels)
    if not column.field:
        return say(f"header.{column.key}", labels)
    return part_label(sheet.key, column, labels)


def part_label(noun: str, column: Column, labels: str) -> str:
    """Return the label of a field's part: the field's own, with the language or the part behind it."""
    words = say("header.text", labels) if noun == "Text" else field_label(noun, column.field, labels)
    if not column.part:
        return words
    if column.form is Form.TEXT:
        return say("header.language", labels, label=words, language=language_name(column.part, labels))
    return say(f"header.part.{column.part}", labels, label=words)


def language_name(tag: str, labels: str) -> str:
    """Return the name of a language, or its tag if the workbook has no name for it."""
    return entries(labels).get(f"workbook.language.{tag}", tag)


def column_help(sheet: Sheet, column: Column, labels: str) -> str:
    """Return what belongs in a column."""
    if not column.field:
        return say(f"help.{column.key}", labels)
    if sheet.noun is Text:
        return say("help.text", labels)
    return field_help(sheet.key, column, labels)


def field_help(noun: str, column: Column, labels: str) -> str:
    """Return what belongs in a field, with how to write it where that is not plain."""
    words = help_text(_owner(noun, column.field), column.field, labels)
    form = entries(labels).get(f"workbook.form.{column.form.name.lower()}")
    return f"{words} {form}" if form else words
