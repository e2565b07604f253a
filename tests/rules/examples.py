"""Records for the rules' tests: pieces of YAML made whole, and what one rule finds in them."""

from datetime import date

from partnerkit.model import Partnership
from partnerkit.records import loads
from partnerkit.rules import Finding, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.rule import RulePack

TODAY = date(2026, 11, 23)

HEAD = "format: partnerkit/1\nid: example\n"
ACTORS = "organisations:\n  linkoping: {name: Linköpings kommun}\n  linz: {name: Linz}\n"
PARTIES = "parties:\n  - {organisation: linkoping, role: lead}\n  - {organisation: linz, role: counterpart}\n"


def whole(piece: str) -> str:
    """Return a piece of a record with a head, two organisations and two parties where it has none."""
    parts = [HEAD]
    parts += [] if "organisations:" in piece else [ACTORS]
    parts += [] if "parties:" in piece else [PARTIES]
    return "".join([*parts, piece.lstrip("\n")])


def record(piece: str) -> Partnership:
    """Return the record of a piece of YAML."""
    return loads(whole(piece))


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
