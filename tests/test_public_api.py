"""The public names are few, load on first use, and change only on purpose."""

import subprocess
import sys

import partnerkit
import partnerkit.exporters
import partnerkit.model
import partnerkit.rules

TOP = [
    "Finding",
    "FuzzyDate",
    "Loaded",
    "Money",
    "PartnerkitError",
    "Partnership",
    "Text",
    "dump",
    "dumps",
    "export",
    "list_exporters",
    "load",
    "loads",
    "read",
    "validate",
]
EXPORTERS = [
    "API",
    "Artifact",
    "ExportJob",
    "Exporter",
    "NoOptions",
    "ReadJob",
    "export",
    "get_exporter",
    "list_exporters",
    "make",
    "own_language",
    "read_back",
    "write",
]


def test_the_public_names_are_those_we_promise():
    """Adding or removing one is a decision, written down in the changelog."""
    assert TOP == partnerkit.__all__
    assert EXPORTERS == partnerkit.exporters.__all__
    assert len(TOP) <= 25


def test_every_public_name_is_there():
    """`__all__` promises nothing that cannot be had."""
    for module in (partnerkit, partnerkit.exporters, partnerkit.model, partnerkit.rules):
        for name in module.__all__:
            assert getattr(module, name) is not None


def test_an_unknown_name_is_an_ordinary_attribute_error():
    """Lazy loading hides no misspelling."""
    assert not hasattr(partnerkit, "Partnershop")
    assert dir(partnerkit) == sorted(TOP)


def test_importing_partnerkit_loads_nothing_heavy():
    """No attrs class, no converter, no metadata, no office library."""
    heavy = "{'attrs', 'attr', 'cattrs', 'yaml', 'click', 'babel', 'openpyxl', 'docx', 'lxml', 'importlib.metadata'}"
    code = f"import sys; before = set(sys.modules); import partnerkit; print(sorted({heavy} & (set(sys.modules) - before)))"

    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout

    assert "[]\n" == told


def test_the_model_loads_without_readers_writers_and_words():
    """Who only wants the nouns pays for the nouns."""
    heavy = "{'cattrs', 'yaml', 'click', 'babel', 'openpyxl', 'docx', 'lxml'}"
    code = f"import sys; import partnerkit; partnerkit.Partnership; print(sorted({heavy} & set(sys.modules)))"

    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout

    assert "[]\n" == told
