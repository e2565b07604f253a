"""Names of sheets that are not ours: what Excel takes, and what no other sheet is called."""

import re
from collections.abc import Iterable

from partnerkit.workbook.cells import units

_NO_NAME = re.compile(r"[\\*?:/\[\]]|^'|'$")
_MOST = 31
"""Characters that the name of a sheet may have, as Excel counts them."""

_RESERVED = "history"
"""A name that Excel keeps for itself."""


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """Return a name that Excel takes and that no sheet has yet, also not in other capitals.

    >>> free_name("a/b", ()), free_name("Codes", ["codes"])
    ('a_b', 'Codes (2)')
    """
    others = {_RESERVED, *(name.casefold() for name in taken)}
    wanted = _NO_NAME.sub("_", " ".join(wanted.split()))
    name, number = _NO_NAME.sub("_", _cut(wanted, _MOST)) or "_", 2
    while name.casefold() in others:
        mark = f" ({number})"
        name, number = _cut(wanted, _MOST - len(mark)) + mark, number + 1
    return name


def _cut(words: str, most: int) -> str:
    while units(words) > most:
        words = words[:-1]
    return words
