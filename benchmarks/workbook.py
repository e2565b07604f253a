"""How long a workbook takes beside openpyxl, XlsxWriter and a bare zip, and how long reading it takes.

The record has 8 sheets of 200 rows, and our writer makes of it all that it makes of any record, with some 45 more sheets
that are nearly empty. What stands in that file is noted once, cell by cell, and the others write the same again: values,
looks, widths, heights, tables, dropdowns, help and marks. Before anything is measured their files are read and compared
with ours. All ways end with the bytes of a file, in turn in one run; a time is the processor's, the shortest of several
rounds, since no way waits for anything.

- partnerkit: from the record
- openpyxl, style objects: as most people write it, with a font, an alignment, a border and a fill made for each cell
- openpyxl, named styles: each look made once
- XlsxWriter: each look made once, as it asks
- bare zip: the bytes of our parts packed, and nothing else

The others need not ask a record for its rows, find words or count totals, since they are given what ours found. Reading
is measured on our file: to the record, with every check and the place of every value; to the cells with their
addresses, formats and kinds; and to plain values (openpyxl read-only, python-calamine).

Run it as `python benchmarks/workbook.py [rounds]`. It prints ratios, and fails only where a file differs. XlsxWriter and
python-calamine are not among partnerkit's dependencies, since nothing but this comparison needs them: `pip install
XlsxWriter python-calamine` beside partnerkit, or their lines are left out.
"""

import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from attrs import evolve, fields, frozen
from openpyxl import Workbook, load_workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Color, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableColumn, TableFormula, TableStyleInfo

from partnerkit.model import (
    Activity,
    BudgetLine,
    FuzzyDate,
    Indicator,
    Money,
    Objective,
    Organisation,
    Partnership,
    Project,
    Result,
    Risk,
    Text,
    Voucher,
)
from partnerkit.records import loads
from partnerkit.values import Count
from partnerkit.workbook import write_workbook
from partnerkit.workbook.opened import open_tabs

ROWS = 200
GROWTH = (200, 400, 800)
LABELS = "sv"


def record(rows: int) -> Partnership:
    """Return a record with as many rows on each of 8 sheets."""
    numbers = range(rows)
    return Partnership(
        id="benchmark",
        organisations=tuple(Organisation(id=f"o{n}", name=words(n), country="SE") for n in numbers),
        projects=(
            Project(
                id="project",
                objectives=tuple(Objective(id=f"m{n}", statement=words(n), party=f"o{n}") for n in numbers),
                activities=tuple(
                    Activity(id=f"a{n}", title=words(n), date=date(n), host=f"o{n}", trips=Count(n % 5))
                    for n in numbers
                ),
                results=tuple(
                    Result(id=f"r{n}", statement=words(n), formalised=n % 2 == 0, supports=(f"m{n}",))
                    for n in numbers
                ),
                indicators=tuple(
                    Indicator(id=f"i{n}", name=words(n), method=words(n), objective=f"m{n}") for n in numbers
                ),
                budget=tuple(
                    BudgetLine(
                        id=f"b{n}",
                        heading=words(n),
                        year=FuzzyDate("2014"),
                        granted=Money(1000 + n),
                        reported=Money(Decimal(f"{900 + n}.5")),
                    )
                    for n in numbers
                ),
                vouchers=tuple(
                    Voucher(id=f"v{n}", text=words(n), date=date(n), amount=Money(500 + n), line=f"b{n}")
                    for n in numbers
                ),
                risks=tuple(Risk(id=f"k{n}", statement=words(n), action=words(n)) for n in numbers),
            ),
        ),
    )


def words(number: int) -> Text:
    """Return a text in two languages."""
    return Text(
        {
            "sv": f"Dialogen med invånarna har blivit bättre, punkt {number}.",
            "en": f"The dialogue with residents has improved, point {number}.",
        }
    )


def date(number: int) -> FuzzyDate:
    """Return a month."""
    return FuzzyDate(f"2014-{number % 12 + 1:02}")


def ours(partnership: Partnership) -> bytes:
    """Write the workbook by partnerkit."""
    return write_workbook(partnership, labels=LABELS, provenance={})


@frozen
class Look:
    """What a cell looks like."""

    font: tuple[tuple[str, Any], ...]
    alignment: tuple[tuple[str, Any], ...]
    fill: str | None
    line: str | None
    number_format: str


@frozen
class Cell:
    """A cell: where it is, what is in it, what its formula gives, where it leads."""

    row: int
    column: int
    value: Any
    look: Look
    shown: Any
    link: str | None


