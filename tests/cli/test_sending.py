"""`send` shows and writes what a record must say; `export --require` refuses with the findings in place."""

import pytest

from partnerkit import load
from partnerkit.forms.sent import digest_of
from partnerkit.records import dump
from partnerkit.values import FuzzyDate

REPORT = """\
projects: [{id: p, title: {sv: Vatten, en: Water}}]
reports:
  - id: final  # the last one
    project: p
    answers: [{question: summary, text: {sv: Klart., en: Done.}}]
"""


@pytest.fixture
def record(files, tmp_path):
    """Return a record with a report."""
    path = tmp_path / "report.yaml"
    path.write_text(files["good"].read_text("utf-8") + REPORT, "utf-8")
    return path


def test_send_shows_what_to_write_and_the_file_takes_it(run, record):
    """The lines, pasted under the report, load; a later change is found."""
    before = record.read_text("utf-8")
    told = run("send", record.name, "final", "--on", "2026-11-25")
    assert (0, before) == (told.returncode, record.read_text("utf-8"))

    lines = [f"    {line}\n" for line in told.stdout.splitlines() if ": " in line and not line.endswith(".")]
    assert 5 == len(lines)
    record.write_text(before + "".join(lines), "utf-8")
    sent = load(record).reports[0]
    assert digest_of(sent) == sent.digest

    assert "PK732" not in run("validate", record.name, "--today", "2026-11-25").stdout
    record.write_text(record.read_text("utf-8").replace("Klart.", "Nästan klart."), "utf-8")
    assert "PK732" in run("validate", record.name, "--today", "2026-11-25").stdout
    made = run("export", record.name, "final-report", "--option", "report=final", "--lang", "sv")
    assert (0, True) == (made.returncode, "har ändrats sedan den skickades" in made.stderr)


def test_send_writes_only_the_lines_that_change(run, record):
    """With --apply the remarks stay; a report that is sent already is refused."""
    before = record.read_text("utf-8")

    told = run("send", record.name, "final", "--on", "2026-11-25", "--apply")

    assert (0, "") == (told.returncode, told.stderr)
    after = record.read_text("utf-8")
    assert [] == [line for line in before.splitlines() if line not in after.splitlines()]
    sent = load(record).reports[0]
    assert ("sent", FuzzyDate("2026-11-25")) == (sent.status, sent.submitted)
    assert 2 == run("send", record.name, "final", "--on", "2026-11-25", "--apply").returncode
    assert after == record.read_text("utf-8")


def test_send_names_fields_as_the_workbook_does(run, record, tmp_path):
    """A person with a workbook types into cells."""
    dump(load(record), tmp_path / "report.xlsx")
    told = run("send", "report.xlsx", "final", "--on", "2026-11-25", "--lang", "sv")
    assert "Kontrollsumma: " in told.stdout
    assert ": inskickad" in told.stdout


def test_a_day_that_is_none_is_refused(run, record):
    """The message says how to write it."""
    told = run("send", record.name, "final", "--on", "25 november", "--lang", "sv")
    assert (2, True) == (told.returncode, "ÅÅÅÅ-MM-DD" in told.stderr)


@pytest.mark.parametrize("rest", [["json", "-o", "x.json"], ["json", "-o", "-"], ["--all", "-o", "out"]])
def test_require_refuses_with_findings_in_place_and_writes_nothing(run, files, tmp_path, rest):
    """One exporter, standard output and all exporters alike."""
    there = {one.name for one in tmp_path.iterdir()}
    told = run("export", "wrong.yaml", *rest, "--require", "decision", "--lang", "sv")
    assert (1, "") == (told.returncode, told.stdout)
    assert "wrong.yaml:11:6:" in told.stderr
    assert "^" in told.stderr
    assert "Inga filer gjordes" in told.stderr
    assert there == {one.name for one in tmp_path.iterdir()}


def test_require_lets_a_good_record_through(run, files, tmp_path):
    """Warnings do not stop it."""
    told = run("export", "good.yaml", "json", "-o", "x.json", "--require", "draft")
    assert (0, True) == (told.returncode, (tmp_path / "x.json").exists())
