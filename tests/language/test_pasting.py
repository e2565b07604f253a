"""Words for a box of a web form, and their length."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerkit.language.pasting import LINE_CHARACTERS, line_count, pasteable, word_count


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("340\u00a0000\u00a0kronor", "340 000 kronor"),
        ("”Hej”, sa hon: ’nej’", "\"Hej\", sa hon: 'nej'"),
        ("\u22127\u00a0650", "-7 650"),
        ("2014–2016", "2014–2016"),
        ("sam\u00adarbete", "samarbete"),
        ("Thái Nguyên, 太原省", "Thái Nguyên, 太原省"),
    ],
)
def test_typography_becomes_what_a_keyboard_types(words: str, typed: str) -> None:
    """Spaces, quotes and minus signs are plain; every language keeps its letters."""
    assert typed == pasteable(words)


@given(st.text())
def test_doing_it_twice_changes_nothing_more(words: str) -> None:
    """What is plain stays plain."""
    assert pasteable(words) == pasteable(pasteable(words))


@pytest.mark.parametrize(("words", "number"), [("", 0), ("ett två", 2), ("- ett – två", 2), ("a\n\nb", 2)])
def test_only_words_count_as_words(words: str, number: int) -> None:
    """A hyphen before an item and a dash between two words are none."""
    assert number == word_count(words)


@given(st.lists(st.text("ab ", min_size=1).filter(str.strip), min_size=1))
def test_lines_are_those_of_the_paragraphs(paragraphs: list[str]) -> None:
    """Each paragraph takes at least a line, and at least as many as its letters fill."""
    lines = line_count("\n\n".join(paragraphs))
    assert lines >= len(paragraphs)
    assert lines >= sum(-(-len(re.sub(r"\s", "", one)) // LINE_CHARACTERS) for one in paragraphs)


def test_a_line_holds_eighty_characters() -> None:
    """Forty words of one letter fill a line to the last but one; another begins the next."""
    assert [1, 2] == [line_count(" ".join(["a"] * number)) for number in (40, 41)]
