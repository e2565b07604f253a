"""The programme a record names, if it is installed here: records outlive programmes, so that one may be gone."""

from partnerkit import plugins
from partnerkit.programmes.programme import Programme

GROUP = "partnerkit.programmes"
"""The entry points under which programmes are declared."""


def installed(name: str | None) -> Programme | None:
    """Return an installed programme by its name, or `None` if there is none that can be used."""
    programme: Programme | None = plugins.load_if_usable(GROUP, name, Programme)
    return programme
