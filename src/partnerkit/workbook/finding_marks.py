"""Findings in a workbook: words in the row, a note and a fill on the cell, and a sheet that lists all.

A mark is never content: the column's header stands in parentheses, notes and fills are not read, and the list is
not one of the record's sheets. All of them are made anew each time.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.workbook.book import Book, table
from partnerkit.workbook.cells import escaped
from partnerkit.workbook.columns import FINDINGS, Column, Form
from partnerkit.workbook.finding import FINDINGS_TABLE
from partnerkit.workbook.form_rows import FormRow
from partnerkit.workbook.front import link
from partnerkit.workbook.kept_book import Place
from partnerkit.workbook.rows import Grid, Row
from partnerkit.workbook.styles import FAULT
from partnerkit.workbook.wording import header, say, sheet_name

_NOTE_WIDTH, _NOTE_LINE, _NOTE_LETTERS = 380, 18, 52
"""Width of a note and height of a line in pixels, and the letters on a line."""


@frozen
class Note:
    """One thing that was found, in the words a person reads.

    Attributes:
        what: What is wrong.
        advice: How to put it right.
        severity: How severe it is.
        code: The code of the rule.
        place: The cell of the workbook that is written; nothing if it is about the whole.
    """

    what: str
    advice: str
    severity: str
    code: str
    place: Place | None = None

    def told(self, language: str, label: str = "") -> str:
        """Return all that is said of it in a line: how severe, about which column, what, and how to put it right."""
        key = "findings.told" if label else "findings.told-plain"
        words = f"{self.what} {self.advice}".strip()
        return say(key, language, severity=self.severity, label=label, words=words)


def grid_marked(grid: Grid, notes: Iterable[Note], labels: str, language: str) -> Grid:
    """Return a sheet with a column that says what was found in each row; without findings, the sheet as it was."""
    told: dict[int, list[str]] = {}
    for note in notes:
        place = note.place
        if place is None or not 1 <= place.column <= len(grid.columns) or place.row < 2:
            continue
        label = header(grid.sheet, grid.columns[place.column - 1], labels).rstrip("* ")
        told.setdefault(place.row, []).append(note.told(language, label))
    if not told:
        return grid
    rows = [*grid.rows, *(Row({}, None) for _ in range(max(told) - 1 - len(grid.rows)))]
    for number, words in told.items():
        row = rows[number - 2]
        rows[number - 2] = evolve(row, cells={**row.cells, FINDINGS: "\n".join(words)})
    column = Column(FINDINGS, "", "", Form.TEXT, title=say("header.findings", language))
    return evolve(grid, columns=(*grid.columns, column), rows=tuple(rows))


def form_marked(rows: tuple[FormRow, ...], notes: Iterable[Note], language: str) -> tuple[FormRow, ...]:
    """Return the record's own sheet with what was found beside each field."""
    made = list(rows)
    title = say("header.findings", language)
    for note in notes:
        number = note.place.row - 2 if note.place else -1
        if 0 <= number < len(made):
            beside = made[number].beside
            words = "\n".join(filter(None, (str(beside.get(title, "")), note.told(language))))
            made[number] = evolve(made[number], beside={**beside, title: words})
    return tuple(made)


def mark_cells(book: Book, notes: Iterable[Note], noted: Iterable[tuple[Place, str]], language: str) -> None:
    """Fill the cells that were found fault with, and say what it is in a note on each, below what a person noted there.

    Args:
        book: The workbook.
        notes: What was found.
        noted: What people noted on cells, also what an earlier check did.
        language: The language of what was found.
    """
    told: dict[Place, list[str]] = {}
    for place, words in noted:
        if own := own_words(words):
            told.setdefault(place, []).append(own)
    marked: set[Place] = set()
    for note in notes:
        if note.place is None:
            continue
        lines = told.setdefault(note.place, [])
        if note.place not in marked:
            marked.add(note.place)
            lines.append(say("findings.note", language))
            cell = book.workbook[note.place.sheet].cell(note.place.row, note.place.column)
            book.styles.fault(cell, header=note.place.row == 1)
        lines.append(note.told(language))
    for place, lines in told.items():
        put_note(book.workbook[place.sheet].cell(place.row, place.column), "\n".join(lines))


def own_words(words: str) -> str:
    """Return what a person wrote in a note, without what a check wrote below it."""
    for tag in LANGUAGES:
        words = f"\n{words}".partition(f"\n{say('findings.note', tag)}\n")[0][1:]
    return words.rstrip()


def put_note(cell: Any, words: str) -> None:
    """Put a note on a cell, as large as its words need."""
    from openpyxl.comments import Comment

    lines = sum(1 + len(line) // _NOTE_LETTERS for line in words.split("\n"))
    note = Comment(escaped(words), "")
    note.width, note.height = _NOTE_WIDTH, _NOTE_LINE * (1 + lines)
    cell.comment = note


def write_findings(book: Book, notes: Sequence[Note], language: str, *, left_out: bool) -> None:
    """Write the sheet that lists all findings, each with a link to its cell.

    Args:
        book: The workbook.
        notes: The findings.
        language: The language of the list.
        left_out: Whether figures and tasks are left out, because not all could be read.
    """
    sheet = book.add(sheet_name("findings", language), tab=FAULT)
    sheet.sheet_view.showGridLines = False
    names = [say(f"findings.{key}", language) for key in ("where", "what", "advice", "severity", "code")]
    book.headers(sheet, names)
    whole = say("findings.whole", language)
    for number, note in enumerate(notes, start=2):
        if note.place:
            shown = f"{note.place.sheet} {note.place.cell}"
            link(book, sheet.cell(number, 1), shown, note.place.sheet, note.place.cell)
        else:
            book.words(sheet.cell(number, 1), whole)
        for column, words in enumerate((note.what, note.advice, note.severity, note.code), start=2):
            book.words(sheet.cell(number, column), words)
    last = len(notes) + 1
    if not notes:
        book.words(sheet["A2"], say("findings.none", language), "hint")
        last = 2
    table(sheet, FINDINGS_TABLE, names, last)
    lines = [say("findings.how", language), *((say("findings.left-out", language),) if left_out else ())]
    for number, words in enumerate(lines, start=last + 2):
        book.words(sheet.cell(number, 2), words, "prose")
    book.freeze(sheet, "B2")
    book.set_up(sheet, (30, 60, 60, 16, 10))


def by_sheet(notes: Iterable[Note]) -> Mapping[str, tuple[Note, ...]]:
    """Return the findings that stand in a cell, by the name of its sheet."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        if note.place:
            found.setdefault(note.place.sheet, []).append(note)
    return {name: tuple(some) for name, some in found.items()}
