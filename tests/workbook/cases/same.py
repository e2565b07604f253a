"""Edits that change nothing of the record: layout, look and ways of writing."""

from datetime import date, datetime

from tests.workbook.cases.outcomes import Same
from tests.workbook.changes import (
    blank_rows,
    both,
    deleted,
    extra_sheet,
    hidden,
    insert_note,
    on,
    own_column,
    padded,
    renamed_headers,
)
from tests.workbook.edits import column_moved, row_sorted, typed, without_tables

SAME: Same = {
    "nothing": lambda book: None,
    "no tables": without_tables,
    "columns hidden and rows filtered": hidden,
    "blank rows in the middle": blank_rows,
    "a title above the header": insert_note,
    "an extra sheet": extra_sheet,
    "an own column in parentheses": own_column("(Anna kollar)"),
    "an own column without content": own_column("Anna", None),
    "stray blanks in headers and words": padded,
    "organisations sorted": on("Organisationer", row_sorted),
    "participants sorted": on("Deltagare", row_sorted),
    "budget sorted": on("Budget", row_sorted),
    "measurements sorted": on("Mätvärden", row_sorted),
    "first column moved last": on("Organisationer", lambda sheet: column_moved(sheet, 1, 9)),
    "column of the parent moved": on("Deltagare", lambda sheet: column_moved(sheet, 2, 7)),
    "column of the value moved": on("Partnerskap", lambda sheet: column_moved(sheet, 2, 1)),
    "the key column deleted": deleted("Partnerskap", "Nyckel"),
    "an empty column deleted": deleted("Organisationer", "Invånare"),
    "the check column deleted": deleted("Organisationer", "Kontroll (räknas ut)"),
    "the order column deleted": deleted("Organisationer", "Ordning"),
    "star taken from a header": renamed_headers("Namn (svenska)", "Namn (svenska)"),
    "header with the tag of the language": renamed_headers("Namn (svenska)", "Namn (sv)"),
    "header in English": renamed_headers("Namn (svenska)", "Name (Swedish)"),
    "header in capitals": renamed_headers("Namn (svenska)", "NAMN (SVENSKA) *"),
    "a sheet renamed that is a table": lambda book: setattr(book["Budget"], "title", "Pengar"),
    "a sheet renamed without table": both(
        without_tables, lambda book: setattr(book["Budget"], "title", "Pengar")
    ),
    "a sheet renamed in English": lambda book: setattr(book["Budget"], "title", "budget "),
    "sheets in another order": lambda book: book._sheets.reverse(),
    "front sheets deleted": lambda book: [
        book.remove(book[name]) for name in ("Läs mig", "Översikt", "Att göra")
    ],
    "code lists deleted": lambda book: book.remove(book["Kodlistor"]),
    "empty sheets deleted": lambda book: [book.remove(book[name]) for name in ("Risker", "Källor", "Papper")],
    "code as its English word": typed("Parter", "Roll", "lead party"),
    "code as the code": typed("Parter", "Roll", "lead"),
    "code in capitals": typed("Parter", "Roll", "HUVUDPART"),
    "yes as TRUE": typed("Organisationer", "Offentlig", True),
    "yes as a formula": typed("Organisationer", "Offentlig", "=TRUE()"),
    "yes in English": typed("Organisationer", "Offentlig", "Yes"),
    "yes in Swedish capitals": typed("Organisationer", "Offentlig", "JA "),
    "yes as the word sant": typed("Organisationer", "Offentlig", "SANT"),
    "amount as text": typed("Budget", "Beviljat", "120000"),
    "amount with blanks": typed("Budget", "Beviljat", "120 000"),
    "amount with no-break spaces": typed("Budget", "Beviljat", "120\u00a0000"),
    "amount with narrow spaces": typed("Budget", "Beviljat", "120\u202f000"),
    "amount with decimals of nothing": typed("Budget", "Beviljat", "120000,00"),
    "amount with both marks": typed("Budget", "Beviljat", "120.000,00"),
    "amount as a formula": typed("Budget", "Beviljat", "=120000"),
    "year as a number": typed("Budget", "År", 2014),
    "date as a real day": typed("Avtal", "Undertecknat", date(2012, 5, 14), format="yyyy-mm-dd"),
    "date as a real day in American order": typed(
        "Avtal", "Undertecknat", date(2012, 5, 14), format="mm-dd-yy"
    ),
    "date with midnight": typed("Avtal", "Undertecknat", "2012-05-14 00:00:00"),
    "date with blanks": typed("Avtal", "Undertecknat", " 2012-05-14\u00a0"),
    "month as Excel makes it": typed("Aktiviteter", "När", datetime(2014, 5, 1), format="mmm-yy"),
    "month as Excel makes it in Swedish": typed(
        "Aktiviteter", "När", datetime(2014, 5, 1), format="[$-41D]mmm/yy;@"
    ),
    "id of the parent with blanks": typed("Deltagare", "Aktivitet", " kurs ", row=3),
    "links between rows with capitals of codes": typed("Mätvärden", "Vad det är", "UTGÅNGSVÄRDE"),
    "place as its English word": typed("Mätvärden", "Vad det är", "Baseline"),
}
