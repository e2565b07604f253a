"""Plain text: everything a reader sees, with what a keyboard types."""

import re

import pytest
from tests.render.test_every_node import SEEN

from partnerkit.language.pasting import pasteable
from partnerkit.render.plain_text import render_text


@pytest.mark.parametrize("words", SEEN)
def test_the_words_of_every_node_are_there(full, words):
    """Nothing a reader should see is lost."""
    assert pasteable(words) in render_text(full("sv"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_needs_a_typesetter(full, language):
    """No no-break space, no typographic quote, no minus sign, no mark of another format."""
    said = render_text(full(language))
    assert not re.search("[\u00a0\u202f”“’‘\u2212]|\\*\\*|^#", said, re.MULTILINE)
    assert "\n\n\n" not in said


def test_the_same_document_gives_the_same_text(full):
    """No clock and no order of hashes."""
    assert render_text(full("sv")) == render_text(full("sv"))


def test_cells_are_parted_by_tabs_and_notes_stand_last(full):
    """A table can be pasted into a sheet; a note has its number where it belongs and its words at the end."""
    said = render_text(full("sv"))
    assert re.search(r"^[^\n\t]+\t[^\n]+$", said, re.MULTILINE)
    assert re.search(r" \[1\]", said)
    assert re.search(r"^\[1\] ", said, re.MULTILINE)
