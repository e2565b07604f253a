"""Templates as municipalities have them, made here so that everything in them is known."""

import io
from collections.abc import Callable, Mapping
from struct import pack
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import compress, crc32

import docx
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor

PERSON = "Kerstin Mallmakare"
"""Whoever made the templates; the name may not be found in a document."""

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"


def saved(document: Any) -> bytes:
    """Return a document of python-docx as bytes."""
    raw = io.BytesIO()
    document.save(raw)
    return raw.getvalue()


def plain() -> bytes:
    """Return python-docx's own template: American, Letter, no header."""
    return saved(docx.Document())


def municipal() -> bytes:
    """Return a Swedish municipality's template: serif headings, logo on the first page, fields, address."""
    document = docx.Document()
    _page(document)
    _looks(document)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    first = section.first_page_header
    logo = first.paragraphs[0].add_run()
    logo.add_picture(io.BytesIO(png(160, 48)), height=Mm(12))
    logo._r.xpath(".//wp:docPr")[0].set("descr", "Exempelbergs kommun")
    for label, tag in (("Datum", "date"), ("Diarienummer", "Dnr"), ("Handläggare", "handlaggare")):
        line = first.add_paragraph(f"{label}: ")
        line._p.append(control(tag, label, "Klicka här", asks=True))
    running = section.header.paragraphs[0]
    running._p.append(code('DOCPROPERTY "Diarienummer"', "KS 2001/9"))
    running.add_run("\t")
    running._p.append(control("title", "Titel", "Gammal rubrik"))
    running.add_run("\tsid ")
    running._p.append(code("PAGE", "7"))
    for footer in (section.footer, section.first_page_footer):
        footer.paragraphs[0].text = "Exempelbergs kommun, Storgatan 1, 123 45 Exempelberg"
    _traces(document)
    return saved(document)


def numbered() -> bytes:
    """Return a template whose headings 1 to 3 are numbered 1, 1.1 and 1.1.1."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:lvlText w:val="{".".join(f"%{one + 1}" for one in range(level + 1))}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
        for level in range(3)
    )
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>{levels}'
            "</w:abstractNum>"
        ),
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for level in range(3):
        layout = document.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
        number = layout.get_or_add_numPr()
        number.get_or_add_ilvl().val = level
        number.get_or_add_numId().val = 77
    return saved(document)


def swedish_names() -> bytes:
    """Return a template whose styles are stored under Swedish names, as other programs than Word store them."""
    document = docx.Document()
    styles = document.styles
    for english, swedish in (
        ("Heading 1", "Rubrik 1"),
        ("Heading 2", "Rubrik 2"),
        ("Heading 3", "Rubrik 3"),
        ("List Bullet", "Punktlista"),
        ("List Number", "Numrerad lista"),
        ("Caption", "Beskrivning"),
        ("Strong", "Stark"),
        ("Normal", "Brödtext i standard"),
    ):
        element = styles[english].element
        old = element.get(_w("styleId"))
        element.find(_w("name")).set(_w("val"), swedish)
        new = swedish.replace(" ", "").replace("ö", "")
        for found in styles.element.iter(_w("basedOn"), _w("next"), _w("link")):
            if found.get(_w("val")) == old:
                found.set(_w("val"), new)
        element.set(_w("styleId"), new)
        for outline in element.findall(f"{_w('pPr')}/{_w('outlineLvl')}"):
            outline.getparent().remove(outline)
    return saved(document)


def clashing() -> bytes:
    """Return a template with styles that are called like ours, and mean something else."""
    document = docx.Document()
    for called in ("Note", "Facts", "Lead", "Prompt", "Figure"):
        document.styles.add_style(called, WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(40)
    return saved(document)


def as_dotx(raw: bytes) -> bytes:
    """Return a document as a template file."""
    return altered(raw, {"[Content_Types].xml": lambda part: part.replace(_MAIN.encode(), _DOTX.encode())})


def with_macros(raw: bytes) -> bytes:
    """Return a document as one with macros."""
    types = {"[Content_Types].xml": lambda part: part.replace(_MAIN.encode(), _DOCM.encode())}
    return altered(raw, types, {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0macro"})


def altered(
    raw: bytes, changed: Mapping[str, Callable[[bytes], bytes]], added: Mapping[str, bytes] | None = None
) -> bytes:
    """Return a document with some of its parts changed, and others added."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(raw)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for one in old.namelist():
            part = old.read(one)
            new.writestr(one, changed[one](part) if one in changed else part)
        for one, part in (added or {}).items():
            new.writestr(one, part)
    return made.getvalue()


