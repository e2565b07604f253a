"""Workbooks with sheets of plugins: written, read back, and changed as somebody would."""

import io
from typing import Any

from openpyxl import load_workbook

from partnerkit.model import Partnership
from partnerkit.records.workbooks import read_record
from partnerkit.workbook import write_workbook


def written(record: Partnership, labels: str = "sv") -> bytes:
    """Return the workbook of a record."""
    return write_workbook(record, labels=labels, provenance={})


def back(raw: bytes) -> Partnership:
    """Return the record that a workbook holds."""
    return read_record(raw, "prov.xlsx")[0]


def changed(raw: bytes, sheet: str, **cells: Any) -> bytes:
    """Return a workbook in which somebody has typed into cells of a sheet."""
    book = load_workbook(io.BytesIO(raw))
    for at, value in cells.items():
        book[sheet][at] = value
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def shown(raw: bytes, sheet: str) -> list[tuple[Any, ...]]:
    """Return the values of a sheet, row by row."""
    return list(load_workbook(io.BytesIO(raw))[sheet].iter_rows(values_only=True))


def row_of(raw: bytes, sheet: str, label: str) -> int:
    """Return the number of the row whose first cell has a label."""
    return next(n for n, row in enumerate(shown(raw, sheet), start=1) if row[0] == label)