@frozen
class Sheet:
    """A sheet as it is written again; columns are letter, width, whether hidden, and look."""

    name: str
    cells: tuple[Cell, ...]
    heights: tuple[tuple[int, float], ...]
    columns: tuple[tuple[str, float, bool, Look], ...]
    table: tuple[str, str, tuple[tuple[str, str | None], ...]] | None
    offers: tuple[tuple[str, tuple[tuple[str, Any], ...]], ...]
    marks: tuple[tuple[str, str, str], ...]


def noted(raw: bytes) -> tuple[Sheet, ...]:
    """Return what stands in a workbook."""
    book, values = load_workbook(BytesIO(raw)), load_workbook(BytesIO(raw), data_only=True)
    return tuple(_sheet(sheet, values[sheet.title]) for sheet in book.worksheets)


def _sheet(sheet: Any, values: Any) -> Sheet:
    looks: dict[int, Look] = {}

    def look(one: Any) -> Look:
        if one.style_id not in looks:
            looks[one.style_id] = _look(one)
        return looks[one.style_id]

    cells = tuple(
        Cell(
            cell.row,
            cell.column,
            cell.value,
            look(cell),
            values[cell.coordinate].value if cell.data_type == "f" else None,
            cell.hyperlink and cell.hyperlink.location,
        )
        for row in sheet.iter_rows()
        for cell in row
        if cell.has_style or cell.value is not None
    )
    table = next(iter(sheet.tables.values()), None)
    formulas = table and tuple(
        (one.name, one.calculatedColumnFormula and one.calculatedColumnFormula.attr_text)
        for one in table.tableColumns
    )
    return Sheet(
        sheet.title,
        cells,
        tuple((row, one.height) for row, one in sorted(sheet.row_dimensions.items()) if one.height),
        tuple((key, one.width, one.hidden, look(one)) for key, one in sheet.column_dimensions.items()),
        table and (table.displayName, table.ref, formulas),
        tuple((str(one.sqref), _offer(one)) for one in sheet.data_validations.dataValidation),
        tuple(
            (str(area.sqref), rule.formula[0], _colour(rule.dxf.fill.bgColor) or "")
            for area in sheet.conditional_formatting
            for rule in area.rules
        ),
    )


def _look(one: Any) -> Look:
    fill = _colour(one.fill.fgColor) if one.fill.fill_type else None
    line = one.border.bottom
    return Look(
        _stated(one.font, "name", "size", "bold", "italic", "underline", "color"),
        _stated(one.alignment, "horizontal", "vertical", "wrap_text", "indent"),
        fill,
        _colour(line.color) if line and line.style else None,
        one.number_format,
    )


def _stated(one: Any, *names: str) -> tuple[tuple[str, Any], ...]:
    found = ((name, getattr(one, name)) for name in names)
    plain = ((name, _colour(value) if isinstance(value, Color) else value) for name, value in found)
    return tuple((name, value) for name, value in plain if value)


def _colour(one: Color) -> str | None:
    return str(one.rgb)[-6:] if one.type == "rgb" else None


def _offer(one: Any) -> tuple[tuple[str, Any], ...]:
    names = ("type", "formula1", "promptTitle", "prompt", "errorTitle", "error", "showErrorMessage")
    return _stated(one, *names)


