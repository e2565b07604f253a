"""Reading a record from YAML or JSON: every problem at once, and where each record and field stands."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import fields, has

from partnerkit import model
from partnerkit.errors import FormatError, InvalidValueError, Message
from partnerkit.files.converter import FORMAT, converter
from partnerkit.model import Partnership
from partnerkit.source.json_in import parse_json
from partnerkit.source.origin import Origin, Position
from partnerkit.source.problem import Path, Problem, pointer
from partnerkit.source.structure import Refused, locate, structure
from partnerkit.source.tree import Parsed
from partnerkit.source.yaml_in import parse_yaml
from partnerkit.values import language_tag

PARSERS: Mapping[str, Callable[[bytes], Parsed]] = {"yaml": parse_yaml, "json": parse_json}

_FILE_KEYS = {
    attribute.name: attribute.metadata["file_key"]
    for name in model.__all__
    if has(noun := getattr(model, name))
    for attribute in fields(noun)
    if "file_key" in attribute.metadata
}


def read_file(raw: bytes, name: str, kind: str) -> tuple[Partnership, Origin]:
    """Read a record.

    Args:
        raw: The file's bytes.
        name: The file's name, for messages.
        kind: `yaml` or `json`.

    Returns:
        The partnership, and where everything in it stands.

    Raises:
        FormatError: The file cannot be taken in; it carries every problem, in the order of the file.
    """
    try:
        parsed = PARSERS[kind](raw)
    except Refused as refused:
        raise FormatError(name, locate(refused.problems, None, name)) from None
    problems = list(parsed.problems)
    try:
        partnership = _structure(parsed.data)
    except Refused as refused:
        problems.extend(refused.problems)
    if problems:
        raise FormatError(name, locate(tuple(problems), parsed, name))
    return partnership, origin_of(parsed, name)


def _structure(data: Any) -> Partnership:
    foreign = _foreign(data)
    if foreign:
        raise Refused((foreign,))
    content = {key: value for key, value in data.items() if key != "format"}
    partnership: Partnership = structure(converter(_language(content)), content, Partnership)
    return partnership


def _language(data: Mapping[str, Any]) -> str:
    try:
        return language_tag(str(data.get("language", "sv")))
    except InvalidValueError:
        return "sv"  # the fault itself is told when the whole is structured


def _foreign(data: Any) -> Problem | None:
    """Return what makes the data no record of a format this version reads."""
    found = data.get("format") if isinstance(data, Mapping) else None
    if found == FORMAT:
        return None
    family, _, version = str(found or "").partition("/")
    if family == "partnerkit" and version.isdecimal() and int(version) > 1:
        message = Message(
            "file.newer",
            "The file is written in the format {found}, which is newer than this program. "
            "Install the partnerkit release {version}.0 or later to read it.",
            {"found": found, "version": version},
        )
        return Problem("PK018", message, ("format",))
    if family == "partnerkit":
        message = Message(
            "file.version",
            "'{found}' is not a version of the format. Write format: partnerkit/1.",
            {"found": found},
        )
        return Problem("PK017", message, ("format",))
    message = Message(
        "file.foreign",
        "This is not a partnerkit record: the line 'format: partnerkit/1' is missing. "
        "Add it as the first line, or check that it is the right file.",
    )
    return Problem("PK017", message)


def origin_of(parsed: Parsed, name: str) -> Origin:
    """Return where every place of a structured record stands in the file it was read from."""
    keys: Keys = {}

    def find(place: Path) -> Position | None:
        path = file_path(place, parsed.data, keys)
        span = parsed.mark(path)
        if span is None:
            return Position(file=name, pointer=pointer(path))
        return Position(name, span.line, span.column, span.end_line, span.end_column, pointer(path))

    return Origin(name, find, parsed.text)


Keys = dict[int, list[str]]
"""The keys of mappings that stand for lists, by the mapping's identity; kept so that each is listed once."""


def file_path(place: Path, data: Any, keys: Keys) -> Path:
    """Return the path in the file's data of a place in the model, as far as the data reaches.

    Args:
        place: The place.
        data: The file's data.
        keys: What is known of its keys; the same for all places of one file.
    """
    path: list[str | int] = []
    for step in place:
        if isinstance(step, int) and isinstance(data, Mapping):
            if id(data) not in keys:
                keys[id(data)] = list(data)
            step = keys[id(data)][step]
        elif isinstance(step, str) and isinstance(data, Mapping) and step not in data:
            step = _FILE_KEYS.get(step, step)
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            break
        path.append(step)
    return tuple(path)
