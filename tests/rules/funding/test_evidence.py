"""A finding is no more severe than what its entry rests on, and says whose rule it is and how sure we are."""

import pytest
from tests.rules.funding.funder import PLACES, TWO, entry, moon, project, told

from partnerkit.rules import Severity


@pytest.mark.parametrize(
    ("grade", "seen", "severity"),
    [
        ("seen", "2010-01-01", Severity.ERROR),
        ("seen", None, Severity.WARNING),
        ("inferred", "2010-01-01", Severity.ADVICE),
        ("title-only", "2010-01-01", Severity.ADVICE),
        ("proposal", None, Severity.ADVICE),
    ],
)
def test_the_entry_lowers_the_severity(grade: str, seen: str | None, severity: Severity) -> None:
    """One rule is an error on good evidence and advice on poor."""
    lists = "country_lists: [" + entry("countries: [DK]", grade=grade, seen=seen) + "]"
    record = PLACES + TWO + project("kind: project, edition: early")
    assert [severity] == [one.severity for one in told("PK822", moon(lists), record, decided=None)]


def test_the_rule_lowers_it_in_earlier_profiles() -> None:
    """A draft has no errors of this kind, however good the evidence."""
    lists = "country_lists: [" + entry("countries: [DK]") + "]"
    record = PLACES + TWO + project("kind: project, edition: early")
    (finding,) = told("PK822", moon(lists), record, decided=None, profile="draft")
    assert Severity.WARNING is finding.severity


def test_what_the_funder_has_granted_is_no_error() -> None:
    """The funder decided all the same, so the record or our list is wrong: a warning."""
    lists = "country_lists: [" + entry("countries: [DK]") + "]"
    (finding,) = told("PK822", moon(lists), PLACES + TWO + project())
    assert Severity.WARNING is finding.severity


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "from the Moon Fund, according to the rules of the fund (2010-01-01). We have read it there.",
        ),
        (
            "sv",
            "från the Moon Fund, enligt the rules of the fund (2010-01-01). Vi har läst det där.",
        ),
    ],
)
def test_a_message_ends_with_whose_rule_it_is_and_how_sure_we_are(language: str, words: str) -> None:
    """A reader can check it, and weigh it."""
    lists = "country_lists: [" + entry("countries: [DK]") + "]"
    (finding,) = told("PK822", moon(lists), PLACES + TWO + project())
    assert finding.text(language).endswith(words)


def test_a_message_says_where_no_date_and_no_text_was_seen() -> None:
    """Poor evidence is not dressed up."""
    lists = "country_lists: [" + entry("countries: [DK]", grade="title-only", seen=None) + "]"
    (finding,) = told("PK822", moon(lists), PLACES + TWO + project())
    assert finding.text("en").endswith("(no date). We have seen only a heading of it.")
    assert finding.text("sv").endswith("(utan datum). Vi har bara sett en rubrik.")
