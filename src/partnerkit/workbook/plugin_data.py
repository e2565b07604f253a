"""The data of a plugin, as plain as it stands in a record: what lies at a path of keys, and values in their short form."""

from collections.abc import Mapping
from typing import Any

from partnerkit.source.json_out import write_json
from partnerkit.source.resolve import resolve_all
from partnerkit.source.structure import structure
from partnerkit.values.converter import converter


def found_at(row: Any, path: tuple[str, ...]) -> Any:
    """Return what stands at a path of keys in data; nothing if the way ends before."""
    for step in path:
        row = row.get(step) if isinstance(row, Mapping) else None
    return row


def put_at(row: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Put a value at a path of keys, or take away what stands there if the value is `None`."""
    *way, last = path
    for step in way:
        inner = row.get(step)
        if not isinstance(inner, dict):
            if value is None:
                return
            inner = row[step] = {}
        row = inner
    if value is None:
        row.pop(last, None)
    else:
        row[last] = value


def one_value(data: Any, kind: Any, language: str) -> Any:
    """Return a value of a type made of plain data; read as an item, since cattrs takes a code alone for text.

    Raises:
        Refused: The data does not fit.
    """
    return structure(converter(language), [data], tuple[kind, ...])[0]


def plain_value(value: Any, kind: Any, language: str) -> Any:
    """Return a value as plain data in its short form."""
    return resolve_all(converter(language).unstructure((value,), unstructure_as=tuple[kind, ...])[0])


def in_a_line(data: Any) -> str:
    """Return data as JSON in one line; no text in it holds a line end of its own."""
    return " ".join(line.strip() for line in write_json(data).rstrip("\n").split("\n"))
