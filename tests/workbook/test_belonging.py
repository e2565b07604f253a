"""What a row belongs to: chosen from a list, found by its id or its only title, and told plainly where it is not found."""

from typing import Any

import pytest
from attrs import evolve
from tests.workbook.books import opened, written
from tests.workbook.changes import both
from tests.workbook.edits import Change, place, sample, saved, typed

from partnerkit.errors import FormatError
from partnerkit.language.catalogue import say
from partnerkit.model import Paper, Partnership, Report, Text
from partnerkit.records import loads
from partnerkit.workbook.layout import parents, sheets
from partnerkit.workbook.wording import header, sheet_name


def _refusal(raw: bytes) -> tuple[str, str]:
    with pytest.raises(FormatError) as caught:
        loads(raw, "xlsx")
    (problem,) = caught.value.problems
    assert "PK021" == problem.code
    return say(problem.message, "sv"), say(problem.message, "en")


def _changed(change: Change, record: Partnership | None = None) -> bytes:
    book = opened(written(record or sample(), "sv"))
    change(book)
    return saved(book)


def _titled(*titles: dict[str, str]) -> Partnership:
    """Return the sample with other titles for its activities."""
    record = sample()
    (project,) = record.projects
    made = tuple(
        evolve(one, title=Text(words)) for one, words in zip(project.activities, titles, strict=True)
    )
    return evolve(record, projects=(evolve(project, activities=made),))


@pytest.mark.parametrize("words", ["Training course", " kurs i  vatten ", "kurs"])
def test_the_title_that_one_row_alone_has_stands_for_its_id(words: str) -> None:
    """In any language of the row, whatever its capitals and blanks; an id still goes first."""
    record = _titled({"sv": "Besök"}, {"sv": "Kurs i vatten", "en": "Training course"})
    assert record == loads(_changed(typed("Deltagare", "Aktivitet", words, row=3), record), "xlsx")


def test_a_row_without_an_id_is_found_by_its_title() -> None:
    """It has nothing else that a person would know it by."""
    assert sample() == loads(_changed(typed("Deltagare", "Aktivitet", "Besök")), "xlsx")


def test_a_title_that_several_rows_have_is_never_guessed() -> None:
    """Whoever wrote it is asked for the id."""
    record = _titled({"sv": "Kursen"}, {"sv": "Kursen"})
    swedish, english = _refusal(_changed(typed("Deltagare", "Aktivitet", "Kursen"), record))
    assert "Flera rader på bladet ”Aktiviteter” heter ”Kursen”. Skriv id för den som menas." == swedish
    assert "Several rows on the sheet 'Aktiviteter' are called 'Kursen'. Write the id" in english


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("kurss", "Menade du ”kurs”?"),
        ("Kurs i vattnet", "Menade du ”kurs”?"),
        ("Fotboll", "Skriv ett id ur kolumnen Id där, eller lägg till raden där."),
    ],
)
def test_what_no_row_is_called_is_refused_with_the_sheet_and_the_nearest(words: str, end: str) -> None:
    """Also where a title was nearly written, it is the id that is offered."""
    record = _titled({"sv": "Besök"}, {"sv": "Kurs i vatten"})
    swedish, english = _refusal(_changed(typed("Deltagare", "Aktivitet", words, row=3), record))
    told = f"Raden hör till ”{words}”, men ingen rad på bladet ”Aktiviteter” har det id:t. {end}"
    assert told == swedish
    assert f"The row belongs to '{words}', but no row on the sheet 'Aktiviteter' has that id." in english


def test_all_sheets_are_named_that_a_row_may_belong_to() -> None:
    """A case number may be that of an agreement, a project, a grant or a report, unless the row says of which."""
    stray = typed("Diarienummer", "Hör till", "xyzzy")
    assert "på bladet ”Avtal” har" in _refusal(_changed(stray))[0]
    swedish, english = _refusal(_changed(both(stray, typed("Diarienummer", "Vad det är", None))))
    assert "på bladet ”Avtal” eller ”Projekt” eller ”Bidrag” eller ”Rapporter” har" in swedish
    assert "on the sheet 'Avtal' or 'Projekt' or 'Bidrag' or 'Rapporter' has" in english


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_column_for_what_a_row_belongs_to_offers_ids_and_says_so(language: str) -> None:
    """One sheet's ids are chosen from that sheet itself, so that new rows are among them; no other word is refused."""
    record = evolve(sample(), papers=(Paper(id="paper"),), reports=(Report(id="report"),))
    book = opened(written(record, language))
    for sheet in sheets():
        if not sheet.nested:
            continue
        tab, owners = book[sheet_name(sheet.key, language)], parents(sheet)
        offered, said = _offered(tab, _parent_header(sheet, language))
        assert all(sheet_name(owner, language) in said for owner in owners), said
        source = owners[0] if len(owners) == 1 else "codes"
        assert offered.formula1.startswith(f"'{sheet_name(source, language)}'!"), (
            sheet.key,
            offered.formula1,
        )
        assert not offered.showErrorMessage


def test_a_row_of_several_sheets_is_offered_the_ids_that_those_have() -> None:
    """They stand together on the sheet of code lists."""
    book = opened(written(sample(), "sv"))
    rows = book["Kodlistor"].iter_rows(min_row=2, values_only=True)
    listed = [row[1] for row in rows if row[0] == "Diarienummer: Hör till"]
    assert ["avtal", "vatten"] == listed


def _parent_header(sheet: Any, language: str) -> str:
    from partnerkit.workbook.layout import columns

    column = next(one for one in columns(sheet, lambda _: ("sv",)) if one.key == "row.parent")
    return header(sheet, column, language).rstrip(" *")


def _offered(tab: Any, name: str) -> tuple[Any, str]:
    """Return what a column offers, and its help."""
    number = place(tab, name)
    letter = tab.cell(1, number).column_letter
    rules = tab.data_validations.dataValidation
    said = next(one.prompt for one in rules if str(one.sqref) == f"{letter}1")
    return next(one for one in rules if f"{letter}2" in one.sqref and one.type == "list"), said
