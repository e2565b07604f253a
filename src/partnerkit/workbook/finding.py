"""Finding the sheets that are ours: by their names in either language, else by their tables, else by their headers."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from attrs import frozen

from partnerkit.errors import Message
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.source.problem import Problem
from partnerkit.workbook.columns import Form
from partnerkit.workbook.form_headings import form_headers
from partnerkit.workbook.headings import FIRST_ROWS, FORM, LONG, TRANSLATE, first_cells, folded, heading
from partnerkit.workbook.layout import ORDER, columns, sheets
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.plugin_mark import mark_of
from partnerkit.workbook.stored import Kind
from partnerkit.workbook.translation_rows import translation_heading
from partnerkit.workbook.wording import former_name, header, say, sheet_name

FINDINGS_TABLE = "FindingsTable"
_FRONT = ("read-me", "overview", "tasks", "codes")
_LEAST = 3
"""Headers of ours by which a sheet that has another name is known."""


@frozen
class Found:
    """The sheets that are ours.

    Attributes:
        tabs: The sheets by their keys: those of the nouns, the record's own, that of long texts and the one to translate
            on.
        problems: Sheets that look like ours although it cannot be said what they are for.
    """

    tabs: Mapping[str, Tab]
    problems: tuple[Problem, ...]


def find_tabs(tabs: Iterable[Tab]) -> Found:
    """Return the sheets that are ours, and what cannot be told apart.

    A sheet whose name stands in parentheses is passed over, and so is one that looks like none of ours.
    """
    found: dict[str, Tab] = {}
    names = {
        folded(name): key
        for key in (FORM, LONG, TRANSLATE, *ORDER)
        for tag in LANGUAGES
        for name in (former_name(key, tag), sheet_name(key, tag))
        if name
    }
    tables = {f"{key}Table": key for key in (FORM, TRANSLATE, *ORDER)}

    def take(tab: Tab, keys: Iterable[str | None]) -> bool:
        key = next((one for one in keys if one is not None and one not in found), None)
        if key is not None:
            found[key] = tab
        return key is not None

    rest = [one for one in tabs if folded(one.name) not in _remade() and not one.name.strip().startswith("(")]
    rest = [one for one in rest if mark_of(one) is None]
    rest = [one for one in rest if not take(one, [names.get(folded(one.name))])]
    rest = [one for one in rest if not take(one, [tables.get(name) for name in one.tables])]
    return Found(found, tuple(problem for tab in rest for problem in _by_headers(tab, found)))


def others(tabs: Iterable[Tab], ours: Mapping[str, Tab]) -> tuple[Tab, ...]:
    """Return the sheets that are somebody's own: neither ours, nor made anew in every workbook.

    Args:
        tabs: All sheets.
        ours: Those that are ours, by their keys.
    """
    taken = {id(tab) for tab in ours.values()}
    return tuple(
        tab
        for tab in tabs
        if id(tab) not in taken and folded(tab.name) not in _remade() and not _lists_findings(tab)
    )


@cache
def _remade() -> frozenset[str]:
    return frozenset(folded(sheet_name(key, tag)) for key in _FRONT for tag in LANGUAGES)


def _lists_findings(tab: Tab) -> bool:
    """Whether a sheet is a list of findings, which a person may have called something else."""
    first = tab.rows.get(1, {}).get(1)
    firsts = {say("findings.where", tag) for tag in LANGUAGES}
    return FINDINGS_TABLE in tab.tables or (first is not None and str(first.value).strip() in firsts)


def _by_headers(tab: Tab, found: dict[str, Tab]) -> Iterator[Problem]:
    """Give a sheet to what its headers say it is; yield a problem where that is there already, or can be two things."""
    alike = _alike(tab)
    free = [key for key in alike if key not in found]
    if len(free) == 1:
        found[free[0]] = tab
    elif alike:
        message = Message(
            "workbook.sheet.twice",
            "The sheet has the headers of the sheet '{name}', so it cannot be said which one to read. Give each its own "
            "name, or put the name of this sheet in parentheses if it is only your own.",
            {"name": found[alike[0]].name if alike[0] in found else sheet_name(alike[0], LANGUAGES[0])},
        )
        yield Problem("PK004", message, cell=f"{tab.name}!A1")


def _alike(tab: Tab) -> list[str]:
    """Return what a sheet can be by its headers: that of which it has most, if these are most of its headers."""
    rows = [tab.rows[number] for number in sorted(tab.rows)[:FIRST_ROWS]]
    words = [
        [folded(str(cell.value)) for _, cell in first_cells(row) if cell.kind is Kind.TEXT] for row in rows
    ]
    if translation_heading(tab):
        return [TRANSLATE]
    if any(len(form_headers(row)) >= _LEAST for row in rows):
        return [FORM]
    if not any(sum(_lead(one) in _leads() for one in row) >= _LEAST for row in words):
        return []
    counts = {}
    for sheet in sheets():
        head = heading(tab, sheet)
        if head and len(head.columns) >= _LEAST and 2 * len(head.columns) > len(tab.rows[head.row]):
            counts[sheet.key] = len(head.columns)
    return [key for key, count in counts.items() if count == max(counts.values())]


def _lead(words: str) -> str:
    return words.partition(" (")[0]


@cache
def _leads() -> frozenset[str]:
    """Return how the headers of all sheets begin, up to a parenthesis."""
    return frozenset(
        _lead(folded(header(sheet, column, labels)))
        for sheet in sheets()
        for column in columns(sheet, lambda _: LANGUAGES)
        for labels in LANGUAGES
        if column.form is not Form.COMPUTED
    )
