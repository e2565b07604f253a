"""Workbooks opened for the tests: with openpyxl, and part by part."""

import io
import zipfile
from functools import cache
from typing import Any

from lxml import etree
from openpyxl import load_workbook

from partnerkit.model import Partnership
from partnerkit.workbook import write_workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@cache
def written(partnership: Partnership, labels: str = "sv") -> bytes:
    """Return the workbook of a record."""
    return write_workbook(partnership, labels=labels, provenance={"partnerkit": "1"})


@cache
def opened(raw: bytes, *, values: bool = False) -> Any:
    """Return a workbook as openpyxl reads it, with formulas or with the values that were stored."""
    return load_workbook(io.BytesIO(raw), data_only=values)


def parts(raw: bytes) -> dict[str, bytes]:
    """Return the parts of the container by name."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sheet_parts(raw: bytes) -> list[Any]:
    """Return the XML of every sheet."""
    return [
        etree.fromstring(part) for name, part in parts(raw).items() if name.startswith("xl/worksheets/sheet")
    ]


def column(sheet: Any, header: str) -> list[Any]:
    """Return the cells below a header."""
    place = next(cell.column for cell in sheet[1] if cell.value == header)
    return [sheet.cell(row, place) for row in range(2, sheet.max_row + 1)]


def shown(sheet: Any, header: str) -> list[Any]:
    """Return the values below a header."""
    return [cell.value for cell in column(sheet, header)]


def without_values(raw: bytes) -> bytes:
    """Return a workbook whose formulas have lost their values, so that who opens it must calculate."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in parts(raw).items():
            root = etree.fromstring(part)
            for formula in root.iter(f"{MAIN}f"):
                cell: Any = formula.getparent()
                cell.remove(cell.find(f"{MAIN}v"))
                cell.attrib.pop("t", "")
            archive.writestr(name, etree.tostring(root))
    return packed.getvalue()
