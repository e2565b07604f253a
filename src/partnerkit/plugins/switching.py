"""Plugins that are switched off for a while, on the command line or in a program."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_OFF: ContextVar[frozenset[str]] = ContextVar("partnerkit_plugins_off", default=frozenset())


def switched_off() -> frozenset[str]:
    """Return the names of the plugins that are switched off now, whatever a record says."""
    return _OFF.get()


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Switch plugins off within a block, as `settings.disabled` does for one record.

    Rule packs are not asked, exporters are refused, and fields of plugins are kept word for word as if the plugin
    were not installed. Threads and tasks of others are not touched.

    Args:
        names: Names of plugins, of whatever kind.

    >>> with without("iso-dates"):
    ...     sorted(switched_off())
    ['iso-dates']
    """
    token = _OFF.set(_OFF.get() | set(names))
    try:
        yield
    finally:
        _OFF.reset(token)
