"""What is written is read back equal, in both languages of labels, also after other programs saved it."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import sampled_from
from openpyxl import load_workbook
from tests.examples_of import a_part
from tests.workbook.books import written
from tests.workbook.edits import like_google_sheets, like_libreoffice, saved, without_tables

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import BudgetLine, Organisation, Partnership, Project
from partnerkit.records import dumps, loads
from partnerkit.source.problem import Path as Steps
from partnerkit.testing import fullest, hostile, partnerships, smallest, unfinished
from partnerkit.testing.values import HOSTILE
from partnerkit.values import Money, Reference, Text
from partnerkit.workbook import read_workbook, write_template, write_workbook

SAMPLES = {"smallest": smallest, "unfinished": unfinished, "hostile": hostile, "fullest": fullest}
TEXTS = (
    "_x000D_",
    "_x005F_x000D_ _xD83D_",
    "'apostrof",
    "''",
    '"citat"',
    ' "i blanka" ',
    " före",
    "efter ",
    "\u00a0hårt\u00a0",
    "rad\n\n",
    "[[1]]",
    "[[99]]",
    "(Tomt. Här står kommuner, förvaltningar, finansiärer och andra aktörer, en per rad.)",
    "=1+1",
    "#N/A",
    "TRUE",
    "#1",
    "x" * 40_000,
    "_x0041_" * 6_000,
    "🙂" * 17_000,
    *HOSTILE,
)
SPOILT = ("_x005F_x000D_ _xD83D_", "🙂" * 17_000)
"""What LibreOffice 7.4 itself spoils: an escape of an escape, and a pair of surrogates in a very long text."""


def _with_texts(texts: tuple[str, ...] = TEXTS) -> Partnership:
    organisations = (
        Organisation(id=f"o{number}", name=Text({"sv": words, "zh-Hant": words}), web=words, country=words)
        for number, words in enumerate(texts)
    )
    return Partnership(id="texts", organisations=tuple(organisations), extensions={"p": {"a": list(texts)}})


@pytest.mark.parametrize("labels", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_back_equal(name: str, labels: str) -> None:
    """The smallest, an unfinished, a hostile and the fullest record survive a workbook."""
    record = SAMPLES[name]()
    assert record == loads(written(record, labels), "xlsx")


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=a_part(of=4))
@given(partnerships(), sampled_from(LANGUAGES))
def test_any_record_is_read_back_equal(record: Partnership, labels: str) -> None:
    """Every record that can be built survives a workbook in either language."""
    assert record == loads(write_workbook(record, labels=labels, provenance={}), "xlsx")


@pytest.mark.slow
@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    max_examples=a_part(of=8),
)
@given(partnerships())
def test_the_way_through_all_formats_ends_where_it_began(record: Partnership) -> None:
    """YAML to workbook to JSON to workbook to YAML gives the same text."""
    begun = dumps(record)
    first = loads(write_workbook(loads(begun), labels="sv", provenance={}), "xlsx")
    second = loads(write_workbook(loads(dumps(first, "json"), "json"), labels="en", provenance={}), "xlsx")
    assert begun == dumps(second)


@pytest.mark.parametrize("labels", LANGUAGES)
def test_hostile_texts_come_back_whole(labels: str) -> None:
    """What looks like an escape, a mark or a formula, blanks at the ends and 40,000 characters survive."""
    record = _with_texts()
    assert record == loads(written(record, labels), "xlsx")


def test_numbers_keep_every_digit() -> None:
    """Amounts at and beyond the fifteen digits that Excel keeps are exact."""
    figures = (
        "0.1",
        "0.3",
        "123456789012345",
        "1234567890123456.78",
        "1.005",
        "0.000000000000000001",
        "-7",
        "1e17",
    )
    lines = tuple(
        BudgetLine(granted=Money(Decimal(one)), reported=Money(Decimal(one), "EUR")) for one in figures
    )
    record = Partnership(id="r", projects=(Project(id="p", budget=lines),))
    assert record == loads(written(record), "xlsx")


def test_blanks_in_a_case_number_are_kept_in_quotation_marks() -> None:
    """A case number with blanks around it is told apart from one somebody typed a stray blank after."""
    project = Project(id="p", references=(Reference(" KS 1 ", " x"), Reference('"KS"'), Reference('" KS"')))
    record = Partnership(id="r", projects=(project,))
    assert record == loads(written(record), "xlsx")


@pytest.mark.parametrize("name", SAMPLES)
def test_a_workbook_with_values_only_is_read_the_same(name: str) -> None:
    """Without tables, styles and formulas, as Google Sheets leaves a file, nothing is missing."""
    record = SAMPLES[name]()
    assert record == loads(like_google_sheets(written(record, "en")), "xlsx")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["fullest", "texts"])
def test_a_workbook_saved_by_libreoffice_is_read_the_same(name: str, soffice: str, tmp_path: Path) -> None:
    """LibreOffice opens the file and saves it; every text, number and date is still there."""
    record = fullest() if name == "fullest" else _with_texts(tuple(one for one in TEXTS if one not in SPOILT))
    assert record == loads(like_libreoffice(written(record), soffice, tmp_path), "xlsx")


@pytest.mark.parametrize("labels", LANGUAGES)
def test_an_empty_workbook_with_an_id_is_a_record(labels: str) -> None:
    """What is to be filled in loads as it is; its texts are in the language it was made in."""
    assert Partnership(id="ny", language=labels) == loads(write_template(labels, record="ny"), "xlsx")


def test_each_value_has_a_cell() -> None:
    """Every value of the data is found at a path with a cell, and the cell holds it."""
    book = read_workbook(written(fullest()))
    paths = {path for path in _leaves(book.data) if path != ("format",)}
    known = {path[:end] for path in book.cells for end in range(len(path) + 1)}
    assert {path for path in paths if path not in known and path[:-1] not in known} == set()
    assert "Organisationer!B2" == book.cells[("organisations", 0, "name", "sv")]
    assert () == book.problems


def _leaves(data: object, path: Steps = ()) -> set[Steps]:
    if path[:1] == ("extensions",):
        return {("extensions",)}
    if isinstance(data, dict):
        return {leaf for key, value in data.items() for leaf in _leaves(value, (*path, key))}
    if isinstance(data, list) and any(isinstance(one, dict) for one in data):
        return {leaf for number, value in enumerate(data) for leaf in _leaves(value, (*path, number))}
    return {path}


def test_a_sheet_is_found_by_the_name_it_had_before() -> None:
    """Waivers were once called by another name in Swedish; neither a table nor whole headers are needed to know them."""
    record = Partnership(id="r", waivers=fullest().waivers)
    book = load_workbook(BytesIO(written(record)))
    for name in set(book.sheetnames) - {"Partnerskap", "Undantag"}:
        del book[name]
    without_tables(book)
    sheet = book["Undantag"]
    sheet.title = "Godtagna avvikelser"
    sheet.cell(1, sheet.max_column + 1).value = "(Egen)"
    assert record.waivers
    assert record.waivers == loads(saved(book), "xlsx").waivers
