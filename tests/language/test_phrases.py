"""Standing sentences beyond the guide's own pairs: dates that did not move later, decisions half known."""

import pytest

from partnerkit.language.phrases import (
    decision_in_sentence,
    decision_in_table,
    extension_in_sentence,
    paragraph_in_words,
    with_former,
)
from partnerkit.values import FuzzyDate


def test_an_end_that_is_not_certainly_later_was_changed_and_not_extended() -> None:
    """Only a date that lies after the other extends anything."""
    assert "projektet skulle avslutas år 2020, men slutdatumet ändrades till maj 2020" == (
        extension_in_sentence("project", FuzzyDate("2020"), FuzzyDate("2020-05"), "sv")
    )
    assert "the project was due to end in 2020, but the end date was changed to 2019" == (
        extension_in_sentence("project", FuzzyDate("2020"), FuzzyDate("2019"), "en")
    )


@pytest.mark.parametrize(
    ("date", "paragraph", "sv", "en"),
    [
        (
            "2016-12",
            None,
            "nämnden beslutade i december 2016 att x",
            "the board decided in December 2016 to x",
        ),
        (None, "4", "nämnden beslutade (\u00a7\u00a04) att x", "the board decided (\u00a7\u00a04) to x"),
        (None, None, "nämnden beslutade att x", "the board decided to x"),
    ],
)
def test_a_decision_is_told_as_far_as_it_is_known(
    date: str | None, paragraph: str | None, sv: str, en: str
) -> None:
    """A missing date or § leaves no hole in the sentence."""
    when = FuzzyDate(date) if date else None
    assert sv == decision_in_sentence("nämnden", when, paragraph, "x", "sv")
    assert en == decision_in_sentence("the board", when, paragraph, "x", "en")


def test_a_decision_in_a_table_says_that_its_date_is_missing() -> None:
    """A cell never looks complete when it is not."""
    assert "KS saknas" == decision_in_table("KS", None, None, "sv")


@pytest.mark.parametrize(
    ("written", "expected"),
    [("412", "\u00a7\u00a0412"), ("\u00a7 412", "\u00a7\u00a0412"), ("79-107", "\u00a7\u00a7\u00a079-107")],
)
def test_a_paragraph_has_one_sign_for_one_and_two_for_several(written: str, expected: str) -> None:
    """The sign is the same however the number was written."""
    assert expected == paragraph_in_words(written, "sv")


def test_a_list_without_former_members_is_a_plain_list() -> None:
    """Nobody is said to have left if nobody has."""
    assert "a and b" == with_former(["a", "b"], [], "en")
