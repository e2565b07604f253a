"""`Book`: a workbook being written, with what all its sheets share; and the one way words get into a cell."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from partnerkit.workbook.cells import LongTexts, escaped, is_exact
from partnerkit.workbook.styles import Styles
from partnerkit.workbook.wording import say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Shown = str | int | Decimal

_RISKY = ("=", "+", "-", "@", "'", "#", "\t")


class Book:
    """A workbook being written.

    Attributes:
        labels: Language of everything that is not content.
        workbook: The workbook itself.
        styles: Its looks.
        long: Texts that no cell can hold.
        cached: The values of formulas, by sheet and cell.
    """

    def __init__(self, labels: str) -> None:
        """Begin an empty workbook."""
        from openpyxl import Workbook

        self.labels = labels
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.worksheets[0])
        self.styles = Styles(self.workbook)
        self.long = LongTexts()
        self.cached: dict[str, dict[str, Shown]] = {}

    def add(self, name: str, *, tab: str) -> "Worksheet":
        """Add a sheet that prints as landscape A4, one page wide, with its name and the page in the footer."""
        sheet = self.workbook.create_sheet(name)
        sheet.sheet_properties.tabColor = tab
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.oddFooter.center.text = say("footer", self.labels)
        sheet.sheet_view.zoomScale = 100
        selection = sheet.sheet_view.selection[0]
        selection.activeCell = selection.sqref = "A2"
        return sheet

    def words(self, cell: Any, words: str, look: str = "text") -> None:
        """Put words into a cell, as words whatever they look like."""
        cell.value = escaped(self.long.fitted(words))
        cell.data_type = "s"
        self.styles.put(cell, "quoted" if look == "text" and words.startswith(_RISKY) else look)

    def number(self, cell: Any, number: int | Decimal, look: str = "number") -> None:
        """Put a number into a cell; one with more digits than Excel keeps goes in as words."""
        if not is_exact(number):
            self.words(cell, f"{number:f}" if isinstance(number, Decimal) else str(number))
            return
        cell.value = number
        self.styles.put(cell, look)

    def formula(self, cell: Any, formula: str, value: Shown, look: str = "computed") -> None:
        """Put a formula into a cell, with the value it gives."""
        cell.value = formula
        self.styles.put(cell, look)
        self.cached.setdefault(cell.parent.title, {})[cell.coordinate] = value

    def headers(self, sheet: "Worksheet", names: Iterable[str]) -> None:
        """Write the header row, which stays in view and repeats in print."""
        for number, name in enumerate(names, start=1):
            self.words(sheet.cell(1, number), name, "header")
        sheet.row_dimensions[1].height = 30
        sheet.print_title_rows = "1:1"

    def freeze(self, sheet: "Worksheet", cell: str) -> None:
        """Keep what is above and left of a cell in view; the cell A2 stays the active one."""
        sheet.freeze_panes = cell
        for selection in sheet.sheet_view.selection:
            selection.activeCell = selection.sqref = "A2"


def table(sheet: "Worksheet", name: str, names: list[str], last_row: int, formulas: dict[str, str] | None = None) -> None:
    """Make a real table of the cells from A1 on.

    Args:
        sheet: The sheet.
        name: The table's name, unique in the workbook.
        names: The headers.
        last_row: Its last row; a table has at least one row below its header.
        formulas: The formula of each computed column, by header, for rows that are added.
    """
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableColumn, TableFormula, TableStyleInfo

    ref = f"A1:{get_column_letter(len(names))}{max(last_row, 2)}"
    made = Table(displayName=name, name=name, ref=ref)
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    made._initialise_columns()
    for column, header in zip(made.tableColumns, names, strict=True):
        assert isinstance(column, TableColumn)
        column.name = header
        if formulas and header in formulas:
            column.calculatedColumnFormula = TableFormula(attr_text=formulas[header])
    sheet.add_table(made)
