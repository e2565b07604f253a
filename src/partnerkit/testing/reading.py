"""What a person reads in a file: its words, whatever its kind; its cells, its formulas."""

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ESCAPED_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def words_in(data: bytes, suffix: str) -> str:
    """Return what can be read in a file, without mark-up and escapes.

    Of a file of a kind nobody knows, or that is damaged, it is the text as it stands.

    Args:
        data: The bytes of the file.
        suffix: What its name ends in, with the dot.
    """
    try:
        return _words(data, suffix)
    except (ValueError, SyntaxError, zipfile.BadZipFile):
        return data.decode("utf-8", "replace")


def _words(data: bytes, suffix: str) -> str:
    if data.startswith(b"PK\x03\x04"):
        return "\n".join(_office(data))
    words = data.decode("utf-8", "replace")
    match suffix:
        case ".json":
            return "\n".join(_strings(json.loads(words)))
        case ".csv" | ".tsv":
            return "\n".join(cell for row in rows(words) for cell in row)
        case ".html" | ".htm":
            return _Page(words).words
        case ".md":
            return html.unescape(_ESCAPED.sub(r"\1", words))
        case ".ics" | ".vcf":
            return re.sub(r"\\([\\;,])", r"\1", re.sub(r"\r?\n[ \t]", "", words).replace("\\n", "\n"))
        case ".xml" | ".svg":
            return "\n".join(_texts(ElementTree.fromstring(data)))
        case _:
            return words


def rows(words: str) -> list[list[str]]:
    """Return the cells of a .csv file, row by row; the separator is that of the first line."""
    first = words.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    return list(csv.reader(io.StringIO(words, newline=""), delimiter=separator))


def formulas(xlsx: bytes) -> list[tuple[str, str]]:
    """Return the place and the content of every formula and every error value in a workbook."""
    found = []
    for name, root in _parts(xlsx):
        for cell in root.iter() if name.startswith("xl/worksheets/sheet") else ():
            if not cell.tag.endswith("}c"):
                continue
            formula = next((one.text or "" for one in cell if one.tag.endswith("}f")), None)
            if formula is None and cell.get("t") == "e":
                formula = next((one.text or "" for one in cell if one.tag.endswith("}v")), "")
            if formula is not None:
                found.append((f"{name.rpartition('/')[2]} {cell.get('r')}", formula))
    return found


def everything(data: bytes) -> str:
    """Return all that a file holds, also in its properties and hidden parts, for searching."""
    if not data.startswith(b"PK\x03\x04"):
        return data.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def difference(first: bytes, second: bytes) -> str | None:
    """Return where two files differ and what stands there in each, or nothing if they are equal."""
    if first == second:
        return None
    if not (first.startswith(b"PK\x03\x04") and second.startswith(b"PK\x03\x04")):
        at = next((at for at, (one, two) in enumerate(zip(first, second, strict=False)) if one != two), None)
        begin = max((min(len(first), len(second)) if at is None else at) - 20, 0)
        return " and ".join(
            repr(one[begin : begin + 60].decode("utf-8", "replace")) for one in (first, second)
        )
    with zipfile.ZipFile(io.BytesIO(first)) as one, zipfile.ZipFile(io.BytesIO(second)) as two:
        if one.namelist() != two.namelist():
            return "their parts are others, or in another order"
        parts = ((name, difference(one.read(name), two.read(name))) for name in one.namelist())
        return next((f"in {name}, {told}" for name, told in parts if told), "how their parts are packed")


def _parts(data: bytes) -> Iterator[tuple[str, Any]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                yield name, ElementTree.fromstring(archive.read(name))


def _office(data: bytes) -> Iterator[str]:
    """Yield paragraphs, cells and alternative texts of a Word file or a workbook, each whole."""
    for name, root in _parts(data):
        if not name.startswith(("word/", "xl/", "ppt/", "content.xml")):
            continue
        for one in root.iter():
            tag = one.tag.rpartition("}")[2]
            if tag in ("docPr", "cNvPr"):
                yield one.get("descr", "")
            elif tag in ("p", "si", "is", "h"):
                text = "".join(_pieces(one))
                yield _unescaped(text) if name.startswith("xl/") else text


def _pieces(paragraph: Any) -> Iterator[str]:
    for one in paragraph.iter():
        tag = one.tag.rpartition("}")[2]
        if tag == "t":
            yield one.text or ""
        elif tag in ("tab", "br", "cr"):
            yield " "
        elif tag == "noBreakHyphen":
            yield "-"


def _unescaped(cell: str) -> str:
    """Return the text of a cell as a spreadsheet shows it."""
    return _ESCAPED_CODE.sub(lambda found: chr(int(found[1], 16)), cell)


def _texts(root: Any) -> Iterator[str]:
    for one in root.iter():
        yield from one.attrib.values()
        yield one.text or ""
        yield one.tail or ""


def _strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for key, inner in value.items():
                yield key
                yield from _strings(inner)
        case list():
            for inner in value:
                yield from _strings(inner)


class _Page(HTMLParser):
    """Collects the words of a page; blocks end a line, what stands inside one does not."""

    _INSIDE = frozenset(("a", "abbr", "b", "em", "i", "mark", "q", "s", "span", "strong", "sub", "sup", "u"))
    _SILENT = frozenset(("script", "style"))

    def __init__(self, page: str) -> None:
        super().__init__()
        self._words: list[str] = []
        self._silent = False
        self.feed(page)
        self.close()

    @property
    def words(self) -> str:
        """The words of the page."""
        return "".join(self._words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the words of attributes, and begin a line with a block."""
        self._silent = tag in self._SILENT
        told = [value or "" for key, value in attrs if key in ("alt", "title", "aria-label")]
        if tag not in self._INSIDE:
            self._words.append("\n")
        self._words += [f"\n{one}\n" for one in told]

    def handle_endtag(self, tag: str) -> None:
        """End a line with a block."""
        self._silent = False
        if tag not in self._INSIDE:
            self._words.append("\n")

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self._silent:
            self._words.append(data)
