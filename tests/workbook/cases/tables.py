"""What people do to sheets, headers, columns and rows."""

from typing import Any

from attrs import evolve
from tests.workbook.cases.outcomes import Changed, Refused, Same
from tests.workbook.changes import add_row, both, on, own_column, renamed_headers
from tests.workbook.edits import column_moved, place, typed, without_tables

from partnerkit.model import Headcount, Partnership
from partnerkit.values import Text


def _copied(title: str, name: str | None = None) -> Any:
    def change(book: Any) -> None:
        copy = book.copy_worksheet(book[title])
        copy.title = name or copy.title

    return change


def _renamed_with_own_column(book: Any) -> None:
    without_tables(book)
    own_column("(Anna)", "kollad")(book)
    book["Organisationer"].title = "Kommuner"


def _headers_on_two_lines(book: Any) -> None:
    for sheet in book:
        for cell in sheet[1]:
            if isinstance(cell.value, str):
                cell.value = cell.value.replace(" ", "\n", 1)


def _invisible(book: Any) -> None:
    for cell in book["Organisationer"][1]:
        cell.value = f"\ufeff{cell.value}\u200b"
    book["Deltagare"].cell(3, place(book["Deltagare"], "Aktivitet")).value = "kurs\u200b"


def _title_and_note(book: Any) -> None:
    without_tables(book)
    sheet = book["Budget"]
    sheet.insert_rows(1, 3)
    sheet["A1"], sheet["A2"] = "Budget", "Uppdaterad av Anna"
    sheet.merge_cells("A1:D1")


def _spread(book: Any) -> None:
    without_tables(book)
    book["Avtal"].insert_cols(2, 3)


def _form_sorted(book: Any) -> None:
    sheet = book["Partnerskap"]
    rows = sorted(sheet.iter_rows(min_row=2, values_only=True), key=lambda row: str(row[0]))
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value


def _form_in_english(book: Any) -> None:
    sheet = book["Partnerskap"]
    for old, new in (("Uppgift", "Field"), ("Värde", "Value"), ("Text på svenska", "Text in Swedish")):
        sheet.cell(1, place(sheet, old)).value = new


def _row_copied(title: str, row: int) -> Any:
    def change(book: Any) -> None:
        sheet = book[title]
        last = sheet.max_row + 1
        for cell in sheet[row]:
            sheet.cell(last, cell.column).value = cell.value

    return change


def _rows_deleted(title: str) -> Any:
    return on(title, lambda sheet: sheet.delete_rows(2, sheet.max_row))


def _form_cell(header: str, value: str, label: str = "Titel") -> Any:
    def change(book: Any) -> None:
        sheet = book["Partnerskap"]
        row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == label)
        sheet.cell(row, place(sheet, header)).value = value

    return change


def _form_column(name: str) -> Any:
    def change(book: Any) -> None:
        sheet = book["Partnerskap"]
        last = sheet.max_column + 1
        sheet.cell(1, last).value = name
        sheet.cell(3, last).value = "Mer"

    return change


def _transposed(book: Any) -> None:
    without_tables(book)
    sheet = book["Avtal"]
    rows = list(zip(*sheet.iter_rows(values_only=True), strict=True))
    sheet.delete_rows(1, sheet.max_row)
    for row in rows:
        sheet.append(row)


def _far_down(book: Any) -> None:
    without_tables(book)
    sheet = book["Avtal"]
    sheet.insert_rows(1, 25)
    for row in range(1, 26):
        sheet.cell(row, 1).value = "text"


def _participants(record: Partnership) -> Partnership:
    project = record.projects[0]
    first, second = project.activities
    more = evolve(first, participants=(*first.participants, Headcount(women=2, men=3)))
    return evolve(record, projects=(evolve(project, activities=(more, second)),))


