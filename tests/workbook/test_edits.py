"""Workbooks as people really edit them: each edit is read right, or refused with its cell; none is lost silently."""

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve
from openpyxl import Workbook
from tests.workbook.books import written
from tests.workbook.edits import (
    Change,
    column_moved,
    edited,
    place,
    row_sorted,
    sample,
    saved,
    typed,
    without_tables,
)

from partnerkit.errors import FormatError
from partnerkit.model import Activity, Headcount, Organisation, Partnership
from partnerkit.records import loads
from partnerkit.records.workbooks import read_record
from partnerkit.values import Count, FuzzyDate, Money, Text


def _both(*changes: Change) -> Change:
    def change(book: Any) -> None:
        for one in changes:
            one(book)

    return change


def _on(name: str, change: Change) -> Change:
    return lambda book: change(book[name])


def _insert_note(book: Any) -> None:
    without_tables(book)
    book["Organisationer"].insert_rows(1)
    book["Organisationer"]["A1"] = "Våra organisationer"


def _extra_sheet(book: Any) -> None:
    book.create_sheet("Mina anteckningar")["A1"] = "hej"


def _own_column(name: str, value: Any = "min") -> Change:
    def change(book: Any) -> None:
        sheet = book["Organisationer"]
        last = sheet.max_column + 1
        sheet.cell(1, last).value = name
        sheet.cell(3, last).value = value

    return change


def _renamed_headers(start: str, end: str) -> Change:
    def change(book: Any) -> None:
        cell = next(one for one in book["Organisationer"][1] if str(one.value).startswith(start))
        cell.value = end

    return change


def _padded(book: Any) -> None:
    for name in ("Organisationer", "Parter", "Aktiviteter", "Deltagare", "Budget"):
        for cell in book[name][1]:
            cell.value = f"\u00a0{cell.value}  "
    book["Parter"].cell(2, place(book["Parter"], "\u00a0Roll")).value = " \u00a0Huvudpart "


def _deleted(name: str, header: str) -> Change:
    def change(book: Any) -> None:
        book[name].delete_cols(place(book[name], header))

    return change


def _hidden(book: Any) -> None:
    for sheet in book:
        sheet.column_dimensions["A"].hidden = True
        sheet.row_dimensions[2].hidden = True


def _blank_rows(book: Any) -> None:
    for name in ("Organisationer", "Aktiviteter", "Deltagare", "Partnerskap"):
        book[name].insert_rows(3, 5)
    book["Organisationer"]["B3"] = "  \u00a0 "


def _cleared(book: Any) -> None:
    sheet = book["Budget"]
    for cell in sheet[3]:
        if cell.column != place(sheet, "Ordning"):
            cell.value = None


