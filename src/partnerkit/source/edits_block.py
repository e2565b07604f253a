"""Edits of YAML on lines of its own: values after `key:`, items after dashes.

Remarks stay where they are: those above a key, those after a value that changes, and those between lines.
"""

import re
from itertools import groupby
from typing import Any

from partnerkit.errors import EditError
from partnerkit.source.edits import Add, Drop, Edit, Put, Replacement, at_path
from partnerkit.source.problem import Path
from partnerkit.source.tree import Parsed
from partnerkit.source.yaml_out import entry_lines, item_lines, value_lines

_STEP = 2
_LINE_END = re.compile("\r\n|\r|\n")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*(?P<remark>[ \t]+#[^\r\n]*)?")


def block_replacements(parsed: Parsed, edits: list[Edit]) -> list[Replacement]:
    """Return what comes where.

    Raises:
        EditError: The file is written in a way that cannot be edited there.
    """
    block = _Block(parsed)
    dropped = {edit.path for edit in edits if isinstance(edit, Drop)}
    made: list[Replacement] = []
    for edit in edits:
        match edit:
            case Put():
                made.append(block.put(edit))
            case Drop():
                made.append(block.drop(edit.path, dropped))
            case Add():
                pass
    adds = [edit for edit in edits if isinstance(edit, Add)]
    adds.sort(key=lambda add: (block.position(add), -len(add.parent)))  # what lies deeper ends first
    for _, together in groupby(adds, key=lambda add: (add.parent, add.after)):
        made.append(block.add(list(together)))
    return made


class _Block:
    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._source = parsed.text
        self._lines = parsed.lines

    def put(self, edit: Put) -> Replacement:
        """Return a value's replacement; a remark after the old value comes to stand after the new one."""
        path, (start, end) = edit.path, self._extent(edit.path)
        if not path:
            raise EditError("edit.root", "The whole file would have to be replaced.")
        begin, lines = self._head(path, edit.value)
        first, rest = lines[0], lines[1:]
        head_end = self._end_of_line(begin)
        if start > head_end:  # the old value begins on a later line
            after, remarks = self._source[begin:head_end], self._remarks(head_end, start)
            if first.lstrip().startswith(("|", ">")):
                rest, remarks = [*rest, *(line.rstrip() for line in remarks)], []
            return begin, end, "\n".join((first + after.rstrip(), *remarks, *rest))
        scalar = (
            _BLOCK_HEAD.match(self._source, start) if self._source[start : start + 1] in ("|", ">") else None
        )
        if scalar and scalar.end() == self._end_of_line(start):
            return begin, end, "\n".join((first + (scalar["remark"] or ""), *rest))
        gap = self._source[begin:start]
        if gap and not gap.strip() and start < end and first.startswith(" "):
            first = gap + first[1:]
        if not rest:
            return begin, end, first
        tail_end = self._end_of_line(end)
        return begin, tail_end, "\n".join((first + self._source[end:tail_end].rstrip(), *rest))

    def _head(self, path: Path, value: Any) -> tuple[int, list[str]]:
        """Return the offset after `key:` or the dash, and the new lines without that head."""
        key = self._parsed.marks[path].key
        if key is None:
            dash = self._dash(path)
            column = self._column(dash)
            lines = item_lines(value, column, in_flow=self._source[self._extent(path)[0]] == "{")
            return dash + 1, [lines[0][column + 1 :], *lines[1:]]
        start, end = self._parsed.offsets(key)
        colon = self._source.index(":", end)
        if self._source[end:colon].strip() or self._is_complex(start):
            raise self._unusual(path)
        column = self._column(start)
        head = " " * column + self._source[start : colon + 1]
        lines = value_lines(head, value, column + _STEP)
        return colon + 1, [lines[0][len(head) :], *lines[1:]]

    def drop(self, path: Path, dropped: set[Path]) -> Replacement:
        """Return the lines of an entry to take out; a dash before a first key stays."""
        start, end = self._begin(path), self._end(path)
        line_start, line_end = self._start_of_line(start), self._end_of_line(end)
        before = self._source[line_start:start]
        if not before.strip():
            after = _LINE_END.match(self._source, line_end)
            if after:
                return line_start, after.end(), ""
            return self._start_of_break(line_start), line_end, ""  # the last line has no end
        siblings = self._steps(path[:-1])
        following = siblings[siblings.index(path[-1]) + 1 :]
        if not following or (*path[:-1], following[0]) in dropped or before.strip("- "):
            raise self._unusual(path)
        next_start = self._begin((*path[:-1], following[0]))
        if "#" in self._source[line_end:next_start]:
            return start, end, ""
        return start, next_start, ""

    def position(self, add: Add) -> int:
        """Return where something new is put in."""
        if add.after is not None:
            return self._end_of_line(self._end((*add.parent, add.after)))
        return self._begin((*add.parent, self._steps(add.parent)[0]))

    def add(self, adds: list[Add]) -> Replacement:
        """Return the lines of new entries that come after the same sibling."""
        parent, after = adds[0].parent, adds[0].after
        steps = self._steps(parent)
        if not steps:
            raise self._unusual(parent)
        begin = self._begin((*parent, steps[0]))
        column = self._column(begin)
        if self._is_complex(begin) and adds[0].key is not None:
            raise self._unusual(parent)
        blocks = [self._new(add, column) for add in adds]
        if after is None:
            return self._first(begin, column, blocks)
        at = self.position(adds[0])
        sibling = self._source[self._begin((*parent, after)) : at]
        text = ""
        for lines in blocks:
            airy = not parent and (len(lines) > 1 or bool(_LINE_END.search(sibling)))
            text += ("\n\n" if airy else "\n") + "\n".join(lines)
        follows = self._source[at:]
        if (
            not parent
            and len(blocks[-1]) > 1
            and follows.strip()
            and not re.match(r"(\r\n|\r|\n)[ \t]*(\r|\n)", follows)
        ):
            text += "\n"
        return at, at, text

    def _first(self, begin: int, column: int, blocks: list[list[str]]) -> Replacement:
        lines = [line for block in blocks for line in block]
        line_start = self._start_of_line(begin)
        if not self._source[line_start:begin].strip():
            return line_start, line_start, "\n".join((*lines, ""))
        return begin, begin, "\n".join(lines)[column:] + "\n" + " " * column

    def _new(self, add: Add, column: int) -> list[str]:
        if add.key is not None:
            return entry_lines(add.key, add.value, column)
        first = self._extent((*add.parent, 0))[0]
        return item_lines(add.value, column, in_flow=self._source[first : first + 1] == "{")

    def _extent(self, path: Path) -> tuple[int, int]:
        return self._parsed.offsets(self._parsed.marks[path].value)

    def _begin(self, path: Path) -> int:
        """Return where an entry begins: its key, or its dash."""
        key = self._parsed.marks[path].key
        return self._lines.offset(key.line, key.column) if key else self._dash(path)

    def _end(self, path: Path) -> int:
        """Return where an entry ends; empty lines that belong to a text after `|+` are part of it."""
        start, end = self._extent(path)
        while isinstance(at_path(self._parsed.data, path), dict | list) and self._steps(path):
            if self._source[start] in "{[":
                return end
            path = (*path, self._steps(path)[-1])
            start, end = self._extent(path)
        head = _BLOCK_HEAD.match(self._source, start)
        if head and "+" in head[0].split("#")[0]:
            blank = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*").match(self._source, self._end_of_line(end))
            last = blank.end() if blank else end
            return max(end, self._start_of_break(last)) if last < len(self._source) else last
        return end

    def _dash(self, path: Path) -> int:
        """Return the offset of an item's dash: in the column of its list, on its line or above."""
        parent = self._parsed.marks[path[:-1]].value
        line = self._parsed.marks[path].value.line
        for number in range(line, parent.line - 1, -1):
            offset = self._lines.offset(number, parent.column)
            if self._source[offset : offset + 1] == "-" and self._start_of_line(offset) == self._lines.offset(
                number, 1
            ):
                return offset
        raise self._unusual(path)

    def _steps(self, path: Path) -> list[Any]:
        data = at_path(self._parsed.data, path)
        return list(data) if isinstance(data, dict) else list(range(len(data)))

    def _remarks(self, start: int, end: int) -> list[str]:
        """Return the remarks between a key and the first line of its value."""
        between = _LINE_END.split(self._source[start : self._start_of_line(end)])
        return [line for line in between if line.lstrip().startswith("#")]

    def _is_complex(self, key_start: int) -> bool:
        before = self._source[self._start_of_line(key_start) : key_start]
        return before.rstrip().endswith("?")

    def _column(self, offset: int) -> int:
        return offset - self._start_of_line(offset)

    def _start_of_line(self, offset: int) -> int:
        return self._lines.offset(self._lines.position(offset)[0], 1)

    def _start_of_break(self, line_start: int) -> int:
        """Return where the line above ends."""
        if self._source[line_start - 2 : line_start] == "\r\n":
            return line_start - 2
        return max(line_start - 1, 0)

    def _end_of_line(self, offset: int) -> int:
        found = _LINE_END.search(self._source, offset)
        return found.start() if found else len(self._source)

    def _unusual(self, path: Path) -> EditError:
        return EditError("edit.unusual", "The lines there are laid out in a way that cannot be edited.")
