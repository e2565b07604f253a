"""Documents in templates: styles, pages, headers, lists and numbers are the template's, the text is ours."""

import copy
import io
import re
import subprocess

import docx
import pytest
from attrs import evolve
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Mm

from partnerkit.documents.tree import (
    BulletList,
    Document,
    Fact,
    Facts,
    Heading,
    NumberedList,
    Paragraph,
    Part,
    Properties,
    Text,
)
from partnerkit.render.template import read_template
from partnerkit.render.word import render_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KINDS = ["plain", "municipal", "numbered", "swedish_names", "clashing", "cover_then_text"]


def words(text):
    return (Text(text),)


def heading(level, text, number=None):
    return Heading(level, words(text), number=number)


def style(word, called, path, part="word/styles.xml"):
    return word.find(f"//w:style[w:name/@w:val='{called}']/{path}", part)


def used(word, text):
    """Return the name of the style of the paragraph that holds a text."""
    (found,) = word.find(f"//w:p[contains(string(.), '{text}')]/w:pPr/w:pStyle/@w:val")
    (called,) = word.find(f"//w:style[@w:styleId='{found}']/w:name/@w:val", "word/styles.xml")
    return called


@pytest.mark.parametrize("kind", KINDS)
def test_the_open_xml_sdk_finds_no_errors(ooxml_validator, makers, full, tmp_path, kind):
    """A document with every node is valid in every template."""
    file = tmp_path / "full.docx"
    file.write_bytes(render_word(full("sv"), read_template(getattr(makers, kind)(), "mall.docx")))
    told = subprocess.run([ooxml_validator, str(file)], capture_output=True, text=True, check=False)
    assert '"ok": true' in told.stdout, told.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_the_text_is_that_of_the_document(makers, full, opened, dressed, kind):
    """No word is lost, and none of the template's body comes along."""

    def said(word, part):
        whole = "".join(word.text("/*", part))
        return re.sub("[0-9]+([.][0-9]+)*\u00a0\u00a0", "", whole) if kind == "numbered" else whole

    bare, worn = opened(full("sv")), dressed(full("sv"), getattr(makers, kind)())
    body, notes = "word/document.xml", "word/footnotes.xml"
    assert said(bare, body) == said(worn, body)
    assert said(bare, notes) == said(worn, notes)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_template_gives_the_same_bytes(makers, full, kind):
    """Reading a template twice and rendering twice changes nothing."""
    raw = getattr(makers, kind)()
    made = {render_word(full("en"), read_template(raw, "mall.docx")) for _ in range(2)}
    assert 1 == len(made)


@pytest.mark.parametrize("kind", KINDS)
def test_every_style_that_is_used_is_defined_once(makers, full, dressed, kind):
    """No id or name stands twice, and nothing refers to a style that is missing."""
    word = dressed(full("sv"), getattr(makers, kind)())
    ids = word.find("//w:style/@w:styleId", "word/styles.xml")
    names = [
        (one.get(f"{W}type"), one[0].get(f"{W}val")) for one in word.find("//w:style", "word/styles.xml")
    ]
    assert sorted(set(ids)) == sorted(ids)
    assert sorted(set(names)) == sorted(names)
    paths = "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"
    stories = [name for name in word.parts if re.match(r"word/(document|footnotes|header|footer)", name)]
    assert {one for story in stories for one in word.find(paths, story)} <= set(ids)
    assert set(word.find("//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml")) <= set(ids)
    assert 1 == len(word.find("//w:style[@w:type='paragraph'][@w:default='1']", "word/styles.xml"))


def test_nothing_of_those_who_made_the_template_is_passed_on(makers, full, dressed, opened_bytes):
    """No name, comment, tracked change, revision id, variable, path or text of its body is left."""
    raw = makers.municipal()
    assert makers.PERSON.encode() in b"".join(opened_bytes(raw).parts.values())
    word = dressed(full("sv"), raw)
    for name, content in word.parts.items():
        assert makers.PERSON.encode() not in content, name
        assert not re.search(
            rb"rsid|w:ins |w:del |comment|docVar|attachedTemplate|python-docx|C:\\", content
        ), name
        assert b"Skriv din text" not in content, name
    footer = "".join(
        one for name in word.parts if "footer" in name and "rels" not in name for one in word.text("/*", name)
    )
    assert "tillagt" in footer
    assert "borttaget" not in footer
    assert {"word/theme/theme1.xml", "word/fontTable.xml"} <= set(word.parts)


