"""The plan: what a mapping file means for one record."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.records.importing.cells import Filled
from partnerkit.records.importing.mapping import ListMapping
from partnerkit.records.importing.targets import Target
from partnerkit.source.problem import Path
from partnerkit.workbook.layout import Sheet


@frozen
class Plan:
    """How a list is taken into a record.

    Attributes:
        mapping: The mapping file.
        sheet: The sheet its rows would stand on.
        language: The language of texts without one.
        columns: What each of their columns fills, by its header.
        constants: What holds for every row.
        key: Our columns by which a row is known again.
        parents: Where the rows go, by the id of what they belong to; the record itself has none.
    """

    mapping: ListMapping
    sheet: Sheet
    language: str
    columns: Mapping[str, Filled]
    constants: tuple[tuple[Target, Any], ...]
    key: tuple[Target, ...]
    parents: Mapping[str, Path]

    @property
    def labels(self) -> str:
        """The language in which words for codes, yes and no are looked up first."""
        return self.language if self.language in LANGUAGES else "en"

    @property
    def wanted(self) -> tuple[str, ...]:
        """The headers that the list has to have."""
        return tuple(dict.fromkeys((*self.columns, *self.mapping.only, *self.mapping.skip)))
