"""The JSON Schema says what the reader takes."""

import json
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from attrs import field, frozen
from jsonschema import Draft202012Validator

from partnerkit.errors import InvalidValueError
from partnerkit.source.json_in import parse_json
from partnerkit.source.schema import json_schema
from partnerkit.source.structure import Refused, Shape, make_converter, structure


class Kind(StrEnum):
    """A choice."""

    ONE = "one"
    TWO = "two"


@frozen
class Code:
    """A value with a form of its own."""

    text: str


@frozen
class Leaf:
    """A record that contains its like."""

    id: str
    size: Decimal | None = None
    kind: Kind = Kind.ONE
    leaves: "tuple[Leaf, ...]" = ()


@frozen
class Root:
    """The whole."""

    code: Code
    from_day: int = field(default=0, metadata={"file_key": "from"})
    done: bool | None = None
    keyed: tuple[Leaf, ...] = field(default=(), metadata={"keyed": True})
    sizes: Mapping[str, int] = field(factory=dict)
    extra: Mapping[str, Any] = field(factory=dict)


_SHAPES = [
    Shape(Code, lambda data: Code(str(data)), lambda code: code.text, {"type": "string", "pattern": "^c"})
]


def _describe(cls: type, name: str | None) -> str:
    return f"{cls.__name__}: {name}" if name else ""


def _schema() -> dict[str, Any]:
    return json_schema(Root, _SHAPES, describe=_describe, identifier="root.schema.json")


def test_the_schema_is_a_schema() -> None:
    """It is valid by the rules of its own draft, and says which that is."""
    schema = _schema()
    Draft202012Validator.check_schema(schema)
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    assert "root.schema.json" == schema["$id"]
    assert ["Leaf", "Leaf-keyed"] == list(schema["$defs"])


def test_fields_are_described_with_the_keys_of_the_file() -> None:
    """Each key has its help, its type and, if nothing may stand there, null."""
    schema = _schema()
    assert ["code", "from", "done", "keyed", "sizes", "extra"] == list(schema["properties"])
    assert ["code"] == schema["required"]
    assert {"description": "Root: code", "type": "string", "pattern": "^c"} == schema["properties"]["code"]
    assert {"description": "Root: from_day", "type": ["integer", "null"]} == schema["properties"]["from"]
    assert ["size", "kind", "leaves"] == list(schema["$defs"]["Leaf-keyed"]["properties"])
    assert "description" not in schema
    nothing = {"type": "null"}
    assert nothing == schema["properties"]["keyed"]["anyOf"][-1]
    assert [{"type": "string", "enum": ["one", "two"]}, nothing] == schema["$defs"]["Leaf"]["properties"][
        "kind"
    ]["anyOf"]


def test_data_taken_as_it_is_has_no_schema() -> None:
    """Anything may stand there, also nothing."""

    @frozen
    class Box:
        raw: object = field(default=None, metadata={"bare": True})
        things: tuple[Any, ...] = ()

    properties = json_schema(Box, [], describe=lambda cls, name: "", identifier="x")["properties"]
    assert {"raw": {}, "things": {"type": ["array", "null"], "items": {}}} == properties


@pytest.mark.parametrize(
    "text",
    [
        '{"code": "c"}',
        '{"code": "c", "from": 3, "done": null, "sizes": {"a": 1}, "extra": {"a": [1, {"b": null}]}}',
        '{"code": "c", "keyed": {"a": null, "b": {"size": 1.5, "kind": "two", "leaves": [{"id": "c"}]}}}',
        '{"code": "c", "keyed": [{"id": "a"}, {"id": "b", "leaves": []}]}',
        "{}",
        '{"code": 1}',
        '{"code": "c", "from_day": 3}',
        '{"code": "c", "from": 1.5}',
        '{"code": "c", "done": "true"}',
        '{"code": "c", "keyed": {"a": {"id": "a"}}}',
        '{"code": "c", "keyed": [{"size": 1}]}',
        '{"code": "c", "keyed": {"a": {"kind": "three"}}}',
        '{"code": "c", "keyed": {"a": {"leaves": {"b": {}}}}}',
        '{"code": "c", "sizes": {"a": "1"}}',
        '{"code": "c", "extra": []}',
        "[]",
    ],
)
def test_the_schema_takes_what_the_reader_takes(text: str) -> None:
    """Both say yes, or both say no."""
    data = parse_json(text.encode()).data
    try:
        value: Any = structure(make_converter([_strict_code()]), data, Root)
    except Refused:
        value = None
    assert (value is not None) == Draft202012Validator(_schema()).is_valid(json.loads(text))


def _strict_code() -> Shape:
    def read(data: Any) -> Code:
        if not isinstance(data, str):
            raise InvalidValueError("code", "no code")
        return Code(data)

    return Shape(Code, read, lambda code: code.text, {})


def test_a_type_without_a_schema_is_refused_to_its_author() -> None:
    """Anything else would be a schema that hides a mistake."""

    @frozen
    class Floating:
        value: float

    with pytest.raises(TypeError, match="float"):
        json_schema(Floating, [], describe=_describe, identifier="x")


def test_two_classes_of_one_name_are_refused_to_their_author() -> None:
    """They would share one definition."""
    other = type("Leaf", (), {"__annotations__": {"a": int}})

    @frozen
    class Both:
        first: Leaf
        second: frozen(other)  # type: ignore[valid-type]

    with pytest.raises(TypeError, match="two classes are called Leaf"):
        json_schema(Both, [], describe=_describe, identifier="x")


def test_keys_follow_the_same_renaming_as_the_reader() -> None:
    """A field's own `file_key` goes before."""
    schema = json_schema(
        Root,
        _SHAPES,
        describe=_describe,
        identifier="x",
        rename=lambda cls, name: name.replace("_", "-").upper(),
    )
    assert ["CODE", "from", "DONE", "KEYED", "SIZES", "EXTRA"] == list(schema["properties"])