def test_the_styles_of_the_template_are_used(makers, document, dressed):
    """Headings, text and lists are theirs, whatever language their names are in."""
    content = document(heading(2, "Avsnitt"), Paragraph(words("Löpande.")), BulletList((words("Punkt."),)))
    word = dressed(content, makers.swedish_names())
    assert ["Rubrik 1", "Rubrik 2", "Brödtext i standard", "Punktlista"] == [
        used(word, text) for text in ("Rubrik", "Avsnitt", "Löpande", "Punkt")
    ]
    assert ["0"] == style(word, "Rubrik 1", "w:pPr/w:outlineLvl/@w:val")
    assert ["1"] == style(word, "Rubrik 2", "w:pPr/w:outlineLvl/@w:val")


def test_running_text_takes_the_style_that_follows_a_heading(makers, document, dressed):
    """Where the template writes its text in Body Text, so do we; tables and heads stay with the default."""
    made = docx.Document()
    for level in (1, 2):
        made.styles[f"Heading {level}"].next_paragraph_style = made.styles["Body Text"]
    content = document(Paragraph(words("Löpande.")), Facts((Fact("Datum", words("I dag")),)))
    word = dressed(content, makers.saved(made))
    assert "Body Text" == used(word, "Löpande")
    assert ["Normal"] == style(word, "Facts", "w:basedOn/@w:val")


