"""Which extensions are installed, and which of them can be used: loaded on use, and told when they fail."""

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from partnerkit import plugins
from partnerkit.errors import Message, PluginError, PluginNotFoundError
from partnerkit.extensions.extension import Extension
from partnerkit.model import Partnership

GROUP = "partnerkit.extensions"
"""The entry-point group of extensions."""


@frozen
class Unusable:
    """An extension that is installed and cannot be used; its data stays as it is.

    Attributes:
        name: Its name.
        reason: Why; it names the distribution.
    """

    name: str
    reason: Message


def list_extensions() -> tuple[plugins.PluginInfo, ...]:
    """Return what is known of every installed extension, without importing any."""
    return plugins.find(GROUP)


def get_extension(name: str) -> Extension[Any]:
    """Return an extension by its name, or by `distribution:name`.

    Raises:
        PluginError: It is not installed, broken, of the wrong kind, or two distributions offer it.
    """
    extension: Extension[Any] = plugins.load(GROUP, name, Extension)
    return extension


def installed(names: Iterable[str] | None = None) -> tuple[tuple[Extension[Any], ...], tuple[Unusable, ...]]:
    """Return the installed extensions in the order of their names, and those that cannot be used.

    Args:
        names: Which of them to load; without any, all. Those that are not installed, or are switched off by
            `plugins.without`, are in neither list.
    """
    wanted = None if names is None else set(names)
    found: list[Extension[Any]] = []
    faults: list[Unusable] = []
    for name in dict.fromkeys(info.name for info in list_extensions()):
        if (wanted is not None and name not in wanted) or name in plugins.switched_off():
            continue
        try:
            found.append(plugins.load(GROUP, name, Extension))
        except PluginNotFoundError:
            continue
        except PluginError as error:
            faults.append(Unusable(name, error.message))
    return tuple(found), tuple(faults)


def in_use(
    partnership: Partnership | None, *, held: bool = False
) -> tuple[tuple[Extension[Any], ...], tuple[Unusable, ...]]:
    """Return the installed extensions that a record does not switch off (`settings.disabled`), and those that fail.

    Args:
        partnership: The record; without one, nothing is switched off.
        held: Whether to look only at those of which the record holds data; no other plugin is imported then.
    """
    if held and partnership and not partnership.extensions:
        return (), ()
    disabled = set(partnership.settings.disabled if partnership and partnership.settings else ())
    known = {info.name for info in list_extensions()}
    if held and partnership:
        known &= set(partnership.extensions)
    return installed(known - disabled)
