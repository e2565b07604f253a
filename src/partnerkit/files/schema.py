"""The JSON Schema (2020-12) of a record file, made from the model and the table of values."""

from typing import Any

from partnerkit.files.converter import FORMAT
from partnerkit.language.catalogue import help_text
from partnerkit.model import Partnership
from partnerkit.source.schema import json_schema
from partnerkit.values.shapes import shapes

SCHEMA_NAME = "partnerkit-1.schema.json"


def _describe(noun: type, field: str | None, language: str) -> str:
    if field is None:
        return (noun.__doc__ or "").partition("\n")[0]
    return help_text(noun.__name__, field, language)


def partnership_schema(language: str = "en") -> dict[str, Any]:
    """Return the schema, with the fields' help as descriptions.

    Args:
        language: Language of the descriptions of fields.
    """
    schema = json_schema(
        Partnership,
        shapes("sv"),
        describe=lambda noun, field: _describe(noun, field, language),
        identifier=SCHEMA_NAME,
    )
    schema["title"] = FORMAT
    root = schema["$defs"]["Partnership"] if "$ref" in schema else schema
    root["properties"] = {"format": {"const": FORMAT}, **root["properties"]}
    root["required"] = ["format", *root.get("required", [])]
    return schema
