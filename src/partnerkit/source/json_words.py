"""The json module's words for a syntax error in plain language, with the likely cause.

Add a cause here when people meet it by hand.
"""

import json

from partnerkit.errors import Message
from partnerkit.source.problem import Problem, Refused
from partnerkit.source.tree import Lines

_CAUSES = {
    "comma-last": Message(
        "source.json.comma-last",
        "There is a comma too many at the end. Take out the comma after the last value.",
    ),
    "comment": Message("source.json.comment", "JSON has no comments. Take this out."),
    "single-quote": Message(
        "source.json.single-quote", 'Keys and texts stand in double quotes. Write "text" with double quotes.'
    ),
    "key": Message("source.json.key", 'A key in double quotes is expected here. Write "key": value.'),
    "colon": Message("source.json.colon", 'A colon is missing after the key. Write "key": value.'),
    "comma": Message("source.json.comma", "A comma or a closing bracket is missing here."),
    "value": Message(
        "source.json.value",
        'A value is expected here: a "text" in double quotes, a number, true, false, null, [...] or {...}.',
    ),
    "more": Message(
        "source.json.more", "The data ends before this. Keep one value in the file, and check the brackets."
    ),
    "end": Message(
        "source.json.end", "The file ends too early. Add what is missing: a value, or the closing brackets."
    ),
    "quote": Message("source.json.quote", "The text that begins here has no closing quote. Add it."),
    "line-end": Message(
        "source.json.line-end",
        "A text in JSON stays on one line. Write \\n for a new line and \\t for a tab.",
    ),
    "escape": Message(
        "source.json.escape", "A backslash begins a special character. Write \\\\ for a backslash."
    ),
}
_WORDS = {
    "Expecting property name": "key",
    "Expecting ':'": "colon",
    "Expecting ','": "comma",
    "Expecting value": "value",
    "Extra data": "more",
    "Unterminated string": "quote",
    "Invalid control character": "line-end",
    "Invalid \\": "escape",
    "Illegal trailing comma": "comma-last",
}


def explain(error: json.JSONDecodeError, text: str, lines: Lines) -> Refused:
    """Make the refusal (PK003) of a text that the json module could not read."""
    offset = min(error.pos, len(text))
    here, before = text[offset : offset + 1], text[:offset].rstrip()
    cause = next((cause for words, cause in _WORDS.items() if error.msg.startswith(words)), "value")
    if offset >= len(text.rstrip()) and cause != "quote":
        cause = "end"
    elif cause in ("key", "value", "comma"):
        if before.endswith(",") and here in ("}", "]"):
            cause, offset = "comma-last", len(before) - 1
        elif here in ("/", "#"):
            cause = "comment"
        elif here == "'":
            cause = "single-quote"
    span = lines.span(offset, min(offset + 1, len(text)))
    return Refused([Problem("PK003", _CAUSES[cause], (), span)])
