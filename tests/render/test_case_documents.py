"""The documents of the case and of the invented record, as whole Word files and in LibreOffice."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from partnerkit.documents.final_report import final_report
from partnerkit.documents.position_paper import position_paper
from partnerkit.documents.questions import questions
from partnerkit.documents.tree import Document, Figure, Heading, Table, plain
from partnerkit.forms.shipped import shipped
from partnerkit.language.typography import typography
from partnerkit.records.loading import load
from partnerkit.render.controls import tag_of
from partnerkit.render.html import render_html
from partnerkit.render.marks import mark_of
from partnerkit.render.word import render_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROOT = Path(__file__).parents[2]
RECORDS = {
    "case": ROOT / "src" / "partnerkit" / "demo" / "thai-nguyen-linkoping.yaml",
    "invented": ROOT / "tests" / "case" / "synthetic.yaml",
}
EVERY = [
    (record, kind, language)
    for record in RECORDS
    for kind in ("paper", "report")
    for language in ("sv", "en")
]
IN_LIBREOFFICE = [one for one in EVERY if one[0] == "case" or one[1] == "report"]

EXPECTED_FONTS = {"LiberationSans"}
FALLBACK_FONTS = re.compile("DejaVuSans|NotoSans|WenQuanYi|DroidSansFallback|Loma|Waree|OpenSymbol")
"""What LibreOffice sets letters in that Arial does not have: Chinese and Thai; the families Debian ships."""


@cache
def made(record: str, kind: str, language: str) -> Document:
    """Return a document of a record."""
    read = load(RECORDS[record])
    if kind == "paper":
        return position_paper(read, read.papers[0], language=language, form=shipped("position-paper"))
    report = read.reports[0] if read.reports else None
    form = shipped("neutral-final-report")
    return final_report(read, read.projects[-1], report, language=language, form=form)


def blocks(document, *kinds):
    return [block for part in document.parts for block in part.blocks if isinstance(block, kinds)]


def flat(text):
    """Return text without what lays it out: every kind of blank, and where lines break."""
    return "".join(text.split())


@pytest.mark.parametrize("which", EVERY, ids="-".join)
def test_every_table_can_be_heard(opened, which):
    """Each table has a title, a description, one header row that repeats, and a caption; no cells are merged."""
    word = opened(made(*which))
    tables = word.find("//w:tbl")
    assert len(blocks(made(*which), Table)) == len(tables) > 0
    for path in ("w:tblPr/w:tblCaption", "w:tblPr/w:tblDescription", "w:tr[1]/w:trPr/w:tblHeader"):
        assert len(tables) == len(word.find(f"//w:tbl/{path}"))
    assert ["Caption"] * len(tables) == [
        table.getprevious().find(f"{W}pPr/{W}pStyle").get(W + "val") for table in tables
    ]
    assert [] == word.find("//w:gridSpan | //w:vMerge | //w:hMerge | //w:tbl//w:tbl")
    assert len(blocks(made(*which), Figure)) == len(word.find("//wp:docPr[@descr != '']"))


@pytest.mark.parametrize("which", EVERY, ids="-".join)
def test_no_paragraph_is_empty_and_no_font_a_theme(opened, which):
    """Space comes from styles, fonts by name."""
    word = opened(made(*which))
    empty = word.find("//w:p[not(.//w:t or .//w:drawing or w:pPr/w:sectPr)]")
    assert [] == empty
    assert not any(b"Theme" in content or b"theme" in content for content in word.parts.values())


@pytest.mark.parametrize("which", EVERY, ids="-".join)
def test_lines_do_not_break_within_numbers_and_signs(opened, which):
    """Spaces before %, §, units and within amounts are no-break spaces wherever they stand."""
    word, language = opened(made(*which)), which[2]
    for part in ("word/document.xml", "word/footnotes.xml"):
        for told in word.text("//w:p", part):
            assert typography(told, language) == told


@pytest.mark.parametrize("which", EVERY, ids="-".join)
def test_the_file_says_what_it_is(opened, which):
    """Title, subject, author, language and status are known without opening the document."""
    word = opened(made(*which))
    stated = {found.tag.rpartition("}")[2]: found.text for found in word.find("/*/*", "docProps/core.xml")}
    assert {"title", "subject", "creator", "language", "contentStatus"} <= set(stated)
    assert {"sv": "sv-SE", "en": "en-GB"}[which[2]] == stated["language"]


@pytest.mark.parametrize("which", EVERY, ids="-".join)
def test_every_file_is_the_same_each_time(which):
    """Rendering a document twice gives the same bytes."""
    assert render_word(made(*which)) == render_word(made(*which))


@pytest.mark.parametrize("which", EVERY, ids="-".join)
def test_html_leads_only_to_what_is_there(which):
    """Every internal link of the page has its target, and no id stands twice."""
    page = render_html(made(*which))
    ids = re.findall(r' id="([^"]*)"', page)
    assert set(re.findall(r'href="#([^"]*)"', page)) <= set(ids)
    assert len(set(ids)) == len(ids)


@pytest.fixture(scope="module")
def by_libreoffice(converted, tmp_path_factory) -> Callable[[tuple[str, str, str], str], Path]:
    """What LibreOffice makes of each document, as PDF or Word file; the first asked for makes those of all."""

    @cache
    def every(to: str) -> dict[tuple[str, str, str], Path]:
        folder = tmp_path_factory.mktemp("word")
        files = [folder / f"{'-'.join(which)}.docx" for which in IN_LIBREOFFICE]
        for which, file in zip(IN_LIBREOFFICE, files, strict=True):
            file.write_bytes(render_word(made(*which)))
        return dict(zip(IN_LIBREOFFICE, converted(files, to), strict=True))

    return lambda which, to: every(to)[which]


@pytest.mark.parametrize("which", IN_LIBREOFFICE, ids="-".join)
def test_the_pdf_has_the_headings_notes_tables_and_fonts_of_the_document(
    by_libreoffice, poppler, opened, which
):
    """Bookmarks are the headings; captions, cells and notes stand in the text; fonts are those expected."""
    document = made(*which)
    file = by_libreoffice(which, "pdf")
    told = flat(poppler("pdftotext", "-layout", str(file), "-"))
    outline = etree.fromstring(
        poppler("pdftohtml", "-xml", "-i", "-stdout", str(file)).encode(), etree.XMLParser(recover=True)
    )
    items: Any = outline.iter("item")
    headings = [f"{heading.number or ''}{plain(heading.children)}" for heading in blocks(document, Heading)]
    assert list(map(flat, headings)) == [flat("".join(item.itertext())) for item in items]
    word = opened(document)
    captions = word.text("//w:p[w:pPr/w:pStyle/@w:val='Caption']")
    notes = word.text("//w:footnote[@w:id > 0]", "word/footnotes.xml")
    assert len(blocks(document, Table)) == len(captions)
    assert [] == [one for one in (*captions, *notes) if flat(one) not in told]
    assert EXPECTED_FONTS == families(poppler, file)


def families(poppler, file):
    """Return the font families of a PDF, without subset and weight."""
    names = [line.split()[0] for line in poppler("pdffonts", str(file)).splitlines()[2:]]
    return {name.rpartition("+")[2].partition("-")[0] for name in names}


def test_names_in_other_scripts_come_out_whole(to_pdf, poppler, full, tmp_path):
    """Vietnamese, Cyrillic and Arabic are set in Arial's twin, Chinese and Thai in a fallback; no text is lost.

    Where no font has the letters, as on a machine without a Chinese one, LibreOffice draws boxes over whole text.
    """
    word = tmp_path / "document.docx"
    word.write_bytes(render_word(full("sv")))
    file = to_pdf(word)
    told = poppler("pdftotext", str(file), "-")
    for name in ("Thái Nguyên", "Sông Công", "Тхайнгуєн", "تاي نغوين", "太原省", "ไทเหงียน"):
        assert name in told or name in told.translate({0x202A: None, 0x202B: None, 0x202C: None})
    found = families(poppler, file)
    assert EXPECTED_FONTS <= found
    assert [] == [name for name in found - EXPECTED_FONTS if not FALLBACK_FONTS.match(name)]


@pytest.mark.parametrize("which", IN_LIBREOFFICE, ids="-".join)
def test_a_round_trip_through_libreoffice_keeps_the_questions(by_libreoffice, opened, which):
    """Saved anew by LibreOffice, each question is still a control around its placeholder, known by tag or mark.

    LibreOffice 7.4 forgets tags: the bookmark around each control is what every version keeps.
    """
    document = made(*which)
    before = opened(document)
    after = type(before)(by_libreoffice(which, "docx:MS Word 2007 XML").read_bytes())
    asked = "//w:sdt[not(w:sdtPr/w:docPartObj)]"
    assert before.text(f"{asked}/w:sdtContent") == after.text(f"{asked}/w:sdtContent")
    marks = [one for one in after.find("//w:bookmarkStart/@w:name") if one.startswith("_q_")]
    assert {mark_of(key) for key in questions(document.parts)} <= set(marks)
    assert len(before.find("//w:tag")) == len(set(marks))
    assert {tag_of(key) for key in questions(document.parts)} == set(before.find("//w:tag/@w:val"))
    for mark in marks:
        [start] = after.find(f"//w:bookmarkStart[@w:name='{mark}']")
        assert start.xpath("ancestor::w:sdt | following-sibling::w:sdt", namespaces={"w": W[1:-1]})
