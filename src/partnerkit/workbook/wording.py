"""Words of the workbook: names of sheets, headers, help, labels of codes, yes and no.

Labels and help of fields stand in the catalogue `fields`, those of codes in `codes`; what only a workbook
says stands in the catalogue `workbook`.
"""

from enum import StrEnum
from functools import reduce

from partnerkit.language.catalogue import code, entries, help_text, label, text
from partnerkit.values import Text
from partnerkit.workbook.columns import FINDINGS, Column, Form
from partnerkit.workbook.layout import Home, Sheet, parents

_VALUES = frozenset({"Headcount", "Reference"})
"""Values with a sheet of their own; their fields are labelled by the workbook."""


def say(key: str, labels: str, **params: object) -> str:
    """Return a text of the workbook's own catalogue."""
    return text(f"workbook.{key}", labels, **params)


def sheet_name(key: str, labels: str) -> str:
    """Return the name on a sheet's tab."""
    return say(f"sheet.{key}.name", labels)


def former_name(key: str, labels: str) -> str | None:
    """Return the name that a sheet had in earlier workbooks, if it was renamed."""
    return entries(labels).get(f"workbook.sheet.{key}.former")


def code_label(member: StrEnum, labels: str) -> str:
    """Return the label of a code."""
    return code(member, labels)


def yes_no(flag: bool, labels: str) -> str:
    """Return yes or no."""
    return say("yes" if flag else "no", labels)


def place_label(sheet: Sheet, home: Home, labels: str) -> str:
    """Return what a row is to the row it belongs to: the field that holds it, and whose if that differs."""
    words = field_label(home.owner, home.field, labels)
    if len({one.owner for one in sheet.homes}) == 1:
        return words
    return say("form-sheet.of", labels, whole=say(f"sheet.{home.owner}.one", labels), label=words)


def field_label(noun: str, name: str, labels: str) -> str:
    """Return the label of a field."""
    return say(f"value.{noun}.{name}.label", labels) if noun in _VALUES else label(noun, name, labels)


def header(sheet: Sheet, column: Column, labels: str) -> str:
    """Return the header of a column, with a star if every row must have it."""
    if column.title is not None:
        return column.title
    return (
        say("header.required", labels, label=_plain(sheet, column, labels))
        if column.required
        else _plain(sheet, column, labels)
    )


def _plain(sheet: Sheet, column: Column, labels: str) -> str:
    if column.key == "row.parent":
        owners = parents(sheet)
        owner = say("header.parent-one", labels, owner=say(f"sheet.{owners[0]}.one", labels))
        taken = {field_label(sheet.key, one.name, labels) for one in sheet.attributes}
        return owner if len(owners) == 1 and owner not in taken else say("header.parent", labels)
    if not column.field:
        return say(f"header.{column.key.removeprefix('row.')}", labels)
    return part_label(sheet.key, column, labels)


def unit_label(sheet: Sheet, column: Column, labels: str) -> str:
    """Return the label of what a column belongs to, without the language of a text."""
    whole = column.form is Form.TEXT and sheet.noun is not Text
    return field_label(sheet.key, column.field, labels) if whole else _plain(sheet, column, labels)


def part_label(noun: str, column: Column, labels: str) -> str:
    """Return the label of a field's part: the field's own, with the language or the part behind it."""
    words = say("header.text", labels) if noun == "Text" else field_label(noun, column.field, labels)
    if not column.part:
        return words
    if column.form is Form.TEXT:
        return say("header.language", labels, label=words, name=language_name(column.part, labels))
    return say(f"header.part.{column.part}", labels, label=words)


def form_label(noun: str, prefix: str, column: Column, labels: str) -> str:
    """Return the label of a field on the record's own sheet, with what it is part of before it."""
    text_field = column.form is Form.TEXT
    words = field_label(noun, column.field, labels) if text_field else part_label(noun, column, labels)
    if not prefix:
        return words
    return say("form-sheet.of", labels, whole=field_label("Partnership", prefix, labels), label=words)


def language_name(tag: str, labels: str) -> str:
    """Return the name of a language, or its tag if the workbook has no name for it."""
    return entries(labels).get(f"workbook.language.{tag}", tag)


def column_help(sheet: Sheet, column: Column, labels: str) -> str:
    """Return what belongs in a column, and first that it must be filled in where that is so."""
    if column.title is not None:
        return say("help.findings" if column.key == FINDINGS else "help.own", labels)
    words = _column_help(sheet, column, labels)
    return say("help.required", labels, words=words) if column.required else words


def _column_help(sheet: Sheet, column: Column, labels: str) -> str:
    if not column.field:
        key = f"help.{column.key.removeprefix('row.')}"
        if column.key == "row.parent":
            names = [sheet_name(owner, labels) for owner in parents(sheet)]
            either = reduce(lambda one, other: say("help.sheets", labels, one=one, other=other), names)
            return say(key, labels, sheets=either)
        return say(key, labels, codes=sheet_name("codes", labels))
    if sheet.noun is Text:
        return say("help.text", labels)
    return field_help(sheet.key, column, labels)


def field_help(noun: str, column: Column, labels: str) -> str:
    """Return what belongs in a field, with how to write it where that is not plain."""
    name = column.field
    words = say(f"value.{noun}.{name}.help", labels) if noun in _VALUES else help_text(noun, name, labels)
    words = words.replace("`", say("help.quote", labels))
    form = "words" if column.form is Form.NAMES and column.codes else column.form.name.lower()
    if f"workbook.form.{form}" not in entries(labels):
        return words
    return f"{words} {say(f'form.{form}', labels, codes=sheet_name('codes', labels))}"
