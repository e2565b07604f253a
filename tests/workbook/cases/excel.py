"""Habits of Excel: how it stores, corrects and decorates what people type."""

from typing import Any

from lxml import etree
from tests.workbook.books import MAIN
from tests.workbook.cases.outcomes import Changed, Refused, Same
from tests.workbook.changes import organisation, spent
from tests.workbook.raw import File, Raw, inline, stored

from partnerkit.values import Text

NAME = ("Organisationer", "Namn (svenska)")
_DAYS = "yyyy\\-mm\\-dd"


def _from_1904(file: File) -> None:
    file.root("xl/workbook.xml").find(f"{MAIN}workbookPr").set("date1904", "1")
    file.put(file.cell("Avtal", "Undertecknat"), str(41043 - 1462), format=_DAYS)


def _on_every_row(**attributes: str) -> Raw:
    def change(file: File) -> None:
        for sheet in file.sheets:
            for row in list(sheet.iter(f"{MAIN}row"))[1:]:
                row.attrib.update(attributes)

    return Raw(change)


def _shared(file: File) -> None:
    shared = etree.Element(f"{MAIN}sst")
    for sheet in file.sheets:
        for cell in sheet.iter(f"{MAIN}c"):
            words = cell.find(f"{MAIN}is")
            if words is not None:
                words.tag = f"{MAIN}si"
                shared.append(words)
                file.put(cell, str(len(shared) - 1), "s")
    file.parts["xl/sharedStrings.xml"] = etree.tostring(shared)
    file.link("sharedStrings", "sharedStrings.xml")


def _threaded(file: File) -> None:
    file.parts["xl/threadedComments/threadedComment1.xml"] = b"<ThreadedComments/>"
    file.parts["xl/persons/person.xml"] = b"<personList/>"
    file.link("person", "persons/person.xml")


def _decorated(file: File) -> None:
    file.parts["xl/drawings/drawing1.xml"] = b"<xdr/>"
    file.parts["xl/printerSettings/printerSettings1.bin"] = b"\0\1"
    file.parts["customXml/item1.xml"] = b"<a/>"
    for sheet in file.sheets:
        sheet.append(etree.fromstring(f'<extLst xmlns="{MAIN[1:-1]}"><ext uri="x"><a/></ext></extLst>'))
        sheet.insert(0, etree.Comment("made by Excel"))


def _protected(file: File) -> None:
    for sheet in file.sheets:
        protection = etree.Element(f"{MAIN}sheetProtection", sheet="1")
        sheet.find(f"{MAIN}sheetData").addnext(protection)


def _strict(file: File) -> None:
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    for name in [one for one in file.parts if one.startswith("xl/w") and one.endswith(".xml")]:
        file.parts[name] = file.parts[name].replace(MAIN[1:-1].encode(), strict.encode())
    file.parts["xl/_rels/workbook.xml.rels"] = file.parts["xl/_rels/workbook.xml.rels"].replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    )


def _prefixed(file: File) -> None:
    for name in [one for one in file.parts if one.startswith("xl/worksheets/sheet")]:
        root = etree.fromstring(file.parts[name])
        made = etree.Element(root.tag, nsmap={"x": MAIN[1:-1], **{k: v for k, v in root.nsmap.items() if k}})
        made[:] = list(root)
        file.parts[name] = etree.tostring(made)


def _pronounced(file: File) -> None:
    cell = file.cell(*NAME)
    file.xml(cell, '<t>Aby</t><rPh sb="0" eb="1"><t>obi</t></rPh><phoneticPr fontId="1"/>')


def _utf16(file: File) -> None:
    for name in [one for one in file.parts if one.startswith("xl/worksheets/sheet")]:
        root = etree.fromstring(file.parts[name])
        file.parts[name] = etree.tostring(root, encoding="UTF-16", xml_declaration=True)  # type: ignore[assignment]


