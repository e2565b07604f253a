"""`partnerkit answers`, `diff` and `export --overwrite`, as people run them."""

import json

from tests.cli.conftest import GOOD
from tests.records.word_habits import edited, fill

from partnerkit import export, load

RECORD = GOOD + "# the paper\npapers:\n  - id: paper   # of 2016\n    title: {sv: Linz, en: Linz}\n"


def prepared(run, tmp_path, **answers):
    record = tmp_path / "linz.yaml"
    record.write_text(RECORD, encoding="utf-8")

    def change(root):
        for name, words in answers.items():
            fill(root, f"paper.{name}", words)

    document = tmp_path / "paper.docx"
    document.write_bytes(edited(export(load(record), "position-paper", language="sv"), change))
    return record, document


def test_answers_are_shown_then_applied_as_lines(run, tmp_path):
    """Without --apply nothing is written (exit 1); with it the file gets the lines and keeps its remarks (exit 0)."""
    record, document = prepared(run, tmp_path, date="17 okt 2016", reference="KS 2016-811")
    shown = run("answers", document.name, record.name, "--lang", "sv")
    assert shown.returncode == 1
    assert "Papper paper, datum: tillagt\n    + 2016-10-17" in shown.stdout
    assert "--apply" in shown.stdout
    assert record.read_text("utf-8") == RECORD
    done = run("answers", document.name, record.name, "--apply")
    assert done.returncode == 0, done.stdout + done.stderr
    assert record.read_text("utf-8") == RECORD + "    date: 2016-10-17\n    reference: KS 2016-811\n"
    again = run("answers", document.name, record.name, "--json")
    assert again.returncode == 0
    assert json.loads(again.stdout)["changes"] == []


def test_what_is_refused_waits(run, tmp_path):
    """An answer that cannot be understood is told with its question, and the exit code says that it waits."""
    record, document = prepared(run, tmp_path, date="03/04/2016")
    told = run("answers", document.name, record.name, "--apply", "--lang", "sv")
    assert told.returncode == 1
    assert (
        "Datum [papers[0].date]\n    | 03/04/2016\n    = ”03/04/2016” går inte att läsa som ett datum."
        in told.stdout
    )
    assert record.read_text("utf-8") == RECORD


def test_a_workbook_is_written_as_a_new_file(run, tmp_path):
    """A workbook is never changed in place: the command says how, and --output makes a new one."""
    record, document = prepared(run, tmp_path, date="2016-10-17")
    assert run("convert", record.name, "linz.xlsx").returncode == 0
    refused = run("answers", document.name, "linz.xlsx", "--apply")
    assert refused.returncode == 2
    assert "--output" in refused.stderr
    assert run("answers", document.name, "linz.xlsx", "--apply", "-o", "new.xlsx").returncode == 0
    assert run("diff", record.name, "new.xlsx").returncode == 1


def test_a_file_that_is_no_document_is_told(run, tmp_path):
    """A missing file and a wrong one each give one message with the file's name."""
    record, _ = prepared(run, tmp_path)
    for name in ("missing.docx", record.name):
        told = run("answers", name, record.name, "--lang", "sv")
        assert told.returncode == 2
        assert told.stderr.startswith(f"{name}: PK0")


def test_a_filled_document_is_not_written_over(run, tmp_path):
    """`--overwrite` refuses and names the way out; `--discard-edits` replaces."""
    record, document = prepared(run, tmp_path, date="2016-10-17")
    arguments = ("export", record.name, "position-paper", "-o", document.name, "--lang", "sv", "--overwrite")
    refused = run(*arguments)
    assert refused.returncode == 2
    assert "svar är ifyllda som inte finns i underlaget" in refused.stderr
    assert "partnerkit answers" in refused.stderr
    assert run(*arguments, "--discard-edits").returncode == 0


def test_diff_compares_across_formats(run, tmp_path):
    """The same record as YAML and JSON has no differences (0); another one has (1); a broken file ends in 2."""
    record, _ = prepared(run, tmp_path)
    run("convert", record.name, "linz.json")
    assert run("diff", record.name, "linz.json").returncode == 0
    (tmp_path / "later.yaml").write_text(RECORD + "    date: 2016\n", encoding="utf-8")
    told = run("diff", record.name, "later.yaml")
    assert (told.returncode, told.stdout) == (1, "Paper paper, date: added\n  + 2016\n")
    (change,) = json.loads(run("diff", record.name, "later.yaml", "--json").stdout)
    assert change["path"] == "papers[0].date"
    assert run("diff", record.name, "missing.yaml").returncode == 2
