"""`partnerkit forms`: the list, one form in full, and the check of one's own."""

import json

import pytest

from partnerkit.cli.form_details import details, told
from partnerkit.forms.shipped import SHIPPED, shipped

OWN = """\
name: our-report
kind: final-report
title: {sv: Vår rapport, en: Our report}
grade: seen
based_on: neutral-final-report
sections:
  - {key: summary, limit: {words: 50}}
  - {key: communication}
"""


def test_lists_every_form_with_its_time_and_grade(run):
    """One line each, with when it is used and how sure that is."""
    lines = run("forms").stdout.splitlines()

    assert set(SHIPPED) == {line.split()[0] for line in lines}
    assert "2018-01 – 2023-03-08" in next(line for line in lines if line.startswith("icld-2018"))
    assert {"seen", "inferred", "our proposal"} == {line.rpartition("  ")[2] for line in lines}
    swedish = run("forms", "--lang", "sv").stdout.splitlines()
    assert {"sett", "vår slutsats", "vårt förslag"} == {line.rpartition("  ")[2] for line in swedish}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", SHIPPED)
def test_shows_one_form_in_full(name, language):
    """Every section stands there with what it asks and how sure that is."""
    form = shipped(name)
    shown, lines = details(form, language), "\n".join(told(form, language))

    assert name == shown["name"]
    assert form.sections
    for one in shown["sections"]:
        assert one["key"] in lines
        assert one["grade"]
    assert shown["note"] is None or shown["note"] in lines


def test_shows_it_to_programs(run):
    """The keys are those of a form's file."""
    shown = json.loads(run("forms", "icld-2023", "--json").stdout)

    assert ("portal", ["en"], "icld") == (shown["layout"], shown["languages"], shown["programme"])
    assert {"individual", "organisation", "society"} <= {one["level"] for one in shown["sections"]}


def test_tells_limits_languages_and_attachments(run):
    """What an answer must keep to, and what must be enclosed."""
    summary = next(line for line in run("forms", "icld-2009").stdout.splitlines() if "  summary" in line)

    assert "  summary  Summary  (required; at most 15\u00a0lines; en; sv; seen)" == summary
    assert "Auditor’s certificate  (required; title only)" in run("forms", "icld-2018").stdout


def test_checks_a_form_of_ones_own(run, tmp_path):
    """A question under a section that is not there, with its line; exit code 2."""
    (tmp_path / "our.yaml").write_text(OWN, encoding="utf-8")
    answer = run("forms", "our.yaml", "--lang", "sv")

    assert 2 == answer.returncode
    assert "our.yaml:8:5: PK014 ”sustainability”" in answer.stderr

    (tmp_path / "our.yaml").write_text(OWN.replace("communication", "lessons"), encoding="utf-8")
    assert 0 == run("forms", "our.yaml").returncode


def test_an_unknown_form_is_told_with_the_nearest(run):
    """And the exit code says so."""
    answer = run("forms", "icld-2019")

    assert 2 == answer.returncode
    assert "icld-2018" in answer.stderr
