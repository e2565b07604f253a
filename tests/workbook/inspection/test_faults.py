"""What keeps people from reading a workbook: a flawless one has no faults, and each planted one is found alone."""

import io
import zipfile
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.table import Table, TableStyleInfo
from tests.workbook.inspection.replacing import replaced

from partnerkit.language.catalogue import LANGUAGES, say
from partnerkit.testing import workbook_faults

Change = Callable[[Any], None]


@cache
def _flawless() -> bytes:
    book = Workbook()
    book.properties.title, book.properties.language = "Bidrag", "sv-SE"
    sheet: Any = book.active
    sheet.title = "Bidrag"
    for row in (["År", "Belopp"], [2014, 3], [2015, 0]):
        sheet.append(row)
    sheet.add_table(Table(displayName="Bidrag", name="Bidrag", ref="A1:B3"))
    chart: Any = BarChart()
    chart.title = "Bidrag per år"
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "D1")
    book.create_sheet("Noter")
    return _described(_saved(book), "Stapeldiagram: 3 år 2014, 0 år 2015.")


def _saved(book: Workbook) -> bytes:
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def _described(raw: bytes, words: str) -> bytes:
    return replaced(raw, "xl/drawings/drawing1.xml", 'name="Chart 1"', f'name="Chart 1" descr="{words}"')


def _changed(change: Change) -> bytes:
    """Return the flawless workbook without its chart, changed by openpyxl."""
    book: Any = load_workbook(io.BytesIO(_flawless()))
    book["Bidrag"]._charts.clear()
    change(book)
    return _saved(book)


def _kinds(raw: bytes) -> list[str]:
    return [one.kind for one in workbook_faults(raw)]


def test_a_flawless_workbook_has_no_faults() -> None:
    """Title, language, names, tables, alternative text and colours: nothing is told."""
    assert [] == _kinds(_flawless())
    assert [] == _kinds(_changed(lambda book: None))


def _rename(book: Any) -> None:
    book["Noter"].title = "Blad2"


def _without_table(book: Any) -> None:
    book["Bidrag"].tables.clear()


def _without_header(book: Any) -> None:
    book["Bidrag"].tables["Bidrag"].headerRowCount = 0


def _unnamed_column(book: Any) -> None:
    table = book["Bidrag"].tables["Bidrag"]
    book["Bidrag"]["B1"] = table.tableColumns[1].name = "Kolumn2"


def _merge(book: Any) -> None:
    book["Noter"].merge_cells("A1:B1")


def _move_cursor(book: Any) -> None:
    selection = book["Bidrag"].sheet_view.selection[0]
    selection.activeCell = selection.sqref = "C40"


def _scroll(book: Any) -> None:
    book["Bidrag"].sheet_view.topLeftCell = "A30"


def _open_last(book: Any) -> None:
    book.active = 1


def _pale(book: Any) -> None:
    book["Bidrag"]["A2"].font = Font(color="BBBBBB")


def _dark_on_dark(book: Any) -> None:
    book["Bidrag"]["A2"].fill = PatternFill("solid", "1F3A4D")


def _theme_on_theme(book: Any) -> None:
    from openpyxl.styles.colors import Color

    book["Bidrag"]["A2"].font = Font(color=Color(theme=0))
    book["Bidrag"]["A2"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.6))


def _colour_alone(book: Any) -> None:
    book["Bidrag"]["C2"].fill = PatternFill("solid", "FF0000")


def _no_title(book: Any) -> None:
    book.properties.title = None


def _no_language(book: Any) -> None:
    book.properties.language = None


PLANTED: dict[str, tuple[Change, str]] = {
    "no title": (_no_title, "title-missing"),
    "no language": (_no_language, "language-missing"),
    "a sheet named by its number": (_rename, "sheet-name"),
    "data without a table": (_without_table, "table-missing"),
    "a table without a header row": (_without_header, "table-header"),
    "a column without a header": (_unnamed_column, "table-header"),
    "merged cells": (_merge, "cells-merged"),
    "the cursor far down": (_move_cursor, "active-cell"),
    "the sheet scrolled": (_scroll, "active-cell"),
    "the last sheet open": (_open_last, "active-sheet"),
    "pale words": (_pale, "contrast"),
    "black on dark blue": (_dark_on_dark, "contrast"),
    "white on a tint of the theme": (_theme_on_theme, "contrast"),
    "a colour without words": (_colour_alone, "colour-only"),
}


@pytest.mark.parametrize(("change", "kind"), PLANTED.values(), ids=PLANTED)
def test_what_is_planted_is_found_alone(change: Change, kind: str) -> None:
    """Each fault is told once, by its kind, and nothing else is."""
    assert [kind] == _kinds(_changed(change))


def test_a_chart_without_alternative_text_is_found() -> None:
    """The chart is named with its sheet."""
    raw = replaced(_flawless(), "xl/drawings/drawing1.xml", "descr=", "title2=")
    (fault,) = workbook_faults(raw)
    assert ("picture-alt", "1.1.1") == (fault.kind, fault.criterion)
    assert "the sheet “Bidrag”, “Chart 1”" == str(fault.place)


def test_the_name_of_a_file_is_no_alternative_text() -> None:
    """A text such as diagram.png says nothing."""
    raw = replaced(_flawless(), "xl/drawings/drawing1.xml", "Stapeldiagram: 3 år 2014, 0 år 2015.", "d.png")
    assert ["picture-alt"] == _kinds(raw)


def test_a_chart_without_title_is_found() -> None:
    """What a chart is about must stand on it."""
    with zipfile.ZipFile(io.BytesIO(_flawless())) as archive:
        chart = archive.read("xl/charts/chart1.xml").decode()
    title = chart[chart.index("<title>") : chart.index("</title>") + len("</title>")]
    assert ["chart-title"] == _kinds(replaced(_flawless(), "xl/charts/chart1.xml", title, ""))


def test_white_headers_of_a_dark_table_style_are_not_faults() -> None:
    """A table style may lay a colour behind cells that have none of their own."""

    def dress(book: Any) -> None:
        book["Bidrag"].tables["Bidrag"].tableStyleInfo = TableStyleInfo(name="TableStyleMedium2")
        book["Bidrag"]["A1"].font = Font(color="FFFFFF")

    assert [] == _kinds(_changed(dress))


def test_hidden_sheets_are_passed_over() -> None:
    """Nobody reads a sheet that is hidden."""

    def hide(book: Any) -> None:
        _rename(book)
        book["Blad2"].sheet_state = "hidden"

    assert [] == _kinds(_changed(hide))


@pytest.mark.parametrize("raw", [b"", b"PK", b"\xd0\xcf\x11\xe0", _flawless()[:900]])
def test_a_file_that_cannot_be_opened_is_one_fault(raw: bytes) -> None:
    """Damaged, empty and locked files are told as such, without a traceback."""
    assert ["unreadable"] == _kinds(raw)


def test_a_word_file_is_no_workbook() -> None:
    """Another kind of Office file is refused."""
    import docx

    raw = io.BytesIO()
    docx.Document().save(raw)
    assert ["unreadable"] == _kinds(raw.getvalue())


@pytest.mark.parametrize("language", LANGUAGES)
def test_faults_are_told_in_either_language(language: str) -> None:
    """Place and message have words in Swedish and English."""
    (fault,) = workbook_faults(_changed(_merge))
    assert {"sv": "bladet ”Noter”, A1:B1", "en": "the sheet “Noter”, A1:B1"}[language] == say(
        fault.place, language
    )
    assert {"sv": "sammanslagna", "en": "merged"}[language] in say(fault.message, language)
