"""Records out of mappings and back: every problem of a record is found at once, with its path in the file."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from partnerkit.errors import PartnerkitError
from partnerkit.source.blame import construction_problems, field_problems
from partnerkit.source.mistakes import empty_id, id_inside, missing_key, no_mapping, no_value, unknown_key
from partnerkit.source.problem import Problem, Refused
from partnerkit.source.resolve import is_null
from partnerkit.source.slots import Slot, SlotsOf

Function = Callable[[Any], Any]


def record_reader(cls: type, slots_of_class: SlotsOf, reader_of: Callable[[Slot], Function]) -> Function:
    """Return the function that makes a record of `cls` out of a mapping."""
    slots = {slot.key: slot for slot in slots_of_class(cls)}
    required = [slot for slot in slots.values() if slot.required]
    renamed = {slot.key: slot.argument for slot in slots.values() if slot.key != slot.argument}
    readers: dict[str, Function] = {}

    def read(data: Any) -> Any:
        if type(data) is not dict and not isinstance(data, Mapping):  # the first is known sooner
            raise no_mapping(data)
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        faulty: set[str] = set()
        meant: set[Any] = set()  # keys that are there in another spelling
        for key, item in data.items():
            slot = slots.get(key)
            if slot is None:
                told = unknown_key(key, slots).under(key)
                meant |= {problem.message.params.get("near") for problem in told}
                problems += told
            elif item is None or is_null(item):
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
        for slot in required:
            key = slot.key
            if key not in values and key not in faulty:
                if key in data:
                    problems += no_value(key).under(key)
                elif key not in meant:
                    problems += missing_key(key).problems
                faulty.add(key)
        if faulty:
            problems += field_problems(cls, slots, values, data, slots_of_class)
        else:
            try:
                named = {renamed.get(key, key): value for key, value in values.items()} if renamed else values
                made = cls(**named)
            except (PartnerkitError, ValueError, TypeError) as error:
                found = construction_problems(error, cls, slots, values, data, slots_of_class)
                # what the whole record lacks may stand under the key that is not known
                problems += [one for one in found if one.path or not problems]
        if problems:
            raise Refused(problems)
        return made

    return read


def record_writer(cls: type, slots_of_class: SlotsOf, writer_of: Callable[[Slot], Function]) -> Function:
    """Return the function that makes a mapping out of a record, without fields that equal their default."""
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


def keyed_reader(id_key: str, read: Function, read_list: Function) -> Function:
    """Return the function that makes records out of a mapping from id to the rest, or out of a list.

    Args:
        id_key: The key of the id in the full form.
        read: Makes one record out of its full form.
        read_list: Makes records out of a list of full forms.
    """

    def read_one(name: str, rest: Any) -> Any:
        if not name.strip():
            raise empty_id()
        rest = {} if is_null(rest) else rest
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
        records: list[Any] = []
        problems: list[Problem] = []
        for name, rest in data.items():
            try:
                records.append(read_one(name, rest))
            except Refused as refused:
                problems += (_about_key(problem, name, id_key) for problem in refused.problems)
        if problems:
            raise Refused(problems)
        return tuple(records)

    return read_keyed


def _about_key(problem: Problem, name: str, id_key: str) -> Problem:
    """Say of the key what the record says of its id."""
    if problem.path == (id_key,) and not problem.on_key:
        return attrs.evolve(problem, path=(name,), on_key=True)
    return attrs.evolve(problem, path=(name, *problem.path))


def keyed_writer(id_key: str, write: Function) -> Function:
    """Return the function that makes a mapping from id to the rest out of records.

    Records without an id, or with one that is used twice, make it a list, so that nothing is lost.
    """

    def write_keyed(records: Any) -> dict[str, Any] | list[Any]:
        written = [write(record) for record in records]
        keyed = {
            data.get(id_key): {key: value for key, value in data.items() if key != id_key} for data in written
        }
        return written if None in keyed or len(keyed) < len(written) else keyed

    return write_keyed
