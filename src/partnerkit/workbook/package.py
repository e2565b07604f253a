"""The file itself: openpyxl's parts with what it leaves wrong put right, in a container without times.

openpyxl writes formulas without their values, the parts of a font in an order that the schema forbids, charts
without words for those who do not see them, and the time of saving. All that is mended here, and only here.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

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

Cached = Mapping[str, Mapping[str, str | int | Decimal]]
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
    from openpyxl.writer.excel import ExcelWriter

    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(workbook, archive).save()
    values = {
        f"xl/worksheets/sheet{number}.xml": cached.get(name, {})
        for number, name in enumerate(workbook.sheetnames, 1)
    }
    described = iter(alternatives)
    final = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(final, "w") as new:
        for member in old.infolist():
            info = zipfile.ZipInfo(member.filename, _FIXED)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o600 << 16
            new.writestr(info, _mended(member.filename, old.read(member), values, properties, described))
    return final.getvalue()


def _mended(
    name: str,
    part: bytes,
    values: Cached,
    properties: Mapping[str, str],
    described: Iterator[tuple[str, str]],
) -> bytes:
    if name == "docProps/core.xml":
        return _core(properties)
    if name == "xl/styles.xml":
        return _styles(part)
    if name.startswith("xl/drawings/drawing"):
        return _drawing(part, described)
    return _sheet(part, values[name]) if name in values else part


def _core(properties: Mapping[str, str]) -> bytes:
    from lxml import etree

    root = etree.fromstring(_CORE.encode())
    for key, value in properties.items():
        etree.SubElement(root, f"{{http://purl.org/dc/elements/1.1/}}{key}").text = value
    return _written(root)


def _styles(part: bytes) -> bytes:
    from lxml import etree

    root = etree.fromstring(part)
    for font in root.iter(f"{{{_MAIN}}}font"):
        font[:] = sorted(font, key=lambda child: _FONT.index(etree.QName(child).localname))
    return _written(root)


def _sheet(part: bytes, values: Mapping[str, str | int | Decimal]) -> bytes:
    from lxml import etree

    root = etree.fromstring(part)
    for row in root.iter(f"{{{_MAIN}}}row"):
        row.attrib.pop("customHeight", "")  # a height of one's own would not grow with the words
    for cell in root.iter(f"{{{_MAIN}}}c"):
        value = values.get(str(cell.get("r")))
        if value is not None and cell.find(f"{{{_MAIN}}}f") is not None:
            shown = cell.find(f"{{{_MAIN}}}v")
            if shown is None:
                shown = etree.SubElement(cell, f"{{{_MAIN}}}v")
            shown.text = f"{value:f}" if isinstance(value, Decimal) else str(value)
            if isinstance(value, str):
                cell.set("t", "str")
            else:
                cell.attrib.pop("t", "")
    return _written(root)


def _drawing(part: bytes, described: Iterator[tuple[str, str]]) -> bytes:
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