def control(tag: str, alias: str, words: str, *, asks: bool = False, binding: str = "") -> Any:
    """Return a content control in a line."""
    mark = "<w:showingPlcHdr/>" if asks else ""
    look = '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>' if asks else ""
    return parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/><w:id w:val="12345"/>'
        f"{mark}{binding}</w:sdtPr><w:sdtContent><w:r>{look}<w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def code(instruction: str, shown: str) -> Any:
    """Return a field in a line."""
    instruction = instruction.replace('"', "&quot;")
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" {instruction} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'
    )


def png(width: int, height: int) -> bytes:
    """Return a picture in one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    rows = (b"\x00" + b"\x6b\x1f\x3d" * width) * height
    header = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", compress(rows)) + chunk(b"IEND", b"")
    )


def _w(tag: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{tag}"


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(40), Mm(40)
    section.top_margin, section.bottom_margin = Mm(45), Mm(30)
    section.header_distance, section.footer_distance = Mm(12), Mm(12)


def _looks(document: Any) -> None:
    styles = document.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Liberation Sans", Pt(11)
    styles["Normal"].paragraph_format.space_after = Pt(7)
    for level, size in ((1, 22), (2, 15), (3, 12), (4, 11)):
        heading = styles[f"Heading {level}"]
        heading.font.size, heading.font.color.rgb = Pt(size), RGBColor(0x6B, 0x1F, 0x3D)
        fonts = heading.element.rPr.rFonts
        fonts.attrib.clear()
        for side in ("ascii", "hAnsi", "cs"):
            fonts.set(_w(side), "Liberation Serif")
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(size), Pt(4)
    styles["Heading 4"].font.italic = False
    styles["Caption"].font.color.rgb = RGBColor(0, 0, 0)
    for called in ("Header", "Footer"):
        styles[called].font.size = Pt(9)
        for stop, at in zip(styles[called].element.iter(_w("tab")), (Mm(60), Mm(130)), strict=True):
            stop.set(_w("pos"), str(round(at.pt * 20)))


def _traces(document: Any) -> None:
    """Leave what every template has and nobody wants to pass on."""
    document.core_properties.author = PERSON
    document.core_properties.last_modified_by = PERSON
    line = document.add_paragraph("Skriv din text här.")
    document.add_comment(line.runs, text="Byt ut den här texten", author=PERSON, initials="KM")
    line._p.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} w:id="9" w:author="{PERSON}" w:date="2019-01-01T00:00:00Z">'
            "<w:r><w:t>Infogat</w:t></w:r></w:ins>"
        )
    )
    footer = document.sections[0].footer.paragraphs[0]
    footer._p.set(_w("rsidR"), "00AB12CD")
    for tag, words in (("del", "delText"), ("ins", "t")):
        footer._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="7" w:author="{PERSON}" w:date="2019-01-01T00:00:00Z">'
                f"<w:r><w:{words}>{' borttaget' if tag == 'del' else ' tillagt'}</w:{words}></w:r></w:{tag}>"
            )
        )
    footer._p.append(code("FILENAME \\p", f"C:\\Users\\{PERSON}\\mall.docx"))
    settings = document.settings.element
    settings.append(
        parse_xml(f'<w:docVars {nsdecls("w")}><w:docVar w:name="user" w:val="{PERSON}"/></w:docVars>')
    )


def cover_then_text() -> bytes:
    """Return a template of two sections: a cover with a header, and pages whose header is their own."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Omslag"
    later = document.add_section(WD_SECTION.NEW_PAGE)
    later.header.is_linked_to_previous = False
    later.header.paragraphs[0].text = "Innehåll"
    return saved(document)
