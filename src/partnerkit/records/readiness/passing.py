"""Which section a rule speaks of: the one to which the finding of its own failing example would belong."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from partnerkit.model import Partnership
from partnerkit.records.loading import loads
from partnerkit.rules import Profile, Rule
from partnerkit.rules.context import context_of
from partnerkit.rules.rule import Check
from partnerkit.rules.texts import RuleTexts
from partnerkit.source.problem import Path

_HEAD = "format: partnerkit/1\nid: example\n"
_ACTORS = "organisations:\n  linkoping: {name: Linköpings kommun}\n  linz: {name: Linz}\n"
_PARTIES = (
    "parties:\n  - {organisation: linkoping, role: lead}\n  - {organisation: linz, role: counterpart}\n"
)


def example_of(rule: Rule) -> tuple[Partnership, Path] | None:
    """Return the failing example of a rule with the place at fault, or nothing if it cannot be made to fail.

    A rule of somebody else's that raises here harms nobody: it then speaks of no section.
    """
    return _example(rule.code, rule.check, rule.read_texts)


@lru_cache(maxsize=512)
def _example(code: str, check: Check, read_texts: Callable[[], RuleTexts]) -> tuple[Partnership, Path] | None:
    try:
        texts = read_texts()
        partnership = loads(_whole(texts.failing))
        today = date.fromisoformat(texts.today) if texts.today else None
        context = context_of(partnership, Profile.FINAL_REPORT, today)
        first = next(iter(check(context.for_rule(code, read_texts))), None)
    except Exception:
        return None
    return (partnership, first.place) if first else None


def _whole(piece: str) -> str:
    """Return a piece of a record with a head, two organisations and two parties where it has none."""
    parts = [_HEAD]
    parts += [] if "organisations:" in piece else [_ACTORS]
    parts += [] if "parties:" in piece else [_PARTIES]
    return "".join([*parts, piece.lstrip("\n")])
