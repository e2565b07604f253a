"""Watching what code does to the world outside: network, programs it starts, files it leaves behind.

Python tells every such step to an audit hook, also of code written in C; nothing has to be replaced for it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident
from typing import Any

from attrs import define, field, frozen

_NETWORK = frozenset(
    (
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.sendto",
        "socket.sendmsg",
        "socket.bind",
    )
)
_PROGRAMS = frozenset(("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile"))
_REMOVALS = frozenset(("os.remove", "os.rmdir", "os.rename", "os.truncate"))
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


class OutsideError(OSError):
    """Raised in place of a call to the network or the start of a program."""


@define
class Seen:
    """What was seen outside.

    Attributes:
        network: Calls to the network, each with where it went.
        programs: Programs that were to be started.
        opened: Files that were opened for writing.
        removed: Files and folders that were removed, renamed or cut, and had not been written here before.
    """

    network: list[str] = field(factory=list)
    programs: list[str] = field(factory=list)
    opened: list[str] = field(factory=list)
    removed: list[str] = field(factory=list)

    @property
    def left(self) -> tuple[str, ...]:
        """The files that were written and are still there; a temporary file that is gone is nobody's concern."""
        return tuple(dict.fromkeys(one for one in self.opened if Path(one).is_file()))


@contextmanager
def watched(*, refuse: bool = True) -> Iterator[Seen]:
    """Watch the code inside.

    Args:
        refuse: Whether its calls to the network and its starts of programs fail with `OutsideError`, whichever thread
            makes them; else nothing is kept from it, and only its own thread is watched.
    """
    if not _Hook.there:
        sys.addaudithook(_heard)
        _Hook.there = True
    watcher = _Watcher(Seen(), None if refuse else get_ident())
    _Hook.watchers = (*_Hook.watchers, watcher)
    try:
        yield watcher.seen
    finally:
        _Hook.watchers = tuple(one for one in _Hook.watchers if one is not watcher)


@frozen(eq=False)
class _Watcher:
    """Somebody who watches: everything, which is then refused, or one thread."""

    seen: Seen
    thread: int | None


class _Hook:
    """Who listens; an audit hook cannot be taken away, so it asks here."""

    there = False
    watchers: tuple[_Watcher, ...] = ()


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    for watcher in _Hook.watchers:
        if watcher.thread in (None, get_ident()):
            _told(watcher, event, arguments)


def _told(watcher: _Watcher, event: str, arguments: tuple[Any, ...]) -> None:
    seen = watcher.seen
    if event == "open":
        _opened(seen, *arguments)
    elif event in _NETWORK:
        told = ", ".join(str(one) for one in arguments if not hasattr(one, "fileno"))
        seen.network.append(f"{event}({told})")
    elif event in _PROGRAMS:
        seen.programs.append(f"{event}({arguments[0]})")
    elif event in _REMOVALS and not _is_cache(path := str(arguments[0])) and path not in seen.opened:
        seen.removed.append(path)
    if watcher.thread is None and (event in _NETWORK or event in _PROGRAMS):
        raise OutsideError(f"{event} is not allowed here")


def _opened(seen: Seen, path: Any, mode: str | None, flags: int) -> None:
    writing = any(sign in mode for sign in "wax+") if mode else bool(flags & _WRITING)
    if writing and isinstance(path, str | bytes | os.PathLike) and not _is_cache(name := os.fsdecode(path)):
        seen.opened.append(name)


def _is_cache(path: str) -> bool:
    """Whether Python keeps a compiled module there, as it does when a module is first imported."""
    return "__pycache__" in path
