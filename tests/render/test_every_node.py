"""Every node of the tree, in every renderer."""

from typing import get_args

import pytest

from partnerkit.documents.accessibility import inlines_of
from partnerkit.documents.tree import Block, Inline, check, walk
from partnerkit.render.html import render_html
from partnerkit.render.markdown import render_markdown

SEEN = (
    "Förslag till kommunstyrelsens beslut",
    "Samarbetet fick stöd av en fond.",
    "Miljö.",
    "Andra punkten.",
    "Observera.",
    "[Ange datum]",
    "kommundirektör",
    "Fjärde nivån",
    "Svar saknas. Beskriv lärdomarna.",
    "Beviljat (kr)",
    "−7 650",
    "En av tre rader saknar uppgift",
    "Biogasanläggningen",
    "Thái Nguyên",
    "太原省",
    "KLF 2016-123",
    "Fonden stöder samarbete",
)


def test_the_sample_uses_every_node(full):
    """A node that is new must be added to the sample, and so to these tests."""
    blocks = [block for part in full("sv").parts for block in part.blocks]
    inlines = [inline for block in blocks for line in inlines_of(block) for inline in walk(line)]
    assert set(get_args(Block)) == {type(block) for block in blocks}
    assert set(get_args(Inline)) == {type(inline) for inline in inlines}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_sample_has_no_faults(full, language):
    """What the renderers are shown is a right document."""
    assert () == check(full(language))


@pytest.mark.parametrize("words", SEEN)
def test_every_renderer_prints_the_words(full, opened, words):
    """Nothing a reader should see is lost in any format."""
    word = opened(full("sv"))
    parts = ("document", "footnotes", "header1")
    in_word = "".join(text for part in parts for text in word.text("/*", f"word/{part}.xml"))
    markdown = render_markdown(full("sv")).replace("\\", "")
    assert [True, True, True] == [words in told for told in (in_word, markdown, render_html(full("sv")))]
