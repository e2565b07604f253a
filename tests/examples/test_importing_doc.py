"""The mapping file in the documentation is the one beside the example, which the tests of the command take in."""

import re
from pathlib import Path

from attrs import fields

from partnerkit.records.importing.mapping import ListColumn, ListMapping

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "importing.md").read_text("utf-8")


def test_the_documented_mapping_is_the_example():
    """Whoever copies it from the page has a file that works."""
    (shown,) = re.findall(r"```yaml\n(.*?)```", DOC, re.DOTALL)

    assert (ROOT / "examples" / "import-old-list" / "activities.map.yaml").read_text("utf-8") == shown


def test_every_key_of_a_mapping_is_explained():
    """The two tables name all keys of a mapping and of a column, and no others."""
    tables = DOC.partition("| key | meaning |")[2].split("| key | meaning |")
    told = [
        {
            name
            for line in table.splitlines()
            if line.startswith("| `")
            for name in re.findall("`([a-z_]+)`", line.split("|")[1])
        }
        for table in tables
    ]

    assert [{one.name for one in fields(noun)} for noun in (ListMapping, ListColumn)] == told
