"""Edits between brackets: JSON files, and the lists and mappings that YAML has in braces.

What changes is put together anew from the pieces around it, each as it was written.
"""

from itertools import pairwise
from typing import Any

from partnerkit.errors import EditError
from partnerkit.source.edits import Add, Drop, Edit, Put, Replacement, at_path
from partnerkit.source.json_out import json_text
from partnerkit.source.problem import Path
from partnerkit.source.tree import Parsed
from partnerkit.source.yaml_out import flow


def flow_replacement(parsed: Parsed, path: Path, edits: list[Edit], *, json: bool) -> Replacement:
    """Return what comes instead of the list or mapping at `path`.

    Raises:
        EditError: A remark stands where items come or go.
    """
    flows = _Flow(parsed, edits, json=json)
    start, end = flows.extent(path)
    return start, end, flows.text(path)


class _Flow:
    def __init__(self, parsed: Parsed, edits: list[Edit], *, json: bool) -> None:
        self._parsed = parsed
        self._lines = parsed.lines
        self._source = parsed.text
        self._json = json
        self._puts = {edit.path: edit.value for edit in edits if isinstance(edit, Put)}
        self._drops = {edit.path for edit in edits if isinstance(edit, Drop)}
        self._adds: dict[Path, list[Add]] = {}
        for edit in edits:
            if isinstance(edit, Add):
                self._adds.setdefault(edit.parent, []).append(edit)
        self._touched = {
            path[:length]
            for path in (*self._puts, *self._drops, *((*parent, "") for parent in self._adds))
            for length in range(len(path) + 1)
        }

    def extent(self, path: Path) -> tuple[int, int]:
        """Return where the value at a path begins and ends."""
        return self._parsed.offsets(self._parsed.marks[path].value)

    def text(self, path: Path) -> str:
        """Return the new text of the value at a path, with LF for the lines that are new."""
        start, end = self.extent(path)
        if path in self._puts:
            return self._written(self._puts[path], self._line_of(path))
        if path not in self._touched:
            return self._source[start:end]
        steps = self._steps(path)
        if path in self._adds or any((*path, step) in self._drops for step in steps):
            return self._assembled(path, steps)
        pieces: list[str] = []
        at = start
        for step in steps:
            inner = self.extent((*path, step))
            pieces += (self._source[at : inner[0]], self._child((*path, step)))
            at = inner[1]
        return "".join((*pieces, self._source[at:end]))

    def _child(self, path: Path) -> str:
        """Return the new text of a value, with the blank that YAML wants before it where there was nothing."""
        made = self.text(path)
        start, end = self.extent(path)
        return f" {made}" if start == end and made and self._source[start - 1] == ":" else made

    def _assembled(self, path: Path, steps: list[Any]) -> str:
        start, end = self.extent(path)
        entries = [self._entry_extent((*path, step)) for step in steps]
        if not entries:
            return self._written(self._whole(path), self._line_of(path))
        first, last = entries[0][0], entries[-1][1]
        lead, trail = self._source[start + 1 : first], self._source[last : end - 1].lstrip(",")
        gaps = [self._source[one[1] : two[0]] for one, two in pairwise(entries)]
        if not self._json and any("#" in gap for gap in (lead, trail, *gaps)):
            raise EditError(
                "edit.flow-remark", "A remark stands inside brackets, where a change would lose it."
            )
        between = gaps[0] if gaps else "," + (lead if "\n" in lead or "\r" in lead else " ")
        line = "\n" + lead.lstrip("\r\n") if "\n" in lead or "\r" in lead else None
        adds = self._adds.get(path, [])
        made = [self._new(add, line) for add in adds if add.after is None]
        for step, (begin, _) in zip(steps, entries, strict=True):
            inner = (*path, step)
            if inner not in self._drops:
                made.append(self._source[begin : self.extent(inner)[0]] + self._child(inner))
            made += [self._new(add, line) for add in adds if add.after == step]
        return self._source[start] + lead + between.join(made) + trail + self._source[end - 1]

    def _whole(self, path: Path) -> Any:
        adds = self._adds.get(path, [])
        if isinstance(at_path(self._parsed.data, path), dict):
            return {add.key: add.value for add in adds}
        return [add.value for add in adds]

    def _new(self, add: Add, line: str | None) -> str:
        value = self._written(add.value, line)
        return value if add.key is None else f"{self._written(add.key, None)}: {value}"

    def _written(self, value: Any, line: str | None) -> str:
        return json_text(value, line) if self._json else flow(value)

    def _line_of(self, path: Path) -> str | None:
        """Return a line end and the indentation of the line on which a value begins; nothing if it has neighbours."""
        begin = self._parsed.marks[path].key or self._parsed.marks[path].value
        before = self._source[
            self._lines.offset(begin.line, 1) : self._lines.offset(begin.line, begin.column)
        ]
        return None if before.strip() else "\n" + before

    def _steps(self, path: Path) -> list[Any]:
        data = at_path(self._parsed.data, path)
        return list(data) if isinstance(data, dict) else list(range(len(data)))

    def _entry_extent(self, path: Path) -> tuple[int, int]:
        key = self._parsed.marks[path].key
        start, end = self.extent(path)
        return (self._lines.offset(key.line, key.column) if key else start), end
