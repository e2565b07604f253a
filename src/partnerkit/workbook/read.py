"""Reading a workbook: back to the data of a record file, with the cell of every value.

What is read is what `write` writes and what people make of it: sheets and columns are found by their names,
wherever they stand, in either language. Nothing is lost in silence: what cannot be read for certain is told with
its cell. Only sheets that are not ours, and columns whose header stands in parentheses, are passed over.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from partnerkit.errors import Message
from partnerkit.source.problem import Path, Problem, Refused
from partnerkit.workbook.belonging import owned
from partnerkit.workbook.cells import CONTINUED
from partnerkit.workbook.finding import find_tabs
from partnerkit.workbook.form_in import FormReader
from partnerkit.workbook.grid_in import GridReader
from partnerkit.workbook.headings import FORM, LONG, TRANSLATE
from partnerkit.workbook.layout import FORM_PARTS, FORMAT, sheets
from partnerkit.workbook.nodes import gathered
from partnerkit.workbook.opened import Tab, first_cell, open_tabs
from partnerkit.workbook.plugin_reading import PluginReader
from partnerkit.workbook.stored import Kind
from partnerkit.workbook.translations_in import TranslationReader
from partnerkit.workbook.wording import sheet_name

_ENOUGH = 3
"""Fields or sheets of ours that make a workbook ours although it does not say so."""


@frozen
class ReadBook:
    """What stands in a workbook.

    Attributes:
        data: The record in the form of a file, with every text under its language and every list as a list.
        cells: The cell (`Sheet!B3`) of each path in the data, also of fields that were left empty.
        problems: What cannot be read for certain, each with its cell, sheet by sheet.
        refused: The cells whose values were left out for that reason.
        tabs: The names of the sheets in their order.
        labels: The language of the record's own sheet, `sv` or `en`.
    """

    data: dict[str, Any]
    cells: Mapping[Path, str]
    problems: tuple[Problem, ...]
    refused: frozenset[str]
    tabs: tuple[str, ...]
    labels: str


def read_workbook(raw: bytes) -> ReadBook:
    """Return what stands in a workbook.

    Args:
        raw: The bytes of an .xlsx file.

    Raises:
        Refused: PK002 the file is empty; PK012 the record's own sheet is missing; PK017 it is no workbook of ours;
            PK018 its format is newer; PK020 it cannot be opened.
    """
    tabs = open_tabs(raw)
    ours = find_tabs(tabs)
    found = ours.tabs
    long = long_texts(found.get(LONG))
    form = FormReader(found.get(FORM), long)
    by_noun = {sheet.key: sheet for sheet in sheets()}
    _check_format(form, len(found.keys() & by_noun.keys()))
    if FORM not in found:
        message = Message(
            "workbook.no-form", "The sheet of the record itself is missing. Put it back from an older copy."
        )
        raise Refused([Problem("PK012", message)])
    grids = [GridReader(found[key], sheet, long) for key, sheet in by_noun.items() if key in found]
    problems = [*ours.problems, *form.problems, *(problem for grid in grids for problem in grid.problems)]
    named = {key: found[key].name if key in found else sheet_name(key, form.labels) for key in by_noun}
    problems += owned((node for grid in grids for node in grid.nodes), form.roots, by_noun, named)
    cells: dict[Path, str] = {}
    data: dict[str, Any] = {"format": FORMAT}
    for prefix, noun in reversed(FORM_PARTS):
        root = form.roots[noun.__name__]
        problems += gathered(root, (prefix,) if prefix else (), cells)
        if prefix and root.data:
            form.roots["Partnership"].data[prefix] = root.data
    data |= form.roots["Partnership"].data
    if TRANSLATE in found:
        translations = TranslationReader(data, cells)
        translations.take_in(found[TRANSLATE], long)
        problems += translations.problems
    plugins = PluginReader(data, cells, long)
    plugins.take_in(tabs)
    problems += plugins.problems
    names = tuple(tab.name for tab in tabs)
    refused = frozenset().union(form.refused, *(grid.refused for grid in grids))
    return ReadBook(data, cells, in_order(problems, names), refused, names, form.labels)


def in_order(problems: list[Problem], tabs: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return problems in the order of the sheets, from the top down; those without a cell first."""

    def order(problem: Problem) -> tuple[int, tuple[int, int]]:
        tab, _, at = (problem.cell or "").rpartition("!")
        return (tabs.index(tab) if tab in tabs else -1, first_cell(at))

    return tuple(sorted(problems, key=order))


def _check_format(form: FormReader, sheets_of_ours: int) -> None:
    """Refuse what is no workbook of ours, and one of a later version."""
    if form.format is None:
        if len(form.found) >= _ENOUGH or sheets_of_ours >= _ENOUGH:
            return
        message = Message(
            "workbook.foreign",
            "This workbook is not a partnerkit record: the sheets and headers of a record are missing. Check that it is "
            "the right file, or make a workbook to fill in with 'partnerkit new'.",
        )
        raise Refused([Problem("PK017", message)])
    said, at = form.format
    if said == FORMAT:
        return
    family, _, version = said.partition("/")
    if family == "partnerkit" and version.isdecimal() and int(version) > 1:
        message = Message(
            "workbook.newer",
            "The workbook has the format {found}, which is newer than this program. Install the partnerkit release "
            "{version}.0 or later to read it.",
            {"found": said, "version": version},
        )
        raise Refused([Problem("PK018", message, cell=at)])
    message = Message(
        "workbook.version",
        "'{found}' is not a version of the format. Write partnerkit/1 here again.",
        {"found": said},
    )
    raise Refused([Problem("PK017", message, cell=at)])


def long_texts(tab: Tab | None) -> dict[int, str]:
    """Return the texts that no cell can hold, put together from their pieces."""
    pieces: dict[int, list[tuple[int, str]]] = {}
    for number, part, words in _pieces(tab) if tab else ():
        pieces.setdefault(number, []).append((part, words))
    return {number: "".join(words for _, words in sorted(found)) for number, found in pieces.items()}


def _pieces(tab: Tab) -> Iterator[tuple[int, int, str]]:
    """Yield the number of a text, the number of the piece and the piece; the columns keep their order."""
    for row in tab.rows.values():
        mark, part, words = (row.get(place) for place in (1, 2, 3))
        found = mark and mark.kind is Kind.TEXT and CONTINUED.fullmatch(mark.value.strip())
        if found and part and part.kind is Kind.NUMBER and words:
            yield int(found[1]), int(part.value), str(words.value)
