"""Spellings that keep a file from being read, put right one by one, whatever else is wrong with the file."""

from typing import Any

from partnerkit.errors import EditError, FormatError
from partnerkit.files import read_file
from partnerkit.files.reading import PARSERS
from partnerkit.records.fixing_readings import spellings
from partnerkit.source.edits import Put, apply_edits, at_path
from partnerkit.source.problem import Path, Problem, Refused

_MISSPELT = ("PK013", "PK015")


def spelt(raw: bytes, kind: str) -> tuple[bytes, dict[Path, str]]:
    """Return a file with the spellings put right that can be read in one way, and the code of each problem gone.

    All are tried together, which is enough for most files; where that fails, each half on its own, and so on.
    """
    problems = [one for one in _problems(raw, kind) if one.path]
    edits = _readings(raw, kind, problems)
    codes = {one.path: one.code for one in problems}
    if not edits:
        return raw, {}
    made = _better(raw, kind, edits, problems)
    if made is None:
        edits = _fitting(raw, kind, edits, problems)
        made = _better(raw, kind, edits, problems) if edits else None
    return (raw, {}) if made is None else (made, {one.path: codes[one.path] for one in edits})


def _fitting(raw: bytes, kind: str, edits: list[Put], problems: list[Problem]) -> list[Put]:
    """Return the edits that can be made: each that cannot costs a few more readings, however many others there are."""
    if _better(raw, kind, edits, problems) is not None:
        return edits
    if len(edits) == 1:
        return []
    middle = len(edits) // 2
    return [one for half in (edits[:middle], edits[middle:]) for one in _fitting(raw, kind, half, problems)]


def _problems(raw: bytes, kind: str) -> tuple[Problem, ...]:
    try:
        read_file(raw, "", kind)
    except FormatError as error:
        return error.problems
    return ()


def _readings(raw: bytes, kind: str, problems: list[Problem]) -> list[Put]:
    """Return the edit for every problem whose words can be read in one way."""
    misspelt = [one for one in problems if one.code in _MISSPELT]
    if not misspelt:
        return []
    data = PARSERS[kind](raw).data
    edits: dict[Path, Put] = {}
    for one in misspelt:
        try:
            found = at_path(data, one.path)
        except (KeyError, IndexError, TypeError):
            continue  # the problem is about something that is not there
        for value in spellings(found) if isinstance(found, str) else ():
            edits.setdefault(one.path, Put(one.path, value))
    return list(edits.values())


def _better(raw: bytes, kind: str, edits: list[Put], problems: list[Problem]) -> bytes | None:
    """Return a file with edits made, if each takes its problem away, and nothing else is changed by any."""
    changed = {edit.path for edit in edits}
    try:
        parsed = PARSERS[kind](raw)
        made = apply_edits(raw, parsed, edits, json=kind == "json")
        again = PARSERS[kind](made).data
    except (EditError, Refused):
        return None
    if not _same(parsed.data, again, changed):
        return None
    left = {(one.code, one.path) for one in _problems(made, kind) if one.path}
    new = left - {(one.code, one.path) for one in problems}
    return None if new or any(path in changed for _, path in left) else made


def _same(old: Any, new: Any, changed: set[Path], path: Path = ()) -> bool:
    """Whether two pieces of data are the same outside some places."""
    if path in changed:
        return True
    if isinstance(old, dict) and isinstance(new, dict):
        return list(old) == list(new) and all(_same(old[key], new[key], changed, (*path, key)) for key in old)
    if isinstance(old, list) and isinstance(new, list):
        pairs = enumerate(zip(old, new, strict=False))
        return len(old) == len(new) and all(_same(one, two, changed, (*path, i)) for i, (one, two) in pairs)
    return bool(old == new)
