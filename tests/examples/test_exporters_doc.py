"""The page about exporters names every field, and its code runs."""

import re
from pathlib import Path

import attrs
import pytest

from partnerkit.exporters import Artifact, Exporter, ExportJob, ReadJob

PAGE = (Path(__file__).parents[2] / "docs" / "exporters.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [Exporter, ExportJob, Artifact])
def test_the_tables_name_every_field(kind):
    """A field that is new is told, one that is gone is not."""
    section = PAGE.partition(f"\n## `{kind.__name__}`\n")[2].partition("\n## ")[0]

    named = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)

    assert {one.name for one in attrs.fields(kind)} == set(named)
    assert len(named) == len(set(named))


def test_the_page_names_what_a_job_to_read_holds():
    """Its fields stand in a sentence."""
    sentence = PAGE.partition("A `ReadJob` holds")[2].partition(". ")[0]

    assert [one.name for one in attrs.fields(ReadJob)] == re.findall(r"`(\w+)`", sentence)


def test_the_code_runs():
    """It checks itself."""
    for block in re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL):
        exec(compile(block, "exporters.md", "exec"), {"__name__": "page"})
