"""Plain data to YAML as a careful person would write it: blocks, short lists in brackets, few quotes."""

from collections.abc import Mapping
from typing import Any

from partnerkit.source.plain import check_plain
from partnerkit.source.problem import Path
from partnerkit.source.slots import ID
from partnerkit.source.yaml_text import LONG, UNPRINTABLE, WIDTH, block, scalar

_STEP = 2
_SHORT_ITEM = 40
_FEW_KEYS = 3
_LONGEST_KEY = 1000  # PyYAML gives up looking for the colon after 1024 characters


def write_yaml(data: Any, *, comments: Mapping[Path, str] | None = None, header: str = "") -> str:
    """Return data as YAML that `parse_yaml` reads back as it is.

    Args:
        data: Dicts, lists, text, `Plain`, whole numbers, Decimals, truth values, `None`.
        comments: Lines to stand above the key or item at a path; a path that is not there is passed over.
        header: Lines to stand at the top as a comment, with or without `#`.

    Raises:
        InvalidValueError: The data cannot be read back as it is.
    """
    check_plain(data)
    writer = _Writer(comments or {})
    lines = [*_comment(header, 0), ""] if header else []
    if isinstance(data, dict) and data:
        lines += writer.top(data)
    else:
        lines += writer.value("", data, (), 0)
    return "\n".join(lines) + "\n"


def entry_lines(key: str, value: Any, indent: int) -> list[str]:
    """Return the lines of one key and its value, as `write_yaml` writes them at an indentation."""
    return _Writer({})._entry(key, value, ("entry",), indent)


def item_lines(value: Any, indent: int, *, in_flow: bool = False) -> list[str]:
    """Return the lines of one item of a list, its dash at an indentation.

    Args:
        value: The item.
        indent: The column of the dash, from 0.
        in_flow: Whether a short mapping stands in braces, as its neighbours do.
    """
    writer = _Writer({})
    return writer._item(
        value, ("item",), indent, in_flow and writer._is_tiny(value, ("item",), indent + _STEP)
    )


def value_lines(head: str, value: Any, indent: int) -> list[str]:
    """Return the lines of a value after its `head` (`key:` with its margin); later lines stand at `indent`."""
    return _Writer({}).value(head, value, ("value",), indent)


def flow(value: Any) -> str:
    """Return any value on one line, as it stands between brackets."""
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{scalar(str(key), flow=True)}: {flow(item)}" for key, item in value.items())
            + "}"
        )
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value, flow=True)


class _Writer:
    def __init__(self, comments: Mapping[Path, str]) -> None:
        self._comments = comments
        self._commented_inside = {path[:length] for path in comments for length in range(len(path))}

    def top(self, data: dict[str, Any]) -> list[str]:
        """Return the lines of the root, with an empty line around each block."""
        lines: list[str] = []
        previous_is_block = False
        for key, value in data.items():
            entry = self._entry(key, value, (key,), 0)
            is_block = len(entry) > 1
            if lines and (is_block or previous_is_block):
                lines.append("")
            lines += entry
            previous_is_block = is_block
        return lines

    def value(self, head: str, value: Any, path: Path, indent: int) -> list[str]:
        """Return a value after its `head` (`key:`, `-` or nothing); the lines after it stand at `indent`."""
        start = head + " " if head.strip() else head
        if isinstance(value, dict | list | tuple):
            flow = self._flow(value, path, len(start))
            if flow is not None:
                return [start + flow]
            inside = self._inside(value, path, indent)
            return [head, *inside] if head.strip() else inside
        if isinstance(value, str) and (len(value) > LONG or "\n" in value):
            lines = block(value, indent if head.strip() else _STEP)
            if lines:
                return [start + lines[0], *lines[1:]]
        return [start + scalar(value)]

    def _inside(self, value: Any, path: Path, indent: int) -> list[str]:
        if isinstance(value, dict):
            return [
                line for key, item in value.items() for line in self._entry(key, item, (*path, key), indent)
            ]
        in_flow = all(self._is_tiny(item, (*path, index), indent + _STEP) for index, item in enumerate(value))
        return [
            line
            for index, item in enumerate(value)
            for line in self._item(item, (*path, index), indent, in_flow)
        ]

    def _entry(self, key: str, value: Any, path: Path, indent: int) -> list[str]:
        name, margin = scalar(str(key)), " " * indent
        lines = _comment(self._comments.get(path, ""), indent)
        if len(name) > _LONGEST_KEY:
            return [*lines, f"{margin}? {name}", *self.value(margin + ":", value, path, indent + _STEP)]
        return [*lines, *self.value(f"{margin}{name}:", value, path, indent + _STEP)]

    def _item(self, value: Any, path: Path, indent: int, in_flow: bool) -> list[str]:
        margin = " " * indent
        lines = _comment(self._comments.get(path, ""), indent)
        wants_lines = isinstance(value, dict) and bool(value) and not in_flow
        if not isinstance(value, dict | list | tuple) or (
            not wants_lines and self._flow(value, path, indent + _STEP) is not None
        ):
            return [*lines, *self.value(margin + "-", value, path, indent + _STEP)]
        inside = self._inside(value, path, indent + _STEP)
        while inside[0].lstrip().startswith("#"):  # a comment on the first key goes above the dash
            lines.append(margin + inside.pop(0).lstrip())
        return [*lines, f"{margin}- {inside[0].lstrip()}", *inside[1:]]

    def _is_tiny(self, value: Any, path: Path, used: int) -> bool:
        """Whether an item may stand in braces; records with an id get lines, so that they can grow."""
        if not isinstance(value, dict):
            return True
        return len(value) <= _FEW_KEYS and ID not in value and self._flow(value, path, used) is not None

    def _flow(self, value: Any, path: Path, used: int) -> str | None:
        """Return a short list or mapping of scalars in brackets, or `None` if it needs lines of its own."""
        if not value:
            return "{}" if isinstance(value, dict) else "[]"
        items = value.values() if isinstance(value, dict) else value
        if path in self._commented_inside or not path or any(_needs_lines(item) for item in items):
            return None
        if isinstance(value, dict):
            text = ", ".join(
                f"{scalar(str(key), flow=True)}: {scalar(item, flow=True)}" for key, item in value.items()
            )
            text = "{" + text + "}"
        else:
            parts = [scalar(item, flow=True) for item in value]
            if max(map(len, parts)) > _SHORT_ITEM:
                return None
            text = "[" + ", ".join(parts) + "]"
        return text if used + len(text) <= WIDTH else None


def _needs_lines(value: Any) -> bool:
    return isinstance(value, dict | list | tuple) or (isinstance(value, str) and "\n" in value)


def _comment(text: str, indent: int) -> list[str]:
    lines = (UNPRINTABLE.sub(" ", line).strip() for line in text.splitlines())
    return [" " * indent + (line if line.startswith("#") else f"# {line}".rstrip()) for line in lines]
