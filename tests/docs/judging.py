"""Whether the data that pages show is data that works: records, forms, programmes, mappings, TOML and JSON."""

import json
import tomllib
from collections.abc import Callable

from tests.docs.blocks import Step
from tests.rules.examples import whole

from partnerkit import plugins
from partnerkit.exporters.own_form import BLOCKS
from partnerkit.forms import read_form
from partnerkit.programmes import read_programme
from partnerkit.records import loads
from partnerkit.records.importing.mapping import ListMapping, full_form
from partnerkit.rules import tables
from partnerkit.source.definition import read_definition
from partnerkit.source.yaml_in import parse_yaml
from partnerkit.values.shapes import shapes


def judge(step: Step, where: str) -> None:
    """Read a block by its language; one that shows plain text may not hide a command.

    Raises:
        AssertionError: The language is not known, or a command stands where none is run.
        PartnerkitError: The data is refused.
    """
    readers: dict[str, Callable[[str], object]] = {
        "python": lambda words: compile(words, where, "exec"),
        "yaml": _yaml,
        "toml": tomllib.loads,
        "json": json.loads,
        "csv": str,
        "text": str,
    }
    if step.kind.startswith("{"):
        return  # a directive, which the building of the site runs
    assert step.kind in readers, f"{where}: nothing is known of the language '{step.kind}'"
    commands = [line for line in step.lines if line.lstrip().startswith(("$ ", "partnerkit "))]
    assert not commands or step.kind not in ("text", "csv"), f"{where}: {commands} is not run"
    readers[step.kind](step.text)


def _yaml(words: str) -> None:
    """Take YAML in as what its keys say that it is: a mapping, a form, a programme, a record, or a piece of one."""
    keys = set(parse_yaml(words.encode()).data)
    if "into" in keys:
        read_definition(words.encode(), "page.yaml", ListMapping, shapes("sv"), prepare=_short_forms)
    elif "sections" in keys:
        read_form(words.encode(), "page.yaml", blocks=BLOCKS)
    elif "editions" in keys:
        forms = [one.alias for one in plugins.find("partnerkit.forms")]
        read_programme(words.encode(), "page.yaml", countries=tables.words("iso", "countries"), forms=forms)
    else:
        loads(words if "format" in keys else whole(words))


def _short_forms(data):
    return full_form(data), []
