"""Lists of contents in every format: entries that lead to headings, before any program has touched the file."""

import pytest

from partnerkit.documents.tree import (
    Blank,
    Contents,
    Document,
    Footnote,
    Heading,
    Link,
    Paragraph,
    Part,
    Strong,
    Text,
)
from partnerkit.render.html import render_html
from partnerkit.render.markdown import render_markdown

LIST = "//w:sdt[w:sdtPr/w:docPartObj]"


def words(text, language=None):
    return (Text(text, language),)


def heading(level, text, anchor=None, number=None):
    return Heading(level, words(text), anchor, number)


SECTIONS = (
    heading(2, "Före"),
    Contents(words("Innehåll")),
    heading(2, "Mål", "goals", "1"),
    heading(3, "Vilka mål?", number="1.1"),
    heading(4, "Djupare"),
    heading(2, "Ekonomi", "goals", "2"),
)


def test_word_holds_the_list_as_a_field_with_its_result(document, opened):
    """The field lists levels 2 and 3 without page numbers, and its result is linked entries in their styles."""
    word = opened(document(*SECTIONS))
    assert ["Table of Contents"] == word.find(f"{LIST}//w:docPartGallery/@w:val")
    assert [' TOC \\b contents_1 \\h \\n \\z \\o "2-3" '] == [
        found.text for found in word.find(f"{LIST}//w:instrText")
    ]
    assert ["begin", "separate", "end"] == word.find(f"{LIST}//w:fldChar/@w:fldCharType")
    assert ["Innehåll", "1\u00a0\u00a0Mål", "1.1\u00a0\u00a0Vilka mål?", "2\u00a0\u00a0Ekonomi"] == word.text(
        f"{LIST}//w:p"
    )
    assert ["TocHeading", "Toc2", "Toc3", "Toc2"] == word.find(f"{LIST}//w:pStyle/@w:val")


def test_each_entry_leads_to_a_bookmark_of_its_heading(document, opened):
    """Headings without an anchor get one, and of two with the same anchor the second gets another."""
    word = opened(document(*SECTIONS))
    led = word.find(f"{LIST}//w:hyperlink/@w:anchor")
    assert 3 == len(set(led))
    for anchor, text in zip(led, ("Mål", "Vilka mål?", "Ekonomi"), strict=True):
        [found] = word.text(f"//w:p[w:bookmarkStart/@w:name='{anchor}']")
        assert found.endswith(text)


def test_word_lists_the_same_when_it_is_asked(document, opened):
    """The bookmark of the field begins before the list and ends last in its part, after all that is listed."""
    first = Part("K", "R", (heading(1, "A"), *SECTIONS, Paragraph(words("Slut."))))
    word = opened(Document("Prov", "sv", (first, Part("K", "B", (heading(1, "B"), heading(2, "Annat"))))))
    [start] = word.find("//w:bookmarkStart[@w:name='contents_1']")
    [end] = word.find(f"//w:bookmarkEnd[@w:id='{start.values()[0]}']")
    assert start.getnext() in word.find(LIST)
    assert ["Slut."] == ["".join(end.getparent().itertext())]


def test_nothing_asks_to_be_updated(document, opened):
    """No field is dirty, none is updated at opening, and no page is counted."""
    word = opened(document(*SECTIONS))
    assert [] == word.find("//@w:dirty") + word.find("//w:updateFields", "word/settings.xml")
    assert b"PAGEREF" not in word.parts["word/document.xml"]


def test_an_entry_holds_only_words(document, opened):
    """Questions are told as they are shown, notes and links are left out, languages and weights' words stay."""
    told = (
        Text("Om "),
        Strong(words("Thái", "vi")),
        Footnote("n", words("Not.")),
        Link(words(" nu"), "https://a.se"),
        Blank("year", "Vilket år?", " [år]"),
    )
    word = opened(document(Contents(words("Innehåll")), Heading(2, told)))
    assert ["Om Thái nu [år]"] == word.text(f"{LIST}//w:hyperlink")
    assert ["vi-VN"] == word.find(f"{LIST}//w:lang/@w:val")
    assert 1 == len(word.find("//w:footnoteReference")) == len(word.find("//w:tag"))


def test_html_has_a_named_landmark(document):
    """The list is navigation named by its title; every entry leads to the id of its heading."""
    page = render_html(document(*SECTIONS))
    assert '<nav aria-labelledby="_contents-1">\n<h2 id="_contents-1">Innehåll</h2>' in page
    assert '<li class="level-3"><a href="#heading-1">1.1\u00a0\u00a0Vilka mål?</a></li>' in page
    assert '<h3 id="heading-1">' in page
    assert "Före</a>" not in page


def test_markdown_has_links_in_levels(document):
    """Entries of level 3 stand below those of level 2."""
    told = render_markdown(document(*SECTIONS))
    assert (
        "**Innehåll**\n\n- [1\u00a0\u00a0Mål](#goals)\n"
        "  - [1.1\u00a0\u00a0Vilka mål?](#heading-1)\n- [2\u00a0\u00a0Ekonomi](#heading-2)\n\n" in told
    )


def test_the_list_can_leave_out_the_third_level(document, opened):
    """A list that goes down to level 2 says so to Word and shows no more."""
    word = opened(document(Contents(words("Innehåll"), 2), *SECTIONS[2:]))
    assert ["Toc2", "Toc2"] == word.find(f"{LIST}//w:p[w:hyperlink]/w:pPr/w:pStyle/@w:val")
    assert word.find(f"{LIST}//w:instrText")[0].text.endswith('"2-2" ')


@pytest.mark.parametrize("render", [render_html, render_markdown])
def test_a_list_of_nothing_is_not_printed(document, opened, render):
    """Without headings after it there is no list and no title of one."""
    empty = document(heading(2, "Mål"), Contents(words("Innehåll")))
    assert "Innehåll" not in render(empty)
    assert [] == opened(empty).find(LIST)


def test_an_anchor_given_by_someone_is_never_made_anew(document):
    """What is made for headings passes by the anchors that are there."""
    page = render_html(
        document(Contents(words("Innehåll")), heading(2, "A"), heading(2, "B", "heading-1"), heading(2, "C"))
    )
    assert ["heading-2", "heading-1", "heading-3"] == [
        part.partition('"')[0] for part in page.split('<h2 id="')[2:]
    ]
