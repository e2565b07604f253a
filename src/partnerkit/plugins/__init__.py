"""Plugins by entry points: found without importing anything, loaded on use, and named when they fail.

This package knows nothing of partnerships. A plugin is any object with a `name`, equal to its entry point's,
and perhaps an `api`, the version of the contract it was made for. Add here only what holds for every kind of
plugin.
"""

from partnerkit.plugins.faults import in_a_line
from partnerkit.plugins.finding import PluginInfo, find, namesakes
from partnerkit.plugins.loading import (
    SUPPORTED_APIS,
    PluginState,
    check,
    clear_cache,
    info_of,
    load,
    load_all,
    load_if_usable,
    require_api,
    strict,
)
from partnerkit.plugins.switching import switched_off, without

__all__ = [
    "SUPPORTED_APIS",
    "PluginInfo",
    "PluginState",
    "check",
    "clear_cache",
    "find",
    "in_a_line",
    "info_of",
    "load",
    "load_all",
    "load_if_usable",
    "namesakes",
    "require_api",
    "strict",
    "switched_off",
    "without",
]
