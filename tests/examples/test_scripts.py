"""The five scripts do what their first lines say, on real input, in a folder of their own."""

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook

from partnerkit import FuzzyDate, Text, load

EXAMPLES = Path(__file__).parents[2] / "examples"
SCRIPTS = sorted((EXAMPLES / "scripts").glob("*.py"))
CASE = EXAMPLES / "thai-nguyen-linkoping" / "thai-nguyen-linkoping.yaml"
OLD_LIST = EXAMPLES / "import-old-list"


def run(name, *arguments):
    """Run a script as people do, and return what it prints."""
    command = [sys.executable, str(EXAMPLES / "scripts" / name), *map(str, arguments)]
    told = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert (0, "") == (told.returncode, told.stderr)
    return told.stdout


@pytest.fixture
def records(tmp_path):
    """Put two records into a folder: the real one, and one without any paper."""
    folder = tmp_path / "records"
    folder.mkdir()
    shutil.copy(CASE, folder)
    shutil.copy(OLD_LIST / "record.yaml", folder / "ekby-toila.yaml")
    return folder


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_is_short_and_says_first_what_it_does(script):
    """In English and in a Swedish line; the list of examples names it."""
    text = script.read_text("utf-8")

    assert 20 <= len(text.splitlines()) <= 70
    assert re.match(r'"""[A-Z][^\n]+\.\n\nPå svenska: skriptet [^\n]+\.\n\nRun `python ', text)
    assert f"(scripts/{script.name})" in (EXAMPLES / "README.md").read_text("utf-8")


def test_a_record_is_built_and_saved(tmp_path):
    """Both files hold the same record, and what is there already is not written over."""
    assert "Saved: ekby-toila.xlsx" in run("build_record.py", tmp_path)

    made = load(tmp_path / "ekby-toila.yaml")
    assert made == load(tmp_path / "ekby-toila.xlsx")
    assert (Text({"sv": "Ekby kommun och Toila"}), FuzzyDate("2014-05")) == (
        made.title,
        made.agreements[0].signed,
    )


def test_an_old_list_is_taken_in_once(tmp_path):
    """What cannot be taken in is told with its cell; remarks in the record stay."""
    for name in ("record.yaml", "activities.map.yaml"):
        shutil.copy(OLD_LIST / name, tmp_path)
    book = Workbook()
    sheet = book.worksheets[0]
    with open(OLD_LIST / "activities.csv", encoding="utf-8", newline="") as table:
        for row in csv.reader(table, delimiter=";"):
            sheet.append(row)
    sheet.append(["Slutmöte", "31/02/2015", "Möte", "1", "1", "Ekby"])
    book.save(tmp_path / "activities.xlsx")

    first = run("import_old_list.py", tmp_path)

    assert "New: 3." in first
    assert "The record was changed." in first
    corrections = (tmp_path / "to-correct.txt").read_text("utf-8")
    assert (1, ["B8"]) == (corrections.count("\n"), re.findall(r"!(\w+): ", corrections))
    after = (tmp_path / "record.yaml").read_text("utf-8")
    assert "# told by the mayor" in after
    activities = load(tmp_path / "record.yaml").projects[0].activities
    assert [
        ("Uppstart i Ekby", True),
        ("Studiebesök, reningsverket", True),
        ("Kurs i provtagning", True),
        ("Slutmöte", False),
    ] == [(one.title and one.title.get("sv"), one.date is not None) for one in activities]
    assert "The record has all of it already." in run("import_old_list.py", tmp_path)
    assert after == (tmp_path / "record.yaml").read_text("utf-8")


def test_each_unit_gets_a_letter_about_its_own_points(records, tmp_path):
    """The unit that wrote the paper gets what is about the paper; the same day gives the same letters."""
    (records / "broken.yaml").write_text("format: partnerkit/1\nid: broken\nparteis: []\n", "utf-8")
    again = shutil.copytree(records, tmp_path / "again")
    run("letters_about_findings.py", records, "2026-11-24")
    run("letters_about_findings.py", again, "2026-11-24")

    letters = {one.name: one.read_text("utf-8") for one in sorted((records / "letters").iterdir())}

    assert letters == {one.name: one.read_text("utf-8") for one in sorted((again / "letters").iterdir())}
    office, lead = letters["kommunledningsförvaltningen.txt"], letters["linköpings-kommun.txt"]
    assert office.startswith("Till Kommunledningsförvaltningen\n")
    assert ("PK704" in office, "PK704" in lead) == (True, False)
    assert ("PK216" in office, "PK216" in lead) == (False, True)
    assert "thai-nguyen-linkoping.yaml, rad " in lead
    assert "parteis" in letters["den-som-sköter-underlaget.txt"]


def test_a_rule_of_ones_own_finds_what_it_is_for(records):
    """Beside the findings of the others, each with its line."""
    told = run("own_rules.py", records / "ekby-toila.yaml", CASE)

    assert "ekby-toila.yaml:16: EKB001 Diarienummer saknas." in told
    assert "PK704" in told


def test_all_papers_of_a_meeting_are_made_and_listed(records):
    """In both languages; a paper for another board, or not proposed, is not among them."""
    run("papers_for_meeting.py", records, "kommunstyrelsen")

    made = ["thai-nguyen-linkoping.paper.en.docx", "thai-nguyen-linkoping.paper.sv.docx"]
    meeting = records / "meeting"
    assert {*made, "list.csv"} == {one.name for one in meeting.iterdir()}
    with open(meeting / "list.csv", encoding="utf-8-sig", newline="") as table:
        head, *rows = csv.reader(table, delimiter=";")
    assert ["Fil", "Ärende", "Språk", "Läge"] == head
    assert made == sorted(row[0] for row in rows)
    assert {"inte klar"} == {row[3] for row in rows}

    before = [(meeting / name).read_bytes() for name in made]
    run("papers_for_meeting.py", records, "kommunstyrelsen")
    assert before == [(meeting / name).read_bytes() for name in made]
    assert "" == run("papers_for_meeting.py", records, "linz")


def test_a_title_is_no_formula_in_the_list_of_papers(records):
    """Excel opens the list, and runs nothing that people wrote."""
    paper = "id: ekby\nlanguage: sv\npapers: [{id: p, title: '=1+1', body: board, status: proposed}]\n"
    (records / "ekby-toila.yaml").write_text(f"format: partnerkit/1\n{paper}", "utf-8")

    run("papers_for_meeting.py", records, "board")

    assert ";'=1+1;sv;" in (records / "meeting" / "list.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("script", "arguments", "told"),
    [
        ("own_rules.py", ["nowhere.yaml"], "nowhere.yaml: PK019 The file is not there."),
        ("import_old_list.py", ["."], "record.yaml: PK019 The file is not there."),
        ("papers_for_meeting.py", [], "Run it as: python papers_for_meeting.py FOLDER BOARD"),
    ],
)
def test_a_slip_is_told_in_a_sentence(script, arguments, told, tmp_path):
    """Whoever runs a script meets no traceback."""
    command = [sys.executable, str(EXAMPLES / "scripts" / script), *arguments]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", cwd=tmp_path)

    assert 1 == done.returncode
    assert told in done.stderr
    assert "Traceback" not in done.stderr
