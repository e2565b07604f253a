"""The sheet to translate on: what a translator writes arrives in the text, and nothing is settled in silence."""

import io
from functools import cache
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import data, sampled_from, text
from openpyxl import load_workbook
from tests.examples_of import a_part
from tests.workbook.books import shown
from tests.workbook.edits import (
    Change,
    like_google_sheets,
    place,
    row_sorted,
    sample,
    saved,
    typed,
    without_tables,
)

from partnerkit.errors import FormatError
from partnerkit.exporters import ExportJob, get_exporter
from partnerkit.exporters.excel import ExcelOptions
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import (
    Activity,
    FuzzyDate,
    Partnership,
    Project,
    Risk,
    Text,
    Translation,
    TranslationStatus,
)
from partnerkit.records import loads
from partnerkit.testing import fullest, hostile, partnerships, smallest, unfinished
from partnerkit.testing.values import HOSTILE
from partnerkit.workbook import write_workbook
from partnerkit.workbook.layout import sheets
from partnerkit.workbook.rows import grids
from partnerkit.workbook.texts import printed, printed_in
from partnerkit.workbook.wording import sheet_name

SHEET = "Att översätta"
SAMPLES = {"smallest": smallest, "unfinished": unfinished, "hostile": hostile, "fullest": fullest}
ADDRESS = "vatten.activities[0].title"


pytestmark = pytest.mark.matrix


@cache
def _written(record: Partnership, labels: str = "sv", translate: tuple[str, ...] = ("en", "vi")) -> bytes:
    return write_workbook(record, labels=labels, provenance={}, translate=translate)


@cache
def _short(record: Partnership) -> bytes:
    """Return the workbook without its empty sheets, which would only take time."""
    book = load_workbook(io.BytesIO(_written(record)))
    filled = {grid.sheet.key for grid in grids(record, "sv") if grid.rows}
    for sheet in sheets():
        if sheet.key not in filled:
            del book[sheet_name(sheet.key, "sv")]
    return saved(book)


def _read(*changes: Change, record: Partnership | None = None) -> Partnership:
    book = load_workbook(io.BytesIO(_short(record or sample())))
    for change in changes:
        change(book)
    return loads(saved(book), "xlsx")


def _problems(*changes: Change, record: Partnership | None = None) -> list[tuple[str, str | None, str]]:
    with pytest.raises(FormatError) as caught:
        _read(*changes, record=record)
    return [(one.code, one.cell, one.message.key) for one in caught.value.problems]


def _in(about: str, header: str, value: Any) -> Change:
    """Return the change of the cell below a header in the row of a text."""

    def change(book: Any) -> None:
        row = shown(book[SHEET], "Plats").index(about) + 2
        book[SHEET].cell(row, place(book[SHEET], header)).value = value

    return change


def _titled(words: dict[str, str], translations: tuple[Translation, ...] = ()) -> Partnership:
    """Return the sample in which the first activity has another title."""
    record = sample()
    project = record.projects[0]
    first, *rest = project.activities
    project = evolve(project, activities=(evolve(first, title=Text(words)), *rest))
    return evolve(record, projects=(project,), translations=translations)


def _translated(**changes: Any) -> Translation:
    return Translation(about=ADDRESS, language="vi", **changes)


@pytest.mark.parametrize("labels", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_workbook_to_translate_is_read_back_equal(name: str, labels: str) -> None:
    """The sheet that nobody touched says nothing."""
    record = SAMPLES[name]()
    assert record == loads(_written(record, labels, ("en", "vi", "zh-Hant")), "xlsx")


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=a_part(of=8))
@given(partnerships(), sampled_from(LANGUAGES))
def test_any_workbook_to_translate_is_read_back_equal(record: Partnership, labels: str) -> None:
    """Every record that can be built survives a workbook with the sheet."""
    assert record == loads(_written(record, labels), "xlsx")


def test_every_text_for_print_has_a_row_with_its_words() -> None:
    """The sheet lists each text once, source language first, under the address that claims use."""
    sheet = load_workbook(io.BytesIO(_written(sample())))[SHEET]
    found = dict(zip(shown(sheet, "Plats"), shown(sheet, "Källtext (svenska)"), strict=True))
    assert found == {one.about: one.words["sv"] for one in printed(sample())}
    assert found[ADDRESS] == "Besök"
    assert found["kurs.title"] == "Kurs"
    assert shown(sheet, "Översättning (engelska)")[0] == "Trial"
    assert [None] * (len(found) + 1) == shown(sheet, "Översättning (vietnamesiska)")[:1] + [None] * len(found)


