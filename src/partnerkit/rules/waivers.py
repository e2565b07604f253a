"""Waivers: findings that the record itself accepts, with a reason, for some time or for good.

A waiver holds for one code. Without `about` it holds everywhere; with it, for what stands at or below that
path. What the engine says of waivers, and what loading says of files, cannot be waived. One with a code that was
renamed holds for the new one, and says so.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import evolve

from partnerkit.model import Waiver
from partnerkit.rules.context import RuleContext, named
from partnerkit.rules.finding import Finding
from partnerkit.rules.known import codes, engine_finding
from partnerkit.rules.retired import Retired, newest
from partnerkit.source.problem import Path


def apply_waivers(
    context: RuleContext,
    findings: Iterable[Finding],
    known: frozenset[str],
    examined: frozenset[str],
    retired: tuple[Retired, ...] = (),
) -> tuple[list[Finding], list[Finding]]:
    """Part findings into those that stand and those that are waived, and find fault with the waivers.

    Args:
        context: What the rules saw.
        findings: What they found.
        known: The codes of all rules, whether they count in the profile or not.
        examined: The codes of the rules that were asked; a waiver for another one is not called unused.
        retired: Codes that rules had once.
    """
    kept: list[Finding] = []
    waived: list[Finding] = []
    waivers = [(place, evolve(one, code=newest(one.code, retired))) for place, one in context.each(Waiver)]
    holding: defaultdict[tuple[str, str | None], list[tuple[Path, Waiver]]] = defaultdict(list)
    for place, one in waivers:
        if _fault(context, one, known) is None:
            holding[one.code, one.about].append((place, one))
    used: set[Path] = set()
    for finding in findings:
        by = [one for about in _covering(finding.path) for one in holding.get((finding.code, about), ())]
        used.update(place for place, _ in by)
        if by:
            waived.append(evolve(finding, waived=by[0][1]))
        else:
            kept.append(finding)
    gone = {one.code for one in retired}
    for place, one in waivers:
        fault = _fault(context, one, known)
        if fault:
            kept.append(_finding(context, place, fault, one, gone))
        elif place not in used and one.code in examined:
            kept.append(_finding(context, place, "PK091", one, gone))
    return kept + _renamed(context, retired), waived


def _renamed(context: RuleContext, retired: tuple[Retired, ...]) -> list[Finding]:
    """Return what to say of waivers with a code that is called something else now."""
    found = []
    for place, one in context.each(Waiver):
        now = newest(one.code, retired)
        if now != one.code:
            record, rest, _ = named(context.partnership, (*place, "code"))
            found.append(engine_finding("PK096", (*place, "code"), record, rest, code=one.code, now=now))
    return found


def _covering(path: str | None) -> Iterator[str | None]:
    """Yield what a waiver may be about to cover a path: anything, the path, and every path it stands below."""
    yield None
    for end in re.finditer(r"(?=[.\[])|$", path or ""):
        yield (path or "")[: end.start()]


def _fault(context: RuleContext, one: Waiver, known: frozenset[str]) -> str | None:
    """Return the code of what keeps a waiver from holding."""
    if one.code not in known:
        return "PK093"
    if one.reason is None:
        return "PK094"
    if context.today and one.until and one.until.certainly_past(context.today):
        return "PK092"
    return None


def _finding(context: RuleContext, place: Path, code: str, one: Waiver, gone: set[str]) -> Finding:
    field = {"PK092": "until", "PK094": "reason"}.get(code, "code")
    record, rest, _ = named(context.partnership, (*place, field))
    key = "engine" if one.code in codes() else "gone" if one.code in gone else ""
    key = key if code == "PK093" else ""
    until = one.until.edtf if one.until else ""
    return engine_finding(code, (*place, field), record, rest, key, code=one.code, until=until)
