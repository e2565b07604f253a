"""Records out of mappings: every problem of a record is found at once, each with its path in the file."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from partnerkit.errors import DuplicateIdError, Message, PartnerkitError
from partnerkit.source.mistakes import (
    id_inside,
    missing_key,
    no_mapping,
    no_value,
    repeated_id,
    unknown_key,
)
from partnerkit.source.problem import Path, Problem, Refused, place
from partnerkit.source.resolve import is_null
from partnerkit.source.slots import ID, Slot, is_tuple, item_type, slots_of

Function = Callable[[Any], Any]
SlotsOf = Callable[[type], tuple[Slot, ...]]


def record_reader(cls: type, slots_of_class: SlotsOf, reader_of: Callable[[Slot], Function]) -> Function:
    """Return the function that makes a record of `cls` out of a mapping."""
    slots = {slot.key: slot for slot in slots_of_class(cls)}
    readers: dict[str, Function] = {}

    def read(data: Any) -> Any:
        if not isinstance(data, Mapping):
            raise no_mapping(data)
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        faulty: set[str] = set()
        for key, item in data.items():
            slot = slots.get(key)
            if slot is None:
                problems += unknown_key(key, slots).under(key)
            elif is_null(item):
                if slot.required and slot.optional:
                    values[key] = None
            else:
                if key not in readers:  # late, because classes may contain each other
                    readers[key] = reader_of(slot)
                try:
                    values[key] = readers[key](item)
                except Refused as refused:
                    problems += refused.under(key)
                    faulty.add(key)
        for key, slot in slots.items():
            if slot.required and key not in values and key not in faulty:
                problems += no_value(key).under(key) if key in data else missing_key(key).problems
                faulty.add(key)
        if faulty:
            problems += _field_problems(slots, values)
        else:
            try:
                made = cls(**{slots[key].argument: value for key, value in values.items()})
            except (PartnerkitError, ValueError, TypeError) as error:
                problems += _construction_problems(error, cls, slots, values, data, slots_of_class)
        if problems:
            raise Refused(problems)
        return made

    return read


def record_writer(cls: type, slots_of_class: SlotsOf, writer_of: Callable[[Slot], Function]) -> Function:
    """Return the function that makes a mapping out of a record; fields that equal their default are left out."""
    slots = slots_of_class(cls)
    writers: dict[str, Function] = {}

    def write(record: Any) -> dict[str, Any]:
        data = {}
        for slot in slots:
            value = getattr(record, slot.name)
            if slot.is_default(value, record):
                continue
            if slot.key not in writers:  # late, because classes may contain each other
                writers[slot.key] = writer_of(slot)
            data[slot.key] = None if value is None else writers[slot.key](value)
        return data

    return write


def keyed_writer(item: type, slots_of_class: SlotsOf, write: Function) -> Function:
    """Return the function that makes a mapping from id to the rest out of records, or a list if an id is there twice."""
    id_key = _id_key(item, slots_of_class)

    def write_keyed(records: Any) -> dict[str, Any] | list[Any]:
        written = [write(record) for record in records]
        keyed = {
            data[id_key]: {key: value for key, value in data.items() if key != id_key} for data in written
        }
        return keyed if len(keyed) == len(written) else written

    return write_keyed


def keyed_reader(item: type, slots_of_class: SlotsOf, read: Function, read_list: Function) -> Function:
    """Return the function that makes records out of a mapping from id to the rest, or out of a list."""
    id_key = _id_key(item, slots_of_class)

    def read_one(name: str, rest: Any) -> Any:
        if is_null(rest):
            rest = {}
        if not isinstance(rest, Mapping):
            raise no_mapping(rest)
        if id_key in rest:
            raise Refused(id_inside(id_key).under(id_key))
        return read({id_key: name, **rest})

    def read_keyed(data: Any) -> Any:
        if isinstance(data, list | tuple):
            return read_list(data)
        if not isinstance(data, Mapping):
            raise no_mapping(data)
        records, problems = [], []
        for name, rest in data.items():
            try:
                records.append(read_one(name, rest))
            except Refused as refused:
                for problem in refused.problems:
                    about_id = problem.path == (id_key,) and problem.code != "PK011"
                    path = () if about_id else problem.path
                    problems.append(
                        attrs.evolve(problem, path=(name, *path), on_key=problem.on_key or about_id)
                    )
        if problems:
            raise Refused(problems)
        return tuple(records)

    return read_keyed


def _problem(error: Exception, path: Path) -> Problem:
    if isinstance(error, PartnerkitError):
        return Problem("PK015", error.message, path)
    reason = error.args[0] if error.args else type(error).__name__
    return Problem(
        "PK015", Message("source.value", "The value is not allowed: {reason}.", {"reason": reason}), path
    )


def _field_problems(slots: Mapping[str, Slot], values: Mapping[str, Any]) -> list[Problem]:
    """Ask each field alone; the constructor stops at the first fault and does not say which field it was."""
    problems = []
    for key, value in values.items():
        attribute = slots[key].attribute
        convert, validate = attribute.converter, attribute.validator
        try:
            if isinstance(convert, attrs.Converter):
                convert = None if convert.takes_self else convert
                value = convert(value, None, attribute) if convert else value
            elif convert:
                value = convert(value)
            if validate:
                validate(None, attribute, value)
        except (PartnerkitError, ValueError, TypeError) as error:
            problems.append(_problem(error, (key,)))
        except AttributeError:  # the validator wants the whole record, which does not exist
            continue
    return problems


def _construction_problems(
    error: Exception,
    cls: type,
    slots: Mapping[str, Slot],
    values: Mapping[str, Any],
    data: Any,
    slots_of_class: SlotsOf,
) -> list[Problem]:
    if isinstance(error, DuplicateIdError):
        return _repeated_ids(error, cls, data, slots_of_class)
    return _field_problems(slots, values) or [_problem(error, ())]


def _repeated_ids(error: DuplicateIdError, cls: type, data: Any, slots_of_class: SlotsOf) -> list[Problem]:
    problems: list[Problem] = []
    for name, places in error.places.items():
        first, *others = (_file_path(model_path, cls, data, slots_of_class) for model_path in places)
        refused = repeated_id(name, place(first))
        problems.extend(attrs.evolve(refused.problems[0], path=path) for path in others)
    return problems


def _file_path(model_path: Path, cls: type, data: Any, slots_of_class: SlotsOf) -> Path:
    """Turn field names and indices into the path of the record's id in the file."""
    path: list[str | int] = []
    names_record = False  # whether the last key is the record's id
    for step in model_path:
        if isinstance(step, int):
            names_record = isinstance(data, Mapping)
            step = list(data)[step] if names_record else step
        elif names_record and step == ID:
            break
        else:
            slot = next(slot for slot in slots_of_class(cls) if slot.name == step)
            cls = item_type(slot.type) if is_tuple(slot.type) else slot.type
            step, names_record = slot.key, step == ID
        path.append(step)
        data = data[step]
    if not names_record:
        path.append(_id_key(cls, slots_of_class))
    return tuple(path)


def _id_key(cls: type, slots_of_class: SlotsOf) -> str:
    return next(slot.key for slot in slots_of_class(cls) if slot.name == ID)
