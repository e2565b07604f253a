"""Watching what code does to the world outside: network, programs it starts, files it leaves behind.

Python tells every such step to an audit hook, also of code written in C; nothing has to be replaced for it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import define, field

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
        network: Calls to the network, each with where it went; none of them was made.
        programs: Programs that were to be started; none of them was.
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
def watched() -> Iterator[Seen]:
    """Watch the code inside; its calls to the network and its starts of programs fail with `OutsideError`."""
    if _Hook.on is None:
        sys.addaudithook(_heard)
    before, seen = _Hook.on, Seen()
    _Hook.on = seen
    try:
        yield seen
    finally:
        _Hook.on = before or _NOBODY


class _Hook:
    """Who listens; an audit hook cannot be taken away, so it asks here."""

    on: Seen | None = None


_NOBODY = Seen()


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    seen = _Hook.on
    if seen is None or seen is _NOBODY:
        return
    if event == "open":
        _opened(seen, *arguments)
    elif event in _NETWORK:
        told = ", ".join(str(one) for one in arguments if not hasattr(one, "fileno"))
        seen.network.append(f"{event}({told})")
        raise OutsideError(f"{event} is not allowed here")
    elif event in _PROGRAMS:
        seen.programs.append(f"{event}({arguments[0]})")
        raise OutsideError(f"{event} is not allowed here")
    elif event in _REMOVALS and not _is_cache(path := str(arguments[0])) and path not in seen.opened:
        seen.removed.append(path)


def _opened(seen: Seen, path: Any, mode: str | None, flags: int) -> None:
    writing = any(sign in mode for sign in "wax+") if mode else bool(flags & _WRITING)
    if writing and isinstance(path, str | bytes | os.PathLike) and not _is_cache(name := os.fsdecode(path)):
        seen.opened.append(name)


def _is_cache(path: str) -> bool:
    """Whether Python keeps a compiled module there, as it does when a module is first imported."""
    return "__pycache__" in path
