"""Each fault planted in a Word file is found, and nothing else; files of other programs are read too."""

import io
import re
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from partnerkit.language.catalogue import say
from partnerkit.testing import accessibility_faults

STYLES, SETTINGS, CORE, HEADER, NOTES = (
    "word/styles.xml",
    "word/settings.xml",
    "docProps/core.xml",
    "word/header1.xml",
    "word/footnotes.xml",
)


def kinds(content):
    return [fault.kind for fault in accessibility_faults(content)]


def run(words, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def paragraph(words, properties="", run_properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words, run_properties)}</w:p>"


def heading(level, words="Rubrik"):
    return paragraph(words, f'<w:pStyle w:val="Heading{level}"/>')


def table(rows, *, header=True, about=True):
    """Return a table with a caption; rows are strings of cells."""
    mark = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    body = "".join(f"<w:tr>{mark if number == 0 else ''}{row}</w:tr>" for number, row in enumerate(rows))
    words = '<w:tblCaption w:val="Namn"/><w:tblDescription w:val="Vad den visar."/>' if about else ""
    caption = paragraph("Tabell 9. Namn", '<w:pStyle w:val="Caption"/>') if about else ""
    return f"{caption}<w:tbl><w:tblPr>{words}</w:tblPr><w:tblGrid/>{body}</w:tbl>{paragraph('Efter.')}"


