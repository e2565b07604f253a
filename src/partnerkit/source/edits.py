"""Text edits: changing single values of a YAML or JSON file and leaving every other byte as it is.

An edit names a place in the file's data; `apply_edits` finds it by the positions of the parsed file and returns
the new bytes. Nothing here knows records. How a place of each style is rewritten stands in `edits_block`
(YAML on lines of its own) and `edits_flow` (between brackets: JSON, and YAML in braces).
"""

import re
from collections.abc import Iterable
from typing import Any

from attrs import frozen

from partnerkit.errors import EditError
from partnerkit.source.problem import Path
from partnerkit.source.tree import Parsed

_MARK = b"\xef\xbb\xbf"


@frozen
class Put:
    """Another value in the place of one that is there (which may be nothing, as after `key:`).

    Attributes:
        path: Where.
        value: The new value, as plain data.
    """

    path: Path
    value: Any


@frozen
class Drop:
    """A key with its value, or an item, taken out; remarks on its own lines go with it.

    Attributes:
        path: Where.
    """

    path: Path


@frozen
class Add:
    """A new key in a mapping, or a new item in a list.

    Attributes:
        parent: Where the mapping or list is.
        key: The new key; `None` in a list.
        value: The value, as plain data.
        after: The key or index of the sibling it comes after; `None` puts it first. Several with the same sibling
            stand in the order in which they are given.
    """

    parent: Path
    key: str | None
    value: Any
    after: str | int | None = None


Edit = Put | Drop | Add

Replacement = tuple[int, int, str]
"""Offsets of the first character and of the one after the last, and the text that comes instead."""


def place_of(edit: Edit) -> Path:
    """Return the path of an edit; that of a new item is its list's."""
    if isinstance(edit, Add):
        return edit.parent if edit.key is None else (*edit.parent, edit.key)
    return edit.path


def setting(data: Any, path: Path, value: Any) -> Edit:
    """Return the edit after which `value` stands at `path`; mappings on the way that are missing are made.

    >>> setting({"a": {"b": 1}}, ("a", "c", "d"), 2)
    Add(parent=('a',), key='c', value={'d': 2}, after='b')
    """
    for length, step in enumerate(path):
        there = isinstance(data, dict) and step in data and data[step] not in (None, "")
        if there or (isinstance(data, list) and isinstance(step, int) and step < len(data)):
            data = data[step]
        else:
            for inner in reversed(path[length + 1 :]):
                value = {inner: value}
            if isinstance(data, dict) and step in data:
                return Put(path[: length + 1], value)
            if isinstance(data, list):
                return Add(path[:length], None, value, len(data) - 1 if data else None)
            return Add(path[:length], str(step), value, next(reversed(data), None))
    return Put(path, value)


def apply_edits(raw: bytes, parsed: Parsed, edits: Iterable[Edit], *, json: bool) -> bytes:
    """Return a file with edits made in it.

    Args:
        raw: The file.
        parsed: What was read from it.
        edits: What to change; none lies inside what another one replaces or takes out.
        json: Whether it is JSON; else YAML.

    Raises:
        EditError: The file is written in a way that cannot be edited there.
    """
    from partnerkit.source.edits_block import block_replacements
    from partnerkit.source.edits_flow import flow_replacement

    todo = _without_empty(parsed.data, list(edits))
    flows: dict[Path, list[Edit]] = {}
    blocks: list[Edit] = []
    for edit in todo:
        around = _outermost_flow(parsed, edit)
        if around is None:
            blocks.append(edit)
        else:
            flows.setdefault(around, []).append(edit)
    replacements = block_replacements(parsed, blocks)
    replacements += [flow_replacement(parsed, path, inside, json=json) for path, inside in flows.items()]
    text = parsed.text
    line_end = line_end_of(text)
    pieces: list[str] = []
    at = 0
    for start, end, new in sorted(replacements, key=lambda one: one[:2]):  # stable: as given at one place
        if start < at:
            raise EditError(
                "edit.overlap", "Two changes meet in one place of the file. Make them one by one."
            )
        pieces += (text[at:start], re.sub("\r\n|\r|\n", line_end, new))
        at = end
    pieces.append(text[at:])
    made = "".join(pieces).encode("utf-8")
    return _MARK + made if raw.startswith(_MARK) else made


def line_end_of(text: str) -> str:
    """Return how lines of a text end; LF where there is none."""
    found = re.search("\r\n|\r|\n", text)
    return found[0] if found else "\n"


def at_path(data: Any, path: Path) -> Any:
    """Return the data at a path."""
    for step in path:
        data = data[step]
    return data


def _without_empty(data: Any, edits: list[Edit]) -> list[Edit]:
    """Replace a list or mapping that loses everything by an empty one: a block cannot be empty."""
    dropped: dict[Path, int] = {}
    filled = {edit.parent for edit in edits if isinstance(edit, Add)}
    for edit in edits:
        if isinstance(edit, Drop):
            dropped[edit.path[:-1]] = dropped.get(edit.path[:-1], 0) + 1
    emptied: dict[Path, Any] = {
        path: [] if isinstance(at_path(data, path), list) else {}
        for path, count in dropped.items()
        if path not in filled and count == len(at_path(data, path))
    }
    kept = [edit for edit in edits if not (isinstance(edit, Drop) and edit.path[:-1] in emptied)]
    return [*kept, *(Put(path, value) for path, value in emptied.items())]


def _outermost_flow(parsed: Parsed, edit: Edit) -> Path | None:
    """Return the outermost list or mapping in brackets around what an edit changes, or nothing."""
    inside = edit.parent if isinstance(edit, Add) else edit.path[:-1]
    for length in range(len(inside) + 1):
        if isinstance(at_path(parsed.data, inside[:length]), dict | list):
            start, _ = parsed.offsets(parsed.marks[inside[:length]].value)
            if parsed.text[start] in "{[":
                return inside[:length]
    return None
