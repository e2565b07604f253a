"""Sheets of plugins as Excel tables: the look of ours, judged by other programs, with every kind of field and any label."""

import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from tests.extensions.dists import distribution
from tests.workbook.books import parts
from tests.workbook.edits import like_libreoffice, saved
from tests.workbook.every_kind import ENTRIES, ITEMS, KINDS, OTHER, Colour, Everything, filled
from tests.workbook.plugin_books import back, changed, written

from partnerkit.exporters import make
from partnerkit.extensions import extension_of, shown_to, with_extension
from partnerkit.model import Partnership, Settings
from partnerkit.values import Text
from partnerkit.workbook.cells import escaped, unescaped
from partnerkit.workbook.inspection import workbook_faults
from partnerkit.workbook.plugin_reading import PluginReader
from partnerkit.workbook.plugin_sheets import plugin_sheets

LANGUAGES = pytest.mark.parametrize("labels", ["sv", "en"])
SHEETS = 4
"""The fields of both extensions, and the two lists of one."""


@pytest.fixture(autouse=True)
def installed() -> Iterator[None]:
    """Both extensions are installed."""
    with distribution(*ENTRIES):
        yield


@cache
def full(labels: str) -> bytes:
    """Return the workbook with something in every field."""
    return written(filled(), labels)


@cache
def names(labels: str) -> tuple[str, ...]:
    """Return the names of the sheets of plugins."""
    return tuple(one.name for one in plugin_sheets(filled(), labels))


def table_of(sheet: Any) -> Any:
    """Return the only table of a sheet."""
    (table,) = sheet.tables.values()
    return table


def read_anew(raw: bytes, patch: pytest.MonkeyPatch) -> Partnership:
    """Return the record of a workbook of which every cell is read, as if somebody had changed each sheet."""
    patch.setattr(PluginReader, "_is_changed", lambda *_: True)
    return back(raw)


def values(record: Partnership) -> tuple[Any, ...]:
    """Return what both extensions hold in a record, as values of their own classes."""
    return extension_of(record, KINDS), extension_of(record, OTHER)


def read_typed(raw: bytes, labels: str) -> tuple[Any, ...]:
    """Return what is read if all that stands on the sheets of plugins had been typed into an empty form."""
    book: Any = load_workbook(io.BytesIO(raw))
    for one in plugin_sheets(Partnership(id="prov"), labels):
        sheet = book[one.name]
        sheet.cell(1, sheet.max_column).value = str(one.mark)
        for number in range(2, sheet.max_row + 1) if one.mark.path else ():
            sheet.cell(number, sheet.max_column).value = None
    for sheet in book:
        for row in sheet.iter_rows():
            if any(cell.value == "extensions" for cell in row):
                row[1].value = None  # the data that stands with the record
            for cell in row:
                if isinstance(cell.value, str):
                    whole = "_x005F_" in cell.value  # openpyxl takes escapes away where strings are shared
                    cell.value, cell.data_type = cell.value if whole else escaped(cell.value), "s"
    return values(back(saved(book)))


def sorted_by(raw: bytes, labels: str, column: int) -> bytes:
    """Return a workbook in which somebody has sorted each table of a plugin by a column, from the last to the first.

    As in Excel and LibreOffice what lies in the table moves, hidden columns too, and nothing beside it does.
    """
    book = load_workbook(io.BytesIO(raw))
    for name in names(labels):
        sheet = book[name]
        rows = list(sheet[table_of(sheet).ref])[1:]
        values = sorted(([cell.value for cell in row] for row in rows), key=lambda row: str(row[column]))
        for row, moved in zip(rows, reversed(values), strict=True):
            for cell, value in zip(row, moved, strict=True):
                cell.value = value
                cell.data_type = "s" if isinstance(value, str) else cell.data_type  # not a formula
    return saved(book)


