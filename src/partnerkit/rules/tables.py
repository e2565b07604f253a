"""Lists that rules read: codes of countries and currencies, goals, words. They stand in `data/<name>.toml`.

A list that the world changes belongs there, with its source, not in a rule's code.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=32)
def table(name: str) -> Mapping[str, Any]:
    """Return one list by its file's name without suffix."""
    import tomllib
    from importlib.resources import files

    return tomllib.loads((files("partnerkit.rules") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def words(name: str, key: str) -> frozenset[str]:
    """Return a list of words as a set."""
    found = table(name)[key]
    return frozenset(found.split() if isinstance(found, str) else found)
