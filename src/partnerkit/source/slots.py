"""What the file knows of a record class: its keys, their types, and how a field departs from the plain form.

Three notes in a field's metadata are understood: `file_key` (the key in the file, where the name is a Python
keyword), `keyed` (records written as a mapping from id to the rest) and `bare` (data taken as it is).
"""

import types
from collections.abc import Callable, Mapping
from functools import reduce
from operator import or_
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

Rename = Callable[[type, str], str]
"""From a class and the name of its field to the key in the file."""

ID = "id"


@frozen
class Slot:
    """One field of a record class.

    Attributes:
        name: The attribute's name.
        argument: Its name as an argument of the class.
        key: Its key in the file.
        type: Its type; `X` for a field of type `X | None`, since nothing is read as absence.
        required: Whether it has no default.
        optional: Whether `None` is among its values.
        keyed: Whether its records are written as a mapping from id to the rest.
        bare: Whether its data is taken as it is.
        attribute: What attrs knows of it.
    """

    name: str
    argument: str
    key: str
    type: Any
    required: bool
    optional: bool
    keyed: bool
    bare: bool
    attribute: Any

    def is_default(self, value: Any, record: Any) -> bool:
        """Whether a value is the one that a record has when nothing is stated."""
        return not self.required and bool(value == self.default(record))

    def default(self, record: Any = None) -> Any:
        """Return the value when nothing is stated; `None` if only a record could tell, and none is given."""
        default = self.attribute.default
        if not isinstance(default, attrs.Factory):  # type: ignore[arg-type]
            return None if default is attrs.NOTHING else default
        if not default.takes_self:
            return default.factory()
        return None if record is None else default.factory(record)


SlotsOf = Callable[[type], tuple[Slot, ...]]
"""From a record class to its slots."""


def same_name(cls: type, name: str) -> str:
    """Return the field's own name."""
    return name


def slots_of(cls: type, rename: Rename = same_name) -> tuple[Slot, ...]:
    """Return the slots of an attrs class in their order, without fields that its constructor does not take.

    The id comes first, fields marked `last` come last.

    Raises:
        TypeError: A field cannot be told from its data: it is keyed but no tuple of records, or it may be
            `None` but has another default, although nothing in the file means the default.
    """
    hints = get_type_hints(cls)
    attributes = sorted(
        attrs.fields(cls), key=lambda one: 2 * bool(one.metadata.get("last")) - (one.name == ID)
    )
    return tuple(_slot(cls, one, hints[one.name], rename) for one in attributes if one.init)


def _slot(cls: type, attribute: Any, hint: Any, rename: Rename) -> Slot:
    kind, metadata = without_none(hint), attribute.metadata
    keyed = bool(metadata.get("keyed"))
    if keyed and not (is_tuple(kind) and attrs.has(item_type(kind))):
        raise TypeError(f"{cls.__name__}.{attribute.name}: only tuple[Record, ...] can be keyed")
    required, optional = attribute.default is attrs.NOTHING, kind is not hint
    if optional and not required and attribute.default is not None:
        raise TypeError(
            f"{cls.__name__}.{attribute.name}: a field that may be None must have None as its default"
        )
    return Slot(
        name=attribute.name,
        argument=attribute.alias,
        key=metadata.get("file_key") or rename(cls, attribute.name),
        type=kind,
        required=required,
        optional=optional,
        keyed=keyed,
        bare=bool(metadata.get("bare")) or kind is Any or (is_mapping(kind) and item_type(kind) is Any),
        attribute=attribute,
    )


def id_key_of(slots: tuple[Slot, ...]) -> str:
    """Return the key of the id of a record class."""
    return next(slot.key for slot in slots if slot.name == ID)


def without_none(hint: Any) -> Any:
    """Return `X` for `X | None`, other types as they are."""
    if get_origin(hint) not in (Union, types.UnionType):
        return hint
    rest = tuple(part for part in get_args(hint) if part is not type(None))
    return reduce(or_, rest)


def is_tuple(kind: Any) -> bool:
    """Whether a type is `tuple[X, ...]`."""
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def is_mapping(kind: Any) -> bool:
    """Whether a type is `Mapping[str, X]` or `dict[str, X]`."""
    return get_origin(kind) in (Mapping, dict) and get_args(kind)[:1] == (str,)


def item_type(kind: Any) -> Any:
    """Return `X` of `tuple[X, ...]` or `Mapping[str, X]`."""
    return get_args(kind)[0 if is_tuple(kind) else 1]
