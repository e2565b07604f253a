"""The layout follows from the model and loses nothing of it."""

import pytest
from attrs import fields

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.testing import fullest, nouns
from partnerkit.workbook.codelists import CodeLists
from partnerkit.workbook.columns import has_rows
from partnerkit.workbook.form_rows import form_rows
from partnerkit.workbook.headings import folded
from partnerkit.workbook.layout import FORM_PARTS, MAIN, ORDER, columns, sheets
from partnerkit.workbook.rows import grids
from partnerkit.workbook.wording import column_help, header, sheet_name


def test_every_noun_has_its_place() -> None:
    """A noun added to the model must be given a sheet."""
    on_form = {part.__name__ for _, part in FORM_PARTS}
    expected = {noun.__name__ for noun in nouns()} - on_form
    assert expected == set(ORDER) - {"Headcount", "Reference", "Text"}
    assert expected >= MAIN - {"Headcount"}


def test_every_field_has_a_column_or_a_sheet() -> None:
    """No field of any noun is left out of the layout."""
    homes = {(home.owner, home.field) for sheet in sheets() for home in sheet.homes}
    for sheet in sheets():
        if sheet.key == "Text":
            continue
        held = {column.field for column in columns(sheet, lambda _: ("sv",))}
        for attribute in fields(sheet.noun):
            if has_rows(attribute.type):
                assert (sheet.key, attribute.name) in homes
            else:
                assert attribute.name in held


def test_every_field_of_the_fullest_record_fills_a_cell() -> None:
    """What stands in a record stands in some row."""
    record = fullest()
    for grid in grids(record, "en"):
        filled = {key for row in grid.rows for key in row.cells}
        for attribute in grid.sheet.attributes:
            values = [getattr(row.item, attribute.name) for row in grid.rows]
            if any(value is not None and value != () for value in values):
                assert any(key.partition(".")[0] == attribute.name for key in filled), attribute.name
    form = {row.key.split(".")[0] for row in form_rows(record, "en") if row.value is not None or row.texts}
    stated = {
        one.name
        for one in fields(Partnership)
        if not has_rows(one.type) and getattr(record, one.name) not in (None, (), {})
    }
    assert stated <= form


@pytest.mark.parametrize("labels", LANGUAGES)
def test_headers_are_unique_and_explained(labels: str) -> None:
    """Each column of a sheet has a header of its own, and help; so one can find it by its header."""
    for sheet in sheets():
        found = columns(sheet, lambda _: ("sv", "en", "vi"))
        names = [folded(header(sheet, column, labels)) for column in found]
        assert sorted(set(names)) == sorted(names), sheet.key
        assert all(column_help(sheet, column, labels) for column in found)


@pytest.mark.parametrize(("labels", "begin"), [("sv", "Måste fyllas i. "), ("en", "Must be filled in. ")])
def test_help_says_what_must_be_filled_in(labels: str, begin: str) -> None:
    """The note of a required column says so, and no other."""
    for sheet in sheets():
        for column in columns(sheet, lambda _: ("sv", "en")):
            assert column.required == column_help(sheet, column, labels).startswith(begin)


@pytest.mark.parametrize("labels", LANGUAGES)
def test_sheet_names_are_allowed_by_excel(labels: str) -> None:
    """Names are unique, at most 31 characters, without the characters Excel forbids."""
    keys = ["read-me", "overview", "tasks", "Partnership", *ORDER, "codes", "long"]
    names = [sheet_name(key, labels) for key in keys]
    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) <= 31
    assert not set("".join(names)) & set("[]:*?/\\'")


@pytest.mark.parametrize("labels", LANGUAGES)
def test_a_word_of_a_code_list_means_one_code(labels: str) -> None:
    """Within a list no two codes have one label, so a label can be read back."""
    lists: dict[str, list[str]] = {}
    for name, _, words in CodeLists(labels).rows:
        lists.setdefault(name, []).append(words[labels])
    assert {} == {name: found for name, found in lists.items() if len(set(found)) != len(found)}


def test_a_row_without_id_gets_a_key_its_children_name() -> None:
    """Participants of an activity without an id name the activity's row."""
    from partnerkit.model import Activity, Headcount, Project, Text

    activity = Activity(title=Text({"sv": "Besök"}), participants=(Headcount(women=1),))
    record = Partnership(
        id="r", projects=(Project(id="p", activities=(activity, Activity(note=Text({"sv": "x"})))),)
    )
    found = {grid.sheet.key: grid for grid in grids(record, "sv")}
    assert ["#1", None] == [row.cells.get("id") for row in found["Activity"].rows]
    assert ["#1"] == [row.cells["row.parent"] for row in found["Headcount"].rows]
    assert ["p", "p"] == [row.cells["row.parent"] for row in found["Activity"].rows]
