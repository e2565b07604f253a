"""Faults that YAML and JSON files share, in the same words.

Add a function here when both readers find the same thing; what belongs to one format stays with it.
"""

from partnerkit.errors import Message
from partnerkit.source.plain import MAX_DEPTH, code_point
from partnerkit.source.problem import Path, Problem, Refused, Span, refuse


def empty() -> Refused:
    """Make the refusal of a file without content."""
    return refuse(
        "source.empty",
        "The file is empty. Write at least its first lines, or choose another file.",
        code="PK002",
        span=Span(1, 1, 1, 1),
    )


def repeated_key(path: Path, span: Span, first: Span) -> Problem:
    """Describe a key that stood in the same mapping before."""
    message = Message(
        "source.key.repeated",
        "The key '{key}' is written twice here, the first time on line {line}. Keep one of them.",
        {"key": path[-1], "line": first.line},
    )
    return Problem("PK004", message, path, span, on_key=True)


def too_deep(span: Span) -> Refused:
    """Make the refusal of a file whose lists and mappings stand too deep in each other."""
    return refuse(
        "source.depth",
        "More than {limit} lists or mappings stand in each other here. Check the brackets and the "
        "indentation.",
        code="PK007",
        span=span,
        limit=MAX_DEPTH,
    )


def bad_character(character: str, span: Span | None, path: Path) -> Refused:
    """Make the refusal of a character that no document can show."""
    return refuse(
        "source.character",
        "The character {character} is not allowed: no document can show it. Take it out.",
        code="PK010",
        span=span,
        path=path,
        character=code_point(character),
    )
