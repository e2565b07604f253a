"""Differences between two records, field by field."""

from attrs import evolve
from hypothesis import given

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Answer, Paper, Partnership, Report
from partnerkit.records.diff import as_data, as_text, differences, where
from partnerkit.testing.strategies import partnerships
from partnerkit.values import FuzzyDate, Text

OLD = Partnership(
    id="linz",
    papers=(Paper(id="one", title=Text({"sv": "Ett"})), Paper(id="two")),
    reports=(Report(id="report-2016", answers=(Answer(question="results", text=Text({"sv": "Ja"})),)),),
)


def told(new: Partnership, language: str = "sv") -> list[str]:
    return [as_text(one, language) for one in differences(OLD, new)]


def test_an_answer_is_named_by_its_question():
    """A new answer is told with its report and question, in both languages."""
    report = OLD.reports[0]
    answers = (*report.answers, Answer(question="lessons", text=Text({"sv": "Vi lärde oss"})))
    new = evolve(OLD, reports=(evolve(report, answers=answers),))
    assert told(new)[0].startswith(
        "Rapport report-2016, svar på frågan ”lessons”: tillagt\n  + question: lessons"
    )
    assert told(new, "en")[0].startswith("Report report-2016, answer to the question 'lessons': added\n")


def test_a_text_is_compared_version_by_version():
    """A translation that comes is an addition; the other version is not mentioned."""
    new = evolve(OLD, papers=(evolve(OLD.papers[0], title=Text({"sv": "Ett", "en": "One"})), OLD.papers[1]))
    assert told(new) == ["Papper one, ärendets titel (engelska): tillagt\n  + One"]


def test_records_are_matched_by_id_and_may_move():
    """Two papers that change places are told as one move, not as two changes."""
    assert told(evolve(OLD, papers=OLD.papers[::-1])) == ["Papper one: flyttat från plats 1 till plats 2"]


def test_what_is_removed_is_shown():
    """A paper that is gone is told with what it said, at its old place."""
    (gone,) = differences(OLD, evolve(OLD, papers=OLD.papers[1:]))
    assert gone.kind == "removed"
    assert as_data(gone, "en") == {
        "change": "removed",
        "path": "papers[0]",
        "where": "Paper one",
        "before": {"id": "one", "title": "Ett"},
        "after": None,
    }


def test_a_value_is_shown_as_in_a_file():
    """A date is told as it stands in a file, before and after."""
    new = evolve(OLD, start=FuzzyDate("2016~", "omkring 2016"))
    assert told(new) == ["Början: tillagt\n  + date: 2016~\n  + wording: omkring 2016"]


@given(partnerships(), partnerships())
def test_equal_records_and_no_others_have_no_differences(one, two):
    """Nothing differs exactly where the records are equal, and everything can be told in both languages."""
    assert not differences(one, one)
    found = differences(one, two)
    assert bool(found) == (one != two)
    for change in found:
        for language in LANGUAGES:
            assert where(change, language)
            assert as_text(change, language)
