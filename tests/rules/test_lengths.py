"""PK740 and PK741: how severe it is depends on how sure the limit is, and what was sent is left alone."""

import pytest
from tests.rules.examples import record

from partnerkit.rules import validate

LONG = " ".join(["ord"] * 151)


def _found(piece: str) -> list[tuple[str, str, str | None]]:
    found = validate(record(piece)).findings
    return [(one.code, one.severity.value, one.path) for one in found if one.code in ("PK740", "PK741")]


def test_a_proposed_limit_is_advice_and_says_how_much_is_over() -> None:
    """The message has the length, the limit and the difference, in both languages."""
    piece = f"reports:\n  - {{id: r, form: neutral-final-report, answers: [{{question: lessons, text: {LONG}}}]}}\n"
    assert [("PK741", "advice", "r.answers[0].text")] == _found(piece)
    (one,) = (one for one in validate(record(piece)).findings if one.code == "PK741")
    assert "151 words" in one.text("en")
    assert "1 too many" in one.text("en")
    assert "151 ord" in one.text("sv")
    assert "högst 150" in one.text("sv")


def test_a_limit_that_was_seen_is_a_warning() -> None:
    """About fifteen lines in each language, as the instruction of 2009 asks; each language is found on its own."""
    lines = "\\n".join(["rad"] * 20)
    piece = (
        "reports:\n  - id: r\n    form: icld-2009\n    answers:\n"
        f'      - {{question: summary, text: {{sv: "{lines}", en: "{lines}"}}}}\n'
    )
    assert [("PK740", "warning", "r.answers[0].text")] * 2 == _found(piece)


@pytest.mark.parametrize(
    ("rest", "found"), [("", 1), ("status: sent, ", 0), ("status: returned, ", 1), ("status: approved, ", 0)]
)
def test_what_was_sent_is_left_alone(rest: str, found: int) -> None:
    """A returned report is worked on again."""
    answers = f"answers: [{{question: lessons, text: {LONG}}}]"
    assert found == len(_found(f"reports:\n  - {{id: r, {rest}form: neutral-final-report, {answers}}}\n"))


def test_a_form_that_stands_in_measures_nothing() -> None:
    """Where the funder's form is not certain, its limits are not known."""
    assert [] == _found(f"reports:\n  - {{id: r, answers: [{{question: lessons, text: {LONG}}}]}}\n")


def test_a_consideration_is_measured_only_where_it_is_the_answer() -> None:
    """What was found relevant is printed where no answer is; a reason why not is no answer."""
    for relevant, answer, found in (
        ("true", "", 1),
        ("false", "", 0),
        ("true", "answers: [{question: lessons, text: A}], ", 0),
    ):
        said = f"considerations: [{{section: lessons, relevant: {relevant}, text: {LONG}}}]"
        assert found == len(_found(f"reports:\n  - {{id: r, form: neutral-final-report, {answer}{said}}}\n"))
