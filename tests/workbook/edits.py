"""Workbooks as they come back: what people, LibreOffice and Google Sheets do to a file between two readings."""

import copyreg
import io
import pickle
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.dimensions import DimensionHolder
from openpyxl.worksheet.table import TableList
from tests.workbook.books import written
from tests.workbook.raw import Raw

from partnerkit.model import (
    Activity,
    Agreement,
    AgreementKind,
    BudgetLine,
    FuzzyDate,
    Headcount,
    Indicator,
    Money,
    Observation,
    Organisation,
    Partnership,
    Party,
    PartyRole,
    Project,
    Reference,
    Text,
)
from partnerkit.workbook.layout import sheets
from partnerkit.workbook.rows import grids
from partnerkit.workbook.wording import sheet_name

Change = Callable[[Any], object]


def sample() -> Partnership:
    """Return a record with a row on each kind of sheet."""
    organisations = tuple(
        Organisation(id=name, name=Text({"sv": name.title()}), country="SE")
        for name in ("aby", "boo", "cissa")
    )
    activities = (
        Activity(
            title=Text({"sv": "Besök"}), date=FuzzyDate("2014-05"), participants=(Headcount(women=2, men=3),)
        ),
        Activity(
            id="kurs",
            title=Text({"sv": "Kurs"}),
            host="boo",
            participants=(Headcount(women=4), Headcount(men=1)),
        ),
    )
    lines = (
        BudgetLine(
            heading=Text({"sv": "Resor"}), year=FuzzyDate("2014"), granted=Money(120000), reported=Money(5)
        ),
        BudgetLine(heading=Text({"sv": "Löner"}), granted=Money(80000, "EUR")),
    )
    observations = (
        Observation(value=1, date=FuzzyDate("2014")),
        Observation(value=2, date=FuzzyDate("2015")),
    )
    indicators = (
        Indicator(name=Text({"sv": "Vatten"}), baseline=Observation(value=0), observations=observations),
    )
    return Partnership(
        id="prov",
        title=Text({"sv": "Prov", "en": "Trial"}),
        organisations=organisations,
        parties=(Party(organisation="aby", role=PartyRole.LEAD), Party(organisation="boo")),
        agreements=(
            Agreement(
                id="avtal",
                kind=AgreementKind.LETTER_OF_INTENT,
                signed=FuzzyDate("2012-05-14"),
                references=(Reference("KS 2012-1", "aby"),),
            ),
        ),
        projects=(Project(id="vatten", activities=activities, budget=lines, indicators=indicators),),
    )


def edited(change: Change | Raw, labels: str = "sv") -> bytes:
    """Return the workbook of the sample after somebody, or some program, changed it."""
    if isinstance(change, Raw):
        return change.of(_short(labels))
    book = pickle.loads(_opened(labels))
    change(book)
    return saved(book)


@cache
def _opened(labels: str) -> bytes:
    """Return the same as openpyxl has read it: to unpickle it takes a third of the time that reading takes."""
    return pickle.dumps(load_workbook(io.BytesIO(_short(labels))))


# Dictionaries of openpyxl that pickle cannot take apart by itself: one's `items` gives no tables but their ranges, and
# one is bound to its sheet.
def _tables(one: TableList) -> Any:
    return TableList, (), None, None, ((table.name, table) for table in one.values())


def _dimensions(one: DimensionHolder[Any, Any]) -> Any:
    made_of = (one.worksheet, one.reference, one.default_factory)
    return DimensionHolder, made_of, {"max_outline": one.max_outline}, None, iter(one.items())


copyreg.pickle(TableList, _tables)
copyreg.pickle(DimensionHolder, _dimensions)


@cache
def _short(labels: str) -> bytes:
    """Return the workbook of the sample without most of its empty sheets, which would only take time."""
    record = sample()
    filled = {grid.sheet.key for grid in grids(record, labels) if grid.rows} | {"Risk", "Source", "Paper"}
    book = load_workbook(io.BytesIO(written(record, labels)))
    for sheet in sheets():
        if sheet.key not in filled:
            del book[sheet_name(sheet.key, labels)]
    return saved(book)


def saved(book: Any) -> bytes:
    """Return the bytes of a workbook."""
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def place(sheet: Any, header: str) -> int:
    """Return the number of the column with a header."""
    number: int = next(cell.column for cell in sheet[1] if str(cell.value).rstrip(" *") == header)
    return number


def typed(sheet: str, header: str, value: Any, *, row: int = 2, format: str | None = None) -> Change:
    """Return the change that types a value into a cell."""

    def change(book: Any) -> None:
        cell = book[sheet].cell(row, place(book[sheet], header))
        cell.number_format = format or "General"
        cell.value = value

    return change


def without_tables(book: Any) -> None:
    """Make tables plain ranges, as the sheets of other programs are."""
    for sheet in book:
        for name in list(sheet.tables):
            del sheet.tables[name]


def column_moved(sheet: Any, first: int, to: int) -> None:
    """Move a column to another place."""
    columns = [list(column) for column in sheet.iter_cols(values_only=True)]
    columns.insert(to - 1, columns.pop(first - 1))
    for number, column in enumerate(columns, start=1):
        for row, value in enumerate(column, start=1):
            sheet.cell(row, number).value = value


def row_sorted(sheet: Any, *, reverse: bool = True) -> None:
    """Turn the rows of a table round."""
    rows = [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]
    for number, row in enumerate(reversed(rows) if reverse else rows, start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value


def like_google_sheets(raw: bytes) -> bytes:
    """Return a workbook with values and nothing else: no tables, styles, hidden columns or formulas."""
    old, new = load_workbook(io.BytesIO(raw), data_only=True), Workbook()
    new.remove(new.worksheets[0])
    for sheet in old:
        made = new.create_sheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    other = made.cell(cell.row, cell.column)
                    other.value = cell.value
                    other.data_type = cell.data_type
    return saved(new)


def like_libreoffice(raw: bytes, soffice: str, folder: Path) -> bytes:
    """Return a workbook after LibreOffice opened it and saved it again."""
    (folder / "book.xlsx").write_bytes(raw)
    profile = (folder / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir"]
    subprocess.run(
        [*command, str(folder / "out"), str(folder / "book.xlsx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / "out" / "book.xlsx").read_bytes()
