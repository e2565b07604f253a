"""`partnerkit new-plugin`: a package that is right from the beginning, and never in the way of what is there."""

import subprocess
import sys

import pytest
from tests.examples.installed import install, python, run_tests


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a folder with a new package, and one in which it is installed."""
    where = tmp_path_factory.mktemp("made")
    done = python(where, "-m", "partnerkit", "new-plugin", "meeting-list-2", cwd=where)
    assert 0 == done.returncode, done.stderr
    package = where / "partnerkit-meeting-list-2"
    return package, install(package, where / "site")


@pytest.mark.slow
def test_the_package_passes_its_own_tests_at_once(made):
    """Every test of the contract, and those of its own, without a change by anybody."""
    package, site = made

    tested = run_tests(site, package)

    assert 0 == tested.returncode, tested.stdout
    assert " passed" in tested.stdout
    assert "failed" not in tested.stdout


def test_colleagues_see_it_and_it_works(made, tmp_path):
    """The check finds it in order, and the file it makes holds something."""
    _, site = made
    python(site, "-m", "partnerkit", "new", "record.yaml", cwd=tmp_path)

    listed = python(site, "-m", "partnerkit", "exporters", "--check", cwd=tmp_path)
    exported = python(
        site, "-m", "partnerkit", "export", "record.yaml", "meeting-list-2", "-o", "-", cwd=tmp_path
    )

    assert "meeting-list-2" in listed.stdout
    assert "partnerkit-meeting-list-2 0.1.0" in listed.stdout
    assert 0 == listed.returncode, listed.stdout
    assert exported.stdout.startswith("Activities\n"), exported.stderr


def test_the_package_keeps_to_good_style_and_types(made):
    """Authors begin without a complaint of ruff, its formatter or mypy."""
    package, _ = made
    chosen = "--select=B,C4,D,E,F,I,PIE,PT,RET,RUF,SIM,UP,W"
    convention = "--config=lint.pydocstyle.convention='google'"

    for command in (
        ["ruff", "check", "--isolated", "--no-cache", chosen, convention, "."],
        ["ruff", "format", "--isolated", "--no-cache", "--check", "."],
        ["mypy", "--strict", "--cache-dir", str(package.parent / "mypy"), "src"],
    ):
        judged = subprocess.run(
            [sys.executable, "-m", *command], cwd=package, capture_output=True, text=True, check=False
        )

        assert 0 == judged.returncode, judged.stdout + judged.stderr


def test_no_licence_is_chosen_for_the_author(made):
    """Whoever gives it away decides."""
    package, _ = made

    assert "license" not in (package / "pyproject.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Meeting_List", "such as meeting-list."),
        ("möten", "such as meeting-list."),
        ("two--hyphens", "such as two-hyphens."),
        ("-", "such as meeting-list."),
        ("a/../b", "such as a-b."),
        ("partnerkit-list", "Choose a name without it."),
        ("a" * 41, "at most 40 characters"),
        ("excel", "partnerkit itself has an exporter called 'excel'"),
    ],
)
def test_a_name_that_cannot_be_is_refused(run, tmp_path, name, words):
    """The message says what a name may be, and nothing is written."""
    refused = run("new-plugin", "--", name)

    assert 2 == refused.returncode
    assert words in refused.stderr
    assert [] == list(tmp_path.iterdir())


def test_a_name_that_another_package_has_is_refused(made, tmp_path):
    """Two exporters of one name could only be used by their full names."""
    _, site = made

    refused = python(site, "-m", "partnerkit", "new-plugin", "meeting-list-2", cwd=tmp_path)

    assert 2 == refused.returncode
    assert "partnerkit-meeting-list-2 has an exporter called 'meeting-list-2'" in refused.stderr


def test_a_folder_that_holds_something_is_left_alone(run, tmp_path):
    """Also an answer in Swedish says which folder it was, and what to do."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("keep", encoding="utf-8")

    refused = run("new-plugin", "meetings", "mine", "--lang", "sv")

    assert 2 == refused.returncode
    assert "mine finns redan, och inget där har rörts." in refused.stderr
    assert ["notes.txt"] == [one.name for one in (tmp_path / "mine").iterdir()]


def test_an_empty_folder_is_filled(run, tmp_path):
    """A folder somebody has just made is as good as none."""
    (tmp_path / "mine").mkdir()

    made = run("new-plugin", "meetings", "mine")

    assert 0 == made.returncode, made.stderr
    assert (tmp_path / "mine" / "src" / "partnerkit_meetings" / "py.typed").is_file()
    assert "  src/partnerkit_meetings/__init__.py\n" in made.stdout
