"""What people do to a workbook, as functions to be put together."""

from typing import Any

from attrs import evolve
from tests.workbook.edits import Change, place, without_tables

from partnerkit.model import Activity, Headcount, Partnership
from partnerkit.values import Money, Text


def both(*changes: Change) -> Change:
    def change(book: Any) -> None:
        for one in changes:
            one(book)

    return change


def on(name: str, change: Change) -> Change:
    return lambda book: change(book[name])


def insert_note(book: Any) -> None:
    without_tables(book)
    book["Organisationer"].insert_rows(1)
    book["Organisationer"]["A1"] = "Våra organisationer"


def extra_sheet(book: Any) -> None:
    book.create_sheet("Mina anteckningar")["A1"] = "hej"


def own_column(name: str, value: Any = "min") -> Change:
    def change(book: Any) -> None:
        sheet = book["Organisationer"]
        last = sheet.max_column + 1
        sheet.cell(1, last).value = name
        sheet.cell(3, last).value = value

    return change


def renamed_headers(start: str, end: str) -> Change:
    def change(book: Any) -> None:
        cell = next(one for one in book["Organisationer"][1] if str(one.value).startswith(start))
        cell.value = end

    return change


def padded(book: Any) -> None:
    for name in ("Organisationer", "Parter", "Aktiviteter", "Deltagare", "Budget"):
        for cell in book[name][1]:
            cell.value = f"\u00a0{cell.value}  "
    book["Parter"].cell(2, place(book["Parter"], "\u00a0Roll")).value = " \u00a0Huvudpart "


def deleted(name: str, header: str) -> Change:
    def change(book: Any) -> None:
        book[name].delete_cols(place(book[name], header))

    return change


def hidden(book: Any) -> None:
    for sheet in book:
        sheet.column_dimensions["A"].hidden = True
        sheet.row_dimensions[2].hidden = True


def blank_rows(book: Any) -> None:
    for name in ("Organisationer", "Aktiviteter", "Deltagare", "Partnerskap"):
        book[name].insert_rows(3, 5)
    book["Organisationer"]["B3"] = "  \u00a0 "


def cleared(book: Any) -> None:
    sheet = book["Budget"]
    for cell in sheet[3]:
        if cell.column != place(sheet, "Ordning"):
            cell.value = None


def organisation(record: Partnership, **changes: Any) -> Partnership:
    first, *rest = record.organisations
    return evolve(record, organisations=(evolve(first, **changes), *rest))


def add_row(name: str, **cells: Any) -> Change:
    def change(book: Any) -> None:
        sheet = book[name]
        row = sheet.max_row + 1
        for header, value in cells.items():
            sheet.cell(row, place(sheet, header)).value = value

    return change


def insert_party(book: Any) -> None:
    sheet = book["Parter"]
    sheet.insert_rows(3)
    sheet.cell(3, place(sheet, "Organisation")).value = "cissa"


def parties(record: Partnership) -> Partnership:
    one, two = record.parties
    return evolve(record, parties=(one, evolve(two, organisation="cissa"), two))


def new_visit(record: Partnership) -> Partnership:
    project = record.projects[0]
    new = Activity(title=Text({"sv": "Slut"}), participants=(Headcount(women=1),))
    return evolve(record, projects=(evolve(project, activities=(*project.activities, new)),))


def spent(amount: str) -> Any:
    def change(record: Partnership) -> Partnership:
        project = record.projects[0]
        line = evolve(project.budget[0], granted=Money(amount))
        return evolve(record, projects=(evolve(project, budget=(line, *project.budget[1:])),))

    return change
