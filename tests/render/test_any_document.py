"""Any document with any text a record may hold: a valid file in every format, and the text intact."""

import re
import subprocess
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.render.trees import documents

from partnerkit.documents.accessibility import inlines_of
from partnerkit.documents.tree import (
    Blank,
    Contents,
    Facts,
    Figure,
    Note,
    Prompt,
    Signatures,
    Table,
    Text,
    visible,
    walk,
)
from partnerkit.render import reading
from partnerkit.render.html import render_html
from partnerkit.render.markdown import render_markdown
from partnerkit.render.reading import read_word
from partnerkit.render.word import render_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = {"w": W, "r": R}
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x00\x02\x00\x00\x00\x01" + bytes(9)
VOID = {"meta", "img", "br"}


def said(document):
    """Yield every text that a reader of any format must find; what is blank need not be shown."""
    for block in (block for part in document.parts for block in part.blocks):
        match block:
            case Contents():
                continue  # printed only if there is something to list
            case Table():
                yield from (column.title for column in block.header)
                yield from (words for words in (block.caption, block.note) if words)
            case Figure():
                yield block.caption
            case Prompt():
                yield block.text
            case Note():
                yield block.label
            case Facts():
                yield from (fact.label for fact in block.rows)
            case Signatures():
                yield block.unit
            case _:
                pass
        for line in inlines_of(block):
            yield from _of_line(line)
    for part in document.parts:
        yield from (words for words in (part.sender, part.kind, part.reference) if words)


def _of_line(line):
    if not visible(line):
        return
    for inline in walk(line):
        match inline:
            case Text(text):
                yield text
            case Blank():
                yield inline.placeholder
            case _:
                pass


def squeezed(text):
    """Return text without blanks and line ends, which formats set in their own ways."""
    return "".join(text.split())


def opened(content):
    with ZipFile(BytesIO(content)) as package:
        return {
            name: etree.fromstring(package.read(name)) for name in package.namelist() if name[-4:] != ".png"
        }


def in_word(root):
    """Return the text of a part of a Word file, exactly."""
    signs = {f"{{{W}}}tab": "\t", f"{{{W}}}br": "\n", f"{{{W}}}p": "\uffff"}
    return "".join(
        element.text or "" if element.tag == f"{{{W}}}t" else signs.get(element.tag, "")
        for element in root.iter()
    )


@given(documents(PNG))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_word_is_whole_and_the_text_intact(document):
    """Every part is well-formed, what is referred to is there, names are unique, and each text arrives as it was."""
    content = render_word(document)
    parts = opened(content)
    docx.Document(BytesIO(content))
    texts = [
        part for name, part in parts.items() if re.match(r"word/(document|footnotes|header\d)\.xml", name)
    ]
    told = "\uffff".join(map(in_word, texts))
    assert [] == [words for words in said(document) if words.strip() and words not in told]

    def found(path):
        return [one for part in texts for one in part.xpath(path, namespaces=NAMES)]

    names = found("//w:bookmarkStart/@w:name")
    assert len(set(map(str.lower, names))) == len(names)
    assert all(len(name) <= 40 and re.fullmatch(r"\w+", name, re.ASCII) for name in names)
    assert sorted(found("//w:bookmarkStart/@w:id")) == sorted(found("//w:bookmarkEnd/@w:id"))
    assert set(found("//w:hyperlink/@w:anchor")) <= set(names)
    ids = found("//w:sdtPr/w:id/@w:val")
    assert len(set(ids)) == len(ids)
    notes = parts["word/footnotes.xml"].xpath("//w:footnote/@w:id", namespaces=NAMES)
    used = found("//w:footnoteReference/@w:id")
    assert [str(number) for number in range(1, len(used) + 1)] == sorted(used, key=int) == notes[2:]
    styles = set(parts["word/styles.xml"].xpath("//w:style/@w:styleId", namespaces=NAMES))
    assert set(found("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")) <= styles
    for name in ("document", "footnotes"):
        related = parts.get(f"word/_rels/{name}.xml.rels")
        known = set() if related is None else set(related.xpath("//@Id"))
        assert set(parts[f"word/{name}.xml"].xpath("//@r:id | //@r:embed", namespaces=NAMES)) <= known


class Page(HTMLParser):
    """Reads a page and complains of tags that do not close and of ids used twice."""

    def __init__(self, source):
        super().__init__()
        self.text: list[str] = []
        self._open: list[str] = []
        self._ids: set[str | None] = set()
        self.feed(source)
        self.close()
        assert [] == self._open

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        assert len(given) == len(attrs)
        assert given.get("id") not in self._ids
        self._ids |= {given["id"]} if "id" in given else set()
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert tag == self._open.pop()

    def handle_data(self, data):
        self.text.append(data)


@given(documents(PNG))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_html_is_well_formed_and_the_text_intact(document):
    """Every tag closes, every id is unique, and each text can be read as it was."""
    told = squeezed("".join(Page(render_html(document)).text))
    assert [] == [words for words in said(document) if squeezed(words) not in told]


def in_markdown(told):
    r"""Return what Markdown shows: escapes undone, in so far as they are ours.

    >>> in_markdown("&#32;a\\*b")
    'a*b'
    """
    shown = re.sub(r"(?<!\\)&#(\d+);", lambda found: chr(int(found[1])), told)
    return squeezed(re.sub(r"(?<!\\)<br>", "", shown).replace("\\", ""))


@given(documents(PNG))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_markdown_keeps_every_text(document):
    """Each text stands there, with escapes that show it as it was."""
    told = in_markdown(render_markdown(document)).replace(">", "")
    for words in said(document):
        assert squeezed(words).replace("\\", "").replace(">", "") in told


@given(st.data())
@settings(max_examples=4, suppress_health_check=list(HealthCheck))
def test_the_open_xml_sdk_finds_nothing_wrong_with_any_document(ooxml_validator, tmp_path_factory, data):
    """Long documents of every node with any text are valid by Microsoft's own validator."""
    file = tmp_path_factory.mktemp("any") / "any.docx"
    file.write_bytes(render_word(data.draw(documents(PNG, most=30))))
    told = subprocess.run([ooxml_validator, str(file)], capture_output=True, text=True, check=False)
    assert '"ok": true' in told.stdout, told.stdout


@given(documents(PNG))
def test_lines_read_at_once_are_those_read_piece_by_piece(document):
    """What is plain text is read on a shorter way, which finds the same lines and loses none."""
    raw = render_word(document)
    at_once = read_word(raw).lines
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "plain_row", lambda row: None)
        patch.setattr(reading, "plain_paragraph", lambda paragraph: None)
        assert list(map(_seen, read_word(raw).lines)) == list(map(_seen, at_once))
    assert any(line.row for line in at_once) == any(
        isinstance(block, Table) for part in document.parts for block in part.blocks
    )


def _seen(line):
    """A cell of blanks alone may be read as empty."""
    cells = [cell if cell.strip() else "" for cell in line.text.split("\t")] if line.row else line.text
    return evolve(line, text="", style=None), cells, None if line.row else line.style
