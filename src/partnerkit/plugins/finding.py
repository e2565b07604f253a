"""Finding plugins: what the installed distributions offer, read from their metadata; nothing is imported."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from importlib.metadata import Distribution

OWN = "partnerkit"
"""The distribution whose plugins keep their plain names, whoever else uses them."""


@frozen
class PluginInfo:
    """A plugin that has been found, not loaded.

    Attributes:
        group: The entry-point group, for example `partnerkit.exporters`.
        name: The name of the entry point.
        value: Where it is: `module:object`, as the distribution wrote it; empty if it wrote none.
        distribution: The name of the distribution that offers it.
        version: The version of that distribution.
        own: Whether it comes with partnerkit.
        alias: The name that means this plugin only: `name`, or `distribution:name` where another has it too.
    """

    group: str
    name: str
    value: str
    distribution: str
    version: str
    own: bool
    alias: str

    @property
    def full_name(self) -> str:
        """The name with its distribution, `distribution:name`."""
        return f"{self.distribution}:{self.name}"


@cache
def find(group: str) -> tuple[PluginInfo, ...]:
    """Return what the installed distributions offer in a group, sorted by name, ours first.

    Nothing is imported. The answer is kept until `clear_cache`, since what is installed does not change while a
    program runs; `benchmarks/listing.py` tells what finding it out costs.
    """
    from importlib.metadata import distributions

    offers: list[tuple[str, str, str, str]] = []
    seen: set[str] = set()
    for distribution in distributions():
        lines = _entry_points(distribution, group)
        if not lines:
            continue
        name, version = _known_as(distribution)
        if _normal(name) in seen:  # the same one again, further down the path: Python imports the first
            continue
        seen.add(_normal(name))
        offers += [(entry, value, name, version) for entry, value in sorted(set(lines))]
    return tuple(sorted(_named(group, offers), key=_place))


def namesakes(group: str) -> tuple[PluginInfo, ...]:
    """Return the plugins of others that have the name of one of ours, and are therefore called by their full names."""
    ours = {one.name for one in find(group) if one.own}
    return tuple(one for one in find(group) if one.name in ours and not one.own)


def _entry_points(distribution: "Distribution", group: str) -> list[tuple[str, str]]:
    """Return names and values in one group.

    Read here and not by importlib.metadata, where one bad line of one distribution stops the reading of all.
    A bad line in our group becomes a plugin without a value, which is told as broken when it is used.
    """
    try:
        text = distribution.read_text("entry_points.txt") or ""
    except UnicodeDecodeError:
        return []  # no installer can read it either
    section, found = "", []
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif section == group and line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            found.append((name.strip(), value.strip()))
    return found


def _known_as(distribution: "Distribution") -> tuple[str, str]:
    """Return name and version from the head of the metadata.

    Read here and not by importlib.metadata, which takes apart the whole of it, description and all: that would be
    most of the time of listing.
    """
    try:
        text = distribution.read_text("METADATA") or distribution.read_text("PKG-INFO") or ""
    except UnicodeDecodeError:
        text = ""
    known: dict[str, str] = {}
    for line in text.splitlines():
        if not line:
            break  # the description begins
        key, _, value = line.partition(":")
        known.setdefault(key.lower(), value.strip())
    return known.get("name") or "unknown", known.get("version") or "unknown"


def _named(group: str, offers: list[tuple[str, str, str, str]]) -> Iterator[PluginInfo]:
    times = Counter(name for name, _, _, _ in offers)
    for name, value, distribution, version in offers:
        own = _normal(distribution) == OWN
        alias = name if own or times[name] == 1 else f"{distribution}:{name}"
        yield PluginInfo(group, name, value, distribution, version, own, alias)


def _place(info: PluginInfo) -> tuple[str, bool, str, str]:
    return info.name, not info.own, info.distribution, info.value


def _normal(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()
