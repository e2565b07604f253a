"""Which findings a reader may see: none that stands in, points at or names what is not for them."""

from collections.abc import Iterable

from partnerkit.model import Partnership, Record
from partnerkit.records.audience import lost_to, shown_of
from partnerkit.records.placing import value_at
from partnerkit.rules import Finding
from partnerkit.source.problem import Path

_FOR_THE_HOUSE = ("waivers", "extensions")
"""What no other reader gets, whatever stands in it; remarks (`note`) are the same."""


def for_reader(
    partnership: Partnership, findings: Iterable[Finding], audience: str
) -> tuple[tuple[Finding, ...], int]:
    """Return the findings that an audience may see, and how many are left out.

    Args:
        partnership: The whole record.
        findings: What was found in it.
        audience: `public`, `partner` or `internal`; the last sees everything.
    """
    every = tuple(findings)
    if audience == "internal":
        return every, 0
    lost = lost_to(partnership, audience)
    kept = tuple(one for one in every if not _hidden(partnership, one, audience, lost))
    return kept, len(every) - len(kept)


def _hidden(partnership: Partnership, finding: Finding, audience: str, lost: set[str]) -> bool:
    places = (finding.place, *(one.place for one in finding.related))
    if any(place and (place[0] in _FOR_THE_HOUSE or place[-1] == "note") for place in places):
        return True
    paths = {finding.path, *(one.path for one in finding.related)}
    named = {str(one) for one in finding.message.params.values()}
    return bool((paths | named) & lost) or any(_inside(partnership, one, audience, lost) for one in places)


def _inside(partnership: Partnership, place: Path, audience: str, lost: set[str]) -> bool:
    """Whether a place is in a record, or is one, that the audience does not see."""
    for depth in range(1, len(place) + 1):
        record = value_at(partnership, place[:depth])
        if isinstance(record, Record) and shown_of(record, audience, lost) is None:
            return True
    return False
