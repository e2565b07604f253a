"""What Word, LibreOffice and people do to a document: for tests that read answers back."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def edited(document: bytes, change: Callable[[Any], None], part: str = "word/document.xml") -> bytes:
    """Return a Word file with one part changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root)
            new.writestr(name, content)
    return made.getvalue()


def run(words: str) -> Any:
    """Return a run as Word writes it: with a revision id, and a break for each line end."""
    made = etree.Element(W + "r", {W + "rsidR": "00A77B3E"})
    for number, line in enumerate(words.split("\n")):
        if number:
            etree.SubElement(made, W + "br")
        text = etree.SubElement(made, W + "t")
        text.text = line
        text.set(_SPACE, "preserve")
    return made


def runs(words: str) -> list[Any]:
    """Return words in pieces, with a mark of the spelling checker and a smart tag between them."""
    half = len(words) // 2
    mark = etree.Element(W + "proofErr", {W + "type": "spellStart"})
    tag = etree.Element(W + "smartTag", {W + "element": "place"})
    tag.append(run(words[half:]))
    return [run(words[:half]), mark, tag]


def fill(root: Any, tag: str, words: str) -> None:
    """Fill a control as Word does: the placeholder's sign and style go, paragraphs come."""
    for control in list(root.iter(W + "sdt")):
        if tag != _tag(control):
            continue
        for shows in control.iter(W + "showingPlcHdr"):
            shows.getparent().remove(shows)
        content = control.find(W + "sdtContent")
        block = content.find(W + "p") is not None
        for child in list(content):
            content.remove(child)
        for part in words.split("\n\n") if block else (words,):
            home = etree.SubElement(content, W + "p") if block else content
            home.extend(runs(part))


def unwrap(root: Any, tag: str) -> None:
    """Take a control away and leave what it holds, as "Remove content control" does."""
    for control in list(root.iter(W + "sdt")):
        if tag == _tag(control):
            parent, at = control.getparent(), control.getparent().index(control)
            for number, child in enumerate(list(control.find(W + "sdtContent"))):
                parent.insert(at + number, child)
            parent.remove(control)


def delete(root: Any, tag: str) -> None:
    """Delete a control with what it holds."""
    for control in list(root.iter(W + "sdt")):
        if tag == _tag(control):
            control.getparent().remove(control)


def paragraph(root: Any, words: str) -> Any:
    """Return the paragraph that holds words."""
    return next(one for one in root.iter(W + "p") if words in "".join(one.itertext()))


def retype(root: Any, old: str, new: str) -> None:
    """Replace words in a paragraph by typing."""
    found = paragraph(root, old)
    text = "".join(one.text or "" for one in found.iter(W + "t"))
    for child in list(found):
        if child.tag != W + "pPr":
            found.remove(child)
    found.extend(runs(text.replace(old, new)))


def track(root: Any, words: str, new: str) -> None:
    """Put words after others as a tracked insertion, and take the others out as a tracked deletion."""
    found = paragraph(root, words)
    said = [child for child in found if child.tag != W + "pPr"]
    out = etree.SubElement(found, W + "del", {W + "id": "901", W + "author": "Eva"})
    for child in said:
        for text in child.iter(W + "t"):
            text.tag = W + "delText"
        out.append(child)
    come = etree.SubElement(found, W + "ins", {W + "id": "902", W + "author": "Eva"})
    come.append(run(new))


def _tag(control: Any) -> str | None:
    found = control.find(f"{W}sdtPr/{W}tag")
    return None if found is None else found.get(W + "val")


def commented(document: bytes, words: str) -> bytes:
    """Return a Word file with a comment in its margin."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/_rels/document.xml.rels":
                root = etree.fromstring(content)
                etree.SubElement(
                    root,
                    root[0].tag,
                    {"Id": "rId900", "Type": kind, "Target": "comments.xml"},
                )
                content = etree.tostring(root)
            new.writestr(name, content)
        comments = etree.Element(W + "comments")
        comment = etree.SubElement(comments, W + "comment", {W + "id": "1", W + "author": "Eva"})
        etree.SubElement(comment, W + "p").append(run(words))
        new.writestr("word/comments.xml", etree.tostring(comments))
    return made.getvalue()