def by_openpyxl(sheets: tuple[Sheet, ...], put: Callable[[Any, Look], None]) -> bytes:
    """Write a workbook by openpyxl.

    Args:
        sheets: What is in it.
        put: Gives a cell its look.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for noted in sheets:
        sheet: Any = book.create_sheet(noted.name)
        for one in noted.cells:
            cell = sheet.cell(one.row, one.column, one.value)
            put(cell, one.look)
            if one.link:
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=one.link)
        for row, height in noted.heights:
            sheet.row_dimensions[row].height = height
        for letter, width, hidden, look in noted.columns:
            sheet.column_dimensions[letter].width = width
            sheet.column_dimensions[letter].hidden = hidden
            by_objects(sheet.column_dimensions[letter], look)
        if noted.table:
            sheet.add_table(_table(*noted.table))
        for ref, stated in noted.offers:
            sheet.add_data_validation(DataValidation(sqref=ref, showInputMessage=True, **dict(stated)))
        for ref, formula, colour in noted.marks:
            fill = PatternFill(bgColor=colour)
            sheet.conditional_formatting.add(ref, FormulaRule(formula=[formula], fill=fill))
        if noted.table:
            sheet.freeze_panes = "C2"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _table(name: str, ref: str, columns: tuple[tuple[str, str | None], ...]) -> Table:
    made: Any = Table(displayName=name, name=name, ref=ref)
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1")
    made._initialise_columns()
    for column, (header, formula) in zip(made.tableColumns, columns, strict=True):
        assert isinstance(column, TableColumn)
        column.name = header
        if formula:
            column.calculatedColumnFormula = TableFormula(attr_text=formula)
    return made


def by_objects(cell: Any, look: Look) -> None:
    """Give a cell its look as most people do: by objects made for this cell."""
    cell.font = Font(**dict(look.font))
    cell.alignment = Alignment(**dict(look.alignment))
    if look.line:
        cell.border = Border(bottom=Side(style="thin", color=look.line))
    if look.fill:
        cell.fill = PatternFill("solid", look.fill)
    cell.number_format = look.number_format


def by_names() -> Callable[[Any, Look], None]:
    """Return a way to give cells their looks by named styles, each made once."""
    made: dict[Look, NamedStyle] = {}

    def put(cell: Any, look: Look) -> None:
        if look not in made:
            made[look] = NamedStyle(f"look {len(made)}")
            by_objects(made[look], look)
            cell.style = made[look]
        else:
            cell.style = made[look].name

    return put


def by_xlsxwriter(sheets: tuple[Sheet, ...]) -> bytes:
    """Write a workbook by XlsxWriter."""
    file = BytesIO()
    book = import_module("xlsxwriter").Workbook(file, {"in_memory": True})
    formats: dict[Look, Any] = {}

    def made(look: Look) -> Any:
        if look not in formats:
            formats[look] = book.add_format(_properties(look))
        return formats[look]

    for noted in sheets:
        sheet = book.add_worksheet(noted.name)
        if noted.table:
            _, ref, columns = noted.table
            headers = [{"header": name, "header_format": made(noted.cells[0].look)} for name, _ in columns]
            sheet.add_table(ref, {"name": noted.table[0], "columns": headers, "style": "Table Style Light 1"})
            sheet.freeze_panes(1, 2)
        for one in noted.cells:
            place, look = (one.row - 1, one.column - 1), made(one.look)
            if one.link:
                sheet.write_url(*place, f"internal:{one.link}", look, one.value)
            elif one.value is None:
                sheet.write_blank(*place, None, look)
            elif isinstance(one.value, str) and one.value.startswith("="):
                sheet.write_formula(*place, one.value, look, "" if one.shown is None else one.shown)
            elif isinstance(one.value, str):
                sheet.write_string(*place, one.value, look)
            else:
                sheet.write_number(*place, one.value, look)
        for row, height in noted.heights:
            sheet.set_row(row - 1, height)
        for letter, width, hidden, look in noted.columns:
            sheet.set_column(f"{letter}:{letter}", width, made(look), {"hidden": hidden})
        for ref, stated in noted.offers:
            sheet.data_validation(ref, _validation(dict(stated)))
        for ref, formula, colour in noted.marks:
            fill = book.add_format({"bg_color": f"#{colour}"})
            sheet.conditional_format(ref, {"type": "formula", "criteria": f"={formula}", "format": fill})
    book.close()
    return file.getvalue()


def _properties(look: Look) -> dict[str, Any]:
    font, alignment = dict(look.font), dict(look.alignment)
    found = {
        "font_name": font["name"],
        "font_size": font["size"],
        "bold": font.get("bold", False),
        "italic": font.get("italic", False),
        "underline": 1 if "underline" in font else 0,
        "font_color": f"#{font['color']}" if "color" in font else None,
        "align": alignment.get("horizontal"),
        "valign": {"center": "vcenter"}.get(alignment.get("vertical", ""), alignment.get("vertical")),
        "text_wrap": alignment.get("wrap_text"),
        "indent": alignment.get("indent"),
        "num_format": look.number_format,
        "bottom": 1 if look.line else None,
        "bottom_color": f"#{look.line}" if look.line else None,
        "pattern": 1 if look.fill else None,
        "fg_color": f"#{look.fill}" if look.fill else None,
    }
    return {name: value for name, value in found.items() if value}


def _validation(stated: Mapping[str, Any]) -> dict[str, Any]:
    names = {
        "promptTitle": "input_title",
        "prompt": "input_message",
        "errorTitle": "error_title",
        "error": "error_message",
    }
    said = {new: stated[old] for old, new in names.items() if old in stated}
    kind = (
        {"validate": "list", "source": f"={stated['formula1']}"} if "type" in stated else {"validate": "any"}
    )
    return {**kind, **said, "show_error": "showErrorMessage" in stated}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts, and nothing else."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def values_by_openpyxl(raw: bytes) -> int:
    """Read all values by openpyxl, and count them."""
    book = load_workbook(BytesIO(raw), read_only=True, data_only=True)
    return sum(value is not None for sheet in book.worksheets for row in sheet.values for value in row)


def values_by_calamine(raw: bytes) -> int:
    """Read all values by python-calamine, and count them."""
    book = import_module("python_calamine").CalamineWorkbook.from_filelike(BytesIO(raw))
    sheets = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    return sum(value != "" for rows in sheets for row in rows for value in row)


def cells_by_ours(raw: bytes) -> int:
    """Read all cells by partnerkit, and count them."""
    return sum(len(row) for tab in open_tabs(raw) for row in tab.rows.values())


def without_values(sheet: Sheet) -> Sheet:
    """Leave out the values of formulas, which openpyxl does not store."""
    return evolve(sheet, cells=tuple(evolve(one, shown=None) for one in sheet.cells))


def without_sizes(sheet: Sheet) -> Sheet:
    """Leave out sizes, which XlsxWriter rounds, and the formulas of tables, which it would write into cells itself."""
    table = sheet.table
    plain = table and (*table[:2], tuple((name, None) for name, _ in table[2]))
    return evolve(sheet, heights=(), columns=(), table=plain)


def check(name: str, made: bytes, wanted: tuple[Sheet, ...], bare: Callable[[Sheet], Sheet]) -> None:
    """See that a file holds the same as ours, but for what `bare` leaves out.

    Raises:
        SystemExit: It does not, with the first difference.
    """
    for one, other in zip(map(bare, noted(made)), map(bare, wanted), strict=True):
        for part in (field.name for field in fields(Sheet)):
            new, old = getattr(one, part), getattr(other, part)
            if new != old:
                first = next((pair for pair in zip(new, old, strict=False) if pair[0] != pair[1]), "length")
                raise SystemExit(f"{name} differs: {one.name}, {part}: {first}")


def shortest(work: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the shortest time of each piece of work; they take turns."""
    times = dict.fromkeys(work, float("inf"))
    for _ in range(rounds):
        for name, one in work.items():
            begun = time.process_time()
            one()
            times[name] = min(times[name], time.process_time() - begun)
    return times


