"""Whether a plugin is declared as it should be: under its name, in its group, and leading to this very object."""

from typing import Any

from partnerkit import plugins
from partnerkit.errors import PluginError


def not_declared(group: str, plugin: Any, expected: type) -> str | None:
    """Return what is wrong with the entry point of a plugin and what to do, or nothing.

    Args:
        group: The group of entry points, such as `partnerkit.exporters`.
        plugin: The plugin.
        expected: The type it must be of.
    """
    if not isinstance(plugin, expected):
        return f"{plugin!r} is of type {type(plugin).__name__}. Make it one of {expected.__module__}.{expected.__name__}."
    name = getattr(plugin, "name", None)
    mine = [one for one in plugins.find(group) if one.name == name]
    if not mine:
        return (
            f"No installed package declares '{name}'. Write in your pyproject.toml, under "
            f'[project.entry-points."{group}"]: {name} = "your_module:YOUR_OBJECT", and run pip install -e . once more. '
            f"The name of the entry point and that of the object must be equal. (A plugin that is not meant to be "
            f"installed says packaged = False in the test class.)"
        )
    told = []
    for one in mine:
        try:
            found = plugins.load(group, one.full_name, expected)
        except PluginError as error:
            told.append(str(error))
            continue
        if found is plugin or found == plugin:
            return None
        told.append(
            f"{one.full_name} leads to another object, {one.value}. Test that one, or change the entry point."
        )
    return "\n".join(told)
