"""Edits that cannot be read for certain, each with the code of the problem and its cell."""

from datetime import date, datetime

from tests.workbook.cases.outcomes import Refused
from tests.workbook.changes import both, deleted, on, own_column, renamed_headers
from tests.workbook.edits import typed, without_tables

REFUSED: Refused = {
    "a word that is on no list": (typed("Parter", "Roll", "chef"), "PK014", "Parter!E2"),
    "code and word in one cell": (typed("Parter", "Roll", "lead - huvudpart"), "PK014", "Parter!E2"),
    "maybe": (typed("Organisationer", "Offentlig", "kanske"), "PK022", "Organisationer"),
    "zero for no": (typed("Organisationer", "Offentlig", 0), "PK022", "Organisationer"),
    "a dash for unknown": (typed("Budget", "Beviljat", "-"), "PK022", "Budget"),
    "N/A for unknown": (typed("Budget", "Beviljat", "N/A"), "PK022", "Budget"),
    "an error": (typed("Budget", "Beviljat", "#N/A"), "PK022", "Budget"),
    "an amount with its currency": (typed("Budget", "Beviljat", "120000 kr"), "PK022", "Budget"),
    "an amount that can be two": (typed("Budget", "Beviljat", "1,500"), "PK022", "Budget"),
    "an amount with one point": (typed("Budget", "Beviljat", "1.500"), "PK022", "Budget"),
    "an amount in per cent": (typed("Budget", "Beviljat", 0.5, format="0%"), "PK022", "Budget"),
    "an amount that is true": (typed("Budget", "Beviljat", True), "PK022", "Budget"),
    "a formula nobody calculated": (typed("Budget", "Beviljat", "=SUM(A1:A2)"), "PK022", "Budget"),
    "half a person": (typed("Deltagare", "Kvinnor", 1.5), "PK015", "Deltagare"),
    "a day that is not shown": (
        typed("Avtal", "Undertecknat", date(2012, 5, 14), format="mmm-yy"),
        "PK022",
        "Avtal",
    ),
    "a year made a day": (typed("Avtal", "Undertecknat", date(2012, 1, 1), format="yyyy"), "PK022", "Avtal"),
    "a month shown by its number": (
        typed("Avtal", "Undertecknat", date(2012, 5, 1), format="yyyy-mm"),
        "PK022",
        "Avtal",
    ),
    "a time of day": (
        typed("Avtal", "Undertecknat", datetime(2012, 5, 14, 9), format="yyyy-mm-dd hh:mm"),
        "PK022",
        "Avtal",
    ),
    "day or month": (typed("Avtal", "Undertecknat", "03/04/2016"), "PK022", "Avtal"),
    "an impossible day": (typed("Avtal", "Undertecknat", "2012-02-30"), "PK015", "Avtal"),
    "a serial number": (typed("Avtal", "Undertecknat", 41043), "PK015", "Avtal"),
    "a case number made a day": (
        typed("Diarienummer", "Nummer", date(2012, 5, 1), format="mmm-yy"),
        "PK022",
        "Diarienummer",
    ),
    "an unknown column with content": (own_column("Anna"), "PK011", "Organisationer"),
    "content without header": (own_column(""), "PK011", "Organisationer"),
    "a header misspelt": (renamed_headers("Land", "Lannd"), "PK011", "Organisationer"),
    "a column twice": (own_column("Land"), "PK004", "Organisationer"),
    "a required column deleted": (deleted("Organisationer", "Namn (svenska)"), "PK012", "Organisationer"),
    "a parent that does not exist": (typed("Deltagare", "Aktivitet", "kur"), "PK021", "Deltagare"),
    "the first row of an empty sheet, beside its hint": (
        typed("Källor", "Titel (svenska)", "Avtalet"),
        "PK012",
        "Källor!A2",
    ),
    "no parent": (typed("Deltagare", "Aktivitet", None), "PK021", "Deltagare"),
    "a parent of another kind": (typed("Deltagare", "Aktivitet", "aby"), "PK021", "Deltagare"),
    "a place that is on no list": (typed("Mätvärden", "Vad det är", "annat"), "PK014", "Mätvärden"),
    "no place": (typed("Mätvärden", "Vad det är", None), "PK021", "Mätvärden"),
    "two rows where one belongs": (
        typed("Mätvärden", "Vad det är", "Utgångsvärde", row=3),
        "PK021",
        "Mätvärden",
    ),
    "an id twice": (typed("Organisationer", "Id", "boo"), "PK016", "Organisationer"),
    "an id with blanks inside": (typed("Organisationer", "Id", "a b"), "PK015", "Organisationer"),
    "cells merged": (
        on("Organisationer", lambda sheet: sheet.merge_cells("C2:C3")),
        "PK022",
        "Organisationer!C2",
    ),
    "the header row deleted": (
        both(without_tables, on("Organisationer", lambda sheet: sheet.delete_rows(1))),
        "PK022",
        "Organisationer",
    ),
    "the record's sheet deleted": (lambda book: book.remove(book["Partnerskap"]), "PK012", ""),
    "the id of the record deleted": (on("Partnerskap", lambda sheet: sheet.delete_rows(2)), "PK012", ""),
    "a field that does not exist": (
        on("Partnerskap", lambda sheet: sheet.append(["Väder", "sol"])),
        "PK011",
        "Partnerskap",
    ),
    "a title without language": (
        on("Partnerskap", lambda sheet: sheet.__setitem__("B3", "Prov")),
        "PK022",
        "Partnerskap!B3",
    ),
    "a country in the column of a language": (
        on("Partnerskap", lambda sheet: sheet.__setitem__("C4", "SE")),
        "PK022",
        "Partnerskap!C4",
    ),
    "a newer format": (
        on("Partnerskap", lambda sheet: sheet.cell(sheet.max_row, 2, "partnerkit/2")),
        "PK018",
        "Partnerskap",
    ),
    "another format": (
        on("Partnerskap", lambda sheet: sheet.cell(sheet.max_row, 2, "excel")),
        "PK017",
        "Partnerskap",
    ),
}
