"""Which exporters are installed; names are listed without importing any of them."""

from typing import Any

from partnerkit import plugins
from partnerkit.exporters.exporter import Exporter

GROUP = "partnerkit.exporters"
"""The entry-point group of exporters."""


def list_exporters() -> "tuple[plugins.PluginInfo, ...]":
    """Return what is known of every installed exporter, without importing any.

    >>> [one.name for one in list_exporters() if one.own]
    ['excel', 'final-report', 'json', 'position-paper']
    """
    return plugins.find(GROUP)


def get_exporter(name: str) -> Exporter[Any]:
    """Return an exporter by its name, or by `distribution:name`.

    Raises:
        PluginError: It is not installed, broken, of the wrong kind, or two distributions offer it.
    """
    exporter: Exporter[Any] = plugins.load(GROUP, name, Exporter)
    return exporter
