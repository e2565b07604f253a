"""A municipality's own file makes the rules speak of its funder; a word nobody knows is told where it stands."""

from pathlib import Path

import pytest
from tests.rules.examples import record

from partnerkit.errors import FormatError
from partnerkit.records.own_programme import own_programme
from partnerkit.rules import validate
from partnerkit.rules.core import PACK

FILE = """
name: our-fund
title: {sv: Vår fond, en: Our fund}
funder: {sv: Vår fond, en: our fund}
grade: seen
editions:
  - name: first
    valid: {start: 2020-01-01}
    grade: seen
    source: the fund's letter
    demands:
      - {ask: signed-agreement, source: "the fund's letter", seen: 2020-01-01, grade: seen}
    lengths:
      - {grant: project, maximum: 12, source: "the fund's letter", seen: 2020-01-01, grade: inferred}
"""
RECORD = """
projects:
  - {id: p, kind: project, programme: our-fund, planned: {start: 2021-01-01, end: 2022-12-31}}
grants:
  - {projects: [p], decided: 2020-12-01}
"""


def written(tmp_path: Path, text: str) -> str:
    """Write a file and return its name."""
    path = tmp_path / "our-fund.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_made_up_funder_is_a_file(tmp_path: Path) -> None:
    """The rules speak of it by its name, each entry as severe as what it rests on."""
    fund = own_programme(written(tmp_path, FILE))
    found = validate(record(RECORD), profile="application", packs=(PACK,), programmes=(fund,)).findings
    told = {one.code: one for one in found if one.code.startswith("PK8")}
    assert {"PK825": "warning", "PK830": "advice"} == {code: one.severity.value for code, one in told.items()}
    assert "Regeln kommer från Vår fond" in told["PK825"].text("sv")
    assert "The rule comes from our fund" in told["PK830"].text("en")


def test_without_the_file_nothing_is_said() -> None:
    """A fund that nobody has described asks for nothing."""
    found = validate(record(RECORD), profile="application", packs=(PACK,)).findings
    assert [] == [one.code for one in found if one.code.startswith("PK8")]


def test_a_misspelt_demand_is_told_with_the_line(tmp_path: Path) -> None:
    """A demand that no rule knows would be asked for in vain."""
    with pytest.raises(FormatError, match="signed-agrement") as raised:
        own_programme(written(tmp_path, FILE.replace("signed-agreement", "signed-agrement")))
    assert "our-fund.yaml:12" in str(raised.value)