def cell(words, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"


TWO = cell("a") + cell("b")
LINK = '<w:p><w:hyperlink w:anchor="matter_1">{}</w:hyperlink></w:p>'
FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.se" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
VML = (
    '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="PowerPlusWaterMarkObject">{}</v:shape>'
    "</w:pict></w:r></w:p>"
)
PICTURED = "<wp:extent/><wp:docPr id='90' name='Bild' {}/>"
DRAWING = "<w:p><w:r><w:drawing><wp:{0}>{1}</wp:{0}></w:drawing></w:r></w:p>"
BOX = DRAWING.format("anchor", "<wp:docPr id='9' name='Ruta'/><w:txbxContent><w:p/></w:txbxContent>")
LONE = (
    '<w:sdt><w:sdtPr><w:tag w:val="q"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Fyll i</w:t></w:r></w:p>'
    "</w:sdtContent></w:sdt>"
)
FRAMED = (
    '<w:sdt><w:sdtPr><w:alias w:val="Fråga?"/></w:sdtPr><w:sdtContent>'
    + paragraph("Fyll i", '<w:pBdr><w:left w:val="single" w:color="{}"/></w:pBdr>')
    + "</w:sdtContent></w:sdt>"
)

IN_THE_BODY = [
    ("heading-skipped", heading(4)),
    ("heading-skipped", paragraph("Egen nivå", '<w:outlineLvl w:val="3"/>')),
    ("heading-repeated", heading(1)),
    ("heading-empty", heading(2, "")),
    ("heading-fake", paragraph("Nästan en rubrik", run_properties="<w:b/>")),
    ("table-header", table([TWO, TWO], header=False)),
    ("table-layout", table([TWO], header=False)),
    ("table-layout", table([cell("a"), cell("b")], header=False)),
    ("table-merged", table([TWO, cell("a", '<w:gridSpan w:val="2"/>')])),
    ("table-merged", table([TWO, cell("a", '<w:vMerge w:val="restart"/>') + cell("b")])),
    ("table-merged", table([TWO, cell("a", '<w:hMerge w:val="restart"/>') + cell("b")])),
    ("table-merged", table([TWO, TWO + cell("c")])),
    (
        "table-caption",
        table([TWO, TWO], about=False).replace("<w:tblPr>", '<w:tblPr><w:tblDescription w:val="Ord."/>'),
    ),
    ("table-blank", table([TWO, cell("a") + cell(" ")])),
    ("picture-alt", DRAWING.format("inline", PICTURED.format(""))),
    ("picture-alt", DRAWING.format("inline", PICTURED.format("descr='logo.png'"))),
    ("floating", DRAWING.format("anchor", PICTURED.format("descr='Ett vapen.'"))),
    ("floating", paragraph("Ram", '<w:framePr w:w="100"/>')),
    ("text-box", BOX),
    ("watermark", VML.format("<v:textpath string='UTKAST'/>")),
    ("picture-alt", VML.format("<v:imagedata/>")),
    ("empty-paragraph", "<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>"),
    ("link-address", LINK.format(run("https://icld.se/om/oss"))),
    ("link-address", LINK.format(run("icld.se/") + run("om-oss"))),
    ("link-address", FIELD.format(run("www.icld.se"))),
    ("link-vague", LINK.format(run("Läs mer."))),
    ("link-empty", LINK.format(run(" ")).replace("</w:p>", run("Efter.") + "</w:p>")),
    ("blanks", paragraph("Namn          Titel")),
    ("blanks", "<w:p><w:r><w:t>Namn</w:t><w:tab/><w:tab/><w:t>Titel</w:t></w:r></w:p>"),
    ("contrast", paragraph("Blek", run_properties='<w:color w:val="8A8A8A"/>')),
    ("contrast", paragraph("Vit", run_properties='<w:color w:val="FFFFFF"/>')),
    (
        "contrast",
        paragraph("Svart på mörkt", '<w:shd w:val="clear" w:fill="1F3A4D"/>', '<w:color w:val="000000"/>'),
    ),
    (
        "contrast",
        paragraph("Märkt", run_properties='<w:highlight w:val="darkGray"/><w:color w:val="595959"/>'),
    ),
    (
        "contrast",
        table(
            [TWO, cell("a", '<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>') + cell("b")]
        ).replace("<w:rPr></w:rPr><w:t>a", "<w:rPr><w:color w:val='444444'/></w:rPr><w:t>a"),
    ),
    ("capitals", paragraph("Ropar", run_properties="<w:caps/>")),
    ("capitals", paragraph("DET HÄR SKRIKER MAN")),
    ("underlined", paragraph("Viktigt", run_properties='<w:u w:val="single"/>')),
    ("justified", paragraph("Rak marginal", '<w:jc w:val="both"/>')),
    ("control-unnamed", LONE),
    ("frame-contrast", FRAMED.format("EEEEEE")),
    ("language-invalid", paragraph("Ord", run_properties='<w:lang w:val="svenska"/>')),
]


def test_the_document_to_plant_in_has_no_faults(flawless):
    """A document with every node is found to be right."""
    assert () == accessibility_faults(flawless)


@pytest.mark.parametrize(
    ("kind", "planted"), IN_THE_BODY, ids=[f"{number}-{kind}" for number, (kind, _) in enumerate(IN_THE_BODY)]
)
def test_a_fault_in_the_body_is_found_and_nothing_else(changed, kind, planted):
    """What is planted is told once, with a place."""
    assert [kind] == kinds(changed(planted))


@pytest.mark.parametrize(
    ("kind", "part", "old", "new"),
    [
        ("title-missing", CORE, "<dc:title>Samverkan med Thái Nguyên</dc:title>", "<dc:title> </dc:title>"),
        ("language-missing", STYLES, '<w:lang w:val="sv-SE"/>', ""),
        ("hyphenation", SETTINGS, '<w:autoHyphenation w:val="0"/>', "<w:autoHyphenation/>"),
        ("contrast", STYLES, '<w:color w:val="1F3A4D"/>', '<w:color w:val="BBBBBB"/>'),
        ("justified", STYLES, "<w:suppressAutoHyphens/>", '<w:suppressAutoHyphens/><w:jc w:val="both"/>'),
        ("table-description", "word/document.xml", '<w:tblDescription w:val="En rad."/>', ""),
        ("heading-skipped", "word/document.xml", 'w:val="Heading1"', 'w:val="Heading2"'),
        ("empty-paragraph", HEADER, "</w:hdr>", "<w:p/></w:hdr>"),
        ("watermark", HEADER, "</w:hdr>", VML.format("<v:textpath string='UTKAST'/>") + "</w:hdr>"),
        (
            "underlined",
            NOTES,
            '<w:t xml:space="preserve">Staden',
            '<w:rPr><w:u w:val="single"/></w:rPr><w:t>Staden',
        ),
    ],
)
def test_a_fault_in_another_part_is_found(changed, kind, part, old, new):
    """Properties, settings, styles, page headers and notes are read too."""
    assert {kind} == set(kinds(changed(new, old, part)))


@pytest.mark.parametrize(
    "harmless",
    [
        paragraph("Stor grå rubrik", run_properties='<w:sz w:val="40"/><w:color w:val="8A8A8A"/>'),
        paragraph("Vitt på mörkt", '<w:shd w:val="clear" w:fill="1F3A4D"/>', '<w:color w:val="FFFFFF"/>'),
        paragraph("Svart på automatiskt mörkt", '<w:shd w:val="clear" w:fill="000000"/>'),
        DRAWING.format(
            "inline",
            "<wp:docPr id='9' name='x'><a:ext xmlns:d='urn:d'><d:decorative val='1'/></a:ext></wp:docPr>",
        ),
        LINK.format(run("icld.se")),
        LINK.format(run("info@icld.se")),
        paragraph("Ett <w:b/> ord".replace("<w:b/>", "fetstilt")),
        FRAMED.format("8A6D00"),
        paragraph("ICLD"),
        table([TWO, TWO]),
        FIELD.format(run("ICLD:s webbplats", '<w:u w:val="single"/>')),
    ],
)
def test_what_only_looks_like_a_fault_is_not_told(changed, harmless):
    """Large text, white on dark, decoration, short domains and abbreviations are right."""
    assert [] == kinds(changed(harmless))


def repacked(content, **parts):
    """Return the file with other parts, named without folder and suffix."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(made, "w") as target:
        for entry in source.namelist():
            new = parts.get(entry.rpartition("/")[2].partition(".")[0])
            old = source.read(entry)
            target.writestr(entry, old if new is None else new(old) if callable(new) else new)
    return made.getvalue()


def test_styles_are_followed_to_where_they_begin(changed):
    """A style of one's own is a heading if what it is based on is one; a circle of styles ends."""
    own = (
        '<w:style w:type="paragraph" w:styleId="Mellan"><w:name w:val="Mellanrubrik"/>'
        '<w:basedOn w:val="Heading4"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>'
    )
    used = paragraph("Rubrik", '<w:pStyle w:val="Mellan"/>') + paragraph("Text", '<w:pStyle w:val="A"/>')
    styled = repacked(
        changed(used), styles=lambda old: old.replace(b"</w:styles>", own.encode() + b"</w:styles>")
    )
    assert ["heading-skipped"] == kinds(styled)


def test_colours_of_the_theme_are_resolved():
    """A pale accent of a theme is found though the file stores another colour beside it."""
    import docx
    from docx.enum.dml import MSO_THEME_COLOR

    document = docx.Document()
    document.core_properties.title = "Titel"
    words = document.add_paragraph().add_run("Blekt")
    words.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    words.font.color._color.set(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}themeTint", "66"
    )
    assert ["contrast"] == kinds(saved(document))


