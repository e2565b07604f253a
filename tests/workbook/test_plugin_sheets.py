"""Sheets of plugins: written where the plugin is installed, and nothing is lost where it is not."""

import io
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from tests.examples_of import a_part
from tests.extensions.diary import DIARY, Diary, Meeting, Mood, Room
from tests.extensions.dists import DIARY as ENTRY
from tests.extensions.dists import distribution
from tests.workbook.plugin_books import back, changed, row_of, shown, written

from partnerkit.errors import FormatError
from partnerkit.extensions import extension_of, with_extension
from partnerkit.model import Partnership, Settings, Status
from partnerkit.records import loads
from partnerkit.records.annotated import annotated_record, annotated_workbook
from partnerkit.records.workbooks import read_record
from partnerkit.rules import validate
from partnerkit.testing.values import VALUES
from partnerkit.values import Count, FuzzyDate, Headcount, Money, Period, Reference, Text
from partnerkit.workbook import write_workbook
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.plugin_reading import PluginReader
from partnerkit.workbook.plugin_sheets import plugin_sheets
from partnerkit.workbook.stored import Cell, Kind

FULL = Diary(
    hours=12,
    rate=Decimal("0.25"),
    motto=Text({"sv": "=1+1", "vi": "Xin chào"}),
    number=Reference("KS 2016-811", "linkoping"),
    years=Period(FuzzyDate("2014"), FuzzyDate("2016")),
    tags=("a;b", "c"),
    state=Status.ACTIVE,
    office=Room("Rum 1", 4),
    people=(Headcount(women=2, men=1),),
    meetings=(
        Meeting(
            FuzzyDate("2014-05", "i maj"),
            Text({"sv": "Vatten"}),
            Money(Decimal("1500"), "EUR"),
            Count(7),
            Mood.COOL,
            False,
            Room("Sal B"),
            {"x": [1, None]},
        ),
        Meeting(FuzzyDate("2015")),
    ),
)
RECORD = with_extension(Partnership(id="prov"), DIARY, FULL)
WORD_FOR_WORD = loads(
    """
format: partnerkit/1
id: prov
extensions:
  diary:
    motto: kort form
    hours: tolv
    unknown: {kept: [1, 1.50, no]}
    meetings:
      - {date: 2014-05, extra: kvar, subject: Ett}
      - {date: 2015, subject: 2016}
      - {}
  other: [1, two]
"""
)

DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.decimals(allow_nan=False, allow_infinity=False, places=3)
    | st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["date", "subject", "cost", "room", "name", "seats", "notes", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
DIARIES = st.dictionaries(
    st.sampled_from([*(one for one in Diary.__annotations__), "strange"]), DATA, max_size=6
)


@pytest.mark.parametrize("labels", ["sv", "en"])
@pytest.mark.parametrize("record", [RECORD, WORD_FOR_WORD, Partnership(id="prov")])
@pytest.mark.parametrize("kind", ["installed", "not installed", "written where it is", "read where it is"])
def test_comes_back_as_it_was_wherever_the_plugin_is_installed(kind, record, labels):
    """A workbook loses nothing: with the plugin, without it, written with and read without, and the other way round."""
    writes, reads = kind in ("installed", "written where it is"), kind in ("installed", "read where it is")
    if writes:
        with distribution(ENTRY):
            raw = written(record, labels)
    else:
        raw = written(record, labels)
    if reads:
        with distribution(ENTRY):
            found = back(raw)
    else:
        found = back(raw)

    assert record == found
    assert writes == (("Dagbok" if labels == "sv" else "Diary") in load_workbook(io.BytesIO(raw)).sheetnames)


@settings(max_examples=a_part(10))
@given(data=DIARIES, labels=st.sampled_from(["sv", "en"]))
def test_any_data_below_the_name_of_a_plugin_comes_back_in_a_workbook(data, labels):
    """Whatever stands there, and whether it fits the class or not, is the same after a round trip."""
    record = Partnership(id="prov", extensions={"diary": data})
    with distribution(ENTRY):
        raw = written(record, labels)
        assert record.extensions == back(raw).extensions
    assert record.extensions == back(raw).extensions


def tabs_of(record: Partnership, labels: str, *, empty: bool = False) -> tuple[Tab, ...]:
    """Return the sheets of plugins as they would be opened; `empty` as if they had been typed into an empty form."""
    marks = [one.mark for one in plugin_sheets(None, labels)]
    tabs = []
    for number, sheet in enumerate(plugin_sheets(record, labels)):
        heads = list(sheet.columns)
        rows: list[dict[int, Any]] = [
            dict(enumerate([*heads, str(marks[number] if empty else sheet.mark)], start=1))
        ]
        for line in sheet.lines:
            key = "" if empty and sheet.mark.path else line.key
            rows.append(dict(enumerate([*(line.cells.get(one, "") for one in heads), key], start=1)))
        cells = {
            row: {
                place: _cell(f"{get_column_letter(place)}{row}", value)
                for place, value in values.items()
                if str(value).strip()
            }
            for row, values in enumerate(rows, start=1)
        }
        tabs.append(Tab(sheet.name, (), {row: found for row, found in cells.items() if found}, ()))
    return tuple(tabs)


def _cell(at: str, value: Any) -> Cell:
    is_text = isinstance(value, str)
    return Cell(at, Kind.TEXT if is_text else Kind.NUMBER, value if is_text else Decimal(value), "General")


@given(data=DIARIES, labels=st.sampled_from(["sv", "en"]))
def test_no_data_is_touched_as_long_as_no_cell_is(data, labels):
    """Sheets that say what they said change nothing, also where every row is read anew."""
    record = Partnership(id="prov", extensions={"diary": data})
    with distribution(ENTRY):
        tabs = tabs_of(record, labels)
        reader = PluginReader({"extensions": dict(record.extensions)}, {}, {})
        reader.take_in(tabs)
        anew = PluginReader({"extensions": dict(record.extensions)}, {}, {})
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(PluginReader, "_is_changed", lambda *_: True)
            anew.take_in(tabs)

    assert ([], []) == (reader.problems, anew.problems)
    assert record.extensions == reader.data["extensions"] == anew.data["extensions"]


@given(
    dates=st.lists(VALUES[FuzzyDate], max_size=3),
    subject=st.none() | VALUES[Text],
    cost=st.none() | VALUES[Money],
    number=st.none() | VALUES[Reference],
    years=st.none() | VALUES[Period],
    guests=st.none() | VALUES[Count],
    hours=st.none() | st.integers(-(10**18), 10**18),
    mood=st.sampled_from([None, *Mood]),
    online=st.none() | st.booleans(),
    labels=st.sampled_from(["sv", "en"]),
)
def test_what_is_typed_into_an_empty_form_is_read(
    dates, subject, cost, number, years, guests, hours, mood, online, labels
):
    """The cells that a value lies in are read as that value, without the copy that stands with the record."""
    diary = Diary(
        hours=hours,
        motto=subject,
        number=number,
        years=years,
        meetings=tuple(Meeting(one, subject, cost, guests, mood, online, Room("Sal")) for one in dates),
    )
    with distribution(ENTRY):
        reader = PluginReader({"language": labels}, {}, {})
        reader.take_in(
            tabs_of(with_extension(Partnership(id="prov", language=labels), DIARY, diary), labels, empty=True)
        )
    found = Partnership(id="prov", language=labels, extensions=reader.data.get("extensions", {}))

    assert [] == reader.problems
    assert extension_of(found, DIARY) == (diary if diary != Diary() else None)


def test_an_edited_field_is_taken_in_and_the_others_stay_word_for_word():
    """Unknown fields, short forms and faults beside the edit are as they were."""
    with distribution(ENTRY):
        raw = written(WORD_FOR_WORD)
        raw = changed(raw, "Dagbok", **{f"B{row_of(raw, 'Dagbok', 'Timmar')}": 15})
        found = back(changed(raw, "Dagbok – Möten", A3="2015-06"))

    diary = dict(WORD_FOR_WORD.extensions["diary"])
    diary["hours"] = 15
    diary["meetings"] = [diary["meetings"][0], {"date": "2015-06", "subject": 2016}, {}]
    assert {**WORD_FOR_WORD.extensions, "diary": diary} == found.extensions


def test_codes_of_ours_are_shown_in_words_and_read_back_as_codes():
    """A plugin's field with one of our code lists looks like ours; the plugin's own words stand as they are."""
    with distribution(ENTRY):
        for labels, word, other in (("sv", "pågår", "avslutat"), ("en", "active", "Ended")):
            raw = written(RECORD, labels)
            sheet = "Dagbok" if labels == "sv" else "Diary"
            row = row_of(raw, sheet, "State")
            assert word == shown(raw, sheet)[row - 1][1]
            assert "ended" == back(changed(raw, sheet, **{f"B{row}": other})).extensions["diary"]["state"]


def test_rows_are_added_taken_away_and_sorted():
    """A list is what its sheet says; a row that was moved keeps what no column shows."""
    with distribution(ENTRY):
        raw = written(WORD_FOR_WORD)
        book = load_workbook(io.BytesIO(raw))
        sheet = book["Dagbok – Möten"]
        sheet.delete_rows(3)
        sheet["A4"] = "2019"
        made = io.BytesIO()
        book.save(made)
        found = back(made.getvalue()).extensions["diary"]["meetings"]

    assert [{"date": "2014-05", "extra": "kvar", "subject": "Ett"}, {}, {"date": 2019}] == found


def test_rubbish_in_a_cell_is_a_finding_with_its_cell_and_the_record_loads():
    """What cannot be understood is kept as it was typed, and every fault is told at once."""
    with distribution(ENTRY):
        raw = written(RECORD)
        raw = changed(raw, "Dagbok", **{f"B{row_of(raw, 'Dagbok', 'Timmar')}": "många"})
        raw = changed(raw, "Dagbok – Möten", A2="3/4/2015")
        record, origin = read_record(raw, "prov.xlsx")
        report = validate(record, origin=origin)

    found = {one.position and one.position.cell for one in report.findings if one.code == "PK098"}
    assert {f"Dagbok!B{row_of(raw, 'Dagbok', 'Timmar')}", "Dagbok – Möten!A2"} == found
    assert ("många", "3/4/2015") == (
        record.extensions["diary"]["hours"],
        record.extensions["diary"]["meetings"][0]["date"]["date"],
    )


def test_an_edit_where_the_plugin_is_not_installed_is_refused_with_a_way_out():
    """The changes would be lost; with the sheet's name in parentheses the record is read without them."""
    with distribution(ENTRY):
        raw = written(RECORD)
    edited = changed(raw, "Dagbok – Möten", A3="2022")

    with pytest.raises(FormatError) as caught:
        back(edited)
    book = load_workbook(io.BytesIO(edited))
    book["Dagbok – Möten"].title = "(Möten)"
    made = io.BytesIO()
    book.save(made)

    assert (["PK022"], ["Dagbok – Möten!A1"]) == (
        [one.code for one in caught.value.problems],
        [one.cell for one in caught.value.problems],
    )
    assert "'diary'" in str(caught.value)
    assert RECORD == back(made.getvalue())


def test_edits_of_the_sheet_and_of_the_kept_data_are_not_mixed():
    """Nobody can say which of the two holds, so a person does."""
    with distribution(ENTRY):
        raw = written(RECORD)
        form = (
            row_of(raw, "Samarbetet", "Tillägg")
            if "Samarbetet" in load_workbook(io.BytesIO(raw)).sheetnames
            else 0
        )
        name = next(
            one
            for one in load_workbook(io.BytesIO(raw)).sheetnames
            if any(r[0] == "Tillägg" for r in shown(raw, one))
        )
        form = row_of(raw, name, "Tillägg")
        only = changed(raw, name, **{f"B{form}": '{"diary": {"hours": 99}}'})
        both = changed(only, "Dagbok – Möten", A3="2022")

        assert {"diary": {"hours": 99}} == back(only).extensions
        with pytest.raises(FormatError) as caught:
            back(both)

    assert ["PK004"] == [one.code for one in caught.value.problems]


def test_a_column_of_ones_own_stays_out_of_it_and_an_unknown_one_is_told():
    """In parentheses it is a person's own, also where the plugin is not installed; otherwise it would be lost."""
    with distribution(ENTRY):
        raw = written(RECORD)
        own = changed(raw, "Dagbok – Möten", Z1="(mitt)", Z2="minns")
        assert RECORD == back(own)
        with pytest.raises(FormatError) as caught:
            back(changed(raw, "Dagbok – Möten", Z1="mitt", Z2="minns"))
    assert RECORD == back(own)
    assert ["Dagbok – Möten!Z1"] == [one.cell for one in caught.value.problems]


def test_a_record_that_switches_the_plugin_off_has_no_sheet_of_it():
    """Its data stays as it was, as if the plugin were not installed."""
    record = evolve(RECORD, settings=Settings(disabled=("diary",)))
    with distribution(ENTRY):
        raw = written(record)
        assert "Dagbok" not in load_workbook(io.BytesIO(raw)).sheetnames
        assert record == back(raw)


TITLES = {
    "a": "Organisationer",
    "b": "organisationer",
    "c": "History",
    "d": "(Läs/mig)*" + "x" * 40,
    "e": "Organizations",
}


def test_no_sheet_of_a_plugin_takes_the_name_of_another():
    """Ours, another plugin's and what Excel refuses are told apart, and each comes back."""
    source = "from attrs import frozen\nfrom partnerkit.extensions import Extension\nfrom partnerkit.values import Text\n"
    source += "@frozen\nclass F:\n    name: str | None = None\n    date: str | None = None\n    kind: str | None = None\n"
    source += "".join(
        f"{key} = Extension('{key}', F, Text({{'sv': {title!r}}}))\n" for key, title in TITLES.items()
    )
    record = Partnership(id="prov", extensions={key: {"name": key} for key in TITLES})
    with distribution(*(f"{key} = titles_of_tests:{key}" for key in TITLES), titles_of_tests=source):
        raw = written(record)
        names = load_workbook(io.BytesIO(raw)).sheetnames
        assert record == back(raw)

    assert len(names) == len({one.casefold() for one in names})
    assert all(len(one) <= 31 for one in names)
    assert {"Organisationer (2)", "organisationer (3)"} <= set(names)


def test_copies_for_others_have_no_sheet_of_a_plugin():
    """What a plugin keeps is for those who keep the record."""
    with distribution(ENTRY):
        for audience in ("public", "partner"):
            raw = write_workbook(RECORD, labels="sv", audience=audience, provenance={})
            assert b"Dagbok" not in raw
            assert not [one for one in load_workbook(io.BytesIO(raw)).sheetnames if "Dagbok" in one]
            assert {} == back(raw).extensions


def test_a_workbook_handed_back_marks_the_cell_and_keeps_what_is_ones_own(tmp_path):
    """A finding stands at its cell; own columns come along; where the plugin is not installed the sheets do too."""
    with distribution(ENTRY):
        raw = written(RECORD)
        row = row_of(raw, "Dagbok", "Timmar")
        raw = changed(raw, "Dagbok", **{f"B{row}": "många", "Z1": "(mitt)", "Z2": "minns"})
        (tmp_path / "prov.xlsx").write_bytes(raw)
        record, origin = read_record(raw, "prov.xlsx")
        findings = [one for one in validate(record, origin=origin).findings if one.code == "PK098"]
        made = annotated_record(record, findings, tmp_path / "prov.xlsx")
        assert record == back(made)
    book = load_workbook(io.BytesIO(made))
    assert "många" == book["Dagbok"][f"B{row}"].value
    assert book["Dagbok"][f"B{row}"].comment is not None
    assert any("minns" in map(str, cells) for sheet in book for cells in sheet.iter_rows(values_only=True))

    (tmp_path / "made.xlsx").write_bytes(made)
    again = annotated_record(back(made), [], tmp_path / "made.xlsx")
    assert record == back(again)
    meetings: Any = load_workbook(io.BytesIO(again))["Dagbok – Möten"]
    assert meetings.tables["Extension_diary_meetings"].ref == meetings.dimensions
    assert meetings.column_dimensions[meetings.cell(1, meetings.max_column).column_letter].hidden
    with distribution(ENTRY):
        assert record == back(again)
    broken = changed(made, "Organisationer", A2="x", Z9="utan rubrik")
    (tmp_path / "broken.xlsx").write_bytes(broken)
    kept = load_workbook(io.BytesIO(annotated_workbook([], tmp_path / "broken.xlsx")))
    assert "många" == kept["Dagbok"][f"B{row}"].value


VERSIONS = """
from attrs import frozen
from partnerkit.extensions import Extension
from partnerkit.values import Text

@frozen
class Row:
    name: str | None = None
    {more}: str | None = None

@frozen
class Log:
    {more}: str | None = None
    rows: tuple[Row, ...] = ()
    {lists}: tuple[Row, ...] = ()

LOG = Extension("log", Log, Text({{"sv": "Logg"}}))
"""


@pytest.mark.parametrize("changes", [False, True])
def test_another_version_of_the_plugin_loses_nothing_and_tells_of_changes_it_cannot_read(changes):
    """Fields and lists it does not have stay with the record; where somebody changed their sheets, it is told."""
    rows = [{"name": "ett", "place": "Linz"}, {"name": "två"}]
    record = Partnership(id="prov", extensions={"log": {"place": "här", "rows": rows, "visits": rows}})
    with distribution("log = v1:LOG", v1=VERSIONS.format(more="place", lists="visits")):
        raw = written(record)
    if changes:
        raw = changed(
            changed(changed(raw, "Logg", B2="där"), "Logg – Rows", A2="tre"), "Logg – Visits", A2="tre"
        )
    with distribution("log = v2:LOG", v2=VERSIONS.format(more="town", lists="stays")):
        if not changes:
            assert record == back(raw)
            return
        with pytest.raises(FormatError) as caught:
            back(raw)

    assert ["Logg!B2", "Logg – Rows!B1", "Logg – Visits!A1"] == [one.cell for one in caught.value.problems]
