"""What the README and the documentation tell people to write works as it stands."""

import re
import subprocess
import sys
from pathlib import Path

from partnerkit import FuzzyDate
from partnerkit.records import loads

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
INDEX = (ROOT / "docs" / "index.md").read_text("utf-8")


def test_the_python_example_runs(tmp_path):
    """It loads the demo's record, judges it and makes the paper."""
    subprocess.run(
        [sys.executable, "-m", "partnerkit", "demo"], cwd=tmp_path, check=True, capture_output=True
    )
    example = re.findall(r"```python\n(.*?)```", README, re.DOTALL)[0]

    subprocess.run([sys.executable, "-c", example], cwd=tmp_path, check=True, capture_output=True)

    assert (tmp_path / "paper.docx").stat().st_size > 10_000


def test_every_spelling_of_a_date_that_is_taught_is_a_date():
    """The table in the documentation teaches nothing that is refused."""
    table = INDEX.partition("| write | for |")[2].partition("\n\n")[0]

    taught = re.findall("`([^`]+)`", table)

    assert len(taught) >= 12
    assert taught == [FuzzyDate(one).edtf for one in taught]


def test_every_spelling_of_an_amount_that_is_taught_is_an_amount():
    """The documentation's amounts load."""
    taught = re.findall(r"`([^`]*[0-9]+ SEK)`", INDEX)

    assert len(taught) >= 3
    for spelling in taught:
        record = loads(f"format: partnerkit/1\nid: r\ngrants:\n  - granted: {spelling}\n")

        assert "SEK" == getattr(record.grants[0].granted, "currency", None)


def test_every_link_between_the_pages_leads_somewhere():
    """A page that moved is found here."""
    for page in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))):
        for target in re.findall(r"\]\((?!https?://|#)([^)#\s]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
