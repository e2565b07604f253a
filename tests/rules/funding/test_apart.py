"""No two rules are found in exactly the same examples: each can fire where the other does not."""

from collections import defaultdict
from datetime import date

from tests.rules.examples import record

from partnerkit.rules import Profile, Rule, validate
from partnerkit.rules.core import PACK


def found(rule: Rule, piece: str) -> frozenset[str]:
    """Return the codes found in an example of a rule, judged for the last profile by every rule."""
    today = date.fromisoformat(rule.texts.today) if rule.texts.today else None
    report = validate(record(piece), profile=Profile.FINAL_REPORT, today=today, packs=(PACK,))
    return frozenset(one.code for one in report.findings)


def test_no_two_rules_can_only_fire_together() -> None:
    """Of two rules that always fire together one would be noise."""
    where: defaultdict[str, set[int]] = defaultdict(set)
    examples = [
        (rule, piece) for rule in PACK.rules for piece in (rule.texts.failing, rule.texts.passing) if piece
    ]
    for number, (rule, piece) in enumerate(examples):
        for code in found(rule, piece):
            where[code].add(number)
    funding = [one.code for one in PACK.rules if one.theme == "funding"]
    twins = [
        (one, other) for one in funding for other in where if one != other and where[one] == where[other]
    ]
    assert [] == twins
    assert set(funding) <= set(where)
