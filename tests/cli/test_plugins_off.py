"""`--without` and `schema`: plugins with fields of their own on the command line."""

import json

import pytest
from openpyxl import load_workbook
from tests.extensions.dists import DIARY, distribution

RECORD = "format: partnerkit/1\nid: linz\nextensions: {diary: {hours: tolv}}\n"


@pytest.fixture
def file(tmp_path):
    """Return a record with a fault in a plugin's field."""
    path = tmp_path / "linz.yaml"
    path.write_text(RECORD, "utf-8")
    return path


def test_validate_does_without_a_plugin(run, file):
    """Its fields are not judged, and its rules are told as not examined."""
    with distribution(DIARY):
        told = run("validate", file).stdout
        without = run("validate", file, "--without", "diary").stdout
        rules = run("validate", file, "--without", "core").stdout

    assert "PK098" in told
    assert "linz.yaml:3:29" in told
    assert "PK098" not in without
    assert "advice PK105" in told
    assert "advice PK105" not in rules
    assert "PK105" in rules.partition("not examined")[0]


def test_a_name_that_no_plugin_has_is_refused_with_the_nearest(run, file):
    """A slip of the pen must not leave a plugin on."""
    with distribution(DIARY):
        near = run("validate", file, "--without", "diry")
    far = run("validate", file, "--without", "zzzz", "--lang", "sv")

    assert (2, 2) == (near.returncode, far.returncode)
    assert "Did you mean 'diary'?" in near.stderr
    assert "--without zzzz: inget tillägg med det namnet är installerat" in far.stderr


def test_export_refuses_an_exporter_that_is_switched_off(run, file, tmp_path):
    """With --all it is passed over."""
    refused = run("export", file, "json", "--without", "json", "--lang", "sv")

    assert 2 == refused.returncode
    assert "Exportören json är avstängd här" in refused.stderr


def test_convert_writes_no_sheet_of_a_plugin_that_is_switched_off(run, file, tmp_path):
    """The data stays, and the record says nothing of it."""
    with distribution(DIARY):
        run("convert", file, "with.xlsx")
        run("convert", file, "without.xlsx", "--without", "diary")
    run("convert", "without.xlsx", "back.yaml")

    assert "Dagbok" in load_workbook(tmp_path / "with.xlsx").sheetnames
    assert "Dagbok" not in load_workbook(tmp_path / "without.xlsx").sheetnames
    assert "hours: tolv" in (tmp_path / "back.yaml").read_text("utf-8")
    assert "disabled" not in (tmp_path / "back.yaml").read_text("utf-8")


def test_schema_has_the_fields_of_installed_plugins_unless_asked_for_ours(run):
    """A plugin that cannot be used is told beside the answer."""
    with distribution(DIARY, "broken = no_such_module:X"):
        both, own = run("schema"), run("schema", "--own")

    fields = json.loads(both.stdout)["properties"]["extensions"]
    assert "Hours of work in a year." == fields["properties"]["diary"]["properties"]["hours"]["description"]
    assert "acme-diary:broken" in both.stderr
    assert ("", False) == (own.stderr, "diary" in own.stdout)
