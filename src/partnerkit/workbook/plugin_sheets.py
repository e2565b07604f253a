"""The sheets of plugins before they are written: one for the fields of each, and one for each list of records in them.

A sheet is a view: the data itself stands with the record, word for word, and what is not changed on a sheet stays so.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from partnerkit.extensions import Extension, in_use
from partnerkit.extensions.describing import title_of
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.headings import FORM, LONG, TRANSLATE
from partnerkit.workbook.layout import ORDER
from partnerkit.workbook.plugin_columns import Leaf, Listed, found_at, laid_out
from partnerkit.workbook.plugin_mark import Mark, digest_of_data, digest_of_rows, list_name, spaced
from partnerkit.workbook.rows import Value, text_languages
from partnerkit.workbook.tab_names import free_name
from partnerkit.workbook.wording import former_name, say, sheet_name

_OTHERS = ("read-me", "overview", "tasks", "codes", "findings", FORM, LONG, TRANSLATE)

_MOST_HEADER = 200
"""Characters of a label that stand in a header."""


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
    words: tuple[str, ...] = ()


@frozen
class PluginSheet:
    """A sheet of a plugin.

    Attributes:
        name: The sheet's name.
        mark: What it says of itself.
        columns: Its headers, with the column each would be.
        lines: Its rows.
        help: What belongs in each column, by header.
        words: The words a column is chosen from, by header.
    """

    name: str
    mark: Mark
    columns: Mapping[str, Column]
    lines: tuple[Line, ...]
    help: Mapping[str, str] = field(factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(factory=dict)


def plugin_sheets(partnership: Partnership | None, labels: str) -> tuple[PluginSheet, ...]:
    """Return the sheets of every installed plugin with fields of its own that the record does not switch off.

    Args:
        partnership: The record; without one they are empty.
        labels: The language of names and headers.
    """
    taken = {name for key in (*ORDER, *_OTHERS) for tag in LANGUAGES for name in _names(key, tag)}
    found: list[PluginSheet] = []
    for extension in in_use(partnership)[0]:
        for sheet in _sheets_of(extension, partnership, labels, taken):
            taken.add(sheet.name)
            found.append(sheet)
    return tuple(found)


def _names(key: str, tag: str) -> Iterator[str]:
    yield sheet_name(key, tag)
    former = former_name(key, tag)
    if former:
        yield former


def _sheets_of(
    extension: Extension[Any], partnership: Partnership | None, labels: str, taken: Iterable[str]
) -> Iterator[PluginSheet]:
    data = None if partnership is None else partnership.extensions.get(extension.name)
    language = labels if partnership is None else partnership.language
    tags = text_languages(partnership)
    leaves, lists = laid_out(extension.fields)
    title, state = title_of(extension, labels).lstrip("( "), digest_of_data(data)
    if leaves:
        lines = tuple(field_lines(leaves, data, labels, language, tags))
        mark = Mark(extension.name, "", digest_of_rows((one.key, one.cells) for one in lines), state)
        yield PluginSheet(free_name(title, taken), mark, field_headers(labels), lines)
    for one in lists:
        yield _list_sheet(extension.name, title, one, data, labels, language, tags, state, taken)


def field_headers(labels: str) -> dict[str, Column]:
    """Return the headers of the sheet of fields."""
    forms = {"field": Form.SHORT, "value": Form.TEXT, "help": Form.TEXT}
    return {say(f"form-sheet.{key}", labels): Column(key, "", "", form) for key, form in forms.items()}


def field_lines(
    leaves: Iterable[Leaf], data: Any, labels: str, language: str, tags: tuple[str, ...]
) -> Iterator[Line]:
    """Yield the rows of the sheet of fields, one for each field or part of one.

    Args:
        leaves: The fields.
        data: The data of the extension.
        labels: The language of the sheet.
        language: The language of plain texts.
        tags: The languages every text has rows for.
    """
    name, value, help = field_headers(labels)
    for leaf in leaves:
        cells = leaf.cells(data, labels, language)
        for column in columns_of(leaf, [cells], tags):
            told: dict[str, Value] = {name: leaf.header(column, labels), help: leaf.help(labels)}
            if column.key in cells:
                told[value] = cells[column.key]
            yield Line(column.key, told, column, leaf.choices(column, labels))


def columns_of(leaf: Leaf, rows: Iterable[Mapping[str, Value]], tags: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the columns of a field: of a text those of the usual languages and of all that are used."""
    prefix = f"{leaf.attribute.name}."
    used = {key.removeprefix(prefix) for cells in rows for key in cells if key.startswith(prefix)}
    is_text = leaf.columns(tags)[0].form is Form.TEXT
    return leaf.columns((*tags, *sorted(used.difference(tags))) if is_text else tags)


def headed(
    leaves: Iterable[Leaf], rows: Iterable[Mapping[str, Value]], labels: str, tags: tuple[str, ...]
) -> dict[str, tuple[Leaf, Column]]:
    """Return the headers of the sheet of a list, each with its field and column; no two are alike."""
    found: dict[str, tuple[Leaf, Column]] = {}
    shown = list(rows)
    known: set[str] = set()
    for leaf in leaves:
        for column in columns_of(leaf, shown, tags):
            header = spaced(leaf.header(column, labels)).lstrip("( ")[:_MOST_HEADER] or column.key
            if header.casefold() in known:
                header = f"{header} [{column.key}]"
            known.add(header.casefold())
            found[header] = (leaf, column)
    return found


def _list_sheet(
    extension: str,
    title: str,
    listed: Listed,
    data: Any,
    labels: str,
    language: str,
    tags: tuple[str, ...],
    state: str,
    taken: Iterable[str],
) -> PluginSheet:
    raw = found_at(data, listed.path)
    items = raw if isinstance(raw, list | tuple) else ()
    rows = [item_cells(listed, item, labels, language) for item in items]
    heads = headed(listed.leaves, rows, labels, tags)
    lines = tuple(
        Line(
            str(number),
            {head: cells[column.key] for head, (_, column) in heads.items() if column.key in cells},
        )
        for number, cells in enumerate(rows, start=1)
    )
    mark = Mark(
        extension,
        list_name(listed.path),
        digest_of_rows((one.key, one.cells) for one in lines),
        state,
    )
    return PluginSheet(
        free_name(f"{title} – {listed.label(labels)}", taken),
        mark,
        {head: column for head, (_, column) in heads.items()},
        lines,
        {head: leaf.help(labels) for head, (leaf, _) in heads.items()},
        {head: words for head, (leaf, column) in heads.items() if (words := leaf.choices(column, labels))},
    )


def item_cells(listed: Listed, item: Any, labels: str, language: str) -> dict[str, Value]:
    """Return the cells of an item of a list by the keys of their columns."""
    return {key: value for leaf in listed.leaves for key, value in leaf.cells(item, labels, language).items()}
