"""`validate`: asks every rule, keeps a broken one from harming the others, applies waivers, sorts."""

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from partnerkit import plugins
from partnerkit.errors import InvalidValueError, Message, PluginConflictError, PluginInvalidError
from partnerkit.model import Partnership
from partnerkit.programmes import Programme
from partnerkit.rules.asking import ask
from partnerkit.rules.context import context_of
from partnerkit.rules.fields_of_plugins import of_plugins
from partnerkit.rules.finding import Finding
from partnerkit.rules.known import engine_finding
from partnerkit.rules.ordering import in_order
from partnerkit.rules.profiles import Profile
from partnerkit.rules.report import Report
from partnerkit.rules.rule import API, Rule, RulePack
from partnerkit.rules.settings import settings_for
from partnerkit.rules.waivers import apply_waivers
from partnerkit.source.origin import Origin

GROUP = "partnerkit.rules"
"""The entry points under which rule packs are declared."""


def validate(
    partnership: Partnership,
    *,
    profile: Profile | str = Profile.DRAFT,
    today: date | None = None,
    origin: Origin | None = None,
    packs: Iterable[RulePack] | None = None,
    programmes: Iterable[Programme] = (),
) -> Report:
    """Judge a record.

    Args:
        partnership: The record; it may be unfinished.
        profile: What it is to be ready for: `draft`, `application`, `decision` or `final-report`.
        today: The day it is judged for; without one, rules that ask for it are reported as not examined.
        origin: Where everything stands in the file, as `partnerkit.read` gives it.
        packs: The rule packs to ask; without any, our own and every installed one.
        programmes: Programmes that go before installed ones of the same name.

    Returns:
        Everything that was found, in the order of the file.

    Raises:
        InvalidValueError: There is no such profile.
        PluginConflictError: Two of the packs given have one name or one prefix.
    """
    stage = _stage(profile)
    asked, broken = installed() if packs is None else (refuse_conflicts(packs), ())
    context = context_of(partnership, stage, today, programmes)
    disabled = plugins.switched_off().union(partnership.settings.disabled if partnership.settings else ())
    found: list[Finding] = [
        _told(partnership, name, reason) for name, reason in broken if name not in disabled
    ]
    found += of_plugins(partnership)
    examined: list[str] = []
    skipped: list[tuple[str, str]] = []
    looked_at: dict[str, int] = {}
    timings: dict[str, float] = {}
    for pack in asked:
        maker = _maker(pack)
        off = pack.name in disabled
        settings = settings_for(pack, partnership)
        found += () if off else settings.mistakes
        seen = evolve(context, settings=settings.value)
        for rule in pack.rules:
            severity = rule.severity_in(stage)
            if severity is None:
                continue
            if off or settings.mistakes or (rule.needs_today and today is None):
                skipped.append(
                    (rule.code, "disabled" if off else "settings" if settings.mistakes else "today")
                )
                continue
            answer = ask(rule, severity, seen, pack.name, maker)
            timings[rule.code], looked_at[rule.code] = answer.seconds, answer.looked_at
            found += answer.findings
            if answer.fault:
                found.append(answer.fault)
                skipped.append((rule.code, "crashed"))
            else:
                examined.append(rule.code)
    known = frozenset(rule.code for pack in asked for rule in pack.rules)
    retired = tuple(one for pack in asked for one in pack.retired)
    kept, waived = apply_waivers(context, found, known, frozenset(examined), retired)
    return Report(
        stage,
        in_order(kept, context.facts, origin),
        in_order(waived, context.facts, origin),
        tuple(examined),
        tuple(skipped),
        looked_at,
        timings,
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


def installed() -> tuple[tuple[RulePack, ...], tuple[tuple[str, Message], ...]]:
    """Return our own pack and every installed one, and the name and reason of each that cannot be used."""
    from partnerkit.rules.core import PACK

    others = [one for one in try_packs() if one.info.alias != PACK.name]
    packs = (PACK, *(one.plugin for one in others if one.state == "ok"))
    return packs, tuple((one.info.alias, one.reason) for one in others if one.reason)


def try_packs() -> tuple[plugins.PluginState, ...]:
    """Try every installed rule pack, also beside the others, and return what became of each."""
    from partnerkit.rules.core import PACK

    kept: list[RulePack] = [PACK]

    def accept(pack: RulePack) -> None:
        if pack is not PACK:
            kept[:] = refuse_conflicts([*kept, pack])

    return plugins.check(GROUP, RulePack, accept)


def refuse_conflicts(packs: Iterable[RulePack]) -> tuple[RulePack, ...]:
    """Return the packs if they can be told apart.

    Raises:
        PluginConflictError: Two have one name or one prefix.
        PluginInvalidError: One was written for another version, or holds something that is no rule.
    """
    kept: list[RulePack] = []
    for pack in packs:
        if pack.api != API:
            raise PluginInvalidError(
                "rules.api",
                "The rule pack '{name}' was written for version {api}; this partnerkit has version {ours}.",
                name=pack.name,
                api=pack.api,
                ours=API,
            )
        for rule in pack.rules:
            if not isinstance(rule, Rule):
                raise PluginInvalidError(
                    "rules.no-rule",
                    "The rule pack '{name}' holds something of the type {type} among its rules. Tell its author.",
                    name=pack.name,
                    type=type(rule).__name__,
                )
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


def _maker(pack: RulePack) -> str:
    """Return the distribution and version a pack comes from, in brackets; nothing if it is not installed."""
    info = plugins.info_of(GROUP, pack)
    return f" ({info.distribution} {info.version})" if info else ""


def _told(partnership: Partnership, name: str, reason: Message) -> Finding:
    return engine_finding("PK095", (), partnership.id, None, pack=name, reason=reason)
