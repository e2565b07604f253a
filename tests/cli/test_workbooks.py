"""The commands with a workbook as the record."""

import pytest
from openpyxl import load_workbook

from partnerkit import load


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_new_workbook_loads_and_has_no_errors(run, tmp_path, language):
    """The form to fill in is valid as it is, in both languages, and carries the file's name as id."""
    file = "Linköping och Linz.xlsx"

    assert 0 == run("new", file, "--lang", language).returncode
    told = run("validate", file, "--today", "2026-11-24")

    assert 0 == told.returncode, told.stdout
    assert ("linköping-och-linz", language) == (load(tmp_path / file).id, load(tmp_path / file).language)


def test_a_record_goes_through_a_workbook_without_loss(run, files, tmp_path):
    """YAML to workbook to JSON is the same record."""
    assert 0 == run("convert", "good.yaml", "good.xlsx").returncode
    assert 0 == run("convert", "good.xlsx", "good.json").returncode

    assert load(files["good"]) == load(tmp_path / "good.json")


def test_a_paper_is_made_from_a_workbook(run, files, tmp_path):
    """It has the same bytes as the one made from the file in YAML."""
    run("convert", "good.yaml", "good.xlsx")

    for name in ("good.yaml", "good.xlsx"):
        made = run("export", name, "final-report", "-o", f"{name}.docx")
        assert 0 == made.returncode, made.stderr

    assert (tmp_path / "good.yaml.docx").read_bytes() == (tmp_path / "good.xlsx.docx").read_bytes()


def test_a_fault_in_a_workbook_is_told_with_its_cell(run, files, tmp_path):
    """Exit 2, the cell, no traceback; in Swedish too."""
    run("convert", "good.yaml", "good.xlsx")
    book = load_workbook(tmp_path / "good.xlsx")
    sheet = book.worksheets[4]
    sheet["A2"] = "två ord"
    book.save(tmp_path / "good.xlsx")

    told = run("validate", "good.xlsx", "--lang", "sv")

    assert 2 == told.returncode
    assert f"good.xlsx:{sheet.title}!A2: " in told.stdout
    assert "PK015" in told.stdout
    assert "Traceback" not in told.stderr
