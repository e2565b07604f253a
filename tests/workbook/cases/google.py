"""Habits of Google Sheets, Numbers and other programs: what they leave out, and how they store what is left."""

from lxml import etree
from tests.workbook.books import MAIN
from tests.workbook.cases.outcomes import Changed, Refused, Same
from tests.workbook.changes import organisation
from tests.workbook.raw import File, Raw, stored

from partnerkit.values import Text


def _without(*starts: str) -> Raw:
    def change(file: File) -> None:
        for name in [one for one in file.parts if one.startswith(starts)]:
            del file.parts[name]

    return Raw(change)


def _without_addresses(file: File) -> None:
    for sheet in file.sheets:
        for row in sheet.iter(f"{MAIN}row"):
            places = [cell.get("r").rstrip("0123456789") for cell in row]
            if places == [chr(65 + number) for number in range(len(places))]:
                for cell in row:
                    del cell.attrib["r"]


def _all_shown(file: File) -> None:
    for sheet in file.sheets:
        for column in sheet.iter(f"{MAIN}col"):
            column.attrib.pop("hidden", None)


def _state(state: str) -> Raw:
    def change(file: File) -> None:
        for sheet in list(file.root("xl/workbook.xml").iter(f"{MAIN}sheet"))[1:]:
            sheet.set("state", state)

    return Raw(change)


def _dropped(*tags: str) -> Raw:
    def change(file: File) -> None:
        for sheet in file.sheets:
            for one in list(sheet.iter(*(f"{MAIN}{tag}" for tag in tags))):
                one.getparent().remove(one)

    return Raw(change)


def _blank_cells(kind: str, value: str) -> Raw:
    def change(file: File) -> None:
        for sheet in file.sheets:
            for row in list(sheet.iter(f"{MAIN}row"))[1:]:
                number = row.get("r")
                held = {cell.get("r") for cell in row}
                for letter in ("BA", "BB"):
                    if f"{letter}{number}" not in held:
                        file.put(etree.SubElement(row, f"{MAIN}c", r=f"{letter}{number}"), value, kind)

    return Raw(change)


def _thousand_rows(file: File) -> None:
    for sheet in file.sheets:
        data = sheet.find(f"{MAIN}sheetData")
        for number in range(500, 1500):
            row = etree.SubElement(data, f"{MAIN}row", r=str(number))
            etree.SubElement(row, f"{MAIN}c", r=f"A{number}", s="1")


def _notes(file: File) -> None:
    file.parts["xl/comments1.xml"] = b"<comments/>"
    file.parts["xl/drawings/vmlDrawing1.vml"] = b"<xml>not a part of ours"
    file.link("comments", "comments1.xml")


def _upper(file: File) -> None:
    for name in [one for one in file.parts if one.startswith("xl/worksheets/sheet")]:
        file.parts[name.replace("xl/worksheets/sheet", "xl/Worksheets/Sheet")] = file.parts.pop(name)


DAY = ("Avtal", "Undertecknat")

SAME: Same = {
    "Google: no properties of the document": _without("docProps/"),
    "Google: no tables": _without("xl/tables/"),
    "Google: no theme": _without("xl/theme/"),
    "Google: no content types that we need": _without("[Content_Types].xml"),
    "Google: no styles": _without("xl/styles.xml"),
    "Google: cells without addresses": Raw(_without_addresses),
    "Google: every column shown": Raw(_all_shown),
    "Google: sheets hidden": _state("hidden"),
    "Google: sheets hidden from the menu": _state("veryHidden"),
    "Google: no dropdowns": _dropped("dataValidations"),
    "Google: no colours for what is missing": _dropped("conditionalFormatting"),
    "Google: no widths, panes and print set-up": _dropped("cols", "sheetViews", "pageSetup", "sheetPr"),
    "Google: no links": _dropped("hyperlinks", "hyperlink"),
    "Google: values only": _dropped("f"),
    "Google: empty strings at the right": _blank_cells("inlineStr", ""),
    "Google: empty values at the right": _blank_cells("str", ""),
    "Google: a thousand empty rows": Raw(_thousand_rows),
    "Google: notes as comments": Raw(_notes),
    "Google: names of parts in capitals": Raw(_upper),
    "Google: a day as yyyy-mm-dd": stored(*DAY, "41043", format="yyyy-mm-dd"),
    "Google: a day as d mmm yyyy": stored(*DAY, "41043.0", format='d" "mmm" "yyyy'),
    "Google: a day as m/d/yyyy": stored(*DAY, "41043", format="m/d/yyyy"),
    "Google: a day with the weekday": stored(*DAY, "41043", format='ddd", "mmm" "d", "yyyy'),
    "Google: a number with a point and zero": stored("Budget", "Beviljat", "120000.0"),
    "Google: TRUE of a tick box": stored("Organisationer", "Offentlig", "1", "b"),
    "Google: the word TRUE": stored("Organisationer", "Offentlig", "TRUE", "inlineStr"),
    "Google: a formula of its own": stored(
        "Budget", "Beviljat", "120000", formula='IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:B)"),120000)'
    ),
}

CHANGED: Changed = {
    "Google: FALSE of a tick box": (
        stored("Organisationer", "Offentlig", "0", "b"),
        lambda r: organisation(r, public=False),
    ),
    "Google: pictures of feelings": (
        stored("Organisationer", "Namn (svenska)", "Aby 🙂", "inlineStr"),
        lambda r: organisation(r, name=Text({"sv": "Aby 🙂"})),
    ),
    "Google: letters from right to left": (
        stored("Organisationer", "Namn (svenska)", "بلدية", "inlineStr"),
        lambda r: organisation(r, name=Text({"sv": "بلدية"})),
    ),
}

REFUSED: Refused = {
    "Google: a day before both programs count alike": (
        stored(*DAY, "16", format="yyyy-mm-dd"),
        "PK022",
        "Avtal",
    ),
    "Google: a month": (stored(*DAY, "41043", format='mmmm" "yyyy'), "PK022", "Avtal"),
    "Google: a day and a month": (stored(*DAY, "41043", format='d" "mmmm'), "PK022", "Avtal"),
    "Google: a length of time": (stored(*DAY, "1.5", format="[h]:mm:ss"), "PK022", "Avtal"),
    "Google: an error that is loading": (
        stored("Budget", "Beviljat", "#GETTING_DATA", "e"),
        "PK022",
        "Budget",
    ),
}
