"""The public names are few, load on first use, and change only on purpose."""

import subprocess
import sys
from pkgutil import iter_modules

import partnerkit
import partnerkit.exporters
import partnerkit.forms
import partnerkit.model
import partnerkit.programmes
import partnerkit.records
import partnerkit.rules

PUBLIC = (
    partnerkit,
    partnerkit.exporters,
    partnerkit.forms,
    partnerkit.model,
    partnerkit.programmes,
    partnerkit.records,
    partnerkit.rules,
)

TOP = [
    "Finding",
    "FuzzyDate",
    "Loaded",
    "Money",
    "PartnerkitError",
    "Partnership",
    "Report",
    "Text",
    "convert",
    "differences",
    "dump",
    "dumps",
    "export",
    "export_all",
    "list_exporters",
    "load",
    "loads",
    "merge",
    "new_record",
    "read",
    "ready",
    "save_changes",
    "send",
    "validate",
    "validate_files",
]
EXPORTERS = [
    "API",
    "Artifact",
    "ExportJob",
    "Exported",
    "Exporter",
    "NoOptions",
    "ReadJob",
    "convert_back",
    "export",
    "export_all",
    "export_file",
    "get_exporter",
    "get_form",
    "list_exporters",
    "make",
    "make_demo",
    "new_plugin",
    "own_language",
    "read_back",
    "ready",
    "write",
]
RECORDS = [
    "Change",
    "Compared",
    "DocumentCheck",
    "FileFixes",
    "Judged",
    "JudgedFile",
    "Loaded",
    "Merged",
    "MergedFiles",
    "Readiness",
    "Sent",
    "TakenIn",
    "Verdict",
    "annotate",
    "check_document",
    "compare",
    "convert",
    "differences",
    "dump",
    "dumps",
    "fix_file",
    "get_programme",
    "load",
    "loads",
    "mark_sent",
    "merge",
    "merge_files",
    "names_in",
    "new_record",
    "own_programmes",
    "partnership_schema",
    "read",
    "save_changes",
    "send",
    "take_answers",
    "take_list",
    "validate_files",
    "write_checklist",
]


def test_the_public_names_are_those_we_promise():
    """Adding or removing one is a decision, written down in the changelog."""
    assert TOP == partnerkit.__all__
    assert EXPORTERS == partnerkit.exporters.__all__
    assert RECORDS == partnerkit.records.__all__
    assert len(TOP) <= 25


def test_every_public_name_is_there():
    """`__all__` promises nothing that cannot be had."""
    for module in PUBLIC:
        for name in module.__all__:
            assert getattr(module, name) is not None


def test_no_name_that_loads_on_first_use_is_that_of_a_module():
    """Whoever imports `partnerkit.records.answers` puts the module in the place of a name that is called so."""
    assert [] == [
        f"{module.__name__}.{name}"
        for module in (partnerkit, partnerkit.exporters, partnerkit.records)
        for name in module.__all__
        if name in {one.name for one in iter_modules(module.__path__)}
    ]


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


def test_loading_a_record_pays_for_no_office_program():
    """Of all the verbs, those for text files need neither Word nor Excel."""
    heavy = "{'babel', 'click', 'docx', 'lxml', 'openpyxl'}"
    code = f"import sys; from partnerkit import dump, load, read; print(sorted({heavy} & set(sys.modules)))"

    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout

    assert "[]\n" == told