def _chart_sheet(file: File) -> None:
    sheets: Any = file.root("xl/workbook.xml").find(f"{MAIN}sheets")
    one = etree.SubElement(sheets, f"{MAIN}sheet", name="Diagram1", sheetId="99")
    one.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", "rXchartsheet")
    file.link("chartsheet", "chartsheets/sheet1.xml")
    file.parts["xl/chartsheets/sheet1.xml"] = b"<chartsheet/>"


def _named(file: File) -> None:
    names = etree.SubElement(file.root("xl/workbook.xml"), f"{MAIN}definedNames")
    etree.SubElement(names, f"{MAIN}definedName", name="Summa").text = "[1]Blad1!$A$1"
    file.link("externalLink", "externalLinks/externalLink1.xml")
    file.parts["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"


def _absolute(file: File) -> None:
    for one in file.root("xl/_rels/workbook.xml.rels"):
        one.set("Target", "/xl/" + one.get("Target").removeprefix("/xl/"))


SAME: Same = {
    "Excel: strings shared between cells": Raw(_shared),
    "Excel: letters in several fonts": inline(*NAME, "<r><rPr><b/></rPr><t>A</t></r><r><t>by</t></r>"),
    "Excel: how a name is pronounced": Raw(_pronounced),
    "Excel: days counted from 1904": Raw(_from_1904),
    "Excel: rows hidden by a filter": _on_every_row(hidden="1"),
    "Excel: rows in an outline": _on_every_row(outlineLevel="2", collapsed="1"),
    "Excel: threaded comments": Raw(_threaded),
    "Excel: drawings, print settings and extensions": Raw(_decorated),
    "Excel: sheets protected": Raw(_protected),
    "Excel: saved as Strict Open XML": Raw(_strict),
    "Excel: elements with a prefix": Raw(_prefixed),
    "Excel: parts in UTF-16": Raw(_utf16),
    "Excel: a chart on a sheet of its own": Raw(_chart_sheet),
    "Excel: names and links to another workbook": Raw(_named),
    "Excel: parts named from the root": Raw(_absolute),
    "Excel: a formula that gives words": stored(*NAME, "Aby", "str", formula='PROPER("aby")'),
    "Excel: a formula that gives a number": stored("Budget", "Beviljat", "120000", formula="60000*2"),
    "Excel: a formula that gives nothing": stored("Budget", "Utbetalt", "", "str", formula='""'),
    "Excel: a formula that gives a day": stored(
        "Avtal", "Undertecknat", "41043", formula="DATE(2012,5,14)", format=_DAYS
    ),
    "Excel: a number with its currency in the format": stored(
        "Budget", "Beviljat", "120000", format='#,##0\\ "kr"'
    ),
    "Excel: a number with noise of binary fractions": stored("Budget", "Beviljat", "120000.00000000001"),
    "Excel: a number with an exponent": stored("Budget", "Beviljat", "1.2E5"),
    "Excel: a day in the long form": stored(
        "Avtal", "Undertecknat", "41043", format="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"
    ),
    "Excel: a day in the short form of Swedish": stored(
        "Avtal", "Undertecknat", "41043", format="[$-41D]yyyy/mm/dd;@"
    ),
    "Excel: a day as ISO 8601": stored("Avtal", "Undertecknat", "2012-05-14T00:00:00", "d", format=_DAYS),
    "Excel: a truth value in words of a formula": stored(
        "Organisationer", "Offentlig", "1", "b", formula="1=1"
    ),
}

CHANGED: Changed = {
    "Excel: line ends of Windows": (
        stored(*NAME, "ett_x000D_\ntvå", "inlineStr"),
        lambda r: organisation(r, name=Text({"sv": "ett\ntvå"})),
    ),
    "Excel: the words _x000D_": (
        stored(*NAME, "_x005F_x000D_", "inlineStr"),
        lambda r: organisation(r, name=Text({"sv": "_x000D_"})),
    ),
    "Excel: an apostrophe that is meant": (
        stored(*NAME, "'t Veld", "inlineStr"),
        lambda r: organisation(r, name=Text({"sv": "'t Veld"})),
    ),
    "Excel: words that begin with an equals sign": (
        stored(*NAME, "=1+1", "inlineStr"),
        lambda r: organisation(r, name=Text({"sv": "=1+1"})),
    ),
    "Excel: the words of an error": (
        stored(*NAME, "#N/A", "inlineStr"),
        lambda r: organisation(r, name=Text({"sv": "#N/A"})),
    ),
    "Excel: a number in a column of words": (
        stored(*NAME, "1500", format="#,##0"),
        lambda r: organisation(r, name=Text({"sv": "1500"})),
    ),
    "Excel: a formula that joins words": (
        stored(*NAME, "Aby kommun", "str", formula='"Aby"&" kommun"'),
        lambda r: organisation(r, name=Text({"sv": "Aby kommun"})),
    ),
    "Excel: minus sign of typography": (stored("Budget", "Beviljat", "−5", "inlineStr"), spent("-5")),
    "Excel: the web address of a formula": (
        stored("Organisationer", "Webbplats", "aby.se", "str", formula='HYPERLINK("http://aby.se","aby.se")'),
        lambda r: organisation(r, web="aby.se"),
    ),
}

_ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!")
_COLUMNS = {
    "words": NAME,
    "a code": ("Parter", "Roll"),
    "a day": ("Avtal", "Undertecknat"),
    "an id": ("Deltagare", "Aktivitet"),
    "yes or no": ("Organisationer", "Offentlig"),
}

REFUSED: Refused = {
    **{
        f"Excel: the error {error} for a number": (
            stored("Budget", "Beviljat", error, "e", formula="1/0"),
            "PK022",
            "Budget",
        )
        for error in _ERRORS
    },
    **{
        f"Excel: an error for {what}": (stored(*column, "#REF!", "e"), "PK022", column[0])
        for what, column in _COLUMNS.items()
    },
    "Excel: a long case number as a number": (
        stored("Diarienummer", "Nummer", "2.0160811123456789E+17"),
        "PK022",
        "Diarienummer",
    ),
    "Excel: per cent in a column of words": (stored(*NAME, "0.5", format="0%"), "PK022", "Organisationer"),
    "Excel: per cent beyond a hundred": (stored("Budget", "Beviljat", "1.2", format="0%"), "PK022", "Budget"),
    "Excel: a number with words in its format": (
        stored("Diarienummer", "Nummer", "12", format='"KS "0000'),
        "PK022",
        "Diarienummer",
    ),
    "Excel: a fraction made of words": (stored(*NAME, "0.5", format="# ?/?"), "PK022", "Organisationer"),
    "Excel: a day made of a section sign": (
        stored("Diarienummer", "Nummer", "41032", format="d-mmm"),
        "PK022",
        "Diarienummer",
    ),
    "Excel: a day made of a name": (stored(*NAME, "41032", format="d-mmm"), "PK022", "Organisationer"),
    "Excel: a day made of an id": (
        stored("Deltagare", "Aktivitet", "41032", format="mmm-yy"),
        "PK022",
        "Deltagare",
    ),
    "Excel: a day made of an amount": (
        stored("Budget", "Beviljat", "41032", format="yyyy-mm-dd"),
        "PK022",
        "Budget",
    ),
    "Excel: a time of day for a date": (
        stored("Avtal", "Undertecknat", "0.375", format="hh:mm"),
        "PK022",
        "Avtal",
    ),
    "Excel: a negative date": (stored("Avtal", "Undertecknat", "-3", format="yyyy-mm-dd"), "PK022", "Avtal"),
    "Excel: a day that does not exist, 29 February 1900": (
        stored("Avtal", "Undertecknat", "60", format="yyyy-mm-dd"),
        "PK022",
        "Avtal",
    ),
    "Excel: a year made 1905": (stored("Avtal", "Undertecknat", "2012", format="yyyy"), "PK022", "Avtal"),
    "Excel: truth in a column of words": (stored(*NAME, "1", "b"), "PK022", "Organisationer"),
    "Excel: a formula of words without value": (
        stored(*NAME, None, formula='"Aby"&B3'),
        "PK022",
        "Organisationer",
    ),
}