SAME: Same = {
    "a sheet renamed with a column of one's own": _renamed_with_own_column,
    "a sheet with blanks around its name": lambda book: setattr(book["Avtal"], "title", " Avtal "),
    "a sheet in capitals": lambda book: setattr(book["Avtal"], "title", "AVTAL"),
    "the record's sheet renamed": both(
        without_tables, lambda book: setattr(book["Partnerskap"], "title", "Om oss")
    ),
    "a copy of a sheet in parentheses": _copied("Budget", "(Budget i fjol)"),
    "headers on two lines": _headers_on_two_lines,
    "characters without width": _invisible,
    "a title in merged cells and a note above the header": _title_and_note,
    "empty columns between": _spread,
    "the record's sheet sorted": _form_sorted,
    "the record's sheet with headers in English": _form_in_english,
    "the record's label in English": on("Partnerskap", lambda sheet: sheet.__setitem__("A3", "Title")),
    "a column of one's own on the record's sheet": _form_column("(Anna)"),
    "the format deleted": on("Partnerskap", lambda sheet: sheet.delete_rows(sheet.max_row)),
    "an unrelated list": lambda book: [
        book.create_sheet("Telefoner").append(row) for row in (["Namn", "Tel"], ["A", 1])
    ],
    "a sheet with a picture of a table": lambda book: book.create_sheet("Bilder"),
    "rows cut out and put back": on("Organisationer", lambda sheet: sheet.move_range("A2:Z4", rows=3)),
    "last column first": on("Avtal", lambda sheet: column_moved(sheet, sheet.max_column, 1)),
    "gridlines, zoom and panes changed": on("Avtal", lambda sheet: setattr(sheet, "freeze_panes", None)),
    "an id with a blank before it": typed("Organisationer", "Id", " aby"),
    "an id with a no-break space after it": typed("Organisationer", "Id", "aby\u00a0"),
}

CHANGED: Changed = {
    "a row copied that has no id": (_row_copied("Deltagare", 2), _participants),
    "a sheet with headers only": (_rows_deleted("Parter"), lambda r: evolve(r, parties=())),
    "a language added on the record's sheet": (
        _form_column("Text på tyska"),
        lambda r: evolve(r, title=Text({**dict(r.title or ()), "de": "Mer"})),
    ),
    "a title changed": (
        _form_cell("Text på svenska", "Nytt"),
        lambda r: evolve(r, title=Text({"sv": "Nytt", "en": "Trial"})),
    ),
    "a title taken out in one language": (
        _form_cell("Text på engelska", ""),
        lambda r: evolve(r, title=Text({"sv": "Prov"})),
    ),
}

REFUSED: Refused = {
    "a copy of a sheet": (_copied("Budget"), "PK004", "Budget Copy!A1"),
    "a copy of the record's sheet": (_copied("Partnerskap"), "PK004", "Partnerskap Copy!A1"),
    "a copy of a sheet with its table renamed": (
        _copied("Parter", "Parter i fjol"),
        "PK004",
        "Parter i fjol!A1",
    ),
    "a header with its unit": (renamed_headers("Land", "Land (kod)"), "PK011", "Organisationer"),
    "one language in two columns": (own_column("Namn (sv)", "Aby"), "PK004", "Organisationer"),
    "a language nobody knows": (own_column("Namn (klingonska)", "Aby"), "PK011", "Organisationer"),
    "a row of units below the header": (
        both(on("Budget", lambda sheet: sheet.insert_rows(2)), typed("Budget", "Beviljat", "kr", row=2)),
        "",
        "Budget",
    ),
    "a row of sums": (
        add_row("Budget", **{"Rubrik (svenska)": "Totalt", "Beviljat": 200000}),
        "PK021",
        "Budget",
    ),
    "rows and columns exchanged": (_transposed, "", "Avtal"),
    "a header below much else": (_far_down, "", "Avtal!A1"),
    "a row copied that has an id": (_row_copied("Aktiviteter", 3), "PK016", "Aktiviteter"),
    "two organisations with one id": (_row_copied("Organisationer", 2), "PK016", "Organisationer"),
    "a column without parentheses on the record's sheet": (_form_column("Anna"), "PK011", "Partnerskap"),
    "content without header on the record's sheet": (_form_column(""), "PK011", "Partnerskap"),
    "a column twice on the record's sheet": (_form_column("Text på engelska"), "PK004", "Partnerskap"),
    "a field twice on the record's sheet": (_row_copied("Partnerskap", 3), "PK004", "Partnerskap"),
    "cells merged across rows": (
        on("Budget", lambda sheet: sheet.merge_cells("B2:B3")),
        "PK022",
        "Budget!B2",
    ),
    "cells merged across columns": (
        on("Parter", lambda sheet: sheet.merge_cells("A2:C2")),
        "PK022",
        "Parter!A2",
    ),
    "cells merged on the record's sheet": (
        on("Partnerskap", lambda sheet: sheet.merge_cells("C3:D3")),
        "PK022",
        "Partnerskap!C3",
    ),
    "a row key that leads nowhere": (typed("Deltagare", "Aktivitet", "#77"), "PK021", "Deltagare"),
    "an id in capitals": (typed("Budget", "Projekt", "VATTEN"), "PK021", "Budget"),
    "a name where an id belongs": (typed("Deltagare", "Aktivitet", "Kurs i vatten"), "PK021", "Deltagare"),
}
