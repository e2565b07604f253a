"""The programmes that ship, each read from its file when this module is first imported."""

from functools import lru_cache
from importlib.resources import files

from partnerkit.programmes.programme import Programme
from partnerkit.programmes.reading import read_programme

SHIPPED = ("icld", "cerv-town-twinning")
"""Names of the programmes that ship; each is a file in `data`."""


@lru_cache(maxsize=len(SHIPPED))
def shipped(name: str) -> Programme:
    """Return a programme that ships, by its name.

    Raises:
        KeyError: No such programme ships.
    """
    if name not in SHIPPED:
        raise KeyError(name)
    file = f"{name}.yaml"
    return read_programme((files("partnerkit.programmes") / "data" / file).read_bytes(), file)


def list_programmes() -> tuple[Programme, ...]:
    """Return every programme that ships, in the order of `SHIPPED`."""
    return tuple(shipped(name) for name in SHIPPED)


ICLD = shipped("icld")
CERV = shipped("cerv-town-twinning")
