"""The contract finds each planted fault, says what it is and what to do, and finds nothing else."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from tests.examples_of import THOROUGH
from tests.testing import asking
from tests.testing.bad import PLANTED

from partnerkit import plugins
from partnerkit.exporters import Exporter, get_exporter, json_file
from partnerkit.testing import SAMPLES, ExporterContract, exporter_checks
from partnerkit.testing.trial import made_of

BYTES, KIND, TEXT = (
    "gives_the_same_bytes_every_time",
    "makes_the_kind_of_file_that_it_promises",
    "loses_no_text",
)
OPTIONS, SAYS = "takes_only_options_that_it_knows_and_explains", "says_what_it_is"
READING, FORMULA, SPEAKS = (
    "keeps_nobody_from_reading",
    "makes_no_formula_of_a_text",
    "speaks_the_language_that_was_asked_for",
)
OUTSIDE, PRIVATE = "calls_no_network_and_starts_no_program", "shows_nothing_private"

FAULTS = {
    "formula_injection": {FORMULA: "takes the text '=1+1' for a formula. Put an apostrophe"},
    "live_formula": {FORMULA: "the text '1+1' has become a formula"},
    "no_header_row": {"begins_a_list_with_a_header_row": "Begin with a row that names every column"},
    "no_real_table": {READING: "The data is no real table"},
    "missing_alt_text": {READING: "It has no alternative text"},
    "clock_in_output": {BYTES: "2025-12-31"},
    "clock_in_properties": {BYTES: "in docProps/core.xml"},
    "time_zone_in_output": {BYTES: "Take dates and ids from the record only"},
    "different_bytes_twice": {BYTES: "another run gives other bytes"},
    "chance": {BYTES: "use no clock, random, uuid or id()"},
    "cut_text": {TEXT: "this text is not whole"},
    "lost_letters": {TEXT: "Write texts whole, as UTF-8"},
    "changed_input": {"leaves_the_record_as_it_was": "make a copy with attrs.evolve"},
    "network_call": {OUTSIDE: "rates.example.org"},
    "other_program": {OUTSIDE: "subprocess.Popen(true)"},
    "written_file": {"leaves_no_files": "it has written"},
    "private_name": {PRIVATE: "it holds 'Zebulon Hemlig-Persson'"},
    "user_name": {PRIVATE: "never ask for the user's name"},
    "wrong_language": {SPEAKS: "texts are in the other language. Use text.get(job.language)"},
    "wrong_labels": {SPEAKS: "labels are in the other language (“på, och”). Use job.labels"},
    "wrong_suffix": {KIND: "the suffix is .txt, but it is not UTF-8"},
    "wrong_media_type": {KIND: "write text/plain"},
    "no_page": {READING: "The page has no title"},
    "loose_options": {OPTIONS: "The option 'style' takes any value"},
    "unexplained_options": {OPTIONS: "The option 'bullet' has no help"},
    "bad_name": {SAYS: "name is 'My_Exporter'"},
    "no_swedish_summary": {SAYS: "summary has no text in 'sv'"},
    "one_for_all": {"refuses_a_language_that_it_does_not_promise": "Name the languages it makes"},
    "crash": {"makes_a_file_of_any_record": "A record may be unfinished"},
    "nothing_shown": {"shows_something_of_the_record": "the same as that of an empty one"},
    "other_record": {"reads_back_what_it_made": "another record"},
}
GOOD = ("good", "good_csv", "good_book", "cut_and_told")


def failures(
    subject: Exporter[Any], tests: Iterable[str] | None = None, *, packaged: bool = False
) -> dict[str, str]:
    """Return the tests of the contract that fail for an exporter."""
    return asking.failures(_case(subject, packaged), tests)


def _case(subject: Exporter[Any], installed: bool) -> type:
    class Planted(ExporterContract):
        exporter = subject
        packaged = installed
        samples: ClassVar = {name: SAMPLES[name] for name in ("smallest", "hostile")}

    return Planted


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_and_nothing_else(name: str) -> None:
    """One test fails for it, and its words say what to do; that all others pass is asked in a thorough run."""
    told = failures(PLANTED[name], None if THOROUGH else FAULTS[name])
    assert FAULTS[name].keys() == told.keys(), told
    assert [] == [told[test] for test, words in FAULTS[name].items() if words not in told[test]]


@pytest.mark.parametrize("name", GOOD)
def test_a_good_exporter_passes(name: str) -> None:
    """Text, table, workbook, and one that cuts texts and says so."""
    assert {} == failures(PLANTED[name])


def test_every_planted_fault_is_looked_for() -> None:
    """None of the exporters is forgotten here."""
    assert PLANTED.keys() == {*FAULTS, *GOOD, "no_attrs_options"}


def test_options_that_are_no_attrs_class_are_told_as_such() -> None:
    """Nothing can be made with them, so that more than one test fails."""
    assert "Make it an attrs class" in failures(PLANTED["no_attrs_options"], [OPTIONS])[OPTIONS]


def test_an_unknown_option_that_is_accepted_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The core refuses it; should that be got round, the contract says so."""

    def lenient(record, subject, options, *rest):
        return made_of(record, subject, {key: options[key] for key in options if key == "bullet"}, *rest)

    monkeypatch.setattr(exporter_checks, "made_of", lenient)
    assert "'no-such-option', is taken in silence" in failures(PLANTED["good"], [OPTIONS])[OPTIONS]


def test_an_exporter_that_is_not_declared_is_told_what_to_write() -> None:
    """The line for pyproject.toml stands in the message."""
    told = failures(PLANTED["good"], ["is_found_by_its_name"], packaged=True)
    assert 'planted = "your_module:YOUR_OBJECT"' in told["is_found_by_its_name"]


def test_an_entry_point_that_leads_elsewhere_is_told() -> None:
    """The name of one of ours, with another object."""
    other = Exporter("json", ".json", "application/json", json_file.EXPORTER.summary, PLANTED["good"].run)
    told = failures(other, ["is_found_by_its_name"], packaged=True)
    assert "partnerkit:json leads to another object" in told["is_found_by_its_name"]


SET_ORDER = """
from partnerkit.exporters import Artifact, Exporter
from partnerkit.values import Text


def run(job):
    return Artifact("\\n".join({one.id or "" for one in job.partnership.organisations} | set("abcdefgh")).encode())


EXPORTER = Exporter("planted", ".txt", "text/plain", Text({"en": "ids", "sv": "id"}), run)
"""


def test_the_order_of_a_set_is_found_by_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within one process the order is the same each time; the installed exporter is run in a second one."""
    (tmp_path / "planted_set_order.py").write_text(SET_ORDER)
    metadata = tmp_path / "planted-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: planted\nVersion: 1\n")
    (metadata / "entry_points.txt").write_text(
        "[partnerkit.exporters]\nplanted = planted_set_order:EXPORTER\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    plugins.clear_cache()
    try:
        tests = ["is_found_by_its_name", "gives_the_same_bytes_in_another_process"]
        told = failures(get_exporter("planted"), tests, packaged=True)
    finally:
        plugins.clear_cache()
    assert ["gives_the_same_bytes_in_another_process"] == list(told)
    assert "Sort what comes from a set" in told["gives_the_same_bytes_in_another_process"]
