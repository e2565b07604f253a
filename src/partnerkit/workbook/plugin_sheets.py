"""The sheets of plugins before they are written: one for the fields of each, and one for each list of records in them.

A sheet is a view: the data itself stands with the record, word for word, and what is not changed on a sheet stays so.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from partnerkit.extensions import Extension, in_use
from partnerkit.extensions.describing import title_of
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.workbook.cells import cut, units
from partnerkit.workbook.codelists import Entries
from partnerkit.workbook.columns import Column
from partnerkit.workbook.field_cells import Value
from partnerkit.workbook.headings import FORM, LONG, TRANSLATE
from partnerkit.workbook.layout import ORDER
from partnerkit.workbook.plugin_columns import Leaf, Listed, laid_out
from partnerkit.workbook.plugin_data import found_at
from partnerkit.workbook.plugin_headers import columns_of, field_headers, headed
from partnerkit.workbook.plugin_mark import Mark, digest_of_data, digest_of_rows, list_name, table_name
from partnerkit.workbook.rows import text_languages
from partnerkit.workbook.tab_names import MOST, free_name, free_table
from partnerkit.workbook.wording import former_name, sheet_name

_OTHERS = ("read-me", "overview", "tasks", "codes", "findings", FORM, LONG, TRANSLATE)

_LEAST_TITLE = 12
"""Characters of a plugin's title that stand in the name of the sheet of a list, however long the list's name is."""


@frozen
class Line:
    """A row of a sheet of a plugin.

    Attributes:
        key: What it is known by: the field, or the number of the item.
        cells: What stands in it, by header.
        column: The column that its value would have, on the sheet of fields.
        words: The words its value is chosen from, on the sheet of fields.
    """

    key: str
    cells: Mapping[str, Value]
    column: Column | None = None
    words: Entries = ()


@frozen
class PluginSheet:
    """A sheet of a plugin.

    Attributes:
        name: The sheet's name.
        table: The name of its table.
        mark: What it says of itself.
        columns: Its headers, with the column each would be.
        lines: Its rows.
        help: What belongs in each column, by header.
        words: The words a column is chosen from, by header.
    """

    name: str
    table: str
    mark: Mark
    columns: Mapping[str, Column]
    lines: tuple[Line, ...]
    help: Mapping[str, str] = field(factory=dict)
    words: Mapping[str, Entries] = field(factory=dict)

    def uses(self, head: str) -> bool:
        """Whether anything stands in a column."""
        return any(head in line.cells for line in self.lines)


def plugin_sheets(partnership: Partnership | None, labels: str) -> tuple[PluginSheet, ...]:
    """Return the sheets of every installed plugin with fields of its own that the record does not switch off.

    Args:
        partnership: The record; without one they are empty.
        labels: The language of names and headers.
    """
    taken = {name for key in (*ORDER, *_OTHERS) for tag in LANGUAGES for name in _names(key, tag)}
    tags = text_languages(partnership, "" if partnership else labels)
    tables: set[str] = set()
    found: list[PluginSheet] = []
    for extension in in_use(partnership)[0]:
        data = None if partnership is None else partnership.extensions.get(extension.name)
        language = labels if partnership is None else partnership.language
        leaves, lists = laid_out(extension.fields)
        plugin = _Plugin(extension, data, labels, language, tags, taken, tables)
        found += [plugin.fields(leaves)] if leaves else []
        found += [plugin.list(one) for one in lists]
    return tuple(found)


def _names(key: str, tag: str) -> Iterator[str]:
    yield sheet_name(key, tag)
    former = former_name(key, tag)
    if former:
        yield former


def item_cells(listed: Listed, item: Any, labels: str, language: str) -> dict[str, Value]:
    """Return the cells of an item of a list by the keys of their columns."""
    return {key: value for leaf in listed.leaves for key, value in leaf.cells(item, labels, language).items()}


@frozen
class _Plugin:
    """A plugin whose sheets are made.

    Attributes:
        extension: What it declares.
        data: What stands below its name in the record.
        labels: The language of names and headers.
        language: The language of plain texts in the data.
        tags: The languages every text has columns or rows for.
        taken: The names that sheets have already; those of its own are added.
        tables: The names that tables of plugins have; likewise.
    """

    extension: Extension[Any]
    data: Any
    labels: str
    language: str
    tags: tuple[str, ...]
    taken: set[str]
    tables: set[str]

    def fields(self, leaves: tuple[Leaf, ...]) -> PluginSheet:
        """Return the sheet of its fields."""
        lines = tuple(line for leaf in leaves for line in self._field(leaf))
        return self._sheet("", (), field_headers(self.labels), lines)

    def list(self, listed: Listed) -> PluginSheet:
        """Return the sheet of one of its lists."""
        raw = found_at(self.data, listed.path)
        items = raw if isinstance(raw, list | tuple) else ()
        rows = [item_cells(listed, item, self.labels, self.language) for item in items]
        heads = headed(listed.leaves, rows, self.labels, self.tags)
        lines = tuple(
            Line(str(number), {head: cells[one.key] for head, (_, one) in heads.items() if one.key in cells})
            for number, cells in enumerate(rows, start=1)
        )
        return self._sheet(
            f" – {listed.label(self.labels)}",
            listed.path,
            {head: column for head, (_, column) in heads.items()},
            lines,
            {head: leaf.help(self.labels) for head, (leaf, _) in heads.items()},
            {head: leaf.choices(column) for head, (leaf, column) in heads.items()},
        )

    def _field(self, leaf: Leaf) -> Iterator[Line]:
        """Yield the rows of a field, one for each part."""
        name, value, help = field_headers(self.labels)
        cells = leaf.cells(self.data, self.labels, self.language)
        for column in columns_of(leaf, [cells], self.tags):
            told: dict[str, Value] = {
                name: leaf.header(column, self.labels),
                help: leaf.help(self.labels),
            }
            if column.key in cells:
                told[value] = cells[column.key]
            yield Line(column.key, told, column, leaf.choices(column))

    def _sheet(
        self,
        part: str,
        path: tuple[str, ...],
        columns: Mapping[str, Column],
        lines: tuple[Line, ...],
        help: Mapping[str, str] = MappingProxyType({}),
        words: Mapping[str, Entries] = MappingProxyType({}),
    ) -> PluginSheet:
        """Return a sheet with a name, a table and a mark that no other has."""
        title = cut(title_of(self.extension, self.labels).lstrip("( "), max(MOST - units(part), _LEAST_TITLE))
        name = free_name(f"{title.rstrip()}{part}", self.taken)
        rows = digest_of_rows((one.key, one.cells) for one in lines)
        mark = Mark(self.extension.name, list_name(path), rows, digest_of_data(self.data))
        table = free_table(table_name(mark), self.tables)
        self.taken.add(name)
        self.tables.add(table)
        return PluginSheet(name, table, mark, columns, lines, help, words)
