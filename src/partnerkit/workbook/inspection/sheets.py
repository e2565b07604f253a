"""Sheets: a name that tells what stands there, real tables with headers, whole cells, and the cursor at the top."""

import re
from collections.abc import Iterator

from partnerkit.documents.fault import Fault
from partnerkit.errors import Message
from partnerkit.workbook.inspection.opened import Page
from partnerkit.workbook.opened import first_cell

_UNNAMED = re.compile(
    r"(sheet|blad|ark|tabelle|feuil(le)?|hoja|foglio|planilha|taul(ukko)?|arkusz|лист|аркуш|worksheet|table)"
    r"\s*\(?\d*\)?",
    re.IGNORECASE,
)
_NO_HEADER = re.compile(r"((column|kolumn|spalte|colonne|columna|sarake)\s*\d*)?", re.IGNORECASE)


def sheets(page: Page) -> Iterator[Fault]:
    """One sheet, without its drawings and colours."""
    if page.hidden:
        return
    yield from _name(page)
    yield from _tables(page)
    yield from _merged(page)
    yield from _cursor(page)


def _name(page: Page) -> Iterator[Fault]:
    if _UNNAMED.fullmatch(page.name.strip()):
        message = Message(
            "inspection.sheet-name",
            "The name of the sheet does not say what stands on it. Right-click the tab and choose Rename.",
        )
        yield Fault("sheet-name", page.place, message, "2.4.6")


def _tables(page: Page) -> Iterator[Fault]:
    if not page.tables and _is_data(page):
        message = Message(
            "inspection.sheet-table",
            "The data is no real table, so its headers are not read out. Mark it and choose Insert, Table, with "
            "headers.",
        )
        yield Fault("table-missing", page.place, message, "1.3.1")
    for table in page.tables:
        names = [one.get("name", "") for one in table.iterfind("{*}tableColumns/{*}tableColumn")]
        if table.get("headerRowCount", "1") == "0" or any(_NO_HEADER.fullmatch(one.strip()) for one in names):
            message = Message(
                "inspection.sheet-header",
                "The table has columns without a header. Show the header row under Table Design, and write what "
                "stands in each column.",
            )
            yield Fault("table-header", page.at(table.get("ref", "")), message, "1.3.1")


def _is_data(page: Page) -> bool:
    """Whether values stand beside each other in several rows."""
    rows: dict[int, int] = {}
    for cell in page.cells:
        rows[cell.row] = rows.get(cell.row, 0) + cell.filled
    return sum(filled > 1 for filled in rows.values()) > 1


def _merged(page: Page) -> Iterator[Fault]:
    merged = [one.get("ref", "") for group in page.rest.get("mergeCells", ()) for one in group]
    if merged:
        message = Message(
            "inspection.sheet-merged",
            "Cells are merged ({count} times). Take them apart, and repeat a value where it holds for several.",
            {"count": len(merged)},
        )
        yield Fault("cells-merged", page.at(merged[0]), message, "1.3.1")


def _cursor(page: Page) -> Iterator[Fault]:
    for view in (one for group in page.rest.get("sheetViews", ()) for one in group):
        pane = view.find("{*}pane")
        active = "topLeft" if pane is None else pane.get("activePane", "topLeft")
        cells = {
            one.get("pane", "topLeft"): one.get("activeCell", "A1") for one in view.iterfind("{*}selection")
        }
        row, column = first_cell(cells.get(active, "A1"))
        if row > 2 or column > 1 or first_cell(view.get("topLeftCell", "A1")) != (1, 1):
            message = Message(
                "inspection.active-cell",
                "The sheet opens at {cell}, not at the top. Go to its first cell with Ctrl+Home and save.",
                {"cell": cells.get(active, "A1")},
            )
            yield Fault("active-cell", page.place, message, "2.4.3")
