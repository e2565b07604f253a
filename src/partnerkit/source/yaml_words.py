"""PyYAML's words for a syntax error in plain language, with the likely cause.

A cause is guessed from PyYAML's words and the lines around. Add one here when people meet it by hand, with a
test for both of PyYAML's parsers, which word some things differently.
"""

import re
from typing import Any

import yaml
from attrs import evolve

from partnerkit.errors import Message
from partnerkit.source.faults import too_deep
from partnerkit.source.problem import Path, Problem, Refused, Span, refuse
from partnerkit.source.tree import Lines

NO_KEY = Message(
    "source.yaml.key-missing",
    "There is no key before the colon. Write 'key: value'; if the colon is part of a text, put the text in "
    "quotes.",
)
_CAUSES = {
    "key-missing": NO_KEY,
    "tab": Message("source.yaml.tab", "A tab stands here where only spaces may. Replace it with spaces."),
    "escape": Message(
        "source.yaml.escape",
        "In double quotes a backslash begins a special character. Write \\\\ for a backslash, or use single "
        "quotes.",
    ),
    "quote": Message(
        "source.yaml.quote",
        "The text that begins here with {quote} has no closing quote. Add {quote} at its end; inside the "
        "text, write it {double}.",
    ),
    "quote-inside": Message(
        "source.yaml.quote-inside",
        "The quoted text ends before this. To have a quote in a text, write '' in single quotes or \\\" in "
        "double quotes.",
    ),
    "bracket": Message(
        "source.yaml.bracket", "A comma or the closing {closing} is missing for the {opening} on line {line}."
    ),
    "stray-sign": Message(
        "source.yaml.stray-sign",
        "'{character}' does not belong here. Take it out; if it is part of a text, put the text in quotes.",
    ),
    "first-character": Message(
        "source.yaml.first-character", "A text cannot begin with {character} here. Put the text in quotes."
    ),
    "colon-in-text": Message(
        "source.yaml.colon-in-text",
        "A text with a colon and a space in it must stand in quotes. Put quotes around the whole text.",
    ),
    "colon-space": Message(
        "source.yaml.colon-space", "A space is missing after the colon. Write 'key: value'."
    ),
    "dash-space": Message("source.yaml.dash-space", "A space is missing after the dash. Write '- item'."),
    "dash-inline": Message(
        "source.yaml.dash-inline",
        "A list with dashes begins on a line of its own. Move '- ' to the next line, or put a text that "
        "begins with a dash in quotes.",
    ),
    "no-colon": Message(
        "source.yaml.no-colon",
        "This line is neither 'key: value' nor '- item'. Add what is missing, or indent it further than the "
        "line above if it continues a text.",
    ),
    "block-text": Message(
        "source.yaml.block-text",
        "After | or > the text begins on the next line, indented. Move it there, or put a text that begins "
        "with such a sign in quotes.",
    ),
    "indentation": Message(
        "source.yaml.indentation",
        "The indentation does not fit the lines above. Keys that belong together begin in the same column, "
        "and so do the dashes of a list.",
    ),
    "syntax": Message(
        "source.yaml.syntax",
        "This cannot be read as YAML. Check the quotes, brackets, colons and indentation here and on the "
        "line above.",
    ),
}
_NO_SPACE = re.compile(r"[ \t]*(?:- +)*[^\s:'\"#\[\]{}-][^\s:]*(:)[^\s:/]")
_NO_SPACE_AFTER_DASH = re.compile(r"[ \t]*(-)[^\s-]")
_KEY_AND_VALUE = re.compile(r"[ \t]*(?:- +)*[^\s'\"\[{].*?:[ \t]+\S")
_Cause = tuple[str, int, dict[str, Any]]


def tag_found(tag: str, span: Span, path: Path) -> Refused:
    """Make the refusal (PK005) of a YAML tag."""
    return refuse(
        "source.yaml.tag",
        "'{tag}' is a YAML tag, and files of this kind have none. Take it out; if it is part of a text, put "
        "the text in quotes.",
        code="PK005",
        span=span,
        path=path,
        tag=tag,
    )


