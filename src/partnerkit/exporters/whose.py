"""Whose an exporter is, and what it is called: for messages, for provenance, and where exporters are switched off."""

from typing import Any

from partnerkit import plugins
from partnerkit.errors import Message
from partnerkit.exporters.exporter import Exporter
from partnerkit.exporters.registry import GROUP, list_exporters


def whose(exporter: Exporter[Any]) -> tuple[str, str]:
    """Return the distribution and version of an exporter; its module and words that say so if it is not installed."""
    info = _info(exporter)
    return (info.distribution, info.version) if info else (_home(exporter), "not installed")


def names_of(exporter: Exporter[Any]) -> frozenset[str]:
    """Return the names by which an exporter may be switched off; those of another with the same name are not among them."""
    info = _info(exporter)
    return frozenset((info.alias, info.full_name) if info else (exporter.name,))


def is_ours(exporter: Exporter[Any]) -> bool:
    """Whether an exporter comes with partnerkit."""
    info = _info(exporter)
    return info is not None and info.own


def told(exporter: Exporter[Any]) -> dict[str, str | Message]:
    """Return the parameters of a message about an exporter."""
    info = _info(exporter)
    version = info.version if info else Message("plugin.not-installed", "not installed")
    distribution = info.distribution if info else _home(exporter)
    return {"exporter": exporter.name, "distribution": distribution, "version": version}


def _info(exporter: Exporter[Any]) -> plugins.PluginInfo | None:
    """Return what is known of an exporter, also if a program imported it by itself."""
    info = plugins.info_of(GROUP, exporter)
    for one in () if info else list_exporters():
        if one.name == exporter.name and _top(one.value.partition(":")[0]) == _home(exporter):
            return one
    return info


def _home(exporter: Exporter[Any]) -> str:
    return _top(str(getattr(exporter.run, "__module__", "unknown")))


def _top(module: str) -> str:
    return module.partition(".")[0]