def test_what_is_never_printed_is_not_to_be_translated() -> None:
    """Remarks and what is not public have no rows; what is inside of it has none either."""
    hidden = Risk(statement=Text({"sv": "Hemligt"}), public=False)
    inner = Project(id="p", public=False, activities=(Activity(title=Text({"sv": "Inuti"})),))
    other = Project(id="q", risks=(hidden,))
    record = Partnership(id="r", note=Text({"sv": "Kom ihåg"}), projects=(inner, other))
    assert [] == list(printed(record))
    assert record == loads(_written(record), "xlsx")


@pytest.mark.parametrize("name", SAMPLES)
def test_the_record_and_its_data_have_the_same_texts(name: str) -> None:
    """Writer and reader agree on every text and its address."""
    from partnerkit.workbook import read_workbook

    record = SAMPLES[name]()
    read = read_workbook(_written(record)).data
    assert {(one.about, *sorted(one.words.items())) for one in printed(record)} == {
        (one.about, *sorted(one.words.items())) for one in printed_in(read)
    }


@pytest.mark.parametrize(
    "words",
    [
        "Chuyến thăm",
        "Hai\ndòng\n\nvăn bản",
        "زيارة إلى البلدية",
        "ký tự " * 9_000,
        "=1+1",
        "_x000D_",
        "[[1]]",
        "-",
        *HOSTILE,
    ],
    ids=lambda words: ascii(words)[:20],
)
def test_a_translation_arrives_in_its_text(words: str) -> None:
    """What stands in the cell is in the text, in that language; nothing else changes."""
    source = Partnership(id="r", title=Text({"sv": "Prov", "vi": words}))
    book = load_workbook(io.BytesIO(_short(source)))
    form = book["Partnerskap"]
    row = next(row for row in range(2, form.max_row + 1) if form.cell(row, 1).value == "Titel")
    form.cell(row, place(form, "Text på vietnamesiska")).value = None
    found = book[SHEET].cell(2, book[SHEET].max_column)
    found.value = str(found.value).partition(";")[0]  # as if the translation had not been there
    assert source == loads(saved(book), "xlsx")


@pytest.mark.parametrize("status", ["granskad", "reviewed", "Granskad "])
def test_a_status_arrives_as_a_translation(status: str) -> None:
    """Status, role and date stand in the record, about the address of the text."""
    found = _read(
        _in(ADDRESS, "Översättning (vietnamesiska)", "Chuyến thăm"),
        _in(ADDRESS, "Status (vietnamesiska)", status),
        _in(ADDRESS, "Av (vietnamesiska)", "tolken"),
        _in(ADDRESS, "Datum (vietnamesiska)", "2016-10"),
    )
    known = _translated(status=TranslationStatus.REVIEWED, by="tolken", date=FuzzyDate("2016-10"))
    assert _titled({"sv": "Besök", "vi": "Chuyến thăm"}, (known,)) == found


def test_nothing_on_the_sheet_is_a_formula_or_a_link_but_what_is_computed() -> None:
    """What a person typed stays text, in headers too."""
    sheet = load_workbook(io.BytesIO(_written(hostile())))[SHEET]
    computed = place(sheet, "Saknas (räknas ut)")
    kinds = {
        cell.data_type for row in sheet for cell in row if cell.column != computed and cell.value is not None
    }
    assert {"s"} >= kinds - {"inlineStr"}
    assert [] == [cell for row in sheet for cell in row if cell.hyperlink]


def test_a_status_is_changed_where_it_stands() -> None:
    """A machine translation that was reviewed keeps its row, and what else is known of it."""
    words = {"sv": "Besök", "vi": "Thăm"}
    begun = _titled(words, (_translated(status=TranslationStatus.MACHINE, note=Text({"sv": "ett"})),))
    found = _read(_in(ADDRESS, "Status (vietnamesiska)", "granskad"), record=begun)
    assert (
        _titled(words, (_translated(status=TranslationStatus.REVIEWED, note=Text({"sv": "ett"})),)) == found
    )


