"""The header row of the record's own sheet: which column holds the field, its value, its words, help and key."""

from collections.abc import Iterator, Mapping

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.workbook.headings import first_cells, folded, pattern, tag_of
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.stored import Cell, Kind
from partnerkit.workbook.wording import say

_FIRST_ROWS = 20


def header_row(tab: Tab) -> int | None:
    """Return the number of the header row, or nothing if there is none among the first rows."""
    best = max(
        sorted(tab.rows)[:_FIRST_ROWS], key=lambda number: len(form_headers(tab.rows[number])), default=0
    )
    return best if best and len(form_headers(tab.rows[best])) >= 2 else None


def form_headers(row: Mapping[int, Cell]) -> dict[int, str]:
    """Return what each column of the sheet is, by its header: field, value, text with a language, help or key."""
    found: dict[int, str] = {}
    for place, cell in first_cells(row):
        name = _header(str(cell.value)) if cell.kind is Kind.TEXT else None
        if name and name not in found.values():
            found[place] = name
    return found


def repeated(row: Mapping[int, Cell], found: Mapping[int, str]) -> tuple[int, ...]:
    """Return the columns whose header stands further left already."""
    return tuple(
        place
        for place, cell in first_cells(row)
        if place not in found and cell.kind is Kind.TEXT and _header(str(cell.value)) in found.values()
    )


def _header(words: str) -> str | None:
    for labels in LANGUAGES:
        for name in ("field", "value", "help", "key"):
            if folded(words) == folded(say(f"form-sheet.{name}", labels)):
                return name
        match = pattern(say("form-sheet.text", labels, name="\0")).fullmatch(" ".join(words.split()))
        tag = match and tag_of(match[1])
        if tag:
            return f"text.{tag}"
    return None


def labels_of(row: Mapping[int, Cell]) -> str:
    """Return the language of the header row."""
    words = {folded(str(cell.value)) for cell in row.values()}
    votes: Iterator[tuple[int, str]] = (
        (
            sum(
                folded(say(f"form-sheet.{name}", labels)) in words
                for name in ("field", "value", "help", "key")
            ),
            labels,
        )
        for labels in LANGUAGES
    )
    return max(votes)[1]
