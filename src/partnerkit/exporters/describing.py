"""What an exporter says of its options: for people with their help, for programs as JSON Schema.

The help stands in the docstring of the options class, under `Attributes:`; that of our own is in the catalogues too.
"""

from decimal import Decimal
from typing import Any

from attrs import frozen

from partnerkit.exporters.exporter import Exporter
from partnerkit.exporters.options import declared, undeclared
from partnerkit.files.converter import converter
from partnerkit.language.catalogue import entries
from partnerkit.source.docstrings import field_help
from partnerkit.source.schema import json_schema
from partnerkit.source.shape import is_choice
from partnerkit.source.slots import Slot
from partnerkit.source.structure import unstructure
from partnerkit.values import FuzzyDate
from partnerkit.values.shapes import shapes

_KINDS: dict[Any, str] = {
    str: "text",
    int: "whole-number",
    Decimal: "number",
    bool: "yes-or-no",
    FuzzyDate: "date",
}


@frozen
class Option:
    """One option of an exporter.

    Attributes:
        name: Its name, as it is given.
        kind: `text`, `whole-number`, `number`, `yes-or-no`, `date` or `choice`; the type's name if it is another.
        required: Whether nothing is made without it.
        default: What it is unless given, as plain data; `None` if nothing.
        allowed: The words to choose from; empty if it takes others.
        help: What it does; empty if nobody says.
    """

    name: str
    kind: str
    required: bool
    default: Any
    allowed: tuple[str, ...]
    help: str


def describe_options(exporter: Exporter[Any], language: str = "en") -> tuple[Option, ...]:
    """Return the options of an exporter in their order.

    Args:
        exporter: The exporter.
        language: Language of the help, where there are several.

    Raises:
        ExporterFailedError: What it declares as its options cannot be used.
    """
    return tuple(
        Option(
            name=slot.key,
            kind="choice" if is_choice(slot.type) else _KINDS.get(slot.type, str(slot.type)),
            required=slot.required,
            default=_default(slot),
            allowed=tuple(str(one.value) for one in slot.type) if is_choice(slot.type) else (),
            help=_help(exporter.options, slot.name, language),
        )
        for slot in declared(exporter)
    )


def options_schema(exporter: Exporter[Any], language: str = "en") -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the options, with help and defaults.

    Args:
        exporter: The exporter.
        language: Language of the descriptions, where there are several.

    Raises:
        ExporterFailedError: What it declares as its options cannot be used.
    """
    slots = declared(exporter)
    try:
        schema = json_schema(
            exporter.options,
            shapes(language),
            describe=lambda cls, field: _help(cls, field, language) if field else "",
            identifier=f"{exporter.name}-options.schema.json",
        )
    except TypeError as error:
        raise undeclared(exporter, error) from error
    for slot in slots:
        default = _default(slot)
        if default is not None:
            schema["properties"][slot.key]["default"] = default
    return schema


def _default(slot: Slot) -> Any:
    default = slot.default()
    return None if default is None else unstructure(converter("en"), default)


def _help(options: type, name: str, language: str) -> str:
    """Return what an option is for: in the language if it is one of ours, else as its author wrote it."""
    ours = entries(language) if options.__module__.startswith("partnerkit.") else {}
    return ours.get(f"option.{options.__name__}.{name}") or field_help(options).get(name, "")
