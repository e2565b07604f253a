"""References in every format: what they are called, and where they lead."""

import pytest

from partnerkit.documents.tree import (
    Column,
    Figure,
    Footnote,
    Heading,
    Paragraph,
    Reference,
    Row,
    Table,
    Text,
)
from partnerkit.render.html import render_html
from partnerkit.render.markdown import render_markdown

TO = "//w:body/w:p[2]"


def words(text):
    return (Text(text),)


def table(caption="Belopp", anchor=None):
    return Table(caption, (Column("A", 60),), (Row((words("1"),)),), description="Ett belopp.", anchor=anchor)


@pytest.fixture
def referring(document, png):
    """Make a document that refers to something in its first paragraph, in a language."""

    def make(anchor, language="sv", capital=False):
        figure = Figure("En prick.", "Prick", png(96, 96), "image/png", anchor="dot")
        return document(
            Paragraph((Text("Se "), Reference(anchor, capital), Text("."))),
            table(),
            table("Kronor", "money"),
            figure,
            Heading(2, words("Ekonomi"), "finances", "6.1"),
            Heading(2, words("Mål"), "goals"),
            table(" ", "bare"),
            language=language,
        )

    return make


@pytest.mark.parametrize(
    ("anchor", "language", "capital", "expected"),
    [
        ("money", "sv", False, "tabell\u00a02"),
        ("money", "en", False, "table\u00a02"),
        ("money", "sv", True, "Tabell\u00a02"),
        ("dot", "sv", False, "figur\u00a01"),
        ("finances", "sv", False, "avsnitt\u00a06.1"),
        ("finances", "en", True, "Section\u00a06.1"),
        ("goals", "sv", False, "avsnittet ”Mål”"),
        ("goals", "en", False, "the section ‘Mål’"),
        ("bare", "sv", False, "tabell\u00a03"),
        ("nothing", "sv", False, "[hänvisning saknas]"),
        ("nothing", "en", False, "[reference missing]"),
    ],
)
def test_every_format_calls_it_the_same(referring, opened, anchor, language, capital, expected):
    """Tables and figures are told by their number, sections by theirs or by their words, in the language."""
    made = referring(anchor, language, capital)
    assert [f"Se {expected}."] == opened(made).text(TO)
    assert f">{expected}</a>." in render_html(made) or f"Se {expected}." in render_html(made)
    assert expected in render_markdown(made).replace("\\", "")


def test_word_counts_by_a_field_that_is_linked(referring, opened):
    """The number is a field that refers to the bookmark around the number in the caption, within a link there."""
    word = opened(referring("money"))
    [bookmark] = word.find(f"{TO}/w:hyperlink/@w:anchor")
    assert [f" REF {bookmark} \\h "] == word.find(f"{TO}/w:hyperlink/w:fldSimple/@w:instr")
    assert ["2"] == word.text(f"{TO}/w:hyperlink/w:fldSimple")
    [start] = word.find(f"//w:bookmarkStart[@w:name='{bookmark}']")
    assert ["2"] == ["".join(start.getnext().itertext())]
    assert "bookmarkEnd" in start.getnext().getnext().tag
    assert ["Tabell\u00a02. Kronor"] == ["".join(start.getparent().itertext())]


def test_html_and_markdown_lead_to_the_table(referring):
    """The table carries the id that the reference leads to; in Markdown its caption does."""
    page, told = render_html(referring("money")), render_markdown(referring("money"))
    assert '<a href="#money">tabell\u00a02</a>' in page
    assert '<table id="money">' in page
    assert '<figure id="dot">' in page
    assert "[tabell\u00a02](#money)" in told
    assert '<a id="money"></a>**Tabell\u00a02. Kronor**' in told


@pytest.mark.parametrize("anchor", ["nothing", "bare"])
def test_what_leads_nowhere_is_no_link_in_word(referring, opened, anchor):
    """Without a caption there is nothing to lead to: the words stand alone."""
    assert [] == opened(referring(anchor)).find(f"{TO}/w:hyperlink")


def test_notes_may_refer(document, opened):
    """A reference in a note leads into the text."""
    note = Footnote("n", (Text("Se "), Reference("money"), Text(".")))
    word = opened(document(Paragraph((Text("Ord."), note)), table(anchor="money")))
    [anchor] = word.find("//w:hyperlink/@w:anchor", "word/footnotes.xml")
    assert [anchor] == word.find("//w:bookmarkStart/@w:name")


def test_one_anchor_on_two_tables_is_the_first(document, opened):
    """References lead to the first of those that share an anchor."""
    made = document(Paragraph((Reference("a"),)), table(anchor="a"), table(anchor="a"))
    assert ["tabell\u00a01"] == opened(made).text(TO)
    assert 1 == render_html(made).count('id="a"')
