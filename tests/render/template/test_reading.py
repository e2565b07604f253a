"""Templates: what is refused, with which words, and what is told of those that are taken."""

import contextlib
import io
import re
import time
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.shared import RGBColor

from partnerkit.errors import FormatError, InvalidValueError
from partnerkit.render.template import read_template
from partnerkit.render.word import render_word

STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
LOOSE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "' + b"c" * 99 + b'">]>'


def keys(raw, **given):
    return [note.key for note in read_template(raw, "mall.docx", **given).notes]


def refused(raw):
    with pytest.raises(FormatError) as caught:
        read_template(raw, "mall.docx")
    (problem,) = caught.value.problems
    assert "mall.docx" == problem.file
    return problem.message.key


def test_a_file_that_cannot_be_a_template_is_refused_with_one_message(makers):
    """Each kind of file has its own words, and says what to do; no other error reaches the user."""
    raw = makers.municipal()
    workbook = makers.altered(
        raw, {"[Content_Types].xml": lambda part: part.replace(b"wordprocessingml", b"spreadsheetml")}
    )
    strict = makers.altered(raw, {"_rels/.rels": lambda part: part.replace(LOOSE, STRICT)})
    assert "template.damaged" == refused(b"")
    assert "template.damaged" == refused(b"Skriv din text")
    assert "template.damaged" == refused(raw[: len(raw) // 2])
    assert "template.locked" == refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "template.macros" == refused(makers.with_macros(raw))
    assert "template.not-word" == refused(workbook)
    assert "template.strict" == refused(strict)


@pytest.mark.parametrize("part", ["word/styles.xml", "word/document.xml", "word/header1.xml"])
def test_a_part_that_is_no_xml_or_holds_entities_is_refused(makers, part):
    """Neither broken XML nor entities are read, wherever they stand."""
    raw = makers.municipal()
    for content in (b"<w:styles", BOMB + b"<a>&b;</a>", b"", b"\xff\xfe\x00"):
        assert "template.damaged" == refused(makers.altered(raw, {part: lambda _, made=content: made}))


def test_a_flipped_byte_is_never_a_traceback(makers):
    """Whatever is broken in a file, it is read, or refused in words."""
    raw = makers.municipal()
    for place in range(0, len(raw), max(1, len(raw) // 120)):
        broken = raw[:place] + bytes([raw[place] ^ 0xFF]) + raw[place + 1 :]
        with contextlib.suppress(FormatError):
            read_template(broken, "mall.docx")


@pytest.mark.parametrize(
    "part", ["styles", "numbering", "settings", "header1", "footer1", "document", "theme/theme1"]
)
def test_nonsense_in_a_part_is_never_a_traceback(makers, document, part):
    """A part whose XML is sound but whose values are words where numbers belong still gives a document."""
    raw = makers.municipal()
    for pattern, words in (
        (rb'"\d+"', b'"x"'),
        (rb'w:val="[^"]*"', b""),
        (rb'r:id="[^"]*"', b'r:id="rId999"'),
    ):
        broken = makers.altered(raw, {f"word/{part}.xml": lambda old, p=pattern, w=words: re.sub(p, w, old)})
        with contextlib.suppress(FormatError):
            assert render_word(document(), read_template(broken, "mall.docx"))


def test_a_bomb_is_refused_before_it_is_unpacked(makers):
    """A part of 300 MB in a file of 300 kB costs neither time nor memory."""
    made = io.BytesIO(makers.plain())
    with ZipFile(made, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/bomb.xml", bytes(300 * 1024**2))
    begun = time.process_time()
    assert "template.too-large" == refused(made.getvalue())
    assert time.process_time() - begun < 1


def test_a_text_that_no_template_has_is_refused(makers):
    """One part of XML is limited too, since parsed it takes many times its size."""
    large = makers.altered(makers.plain(), {"word/styles.xml": lambda part: part + b" " * 21 * 1024**2})
    assert "template.too-large" == refused(large)


def test_styles_based_on_each_other_do_not_stop_the_reading(makers, dressed, document):
    """A circle of styles, which Word forbids, is followed once."""
    made = docx.Document()
    one, two = made.styles["Heading 1"].element, made.styles["Heading 2"].element
    one.basedOn_val, two.basedOn_val = "Heading2", "Heading1"
    dressed(document(), makers.saved(made))


def test_what_fell_back_is_told(makers):
    """Missing styles, another paper, no header, and pale headings are notes, once each."""
    assert ["template.contrast", "template.not-a4", "template.no-header"] == keys(makers.plain())
    bare = docx.Document()
    for called in ("Heading 3", "Caption"):
        element = bare.styles[called].element
        element.getparent().remove(element)
    notes = read_template(makers.saved(bare), "mall.docx").notes
    assert "Heading 3, Caption" == notes[0].params["styles"]
    assert "sections" in {
        one.key.partition(".")[2] for one in read_template(makers.cover_then_text(), "m").notes
    }


def test_the_contrast_of_headings_is_measured_against_white(makers):
    """A heading of 4.48:1 is told with its ratio, one of 4.54:1 is not."""
    made = docx.Document()
    for level in (1, 2, 3):
        made.styles[f"Heading {level}"].font.color.rgb = RGBColor(0x76, 0x76, 0x76)
    assert "template.contrast" not in keys(makers.saved(made))
    made.styles["Heading 2"].font.color.rgb = RGBColor(0x77, 0x77, 0x77)
    notes = {one.key: one for one in read_template(makers.saved(made), "m").notes}
    assert "heading 2 (#777777, 4.5:1)" == notes["template.contrast"].params["styles"]


def test_fields_that_nothing_is_known_for_are_named(makers):
    """A control of theirs stays, and is told by the name the user sees; a mapping makes it known."""
    raw = makers.municipal()
    (note,) = read_template(raw, "mall.docx").notes
    assert ("template.unknown", "Handläggare") == (note.key, note.params["names"])
    assert [] == keys(raw, fields={"Handläggare": "author"})


def test_a_mapping_to_a_field_that_is_none_is_refused(makers):
    """The fields there are stand in the message."""
    with pytest.raises(InvalidValueError, match="title, reference, date"):
        read_template(makers.plain(), "mall.docx", {"Dnr": "ärende"})


def test_a_header_without_page_number_is_kept_and_told(makers):
    """The municipality may want it so."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Exempelbergs kommun"
    assert "template.no-page-number" in keys(makers.saved(made))


def test_pictures_without_words_and_parts_left_out_are_told(makers):
    """A logo needs alternative text; a chart in a header is not taken along."""
    made = docx.Document()
    run = made.sections[0].header.paragraphs[0].add_run()
    run.add_picture(io.BytesIO(makers.png(9, 9)))
    assert "template.picture" in keys(makers.saved(made))
    blip = run._r.xpath(".//a:blip")[0]
    blip.set(blip.keys()[0], "rId99")
    assert "template.left-out" in keys(makers.saved(made))
