"""`partnerkit merge` and `diff`, as a user runs them."""

import json
from pathlib import Path

import pytest
from attrs import evolve
from openpyxl import load_workbook
from tests.cli.conftest import GOOD

from partnerkit.exporters import make
from partnerkit.model import Partnership, Result, Risk
from partnerkit.records import dump, load, loads
from partnerkit.testing import fullest
from partnerkit.values import FuzzyDate, Text

MINE = GOOD.replace(
    "kind: municipality, country: AT", "kind: municipality, country: AT, place: Oberösterreich"
)
MINE = MINE.replace("parties:\n", "# Vi som är med\nparties:\n")
RECORD = loads(GOOD)


@pytest.fixture
def versions(tmp_path):
    """Put a record, a changed one with a remark, and an Excel file with another change into the folder."""
    (tmp_path / "base.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "mine.yaml").write_text(MINE, encoding="utf-8")
    dump(evolve(RECORD, start=FuzzyDate("2014")), tmp_path / "theirs.xlsx")
    return tmp_path


def test_three_formats_are_joined_and_remarks_stay(run, versions):
    """A YAML file gets the change of an Excel file, and keeps its remarks and its layout."""
    done = run("merge", "base.yaml", "mine.yaml", "theirs.xlsx", "-o", "out.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Written: out.yaml. Changes taken from MINE: 1, from THEIRS: 1.\n"
    written = (versions / "out.yaml").read_text(encoding="utf-8")
    assert [line for line in written.splitlines() if line not in MINE.splitlines()] == ["start: 2014"]
    assert "# Vi som är med" in written


@pytest.mark.parametrize("suffix", ["json", "xlsx", "yaml"])
def test_the_result_has_the_format_of_its_suffix(run, versions, suffix):
    """Whatever went in, the file that comes out holds the joined record in the format it is named for."""
    assert run("merge", "base.yaml", "mine.yaml", "theirs.xlsx", "-o", f"out.{suffix}").returncode == 0
    assert load(versions / f"out.{suffix}") == evolve(loads(MINE), start=FuzzyDate("2014"))


def test_the_result_may_be_mine_but_no_other_file_that_is_there(run, versions):
    """MINE is replaced in place; any other file that is there stays as it is."""
    assert run("merge", "base.yaml", "mine.yaml", "theirs.xlsx", "-o", "base.yaml").returncode == 2
    assert (versions / "base.yaml").read_text(encoding="utf-8") == GOOD
    assert run("merge", "base.yaml", "mine.yaml", "theirs.xlsx", "-o", "mine.yaml").returncode == 0
    assert load(versions / "mine.yaml") == evolve(loads(MINE), start=FuzzyDate("2014"))


def test_a_conflict_is_named_with_both_values_and_places_and_nothing_is_written(run, versions):
    """Field, values, line and cell are told in the language asked for; no file appears."""
    (versions / "mine.yaml").write_text(GOOD + "start: 2013\n", encoding="utf-8")
    done = run("merge", "base.yaml", "mine.yaml", "theirs.xlsx", "-o", "out.yaml", "--lang", "sv")
    assert done.returncode == 1
    assert not (versions / "out.yaml").exists()
    lines = done.stdout.splitlines()
    assert lines[0] == "Början: ändrat på två sätt"
    assert "    2013" in lines
    assert "    2014" in lines
    assert any(line.startswith("  min ") and "mine.yaml:10" in line for line in lines)
    assert any(line.startswith("  deras ") and "theirs.xlsx:Partnerskap!B" in line for line in lines)
    assert "1 konflikt. Inget skrevs." in lines


def test_conflicts_are_told_to_programs(run, versions):
    """The JSON has the kind, the place in words, and value, file, line and cell of each version."""
    (versions / "mine.yaml").write_text(GOOD + "start: 2013\n", encoding="utf-8")
    done = run("merge", "base.yaml", "mine.yaml", "theirs.xlsx", "-o", "out.yaml", "--format", "json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["written"], told["settled"]) == (1, None, [])
    (conflict,) = told["conflicts"]
    assert (conflict["conflict"], conflict["where"]) == ("changed", "Start")
    assert conflict["mine"] == {"value": "2013", "file": "mine.yaml", "line": 10, "cell": None}
    assert conflict["theirs"]["cell"].startswith("Partnerskap!B")


def test_a_preference_settles_and_says_so(run, versions):
    """With --prefer the file is written, and what was settled is listed."""
    (versions / "mine.yaml").write_text(GOOD + "start: 2013\n", encoding="utf-8")
    done = run("merge", "base.yaml", "mine.yaml", "theirs.xlsx", "-o", "out.yaml", "--prefer", "theirs")
    assert done.returncode == 0
    assert done.stdout.startswith(
        "1 conflict was settled by --prefer theirs:\n\nStart: changed in two ways\n"
    )
    assert load(versions / "out.yaml").start == FuzzyDate("2014")


def partner(record: Partnership) -> bytes:
    return make(record, "excel", language="en", audience="partner").data


def with_project(results: tuple = (), **changes) -> Partnership:
    project = fullest().projects[0]
    return evolve(fullest(), projects=(evolve(project, results=(*project.results, *results), **changes),))


def test_a_partners_copy_is_joined_without_losing_what_it_left_out(run, tmp_path):
    """A row the partner added arrives, a risk that we added meanwhile is there, and nothing hidden is gone."""
    dump(fullest(), tmp_path / "base.yaml")
    new = Result(statement=Text({"en": "A new result"}))
    seen_by_them = loads(partner(fullest()), "xlsx")
    project = seen_by_them.projects[0]
    theirs = evolve(seen_by_them, projects=(evolve(project, results=(*project.results, new)),))
    (tmp_path / "copy.xlsx").write_bytes(partner(theirs))
    risks = (*fullest().projects[0].risks, Risk(statement=Text({"sv": "En risk"})))
    dump(with_project(risks=risks), tmp_path / "mine.yaml")
    done = run("merge", "base.yaml", "mine.yaml", "copy.xlsx", "-o", "out.yaml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert load(tmp_path / "out.yaml") == with_project((new,), risks=risks)


def test_a_conflict_in_a_partners_copy_is_told_with_its_cell(run, tmp_path):
    """Where the partner and we changed one title, the cell of the copy is told and not the line of the record."""
    dump(fullest(), tmp_path / "base.yaml")
    seen_by_them = loads(partner(fullest()), "xlsx")
    project = evolve(seen_by_them.projects[0], purpose=Text({"sv": "Deras", "en": "Theirs"}))
    (tmp_path / "copy.xlsx").write_bytes(partner(evolve(seen_by_them, projects=(project,))))
    purpose = fullest().projects[0].purpose
    assert purpose is not None
    dump(with_project(purpose=Text({**dict(purpose), "sv": "Vårt"})), tmp_path / "mine.yaml")
    done = run("merge", "base.yaml", "mine.yaml", "copy.xlsx", "-o", "out.yaml", "--format", "json")
    (conflict,) = json.loads(done.stdout)["conflicts"]
    assert (conflict["mine"]["value"], conflict["theirs"]["value"]) == ("Vårt", "Deras")
    assert conflict["theirs"]["cell"].startswith("Projects!")


def test_a_workbook_without_a_column_takes_nothing_away(run, versions):
    """Deleting a column empties no field: the file is refused, and the column is named."""
    book = load_workbook(versions / "theirs.xlsx")
    sheet = book["Organisationer"]
    sheet.tables.clear()
    sheet.delete_cols(next(cell.column for cell in sheet[1] if cell.value == "Land"))
    book.save(versions / "theirs.xlsx")
    done = run("merge", "base.yaml", "mine.yaml", "theirs.xlsx", "-o", "out.yaml")
    assert done.returncode == 2
    assert "Organisationer – Land" in done.stderr
    assert not (versions / "out.yaml").exists()


def test_a_copy_cannot_be_the_base(run, versions):
    """What a copy left out would look as if both had added it."""
    (versions / "copy.xlsx").write_bytes(partner(RECORD))
    done = run("merge", "copy.xlsx", "mine.yaml", "theirs.xlsx", "-o", "out.yaml")
    assert done.returncode == 2
    assert "cannot be BASE" in done.stderr


@pytest.mark.matrix
def test_one_record_in_three_formats_has_no_differences(run, tmp_path):
    """YAML, JSON and Excel files of one record are the same to `diff`, in every pair, as text and for programs."""
    names = ["one.yaml", "two.json", "three.xlsx"]
    for name in names:
        dump(fullest(), tmp_path / name)
    for one in names:
        for two in names:
            done = run("diff", one, two)
            assert (done.returncode, done.stdout) == (0, "The two records are the same.\n")
    assert run("diff", names[0], names[2], "--json").stdout == "[]\n"


def test_a_partners_copy_is_compared_with_the_part_that_it_holds(run, tmp_path):
    """What a copy leaves out is no difference; that only a part was compared is said."""
    dump(fullest(), tmp_path / "base.yaml")
    (tmp_path / "copy.xlsx").write_bytes(partner(fullest()))
    done = run("diff", "base.yaml", "copy.xlsx")
    assert (done.returncode, done.stdout) == (0, "The two records are the same.\n")
    assert (
        done.stderr == "copy.xlsx is a copy for the audience 'partner'; only what it can hold is compared.\n"
    )


def test_no_file_is_left_half_done(run, versions):
    """A folder holds only what was there and what was asked for."""
    before = {path.name for path in versions.iterdir()}
    run("merge", "base.yaml", "mine.yaml", "theirs.xlsx", "-o", "out.json")
    assert {path.name for path in Path(versions).iterdir()} == before | {"out.json"}
