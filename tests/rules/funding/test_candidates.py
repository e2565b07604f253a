"""Each of the 68 rules that the research proposed is checked, or the reason why not is given."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from partnerkit.programmes.shipped import shipped
from partnerkit.rules.core import PACK

HERE = Path(__file__).parent
CANDIDATES: dict[str, dict[str, Any]] = tomllib.loads((HERE / "candidates.toml").read_text(encoding="utf-8"))
RULES = {one.code: one for one in PACK.rules}
AREAS = {
    "PAR": 8,
    "AGR": 2,
    "PHA": 8,
    "APP": 4,
    "TEAM": 7,
    "RES": 9,
    "BUD": 12,
    "FIN": 7,
    "REP": 10,
    "COM": 1,
}
BY_ID = pytest.mark.parametrize("name", CANDIDATES)


def test_all_sixty_eight_are_accounted_for() -> None:
    """No proposed rule was lost on the way, and none was added."""
    expected = [f"ICLD-{area}-{number:03}" for area, count in AREAS.items() for number in range(1, count + 1)]
    assert 68 == len(expected)
    assert expected == list(CANDIDATES)


@BY_ID
def test_a_candidate_has_rules_that_exist_or_a_reason(name: str) -> None:
    """What is not checked says why, and what is names codes that are there."""
    row = CANDIDATES[name]
    assert row.get("rules") or row.get("why")
    assert set() == set(row.get("rules", ())) - RULES.keys()


@BY_ID
def test_the_data_that_a_candidate_needs_is_in_the_programme(name: str) -> None:
    """A rule that reads an entry has such an entry to read."""
    entry = CANDIDATES[name].get("entry")
    icld = shipped("icld")
    places = [icld, *icld.editions]
    assert entry is None or any(getattr(place, entry, ()) for place in places)


def test_every_rule_that_reads_a_programme_comes_from_a_candidate() -> None:
    """Nothing was made up beside the research."""
    named = {code for row in CANDIDATES.values() for code in row.get("rules", ())}
    assert set() == {one.code for one in PACK.rules if one.theme == "funding"} - named


def test_no_rule_knows_a_funder() -> None:
    """A new funder is a data file: the rules' code holds neither a funder's name nor an amount of money."""
    package = Path(__file__).parents[3] / "src" / "partnerkit" / "rules" / "funding"
    code = "".join(path.read_text(encoding="utf-8").casefold() for path in package.glob("*.py"))
    assert code
    assert [] == re.findall(r"icld|cerv|\bsida\b|\bsek\b|[0-9]{5,}", code)


def table() -> str:
    """Return the table of the documentation."""
    rows = [
        "| Proposed rule | What it says | Checked by | Reads | What is left out, or why not |",
        "| --- " * 5 + "|",
    ]
    for name, row in CANDIDATES.items():
        codes, entry = ", ".join(row.get("rules", ())) or "–", row.get("entry", "–")
        rows.append(f"| {name} | {row['says']} | {codes} | {entry} | {row.get('why', '')} |")
    return "\n".join(rows) + "\n"


def test_the_documentation_has_the_same_table() -> None:
    """The page says what became of each proposed rule; `table` writes what it is to end with."""
    page = Path(__file__).parents[3] / "docs" / "funding-rules.md"
    assert page.read_text(encoding="utf-8").endswith(table())
