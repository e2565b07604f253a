"""JSON Schema (2020-12) of a record class, from the same slots and shapes that read it.

A type without a schema here or in its shape is refused: a schema that says "anything" would hide a mistake.
"""

from collections.abc import Callable, Iterable
from typing import Any

import attrs

from partnerkit.source.shape import SCALARS, Shape, choice, is_choice
from partnerkit.source.slots import ID, Rename, Slot, is_mapping, is_tuple, item_type, same_name, slots_of

Describe = Callable[[type, str | None], str]
"""From a class and the name of a field, or `None` for the class itself, to its help text."""

_Schema = dict[str, Any]


def json_schema(
    root: type, shapes: Iterable[Shape], *, describe: Describe, identifier: str, rename: Rename = same_name
) -> _Schema:
    """Return the schema of files that hold one `root`.

    Args:
        root: An attrs class.
        shapes: The shapes given to `make_converter`.
        describe: The help text of a class or a field; empty for none.
        identifier: The schema's own address (`$id`).
        rename: As given to `make_converter`.

    Raises:
        TypeError: A type is not known.
    """
    definitions = _Definitions([*SCALARS, *shapes], describe, rename)
    body = definitions.record(root, without_id=False)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": identifier,
        **body,
        "$defs": dict(sorted(definitions.made.items())),
    }


class _Definitions:
    """Collects the `$defs` while types are gone through."""

    def __init__(self, shapes: Iterable[Shape], describe: Describe, rename: Rename) -> None:
        self.made: dict[str, _Schema] = {}
        self._classes: dict[str, type] = {}
        self._shapes = {shape.type: shape for shape in shapes}
        self._describe = describe
        self._rename = rename

    def record(self, cls: type, *, without_id: bool) -> _Schema:
        """Return the schema of a mapping that holds one record."""
        slots = [slot for slot in slots_of(cls, self._rename) if not (without_id and slot.name == ID)]
        schema: _Schema = {
            "type": "object",
            "properties": {slot.key: self._field(cls, slot) for slot in slots},
            "additionalProperties": False,
        }
        required = [slot.key for slot in slots if slot.required]
        if required:
            schema["required"] = required
        return self._described(schema, cls, None)

    def _field(self, cls: type, slot: Slot) -> _Schema:
        schema = (
            self._keyed(slot)
            if slot.keyed
            else {}
            if slot.bare and not is_mapping(slot.type)
            else self._of(slot.type)
        )
        if not slot.required or slot.optional:
            schema = or_nothing(schema)
        return self._described(schema, cls, slot.name)

    def _described(self, schema: _Schema, cls: type, name: str | None) -> _Schema:
        text = self._describe(cls, name)
        return {"description": text, **schema} if text else schema

    def _keyed(self, slot: Slot) -> _Schema:
        item = item_type(slot.type)
        rest = or_nothing(self._reference(item, without_id=True))
        return {"anyOf": [{"type": "object", "additionalProperties": rest}, self._of(slot.type)]}

    def _of(self, kind: Any) -> _Schema:
        if kind in self._shapes:
            return self._shaped(kind)
        if is_choice(kind):
            return dict(choice(kind).schema)
        if attrs.has(kind):
            return self._reference(kind, without_id=False)
        if kind is Any:
            return {}
        if is_tuple(kind):
            return {"type": "array", "items": self._of(item_type(kind))}
        if is_mapping(kind):
            values = self._of(item_type(kind))
            return {"type": "object", "additionalProperties": values} if values else {"type": "object"}
        raise TypeError(f"{kind!r} has no schema; give it a Shape")

    def _shaped(self, kind: type) -> _Schema:
        """Return the schema of a type with a shape; one with several forms is written once, under `$defs`."""
        schema = dict(self._shapes[kind].schema)
        if not {"anyOf", "properties"} & set(schema):
            return schema
        self.made.setdefault(kind.__name__, schema)
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def _reference(self, cls: type, *, without_id: bool) -> _Schema:
        name = cls.__name__ + ("-keyed" if without_id else "")
        if self._classes.setdefault(name, cls) is not cls:
            raise TypeError(
                f"two classes are called {cls.__name__}; give one of them a Shape or another name"
            )
        if name not in self.made:
            self.made[name] = {}  # before going on, since classes may contain each other
            self.made[name] = self.record(cls, without_id=without_id)
        return {"$ref": f"#/$defs/{name}"}


def or_nothing(schema: _Schema) -> _Schema:
    """Return a schema that also takes null, which readers take as absence."""
    if not schema:
        return schema
    if isinstance(schema.get("type"), str) and "enum" not in schema and "const" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    if "anyOf" in schema and len(schema) == 1:
        return {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {"anyOf": [schema, {"type": "null"}]}