@LANGUAGES
def test_each_sheet_is_one_table_in_the_look_of_ours(labels):
    """A filter, the same style, headers as they stand in the cells, and the hidden column with the keys inside."""
    book = load_workbook(io.BytesIO(full(labels)))
    ours = book["Organisationer" if labels == "sv" else "Organisations"]
    found = [book[name] for name in names(labels)]

    assert len(found) == SHEETS
    for sheet in found:
        table = table_of(sheet)
        heads = [unescaped(str(cell.value)) for cell in sheet[1]]
        assert table.ref == f"A1:{get_column_letter(len(heads))}{sheet.max_row}" == table.autoFilter.ref
        assert [one.name for one in table.tableColumns] == heads
        assert heads[-1].startswith("partnerkit-extension ")
        assert sheet.column_dimensions[get_column_letter(len(heads))].hidden
        assert table.tableStyleInfo.name == table_of(ours).tableStyleInfo.name
        assert sheet["A1"].style_id == ours["A1"].style_id
        assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$1", "B2")
    tables = [name.casefold() for sheet in book for name in sheet.tables]
    assert len(tables) == len(set(tables))
    assert all(re.fullmatch(r"[a-z_][a-z0-9_]{3,254}", name) for name in tables)


@LANGUAGES
def test_nothing_keeps_people_from_reading_them(labels):
    """Our own inspection finds no fault in a workbook with sheets of plugins."""
    assert workbook_faults(full(labels)) == ()


@LANGUAGES
def test_microsofts_sdk_takes_them(labels, sdk_errors, tmp_path: Path):
    """The Open XML SDK finds nothing wrong, whatever the labels and the words are."""
    (tmp_path / "prov.xlsx").write_bytes(full(labels))
    assert sdk_errors(tmp_path / "prov.xlsx") == []


@LANGUAGES
def test_libreoffice_keeps_them(labels, soffice: str, tmp_path: Path, monkeypatch):
    """Saved again by LibreOffice no sheet counts as changed, every cell is read as before, and keys stay in the table."""
    again = like_libreoffice(full(labels), soffice, tmp_path)
    book = load_workbook(io.BytesIO(again))

    assert [table_of(book[name]).ref for name in names(labels)] == [
        book[name].dimensions for name in names(labels)
    ]
    with monkeypatch.context() as patch:
        patch.setattr(PluginReader, "_sheet", lambda *arguments: changes.append(arguments[-1]))
        changes: list[bool] = []
        back(again)
    assert changes == [False] * SHEETS
    assert read_typed(again, labels) == values(filled())


@LANGUAGES
def test_every_kind_of_field_is_read_from_its_cells(labels):
    """What is typed into an empty form is read as the value that would have been written so."""
    assert read_typed(full(labels), labels) == values(filled())


@LANGUAGES
@pytest.mark.parametrize("column", [0, 1])
def test_sorted_rows_are_the_same_rows(labels, column, monkeypatch):
    """Keys go with their rows, so that fields stay what they are and items keep their order."""
    raw = sorted_by(full(labels), labels, column)

    assert back(raw) == filled()
    assert read_anew(raw, monkeypatch) == filled()


@LANGUAGES
def test_the_same_record_gives_the_same_bytes(labels):
    """Nothing depends on the hour or on what was written before."""
    assert written(filled(), labels) == full(labels)


@LANGUAGES
def test_what_is_typed_below_any_header_goes_into_its_own_field(labels):
    """Labels that stand twice, look like another's or are cut lead to their own field all the same."""
    title = names(labels)[2]
    heads = [unescaped(str(cell.value)) for cell in load_workbook(io.BytesIO(full(labels)))[title][1]]
    wanted = {
        "same": "Samma" if labels == "sv" else "Same",
        "again": "samma [again]" if labels == "sv" else "same [again]",
        "language": "Motto (svenska) [language]" if labels == "sv" else "Motto (Swedish) [language]",
        "formula": "=1+1",
        "own": "egen) _x0041_" if labels == "sv" else "own) _x0041_",
    }
    places = {field: get_column_letter(heads.index(head) + 1) for field, head in wanted.items()}
    raw = changed(full(labels), title, **{f"{letter}3": field for field, letter in places.items()})
    found = extension_of(back(raw), KINDS)

    assert found is not None
    assert {field: getattr(found.items[1], field) for field in wanted} == {field: field for field in wanted}
    assert (found.items[0], found.items[2:]) == (ITEMS[0], ITEMS[2:])


