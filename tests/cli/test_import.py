"""`partnerkit import`, as people run it: preview, writing, what is refused, and every file that holds nothing."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from tests.cli.conftest import GOOD

from partnerkit import load

RECORD = (
    GOOD
    + """\
# what we do together
projects:
  - id: water   # since 2014
    activities:
      - {title: Uppstart, date: 2014-03}   # in Linköping
"""
)
MAP = """\
into: activities
under: water
key: Namn
columns: {Namn: title, Dag: date}
"""


@pytest.fixture
def prepared(tmp_path):
    """Put a record, a mapping and a list into the folder, and return the record's path."""
    (tmp_path / "linz.yaml").write_text(RECORD, "utf-8")
    (tmp_path / "map.yaml").write_text(MAP, "utf-8")
    (tmp_path / "list.csv").write_text("Namn;Dag\nUppstart;2014-03-12\nKurs;maj 2015\n", "utf-8")
    return tmp_path / "linz.yaml"


def test_a_list_is_shown_then_applied_as_lines(run, prepared):
    """Without --apply nothing is written (exit 1); with it the file keeps its remarks (exit 0); then there is nothing."""
    arguments = ("import", "list.csv", "linz.yaml", "--map", "map.yaml")
    shown = run(*arguments, "--lang", "sv")
    assert 1 == shown.returncode, shown.stderr
    assert (
        "Nytt i underlaget (1):\n  Projekt water, aktivitet nr\xa02: tillagt\n    + title: Kurs\n"
        in shown.stdout
    )
    assert "Rader i listan: 2. Av dem 1 nya, 1 ändrade." in shown.stdout
    assert RECORD == prepared.read_text("utf-8")

    done = run(*arguments, "--apply")

    assert 0 == done.returncode, done.stdout + done.stderr
    assert "Written into linz.yaml." in done.stdout
    assert prepared.read_text("utf-8") == RECORD.replace("date: 2014-03}", "date: 2014-03-12}") + (
        "      - {title: Kurs, date: 2015-05}\n"
    )
    again = run(*arguments)
    assert 0 == again.returncode
    assert "There is nothing to take in" in again.stdout


def test_what_is_refused_holds_the_rest_back_unless_asked(run, prepared, tmp_path):
    """Nothing is written (1) as long as something is refused; --skip-refused writes the rest, and says what waits (1)."""
    (tmp_path / "list.csv").write_text("Namn;Dag\nKurs;2015\nMässa;03/04/2016\n", "utf-8")
    arguments = ("import", "list.csv", "linz.yaml", "--map", "map.yaml", "--lang", "sv")

    held = run(*arguments, "--apply")

    assert 1 == held.returncode
    assert "  list.csv:3:Dag: PK022 ”03/04/2016” säger inte vilket tal som är dag" in held.stdout
    assert held.stdout.endswith("Rätta det, eller för in resten med --skip-refused.\n")
    assert RECORD == prepared.read_text("utf-8")
    assert 1 == run(*arguments, "--apply", "--skip-refused").returncode
    assert "Mässa" in prepared.read_text("utf-8")
    assert "2016" not in prepared.read_text("utf-8")


def test_rows_that_are_gone_go_only_when_asked(run, prepared, tmp_path):
    """What the list no longer has is named, with how to take it out; --remove does it."""
    (tmp_path / "list.csv").write_text("Namn;Dag\nKurs;2015\n", "utf-8")
    arguments = ("import", "list.csv", "linz.yaml", "--map", "map.yaml")

    told = run(*arguments)
    removed = run(*arguments, "--remove", "--apply")

    assert "  Project water, activity no.\xa01: Uppstart\n" in told.stdout.partition("--remove:\n")[2]
    assert 0 == removed.returncode
    (activity,) = load(prepared).projects[0].activities
    assert "Kurs" == str(activity.title and activity.title.get("sv"))


def test_a_workbook_that_came_back_is_taken_in(run, prepared, tmp_path):
    """Edits of a colleague in our own workbook need no mapping."""
    run("convert", "linz.yaml", "linz.xlsx")
    book = load_workbook(tmp_path / "linz.xlsx")
    sheet = book["Organisationer"]
    place = next(cell.column for cell in sheet[1] if cell.value == "Land")
    sheet.cell(2, place).value = "NO"
    book.save(tmp_path / "linz.xlsx")

    told = run("import", "linz.xlsx", "linz.yaml", "--apply")

    assert 0 == told.returncode, told.stdout + told.stderr
    assert prepared.read_text("utf-8") == RECORD.replace("country: SE", 'country: "NO"')


