"""What the docstring of a class says of its fields, in Google style: help for people, written where the field is."""

import re
from inspect import cleandoc

_ENTRY = re.compile(r" {1,4}(\w+)(?: \([^)]*\))?:(?: (.*))?")


def field_help(cls: type) -> dict[str, str]:
    """Return what stands under `Attributes:` (or `Args:`) of each field, each on one line; inherited fields too.

    >>> class Options:
    ...     '''Options.
    ...
    ...     Attributes:
    ...         bullet: What each line
    ...             begins with.
    ...     '''
    >>> field_help(Options)
    {'bullet': 'What each line begins with.'}
    """
    return {
        name: words
        for one in reversed(cls.__mro__)
        for name, words in _help_in(vars(one).get("__doc__")).items()
    }


def _help_in(docstring: str | None) -> dict[str, str]:
    lines: dict[str, list[str]] = {}
    latest: list[str] | None = None
    inside = False
    for line in cleandoc(docstring or "").splitlines():
        if line and not line.startswith(" "):
            inside, latest = line.strip() in ("Attributes:", "Args:"), None
            continue
        begun = _ENTRY.fullmatch(line) if inside else None
        if begun:
            latest = lines.setdefault(begun[1], [])
        if latest is not None and line.strip():
            latest.append((begun[2] or "").strip() if begun else line.strip())
    return {name: " ".join(filter(None, words)) for name, words in lines.items()}


def first_paragraph(cls: type) -> str:
    """Return the first paragraph of a docstring on one line; empty if there is none."""
    return " ".join(cleandoc(cls.__doc__ or "").partition("\n\n")[0].split())
