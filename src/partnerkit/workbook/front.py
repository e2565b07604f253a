"""The first sheets: what the workbook is and how it is filled in, and what is to be done."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from attrs import frozen
from openpyxl.worksheet.hyperlink import Hyperlink

from partnerkit.model import Claim, FollowUp, Partnership
from partnerkit.workbook.book import Book, table
from partnerkit.workbook.returning import Return, lines_of
from partnerkit.workbook.rows import Grid, Row
from partnerkit.workbook.styles import BLUE
from partnerkit.workbook.wording import say, sheet_name

_WIDTH = 80


def write_read_me(
    book: Book,
    partnership: Partnership | None,
    tabs: list[tuple[str, int]],
    audience: str,
    provenance: Mapping[str, str],
    back: Return | None = None,
    extra: tuple[str, ...] = (),
    plugins: tuple[str, ...] = (),
) -> None:
    """Write the first sheet: what this is, how it is filled in, what stands where, how it was made.

    Args:
        book: The workbook.
        partnership: The record; absent in an empty workbook.
        tabs: The names of the sheets with their numbers of rows; a negative number is not shown.
        audience: Whom the file is for.
        provenance: What may be said of its making.
        back: Where it is to come back to, if anywhere.
        extra: The keys of sheets that only some workbooks have, and that the first sheet explains.
        plugins: The names of the sheets of plugins, which it explains last.
    """
    labels = book.labels
    sheet = book.add(sheet_name("read-me", labels), tab=BLUE)
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "portrait"  # prose of 80 characters fills an upright page
    lines = [("title", title(partnership, labels)), *lines_of(back, labels)]
    lines += _about(partnership, audience, labels)
    blocks = (*extra, *(_BLOCKS_OF_PARTNER if audience == "partner" else _BLOCKS))
    for block in (*blocks, "plugins") if plugins else blocks:
        lines.append(("heading", say(f"read-me.{block}.heading", labels)))
        words = say(f"read-me.{block}.text", labels, sheets=", ".join(plugins))
        lines += [("prose", line) for line in words.split("\n")]
    lines.append(("heading", say("read-me.sheets", labels)))
    for number, (look, words) in enumerate(lines, start=1):
        book.words(sheet.cell(number, 1), words, look)
    for number, (name, rows) in enumerate(tabs, start=len(lines) + 1):
        shown = say("read-me.sheet", labels, name=name, count=rows) if rows >= 0 else name
        link(book, sheet.cell(number, 1), shown, name)
    if provenance:
        said = ", ".join(f"{key} {value}" for key, value in provenance.items())
        book.words(sheet.cell(len(lines) + len(tabs) + 2, 1), said, "small")
    book.set_up(sheet, (_WIDTH,))


_BLOCKS = ("steps", "free", "empty", "dates", "people", "marks")
_BLOCKS_OF_PARTNER = ("partner", "partner-free", "empty", "dates", "people", "marks")


def title(partnership: Partnership | None, labels: str) -> str:
    """Return the title of the workbook, in the words of the record where it has them in the language."""
    if partnership is None:
        return say("read-me.template", labels)
    own = partnership.title and (partnership.title.get(labels) or partnership.title.get(partnership.language))
    return own or partnership.id


def _about(partnership: Partnership | None, audience: str, labels: str) -> list[tuple[str, str]]:
    lines = []
    if partnership is None:
        return [("prose", say("read-me.what-empty", labels))]
    if partnership.synthetic:
        lines.append(("strong", say("read-me.synthetic", labels)))
    what = "read-me.what-partner" if audience == "partner" else "read-me.what"
    lines.append(("prose", say(what, labels, id=partnership.id)))
    lines.append(("prose", say(f"read-me.audience.{audience}", labels)))
    return lines


def link(book: Book, cell: Any, words: str, tab: str, target: str = "A1") -> None:
    """Put words into a cell that lead to another cell of the workbook."""
    book.words(cell, words, "link")
    cell.hyperlink = Hyperlink(
        ref=cell.coordinate, location="'" + tab.replace("'", "''") + f"'!{target}", display=words
    )
    book.styles.put(cell, "link")


@frozen
class Task:
    """Something to be done.

    Attributes:
        what: What, as a sentence or clause.
        tab: The sheet where it stands.
        cell: The cell where it stands.
        who: Who does it, as far as it is known.
        due: By when.
    """

    what: str
    tab: str
    cell: str
    who: str
    due: str


def write_tasks(book: Book, tasks: tuple[Task, ...]) -> None:
    """Write what is to be done, each with a link to its row."""
    labels = book.labels
    sheet = book.add(sheet_name("tasks", labels), tab=BLUE)
    sheet.sheet_view.showGridLines = False
    names = [say(f"tasks.{key}", labels) for key in ("what", "where", "who", "due")]
    book.headers(sheet, names)
    for number, task in enumerate(tasks, start=2):
        book.words(sheet.cell(number, 1), task.what)
        link(book, sheet.cell(number, 2), f"{task.tab} {task.cell}", task.tab, task.cell)
        book.words(sheet.cell(number, 3), task.who)
        book.words(sheet.cell(number, 4), task.due)
    if not tasks:
        book.words(sheet["A2"], say("tasks.none", labels), "hint")
    table(sheet, "TasksTable", names, len(tasks) + 1)
    book.freeze(sheet, "C2")
    book.set_up(sheet, (60, 26, 36, 28))


def tasks(partnership: Partnership, found: Mapping[str, Grid], labels: str) -> tuple[Task, ...]:
    """Return what the record itself says is to be done: what falls due, and what has to be chosen."""
    missing = say("missing", labels)
    names = {one.id: one.name.get(labels) or one.name.versions[0][1] for one in partnership.organisations}
    made = []
    for number, row in enumerate(_rows(found, "FollowUp"), start=2):
        item: FollowUp = row.item
        if item.events:
            continue
        what = item.what and (item.what.get(labels) or item.what.versions[0][1])
        due = item.due.edtf if item.due else str(row.cells.get("clock", missing))
        who = names.get(item.by, item.by) if item.by else missing
        made.append(
            Task(
                what[:1].upper() + what[1:] if what else missing,
                sheet_name("FollowUp", labels),
                f"A{number}",
                who,
                due,
            )
        )
    claims = _rows(found, "Claim")
    chosen = {one.item.about for one in claims if one.item.chosen}
    stated = Counter(one.item.about for one in claims)
    asked: set[str] = set()
    for number, row in enumerate(claims, start=2):
        claim: Claim = row.item
        if stated[claim.about] < 2 or claim.about in chosen or claim.about in asked:
            continue
        asked.add(claim.about)
        what = say("tasks.claim", labels, about=claim.about)
        made.append(Task(what, sheet_name("Claim", labels), f"A{number}", missing, missing))
    return tuple(made)


def _rows(found: Mapping[str, Grid], key: str) -> tuple[Row, ...]:
    """Return the rows of a sheet; none where a copy leaves it out."""
    return found[key].rows if key in found else ()
