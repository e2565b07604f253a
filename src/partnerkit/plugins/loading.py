"""Loading plugins on use, and telling what is wrong with one without harming the others."""

import os
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from typing import Any, Literal

from attrs import field, frozen

from partnerkit.errors import Message, PluginConflictError, PluginError
from partnerkit.plugins import faults
from partnerkit.plugins.finding import PluginInfo, find

SUPPORTED_APIS = (1,)
"""The versions of the plugin contract that this version of partnerkit can use."""

State = Literal["ok", "broken", "wrong type", "wrong name", "unsupported api", "conflict"]

_STATES: dict[str, State] = {
    "plugin.wrong-type": "wrong type",
    "plugin.wrong-name": "wrong name",
    "plugin.unsupported-api": "unsupported api",
}


@frozen
class PluginState:
    """What became of a plugin when it was tried.

    Attributes:
        info: The plugin.
        state: `ok`, or in a word or two what is wrong.
        reason: What is wrong and what to do; `None` if nothing is.
        plugin: The object, if it can be used under its alias; so it is also where only its plain name is in doubt.
    """

    info: PluginInfo
    state: State
    reason: Message | None
    plugin: Any = field(default=None, eq=False, repr=False)


def strict() -> bool:
    """Whether `PARTNERKIT_STRICT_PLUGINS=1` asks that what a plugin raises is raised as it is, for its author."""
    return os.environ.get("PARTNERKIT_STRICT_PLUGINS") == "1"


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


def load_if_usable(group: str, name: str | None, expected: type) -> Any:
    """Return a plugin that a record names, or `None` if none that can be used is installed: records outlive plugins.

    Args:
        group: The entry-point group.
        name: The plugin's name, or `distribution:name`, if there is any.
        expected: The type it must be of.
    """
    if name is None or not any(name in (one.alias, one.full_name) for one in find(group)):
        return None
    try:
        return load(group, name, expected)
    except PluginError:
        if strict():
            raise
        return None


def load_all(
    group: str, expected: type, *, failed: Callable[[PluginError], None] | None = None
) -> tuple[Any, ...]:
    """Return every plugin of a group that works, in the order of `find`; one that does not harms no other.

    With `PARTNERKIT_STRICT_PLUGINS=1` in the environment the first fault is raised at once.

    Args:
        group: The entry-point group.
        expected: The type they must be of.
        failed: Is called with the error of each that cannot be used.
    """
    found = []
    for info in find(group):
        try:
            found.append(_object(info, expected))
        except PluginError as error:
            if strict():
                raise
            if failed is not None:
                failed(error)
    return tuple(found)


def check(
    group: str, expected: type, accept: Callable[[Any], object] | None = None
) -> tuple[PluginState, ...]:
    """Try every plugin of a group and return what became of each, in the order of `find`.

    With `PARTNERKIT_STRICT_PLUGINS=1` in the environment the first fault is raised at once.

    Args:
        group: The entry-point group.
        expected: The type they must be of.
        accept: Looks closer at each that loaded, in turn; raises a `PluginError` for one that cannot be used.
    """
    return tuple(_state(one, expected, accept) for one in find(group))


def require_api(api: int, file: str) -> None:
    """Refuse a file that describes a plugin for a version of the contract that is not known.

    Args:
        api: The version that the file names.
        file: Its name, for the message.

    Raises:
        PluginInvalidError: The version is not known.
    """
    if api not in SUPPORTED_APIS:
        raise faults.unsupported_file(file, api, SUPPORTED_APIS)


def info_of(group: str, plugin: Any) -> PluginInfo | None:
    """Return whose a loaded plugin is; `None` for an object that nobody loaded by a name.

    Nothing is imported.
    """
    return next(
        (one for one, found in _LOADED.items() if one.group == group and found is plugin),
        None,
    )


def clear_cache() -> None:
    """Forget what was found and loaded; for programs that install plugins while they run, and for tests."""
    find.cache_clear()
    _tried.cache_clear()
    _LOADED.clear()


_LOADED: dict[PluginInfo, Any] = {}


def _state(info: PluginInfo, expected: type, accept: Callable[[Any], object] | None) -> PluginState:
    rivals = [one for one in find(info.group) if one.name == info.name]
    plugin = None
    try:
        found = _object(info, expected)
        if accept is not None:
            accept(found)
        plugin = found
        if len(rivals) > 1 and not any(one.own for one in rivals):
            raise faults.conflict(rivals)
    except PluginError as error:
        if strict():
            raise
        rival = isinstance(error, PluginConflictError)
        state = "conflict" if rival else _STATES.get(error.message.key, "broken")
        return PluginState(info, state, error.message, plugin)
    return PluginState(info, "ok", None, plugin)


def _object(info: PluginInfo, expected: type) -> Any:
    found, cause = _tried(info)
    if cause is not None:
        if strict():
            raise cause
        raise faults.broken(info, cause) from cause
    if not isinstance(found, expected):
        raise faults.wrong_type(info, found, expected)
    name = getattr(found, "name", None)
    if name != info.name:
        raise faults.wrong_name(info, name)
    api = getattr(found, "api", 1)
    if api not in SUPPORTED_APIS:
        raise faults.unsupported_api(info, api, SUPPORTED_APIS)
    _LOADED[info] = found
    return found


@cache
def _tried(info: PluginInfo) -> tuple[Any, BaseException | None]:
    """Return what an entry point leads to, or why it leads nowhere; one that failed is not imported again."""
    from importlib.metadata import EntryPoint

    try:
        with redirect_stdout(sys.stderr):  # what a plugin prints must not stand among our answers
            return EntryPoint(info.name, info.value, info.group).load(), None
    except (Exception, SystemExit) as error:  # a plugin that ends the program when imported must not end ours
        return None, error
