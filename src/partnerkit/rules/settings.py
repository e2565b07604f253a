"""Settings of a rule pack: what a record says under `extensions.<name of the pack>`, as the pack's own class.

A pack declares an attrs class with defaults (`RulePack.settings`), and its rules read `context.settings`. A mistake in
the record is told at its place, and then no rule of the pack is asked: it would judge by something nobody meant.
"""

from typing import Any

from attrs import frozen

from partnerkit.model import Partnership
from partnerkit.rules.context import named
from partnerkit.rules.finding import Finding
from partnerkit.rules.known import engine_finding
from partnerkit.rules.rule import RulePack
from partnerkit.source.structure import Refused, make_converter, structure
from partnerkit.values.shapes import shapes


@frozen
class Settings:
    """What a record sets for a pack.

    Attributes:
        value: A value of the pack's class; `None` if the pack has no settings or they cannot be read.
        mistakes: What is wrong with them.
    """

    value: Any = None
    mistakes: tuple[Finding, ...] = ()


def settings_for(pack: RulePack, partnership: Partnership) -> Settings:
    """Return what a record sets for a pack; where it says nothing, the defaults of the pack's class."""
    if pack.settings is None:
        return Settings()
    converter = make_converter(shapes(partnership.language))
    try:
        return Settings(structure(converter, partnership.extensions.get(pack.name, {}), pack.settings))
    except Exception as error:  # the class is the pack's own, and may raise what it likes
        if not isinstance(error, Refused):
            reason = f"{type(error).__name__}: {error}"
            return Settings(mistakes=(_mistake(pack, partnership, (), reason=reason),))
        return Settings(
            mistakes=tuple(
                _mistake(pack, partnership, one.path, reason=one.message) for one in error.problems
            )
        )


def _mistake(pack: RulePack, partnership: Partnership, path: tuple[str | int, ...], **said: Any) -> Finding:
    place = ("extensions", pack.name, *path)
    record, rest, _ = named(partnership, place)
    return engine_finding("PK097", place, record, rest, pack=pack.name, **said)
