"""`partnerkit check-document`: faults in either language, and exit codes that programs can act on."""

import docx
import pytest


@pytest.fixture
def documents(tmp_path):
    """A Word file of ours, one with faults, and a damaged one."""
    from tests.render.conftest import _full

    from partnerkit.render.word import render_word

    (tmp_path / "good.docx").write_bytes(render_word(_full("sv")))
    faulty = docx.Document()
    faulty.add_heading("Rubrik", 3)
    faulty.save(str(tmp_path / "faulty.docx"))
    (tmp_path / "damaged.docx").write_bytes(b"PK")


def test_a_document_without_faults_is_0(run, documents):
    """Nothing is wrong, and that is said."""
    told = run("check-document", "good.docx")
    assert (0, "") == (told.returncode, told.stderr)
    assert "nothing keeps people from reading" in told.stdout


def test_faults_are_told_in_swedish_and_are_1(run, documents):
    """Place, fault and criterion, and what should be taken out, in the language asked for."""
    told = run("check-document", "--lang", "sv", "faulty.docx")
    assert 1 == told.returncode
    assert "faulty.docx: 3 fel hindrar från att läsa dokumentet:" in told.stdout
    assert "stycke 1, ”Rubrik”: En rubrik på nivå 3 står där nivå 1" in told.stdout
    assert "[WCAG 1.3.1]" in told.stdout
    assert "Egenskaperna nämner ”python-docx”" in told.stdout
    assert "python-docx" not in run("check-document", "faulty.docx", "--author", "python-docx").stdout


def test_a_file_that_cannot_be_read_is_2_and_the_others_are_checked(run, documents):
    """One clear message for each, and no traceback."""
    told = run("check-document", "damaged.docx", "missing.docx", "good.docx")
    assert 2 == told.returncode
    assert ["damaged.docx: The file is not a Word document", "missing.docx: The file cannot be read"] == [
        line.partition(", or")[0].partition(" (")[0] for line in told.stderr.splitlines()
    ]
    assert "good.docx: nothing keeps people" in told.stdout


def test_a_workbook_is_checked_too(run, tmp_path):
    """Ours has no faults; those of another are told with sheet and cell."""
    from openpyxl import Workbook

    from partnerkit.testing import smallest
    from partnerkit.workbook import write_workbook

    (tmp_path / "good.xlsx").write_bytes(write_workbook(smallest(), labels="sv", provenance={}))
    book = Workbook()
    book.worksheets[0].merge_cells("A1:B2")
    book.save(tmp_path / "faulty.xlsx")
    good, faulty = run("check-document", "good.xlsx"), run("check-document", "--lang", "sv", "faulty.xlsx")
    assert (0, 1) == (good.returncode, faulty.returncode)
    assert "nothing keeps people from reading the workbook" in good.stdout
    assert "faulty.xlsx: 4 fel hindrar från att läsa arbetsboken:" in faulty.stdout
    assert "bladet ”Sheet”, A1:B2: Celler är sammanslagna" in faulty.stdout


def test_a_damaged_workbook_is_2(run, tmp_path):
    """One clear message, and no traceback."""
    (tmp_path / "damaged.xlsx").write_bytes(b"PK")
    told = run("check-document", "damaged.xlsx")
    assert 2 == told.returncode
    assert told.stderr.startswith("damaged.xlsx: The file is not an Excel workbook, or it is damaged.")
