"""What is laid before a board: found where it is certain, left alone where nobody can tell."""

import pytest
from tests.rules.examples import findings, found

HEAD = "papers:\n  - id: paper\n"
POINT = "    proposals: [{text: Kommunstyrelsen antar papperet.}]\n"


def summary(words: str) -> str:
    """Return a paper with a summary."""
    return HEAD + f"    summary: {words}\n"


@pytest.mark.parametrize("status", ["adopted", "replaced"])
def test_a_paper_that_asks_for_nothing_needs_no_receivers(status: str) -> None:
    """Once a paper is adopted the decision has been sent."""
    assert ["paper.distribution"] == found("PK760", HEAD + POINT + "    status: proposed\n")
    assert [] == found("PK760", HEAD + POINT + f"    status: {status}\n")
    assert [] == found("PK760", "papers:\n  - {id: paper, position: Kommunen vill fortsätta.}\n")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("{sv: Kommunen bör fortsätta.}", ["argues"]),
        ("{sv: 'Vi bör fortsätta.'}", ["voice", "argues"]),
        ("{en: We have worked together.}", ["voice"]),
        ("{sv: Besöket ägde rum i vår och tog tio min.}", []),
        ("{sv: Kommunen har samarbetat med staden We.}", []),
        ("{vi: 'Chúng tôi, we, vi, should.'}", []),
        ("{sv: Samarbetet har varat i tre år.}", []),
    ],
)
def test_a_summary_is_neutral(words: str, expected: list[str]) -> None:
    """Only words of the language of the text count, and none in languages without a list."""
    keys = [one.message.key.rpartition(".")[2] for one in findings("PK761", summary(words))]
    assert expected == keys


def test_a_summary_among_the_sections_is_read_too() -> None:
    """Prose for the section is the summary as well."""
    piece = HEAD + "    narrative: [{section: summary, text: Vi vill.}, {section: results, text: Vi vill.}]\n"
    assert ["paper.narrative[0].text"] == found("PK761", piece)


def test_a_perspective_that_matters_needs_words_too() -> None:
    """Relevant, and then nothing, is as silent as not relevant."""
    piece = HEAD + "    considerations: [{section: children, relevant: true}, {section: environment}]\n"
    keys = [one.message.key for one in findings("PK763", piece)]
    assert ["rules.PK763.relevant", "rules.PK763."] == keys
    told = piece + "    narrative: [{section: children, text: A.}, {section: environment, text: B.}]\n"
    assert [] == found("PK763", told)


def test_a_report_says_why_a_section_is_not_relevant() -> None:
    """Reports are held to the same."""
    piece = "reports:\n  - {id: r, kind: final, considerations: [{section: risks}]}\n"
    assert ["r.considerations[0]"] == found("PK763", piece)


def test_a_perspective_that_matters_may_be_written_about() -> None:
    """Only dismissing what is written about contradicts itself, and answering twice."""
    text = "    narrative: [{section: children, text: A.}]\n"
    matters = "    considerations: [{section: children, relevant: true, text: A.}]\n"
    assert [] == found("PK764", HEAD + text + matters)
    twice = "    considerations: [{section: children, text: A.}, {section: children, text: B.}]\n"
    assert ["paper.considerations[1]"] == found("PK764", HEAD + twice)


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [("objects", [""]), ("agrees-with-remarks", ["remarks"]), ("agrees", []), ("no-answer", [])],
)
def test_remarks_are_asked_for_where_there_are_any(outcome: str, expected: list[str]) -> None:
    """Those who agreed have nothing to tell."""
    piece = f"consultations:\n  - {{id: asked, organisation: linz, outcome: {outcome}}}\n"
    assert expected == [one.message.key.rpartition(".")[2] for one in findings("PK766", piece)]
    assert [] == found("PK766", piece.replace("outcome", "remarks: Kortare., outcome"))


def test_relative_times_are_found_in_papers_only() -> None:
    """Notes and other languages are left alone, and words that mean something else."""
    assert ["paper.position"] == found("PK767", HEAD + "    position: {en: We decide next year.}\n")
    assert [] == found("PK767", HEAD + "    position: {sv: I vår kommun varje år.}\n")
    assert [] == found("PK767", HEAD + "    note: Klart i år.\n    position: {vi: i år}\n")
    assert [] == found("PK767", "projects:\n  - {id: p, purpose: bli klart i år}\n")
