"""Every finding leads to a line or a cell, from whichever kind of file the record was read."""

import io
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from tests.examples_of import THOROUGH
from tests.rules.examples import record, whole

from partnerkit.records import dump, read
from partnerkit.rules import Finding, Profile, validate
from partnerkit.rules.core import PACK
from partnerkit.source.origin import Position

RULES = {one.code: one for one in PACK.rules}

CONTRADICTIONS = {
    *("PK102", "PK106"),
    *("PK201", "PK202", "PK203", "PK204", "PK205", "PK206", "PK207", "PK208", "PK212", "PK213"),
    *("PK301", "PK302", "PK303", "PK305", "PK306", "PK309"),
    *("PK401", "PK404", "PK406", "PK712"),
    *("PK762", "PK764", "PK770", "PK771", "PK775", "PK779", "PK781", "PK782", "PK783", "PK784", "PK786"),
    *("PK822", "PK823", "PK851", "PK852", "PK872", "PK873"),
    *("PK801", "PK802", "PK803"),
}
"""Rules about two things that do not go together, of which both stand in the record."""


def found(code: str, path: Path) -> tuple[Finding, ...]:
    """Return what a rule finds in its failing example, read from a file of the kind its suffix says."""
    texts = RULES[code].texts
    if path.suffix == ".yaml":
        path.write_text(whole(texts.failing), encoding="utf-8")
    else:
        dump(record(texts.failing), path)
    loaded = read(path)
    today = date.fromisoformat(texts.today) if texts.today else None
    report = validate(
        loaded.partnership, profile=Profile.FINAL_REPORT, today=today, origin=loaded.origin, packs=(PACK,)
    )
    return tuple(one for one in report.findings if one.code == code)


def places(findings: tuple[Finding, ...]) -> list[Position]:
    """Return the positions of findings and of what is related to them; each has one."""
    every = [one.position for one in findings] + [two.position for one in findings for two in one.related]
    assert None not in every
    return [one for one in every if one]


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("code", sorted(RULES))
def test_every_finding_in_a_text_file_has_line_and_column(code: str, suffix: str, tmp_path: Path) -> None:
    """They lie within the file, and something stands there."""
    path = tmp_path / f"record{suffix}"
    findings = found(code, path)
    assert findings
    lines = path.read_text(encoding="utf-8").splitlines()
    for place in places(findings):
        assert place.line
        assert place.column
        assert lines[place.line - 1][place.column - 1].strip()


@pytest.mark.matrix
@pytest.mark.parametrize("code", sorted(RULES)[:: 1 if THOROUGH else 4])
def test_every_finding_in_a_workbook_has_a_cell_that_is_there(code: str, tmp_path: Path) -> None:
    """The sheet is in the workbook, and the cell lies in its table."""
    path = tmp_path / "record.xlsx"
    findings = found(code, path)
    assert findings
    book = load_workbook(io.BytesIO(path.read_bytes()), read_only=True)
    for place in places(findings):
        assert place.cell
        sheet, _, cell = place.cell.rpartition("!")
        row, column = coordinate_to_tuple(cell)
        sheet = sheet.strip("'")
        assert sheet in book.sheetnames
        assert row <= book[sheet].max_row
        assert column <= book[sheet].max_column


@pytest.mark.parametrize("code", sorted(CONTRADICTIONS))
def test_a_contradiction_tells_its_other_end(code: str, tmp_path: Path) -> None:
    """The other end is another place than the finding's own, and stands elsewhere in the file."""
    for one in found(code, tmp_path / "record.yaml"):
        assert one.related
        for other in one.related:
            assert other.place != one.place
            assert (other.position, other.path) != (one.position, one.path)


def test_rules_with_one_end_only_tell_no_other() -> None:
    """Who adds a rule with another end lists it among the contradictions, so that it is looked at."""
    telling = set()
    for code, rule in RULES.items():
        today = date.fromisoformat(rule.texts.today) if rule.texts.today else None
        report = validate(record(rule.texts.failing), profile="final-report", today=today, packs=(PACK,))
        telling |= {code for one in report.findings if one.code == code and one.related}
    assert telling == CONTRADICTIONS
