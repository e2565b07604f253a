"""`demo`, `new`, `export`, `convert` write what they promise, and never over anything else."""

import json

import pytest

from partnerkit import load
from partnerkit.model import Status

DEMO = {
    "thai-nguyen-linkoping.yaml",
    "thai-nguyen-linkoping.json",
    "thai-nguyen-linkoping.xlsx",
    "position-paper.sv.docx",
    "position-paper.en.docx",
    "final-report.en.docx",
    "final-report.sv.docx",
}


def test_demo_makes_the_record_and_all_its_documents(run, tmp_path):
    """A second run writes the same bytes again."""
    first = run("demo")
    made = {one.name: one.read_bytes() for one in (tmp_path / "partnerkit-demo").iterdir()}
    second = run("demo")

    assert (0, 0) == (first.returncode, second.returncode), first.stderr + second.stderr
    assert set(made) == DEMO
    assert made == {one.name: one.read_bytes() for one in (tmp_path / "partnerkit-demo").iterdir()}
    assert first.stdout == second.stdout


@pytest.mark.parametrize("stranger", ["notes.txt", "thai-nguyen-linkoping.yaml"])
def test_demo_leaves_what_is_not_its_own_alone(run, tmp_path, stranger):
    """A stranger's file, or its own after a change, stops it before anything is written."""
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / stranger).write_text("mine")

    told = run("demo", "here")

    assert 2 == told.returncode
    assert stranger in told.stderr
    assert [(stranger, "mine")] == [(one.name, one.read_text()) for one in folder.iterdir()]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_a_new_record_loads_and_has_no_errors(run, tmp_path, suffix, language):
    """The skeleton is valid as it is, in both languages, and carries the file's name as id."""
    file = f"Linköping och Linz{suffix}"

    assert 0 == run("new", file, "--lang", language).returncode
    assert 0 == run("validate", file, "--today", "2026-11-24").returncode
    assert "linköping-och-linz" == load(tmp_path / file).id


def test_a_new_record_never_replaces_a_file(run, files):
    """The message says what to do."""
    before = files["good"].read_bytes()

    told = run("new", "good.yaml")

    assert 2 == told.returncode
    assert "is there already" in told.stderr
    assert before == files["good"].read_bytes()


def test_a_new_record_from_an_old_one_leaves_dates_money_decisions_and_people_behind(run, tmp_path):
    """Actors, aims and words stay."""
    run("demo", "demo")

    assert 0 == run("new", "next.yaml", "--from", "demo/thai-nguyen-linkoping.yaml").returncode
    old, new = load(tmp_path / "demo" / "thai-nguyen-linkoping.yaml"), load(tmp_path / "next.yaml")

    assert ("next", len(old.organisations)) == (new.id, len(new.organisations))
    assert (None, (), (), ()) == (new.start, new.decisions, new.contacts, new.grants)
    assert all(one.period is None for one in new.projects)
    assert all(not activity.participants for one in new.projects for activity in one.activities)


def test_export_names_the_file_after_record_exporter_and_language(run, files, tmp_path):
    """Without -o it writes here, and says what it made."""
    told = run("export", "good.yaml", "json")

    assert "linz.json.sv.json" in told.stdout
    assert "linz" == json.loads((tmp_path / "linz.json.sv.json").read_text("utf-8"))["id"]


def test_export_to_standard_output_gives_the_bytes(run, files):
    """Nothing else is printed there."""
    assert "linz" == json.loads(run("export", "good.yaml", "json", "-o", "-").stdout)["id"]


def test_export_refuses_to_replace_unless_told(run, files, tmp_path):
    """The file stays as it was."""
    target = tmp_path / "mine.json"
    target.write_text("mine")

    assert 2 == run("export", "good.yaml", "json", "-o", "mine.json").returncode
    assert "mine" == target.read_text()
    assert 0 == run("export", "good.yaml", "json", "-o", "mine.json", "--overwrite").returncode
    assert "mine" != target.read_text()


def test_export_of_everything_makes_every_exporter_in_every_language(run, files, tmp_path):
    """The record is in Swedish and English."""
    told = run("export", "good.yaml", "--all", "-o", "all")

    made = {one.name for one in (tmp_path / "all").iterdir()}

    assert 0 == told.returncode, told.stderr
    assert {
        "linz.excel.sv.xlsx",
        "linz.excel.en.xlsx",
        "linz.final-report.sv.docx",
        "linz.position-paper.en.docx",
        "linz.json.sv.json",
    } <= made


