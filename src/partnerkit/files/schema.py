"""The JSON Schema (2020-12) of a record file, made from the model and the table of values."""

from collections.abc import Iterable, Mapping
from typing import Any

from partnerkit.extensions import Extension
from partnerkit.extensions.describing import schema_of, title_of
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


def partnership_schema(language: str = "en", extensions: Iterable[Extension[Any]] = ()) -> dict[str, Any]:
    """Return the schema, with the fields' help as descriptions.

    Args:
        language: Language of the descriptions of fields.
        extensions: Fields of plugins that the schema knows too, below `extensions`; those of other plugins may hold
            anything.
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
    for extension in extensions:
        _add(extension, language, schema, root["properties"]["extensions"])
    schema["$defs"] = dict(sorted(schema["$defs"].items()))
    return schema


def _add(extension: Extension[Any], language: str, schema: dict[str, Any], below: dict[str, Any]) -> None:
    """Add the fields of a plugin; what they are made of gets names of its own, unless we have the same."""
    added = schema_of(extension, language)
    made = added.pop("$defs")
    names = {
        name: name if schema["$defs"].get(name) == body else f"{extension.name}.{name}"
        for name, body in made.items()
    }
    schema["$defs"] |= {names[name]: _renamed(body, names) for name, body in made.items()}
    below.setdefault("properties", {})[extension.name] = {
        "title": title_of(extension, language),
        **_renamed(added, names),
    }


def _renamed(schema: Any, names: Mapping[str, str]) -> Any:
    if isinstance(schema, dict):
        return {
            key: _reference(value, names) if key == "$ref" else _renamed(value, names)
            for key, value in schema.items()
        }
    return [_renamed(one, names) for one in schema] if isinstance(schema, list) else schema


def _reference(pointer: str, names: Mapping[str, str]) -> str:
    head, _, name = pointer.rpartition("/")
    return f"{head}/{names[name]}"