@LANGUAGES
def test_words_are_chosen_from_the_sheet_of_code_lists(labels):
    """Also words with commas and quotation marks, and more than a dropdown itself could hold."""
    book = load_workbook(io.BytesIO(full(labels)))
    sheet = book[names(labels)[2]]
    place = next(cell.column_letter for cell in sheet[1] if cell.value == "Colour")
    (offered,) = [
        one
        for one in sheet.data_validations.dataValidation
        if one.type == "list" and f"{place}2" in one.sqref
    ]
    title, _, cells = offered.formula1.replace("'", "").replace("$", "").partition("!")

    assert [cell.value for (cell,) in book[title][cells]] == [one.value for one in Colour]
    assert f"{place}{sheet.max_row + 1}" in offered.sqref


@LANGUAGES
def test_the_first_sheet_leads_to_them_and_explains_them(labels):
    """Each has its link with the number of rows, and a line says what is special about them."""
    sheet = load_workbook(io.BytesIO(full(labels))).worksheets[0]
    words = [cell.value for (cell,) in sheet.iter_rows() if cell.value]
    links = {cell.hyperlink.location for (cell,) in sheet.iter_rows() if cell.hyperlink}

    assert {f"'{name}'!A1" for name in names(labels)} <= links
    assert f"{names(labels)[2]} ({len(ITEMS)})" in words
    assert ", ".join(names(labels)) in words
    assert {"sv": "Blad från tillägg", "en": "Sheets of plugins"}[labels] in words


def test_where_no_plugin_has_a_sheet_the_first_one_says_nothing_of_them():
    """Who has no plugin is not troubled with them."""
    off = Settings(disabled=("all-kinds", "all"))
    sheet = load_workbook(io.BytesIO(written(Partnership(id="prov", settings=off)))).worksheets[0]

    assert "Blad från tillägg" not in [cell.value for (cell,) in sheet.iter_rows()]


@pytest.mark.parametrize("audience", ["public", "partner"])
def test_no_copy_for_others_has_anything_of_a_plugin(audience):
    """Neither a sheet nor a word, not even of fields that are public; in the whole record both stand."""
    secret, shown = "hemligt ord", "öppet ord"
    fields = Everything(title=secret, same=shown, items=ITEMS[1:])
    record = with_extension(Partnership(id="prov"), KINDS, fields)
    assert shown_to(record, audience) == {"all-kinds": {"same": shown}}
    whole = make(record, "excel", language="sv", audience="internal").data
    copy = make(record, "excel", language="sv", audience=audience).data

    for word in (secret, shown, "partnerkit-extension", "Extension_all"):
        assert any(word.encode() in part for part in parts(whole).values())
        assert not any(word.encode() in part for part in parts(copy).values())


def test_words_of_a_language_stay_where_its_column_was_taken_away():
    """Nobody has emptied them, though another language was changed."""
    title = names("sv")[2]
    book: Any = load_workbook(io.BytesIO(full("sv")))
    places = {cell.value: cell.column for cell in book[title][1]}
    book[title].cell(2, places["Motto (engelska)"]).value = "new"
    book[title].delete_cols(places["Motto (vietnamesiska)"])
    found = extension_of(back(saved(book)), KINDS)

    assert found is not None
    assert found.items[0].motto == Text({"sv": "=1+1", "en": "new", "vi": "Xin chào"})
