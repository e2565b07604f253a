"""Word: properties, container, the same bytes every time, and what other programs say."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from partnerkit.documents.tree import Footnote, Paragraph, Properties, Text
from partnerkit.render.word import render_word

CORE = "docProps/core.xml"
TESTS = Path(__file__).parent


def test_properties_say_what_the_document_is(full, opened):
    """Title, subject, author, language, status, keywords, case number and the document's date are stored."""
    word = opened(full("sv"))
    found = {element.tag.rpartition("}")[2]: element.text for element in word.find("/*/*", CORE)}
    assert {
        "title": "Samverkan med Thái Nguyên",
        "subject": "Partnerskap",
        "creator": "Kommunledningsförvaltningen",
        "language": "sv-SE",
        "contentStatus": "Utkast",
        "keywords": "samverkan, miljö",
        "identifier": "KLF 2016-123",
        "created": "2016-10-17T00:00:00Z",
        "modified": "2016-10-17T00:00:00Z",
    } == found


def test_unknown_properties_are_left_out(document, opened):
    """Without a date there is none, and nobody is named who did not make the document."""
    word = opened(document())
    assert ["title", "language"] == [element.tag.rpartition("}")[2] for element in word.find("/*/*", CORE)]
    assert "docProps/custom.xml" not in word.parts


def test_provenance_is_custom_properties(full, opened):
    """Where the document came from is stored as named properties, in the order given; marks of its text follow."""
    word = opened(full("sv"))
    found = word.find("//cust:property", "docProps/custom.xml")
    assert [("partnerkit", "2", "1.0"), ("record", "3", "sha256:00ff")] == [
        (one.get("name"), one.get("pid"), one[0].text) for one in found[:2]
    ]
    assert {one.get("name").rpartition("-")[0] for one in found[2:]} <= {"text-digests", "asked", "sections"}
    assert all(len(one[0].text) <= 255 for one in found)


def test_long_properties_are_cut_where_word_cuts_them(document, opened):
    """Word holds 255 characters in a property; the text of the document is not touched."""
    word = opened(evolve(document(), properties=Properties(subject="å" * 300)))
    assert ["å" * 254 + "…"] == [found.text for found in word.find("//dc:subject", CORE)]


def test_nothing_is_left_of_a_template(full, opened):
    """The file holds only what the document needs: no thumbnail, macros, revision ids or fields to update."""
    word = opened(full("sv"))
    expected = ["custom", "core", "document", "fontTable", "footnotes", "header1", "header2", "image1"]
    stems = {Path(name).stem for name in word.parts if "_rels" not in name} - {"[Content_Types]"}
    assert sorted([*expected, "numbering", "settings", "styles"]) == sorted(stems)
    for name, content in word.parts.items():
        assert not re.search(rb"rsid|updateFields|lastModifiedBy|python-docx|/home/|\\Users", content), name


def test_the_language_of_the_document_is_the_only_default(full, opened):
    """Styles are Swedish or British English, and nothing else."""
    for language, tag in (("sv", "sv-SE"), ("en", "en-GB")):
        assert [tag] == opened(full(language)).find("//w:lang/@w:val", "word/styles.xml")


def test_the_container_tells_no_time(full, opened):
    """Every member has the earliest time a zip file can hold, and no traces of a machine."""
    entries = opened(full("sv")).entries
    assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in entries}
    assert {(3, 0o600 << 16)} == {(entry.create_system, entry.external_attr) for entry in entries}
    assert "[Content_Types].xml" == entries[0].filename


def test_the_same_document_gives_the_same_bytes(full):
    """Rendering twice in one process changes nothing."""
    assert render_word(full("en")) == render_word(full("en"))


def test_bytes_do_not_depend_on_the_process():
    """Hash order, time zone and locale of the process leave no trace."""
    program = (
        "import sys, hashlib, importlib.util as u\n"
        "spec = u.spec_from_file_location('shared', sys.argv[1])\n"
        "shared = u.module_from_spec(spec); spec.loader.exec_module(shared)\n"
        "from partnerkit.render.word import render_word\n"
        "print(hashlib.sha256(render_word(shared._full('sv'))).hexdigest())\n"
    )
    found = set()
    for seed, zone in (("1", "Asia/Ho_Chi_Minh"), ("2", "America/Lima")):
        settings = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", program, str(TESTS / "conftest.py")]
        found.add(subprocess.run(command, env=settings, check=True, capture_output=True, text=True).stdout)
    assert 1 == len(found)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_open_xml_sdk_finds_no_errors(sdk_errors, full, tmp_path, language):
    """A document with every node is valid by Microsoft's own validator."""
    file = tmp_path / "full.docx"
    file.write_bytes(render_word(full(language)))
    assert [] == sdk_errors(file)


def test_libreoffice_puts_notes_under_their_numbers(to_pdf, poppler, document, tmp_path):
    """Twelve notes stand on the page under the numbers that refer to them."""
    notes = (
        (Text(f"Ord{number}."), Footnote(f"k{99 - number}", (Text(f"Not nummer {number}."),)))
        for number in range(1, 13)
    )
    file = tmp_path / "notes.docx"
    file.write_bytes(render_word(document(*map(Paragraph, notes))))
    read = poppler("pdftotext", "-layout", str(to_pdf(file)), "-")
    found = re.findall(r"(\d+)\s+Not nummer (\d+)\.", read)
    assert [(str(number), str(number)) for number in range(1, 13)] == found