def test_a_record_in_a_workbook_is_written_as_a_new_file(run, prepared, tmp_path):
    """A workbook is never changed in place: the command says how, and --output makes a new one."""
    run("convert", "linz.yaml", "linz.xlsx")
    arguments = ("import", "list.csv", "linz.xlsx", "--map", "map.yaml", "--apply")

    refused = run(*arguments)
    done = run(*arguments, "-o", "new.xlsx")

    assert 2 == refused.returncode
    assert "--output" in refused.stderr
    assert 0 == done.returncode
    assert 2 == len(load(tmp_path / "new.xlsx").projects[0].activities)


def test_programs_get_everything_as_data(run, prepared, tmp_path):
    """Changes, what is gone, what is refused with its place, the numbers of rows, and where it was written."""
    (tmp_path / "list.csv").write_text("Namn;Dag;Till\nKurs;x;y\n", "utf-8")

    told = json.loads(run("import", "list.csv", "linz.yaml", "--map", "map.yaml", "--json").stdout)

    assert ["projects[0].activities[1]"] == [one["path"] for one in told["changes"]]
    assert ["projects[0].activities[0]"] == [one["path"] for one in told["gone"]]
    assert [("PK015", "list.csv", "2:Dag")] == [
        (one["code"], one["file"], one["at"]) for one in told["refused"]
    ]
    assert {"rows": 1, "new": 1, "changed": 0, "same": 0, "refused": 0, "passed_over": 0} == told["rows"]
    assert None is told["written"]
    assert 1 == len(told["notes"])


@pytest.mark.parametrize(
    ("name", "content", "language"),
    [
        ("empty.csv", b"", "sv"),
        ("empty.xlsx", b"", "sv"),
        ("headers.csv", b"Namn;Dag\n", "en"),
        ("foreign.xlsx", None, "sv"),
        ("missing.csv", None, "en"),
        ("text.xlsx", b"Namn;Dag\nKurs;2014\n", "en"),
        ("list.ods", b"x", "sv"),
    ],
)
def test_a_file_with_nothing_to_take_in_ends_in_2(run, prepared, tmp_path, name, content, language):
    """One clear message that names the file, no traceback, and never a success."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    elif name == "foreign.xlsx":
        book: Any = Workbook()
        book.active.append(["x", "y"])
        book.active.append([1, 2])
        book.save(tmp_path / name)

    told = run("import", name, "linz.yaml", "--map", "map.yaml", "--apply", "--lang", language)

    assert 2 == told.returncode
    assert name in told.stderr
    assert 1 == len(told.stderr.splitlines())
    assert "" == told.stdout
    assert RECORD == prepared.read_text("utf-8")


def test_options_that_mean_nothing_alone_are_told(run, prepared):
    """--output and --skip-refused belong to --apply; a CSV file needs a mapping."""
    for option in (("-o", "new.yaml"), ("--skip-refused",)):
        told = run("import", "list.csv", "linz.yaml", "--map", "map.yaml", *option)
        assert 2 == told.returncode
        assert "--apply" in told.stderr
    unmapped = run("import", "list.csv", "linz.yaml")
    assert 2 == unmapped.returncode
    assert "--map" in unmapped.stderr


def test_a_wrong_mapping_is_told_by_line_and_column(run, prepared, tmp_path):
    """The mapping's own mistakes come before anything is read of the list."""
    (tmp_path / "map.yaml").write_text(MAP.replace("title", "titel").replace("water", "vatten"), "utf-8")

    told = run("import", "list.csv", "linz.yaml", "--map", "map.yaml", "--lang", "sv")

    assert 2 == told.returncode
    assert ["map.yaml:2:8: PK014", "map.yaml:4:17: PK014"] == [
        " ".join(line.split()[:2]) for line in told.stderr.splitlines()
    ]


EXAMPLE = Path(__file__).parents[2] / "examples" / "import-old-list"


def test_the_example_is_taken_in_and_then_known(run, tmp_path):
    """The lists beside the example come in whole, remarks stay, and a second time there is nothing to do."""
    for one in EXAMPLE.iterdir():
        shutil.copy(one, tmp_path)
    lists = (("activities.csv", "activities.map.yaml"), ("ledger.txt", "ledger.map.yaml"))

    for again in (False, True):
        for name, mapping in lists:
            told = run("import", name, "record.yaml", "--map", mapping, "--apply")
            assert 0 == told.returncode, told.stdout + told.stderr
            assert again == ("There is nothing to take in" in told.stdout)

    made = load(tmp_path / "record.yaml").projects[0]
    assert (3, 3) == (len(made.activities), len(made.vouchers))
    assert "# told by the mayor" in (tmp_path / "record.yaml").read_text("utf-8")
    assert 0 == run("validate", "record.yaml", "--today", "2026-11-24").returncode
