"""`partnerkit validate` keeps its contract: exit codes, JSON keys, SARIF, and the other files judged all the same."""

import json

import pytest

KEYS = {"code", "severity", "message", "path", "pointer", "file", "line", "column", "cell", "help", "related"}
TODAY = ("--today", "2026-11-24")


def findings(told):
    """Return the findings of a JSON answer."""
    return json.loads(told.stdout)["findings"]


def test_a_record_without_errors_gives_0(run, files):
    """Warnings and advice do not fail."""
    told = run("validate", "good.yaml", *TODAY)

    assert 0 == told.returncode, told.stdout + told.stderr


def test_a_record_with_an_error_gives_1_and_shows_the_line(run, files):
    """The text says where, shows the line and marks it."""
    told = run("validate", "wrong.yaml", *TODAY)

    assert 1 == told.returncode
    assert "wrong.yaml:11:" in told.stdout
    assert "end: 2014" in told.stdout
    assert "^^^^" in told.stdout


def test_a_file_that_cannot_be_taken_in_gives_2_and_the_others_are_judged(run, files):
    """Loading problems are findings, and one bad file hides nothing of the others."""
    told = run("validate", "broken.yaml", "wrong.yaml", "missing.yaml", "--format", "json", *TODAY)

    found = {(one["file"], one["code"]) for one in findings(told)}

    assert 2 == told.returncode
    assert {("broken.yaml", "PK011"), ("broken.yaml", "PK014"), ("missing.yaml", "PK019")} <= found
    assert any(file == "wrong.yaml" for file, _ in found)


@pytest.mark.parametrize("name", ["good", "wrong", "broken"])
def test_json_has_every_key_in_every_case(run, files, name):
    """Programs rely on the keys; what does not apply is null."""
    told = run("validate", f"{name}.yaml", "--format", "json", *TODAY)

    answer = json.loads(told.stdout)

    assert {"ok", "findings"} == set(answer)
    assert answer["ok"] is (name == "good")
    assert all(KEYS == set(one) for one in answer["findings"])
    assert (name == "good") is not bool([one for one in answer["findings"] if one["severity"] == "error"])


def test_a_finding_points_into_the_file_as_read(run, files):
    """Pointer, line and column lead to the value; path is record-id.field."""
    told = run("validate", "wrong.yaml", "--format", "json", *TODAY)

    late = next(one for one in findings(told) if one["severity"] == "error")

    assert ("record.end", "/end", 11) == (late["path"], late["pointer"], late["line"])


def test_sarif_names_the_rule_and_the_place(run, files):
    """The log is SARIF 2.1.0 with relative addresses."""
    log = json.loads(run("validate", "wrong.yaml", "--format", "sarif", *TODAY).stdout)

    result = log["runs"][0]["results"][0]

    assert "2.1.0" == log["version"]
    assert "wrong.yaml" == result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_an_unknown_key_is_told_with_the_nearest(run, files):
    """`parteis` was probably meant as `parties`."""
    told = run("validate", "broken.yaml")

    assert "parties" in told.stdout


def test_messages_are_english_unless_somebody_says_otherwise(run, files):
    """The locale is never read; --lang and PARTNERKIT_LANG are."""
    plain = run("validate", "broken.yaml", LC_ALL="sv_SE.UTF-8", LANG="sv_SE.UTF-8").stdout
    by_option = run("validate", "broken.yaml", "--lang", "sv").stdout
    by_variable = run("validate", "broken.yaml", PARTNERKIT_LANG="sv").stdout

    assert "Did you mean" in plain
    assert "Menade du" in by_option
    assert by_option == by_variable


def test_wrong_use_gives_2(run):
    """Unknown profiles and impossible days are refused before anything is read."""
    assert 2 == run("validate", "x.yaml", "--profile", "final").returncode
    assert 2 == run("validate", "x.yaml", "--today", "2026-13-01").returncode
    assert 2 == run("validate").returncode


def test_no_colour_reaches_a_pipe(run, files):
    """Escape codes are for terminals."""
    assert "\x1b" not in run("validate", "wrong.yaml", *TODAY).stdout


def test_timings_stand_on_standard_error(run, files):
    """What was found stays as it is; the table stands beside it."""
    plain = run("validate", "good.yaml", *TODAY)
    told = run("validate", "good.yaml", "--timings", *TODAY)

    assert (plain.stdout, plain.returncode) == (told.stdout, told.returncode)
    assert "Looked at" in told.stderr
    assert "PK201" in told.stderr


def test_timings_stand_in_json_only_when_asked_for(run, files):
    """Programs get them as data, in a key of their own."""
    told = run("validate", "good.yaml", "--timings", "--format", "json", *TODAY)

    rows = json.loads(told.stdout)["timings"]

    assert "" == told.stderr
    assert {"code", "share", "seconds", "looked_at"} == set(rows[0])
    assert sum(row["share"] for row in rows) == pytest.approx(1)