def test_several_candidates_are_listed_and_one_is_chosen_by_option(run, files):
    """The message names the ids and the option."""
    files["good"].write_text(
        files["good"].read_text("utf-8") + "papers:\n  - {id: one, title: Ett}\n  - {id: two, title: Två}\n",
        "utf-8",
    )

    refused = run("export", "good.yaml", "position-paper")
    unknown = run("export", "good.yaml", "position-paper", "--option", "paper=three")

    assert (2, 2) == (refused.returncode, unknown.returncode)
    assert "one, two" in refused.stderr
    assert "--option paper=ID" in refused.stderr
    assert "three" in unknown.stderr
    assert 0 == run("export", "good.yaml", "position-paper", "--option", "paper=two").returncode


def test_unknown_exporters_options_and_suffixes_are_one_clear_message(run, files):
    """Exit 2, no traceback, the nearest name."""
    for arguments, hint in (
        (("export", "good.yaml", "exel"), "excel"),
        (("export", "good.yaml", "json", "--option", "x=1"), "x"),
        (("convert", "good.yaml", "good.txt"), ".yaml"),
        (("explain", "PK999"), "PK999"),
    ):
        told = run(*arguments)

        assert 2 == told.returncode, arguments
        assert hint in told.stderr
        assert "Traceback" not in told.stderr


def test_export_with_the_exporter_first_says_what_to_type(run, files):
    """A newcomer who turns the two around is given the command, not told that an exporter is a file."""
    told = run("export", "excel", files["good"], "--lang", "en")

    assert 2 == told.returncode
    assert f"Name the record first, then the exporter: partnerkit export {files['good']} excel" in told.stderr


def test_convert_goes_by_suffix_and_loses_nothing(run, files, tmp_path):
    """YAML to JSON to YAML is the same record."""
    run("convert", "good.yaml", "good.json")
    told = run("convert", "good.json", "again.yaml")

    assert 0 == told.returncode
    assert load(files["good"]) == load(tmp_path / "again.yaml")


def test_schema_is_json_schema_with_descriptions(run):
    """Editors complete and check with it."""
    schema = json.loads(run("schema").stdout)

    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    assert Status.ACTIVE.value in json.dumps(schema)
    assert "additionalProperties" in json.dumps(schema)


def test_the_lists_are_there_for_people_and_programs(run):
    """Exporters, rules, forms and programmes, each also as JSON."""
    for name, key in (("exporters", "name"), ("rules", "code"), ("forms", "name"), ("programmes", "name")):
        rows = json.loads(run(name, "--json").stdout)

        assert rows
        assert all(row[key] for row in rows)
        assert rows[0][key] in run(name).stdout


def test_rules_as_json_keep_their_keys(run):
    """Programs rely on them."""
    keys = {"code", "pack", "severity", "theme", "profiles", "summary", "source", "grade", "help"}

    rows = json.loads(run("rules", "--json").stdout)

    assert all(keys == set(row) for row in rows)
    assert 25 <= sum(row["theme"] not in ("loading", "engine") for row in rows)


def test_every_exporter_of_ours_is_in_order(run):
    """The check loads each one and tells its state."""
    rows = json.loads(run("exporters", "--json", "--check").stdout)

    assert {"excel", "final-report", "json", "position-paper"} <= {row["name"] for row in rows}
    assert {"ok"} == {row["state"] for row in rows if row["distribution"] == "partnerkit"}


def test_help_says_what_every_command_does(run):
    """A newcomer finds the commands."""
    told = run("--help")

    assert 0 == told.returncode
    for name in (
        "convert",
        "demo",
        "explain",
        "export",
        "exporters",
        "extensions",
        "forms",
        "new",
        "programmes",
        "rules",
        "schema",
        "validate",
    ):
        assert name in told.stdout
        assert 0 == run(name, "--help").returncode


@pytest.mark.parametrize("name", ["null.yaml", "our-municipality.yaml", "no.yaml", "2016.yaml"])
def test_any_name_of_a_file_makes_a_record_that_loads(run, name):
    """What YAML or the skeleton itself would take for something else is made an id all the same."""
    assert 0 == run("new", name).returncode
    assert 0 == run("validate", name, "--today", "2026-11-24").returncode
