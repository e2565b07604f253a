"""Where findings stand in the file, and the order in which they are told."""

from collections.abc import Iterable

from attrs import evolve

from partnerkit.rules.facts import Facts
from partnerkit.rules.finding import Finding
from partnerkit.rules.naming import KEYS
from partnerkit.source.origin import Origin


def in_order(findings: Iterable[Finding], facts: Facts, origin: Origin | None) -> tuple[Finding, ...]:
    """Return findings with their positions and the names used there, in the order of the file, else of the model."""
    if origin:
        findings = [
            evolve(
                one,
                position=origin.locate(one.place),
                names=origin.names or KEYS,
                related=tuple(evolve(two, position=origin.locate(two.place)) for two in one.related),
            )
            for one in findings
        ]
    order = {place: number for number, (place, _) in enumerate(facts.records)}

    def key(one: Finding) -> tuple[int, int, int, str, str, str]:
        line = (one.position.line or 0, one.position.column or 0) if one.position else (0, 0)
        depth = max(length for length in range(len(one.place) + 1) if one.place[:length] in order)
        rest = "".join(f".{step:09}" if isinstance(step, int) else f".{step}" for step in one.place[depth:])
        return (*line, order[one.place[:depth]], rest, one.code, str(one.message))

    return tuple(sorted(findings, key=key))
