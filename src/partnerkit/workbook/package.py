"""The file itself: openpyxl's parts with what it leaves wrong put right, in a container without times.

openpyxl writes rows slowly and formulas without their values (`sheet_part`), the parts of a font in an order that the
schema forbids, charts without words for those who do not see them, and the time of saving. All that is mended on the way
into the container, and only there.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.writer.excel import ExcelWriter

from partnerkit.workbook.sheet_part import SheetWriter, Values

if TYPE_CHECKING:
    from openpyxl import Workbook

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_FIXED = (1980, 1, 1, 0, 0, 0)
_FONT = [
    "b",
    "i",
    "strike",
    "condense",
    "extend",
    "outline",
    "shadow",
    "u",
    "vertAlign",
    "sz",
    "color",
    "name",
    "family",
    "charset",
    "scheme",
]
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"></cp:coreProperties>'
)

Cached = Mapping[str, Values]
"""The value of every formula, by the name of the sheet and the cell."""


def packed(
    workbook: "Workbook",
    cached: Cached,
    properties: Mapping[str, str],
    alternatives: Sequence[tuple[str, str]] = (),
) -> bytes:
    """Return the bytes of a workbook.

    Args:
        workbook: The workbook.
        cached: What each formula gives, so that previews and Protected View show it.
        properties: Title, subject and language, by their Dublin Core names.
        alternatives: The name of each chart and what it says in words, in the order of sheets and charts.
    """
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as container:
        archive: Any = _Archive(container, properties, iter(alternatives))
        _Writer(workbook, archive, cached).write_data()
    return raw.getvalue()


class _Archive:
    """What openpyxl takes for a container; every part is mended on its way into the true one."""

    def __init__(
        self,
        container: zipfile.ZipFile,
        properties: Mapping[str, str],
        described: Iterator[tuple[str, str]],
    ) -> None:
        self._container, self._properties, self._described = container, properties, described
        self.namelist = container.namelist

    def writestr(self, name: str, part: str | bytes) -> None:
        info = zipfile.ZipInfo(name, _FIXED)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.create_system = 3
        info.external_attr = 0o600 << 16
        self._container.writestr(info, _mended(name, part, self._properties, self._described))


class _Writer(ExcelWriter):
    """Writes the parts of a workbook; those of the sheets by our own writer."""

    def __init__(self, workbook: "Workbook", archive: Any, cached: Cached) -> None:
        super().__init__(workbook, archive)
        self._parts, self._cached = archive, cached

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        writer: Any = SheetWriter(ws, self._cached.get(ws.title, {}))
        self._parts.writestr(ws.path[1:], writer.part())
        ws._rels = writer._rels
        self.manifest.append(ws)


def _mended(
    name: str, part: str | bytes, properties: Mapping[str, str], described: Iterator[tuple[str, str]]
) -> str | bytes:
    if name == "docProps/core.xml":
        return _core(properties)
    if name.startswith("xl/drawings/drawing"):
        return _drawing(part, described)
    return _styles(part) if name == "xl/styles.xml" else part


def _core(properties: Mapping[str, str]) -> bytes:
    from lxml import etree

    root = etree.fromstring(_CORE.encode())
    for key, value in properties.items():
        etree.SubElement(root, f"{{http://purl.org/dc/elements/1.1/}}{key}").text = value
    return _written(root)


def _styles(part: str | bytes) -> bytes:
    from lxml import etree

    root = etree.fromstring(part)
    for font in root.iter(f"{{{_MAIN}}}font"):
        font[:] = sorted(font, key=lambda child: _FONT.index(etree.QName(child).localname))
    return _written(root)


def _drawing(part: str | bytes, described: Iterator[tuple[str, str]]) -> bytes:
    from lxml import etree

    root = etree.fromstring(part)
    for frame in root.iter(f"{_DRAWING}graphicFrame"):
        shown = frame.find(f"{_DRAWING}nvGraphicFramePr/{_DRAWING}cNvPr")
        assert shown is not None
        name, words = next(described)
        shown.set("name", name)
        shown.set("descr", words)
    return _written(root)


def _written(root: Any) -> bytes:
    from lxml import etree

    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
