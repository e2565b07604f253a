"""A made-up funder, as a file of its own, and records that are judged against it."""

from tests.rules.examples import record

from partnerkit.programmes import Programme, read_programme
from partnerkit.rules import Finding, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.rule import RulePack

HEAD = """
name: moon
title: The Moon Fund for Towns
funder: the Moon Fund
grade: seen
cost_categories:
  - {name: rockets, title: rockets}
  - {name: hours, title: hours of work, work: true}
regions:
  - {name: near, title: Near, countries: [NO, DK], source: map, grade: seen}
  - {name: far, title: Far, countries: [KE], source: map, grade: seen}
"""

PLACES = """
organisations:
  linkoping: {name: Linköpings kommun, kind: municipality, country: SE}
  kisumu: {name: Kisumu, kind: municipality, country: KE}
  bergen: {name: Bergen, kind: municipality, country: 'NO'}
"""
TWO = "parties: [{organisation: linkoping, role: grant-holder}, {organisation: kisumu, role: counterpart}]\n"
THREE = TWO.replace("]\n", ", {organisation: bergen, role: partner}]\n")


def moon(first: str = "", second: str = "", whole: str = "", kinds: str = "[]") -> Programme:
    """Return the fund: an edition from 2010 and one from 2020, each with entries; `whole` is of no edition."""
    seen = "grade: seen, source: the rules of the fund, seen: 2010-01-01"
    home = f"    applicants: [{{countries: [SE], kinds: {kinds}, {seen}}}]\n"
    text = HEAD + whole + "editions:\n"
    for name, start, parts in (("early", "2010-01-01", first), ("late", "2020-01-01", second)):
        text += (
            f"  - name: {name}\n    valid: {{start: {start}}}\n    grade: seen\n    source: the rules\n{home}"
        )
        text += "".join(f"    {line}\n" for line in parts.splitlines())
    return read_programme(text.encode(), "moon.yaml", "en")


def entry(text: str, *, grade: str = "seen", seen: str | None = "2010-01-01") -> str:
    """Return an entry in flow style with where it was seen."""
    dated = f", seen: {seen}" if seen else ""
    return f"{{{text}, source: the rules of the fund, grade: {grade}{dated}}}"


def told(
    code: str,
    programme: Programme,
    piece: str,
    *,
    decided: str | None = "2012-05-12",
    profile: str = "final-report",
) -> tuple[Finding, ...]:
    """Return what one rule finds in a record whose project `p` the fund pays for."""
    rule = next(one for one in PACK.rules if one.code == code)
    piece = piece.replace("{p,", "{id: p, programme: moon,")
    piece += (
        ""
        if "grants:" in piece or not decided
        else f"grants: [{{id: g, projects: [p], decided: {decided}}}]\n"
    )
    report = validate(
        record(piece), profile=profile, packs=(RulePack("one", "PK", (rule,)),), programmes=(programme,)
    )
    return report.findings


def project(rest: str = "kind: project") -> str:
    """Return a project of the fund."""
    return f"projects:\n  - {{p, {rest}}}\n"
