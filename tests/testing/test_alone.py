"""The kit works with the package alone, as pytest finds it, and its documentation runs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import partnerkit

PAGE = Path(__file__).parents[2] / "docs" / "testing-plugins.md"
BAD = """

class TestBad(ExporterContract):
    exporter = Exporter("Bad Name", ".txt", "text/plain", EXPORTER.summary, EXPORTER.run)
    packaged = False
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of the examples on the page and of a bad exporter, with a copy of the package and nothing else."""
    folder = tmp_path_factory.mktemp("alone")
    shutil.copytree(Path(partnerkit.__file__).parent, folder / "site" / "partnerkit")
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (folder / "test_page.py").write_text("\n\n".join(blocks) + BAD, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-k",
        "Names or Bad or Fund or VisitLog",
    ]
    done = subprocess.run(
        [*command, "test_page.py"],
        env={**os.environ, "PYTHONPATH": str(folder / "site"), "PYTEST_ADDOPTS": ""},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def test_the_examples_of_the_documentation_pass_and_a_bad_exporter_fails(told: str) -> None:
    """One test fails, that of the bad name; all others pass or have nothing to ask."""
    assert re.search(r"^1 failed, \d{2,} passed", told, re.MULTILINE), told
    assert "FAILED test_page.py::TestBad::test_says_what_it_is" in told


def test_a_failure_says_what_to_do_and_shows_no_code_of_ours(told: str) -> None:
    """The author reads a sentence, not a traceback."""
    assert "name is 'Bad Name'. Use lower case letters, digits and single hyphens." in told
    assert "exporter_contract.py:" not in told.partition("FAILURES")[2].partition("short test summary")[0]
