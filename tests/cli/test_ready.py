"""`ready` and `validate --report` as a user meets them: exit codes, languages, and what is refused."""

import json

import pytest

REPORT = """\
projects: [{id: p, title: {sv: Vatten, en: Water}}]
reports:
  - id: final
    project: p
    date: 2016-10-17
    answers: [{question: only, text: {sv: Klart.}}]
"""
FORM = """\
name: own
kind: final-report
title: Egen
grade: seen
sections:
  - {key: only, heading: Det enda, part: report, requirement: required, block: answer, limit: {words: 2}}
"""


@pytest.fixture
def record(files, tmp_path):
    """Return a record with a report, and a form of one question beside it."""
    path = tmp_path / "report.yaml"
    path.write_text(files["good"].read_text("utf-8") + REPORT, "utf-8")
    (tmp_path / "own.yaml").write_text(FORM, "utf-8")
    return path


def _ready(run, record, *more):
    return run(
        "ready", record.name, "final-report", "--option", "form=own.yaml", "--today", "2016-10-17", *more
    )


def test_ready_with_remarks_is_zero_and_not_ready_is_one(run, record):
    """The verdict stands in the second line, in the language that was asked for."""
    told = _ready(run, record, "--lang", "sv")
    assert (0, "") == (told.returncode, told.stderr)
    assert told.stdout.splitlines()[1].startswith("Klart, med anmärkningar: ")

    record.write_text(record.read_text("utf-8").replace("{sv: Klart.}", "{en: Done.}"), "utf-8")
    told = _ready(run, record)
    assert 1 == told.returncode
    assert "Not ready: one section is not answered in full" in told.stdout
    assert "Not yet in Swedish" in told.stdout
    assert 0 == _ready(run, record, "--document-lang", "en").returncode


def test_a_text_over_the_limit_of_ones_own_form_is_told(run, record):
    """With how much is over; the limit was seen, so it is a warning."""
    record.write_text(record.read_text("utf-8").replace("sv: Klart.", "sv: Nu är det klart."), "utf-8")
    told = _ready(run, record)
    assert "2 words over: 4 of at most 2 (Swedish; warning)" in told.stdout
    assert "one text is too long" in told.stdout


def test_programs_get_json(run, record):
    """The same verdict, with every section."""
    data = json.loads(_ready(run, record, "--format", "json").stdout)
    assert ("ready-with-remarks", "final", "p") == (data["verdict"], data["document"], data["project"])
    assert ["answered"] == [one["state"] for one in data["sections"]]


@pytest.mark.parametrize("exporter", ["excel", "json"])
def test_what_follows_no_form_is_judged_by_the_rules(run, record, exporter):
    """And it is said that it is so."""
    told = run("ready", record.name, exporter)
    assert 0 == told.returncode
    assert f"What {exporter} makes follows no form" in told.stdout


def test_what_cannot_be_judged_is_two(run, record, files):
    """A record or a form that cannot be taken in, an unknown exporter, option or report: told, without a traceback."""
    (record.parent / "own.yaml").write_text(FORM.replace("words: 2", "words: 0"), "utf-8")
    refused = (
        _ready(run, record),
        run("ready", files["broken"].name, "final-report"),
        run("ready", record.name, "finl-report"),
        run("ready", record.name, "final-report", "--option", "repot=x"),
        run("ready", record.name, "final-report", "--option", "report=x"),
        run("ready", record.name, "final-report", "--option", "report"),
    )
    assert "own.yaml:6:" in refused[0].stderr
    for told in refused:
        assert (2, "") == (told.returncode, told.stdout)
        assert told.stderr
        assert "Traceback" not in told.stderr


def test_a_checklist_is_written_beside_the_answer(run, files, tmp_path):
    """In each format, and never over a file that is there unless that is asked for; the exit code is that of validate."""
    for name in ("list.docx", "list.html", "list.md"):
        told = run("validate", files["wrong"].name, "--report", name, "--lang", "sv")
        assert 1 == told.returncode
        assert f"Checklistan finns i {name}." in told.stderr
        assert (tmp_path / name).stat().st_size
    assert "# Checklista: Linköping och Linz" in (tmp_path / "list.md").read_text("utf-8")
    before = (tmp_path / "list.md").read_bytes()
    assert 2 == run("validate", files["good"].name, "--report", "list.md").returncode
    assert before == (tmp_path / "list.md").read_bytes()
    assert 0 == run("validate", files["good"].name, "--report", "list.md", "--overwrite").returncode
    assert before != (tmp_path / "list.md").read_bytes()


def test_a_file_that_cannot_be_read_has_a_checklist(run, files, tmp_path):
    """Exit code 2, and the list tells each problem with its line."""
    told = run("validate", files["broken"].name, "--report", "list.md")
    assert 2 == told.returncode
    assert "☐ Line " in (tmp_path / "list.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--report", "list.txt"), ".docx"),
        (("good.yaml", "--report", "list.md"), "one file"),
        (("--audience", "public"), "--report"),
    ],
)
def test_a_checklist_that_makes_no_sense_is_refused(run, files, arguments, word):
    """Before anything is judged."""
    told = run("validate", files["good"].name, *arguments)
    assert (2, "") == (told.returncode, told.stdout)
    assert word in told.stderr