SAME: dict[str, Change] = {
    "nothing": lambda book: None,
    "no tables": without_tables,
    "columns hidden and rows filtered": _hidden,
    "blank rows in the middle": _blank_rows,
    "a title above the header": _insert_note,
    "an extra sheet": _extra_sheet,
    "an own column in parentheses": _own_column("(Anna kollar)"),
    "an own column without content": _own_column("Anna", None),
    "stray blanks in headers and words": _padded,
    "organisations sorted": _on("Organisationer", row_sorted),
    "participants sorted": _on("Deltagare", row_sorted),
    "budget sorted": _on("Budget", row_sorted),
    "measurements sorted": _on("Mätvärden", row_sorted),
    "first column moved last": _on("Organisationer", lambda sheet: column_moved(sheet, 1, 9)),
    "column of the parent moved": _on("Deltagare", lambda sheet: column_moved(sheet, 2, 7)),
    "column of the value moved": _on("Partnerskap", lambda sheet: column_moved(sheet, 2, 1)),
    "the key column deleted": _deleted("Partnerskap", "Nyckel"),
    "an empty column deleted": _deleted("Organisationer", "Invånare"),
    "the check column deleted": _deleted("Organisationer", "Kontroll (räknas ut)"),
    "the order column deleted": _deleted("Organisationer", "Ordning"),
    "star taken from a header": _renamed_headers("Namn (svenska)", "Namn (svenska)"),
    "header with the tag of the language": _renamed_headers("Namn (svenska)", "Namn (sv)"),
    "header in English": _renamed_headers("Namn (svenska)", "Name (Swedish)"),
    "header in capitals": _renamed_headers("Namn (svenska)", "NAMN (SVENSKA) *"),
    "a sheet renamed that is a table": lambda book: setattr(book["Budget"], "title", "Pengar"),
    "a sheet renamed without table": _both(
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


@pytest.mark.parametrize("name", SAME)
def test_an_edit_that_changes_nothing_reads_the_same(name: str) -> None:
    """The layout, the look and the way of writing may change; the record stays."""
    assert sample() == loads(edited(SAME[name]), "xlsx")


def _organisation(record: Partnership, **changes: Any) -> Partnership:
    first, *rest = record.organisations
    return evolve(record, organisations=(evolve(first, **changes), *rest))


def _add_row(name: str, **cells: Any) -> Change:
    def change(book: Any) -> None:
        sheet = book[name]
        row = sheet.max_row + 1
        for header, value in cells.items():
            sheet.cell(row, place(sheet, header)).value = value

    return change


def _insert_party(book: Any) -> None:
    sheet = book["Parter"]
    sheet.insert_rows(3)
    sheet.cell(3, place(sheet, "Organisation")).value = "cissa"


def _parties(record: Partnership) -> Partnership:
    one, two = record.parties
    return evolve(record, parties=(one, evolve(two, organisation="cissa"), two))


def _new_visit(record: Partnership) -> Partnership:
    project = record.projects[0]
    new = Activity(title=Text({"sv": "Slut"}), participants=(Headcount(women=1),))
    return evolve(record, projects=(evolve(project, activities=(*project.activities, new)),))


def _spent(amount: str) -> Any:
    def change(record: Partnership) -> Partnership:
        project = record.projects[0]
        line = evolve(project.budget[0], granted=Money(amount))
        return evolve(record, projects=(evolve(project, budget=(line, *project.budget[1:])),))

    return change


CHANGED: dict[str, tuple[Change, Any]] = {
    "a name": (
        typed("Organisationer", "Namn (svenska)", "Nytt"),
        lambda r: _organisation(r, name=Text({"sv": "Nytt"})),
    ),
    "a name that is a number": (
        typed("Organisationer", "Namn (svenska)", 112),
        lambda r: _organisation(r, name=Text({"sv": "112"})),
    ),
    "a name with zeros that only the format shows": (
        typed("Organisationer", "Namn (svenska)", 12, format="0000"),
        lambda r: _organisation(r, name=Text({"sv": "0012"})),
    ),
    "a language added": (
        _both(_own_column("Namn (tyska)", None), typed("Organisationer", "Namn (tyska)", "Acht")),
        lambda r: _organisation(r, name=Text({"sv": "Aby", "de": "Acht"})),
    ),
    "a language added by its tag": (
        _both(_own_column("Namn (zh-Hant)", None), typed("Organisationer", "Namn (zh-Hant)", "八")),
        lambda r: _organisation(r, name=Text({"sv": "Aby", "zh-Hant": "八"})),
    ),
    "a number with decimal comma": (typed("Budget", "Beviljat", "120000,5"), _spent("120000.5")),
    "a number with two points": (typed("Budget", "Beviljat", "1.500.000"), _spent("1500000")),
    "a number with two commas": (typed("Budget", "Beviljat", "1,500,000"), _spent("1500000")),
    "a number below one": (typed("Budget", "Beviljat", "0,125"), _spent("0.125")),
    "a number from a sum of binary fractions": (typed("Budget", "Beviljat", 0.1 + 0.2), _spent("0.3")),
    "a whole number of people": (
        typed("Organisationer", "Invånare", "1 500"),
        lambda r: _organisation(r, population=Count(1500)),
    ),
    "not public": (typed("Organisationer", "Offentlig", False), lambda r: _organisation(r, public=False)),
    "not public in words": (
        typed("Organisationer", "Offentlig", "nej"),
        lambda r: _organisation(r, public=False),
    ),
    "not public as a formula": (
        typed("Organisationer", "Offentlig", "=FALSE()"),
        lambda r: _organisation(r, public=False),
    ),
    "a row added at the end": (
        _add_row("Organisationer", Id="dal", **{"Namn (svenska)": "Dal"}),
        lambda r: evolve(
            r, organisations=(*r.organisations, Organisation(id="dal", name=Text({"sv": "Dal"})))
        ),
    ),
    "a row added in the middle": (_insert_party, _parties),
    "a row with a key of one's own and a child": (
        _both(
            _add_row("Aktiviteter", Id="#ny", Projekt="vatten", **{"Aktivitet (svenska)": "Slut"}),
            _add_row("Deltagare", Aktivitet="#ny", Kvinnor=1),
        ),
        _new_visit,
    ),
    "a row cleared": (
        _cleared,
        lambda r: evolve(r, projects=(evolve(r.projects[0], budget=r.projects[0].budget[:1]),)),
    ),
    "a sheet deleted": (lambda book: book.remove(book["Parter"]), lambda r: evolve(r, parties=())),
    "years with a dash": (
        typed("Avtal", "Undertecknat", "2012–2014"),
        lambda r: evolve(r, agreements=(evolve(r.agreements[0], signed=FuzzyDate("2012/2014")),)),
    ),
}


@pytest.mark.parametrize("name", CHANGED)
def test_a_change_of_one_thing_changes_that_and_nothing_else(name: str) -> None:
    """What was typed is in the record, the rest is as it was."""
    change, expected = CHANGED[name]
    found = loads(edited(change), "xlsx")
    assert expected(sample()) == found


REFUSED: dict[str, tuple[Change, str, str]] = {
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
    "an unknown column with content": (_own_column("Anna"), "PK011", "Organisationer"),
    "content without header": (_own_column(""), "PK011", "Organisationer"),
    "a header misspelt": (_renamed_headers("Land", "Lannd"), "PK011", "Organisationer"),
    "a column twice": (_own_column("Land"), "PK004", "Organisationer"),
    "a required column deleted": (_deleted("Organisationer", "Namn (svenska)"), "PK012", "Organisationer"),
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
        _on("Organisationer", lambda sheet: sheet.merge_cells("C2:C3")),
        "PK022",
        "Organisationer!C2",
    ),
    "the header row deleted": (
        _both(without_tables, _on("Organisationer", lambda sheet: sheet.delete_rows(1))),
        "PK022",
        "Organisationer",
    ),
    "the record's sheet deleted": (lambda book: book.remove(book["Partnerskap"]), "PK012", ""),
    "the id of the record deleted": (_on("Partnerskap", lambda sheet: sheet.delete_rows(2)), "PK012", ""),
    "a field that does not exist": (
        _on("Partnerskap", lambda sheet: sheet.append(["Väder", "sol"])),
        "PK011",
        "Partnerskap",
    ),
    "a title without language": (
        _on("Partnerskap", lambda sheet: sheet.__setitem__("B3", "Prov")),
        "PK022",
        "Partnerskap!B3",
    ),
    "a country in the column of a language": (
        _on("Partnerskap", lambda sheet: sheet.__setitem__("C4", "SE")),
        "PK022",
        "Partnerskap!C4",
    ),
    "a newer format": (
        _on("Partnerskap", lambda sheet: sheet.cell(sheet.max_row, 2, "partnerkit/2")),
        "PK018",
        "Partnerskap",
    ),
    "another format": (
        _on("Partnerskap", lambda sheet: sheet.cell(sheet.max_row, 2, "excel")),
        "PK017",
        "Partnerskap",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_for_certain_is_refused_with_its_cell(name: str) -> None:
    """One problem is told, with its code and its cell."""
    change, code, cell = REFUSED[name]
    with pytest.raises(FormatError) as caught:
        loads(edited(change), "xlsx")
    assert (code, True) == (
        caught.value.problems[0].code,
        (caught.value.problems[0].cell or "").startswith(cell),
    )
    assert {code} == {one.code for one in caught.value.problems}, caught.value


def test_all_problems_are_told_at_once_in_the_order_of_the_sheets() -> None:
    """Faults of cells and faults of the record come together."""
    change = _both(
        typed("Budget", "Beviljat", "okänt"),
        typed("Organisationer", "Id", "x y"),
        typed("Parter", "Roll", "chef"),
    )
    with pytest.raises(FormatError) as caught:
        loads(edited(change), "xlsx")
    assert ["Organisationer!A2", "Parter!E2", "Budget"] == [
        one.cell if "Budget" not in one.cell else "Budget" for one in caught.value.problems
    ]


def test_a_sheet_may_be_in_the_other_language() -> None:
    """A sheet taken from a workbook in English is read in one in Swedish."""

    def change(book: Any) -> None:
        from tests.workbook.books import opened

        other = opened(written(sample(), "en"))["Organisations"]
        without_tables(book)
        sheet = book["Organisationer"]
        for row in sheet.iter_rows():
            for cell in row:
                cell.value = None
        for row in other.iter_rows():
            for cell in row:
                sheet.cell(cell.row, cell.column).value = cell.value

    assert sample() == loads(edited(change), "xlsx")


def test_a_place_in_the_record_has_its_cell_also_when_nothing_stands_there() -> None:
    """A finding about a missing field points at the empty cell it belongs in."""
    _, origin = read_record(edited(lambda book: None), "book.xlsx")
    found = {
        place: position.cell
        for place in (
            ("organisations", 1, "name"),
            ("organisations", 1, "kind"),
            ("organisations", 1),
            ("projects", 0, "activities", 1, "participants", 1, "men"),
            ("title",),
        )
        if (position := origin.locate(place))
    }
    assert "Organisationer!B3" == found["organisations", 1, "name"]
    assert (found["organisations", 1, "kind"] or "").endswith("3")
    assert "Organisationer!A3" == found["organisations", 1]
    assert (found["projects", 0, "activities", 1, "participants", 1, "men"] or "").startswith("Deltagare!")
    assert "Partnerskap!C3" == found["title",]


def _unrelated() -> bytes:
    book = Workbook()
    book["Sheet"]["A1"] = "Budget"
    return saved(book)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "PK002"),
        (b"  \n", "PK002"),
        (b"id: linz", "PK020"),
        (b"PK\x03\x04 cut off", "PK020"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "PK020"),
        (_unrelated(), "PK017"),
    ],
    ids=["empty", "blank", "text", "cut off", "password", "unrelated"],
)
def test_what_is_no_workbook_of_ours_is_one_clear_message(raw: bytes, code: str) -> None:
    """An empty, damaged, locked or unrelated file is told apart."""
    with pytest.raises(FormatError) as caught:
        loads(raw, "xlsx")
    assert [code] == [one.code for one in caught.value.problems]


def test_a_workbook_cut_off_anywhere_is_refused() -> None:
    """Half a file is never half a record."""
    raw = written(sample())
    for part in range(1, 8):
        with pytest.raises(FormatError, match="PK020"):
            loads(raw[: len(raw) * part // 8], "xlsx")
