"""What people read of the fields of a plugin: labels, help and JSON Schema, from the class and its docstring."""

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import frozen

from partnerkit.extensions.extension import Extension, about_of
from partnerkit.source.docstrings import field_help, first_paragraph
from partnerkit.source.schema import json_schema
from partnerkit.source.slots import is_mapping, is_tuple, item_type, slots_of
from partnerkit.values.shapes import has_fields, shapes


@frozen
class Field:
    """One field of a plugin, as people are told of it.

    Attributes:
        path: Its keys below the plugin's name, with `[]` after a list and `{}` after a mapping: `visits[].date`.
        label: What people call it.
        help: What belongs in it; empty if nobody says.
        public: Whether it may leave the organisation.
    """

    path: str
    label: str
    help: str
    public: bool


def describe_fields(extension: Extension[Any], language: str) -> tuple[Field, ...]:
    """Return every field of a plugin, also those inside others, in the order of its class.

    Args:
        extension: The extension.
        language: Language of labels and help, where there are several.
    """
    return tuple(_described(extension.fields, "", extension.public, language, ()))


def _described(
    cls: type, lead: str, public: bool, language: str, within: tuple[type, ...]
) -> Iterator[Field]:
    for slot in slots_of(cls):
        stated = about_of(slot.attribute.metadata).public
        seen = public if stated is None else stated
        several = "[]" if is_tuple(slot.type) else "{}" if is_mapping(slot.type) else ""
        kind = item_type(slot.type) if several else slot.type
        label, help = (say(cls, slot.name, language) for say in (label_of, help_of))
        yield Field(f"{lead}{slot.key}", label, help, seen)
        if has_fields(kind) and kind not in within:
            yield from _described(kind, f"{lead}{slot.key}{several}.", seen, language, (*within, kind))


def title_of(extension: Extension[Any], language: str) -> str:
    """Return what people call the fields of a plugin: in a language, else in English, else in any."""
    return extension.title.get(language) or extension.title.get("en") or next(iter(extension.title))[1]


def label_of(cls: type, name: str, language: str) -> str:
    """Return the label of a field: the declared one, else the field's name in words.

    >>> from attrs import frozen
    >>> @frozen
    ... class Visit:
    ...     first_met: str
    >>> label_of(Visit, "first_met", "en")
    'First met'
    """
    words = about_of(attrs.fields_dict(cls)[name].metadata).label
    found = words and (words.get(language) or words.get("en"))
    plain = name.replace("_", " ").strip() or name
    return found or plain[:1].upper() + plain[1:]


def help_of(cls: type, name: str | None, language: str) -> str:
    """Return the help of a field, or of the class if no field is named: as declared, else from the docstring."""
    if name is None:
        return first_paragraph(cls)
    words = about_of(attrs.fields_dict(cls)[name].metadata).help
    found = words and (words.get(language) or words.get("en"))
    return found or field_help(cls).get(name, "")


def schema_of(extension: Extension[Any], language: str) -> dict[str, Any]:
    """Return the JSON Schema of what stands below the extension's name in a record.

    Raises:
        TypeError: The class is no attrs class, or a field is of a type that has no form in a file.
    """
    if not attrs.has(extension.fields):
        raise TypeError(f"{extension.fields!r} is no attrs class")
    for one in attrs.fields(extension.fields):
        label_of(extension.fields, one.name, language)
    schema = json_schema(
        extension.fields,
        shapes("sv"),
        describe=lambda cls, name: help_of(cls, name, language),
        identifier=extension.name,
    )
    return {key: value for key, value in schema.items() if key not in ("$schema", "$id")}