def test_an_empty_translation_may_be_called_missing() -> None:
    """The word for missing in the column of status says what the empty cell says."""
    assert sample() == _read(_in(ADDRESS, "Status (vietnamesiska)", "Saknas"))


def test_the_source_text_may_be_changed_on_the_sheet() -> None:
    """A slip that the translator puts right arrives too, with the translation of the new words."""
    found = _read(
        _in(ADDRESS, "Källtext (svenska)", "Resa"), _in(ADDRESS, "Översättning (engelska)", "Journey")
    )
    assert _titled({"sv": "Resa", "en": "Journey"}) == found


def test_the_sheets_of_the_nouns_may_be_edited_beside_it() -> None:
    """A change there, also of a source text, is taken where the sheet to translate on says nothing new."""
    change = typed("Aktiviteter", "Aktivitet (svenska)", "Resa")
    assert _titled({"sv": "Resa"}) == _read(change)
    assert _titled({"sv": "Besök", "en": "Visit"}) == _read(
        typed("Aktiviteter", "Aktivitet (engelska)", "Visit")
    )


def test_a_table_may_be_sorted_on_either_sheet() -> None:
    """Addresses follow the record's order, not the order of the rows."""
    words = _in(ADDRESS, "Översättning (engelska)", "Visit")

    def sort(book: Any) -> None:
        for name in (SHEET, "Aktiviteter"):
            row_sorted(book[name])

    assert _titled({"sv": "Besök", "en": "Visit"}) == _read(words, sort)


def test_the_sheet_may_be_renamed_and_keep_neither_table_nor_basis() -> None:
    """Without the hidden column what is new is still taken, as Google Sheets and retyped sheets leave it."""

    def change(book: Any) -> None:
        without_tables(book)
        _in(ADDRESS, "Översättning (engelska)", "Visit")(book)
        book[SHEET].delete_cols(place(book[SHEET], "Underlag (ändra inte)"))
        book[SHEET].title = "Linh"

    assert _titled({"sv": "Besök", "en": "Visit"}) == _read(change)
    assert sample() == loads(like_google_sheets(_written(sample())), "xlsx")


def test_a_language_may_be_added_by_its_header() -> None:
    """A column for one more language is read as the others are."""

    def change(book: Any) -> None:
        book[SHEET].cell(1, book[SHEET].max_column + 1).value = "Translation (Ukrainian)"
        _in(ADDRESS, "Translation (Ukrainian)", "Візит")(book)

    assert _titled({"sv": "Besök", "uk": "Візит"}) == _read(change)


