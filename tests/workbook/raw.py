"""Workbooks changed in their XML: the habits of Excel, Google Sheets and other programs that openpyxl cannot imitate."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen
from lxml import etree
from tests.workbook.books import MAIN, parts

_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LINKS = "xl/_rels/workbook.xml.rels"


class File:
    """The parts of a workbook as openpyxl saved it, to be changed one by one."""

    def __init__(self, raw: bytes) -> None:
        """Unpack it."""
        self.parts = parts(raw)
        self._roots: dict[str, Any] = {}

    def root(self, name: str) -> Any:
        """Return the root of a part, whose changes are kept."""
        if name not in self._roots:
            self._roots[name] = etree.fromstring(self.parts[name])
        return self._roots[name]

    def part(self, title: str) -> str:
        """Return the name of the part of a sheet."""
        sheet = next(
            one for one in self.root("xl/workbook.xml").iter(f"{MAIN}sheet") if one.get("name") == title
        )
        link = next(one for one in self.root(_LINKS) if one.get("Id") == sheet.get(_REL))
        target: str = link.get("Target")
        return "xl/" + target.removeprefix("/xl/")

    def sheet(self, title: str) -> Any:
        """Return the root of a sheet."""
        return self.root(self.part(title))

    @property
    def sheets(self) -> list[Any]:
        """Return the roots of all sheets."""
        titles = [one.get("name") for one in self.root("xl/workbook.xml").iter(f"{MAIN}sheet")]
        return [self.sheet(title) for title in titles]

    def words(self, cell: Any) -> str:
        """Return the words of a cell."""
        inner = cell.find(f"{MAIN}is")
        return "" if inner is None else "".join(inner.itertext())

    def cell(self, title: str, header: str, row: int = 2) -> Any:
        """Return the cell below a header."""
        sheet = self.sheet(title)
        first = next(sheet.iter(f"{MAIN}row"))
        letter = next(
            one.get("r").rstrip("0123456789") for one in first if self.words(one).rstrip(" *") == header
        )
        found = next((one for one in sheet.iter(f"{MAIN}c") if one.get("r") == f"{letter}{row}"), None)
        if found is None:
            line = next(one for one in sheet.iter(f"{MAIN}row") if one.get("r") == str(row))
            found = etree.SubElement(line, f"{MAIN}c", r=f"{letter}{row}")
        return found

    def put(
        self,
        cell: Any,
        value: str | None,
        kind: str = "n",
        *,
        formula: str | None = None,
        format: str | None = None,
    ) -> None:
        """Store a value in a cell as a program would."""
        cell[:] = []
        cell.set("t", kind)
        if format is not None:
            cell.set("s", self.style(format))
        if formula is not None:
            etree.SubElement(cell, f"{MAIN}f").text = formula
        if kind == "inlineStr":
            etree.SubElement(etree.SubElement(cell, f"{MAIN}is"), f"{MAIN}t").text = value
        elif value is not None:
            etree.SubElement(cell, f"{MAIN}v").text = value

    def xml(self, cell: Any, inner: str) -> None:
        """Give a cell an inline string of this XML."""
        cell[:] = [etree.fromstring(f'<is xmlns="{MAIN[1:-1]}">{inner}</is>')]
        cell.set("t", "inlineStr")

    def style(self, code: str) -> str:
        """Return the number of a style with a number format."""
        styles = self.root("xl/styles.xml")
        formats = styles.find(f"{MAIN}numFmts")
        if formats is None:
            formats = etree.Element(f"{MAIN}numFmts")
            styles.insert(0, formats)
        number = str(900 + len(formats))
        etree.SubElement(formats, f"{MAIN}numFmt", numFmtId=number, formatCode=code)
        looks = styles.find(f"{MAIN}cellXfs")
        etree.SubElement(looks, f"{MAIN}xf", numFmtId=number)
        return str(len(looks) - 1)

    def link(self, kind: str, target: str, *, external: bool = False) -> None:
        """Let the workbook point to one more part."""
        one = etree.SubElement(self.root(_LINKS), self.root(_LINKS)[0].tag, Id=f"rX{kind}", Target=target)
        one.set("Type", f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}")
        if external:
            one.set("TargetMode", "External")

    def bytes(self) -> bytes:
        """Pack it again."""
        return packed({**self.parts, **{name: etree.tostring(root) for name, root in self._roots.items()}})


def packed(found: Mapping[str, bytes]) -> bytes:
    """Return a container with these parts."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in found.items():
            archive.writestr(name, part)
    return raw.getvalue()


@frozen
class Raw:
    """A change of the file itself."""

    change: Callable[[File], object]

    def of(self, raw: bytes) -> bytes:
        """Return the changed workbook."""
        file = File(raw)
        self.change(file)
        return file.bytes()


def stored(
    title: str, header: str, value: str | None, kind: str = "n", *, row: int = 2, **how: str | None
) -> Raw:
    """Return the change that stores a value in a cell as a program would."""
    return Raw(lambda file: file.put(file.cell(title, header, row), value, kind, **how))


def inline(title: str, header: str, inner: str) -> Raw:
    """Return the change that gives a cell a string of runs."""
    return Raw(lambda file: file.xml(file.cell(title, header), inner))
