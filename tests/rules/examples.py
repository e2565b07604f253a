"""Records for the rules' tests: pieces of YAML made whole, and what one rule finds in them."""

from datetime import date

from partnerkit.rules import Finding, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.rule import RulePack
from partnerkit.testing.pieces import record, whole

__all__ = ["TODAY", "findings", "found", "record", "whole"]

TODAY = date(2026, 11, 23)


def findings(code: str, piece: str) -> tuple[Finding, ...]:
    """Return what one rule finds."""
    rule = next(one for one in PACK.rules if one.code == code)
    pack = RulePack("one", "PK", (rule,))
    report = validate(record(piece), profile="final-report", today=TODAY, packs=(pack,))
    assert "PK090" not in {one.code for one in report.findings}  # the rule did not break
    return tuple(one for one in report.findings if one.code == code)


def found(code: str, piece: str) -> list[str | None]:
    """Return the paths at which a rule finds something."""
    return [one.path for one in findings(code, piece)]
