"""The headers on sheets of plugins: made of the labels of fields, and read again as the columns they stand for."""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.workbook.columns import Column, Form
from partnerkit.workbook.field_cells import Value
from partnerkit.workbook.headings import pattern, tag_of
from partnerkit.workbook.plugin_columns import Leaf
from partnerkit.workbook.plugin_mark import spaced
from partnerkit.workbook.stored import Cell
from partnerkit.workbook.wording import say

_ANY_LANGUAGE = "\0"
_WITH_KEY = re.compile(r".* \[(?P<key>[^\[\]]+)\]")
"""A header that would have stood twice, with the key of its column behind it."""


def field_headers(labels: str) -> dict[str, Column]:
    """Return the headers of the sheet of fields."""
    forms = {"field": Form.SHORT, "value": Form.TEXT, "help": Form.TEXT}
    return {say(f"form-sheet.{key}", labels): Column(key, "", "", form) for key, form in forms.items()}


def headed(
    leaves: Iterable[Leaf], rows: Iterable[Mapping[str, Value]], labels: str, tags: tuple[str, ...]
) -> dict[str, tuple[Leaf, Column]]:
    """Return the headers of the sheet of a list, each with its field and column; no two are alike.

    Args:
        leaves: The fields.
        rows: The cells of each row, by the keys of their columns.
        labels: The language of the sheet.
        tags: The languages every text has columns for.
    """
    found: dict[str, tuple[Leaf, Column]] = {}
    shown = list(rows)
    known: set[str] = set()
    for leaf in leaves:
        for column in columns_of(leaf, shown, tags):
            header = spaced(leaf.header(column, labels)).lstrip("( ") or column.key
            while header.casefold() in known:
                header += f" [{column.key}]"
            known.add(header.casefold())
            found[header] = (leaf, column)
    return found


def columns_of(leaf: Leaf, rows: Iterable[Mapping[str, Value]], tags: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the columns of a field: of a text those of the usual languages and of all that are used."""
    prefix = f"{leaf.attribute.name}."
    used = {key.removeprefix(prefix) for cells in rows for key in cells if key.startswith(prefix)}
    is_text = leaf.columns(tags)[0].form is Form.TEXT
    return leaf.columns((*tags, *sorted(used.difference(tags))) if is_text else tags)


def column_of(leaf: Leaf, key: str) -> Column | None:
    """Return the column of a field that has a key, if there is one."""
    own = leaf.columns((_ANY_LANGUAGE,))
    if own[0].form is Form.TEXT:
        name, _, tag = key.rpartition(".")
        return evolve(own[0], key=key, part=tag) if name == leaf.attribute.name and tag_of(tag) else None
    return next((one for one in own if one.key == key), None)


def columns_in(
    header: Mapping[int, Cell], leaves: tuple[Leaf, ...] | None
) -> tuple[str, Mapping[int, Column]]:
    """Return the language of a sheet, which is that of most of its headers, and what each column holds by its number.

    Args:
        header: The row of headers.
        leaves: The fields of the list; without them it is the sheet of fields.
    """
    names = {place: spaced(str(cell.value)) for place, cell in sorted(header.items())}
    found = {tag: dict(_known(names, leaves, tag)) for tag in LANGUAGES}
    labels = max(LANGUAGES, key=lambda tag: len(found[tag]))
    return labels, found[labels]


def _known(
    names: Mapping[int, str], leaves: tuple[Leaf, ...] | None, labels: str
) -> Iterator[tuple[int, Column]]:
    """Yield the columns whose headers are known in a language; of those that stand twice the first."""
    said = field_headers(labels)
    known = () if leaves is None else tuple(headed(leaves, (), labels, (_ANY_LANGUAGE,)).items())
    seen: set[str] = set()
    for place, name in names.items():
        column = said.get(name) if leaves is None else _named(name, known, leaves)
        if column is not None and column.key not in seen:
            seen.add(column.key)
            yield place, column


def _named(
    name: str, known: Iterable[tuple[str, tuple[Leaf, Column]]], leaves: Iterable[Leaf]
) -> Column | None:
    for header, (_, column) in known:
        if column.form is not Form.TEXT:
            if name.casefold() == header.casefold():
                return column
            continue
        match = pattern(header).fullmatch(name)
        tag = match and tag_of(match[1])
        if tag:
            return evolve(column, key=f"{column.field}.{tag}", part=tag)
    with_key = _WITH_KEY.fullmatch(name)
    if with_key is None:
        return None
    return next((one for leaf in leaves if (one := column_of(leaf, with_key["key"]))), None)
