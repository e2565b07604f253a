"""Reading a definition: a YAML file that describes a form or a programme, not a partnership."""

from collections.abc import Iterable
from typing import Any

from partnerkit.errors import FormatError
from partnerkit.source.problem import Refused
from partnerkit.source.structure import Shape, locate, make_converter, structure
from partnerkit.source.yaml_in import parse_yaml


def read_definition(raw: bytes, name: str, wanted: type[Any], shapes: Iterable[Shape]) -> Any:
    """Return the `wanted` object that a YAML file describes.

    Args:
        raw: The file's bytes.
        name: The file's name, for messages.
        wanted: The attrs class whose fields are the file's keys.
        shapes: How values stand in the file.

    Raises:
        FormatError: The file cannot be taken in; it carries every problem with line and column.
    """
    parsed = None
    try:
        parsed = parse_yaml(raw)
        problems = parsed.problems
        if not problems:
            return structure(make_converter(shapes), parsed.data, wanted)
    except Refused as refused:
        problems = refused.problems
    raise FormatError(name, locate(problems, parsed, name))