def saved(document):
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_what_python_docx_makes_is_read():
    """Its default document lacks a title; its table lacks what tables need, and its heading 2 is too pale."""
    import docx

    document = docx.Document()
    document.add_heading("Rubrik", 1)
    document.add_heading("Underrubrik", 2)
    document.add_paragraph("Text.")
    cells = document.add_table(2, 2).rows
    for row in cells:
        for one in row.cells:
            one.text = "ord"
    expected = ["title-missing", "table-header", "table-caption", "table-description", "contrast"]
    assert expected == kinds(saved(document))


def test_what_libreoffice_makes_is_read(soffice, tmp_path):
    """A page of HTML that LibreOffice saved as .docx: its skipped heading and its table without header are found."""
    page = tmp_path / "page.html"
    page.write_text(
        "<html lang='sv-SE'><head><meta charset='utf-8'><title>Titel</title></head><body><h1>Ett</h1><h3>Tre</h3>"
        "<p>Text.</p>"
        "<table border='1'><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><p>Slut.</p></body></html>",
        encoding="utf-8",
    )
    command = [
        soffice,
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--infilter=HTML (StarWriter)",
    ]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path), str(page)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    found = kinds((tmp_path / "page.docx").read_bytes())
    assert {"heading-skipped", "table-header", "table-caption", "table-description"} <= set(found)
    assert "title-missing" not in found


