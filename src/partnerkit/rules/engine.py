"""`validate`: asks every rule, keeps a broken one from harming the others, applies waivers, sorts."""

import os
from collections.abc import Iterable
from datetime import date

from attrs import evolve

from partnerkit import plugins
from partnerkit.errors import InvalidValueError, PluginConflictError, PluginError
from partnerkit.model import Partnership
from partnerkit.rules.context import RuleContext, context_of
from partnerkit.rules.fields_of_plugins import of_plugins
from partnerkit.rules.finding import Finding
from partnerkit.rules.known import engine_finding
from partnerkit.rules.profiles import Profile
from partnerkit.rules.report import Report
from partnerkit.rules.rule import Rule, RulePack
from partnerkit.rules.waivers import apply_waivers
from partnerkit.source.origin import Origin

GROUP = "partnerkit.rules"
"""The entry points under which rule packs are declared."""

STRICT = "PARTNERKIT_STRICT_PLUGINS"
"""Set to 1, a rule that crashes is raised instead of told; for people who write rules."""


def validate(
    partnership: Partnership,
    *,
    profile: Profile | str = Profile.DRAFT,
    today: date | None = None,
    origin: Origin | None = None,
    packs: Iterable[RulePack] | None = None,
) -> Report:
    """Judge a record.

    Args:
        partnership: The record; it may be unfinished.
        profile: What it is to be ready for: `draft`, `application`, `decision` or `final-report`.
        today: The day it is judged for; without one, rules that ask for it are reported as not examined.
        origin: Where everything stands in the file, as `partnerkit.read` gives it.
        packs: The rule packs to ask; without any, our own and every installed one.

    Returns:
        Everything that was found, in the order of the file.

    Raises:
        InvalidValueError: There is no such profile.
        PluginConflictError: Two of the packs given have one name or one prefix.
    """
    stage = _stage(profile)
    asked, broken = installed() if packs is None else (refuse_conflicts(packs), ())
    context = context_of(partnership, stage, today)
    disabled = plugins.switched_off().union(partnership.settings.disabled if partnership.settings else ())
    found: list[Finding] = [
        _told(partnership, name, reason) for name, reason in broken if name not in disabled
    ]
    found += of_plugins(partnership)
    examined: list[str] = []
    skipped: list[tuple[str, str]] = []
    for pack in asked:
        for rule in pack.rules:
            severity = rule.severity_in(stage)
            if severity is None:
                continue
            if pack.name in disabled or (rule.needs_today and today is None):
                skipped.append((rule.code, "disabled" if pack.name in disabled else "today"))
                continue
            findings, crashed = _ask(rule, context)
            found += [evolve(one, severity=severity) if one.code == rule.code else one for one in findings]
            if crashed:
                skipped.append((rule.code, "crashed"))
            else:
                examined.append(rule.code)
    known = frozenset(rule.code for pack in asked for rule in pack.rules)
    kept, waived = apply_waivers(context, found, known, frozenset(examined))
    return Report(
        stage,
        _placed(kept, context, origin),
        _placed(waived, context, origin),
        tuple(examined),
        tuple(skipped),
    )


def _stage(profile: Profile | str) -> Profile:
    try:
        return Profile(profile)
    except ValueError:
        raise InvalidValueError(
            "rules.profile",
            "'{profile}' is no profile. Choose one of {known}.",
            profile=profile,
            known=", ".join(Profile),
        ) from None


def installed() -> tuple[tuple[RulePack, ...], tuple[tuple[str, str], ...]]:
    """Return our own pack and every installed one, and the name and reason of each that cannot be used."""
    from partnerkit.rules.core import PACK

    packs: list[RulePack] = [PACK]
    broken: list[tuple[str, str]] = []
    for info in plugins.find(GROUP):
        if info.alias == PACK.name:
            continue
        try:
            pack = plugins.load(GROUP, info.alias, RulePack)
            packs = list(refuse_conflicts([*packs, pack]))
        except PluginError as error:
            broken.append((info.alias, str(error)))
    return tuple(packs), tuple(broken)


def refuse_conflicts(packs: Iterable[RulePack]) -> tuple[RulePack, ...]:
    """Return the packs if they can be told apart.

    Raises:
        PluginConflictError: Two have one name or one prefix.
    """
    kept: list[RulePack] = []
    for pack in packs:
        for other in kept:
            if pack.name == other.name or pack.prefix == other.prefix:
                raise PluginConflictError(
                    "rules.conflict",
                    "The rule packs '{first}' and '{second}' have one name or one prefix ({prefix}). "
                    "Use one of them, or ask an author to choose another.",
                    first=other.name,
                    second=pack.name,
                    prefix=pack.prefix,
                )
        kept.append(pack)
    return tuple(kept)


def _ask(rule: Rule, context: RuleContext) -> tuple[list[Finding], bool]:
    """Return what a rule found, or the finding that it crashed, and whether it did."""
    try:
        return list(rule.check(context.for_rule(rule.code, rule.read_texts))), False
    except Exception as error:
        if os.environ.get(STRICT) == "1":
            raise
        reason = f"{type(error).__name__}: {error}"
        return [
            engine_finding("PK090", (), context.partnership.id, None, rule=rule.code, reason=reason)
        ], True


def _told(partnership: Partnership, name: str, reason: str) -> Finding:
    return engine_finding("PK095", (), partnership.id, None, pack=name, reason=reason)


def _placed(findings: Iterable[Finding], context: RuleContext, origin: Origin | None) -> tuple[Finding, ...]:
    """Return findings with their positions, in the order of the file, else of the model."""
    if origin:
        findings = [
            evolve(
                one,
                position=origin.locate(one.place),
                related=tuple(evolve(two, position=origin.locate(two.place)) for two in one.related),
            )
            for one in findings
        ]
    order = {place: number for number, (place, _) in enumerate(context.records)}

    def key(one: Finding) -> tuple[int, int, int, str, str, str]:
        line = (one.position.line or 0, one.position.column or 0) if one.position else (0, 0)
        depth = max(length for length in range(len(one.place) + 1) if one.place[:length] in order)
        rest = "".join(f".{step:09}" if isinstance(step, int) else f".{step}" for step in one.place[depth:])
        return (*line, order[one.place[:depth]], rest, one.code, str(one.message))

    return tuple(sorted(findings, key=key))
