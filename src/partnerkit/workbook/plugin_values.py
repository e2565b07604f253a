"""What the cells of one field of a plugin say: compared with what was written there, and read where it differs."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from partnerkit.source.json_in import parse_json
from partnerkit.source.problem import Refused
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.kept_cells import kept_value
from partnerkit.workbook.nodes import path_of, put
from partnerkit.workbook.plugin_columns import Leaf
from partnerkit.workbook.plugin_data import one_value, plain_value, put_at
from partnerkit.workbook.plugin_mark import as_text
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.understanding import Reader


@frozen
class FieldReader:
    """Reads the fields of a plugin on one sheet.

    Attributes:
        labels: The language of the sheet.
        language: The language of plain texts in the record.
        long: The texts that no cell can hold.
    """

    labels: str
    language: str
    long: Mapping[int, str]

    def take(
        self, leaf: Leaf, columns: Mapping[str, Column], typed: Mapping[str, Cell], row: dict[str, Any]
    ) -> None:
        """Put what a field says into the data of its row, unless it says what it said when it was written.

        Args:
            leaf: The field.
            columns: Those of its columns that the sheet has, by their keys.
            typed: The cells in them that are not empty.
            row: The data; it is changed.
        """
        written = leaf.cells(row, self.labels, self.language)
        before = {key: as_text(value) for key, value in written.items() if key in columns}
        after = {key: said for key, cell in typed.items() if (said := as_text(kept_value(cell, self.long)))}
        if before == after:
            return
        parts: dict[Any, Any] = {}
        # a language whose column or row is gone stays: nobody has emptied it
        for tag in (key.rpartition(".")[2] for key in written.keys() - columns.keys() if "." in key):
            if leaf.columns((tag,))[0].form is Form.TEXT:
                put(parts, ("", tag), written[f"{leaf.attribute.name}.{tag}"])
        for key, cell in typed.items():
            put(parts, ("", *path_of(leaf.attribute, columns[key])[1:]), self._read(leaf, columns[key], cell))
        put_at(row, leaf.path, self._short(leaf, parts.get("")))

    def _read(self, leaf: Leaf, column: Column, cell: Cell) -> Any:
        """Return what a cell says; what cannot be understood as it was typed."""
        try:
            found = Reader(self.labels, self.long).read(cell, column)
        except Refused:
            return as_text(kept_value(cell, self.long))
        if not leaf.as_json:
            return found
        parsed = parse_json(found.encode("utf-8"))
        return found if parsed.problems else parsed.data

    def _short(self, leaf: Leaf, value: Any) -> Any:
        """Return a value in its short form; one that does not fit as it is."""
        try:
            return plain_value(one_value(value, leaf.kind, self.language), leaf.kind, self.language)
        except Exception:  # the rules tell of it
            return value
