"""The exporter in the README is a whole one, works as it stands there, and is short."""

import re
from pathlib import Path

import pytest
from tests.examples.installed import install, python, run_tests

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
FILES = ("partnerkit_activities.py", "pyproject.toml", "test_activities.py")
RECORD = """\
format: partnerkit/1
id: linz
projects:
  - id: bridge
    activities:
      - {title: {sv: Studiebesök; del 1}, date: 2014-05, place: {sv: Linz}}
      - {title: {sv: =1+1}}
"""


def shown(name):
    """Return the code that follows the first mention of a file's name, from its first fence to the next."""
    found = re.search(rf"`{re.escape(name)}`.*?```(?:python|toml)\n(.*?)```", README, re.DOTALL)
    assert found, name
    return found[1]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a folder with the files as the README shows them, and one in which the package is installed."""
    where = tmp_path_factory.mktemp("readme")
    (where / "source").mkdir()
    for name in FILES:
        (where / "source" / name).write_text(shown(name), encoding="utf-8")
    return where / "source", install(where / "source", where / "site")


def test_it_has_at_most_25_lines():
    """Who reads it understands all of it; lines that are empty count, too."""
    assert 20 < len(shown("partnerkit_activities.py").splitlines()) <= 25


@pytest.mark.slow
def test_it_holds_to_the_contract(made):
    """The test in the README passes as it stands there."""
    package, site = made

    tested = run_tests(site, package)

    assert 0 == tested.returncode, tested.stdout


def test_it_makes_a_list_that_runs_nothing(made, tmp_path):
    """The months stay months, a separator in a text separates nothing, and a formula is a text."""
    _, site = made
    (tmp_path / "linz.yaml").write_text(RECORD, encoding="utf-8")

    exported = python(
        site,
        "-m",
        "partnerkit",
        "export",
        "linz.yaml",
        "activities",
        "--lang",
        "sv",
        "-o",
        "list.csv",
        cwd=tmp_path,
    )

    assert 0 == exported.returncode, exported.stderr
    listed = (tmp_path / "list.csv").read_bytes().decode("utf-8-sig")
    assert 'Datum;Aktivitet;Plats\r\n2014-05;"Studiebesök; del 1";Linz\r\n;\'=1+1;\r\n' == listed