def test_any_damaged_file_has_one_fault(flawless):
    """Cut off, overwritten, empty, old or no Word file at all: one fault that says what to do, and no crash."""
    middle = len(flawless) // 2
    damaged = [
        b"",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        b"\0" * 4096,
        flawless[:middle],
        flawless[middle:],
        flawless[:200] + bytes(200) + flawless[400:],
    ]
    for content in damaged:
        faults = accessibility_faults(content)
        assert ["unreadable"] == [fault.kind for fault in faults]
        assert ".docx" in str(faults[0])


@pytest.mark.parametrize(
    "document",
    [
        "",
        "<w:document",
        "<html/>",
        '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="urn:x">&a;</w:document>',
    ],
)
def test_a_file_with_a_text_that_is_none_has_one_fault(flawless, document):
    """Broken XML and entities are refused, not followed."""
    assert ["unreadable"] == kinds(repacked(flawless, document=document))


def test_a_document_without_anything_is_read():
    """An empty body has no text to judge."""
    import docx

    document = docx.Document()
    document.core_properties.title = "Titel"
    assert [] == kinds(saved(document))


def test_a_long_text_without_headings_is_told():
    """Twenty paragraphs need headings to find one's way."""
    import docx

    document = docx.Document()
    document.core_properties.title = "Titel"
    for number in range(20):
        document.add_paragraph(f"Stycke {number}.")
    assert ["heading-none"] == kinds(saved(document))


def test_a_fault_says_where_and_what_in_both_languages(changed):
    """The place names the paragraph by its words; English and Swedish differ."""
    fault = accessibility_faults(changed(heading(4, "Egen rubrik")))[0]
    assert "paragraph 25, “Egen rubrik”" in str(fault)
    assert "stycke 25, ”Egen rubrik”" == say(fault.place, "sv")
    assert say(fault.message, "sv").startswith("En rubrik på nivå 4 står där nivå 3")
    assert "1.3.1" == fault.criterion


def test_the_strict_variant_of_the_format_is_read(flawless):
    """Word saves "Strict Open XML" under other names for the same things."""

    def strict(part):
        usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        return part.replace(usual, b"http://purl.oclc.org/ooxml/wordprocessingml/main")

    assert [] == kinds(repacked(flawless, document=strict, styles=strict))
    assert ["heading-repeated"] == kinds(
        repacked(
            flawless, styles=strict, document=lambda old: strict(old.replace(b"Heading2", b"Heading1", 1))
        )
    )


def test_a_bomb_is_not_unpacked(flawless, monkeypatch):
    """A file that would fill the memory is refused by what it says of its size."""
    monkeypatch.setattr("partnerkit.render.inspection.opened.MOST_BYTES", 10_000)
    assert "MB unpacked" in str(accessibility_faults(flawless)[0])
    monkeypatch.undo()
    monkeypatch.setattr("partnerkit.render.inspection.opened.MOST_XML", 10_000)
    assert ["unreadable"] == kinds(flawless)


def test_every_kind_of_fault_is_explained():
    """The page on accessibility lists each kind that the checks can tell."""
    root = Path(__file__).parents[3]
    source = "".join(
        path.read_text("utf-8")
        for path in (root / "src/partnerkit/render/inspection").glob("*.py")
        if path.stem != "html"
    )
    told = set(re.findall(r'Fault\(\s*"([a-z-]+)"', source))
    explained = (root / "docs/accessibility.md").read_text("utf-8")
    assert len(told) >= 40
    assert [] == sorted(kind for kind in told if f"`{kind}`" not in explained)
