"""The programme a record names, if it is installed here: records outlive programmes, so that one may be gone."""

from collections.abc import Callable

from partnerkit import plugins
from partnerkit.errors import PluginError
from partnerkit.programmes.programme import Programme

GROUP = "partnerkit.programmes"
"""The entry points under which programmes are declared."""


def installed(name: str | None) -> Programme | None:
    """Return an installed programme by its name, or `None` if there is none that can be used."""
    programme: Programme | None = plugins.load_if_usable(GROUP, name, Programme)
    return programme


def list_programmes(*, failed: Callable[[PluginError], None] | None = None) -> tuple[Programme, ...]:
    """Return every installed programme that can be used.

    Args:
        failed: Is called with the error of each that cannot; without it they are passed over.

    >>> "icld" in [one.name for one in list_programmes()]
    True
    """
    return plugins.load_all(GROUP, Programme, failed=failed)