def test_a_missing_style_falls_back_to_ours_in_their_font(makers, document, dressed):
    """A list style that is missing is added, based on their text, and counts in a list of ours."""
    made = docx.Document()
    element = made.styles["List Bullet"].element
    element.getparent().remove(element)
    word = dressed(document(BulletList((words("Punkt."),))), makers.saved(made))
    assert "List Bullet" == used(word, "Punkt")
    assert [] == style(word, "List Bullet", "w:rPr/w:rFonts")
    (number,) = set(word.find("//w:p/w:pPr/w:numPr/w:numId/@w:val"))
    assert [number] == style(word, "List Bullet", "w:pPr/w:numPr/w:numId/@w:val")
    (definition,) = word.find(f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val", "word/numbering.xml")
    signs = word.find(
        f"//w:abstractNum[@w:abstractNumId='{definition}']//w:lvlText/@w:val", "word/numbering.xml"
    )
    assert ["\u2022"] == signs


def test_styles_of_ours_never_take_a_name_of_theirs(makers, document, dressed):
    """A style of theirs called Facts is left alone, and ours gets another name and id."""
    word = dressed(document(Facts((Fact("Datum", words("I dag")),))), makers.clashing())
    assert "Facts (partnerkit)" == used(word, "Datum")
    assert ["80"] == style(word, "Facts", "w:rPr/w:sz/@w:val")


def test_numbered_lists_restart_in_the_lists_of_the_template(makers, document, dressed):
    """Two lists count from 1 each, in the look that the template's own style has."""
    two = (NumberedList((words("A"), words("B"))), Paragraph(words("Mellan.")), NumberedList((words("C"),)))
    word = dressed(document(*two), makers.plain())
    numbers = word.find("//w:p/w:pPr/w:numPr/w:numId/@w:val")
    assert numbers[0] == numbers[1] != numbers[2]
    (theirs,) = style(word, "List Number", "w:pPr/w:numPr/w:numId/@w:val")
    wanted = word.find(f"//w:num[@w:numId='{theirs}']/w:abstractNumId/@w:val", "word/numbering.xml")
    for number in set(numbers):
        one = f"//w:num[@w:numId='{number}']"
        assert wanted == word.find(f"{one}/w:abstractNumId/@w:val", "word/numbering.xml")
        assert ["1"] == word.find(f"{one}/w:lvlOverride/w:startOverride/@w:val", "word/numbering.xml")


def numbers_of(word, text):
    return word.find(f"//w:p[contains(string(.), '{text}')]/w:pPr/w:numPr/w:numId/@w:val")


def test_numbered_headings_are_numbered_once(makers, document, dressed):
    """Where the template counts headings as the document does, the printed number goes, and the title has none."""
    report = document(
        heading(2, "Ett", "1"), heading(3, "Under", "1.1"), heading(2, "Bilaga"), heading(2, "Två", "2")
    )
    word = dressed(report, makers.numbered())
    assert ["Rubrik", "Ett", "Under", "Bilaga", "Två"] == word.text("//w:p")
    assert ["Title", "heading 1", "heading 2"] == [used(word, text) for text in ("Rubrik", "Ett", "Under")]
    assert ["0"] == numbers_of(word, "Bilaga")
    assert [] == numbers_of(word, "Ett") == numbers_of(word, "Two")
    assert ["0"] == style(word, "Title", "w:pPr/w:outlineLvl/@w:val")


@pytest.mark.parametrize("numbers", [("2", "3"), ("1", "3"), ("A", "B"), ("6", "6.1")])
def test_numbers_that_the_template_would_change_are_printed(makers, document, dressed, numbers):
    """A funder's question 6 stays 6: the template's counting is switched off, so that nothing is doubled."""
    word = dressed(document(*(heading(2, "Avsnitt", one) for one in numbers)), makers.numbered())
    assert [f"{one}\u00a0\u00a0Avsnitt" for one in numbers] == word.text("//w:p")[1:]
    assert ["0", "0"] == numbers_of(word, "Avsnitt")


def test_each_part_counts_its_headings_from_one(makers, dressed):
    """The second part of a file gets a list that starts again."""
    parts = tuple(
        Part("K", "R", (heading(1, f"Titel {one}"), heading(2, f"Avsnitt {one}"), heading(3, f"Under {one}")))
        for one in "AB"
    )
    word = dressed(Document("Prov", "sv", parts), makers.numbered())
    assert [] == numbers_of(word, "Avsnitt A")
    (fresh,) = numbers_of(word, "Avsnitt B")
    assert [fresh] == numbers_of(word, "Under B")
    starts = word.find(
        f"//w:num[@w:numId='{fresh}']/w:lvlOverride/w:startOverride/@w:val", "word/numbering.xml"
    )
    assert ["1"] == starts


def test_headings_that_are_not_numbered_stay_as_they_were(makers, document, dressed):
    """Without numbered headings in the template, the document prints its own numbers, and the title is heading 1."""
    word = dressed(document(heading(2, "Ett", "1")), makers.plain())
    assert ["Rubrik", "1\u00a0\u00a0Ett"] == word.text("//w:p")
    assert "heading 1" == used(word, "Rubrik")


def test_the_page_is_that_of_the_template(makers, full, dressed):
    """Size and margins hold for every part, and tables and tab stops fit the text."""
    word = dressed(full("sv"), makers.municipal())
    margins = word.find("//w:pgMar")
    assert [("2268", "2268", "2551")] * 2 == [
        tuple(one.get(W + side) for side in ("left", "right", "top")) for one in margins
    ]
    assert ["nextPage"] * 2 == word.find("//w:sectPr/w:type/@w:val")
    for table in word.find("//w:tbl"):
        widths = [int(one.get(W + "w")) for one in table.iter(W + "gridCol")]
        assert sum(widths) == pytest.approx(7370, abs=4)
    assert all(int(one) <= 130 * 36000 for one in word.find("//wp:extent/@cx"))


def test_a_template_without_header_gets_ours_across_its_page(makers, full, dressed):
    """Our header's right side ends at the edge of their text; the stops of their style are cleared."""
    made = docx.Document()
    made.sections[0].left_margin = made.sections[0].right_margin = Mm(20)
    made.sections[0].header_distance = Mm(0)
    word = dressed(full("sv"), makers.saved(made))
    assert ["567", "567"] == word.find("//w:pgMar/@w:header")
    tabs = word.find("//w:p[1]//w:tab[@w:pos]", "word/header1.xml")
    assert [("clear", "4680"), ("clear", "9360"), ("right", "9972")] == [
        (one.get(W + "val"), one.get(W + "pos")) for one in tabs
    ]
    assert [] == word.find("//w:titlePg")


def furniture(word, kind):
    return [name for name in word.parts if name.startswith(f"word/{kind}")]


def test_header_and_footer_with_their_logo_stand_on_every_part(makers, full, dressed):
    """The first page of each part has the logo; headers that differ are stored apart, others once."""
    word = dressed(full("sv"), makers.municipal())
    assert 2 == len(word.find("//w:titlePg"))
    assert ["default", "first"] * 2 == word.find("//w:headerReference/@w:type")
    assert ["default", "first"] * 2 == word.find("//w:footerReference/@w:type")
    assert 2 == len(furniture(word, "footer"))
    (logo,) = [name for name in word.parts if "template" in name]
    assert makers.png(160, 48) == word.parts[logo]


def test_fields_of_the_header_are_filled_for_each_part(makers, full, dressed):
    """Case number, title and date are those of the part; what is not known asks in the document's language."""
    word = dressed(full("sv"), makers.municipal(), fields={"Handläggare": "author"})
    headers = ["".join(word.text("/*", name)) for name in furniture(word, "header")]
    assert "KLF 2016-123Positionspapper om samverkan med Thai\u00a0Nguyen, Vietnamsid 1" in headers
    assert "[Diarienummer]Samverkan mellan Thai\u00a0Nguyen och Linköpingsid 1" in headers
    assert "Datum: 2016-10-17Diarienummer: KLF 2016-123Handläggare: Kommunledningsförvaltningen" in headers
    assert "Datum: 2016-10-17Diarienummer: Klicka härHandläggare: Kommunledningsförvaltningen" in headers
    codes = [one.strip() for name in furniture(word, "header") for one in word.find("//@w:instr", name)]
    assert {"PAGE"} == set(codes)


def header_of(makers, *elements):
    made = docx.Document()
    for element in elements:
        made.sections[0].header.paragraphs[0]._p.append(element)
    return makers.saved(made)


def complex_field(instruction, shown):
    made = docx.Document().add_paragraph()
    for kind in ("begin", "code", "separate", "result", "end"):
        run = made.add_run(shown if kind == "result" else "")
        if kind == "code":
            run._r.append(run._r.makeelement(W + "instrText", {}))
            run._r[-1].text = f" {instruction} "
        elif kind != "result":
            run._r.append(run._r.makeelement(W + "fldChar", {W + "fldCharType": kind}))
    return list(made._p)


@pytest.mark.parametrize(
    ("instruction", "expected", "kept"),
    [
        ("PAGE", "1", True),
        ("TITLE", "Prov", True),
        ("DOCPROPERTY Dnr", "KS 1", False),
        ('DOCPROPERTY "Okänd"', "förr", False),
        ('DATE \\@ "yyyy-MM-dd"', "2016-10-17", False),
        ("FILENAME \\p", "", False),
        ("LASTSAVEDBY", "", False),
        ("INCLUDETEXT c:\\\\a.docx", "förr", False),
    ],
)
def test_each_field_of_word_is_kept_filled_or_taken_out(makers, dressed, instruction, expected, kept):
    """Simple and long fields alike: no clock, user, path or link out of the file stays."""
    part = Part("K", "R", (heading(1, "Titel"),), "KS 1")
    document = Document("Prov", "sv", (part,), Properties(date="2016-10-17"))
    for elements in ([makers.code(instruction, "förr")], complex_field(instruction, "förr")):
        stay = makers.code("NUMPAGES", "9")  # a header with nothing in it is none
        word = dressed(document, header_of(makers, *elements, stay))
        assert [expected + "1"] == word.text("/*", "word/header1.xml")
        left = word.find("//@w:instr | //w:instrText/text()", "word/header1.xml")
        assert kept == (instruction in [one.strip() for one in left])
        assert 3 * (kept and len(elements) > 1) == len(word.find("//w:fldChar", "word/header1.xml"))


def test_a_control_bound_to_a_property_of_the_file_stays_bound(makers, full, dressed):
    """Word shows the property, which holds the same words; a binding to data that is left behind goes."""
    core = (
        '<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" '
        'w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>'
    )
    foreign = '<w:dataBinding w:xpath="/a:case[1]/a:Dnr[1]" w:storeItemID="{00000000-0000-0000-0000-000000000001}"/>'
    raw = header_of(
        makers,
        makers.control("", "", "förr", binding=core),
        makers.control("x1", "", "förr", binding=foreign),
    )
    word = dressed(full("sv"), raw)
    assert ["Samverkan med Thái NguyênKLF 2016-123"] == word.text("/*", "word/header1.xml")
    assert 1 == len(word.find("//w:dataBinding", "word/header1.xml"))


def test_links_out_of_the_file_are_dropped_but_web_addresses_stay(makers, document, dressed):
    """A link to a file on a server tells its path; one to the municipality's site is wanted."""
    made = docx.Document()
    header = made.sections[0].header
    for address in ("file:///S:/mallar/mall.docx", "https://exempelberg.example"):
        number = header.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = header.paragraphs[0]._p.makeelement(
            W + "hyperlink",
            {"{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id": number},
        )
        link.append(made.add_paragraph().add_run("länk")._r)
        header.paragraphs[0]._p.append(link)
    word = dressed(document(), makers.saved(made))
    related = word.parts["word/_rels/header1.xml.rels"]
    assert b"https://exempelberg.example" in related
    assert b"mallar" not in related
    assert ["länklänk"] == word.text("/*", "word/header1.xml")


def test_the_language_is_that_of_the_document(makers, full, dressed):
    """An American template does not make a Swedish text English to those who listen to it."""
    for language, tag in (("sv", "sv-SE"), ("en", "en-GB")):
        word = dressed(full(language), makers.plain())
        assert [tag] == word.find("//w:docDefaults//w:lang/@w:val", "word/styles.xml")
        assert [tag] == word.find("//w:themeFontLang/@w:val", "word/settings.xml")


def test_a_dotx_gives_a_document(makers, full):
    """A template file gives the same document as a Word file of the same content."""
    raw = makers.municipal()
    assert render_word(full("sv"), read_template(raw, "mall.docx")) == render_word(
        full("sv"), read_template(makers.as_dotx(raw), "mall.dotx")
    )


def test_even_pages_keep_their_header(makers, document, dressed):
    """A template for print on both sides has headers for even pages, and the setting that asks for them."""
    made = docx.Document()
    made.settings.odd_and_even_pages_header_footer = True
    made.sections[0].even_page_header.paragraphs[0].text = "Vänster"
    made.sections[0].header.paragraphs[0].text = "Höger"
    word = dressed(document(), makers.saved(made))
    assert ["default", "even"] == word.find("//w:headerReference/@w:type")
    assert 1 == len(word.find("//w:evenAndOddHeaders", "word/settings.xml"))


def test_colours_of_ours_follow_the_headings_of_the_template(makers, full, dressed):
    """Lines and fills of our tables and notes take the colour of their headings."""
    word = dressed(full("sv"), makers.municipal())
    assert ["6B1F3D"] * 2 == style(word, "Fact Table", "w:tblPr/w:tblBorders/*[@w:sz='8']/@w:color")
    assert b"1F3A4D" not in word.parts["word/styles.xml"] + word.parts["word/document.xml"]


def test_python_docx_reads_what_was_made(makers, full):
    """The file opens, and its headings are headings."""
    made = render_word(full("sv"), read_template(makers.municipal(), "mall.docx"))
    read = docx.Document(io.BytesIO(made))
    headings = [
        one.style.name for one in read.paragraphs if one.style and one.style.name.startswith("Heading")
    ]
    assert {"Heading 1", "Heading 2", "Heading 3", "Heading 4"} == set(headings)


@pytest.mark.parametrize("kind", ["municipal", "numbered"])
def test_libreoffice_shows_it(to_pdf, makers, full, tmp_path, kind):
    """LibreOffice makes pages of it; numbered headings carry one number each."""
    file = tmp_path / f"{kind}.docx"
    file.write_bytes(render_word(full("sv"), read_template(getattr(makers, kind)(), "mall.docx")))
    read = subprocess.run(
        ["pdftotext", "-layout", str(to_pdf(file)), "-"], capture_output=True, text=True, check=True
    )
    assert re.search(r"^\s*2\s+Ekonomi", read.stdout, re.MULTILINE)
    assert not re.search(r"2\s+2\s+Ekonomi", read.stdout)
    assert ("Storgatan 1" in read.stdout) is (kind == "municipal")


def test_a_template_saved_by_libreoffice_is_read(soffice, makers, full, dressed, tmp_path, ooxml_validator):
    """Styles, page and header made in LibreOffice hold; text stands in its Text body."""
    source = tmp_path / "mall.html"
    source.write_text(
        "<html><head><style>@page { size: 21cm 29.7cm; margin: 3cm } h1 { color: #204020; font-family: serif }"
        "</style></head><body><h1>Titel</h1><h2>Avsnitt</h2><h3>Under</h3><p>Text</p><ul><li>Punkt</li></ul></body></html>",
        encoding="utf-8",
    )
    command = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += [
        "--infilter=HTML (StarWriter)",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(tmp_path),
        str(source),
    ]
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    raw = (tmp_path / "mall.docx").read_bytes()
    word = dressed(full("sv"), raw)
    assert "heading 1" == used(word, "Positionspapper om samverkan").lower()
    assert "Body Text" == used(word, "Samarbetet fick stöd")
    file = tmp_path / "full.docx"
    file.write_bytes(word.content)
    told = subprocess.run([ooxml_validator, str(file)], capture_output=True, text=True, check=False)
    assert '"ok": true' in told.stdout, told.stdout


def test_a_draft_without_a_date_asks_for_it(makers, document, dressed):
    """A date of the template's own never passes for the document's."""
    raw = header_of(makers, makers.control("Datum", "Datum", "2001-01-01"), makers.code("DATE", "2001-01-01"))
    assert ["[Datum][Datum]"] == dressed(document(), raw).text("/*", "word/header1.xml")
    english = evolve(document(), language="en")
    assert ["[Date][Date]"] == dressed(english, raw).text("/*", "word/header1.xml")


def test_lists_restart_at_the_level_that_the_style_of_the_template_has(makers, document, dressed):
    """A style that counts at the second level of an outline restarts there."""
    made = docx.Document()
    made.styles["List Number"].element.pPr.numPr.get_or_add_ilvl().val = 1
    numbering = made.part.numbering_part.element
    number = made.styles["List Number"].element.pPr.numPr.numId.val
    (wanted,) = numbering.xpath(f"./w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
    (level,) = numbering.xpath(f"./w:abstractNum[@w:abstractNumId='{wanted}']/w:lvl")
    level.addnext(copy.deepcopy(level))
    level.getnext().set(W + "ilvl", "1")
    word = dressed(document(NumberedList((words("A"),))), makers.saved(made))
    assert ["1"] == word.find("//w:p/w:pPr/w:numPr/w:ilvl/@w:val")
    (fresh,) = word.find("//w:p/w:pPr/w:numPr/w:numId/@w:val")
    one = f"//w:num[@w:numId='{fresh}']/w:lvlOverride/@w:ilvl"
    assert ["1"] == word.find(one, "word/numbering.xml")


def test_a_caption_stays_with_its_table_also_in_a_style_that_does_not_say_so(makers, full, dressed):
    """Templates are made for captions below pictures; ours stand above tables, and keep with them."""
    word = dressed(full("sv"), makers.plain())
    assert [] == style(word, "caption", "w:pPr/w:keepNext")
    captions = word.find("//w:p[w:pPr/w:pStyle/@w:val='Caption']")
    assert captions
    assert all(one.find(f"{W}pPr/{W}keepNext") is not None for one in captions)


@pytest.mark.parametrize(
    "names",
    [
        ("Überschrift 1", "Überschrift 2", "Aufzählungszeichen"),
        ("Otsikko 1", "Otsikko 2", "Merkitty luettelo"),
        ("HEADING 1", "heading  2", "list bullet"),
    ],
)
def test_styles_are_found_under_names_of_other_languages(makers, document, dressed, names):
    """German, Finnish, and English in other letters: the template's own styles are used."""
    made = docx.Document()
    for english, theirs in zip(("Heading 1", "Heading 2", "List Bullet"), names, strict=True):
        element = made.styles[english].element
        element.find(W + "name").set(W + "val", theirs)
        element.set(W + "styleId", f"x{english[-1]}{len(english)}")
    content = document(heading(2, "Avsnitt"), BulletList((words("Punkt."),)))
    word = dressed(content, makers.saved(made))
    assert list(names) == [used(word, text) for text in ("Rubrik", "Avsnitt", "Punkt")]
