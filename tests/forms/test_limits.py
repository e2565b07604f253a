"""How long an answer may be: counted as people count, in each language, with how much is over."""

import pytest

from partnerkit.forms import Grade, Limit
from partnerkit.forms.limit import Overrun, overruns
from partnerkit.forms.shipped import shipped, shipped_forms
from partnerkit.values import Text


def test_words_stand_between_blanks_and_hold_a_letter_or_a_digit() -> None:
    """A dash is no word, a hyphen parts none, and line breaks are blanks."""
    said = Text({"sv": "Vatten- och avfall – 12\nlärdomar"})
    assert () == overruns(Limit(words=5), said)
    assert (Overrun("words", 5, 4, "sv"),) == overruns(Limit(words=4), said)


def test_characters_are_counted_as_word_counts_them_with_spaces() -> None:
    """Spaces count, breaks between lines do not."""
    said = Text({"sv": "två ord\noch tre"})
    assert () == overruns(Limit(characters=14), said)
    assert [(14, 1)] == [(one.count, one.over) for one in overruns(Limit(characters=13), said)]


def test_a_line_is_about_eighty_characters_and_a_break_begins_one() -> None:
    """An empty line between paragraphs is none."""
    said = Text({"en": f"{'word ' * 16}\n\none"})
    assert () == overruns(Limit(lines=2), said)
    assert [2] == [one.count for one in overruns(Limit(lines=1), said)]


def test_each_language_is_measured_alone() -> None:
    """One version may be too long and the other not; where the form names languages, only those count."""
    said = Text({"sv": "ett två", "en": "one two three", "vi": "một hai ba bốn"})
    assert ["en", "vi"] == sorted(one.language for one in overruns(Limit(words=2), said))
    assert ["en"] == [one.language for one in overruns(Limit(words=2), said, ("sv", "en"))]


def test_each_length_of_a_limit_counts() -> None:
    """Words and characters may both be over."""
    said = Text({"sv": "ett två tre"})
    assert ["words", "characters"] == [one.unit for one in overruns(Limit(words=2, characters=5), said)]


@pytest.mark.parametrize("form", shipped_forms(), ids=lambda form: form.name)
def test_only_a_limit_with_a_source_is_called_seen(form) -> None:
    """What nobody saw is a proposal, also in a form that was seen; each says so itself, to keep it when taken over."""
    for section in form.sections:
        assert section.limit is None or section.limit.grade
        if section.limit and form.limit_grade(section) is not Grade.PROPOSAL:
            assert section.limit.source


def test_a_limit_that_is_taken_over_keeps_its_grade() -> None:
    """A funder's form that was seen does not make our proposal of a length the funder's."""
    form = shipped("icld-2009")
    lessons = form.section("lessons")
    summary = form.section("summary")
    assert lessons
    assert summary
    assert (Grade.PROPOSAL, Grade.SEEN) == (form.limit_grade(lessons), form.limit_grade(summary))
