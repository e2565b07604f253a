"""Which field is at fault when a record refuses to be made, and where in the file its id stands.

A constructor stops at its first fault and does not name a field. So each field is asked alone, and then the
record is made with one optional field at a time. What it says then is believed if it quotes the value, or if
it is what the whole record says; anything else may only be due to what was left out.
"""

from collections.abc import Mapping
from typing import Any

import attrs

from partnerkit.errors import DuplicateIdError, Message, PartnerkitError
from partnerkit.source.mistakes import repeated_id
from partnerkit.source.problem import Path, Problem, place
from partnerkit.source.slots import ID, Slot, SlotsOf, id_key_of, is_tuple, item_type

_Fault = PartnerkitError | ValueError | TypeError


def construction_problems(
    error: _Fault,
    cls: type,
    slots: Mapping[str, Slot],
    values: Mapping[str, Any],
    data: Any,
    slots_of_class: SlotsOf,
) -> list[Problem]:
    """Return what is wrong with a record that could not be made.

    Args:
        error: What its class raised.
        cls: Its class.
        slots: The slots of the class by key.
        values: The values of the fields by key.
        data: What was read.
        slots_of_class: Returns the slots of any class inside.
    """
    if isinstance(error, DuplicateIdError):
        return _repeated_ids(error, cls, data, slots_of_class)
    found = field_problems(cls, slots, values, data, slots_of_class, told=error)
    return found or [_problem(error, ())]


def field_problems(
    cls: type,
    slots: Mapping[str, Slot],
    values: Mapping[str, Any],
    data: Any,
    slots_of_class: SlotsOf,
    told: _Fault | None = None,
) -> list[Problem]:
    """Return what single fields say about their values.

    The arguments are those of `construction_problems`; `told` is what the whole record said, if it was tried.
    """
    problems = {
        key: [_problem(error, (key,))]
        for key, value in values.items()
        if (error := _field_error(slots[key].attribute, value))
    }
    needed = {key for key, slot in slots.items() if slot.required}
    if needed <= values.keys() - problems.keys():
        base = {slots[key].argument: values[key] for key in needed}
        usual = _making_error(cls, base)
        for key in values.keys() - problems.keys():
            error = _making_error(cls, {**base, slots[key].argument: values[key]})
            if isinstance(error, DuplicateIdError):
                problems[key] = _repeated_ids(error, cls, data, slots_of_class)
            elif error and (_quotes(error, values[key]) or (_same(error, told) and not _same(error, usual))):
                problems[key] = [_problem(error, (key,))]
    return [problem for key in values for problem in problems.get(key, ())]


def _problem(error: _Fault, path: Path) -> Problem:
    if isinstance(error, PartnerkitError):
        return Problem("PK015", error.message, path)
    reason = error.args[0] if error.args else type(error).__name__
    return Problem(
        "PK015", Message("source.value", "The value is not allowed: {reason}.", {"reason": reason}), path
    )


def _same(error: _Fault, other: _Fault | None) -> bool:
    if isinstance(error, PartnerkitError) and isinstance(other, PartnerkitError):
        return error.message.key == other.message.key
    return type(error) is type(other) and str(error) == str(other)


def _quotes(error: _Fault, value: Any) -> bool:
    return isinstance(error, PartnerkitError) and value in list(error.message.params.values())


def _making_error(cls: type, arguments: Mapping[str, Any]) -> _Fault | None:
    try:
        cls(**arguments)
    except (PartnerkitError, ValueError, TypeError) as error:
        return error
    return None


def _field_error(attribute: Any, value: Any) -> _Fault | None:
    convert, validate = attribute.converter, attribute.validator
    try:
        if convert and not hasattr(convert, "takes_self"):
            value = convert(value)
        elif convert and not convert.takes_self:  # an attrs.Converter
            value = convert(value, None, attribute)
        if validate:
            validate(None, attribute, value)
    except (PartnerkitError, ValueError, TypeError) as error:
        return error
    except AttributeError:  # the validator wants the whole record, which does not exist
        return None
    return None


def _repeated_ids(error: DuplicateIdError, cls: type, data: Any, slots_of_class: SlotsOf) -> list[Problem]:
    problems: list[Problem] = []
    for name, places in error.places.items():
        first, *others = (_file_path(model_path, cls, data, slots_of_class) for model_path in places)
        (problem,) = repeated_id(name, place(first) if len(first) > 1 else None).problems
        problems += (attrs.evolve(problem, path=path) for path in others)
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
        path.append(id_key_of(slots_of_class(cls)))
    return tuple(path)
