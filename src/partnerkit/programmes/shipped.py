"""The programmes that ship: read when first asked for, so that importing them costs nothing.

Each programme is a constant of this module, such as `ICLD`.
"""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from partnerkit.programmes.programme import Programme
from partnerkit.programmes.reading import read_edition, read_programme

SHIPPED = ("icld", "cerv-town-twinning")
"""Names of the programmes that ship: each is a file in `data`, with a folder of editions where these are long."""

_CONSTANTS = {"ICLD": "icld", "CERV": "cerv-town-twinning"}

if TYPE_CHECKING:
    ICLD: Programme
    CERV: Programme


@cache
def shipped(name: str) -> Programme:
    """Return a programme that ships, by its name.

    Raises:
        KeyError: No such programme ships.
    """
    if name not in SHIPPED:
        raise KeyError(name)
    data = files("partnerkit.programmes") / "data"
    folder = data / name
    parts = sorted(folder.iterdir(), key=lambda one: one.name) if folder.is_dir() else []
    editions = tuple(read_edition(one.read_bytes(), one.name) for one in parts)
    return read_programme((data / f"{name}.yaml").read_bytes(), f"{name}.yaml", editions=editions)


def shipped_programmes() -> tuple[Programme, ...]:
    """Return every programme that ships, in the order of `SHIPPED`."""
    return tuple(shipped(name) for name in SHIPPED)


def __getattr__(name: str) -> Programme:
    """Return a programme by the name of its constant, for example `ICLD`."""
    if name in _CONSTANTS:
        return shipped(_CONSTANTS[name])
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
