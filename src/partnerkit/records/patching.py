"""Patching a record file: from the record it holds to another one, by text edits that leave everything else.

Whoever changes a record in a file (answers, imports, fixes) changes the record and calls `patched`. What differs
is found by comparing the two records in the form of a file; where the file says the same in another form (a list
for a mapping, a period in one word), the comparison follows the file.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from partnerkit.errors import EditError, FormatError
from partnerkit.files import read_file, to_data
from partnerkit.files.reading import PARSERS
from partnerkit.model import Partnership
from partnerkit.source.edits import Add, Drop, Edit, Put, apply_edits, place_of
from partnerkit.source.json_out import write_json
from partnerkit.source.problem import Path, place
from partnerkit.source.resolve import is_null
from partnerkit.source.yaml_out import write_yaml

_LEVELS = (99, 3, 2, 1)
"""How deep to look for what differs; where the finest edits fail, larger pieces are replaced."""


def patched(raw: bytes, kind: str, old: Partnership, new: Partnership) -> bytes:
    """Return a file that holds `new` where it held `old`; all lines that need not change are as they were.

    Args:
        raw: The file.
        kind: `yaml` or `json`.
        old: The record in the file.
        new: The record it is to hold.

    Raises:
        EditError: It cannot be done; the message shows what to type, and nothing is lost.
    """
    if old == new:
        return raw
    parsed = PARSERS[kind](raw)
    was, wanted = to_data(old), to_data(new)
    for levels in _LEVELS:
        edits = list(edits_between(parsed.data, was, wanted, levels=levels))
        try:
            made = apply_edits(raw, parsed, edits, json=kind == "json")
            if read_file(made, "", kind)[0] == new:
                return made
        except (EditError, FormatError):
            continue
    raise by_hand(list(edits_between(parsed.data, was, wanted)), kind)


def by_hand(edits: Sequence[Edit], kind: str) -> EditError:
    """Return the error that shows what to type where no edit is possible."""
    return EditError(
        "edit.by-hand",
        "The file is written in a way that cannot be changed without touching the rest. Nothing was written. "
        "Type this yourself:\n{lines}",
        lines="\n".join(lines_to_type(edits, kind)),
    )


def lines_to_type(edits: Sequence[Edit], kind: str) -> Iterator[str]:
    """Yield what to type by hand, with a line before each piece that says where."""
    for edit in edits:
        yield f"# {place(place_of(edit))}"
        if isinstance(edit, Drop):
            yield "-"
            continue
        value = edit.value
        if isinstance(edit, Add) and edit.key is None:
            value = [value]
        elif isinstance(last := place_of(edit)[-1], str):
            value = {last: value}
        yield (write_json if kind == "json" else write_yaml)(value).rstrip("\n")


def edits_between(file: Any, old: Any, new: Any, path: Path = (), *, levels: int = 99) -> Iterator[Edit]:
    """Yield the edits that make `new` of a file's data.

    Args:
        file: The data as it stands in the file.
        old: The same, as it is written by us.
        new: What is wanted, as it is written by us.
        path: Where the data stands.
        levels: How deep to go.
    """
    if old == new:
        return
    if levels and isinstance(file, list) and isinstance(old, dict) and isinstance(new, dict):
        old, new = _as_list(old), _as_list(new)
    if levels and isinstance(file, Mapping) and isinstance(new, dict):
        base = old if isinstance(old, dict) else file
        if _same_order(base, new):
            yield from _in_mapping(file, base, new, path, levels - 1)
            return
    lists = isinstance(file, list) and isinstance(old, list) and isinstance(new, list)
    if levels and lists and len(file) == len(old) and new:
        yield from _in_list(file, old, new, path, levels - 1)
        return
    yield Put(path, new)


def _in_mapping(
    file: Mapping[str, Any], old: Mapping[str, Any], new: Mapping[str, Any], path: Path, levels: int
) -> Iterator[Edit]:
    kept = [key for key in file if not (key in old and key not in new)]
    after: str | None = None
    for key, value in new.items():
        inner = (*path, key)
        if key not in file:
            if key in old and old[key] == value:
                continue  # the file says so without words, as with the language
            yield Add(path, key, value, after if after is not None or not kept else _head(file, kept, path))
            continue
        after = key
        if is_null(file[key]) or key not in old:
            yield Put(inner, value)
        else:
            yield from edits_between(file[key], old[key], value, inner, levels=levels)
    for key in old:
        if key in file and key not in new:
            yield Drop((*path, key))


def _head(file: Mapping[str, Any], kept: list[str], path: Path) -> str | None:
    """Return what stands first in a file and stays there: the format at the top, an id in a record."""
    first = next(iter(file))
    return first if first in kept and (not path or first == "id") else None


def _in_list(file: list[Any], old: list[Any], new: list[Any], path: Path, levels: int) -> Iterator[Edit]:
    matcher = SequenceMatcher(None, [_key(one) for one in old], [_key(one) for one in new], autojunk=False)
    after: int | None = None
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        paired = min(i2 - i1, j2 - j1) if kind in ("equal", "replace") else 0
        if kind == "replace" and not all(
            _alike(one, two) for one, two in zip(old[i1 : i1 + paired], new[j1 : j1 + paired], strict=True)
        ):
            paired = 0
        for i, j in zip(range(i1, i1 + paired), range(j1, j1 + paired), strict=True):
            yield from edits_between(file[i], old[i], new[j], (*path, i), levels=levels)
            after = i
        yield from (Drop((*path, i)) for i in range(i1 + paired, i2))
        yield from (Add(path, None, new[j], after) for j in range(j1 + paired, j2))


def _alike(one: Any, two: Any) -> bool:
    """Whether an item can be the other one changed: with the same id, without any, or the same but for a new id."""
    if isinstance(one, dict) and isinstance(two, dict):
        return bool(one.get("id") == two.get("id") or {"id": two.get("id"), **one} == two)
    return True


def _key(item: Any) -> str:
    if isinstance(item, dict) and item.get("id"):
        return f"id {item['id']}"
    return json.dumps(item, ensure_ascii=False, default=str)


def _as_list(keyed: dict[str, Any]) -> list[Any]:
    return [{"id": name, **rest} if isinstance(rest, dict) else rest for name, rest in keyed.items()]


def _same_order(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether the keys of both stand in one order, which matters where they are ids."""
    return [key for key in old if key in new] == [key for key in new if key in old]