def told(times: Mapping[str, float], measure: str) -> None:
    """Print times, and their ratios to ours."""
    for name, seconds in times.items():
        print(f"{name:26} {seconds * 1000:8.1f} ms  {seconds / times[measure]:6.2f} x {measure}")


def writing(rounds: int) -> bytes:
    """Compare ways to write, and return our file."""
    held = record(ROWS)
    raw = ours(held)
    sheets = noted(raw)
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    ways: dict[str, Callable[[], bytes]] = {
        "partnerkit": lambda: ours(held),
        "openpyxl, style objects": lambda: by_openpyxl(sheets, by_objects),
        "openpyxl, named styles": lambda: by_openpyxl(sheets, by_names()),
    }
    for name in ("openpyxl, style objects", "openpyxl, named styles"):
        check(name, ways[name](), sheets, without_values)
    if find_spec("xlsxwriter"):
        ways["XlsxWriter"] = lambda: by_xlsxwriter(sheets)
        check("XlsxWriter", ways["XlsxWriter"](), sheets, without_sizes)
    ways["bare zip"] = lambda: zipped(parts)
    cells = sum(len(sheet.cells) for sheet in sheets)
    print(f"writing {len(sheets)} sheets, 8 of {ROWS} rows, {cells} cells, {len(raw) // 1024} kB")
    told(shortest(ways, rounds), "partnerkit")
    return raw


def reading(raw: bytes, rounds: int) -> None:
    """Compare ways to read."""
    ways: dict[str, Callable[[], object]] = {
        "partnerkit, the record": lambda: loads(raw, "xlsx"),
        "partnerkit, the cells": lambda: cells_by_ours(raw),
        "openpyxl read-only": lambda: values_by_openpyxl(raw),
    }
    if find_spec("python_calamine"):
        ways["python-calamine"] = lambda: values_by_calamine(raw)
    counts = {name: way() for name, way in ways.items() if name != "partnerkit, the record"}
    if len(set(counts.values())) > 1 or loads(raw, "xlsx") != record(ROWS):
        raise SystemExit(f"not all values were read: {counts}")
    print("reading the same file")
    told(shortest(ways, rounds), "partnerkit, the record")


def growth(rounds: int) -> None:
    """Show how time grows with the rows of each sheet."""
    held = {size: record(size) for size in GROWTH}
    raw = {size: ours(one) for size, one in held.items()}
    write = shortest({str(size): lambda one=one: ours(one) for size, one in held.items()}, rounds)  # type: ignore[misc]
    read = shortest({str(size): lambda one=one: loads(one, "xlsx") for size, one in raw.items()}, rounds)  # type: ignore[misc]
    for verb, times in (("writing", write), ("reading", read)):
        for size, seconds in times.items():
            per_row = seconds / int(size) / 8
            print(f"{verb} 8 x {size} rows {seconds * 1000:8.1f} ms  {per_row * 1e6:7.1f} µs a row")


def main(rounds: int) -> None:
    """Measure writing, reading and growth."""
    reading(writing(rounds), rounds)
    growth(min(rounds, 3))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
