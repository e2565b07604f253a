"""What the documentation teaches in tables and links is so; what stands in blocks is run by `tests/docs`."""

import re
from pathlib import Path

from partnerkit import FuzzyDate
from partnerkit.records import loads

ROOT = Path(__file__).parents[1]
INDEX = (ROOT / "docs" / "index.md").read_text("utf-8")


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
