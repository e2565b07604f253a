"""Plain data to values and back, through a cattrs converter whose hooks know places, keys and words.

cattrs does the dispatch by type; what it dispatches to is ours (`records`, `shape`), since cattrs drops the
messages of a value's own checks, cannot name the field they belong to, and stops at the first of them.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import attrs
from cattrs import Converter

from partnerkit.errors import PartnerkitError
from partnerkit.source.mistakes import empty_item, no_list, no_mapping
from partnerkit.source.problem import Problem, Refused
from partnerkit.source.records import keyed_reader, keyed_writer, record_reader, record_writer
from partnerkit.source.resolve import is_null, resolve_all
from partnerkit.source.shape import SCALARS, Shape, choice, is_choice
from partnerkit.source.slots import (
    Rename,
    Slot,
    id_key_of,
    is_mapping,
    is_tuple,
    item_type,
    same_name,
    slots_of,
)
from partnerkit.source.tree import locate

__all__ = ["Converter", "Refused", "Shape", "locate", "make_converter", "structure", "unstructure"]

_T = TypeVar("_T")
_Function = Callable[[Any], Any]


def structure(converter: Converter, data: Any, type: type[_T]) -> _T:
    """Make a value of `type` out of plain data.

    Raises:
        Refused: Everything that is wrong at once, with paths as in the file: PK011 unknown key, PK012 missing
            key, PK013 wrong type, PK014 a word that is not on a list, PK015 what a value says about itself,
            PK016 an id used twice.
    """
    return converter.structure(data, type)


def unstructure(converter: Converter, value: Any) -> Any:
    """Return a value as plain data; fields that equal their default are left out."""
    return converter.unstructure(value)


def make_converter(shapes: Iterable[Shape], *, rename: Rename = same_name) -> Converter:
    """Return a converter for attrs classes.

    Args:
        shapes: The types with a form of their own; enumerations, attrs classes, `tuple[X, ...]` and
            `Mapping[str, X]` need none.
        rename: From a class and a field's name to the key in the file; a field's `file_key` goes before.
    """
    hooks = _Hooks({shape.type: shape for shape in (*SCALARS, *shapes)}, rename)
    converter = Converter()

    def read(kind: Any) -> Callable[[Any, Any], Any]:
        reader = hooks.reader(kind)
        return lambda data, _: reader(data)

    converter.register_structure_hook_factory(hooks.knows, read)
    converter.register_unstructure_hook_factory(hooks.knows, hooks.writer)
    for kind in hooks.shapes:
        if isinstance(kind, type):  # exact: cattrs has hooks of its own for text and numbers
            converter.register_structure_hook(kind, read(kind))
            converter.register_unstructure_hook(kind, hooks.writer(kind))
    return converter


class _Hooks:
    """For each type the function that reads it and the one that writes it, made on first use."""

    def __init__(self, shapes: Mapping[Any, Shape], rename: Rename) -> None:
        self.shapes = dict(shapes)
        self._rename = rename
        self._slots: dict[type, tuple[Slot, ...]] = {}
        self._readers: dict[Any, _Function] = {}
        self._writers: dict[Any, _Function] = {}

    def knows(self, kind: Any) -> bool:
        """Whether there are hooks for a type."""
        return bool(
            kind in self.shapes
            or is_choice(kind)
            or attrs.has(kind)
            or is_tuple(kind)
            or is_mapping(kind)
            or kind is Any
        )

    def slots(self, cls: type) -> tuple[Slot, ...]:
        """Return the slots of a record class."""
        if cls not in self._slots:
            self._slots[cls] = slots_of(cls, self._rename)
        return self._slots[cls]

    def reader(self, kind: Any) -> _Function:
        """Return the function that makes a value of a type out of plain data."""
        if kind not in self._readers:
            self._readers[kind] = self._make_reader(kind)
        return self._readers[kind]

    def writer(self, kind: Any) -> _Function:
        """Return the function that makes plain data out of a value of a type."""
        if kind not in self._writers:
            self._writers[kind] = self._make_writer(kind)
        return self._writers[kind]

    def _shape(self, kind: Any) -> Shape | None:
        if kind not in self.shapes and is_choice(kind):
            self.shapes[kind] = choice(kind)
        return self.shapes.get(kind)

    def _make_reader(self, kind: Any) -> _Function:
        shape = self._shape(kind)
        if shape:
            return shape.read if shape in SCALARS else _telling(shape.read)  # a scalar says nothing of itself
        if attrs.has(kind):
            return record_reader(kind, self.slots, self._slot_reader)
        if kind is Any:
            return resolve_all
        if is_tuple(kind):
            return _list_reader(self.reader(item_type(kind)))
        if is_mapping(kind):
            return _mapping_reader(self.reader(item_type(kind)))
        raise _unknown(kind)

    def _slot_reader(self, slot: Slot) -> _Function:
        if slot.keyed:
            item = item_type(slot.type)
            return keyed_reader(id_key_of(self.slots(item)), self.reader(item), self.reader(slot.type))
        if slot.bare and not is_mapping(slot.type):
            return resolve_all
        return self.reader(slot.type)

    def _make_writer(self, kind: Any) -> _Function:
        shape = self._shape(kind)
        if shape:
            return shape.write
        if attrs.has(kind):
            return record_writer(kind, self.slots, self._slot_writer)
        if kind is Any:
            return _as_it_is
        if is_tuple(kind):
            write = self.writer(item_type(kind))
            return lambda items: [write(item) for item in items]
        if is_mapping(kind):
            write = self.writer(item_type(kind))
            return lambda items: {key: write(item) for key, item in items.items()}
        raise _unknown(kind)

    def _slot_writer(self, slot: Slot) -> _Function:
        if slot.keyed:
            item = item_type(slot.type)
            return keyed_writer(id_key_of(self.slots(item)), self.writer(item))
        return _as_it_is if slot.bare else self.writer(slot.type)


def _unknown(kind: Any) -> TypeError:
    return TypeError(f"{kind!r} has no form in a file; give it a Shape")


def _telling(read: _Function) -> _Function:
    """Turn what a value says about itself into a problem."""

    def reader(data: Any) -> Any:
        try:
            return read(data)
        except Refused:
            raise
        except PartnerkitError as error:
            raise Refused([Problem("PK015", error.message)]) from error

    return reader


def _list_reader(read: _Function) -> _Function:
    def reader(data: Any) -> Any:
        if not isinstance(data, list | tuple):
            raise no_list(data)
        return tuple(_each(enumerate(data), read).values())

    return reader


def _mapping_reader(read: _Function) -> _Function:
    def reader(data: Any) -> Any:
        if not isinstance(data, Mapping):
            raise no_mapping(data)
        return _each(data.items(), read)

    return reader


def _each(pairs: Iterable[tuple[Any, Any]], read: _Function) -> dict[Any, Any]:
    values: dict[Any, Any] = {}
    problems: list[Problem] = []
    for step, item in pairs:
        try:
            if is_null(item) and read is not resolve_all:
                raise empty_item()
            values[step] = read(item)
        except Refused as refused:
            problems += refused.under(step)
    if problems:
        raise Refused(problems)
    return values


def _as_it_is(value: Any) -> Any:
    """Return data that came as it was, in the types that files have."""
    if isinstance(value, Mapping):
        return {key: _as_it_is(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_as_it_is(item) for item in value]
    return value
