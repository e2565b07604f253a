"""Names of sheets and tables that are not ours: what Excel takes, and what no other one is called."""

import re
from collections.abc import Iterable

from partnerkit.workbook.cells import cut

_NO_NAME = re.compile(r"[\\*?:/\[\]]|^'|'$")
MOST = 31
"""Characters that the name of a sheet may have, as Excel counts them."""

_MOST_OF_TABLE = 200
"""Characters of a table's name that are wanted; with its number it has no more than the 255 that Excel takes."""

_RESERVED = "history"
"""A name that Excel keeps for itself."""


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """Return a name that Excel takes and that no sheet has yet, also not in other capitals.

    >>> free_name("a/b", ()), free_name("Codes", ["codes"])
    ('a_b', 'Codes (2)')
    """
    others = {_RESERVED, *(name.casefold() for name in taken)}
    wanted = _NO_NAME.sub("_", " ".join(wanted.split()))
    name, number = _NO_NAME.sub("_", cut(wanted, MOST)) or "_", 2
    while name.casefold() in others:
        mark = f" ({number})"
        name, number = cut(wanted, MOST - len(mark)) + mark, number + 1
    return name


def free_table(wanted: str, taken: Iterable[str]) -> str:
    """Return a name for a table that formulas can use and that no table has yet, also not in other capitals.

    Args:
        wanted: Words that begin with three letters or more, so that no cell can be meant.
        taken: The names of tables.

    >>> free_table("Extension_a-b", ()), free_table("Extension_A_B", ["extension_a_b"])
    ('Extension_a_b', 'Extension_A_B_2')
    """
    others = {name.casefold() for name in taken}
    wanted = re.sub(r"\W", "_", wanted, flags=re.ASCII)[:_MOST_OF_TABLE].rstrip("_")
    name, number = wanted, 2
    while name.casefold() in others:
        name, number = f"{wanted}_{number}", number + 1
    return name
