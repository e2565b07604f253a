"""The command that lists fields of plugins: whose they are, what they are, and whether they work."""

import json
import os

import pytest
from tests.distributions import Install

LOG = """
from attrs import field, frozen
from partnerkit.extensions import Extension, about
from partnerkit.values import FuzzyDate, Text


@frozen
class Visit:
    '''One visit.

    Attributes:
        date: The day.
    '''

    date: FuzzyDate


@frozen
class Log:
    '''Visits.

    Attributes:
        hours: Hours of work in a year.
        visits: The visits, oldest first.
    '''

    hours: int | None = field(
        default=None,
        metadata=about(
            Text({"sv": "Timmar", "en": "Hours"}), Text({"sv": "Arbetstimmar under ett år."}), public=True
        ),
    )
    visits: tuple[Visit, ...] = ()


LOG = Extension("visit-log", Log, title=Text({"sv": "Besökslogg", "en": "Visit log"}))
"""


@pytest.fixture
def log(install: Install) -> None:
    """Install a plugin with fields of its own."""
    install("acme", "[partnerkit.extensions]\nvisit-log = acme_log:LOG\n", "2.5", acme_log=LOG)


def test_the_fields_of_a_plugin_are_told_in_either_language(run, log) -> None:
    """With their place in the record, and whether others may see them."""
    assert (
        "visit-log: Besökslogg\n"
        "\n"
        "Det följer med acme 2.5.\n"
        "\n"
        "Fält, i underlaget under extensions.visit-log:\n"
        "  hours  Timmar (offentligt)\n"
        "      Arbetstimmar under ett år.\n"
        "  visits  Visits (stannar i huset)\n"
        "      The visits, oldest first.\n"
        "  visits[].date  Date (stannar i huset)\n"
        "      The day.\n"
    ) == run("extensions", "visit-log", "--lang", "sv").stdout
    assert "  hours  Hours (public)\n" in run("extensions", "visit-log", "--lang", "en").stdout


def test_they_are_listed_for_people_and_programs(run, log) -> None:
    """A program gets the JSON Schema of what stands below the name."""
    assert "visit-log  acme 2.5\n" == run("extensions").stdout
    assert [{"name": "visit-log", "distribution": "acme", "version": "2.5"}] == json.loads(
        run("extensions", "--json").stdout
    )
    shown = json.loads(run("extensions", "visit-log", "--json", "--lang", "en").stdout)
    assert ("Visit log", ["hours"], ["hours", "visits"]) == (
        shown["title"],
        shown["public"],
        [*shown["fields"]["properties"]],
    )


def test_where_none_is_installed_it_says_so(run) -> None:
    """Nothing of ours has fields of its own."""
    assert "Inget tillägg med egna fält är installerat.\n" == run("extensions", "--lang", "sv").stdout
    told = run("extensions", "visit-log", "--lang", "en")
    assert 2 == told.returncode
    assert (
        "There is no 'visit-log': nothing is installed in partnerkit.extensions. Install the package that brings it, "
        "with pip."
    ) == told.stderr.strip()


def test_listing_imports_no_plugin(run, install: Install, tmp_path) -> None:
    """A module that would leave a trace is listed like any other."""
    trace = tmp_path / "trace"
    install(
        "acme", "[partnerkit.extensions]\nlog = acme_log:LOG\n", acme_log=f"open({os.fspath(trace)!r}, 'w')"
    )

    assert "log  acme 1.0\n" == run("extensions").stdout
    assert not trace.exists()
    assert 1 == run("extensions", "--check").returncode
    assert trace.exists()
