"""What the docstring of a class says of each of its attributes."""

import re
from inspect import cleandoc


def documented(noun: type) -> dict[str, str]:
    """Return what a docstring says of each attribute, each on one line."""
    attributes = cleandoc(noun.__doc__ or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    entries = re.split(r"\n(?=    \w+: )", "\n" + attributes)
    split = (entry.strip().partition(": ") for entry in entries if entry.strip())
    return {name: " ".join(words.split()) for name, _, words in split}
