"""The rows of the record's own sheet: one for each field of the record, with its value or its words in each language."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, fields, frozen

from partnerkit.model import Partnership
from partnerkit.workbook.columns import Column, Form, field_columns, has_rows
from partnerkit.workbook.field_cells import Cells, Value, field_cells
from partnerkit.workbook.layout import FORM_PARTS
from partnerkit.workbook.rows import TEXTS


@frozen
class FormRow:
    """One field of the record's own sheet.

    Attributes:
        key: The field, for example `origin.date`.
        prefix: What it is part of: `origin`, `settings`, or nothing.
        noun: The class that has the field.
        column: The column it would be, for its form, code list and label.
        value: Its value, if it is no text.
        texts: Its words by language, if it is a text.
        name: What the row is called, if it is no field of ours.
        beside: What stands beside it in columns that are not the layout's, by their headers.
    """

    key: str
    prefix: str
    noun: str
    column: Column
    value: Value | None
    texts: Mapping[str, Value]
    name: str | None = None
    beside: Cells = field(factory=dict)


def form_rows(partnership: Partnership | None, labels: str) -> tuple[FormRow, ...]:
    """Return the fields of the record's own sheet, in the order of the model."""
    rows: list[FormRow] = []
    for prefix, noun in FORM_PARTS:
        holder: Any = getattr(partnership, prefix) if prefix and partnership is not None else partnership
        for attribute in sorted(fields(noun), key=_form_order):
            if has_rows(attribute.type):
                continue
            value = None if holder is None else getattr(holder, attribute.name)
            if prefix and attribute.name in _COMMON and value in (None, True):
                continue
            rows += _form_field(prefix, noun.__name__, attribute, value, labels)
    return tuple(rows)


def form_tags(rows: Iterable[FormRow], languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages that have a column on the record's own sheet: some always, others where they are used."""
    return tuple(dict.fromkeys((*languages, *sorted({tag for row in rows for tag in row.texts}))))


_COMMON = ("id", "public", "note")


def _form_order(attribute: Any) -> int:
    return {"id": 0, "title": 1, "public": 3, "note": 3, "extensions": 4}.get(attribute.name, 2)


def _form_field(prefix: str, noun: str, attribute: Any, value: Any, labels: str) -> Iterator[FormRow]:
    lead = f"{prefix}." if prefix else ""
    cells = dict(field_cells(attribute.name, value, labels))
    found = field_columns(attribute, TEXTS)
    if found[0].form is Form.TEXT:
        words = dict(value) if value is not None else {}
        yield FormRow(f"{lead}{attribute.name}", prefix, noun, found[0], None, words)
        return
    for column in found:
        if not column.spare or column.key in cells:
            yield FormRow(f"{lead}{column.key}", prefix, noun, column, cells.get(column.key), {})
