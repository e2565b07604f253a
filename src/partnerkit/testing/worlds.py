"""Two worlds to run code in: another day, time zone, locale and user; what it makes must be the same in both."""

import datetime
import locale
import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from attrs import frozen

_Day = datetime.datetime
_Date = datetime.date

USER = "Wilhelmina-Planterad"
"""The name of the user in both worlds; no file may hold it."""


@frozen
class World:
    """The surroundings of a run.

    Attributes:
        moment: The time, in seconds since 1970.
        zone: The time zone, as the variable `TZ` has it.
        locales: The locale, and others in its place where it is not installed.
    """

    moment: float
    zone: str
    locales: tuple[str, ...]


WORLDS = (
    World(1_767_225_661.25, "PKA+11", ("C",)),
    World(1_952_983_999.75, "PKB-14", ("sv_SE.UTF-8", "de_DE.UTF-8", "C.UTF-8", "C")),
)


@contextmanager
def inside(world: World) -> Iterator[None]:
    """Run the code inside in a world; wherever a module has the clock, it has that of the world."""
    variables = {
        "TZ": world.zone,
        "LANG": world.locales[0],
        "LC_ALL": world.locales[0],
        **dict.fromkeys(("USER", "LOGNAME", "USERNAME", "LNAME"), USER),
    }
    before = {name: os.environ.get(name) for name in variables}
    spoken = locale.setlocale(locale.LC_ALL)
    stand_ins = _stand_ins(world.moment)
    os.environ.update(variables)
    _tell_zone()
    try:
        _speak(world.locales)
        _put(stand_ins)
        yield
    finally:
        _put({id(one): (one, real) for real, one in stand_ins.values()})
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        locale.setlocale(locale.LC_ALL, spoken)
        _tell_zone()


def _speak(locales: tuple[str, ...]) -> None:
    for one in locales:
        try:
            locale.setlocale(locale.LC_ALL, one)
            return
        except locale.Error:
            continue


def _tell_zone() -> None:
    if hasattr(time, "tzset"):
        time.tzset()


_UNTOUCHED = frozenset(
    ("_pytest", "pytest", "pluggy", "xdist", "execnet", "hypothesis", "threading", "queue")
)
"""Packages that run the tests; they keep the real clock."""


def _put(stand_ins: Mapping[int, tuple[Any, Any]]) -> None:
    """Put something else wherever a module holds one of these; the keys are the `id` of what is replaced."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in _UNTOUCHED or name == __name__:
            continue
        held = getattr(module, "__dict__", {})
        if stand_ins.keys().isdisjoint(map(id, list(held.values()))):  # most hold none, and this asks fast
            continue
        for attribute, value in list(held.items()):
            if id(value) in stand_ins:
                held[attribute] = stand_ins[id(value)][1]


class _LikeReal(type):
    """Makes real dates instances of the class that stands in for theirs."""

    real: type

    def __instancecheck__(cls, one: object) -> bool:
        return isinstance(one, cls.real)

    def __subclasscheck__(cls, one: type) -> bool:
        return issubclass(one, cls.real)


def _stand_ins(moment: float) -> dict[int, tuple[Any, Any]]:
    """Return by `id` each way to ask for the time, and what stands in for it."""
    local, utc, words, plain = time.localtime, time.gmtime, time.strftime, time.asctime

    class Day(_Day, metaclass=_LikeReal):
        real = _Day

        def __new__(cls, *args: Any, **named: Any) -> Any:
            return _Day(*args, **named)

        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Any:
            return _Day.fromtimestamp(moment, tz)

        @classmethod
        def utcnow(cls) -> Any:
            return _Day.fromtimestamp(moment, datetime.UTC).replace(tzinfo=None)

        @classmethod
        def today(cls) -> Any:
            return _Day.fromtimestamp(moment)

    class Date(_Date, metaclass=_LikeReal):
        real = _Date

        def __new__(cls, *args: Any, **named: Any) -> Any:
            return _Date(*args, **named)

        @classmethod
        def today(cls) -> Any:
            return _Date.fromtimestamp(moment)

    pairs: list[tuple[Any, Any]] = [
        (_Day, Day),
        (_Date, Date),
        (time.time, lambda: moment),
        (time.time_ns, lambda: int(moment * 1e9)),
        (local, lambda seconds=None: local(moment if seconds is None else seconds)),
        (utc, lambda seconds=None: utc(moment if seconds is None else seconds)),
        (words, lambda form, given=None: words(form, local(moment) if given is None else given)),
        (plain, lambda given=None: plain(local(moment) if given is None else given)),
        (time.ctime, lambda seconds=None: plain(local(moment if seconds is None else seconds))),
    ]
    return {id(real): (real, one) for real, one in pairs}
