"""Plain data to JSON text, numbers exactly as they are."""

import json
from decimal import Decimal
from typing import Any

from partnerkit.source.plain import check_plain


def write_json(data: Any) -> str:
    """Return data as JSON text: two spaces of indentation, keys in their order, ends with a line end.

    Raises:
        InvalidValueError: The data cannot be read back as it is.
    """
    check_plain(data)
    return _value(data, "\n") + "\n"


def json_text(value: Any, line: str | None) -> str:
    """Return a value as JSON.

    Args:
        value: The value.
        line: A line end and the indentation of the line it begins on; `None` for everything on one line.
    """
    if line is not None:
        return _value(value, line)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_text(key)}: {json_text(item, None)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(json_text(item, None) for item in value) + "]"
    return _value(value, "")


def _value(value: Any, line: str) -> str:
    if isinstance(value, dict):
        inner = (f"{_text(key)}: {_value(item, line + '  ')}" for key, item in value.items())
        return _block("{", inner, "}", line)
    if isinstance(value, list | tuple):
        return _block("[", (_value(item, line + "  ") for item in value), "]", line)
    if isinstance(value, Decimal):
        return str(value)
    return _text(value)


def _block(opening: str, parts: Any, closing: str, line: str) -> str:
    inside = f",{line}  ".join(parts)
    return f"{opening}{line}  {inside}{line}{closing}" if inside else opening + closing


def _text(value: str | int | None) -> str:
    return json.dumps(value, ensure_ascii=False)