VI = "Översättning (vietnamesiska)"
CASES: dict[str, tuple[tuple[Change, ...], dict[str, str], str, str]] = {
    "both sheets changed": (
        (_in(ADDRESS, VI, "Một"), typed("Aktiviteter", "Aktivitet (vietnamesiska)", "Hai")),
        {"sv": "Besök", "vi": "Thăm"},
        "PK022",
        "conflict",
    ),
    "taken out here only": ((_in(ADDRESS, VI, None),), {"sv": "Besök", "vi": "Thăm"}, "PK022", "gone"),
    "taken out there, changed here": (
        (_in(ADDRESS, VI, "Một"), typed("Aktiviteter", "Aktivitet (vietnamesiska)", None)),
        {"sv": "Besök", "vi": "Thăm"},
        "PK022",
        "taken-out",
    ),
    "source changed under a new translation": (
        (_in(ADDRESS, VI, "Thăm"), typed("Aktiviteter", "Aktivitet (svenska)", "Resa")),
        {"sv": "Besök"},
        "PK022",
        "moved",
    ),
    "a text without source moved under a new translation": (
        (_in(ADDRESS, VI, "Thăm"), typed("Aktiviteter", "Aktivitet (engelska)", "Journey")),
        {"en": "Visit"},
        "PK022",
        "moved",
    ),
    "text taken out under a new translation": (
        (_in(ADDRESS, VI, "Thăm"), typed("Aktiviteter", "Aktivitet (svenska)", None)),
        {"sv": "Besök"},
        "PK021",
        "place",
    ),
    "another place": (
        (_in(ADDRESS, VI, "Thăm"), _in(ADDRESS, "Plats", "vatten.x")),
        {"sv": "Besök"},
        "PK021",
        "place",
    ),
    "place deleted": (
        (_in(ADDRESS, VI, "Thăm"), _in(ADDRESS, "Plats", None)),
        {"sv": "Besök"},
        "PK021",
        "place",
    ),
    "a place twice": ((_in("kurs.title", "Plats", ADDRESS),), {"sv": "Besök"}, "PK004", "twice"),
    "status without translation": (
        (_in(ADDRESS, "Status (vietnamesiska)", "granskad"),),
        {"sv": "Besök"},
        "PK022",
        "empty",
    ),
    "a role without translation": (
        (_in(ADDRESS, "Av (vietnamesiska)", "tolken"),),
        {"sv": "Besök"},
        "PK022",
        "empty",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_cannot_be_settled_is_told_by_cell(name: str) -> None:
    """Conflicts, old sources and lost places are told on the sheet, one problem each."""
    changes, words, code, key = CASES[name]
    ((found, cell, message),) = _problems(*changes, record=_titled(words))
    assert (code, f"workbook.translation.{key}") == (found, message)
    assert cell is not None
    assert cell.startswith(f"{SHEET}!")


def test_an_old_source_is_settled_by_writing_the_new_one() -> None:
    """What the message asks for is enough."""
    found = _read(
        _in(ADDRESS, VI, "Chuyến đi"),
        _in(ADDRESS, "Källtext (svenska)", "Resa"),
        typed("Aktiviteter", "Aktivitet (svenska)", "Resa"),
    )
    assert _titled({"sv": "Resa", "vi": "Chuyến đi"}) == found


def test_statuses_of_which_there_are_several_are_left_where_they_are() -> None:
    """Two statements about one translation are not shown as one; a third is told."""
    words, two = {"sv": "Besök", "vi": "Thăm"}, (_translated(by="a"), _translated(by="b"))
    assert _titled(words, two) == _read(record=_titled(words, two))
    found = _problems(_in(ADDRESS, "Av (vietnamesiska)", "c"), record=_titled(words, two))
    assert ["workbook.translation.several"] == [key for _, _, key in found]


def test_a_sheet_whose_headers_are_gone_is_told() -> None:
    """A sheet with words and without headers is never passed over."""

    def change(book: Any) -> None:
        without_tables(book)
        book[SHEET].delete_rows(1)

    assert [("PK022", f"{SHEET}!A1", "workbook.headers")] == _problems(change)


def test_cells_that_are_no_words_are_refused() -> None:
    """An error, a date and a word on no list are told with their cells, all at once."""
    found = _problems(
        _in(ADDRESS, VI, "#REF!"), _in(ADDRESS, "Status (engelska)", "klar"), _in("kurs.title", VI, True)
    )
    assert ["PK014", "PK022", "PK022"] == sorted(code for code, _, _ in found)


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    max_examples=a_part(of=8),
)
@given(data())
def test_what_a_translator_writes_is_what_comes_back(drawn: Any) -> None:
    """Any words in any empty cell for a translation arrive in that text and nowhere else."""
    texts = [one for one in printed(sample()) if "vi" not in one.words]
    one = drawn.draw(sampled_from(texts))
    words = drawn.draw(
        text(alphabet="aăâ\n =+-'\"ế我🙂\u202e", min_size=1).filter(lambda words: bool(words.strip()))
    )
    found = _read(_in(one.about, VI, words.replace("=", "＝")))
    before = {two.about: dict(two.words) for two in printed(sample())}
    before[one.about]["vi"] = words.replace("=", "＝")
    assert before == {two.about: dict(two.words) for two in printed(found)}


def test_the_exporter_writes_the_sheet_when_it_is_asked_to() -> None:
    """`--option translate=en,vi` gives the sheet; without it there is none."""
    exporter = get_exporter("excel")

    def names(options: ExcelOptions) -> list[str]:
        job = ExportJob(partnership=sample(), language="sv", labels="sv", options=options)
        return list(load_workbook(io.BytesIO(exporter.run(job).data)).sheetnames)

    assert SHEET in names(ExcelOptions(translate="en, vi"))
    assert SHEET not in names(ExcelOptions())
