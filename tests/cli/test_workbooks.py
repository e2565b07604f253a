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


@pytest.fixture
def workbook(run, files, tmp_path):
    """Put a workbook into the folder: of a good record, of a wrong one, and one with a cell that cannot be read."""
    for name in ("good", "wrong"):
        run("convert", f"{name}.yaml", f"{name}.xlsx")
    book = load_workbook(tmp_path / "good.xlsx")
    book["Organisationer"]["A2"] = "två ord"
    book.save(tmp_path / "broken.xlsx")


@pytest.mark.parametrize(("name", "code"), [("good", 0), ("wrong", 1), ("broken", 2)])
def test_an_annotated_workbook_changes_no_answer(run, workbook, tmp_path, name, code):
    """Standard output and exit code are those of validate; standard error says where the workbook is."""
    plain = run("validate", f"{name}.xlsx", "--lang", "sv")
    told = run("validate", f"{name}.xlsx", "--lang", "sv", "--annotate", "ut.xlsx")

    assert (code, plain.stdout) == (told.returncode, told.stdout)
    assert "Arbetsboken med anmärkningar finns i ut.xlsx." in told.stderr
    assert "Anmärkningar" == load_workbook(tmp_path / "ut.xlsx").sheetnames[0]


def test_an_annotated_workbook_never_takes_the_place_of_another_file(run, workbook, tmp_path):
    """Not of the one that was checked, and of another only when it is asked for; a folder or text is no place for it."""
    before = (tmp_path / "broken.xlsx").read_bytes()
    same = run("validate", "broken.xlsx", "--annotate", "./broken.xlsx", "--overwrite", "--lang", "sv")
    there = run("validate", "broken.xlsx", "--annotate", "good.xlsx")
    text = run("validate", "broken.xlsx", "--annotate", "ut.yaml")
    many = run("validate", "broken.xlsx", "good.xlsx", "--annotate", "ut.xlsx")
    idle = run("validate", "broken.xlsx", "--overwrite")

    assert [2] * 5 == [one.returncode for one in (same, there, text, many, idle)]
    assert "skriver alltid en ny fil" in same.stderr
    assert "is there already" in there.stderr
    assert before == (tmp_path / "broken.xlsx").read_bytes()
    assert not (tmp_path / "ut.xlsx").exists()
    assert 2 == run("validate", "broken.xlsx", "--annotate", "good.xlsx", "--overwrite").returncode
    assert "Anmärkningar" == load_workbook(tmp_path / "good.xlsx").sheetnames[0]


def test_a_file_that_cannot_be_opened_gives_a_message_and_no_workbook(run, files, tmp_path):
    """One that is no workbook, and a text file with faults: what is wrong is told, and why there is no new file."""
    (tmp_path / "other.xlsx").write_bytes(b"no zip")
    for name, words in (("other.xlsx", "could not be read at all"), ("broken.yaml", "is no workbook")):
        told = run("validate", name, "--annotate", "ut.xlsx")
        assert 2 == told.returncode
        assert words in told.stderr
        assert "Traceback" not in told.stderr
    assert not (tmp_path / "ut.xlsx").exists()


def test_a_text_file_gives_an_annotated_workbook_too(run, files, tmp_path):
    """The record that was read is written as a workbook, with the finding in it."""
    told = run("validate", "wrong.yaml", "--annotate", "ut.xlsx", "--lang", "en")

    assert 1 == told.returncode
    assert load(files["wrong"]) == load(tmp_path / "ut.xlsx")
    assert "Findings" == load_workbook(tmp_path / "ut.xlsx").sheetnames[0]
