"""Reading a Word file back: its lines, content controls, tracked changes, comments and properties.

The same walk is used when a file is made and when it comes back, so that the lines of both can be compared. It
knows the habits of Word, LibreOffice and Google Docs: split runs, smart tags, fields in pieces, controls moved into
their paragraph. Text is read as it would stand if all tracked changes were accepted.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import field, frozen

from partnerkit.render.ooxml import NAMESPACES
from partnerkit.render.opened import open_answers
from partnerkit.render.parts import Parts
from partnerkit.render.plain_lines import PROMPT, plain_paragraph, plain_row
from partnerkit.render.word_text import CONTROL, Comment, Control, Line, Revision, WordText

_W = "{" + NAMESPACES["w"] + "}"
_ASIDE = frozenset(
    {"pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "instrText"}
)
_GONE = frozenset({"del", "moveFrom"})
_COME = frozenset({"ins", "moveTo"})
_MADE = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_STYLE, _MARK, _VALUE = _W + "pStyle", _W + "rPr", _W + "val"
_PARAGRAPH, _CELL, _ABOUT_CELL = _W + "p", _W + "tc", _W + "tcPr"


def read_word(raw: bytes) -> WordText:
    """Return what a Word file holds.

    Raises:
        Refused: PK020, it is no Word file, is damaged, or is too large.
    """
    parts = open_answers(raw)
    main, root = parts.text()
    stories = [root, *(part for kind in ("footnotes", "endnotes") for part in _first(parts, main, kind))]
    return WordText(
        {
            one.get("name", ""): "".join(one.itertext())
            for part in _first(parts, "", "custom-properties")
            for one in part
        },
        tuple(line for story in stories for line in lines_of(story)),
        tuple(revision for story in stories for revision in _revisions(story)),
        tuple(comment for part in _first(parts, main, "comments") for comment in _comments(part)),
    )


def _first(parts: Parts, part: str, kind: str) -> Iterator[Any]:
    """Yield the root of the first part of a kind that a part points to, if there is one."""
    yield from map(parts.parse, parts.linked(part, kind)[:1])


def lines_of(story: Any) -> Iterator[Line]:
    """Yield the lines of a body or of notes; a row of prompts that follow each other is one control."""
    waiting: Line | None = None
    for line in _lines(story):
        if waiting and line.style == PROMPT and waiting.style == PROMPT and not line.bookmarks:
            waiting = _joined(waiting, line)
            continue
        if waiting:
            yield waiting
        waiting = line
    if waiting:
        yield waiting


def _joined(one: Line, two: Line) -> Line:
    """Put paragraphs of one answer together, which LibreOffice parts."""
    text = "\n\n".join(_said(line) for line in (one, two) if _said(line))
    first = (one.controls or two.controls or (Control(None, None, "", False, True),))[0]
    revised = one.revised or two.revised
    control = Control(first.tag, first.alias, text, False, True, revised)
    return Line(CONTROL, (control,), one.bookmarks, revised, style=PROMPT)


def _said(line: Line) -> str:
    text = line.text
    for control in line.controls:
        text = text.replace(CONTROL, control.text, 1)
    return text.strip("\n")


def _lines(element: Any) -> Iterator[Line]:
    for child in element:
        name = _local(child)
        if name == "p":
            line = _paragraph(child)
            if line.text.strip() or line.controls:
                yield line
        elif name == "tr":
            yield from _row(child)
        elif name == "sdt" and _is_control(child):
            yield _block_control(child)
        elif name == "footnote" or name == "endnote":
            if child.get(_W + "type") is None:
                yield from _lines(child)
        elif name not in _ASIDE and name not in _GONE and name != "r":
            yield from _lines(child)


def _row(row: Any) -> Iterator[Line]:
    plain = plain_row(row)
    if plain is not None:
        if plain.text.strip():
            yield plain
        return
    inside = [_cell(cell) for cell in row.iter(_CELL)]
    lines = [line for cell in inside for line in cell]
    text = "\t".join(" ".join(line.text for line in cell) for cell in inside)
    if text.strip():
        yield Line(
            text,
            tuple(control for line in lines for control in line.controls),
            revised=any(line.revised for line in lines)
            or any(_tracked(one) for one in row.iterfind(f"{_W}trPr/*")),
            row=True,
        )


def _cell(cell: Any) -> list[Line]:
    """Return the lines of a cell; nearly every cell holds one paragraph."""
    inside = [child for child in cell if child.tag != _ABOUT_CELL]
    if len(inside) == 1 and inside[0].tag == _PARAGRAPH:
        line = _paragraph(inside[0])
        return [line] if line.text.strip() or line.controls else []
    return list(_lines(cell))


def _block_control(sdt: Any) -> Line:
    content = sdt.find(_W + "sdtContent")
    lines = [] if content is None else list(_lines(content))
    text = "\n\n".join(_said(line) for line in lines)
    revised = any(line.revised for line in lines)
    bookmarks = tuple(name for line in lines for name in line.bookmarks)
    return Line(
        CONTROL, (_control(sdt, text, block=True, revised=revised),), bookmarks, revised, style=PROMPT
    )


@frozen
class _Pieces:
    text: list[str] = field(factory=list)
    controls: list[Control] = field(factory=list)
    bookmarks: list[str] = field(factory=list)
    revised: list[bool] = field(factory=list)


def _paragraph(paragraph: Any) -> Line:
    plain = plain_paragraph(paragraph)
    if plain is not None:
        return plain
    pieces = _Pieces()
    _collect(paragraph, pieces)
    revised, named = bool(pieces.revised), None
    properties = paragraph.find(_W + "pPr")
    for one in () if properties is None else properties:
        if one.tag == _STYLE:
            named = one.get(_VALUE)
        elif one.tag == _MARK:
            revised = revised or any(_tracked(inside) for inside in one)
    text = "".join(pieces.text)
    controls = tuple(pieces.controls)
    if named == PROMPT and not controls and text.strip():  # the control is gone, its look is not
        controls, text = (Control(None, None, text, False, True, revised),), CONTROL
    return Line(text, controls, tuple(pieces.bookmarks), revised, style=named)


def _collect(element: Any, pieces: _Pieces) -> None:
    for child in element:
        name = _local(child)
        if name in ("t", "delText"):
            pieces.text.append((child.text or "") if name == "t" else "")
        elif name in _MADE:
            pieces.text.append(_MADE[name])
        elif name == "br":
            pieces.text.append("\n" if child.get(_W + "type") in (None, "textWrapping") else "")
        elif name == "bookmarkStart":
            pieces.bookmarks.append(child.get(_W + "name") or "")
        elif name in _GONE:
            pieces.revised.append(True)
        elif name == "sdt" and _is_control(child):
            inside = _Pieces()
            content = child.find(_W + "sdtContent")
            if content is not None:
                _collect(content, inside)
            pieces.controls.append(
                _control(child, "".join(inside.text), block=False, revised=bool(inside.revised))
            )
            pieces.text.append(CONTROL)
            pieces.revised.extend(inside.revised)
        elif name in ("drawing", "pict", "object", "AlternateContent"):
            continue
        elif name not in _ASIDE:
            if name in _COME:
                pieces.revised.append(True)
            _collect(child, pieces)


def _is_control(sdt: Any) -> bool:
    """Whether an element is a control to fill in, and not a list of contents or the like.

    LibreOffice leaves a filled control without tag, name and sign of a placeholder.
    """
    properties = sdt.find(_W + "sdtPr")
    parts = ("docPartObj", "docPartList", "bibliography", "citation", "group", "picture")
    return properties is not None and all(properties.find(_W + one) is None for one in parts)


def _control(sdt: Any, text: str, *, block: bool, revised: bool) -> Control:
    properties = sdt.find(_W + "sdtPr")

    def value(name: str) -> str | None:
        found = properties.find(_W + name)
        return None if found is None else found.get(_W + "val")

    shows = properties.find(_W + "showingPlcHdr")
    placeholder = shows is not None and shows.get(_W + "val") not in ("0", "false", "off")
    return Control(value("tag"), value("alias"), text, placeholder, block, revised)


def _tracked(element: Any) -> bool:
    return _local(element) in _GONE | _COME


def _revisions(story: Any) -> Iterator[Revision]:
    for element in story.iter(*(_W + name for name in (*_COME, *_GONE))):
        pieces = [one.text or "" for one in element.iter(_W + "t", _W + "delText")]
        kind = "deleted" if _local(element) in _GONE else "inserted"
        yield Revision(kind, "".join(pieces), element.get(_W + "author") or "")


def _comments(root: Any) -> Iterator[Comment]:
    for one in root.iterfind(_W + "comment"):
        yield Comment("\n".join(line.text for line in _lines(one)), one.get(_W + "author") or "")


def _local(element: Any) -> str:
    tag = element.tag
    return _without_namespace(tag) if isinstance(tag, str) else ""


@cache
def _without_namespace(tag: str) -> str:
    return tag.rpartition("}")[2]
