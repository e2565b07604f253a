"""The programme a record names, if it is installed here: records outlive programmes, so that one may be gone."""

from partnerkit import plugins
from partnerkit.errors import PluginError
from partnerkit.programmes.programme import Programme

GROUP = "partnerkit.programmes"
"""The entry points under which programmes are declared."""


def installed(name: str | None) -> Programme | None:
    """Return an installed programme by its name, or `None` if there is none that can be used."""
    if not any(name in (one.alias, one.full_name) for one in plugins.find(GROUP)):
        return None
    try:
        programme: Programme = plugins.load(GROUP, name or "", Programme)
    except PluginError:
        return None
    return programme
