"""What stands twice: compared as a reader would, and told at the second place."""

from tests.rules.examples import findings, found


def test_a_point_is_the_same_with_other_capitals_and_blanks() -> None:
    """In a decision as in a paper, and in any language; the first is cited by its number."""
    points = "points: [{text: A b.}, {text: {en: C.}}, {text: {sv: 'a  B.'}}, {text: {sv: D., en: C.}}]"
    piece = f"decisions:\n  - {{id: d, {points}}}\n"
    found_there = [(one.path, one.message.params["first"]) for one in findings("PK762", piece)]
    assert [("d.points[2].text", 1), ("d.points[3].text", 2)] == found_there


def test_the_same_words_in_two_languages_are_not_the_same_point() -> None:
    """Only a text in the same language repeats another."""
    assert [] == found("PK762", "decisions:\n  - {id: d, points: [{text: {sv: A.}}, {text: {en: A.}}]}\n")


def test_documents_without_an_address_share_none() -> None:
    """What is missing is not the same as something else that is missing."""
    rows = "policy_documents:\n  a: {title: A}\n  b: {title: B}\n  c: {title: C, address: 'https://x.se/'}\n"
    assert [] == found("PK779", rows)
    assert ["d.address"] == found("PK779", rows + "  d: {title: D, address: 'https://x.se'}\n")


def test_an_explanation_is_told_once_for_each_word() -> None:
    """Two languages that both repeat are one finding."""
    row = "explanation: {sv: Ett centrum., en: A centre.}}\n"
    piece = f"terms:\n  a: {{word: A, {row}  b: {{word: B, {row}"
    assert ["b.explanation"] == found("PK786", piece)
