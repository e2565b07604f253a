"""Writing a record as YAML or JSON: the short form wherever it says the same."""

from collections.abc import Mapping
from typing import Any

from partnerkit.files.converter import FORMAT, converter
from partnerkit.model import Partnership
from partnerkit.source.json_out import write_json
from partnerkit.source.problem import Path
from partnerkit.source.structure import unstructure
from partnerkit.source.yaml_out import write_yaml


def to_data(partnership: Partnership) -> dict[str, Any]:
    """Return the record as plain data, in the form and order of a file."""
    data = unstructure(converter(partnership.language), partnership)
    data.setdefault("language", partnership.language)
    head = {key: data.pop(key) for key in ("id", "language")}
    return {"format": FORMAT, **head, **data}


def to_yaml(partnership: Partnership, *, header: str = "", comments: Mapping[Path, str] | None = None) -> str:
    """Return the record as YAML 1.2.

    Args:
        partnership: The record.
        header: Lines to put before it, each beginning with `#`.
        comments: Remarks to put above the keys at these paths.
    """
    return write_yaml(to_data(partnership), header=header, comments=comments or {})


def to_json(partnership: Partnership) -> str:
    """Return the record as JSON."""
    return write_json(to_data(partnership))