def explain(error: Exception, text: str, lines: Lines) -> Refused:
    """Make the refusal of a text that PyYAML could not read: PK003, PK005 (a tag), PK007 (too deep) or PK009 (no key)."""
    words, where, context = "escape", len(text), len(text)
    if isinstance(error, yaml.MarkedYAMLError):
        words = f"{error.context} {error.problem}"
        where = min(error.problem_mark.index, len(text)) if error.problem_mark else where
        context = min(error.context_mark.index, where) if error.context_mark else where
    if "tag handle" in words:
        tag = text[context:].split(maxsplit=1)[0]
        return tag_found(tag, lines.span(context, context + len(tag)), ())
    if (
        "nesting depth" in words
    ):  # libyaml reads ahead, and newer ones stop by themselves at a thousand levels
        return too_deep(lines.span(where, min(where + 1, len(text))))
    cause, offset, params = _of_signs(words, text, lines, where, context)
    span = lines.span(offset, min(offset + 1, len(text)))
    code = "PK009" if cause == "key-missing" else "PK003"
    return Refused([Problem(code, evolve(_CAUSES[cause], params=params), (), span)])


def _of_signs(words: str, text: str, lines: Lines, where: int, context: int) -> _Cause:
    """Name a cause that lies in quotes, brackets and other signs."""
    here, opening = text[where : where + 1], text[context : context + 1]
    before = text[_begin(text, where) : where]
    indent = before + here if not before.strip() else ""
    if here == "\t" or "\t" in indent:
        return "tab", where, {}
    if "escape" in words:
        return "escape", where, {}
    if "quoted scalar" in words:
        return "quote", context, {"quote": opening, "double": "''" if opening == "'" else '\\"'}
    if "flow sequence" in words or "flow mapping" in words:
        line = lines.position(context)[0]
        told = where if lines.position(where)[0] == line and where < len(text.rstrip()) else context
        return "bracket", told, {"opening": opening, "closing": {"[": "]"}.get(opening, "}"), "line": line}
    if "anchor" in words or "alias" in words:
        return "first-character", context, {"character": opening}
    if "cannot start any token" in words or "mapping keys are not allowed" in words:
        return "first-character", where, {"character": here}
    if "block scalar" in words:
        return "block-text", where, {}
    if here == ":" and any(part in words for part in ("expected key", "<block end>", "node content")):
        return "key-missing", where, {}
    if "node content" in words and here:
        return "stray-sign", where, {"character": here}
    if before.rstrip().endswith(("'", '"')) and ("expected key" in words or "<block end>" in words):
        return "quote-inside", where, {}
    return _of_lines(words, text, where, context)


def _of_lines(words: str, text: str, where: int, context: int) -> _Cause:
    """Name a cause that lies in keys, dashes and indentation."""
    if "could not find expected ':'" in words:
        return (
            _missing_space(text, context, _NO_SPACE, "colon-space")
            or _missing_space(text, context, _NO_SPACE_AFTER_DASH, "dash-space")
            or ("no-colon", context, {})
        )
    if "mapping values are not allowed" in words:
        begin = _begin(text, where)
        if _KEY_AND_VALUE.match(text[begin:where]):
            return "colon-in-text", where, {}
        above = len(text[:begin].rstrip())
        return _missing_space(text, above, _NO_SPACE, "colon-space") or ("indentation", where, {})
    if "sequence entries are not allowed" in words:
        return "dash-inline", where, {}
    if "block mapping" in words or "block collection" in words:
        return "indentation", where, {}
    return "syntax", where, {}


def _missing_space(text: str, offset: int, pattern: re.Pattern[str], cause: str) -> _Cause | None:
    found = pattern.match(text, _begin(text, offset))
    return (cause, found.start(1), {}) if found else None


def _begin(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
