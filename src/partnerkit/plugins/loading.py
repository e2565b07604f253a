"""Loading plugins on use, and telling what is wrong with one without harming the others."""

import os
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import Any, Literal

from attrs import frozen

from partnerkit.errors import Message, PluginError
from partnerkit.plugins import faults
from partnerkit.plugins.finding import PluginInfo, find

SUPPORTED_APIS = (1,)
"""The versions of the plugin contract that this version of partnerkit can use."""

State = Literal["ok", "broken", "wrong type", "wrong name", "unsupported api", "conflict"]

_STATES: dict[str, State] = {
    "plugin.broken": "broken",
    "plugin.wrong-type": "wrong type",
    "plugin.wrong-name": "wrong name",
    "plugin.unsupported-api": "unsupported api",
    "plugin.conflict": "conflict",
}


@frozen
class PluginState:
    """What became of a plugin when it was tried.

    Attributes:
        info: The plugin.
        state: `ok`, or in a word or two what is wrong.
        reason: What is wrong and what to do; `None` if nothing is.
    """

    info: PluginInfo
    state: State
    reason: Message | None


def load(group: str, name: str, expected: type) -> Any:
    """Return a plugin, importing it if need be.

    With `PARTNERKIT_STRICT_PLUGINS=1` in the environment a plugin's own error is raised as it is.

    Args:
        group: The entry-point group.
        name: The plugin's name, or `distribution:name`.
        expected: The type it must be of.

    Raises:
        PluginNotFoundError: Nothing installed has that name.
        PluginConflictError: Several others offer that name.
        PluginLoadError: It failed to import.
        PluginInvalidError: It is of another type, carries another name, or was made for another API version.
    """
    infos = find(group)
    named = [one for one in infos if name in (one.alias, one.full_name)]
    if len(named) == 1:
        return _object(named[0], expected)
    rivals = named or [one for one in infos if one.name == name]
    if rivals:
        raise faults.conflict(rivals)
    raise faults.not_found(group, name, [one.alias for one in infos])


def load_all(
    group: str, expected: type, *, failed: Callable[[PluginError], None] | None = None
) -> tuple[Any, ...]:
    """Return every plugin of a group that works, in the order of `find`; one that does not harms no other.

    Args:
        group: The entry-point group.
        expected: The type they must be of.
        failed: Is called with the error of each that cannot be used.
    """
    found = []
    for info in find(group):
        try:
            found.append(load(group, info.alias, expected))
        except PluginError as error:
            if failed is not None:
                failed(error)
    return tuple(found)


def check(group: str, expected: type) -> tuple[PluginState, ...]:
    """Try every plugin of a group and return what became of each, in the order of `find`."""
    return tuple(_state(one, expected) for one in find(group))


def _state(info: PluginInfo, expected: type) -> PluginState:
    rivals = [one for one in find(info.group) if one.name == info.name]
    try:
        _object(info, expected)
        if len(rivals) > 1 and not any(one.own for one in rivals):
            raise faults.conflict(rivals)
    except PluginError as error:
        return PluginState(info, _STATES[error.message.key], error.message)
    return PluginState(info, "ok", None)


def _object(info: PluginInfo, expected: type) -> Any:
    found = _import(info)
    if not isinstance(found, expected):
        raise faults.wrong_type(info, found, expected)
    name = getattr(found, "name", None)
    if name != info.name:
        raise faults.wrong_name(info, name)
    api = getattr(found, "api", 1)
    if api not in SUPPORTED_APIS:
        raise faults.unsupported_api(info, api, SUPPORTED_APIS)
    return found


def _import(info: PluginInfo) -> Any:
    from importlib.metadata import EntryPoint

    try:
        with redirect_stdout(sys.stderr):  # what a plugin prints must not stand among our answers
            return EntryPoint(info.name, info.value, info.group).load()
    except (Exception, SystemExit) as error:  # a plugin that ends the program when imported must not end ours
        if os.environ.get("PARTNERKIT_STRICT_PLUGINS") == "1":
            raise
        raise faults.broken(info, error) from error
