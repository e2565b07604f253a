"""Waivers: findings that the record itself accepts, with a reason, for some time or for good.

A waiver holds for one code. Without `about` it holds everywhere; with it, for what stands at or below that
path. What the engine says of waivers, and what loading says of files, cannot be waived.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from partnerkit.model import Waiver
from partnerkit.rules.context import RuleContext, named
from partnerkit.rules.finding import Finding
from partnerkit.rules.known import codes, engine_finding
from partnerkit.source.problem import Path


def apply_waivers(
    context: RuleContext, findings: Iterable[Finding], known: frozenset[str], examined: frozenset[str]
) -> tuple[list[Finding], list[Finding]]:
    """Part findings into those that stand and those that are waived, and find fault with the waivers.

    Args:
        context: What the rules saw.
        findings: What they found.
        known: The codes of all rules, whether they count in the profile or not.
        examined: The codes of the rules that were asked; a waiver for another one is not called unused.
    """
    kept: list[Finding] = []
    waived: list[Finding] = []
    holding: defaultdict[tuple[str, str | None], list[Path]] = defaultdict(list)
    for place, one in context.each(Waiver):
        if _fault(context, one, known) is None:
            holding[one.code, one.about].append(place)
    used: set[Path] = set()
    for finding in findings:
        by = [place for about in _covering(finding.path) for place in holding.get((finding.code, about), ())]
        used.update(by)
        (waived if by else kept).append(finding)
    for place, one in context.each(Waiver):
        fault = _fault(context, one, known)
        if fault:
            kept.append(_finding(context, place, fault, one))
        elif place not in used and one.code in examined:
            kept.append(_finding(context, place, "PK091", one))
    return kept, waived


def covers(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver is about a finding, whatever else may be wrong with it."""
    return waiver.code == finding.code and waiver.about in _covering(finding.path)


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


def _finding(context: RuleContext, place: Path, code: str, one: Waiver) -> Finding:
    field = {"PK092": "until", "PK094": "reason"}.get(code, "code")
    record, rest, _ = named(context.partnership, (*place, field))
    key = "engine" if code == "PK093" and one.code in codes() else ""
    until = one.until.edtf if one.until else ""
    return engine_finding(code, (*place, field), record, rest, key, code=one.code, until=until)
