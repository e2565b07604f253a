"""How one text stands in a YAML file: bare, quoted or as a block, but always so that it is read back exactly.

A text is quoted wherever any reader, of YAML 1.1 or 1.2, would take it for something else.
"""

import re
from decimal import Decimal
from typing import Any

from partnerkit.source.resolve import resolve
from partnerkit.source.tree import Plain

WIDTH = 100
"""Characters on a line, where that can be chosen."""

LONG = 80
"""A text longer than this becomes a block."""

UNPRINTABLE = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_NOT_BARE = re.compile(r"^[-?:,\[\]{}#&*!|>'\"%@`]|^\.\.\.|^ | $|:$|: | #")
_NOT_BARE_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_TYPED_IN_OLD_YAML = re.compile(
    r"""y|n|yes|no|on|off|<<|=                              # YAML 1.1: truth, merge, value
    |[-+]?(0b[01_]+|0[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*)     # whole numbers
    |[-+]?([0-9][0-9_]*\.?[0-9_]*|\.[0-9_]+)(e[-+]?[0-9]+)? # decimal numbers
    |[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?           # base sixty
    |[-+]?\.(inf|nan)
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T\t ].*)?              # dates and times""",
    re.IGNORECASE | re.VERBOSE,
)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_BETWEEN_WORDS = re.compile("(?<=[^ ]) (?=[^ ])")


def scalar(value: Any, *, flow: bool = False) -> str:
    """Return a text, number, truth value or `None` on one line.

    Args:
        value: The value; a `Plain` stands bare wherever that is legal.
        flow: Whether it stands between brackets.
    """
    if isinstance(value, str):
        return _bare_or_quoted(value, flow)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, Decimal) else str(int(value))


def block(text: str, indent: int) -> list[str] | None:
    """Return a long text as the lines of a block, its sign (`>-`, `|`, ...) first, or `None` for no block.

    Args:
        text: The text.
        indent: How far the lines after the first are indented.
    """
    body = text.removesuffix("\n")
    lines = body.split("\n")
    clean = not UNPRINTABLE.search(body.replace("\n", "")) and not any(line.endswith(" ") for line in lines)
    if not clean or not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return None
    keep = "" if text.endswith("\n") else "-"
    longest = max(map(len, lines))
    if longest > LONG and not any(line.startswith(" ") for line in lines):
        folded = _fold(lines, max(WIDTH - indent, LONG // 2))
        if len(folded) > 1:
            return [">" + keep, *_indented(folded, indent)]
    return ["|" + keep, *_indented(lines, indent)] if "\n" in text else None


def _bare_or_quoted(text: str, flow: bool) -> str:
    if isinstance(text, Plain):
        typed, text = False, text or "null"
    else:
        typed = not isinstance(resolve(text), str) or bool(_TYPED_IN_OLD_YAML.fullmatch(text))
    unprintable = UNPRINTABLE.search(text)
    hidden = typed or unprintable or text != text.strip()
    if not (hidden or _NOT_BARE.search(text) or (flow and _NOT_BARE_IN_FLOW.search(text))):
        return str(text)
    if unprintable:
        return '"' + re.sub('["\\\\]|' + UNPRINTABLE.pattern, lambda found: _escape(found[0]), text) + '"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escape(character: str) -> str:
    number = ord(character)
    return _ESCAPES.get(character) or (f"\\x{number:02X}" if number < 256 else f"\\u{number:04X}")


def _fold(lines: list[str], width: int) -> list[str]:
    """Break lines at single blanks; a line end of the text becomes an empty line."""
    folded: list[str] = []
    for number, line in enumerate(lines):
        if number:
            folded.append("")
        row = ""
        for word in _BETWEEN_WORDS.split(line):
            if row and len(row) + 1 + len(word) > width:
                folded.append(row)
                row = word
            else:
                row = f"{row} {word}" if row else word
        if row:
            folded.append(row)
    return folded


def _indented(lines: list[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in lines]
