"""Reading a definition: a YAML file that describes a form or a programme, not a partnership."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from partnerkit.errors import FormatError
from partnerkit.source.problem import Problem, Refused
from partnerkit.source.structure import Shape, locate, make_converter, structure
from partnerkit.source.yaml_in import parse_yaml

Prepare = Callable[[Any], tuple[Any, Iterable[Problem]]]
"""From the data of a file to the data that is read, and what is wrong with it as a whole."""


def read_definition(
    raw: bytes,
    name: str,
    wanted: type[Any],
    shapes: Iterable[Shape],
    *,
    prepare: Prepare | None = None,
    told: Collection[str] = (),
) -> Any:
    """Return the `wanted` object that a YAML file describes.

    Args:
        raw: The file's bytes.
        name: The file's name, for messages.
        wanted: The attrs class whose fields are the file's keys.
        shapes: How values stand in the file.
        prepare: Completes the data before it is read, and tells what is wrong with it.
        told: Keys of messages that `prepare` tells at a better place, if it tells anything.

    Raises:
        FormatError: The file cannot be taken in; it carries every problem with line and column.
    """
    parsed = None
    try:
        parsed = parse_yaml(raw)
        data, problems = parsed.data, list(parsed.problems)
        if prepare:
            data, more = prepare(data)
            problems += more
        made = _made(data, wanted, shapes, problems, told)
        if not problems:
            return made
    except Refused as refused:
        problems = list(refused.problems)
    raise FormatError(name, locate(problems, parsed, name))


def _made(
    data: Any, wanted: type[Any], shapes: Iterable[Shape], problems: list[Problem], told: Collection[str]
) -> Any:
    """Return the object, or nothing and what is wrong added to the problems."""
    try:
        return structure(make_converter(shapes), data, wanted)
    except Refused as refused:
        better = bool(problems)
        problems += (one for one in refused.problems if not (better and one.message.key in told))
        return None
