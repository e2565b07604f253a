"""The site is built without a warning, here and nowhere else in CI; in a thorough run again, to the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.examples_of import IF_THOROUGH

ROOT = Path(__file__).parents[2]


def built(folder: Path, seed: str, zone: str) -> dict[str, bytes]:
    """Build the site and return its files."""
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-E", "-d", f"{folder}-tree"]
    variables = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
    done = subprocess.run(
        [*command, "-c", "docs", ".", str(folder)],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_the_site_is_built_without_warnings(tmp_path):
    """Links lead somewhere, no page carries a path, and a page in Swedish says that it is."""
    site = built(tmp_path / "site", "1", "Europe/Stockholm")

    assert "docs/handledning-samordnare.html" in site
    assert b'lang="sv"' in site["docs/handledning-samordnare.html"]
    assert [] == [name for name, content in site.items() if str(ROOT).encode() in content]


@pytest.mark.slow
@IF_THOROUGH
def test_the_site_is_the_same_every_time(tmp_path):
    """No page carries a day or the order of a hash."""
    first = built(tmp_path / "first", "1", "Europe/Stockholm")
    second = built(tmp_path / "second", "2", "Asia/Ho_Chi_Minh")

    assert [] == [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)]
