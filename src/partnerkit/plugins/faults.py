"""What can be wrong with a plugin, said in words; each function makes one error."""

from collections.abc import Sequence

from partnerkit.errors import PluginConflictError, PluginInvalidError, PluginLoadError, PluginNotFoundError
from partnerkit.plugins.finding import PluginInfo


def in_a_line(error: BaseException) -> str:
    """Return an error of a plugin in a line; one whose own words cannot be made is told by its type."""
    try:
        lines = str(error).splitlines()
    except Exception:
        lines = []
    return f"{type(error).__name__}: {lines[0][:200]}" if lines else type(error).__name__


def broken(info: PluginInfo, cause: BaseException) -> PluginLoadError:
    """Return the error for a plugin that failed to import."""
    return PluginLoadError(
        "plugin.broken",
        "The plugin {plugin} (version {version}) cannot be loaded from '{value}': {reason}. Update "
        "or uninstall {distribution}; everything else works without it.",
        plugin=info.full_name,
        version=info.version,
        value=info.value,
        reason=in_a_line(cause).rstrip("."),
        distribution=info.distribution,
    )


def wrong_type(info: PluginInfo, found: object, expected: type) -> PluginInvalidError:
    """Return the error for an entry point that leads to something else."""
    return PluginInvalidError(
        "plugin.wrong-type",
        "The plugin {plugin} (version {version}) is of type {found}, but {group} needs {expected}. "
        "Tell those who made it.",
        plugin=info.full_name,
        version=info.version,
        found=type(found).__name__,
        group=info.group,
        expected=expected.__name__,
    )


def wrong_name(info: PluginInfo, found: object) -> PluginInvalidError:
    """Return the error for a plugin that carries another name than its entry point."""
    return PluginInvalidError(
        "plugin.wrong-name",
        "The plugin {plugin} (version {version}) calls itself '{found}', but its entry point says "
        "'{declared}'. The two must be equal: tell those who made it.",
        plugin=info.full_name,
        version=info.version,
        found=found,
        declared=info.name,
    )


def unsupported_api(info: PluginInfo, found: object, known: Sequence[int]) -> PluginInvalidError:
    """Return the error for a plugin made for a contract that this version of partnerkit does not know."""
    return PluginInvalidError(
        "plugin.unsupported-api",
        "The plugin {plugin} (version {version}) was made for version {found} of the plugin contract; this "
        "partnerkit knows {known}. Update the older of the two.",
        plugin=info.full_name,
        version=info.version,
        found=found,
        known=", ".join(map(str, known)),
    )


def unsupported_file(file: str, found: int, known: Sequence[int]) -> PluginInvalidError:
    """Return the error for a file that describes a plugin for a contract that this version of partnerkit does not know."""
    return PluginInvalidError(
        "plugin.unsupported-file",
        "{file} was written for version {found} of the plugin contract; this partnerkit knows {known}. Update partnerkit, "
        "or take the line 'api' out of the file if nobody meant it.",
        file=file,
        found=found,
        known=", ".join(map(str, known)),
    )


def conflict(rivals: Sequence[PluginInfo]) -> PluginConflictError:
    """Return the error for a name that several distributions offer, none of them ours."""
    return PluginConflictError(
        "plugin.conflict",
        "'{plugin}' is offered by several: {rivals}. Write one of {choices}, or uninstall the others.",
        plugin=rivals[0].name,
        rivals=", ".join(f"{one.distribution} {one.version}" for one in rivals),
        choices=", ".join(dict.fromkeys(one.full_name for one in rivals)),
    )


def not_found(group: str, name: str, known: Sequence[str]) -> PluginNotFoundError:
    """Return the error for a name that nothing installed has, with the nearest names."""
    from difflib import get_close_matches

    if not known:
        return PluginNotFoundError(
            "plugin.none",
            "There is no '{plugin}': nothing is installed in {group}. Install the package that brings it, with pip.",
            plugin=name,
            group=group,
        )
    near = get_close_matches(name, known, n=3)
    if near:
        return PluginNotFoundError(
            "plugin.unknown-near",
            "There is no '{plugin}' in {group}. Did you mean {near}?",
            plugin=name,
            group=group,
            near=", ".join(near),
        )
    return PluginNotFoundError(
        "plugin.unknown",
        "There is no '{plugin}' in {group}. Installed are {known}.",
        plugin=name,
        group=group,
        known=", ".join(known),
    )
