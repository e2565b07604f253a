"""`Book`: a workbook being written, with what all its sheets share; and the one way words get into a cell."""

from collections.abc import Container, Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl.worksheet.properties import PageSetupProperties

from partnerkit.workbook.cells import LongTexts, escaped, is_exact, units
from partnerkit.workbook.styles import Styles
from partnerkit.workbook.wording import say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Shown = str | int | Decimal

_LINE, _MOST_HEIGHT = 13, 90
_PAGE = 250
"""Characters across a landscape A4 page at about half size."""

_SHOWN = 255
"""Characters beyond which a cell formatted as text is shown as ### by some programs."""

_RISKY = ("=", "+", "-", "@", "'", "#", "\t")


class Book:
    """A workbook being written.

    Attributes:
        labels: Language of everything that is not content.
        workbook: The workbook itself.
        styles: Its looks.
        long: Texts that no cell can hold.
        cached: The values of formulas, by sheet and cell.
        alternatives: The name of each chart and what it says in words, in the order of sheets and charts.
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
        self.alternatives: list[tuple[str, str]] = []

    def add(self, name: str, *, tab: str) -> "Worksheet":
        """Add a sheet that prints as landscape A4, with its name and the page in the footer."""
        sheet: Worksheet = self.workbook.create_sheet(name)
        sheet.sheet_properties.tabColor = tab
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        footer: Any = sheet.oddFooter
        footer.center.text = say("footer", self.labels)
        sheet.sheet_view.zoomScale = 100
        selection = sheet.sheet_view.selection[0]
        selection.activeCell = selection.sqref = "A2"
        return sheet

    def words(self, cell: Any, words: str, look: str = "text") -> None:
        """Put words into a cell, as words whatever they look like."""
        if look == "text":
            look = "quoted" if words.startswith(_RISKY) else "text" if units(words) <= _SHOWN else "long"
        self.piece(cell, self.long.fitted(words), look)

    def piece(self, cell: Any, words: str, look: str) -> None:
        """Put words into a cell that are known to fit, or a mark that stands for words."""
        cell._value, cell.data_type = escaped(words), "s"  # past openpyxl, which would guess what words mean
        self.styles.put(cell, look)

    def number(self, cell: Any, number: int | Decimal, look: str = "number") -> None:
        """Put a number into a cell; one with more digits than Excel keeps goes in as words."""
        if not is_exact(number):
            self.words(cell, f"{number:f}" if isinstance(number, Decimal) else str(number))
            return
        cell.value = number
        self.styles.put(cell, _with_decimals(look, number))

    def formula(self, cell: Any, formula: str, value: Shown, look: str = "computed") -> None:
        """Put a formula into a cell, with the value it gives."""
        cell._value, cell.data_type = formula, "f"
        self.styles.put(cell, _with_decimals(look, value))
        self.cached.setdefault(cell.parent.title, {})[cell.coordinate] = value

    def set_up(self, sheet: "Worksheet", widths: Sequence[float]) -> None:
        """Set the widths of the columns, and make every row as high as its words need, up to a limit.

        A sheet too wide for one page in readable print goes over several, with its first two columns on each.
        """
        from openpyxl.utils import get_column_letter

        for number, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        for row, height in self._heights(sheet, widths).items():
            least = sheet.row_dimensions[row].height or 0
            sheet.row_dimensions[row].height = max(least, min(height + 2, _MOST_HEIGHT))
        shown = sum(
            w for n, w in enumerate(widths, 1) if not sheet.column_dimensions[get_column_letter(n)].hidden
        )
        sheet.page_setup.fitToWidth = -int(-shown // _PAGE)
        if shown > _PAGE:
            sheet.print_title_cols = "A:B"

    def _heights(self, sheet: Any, widths: Sequence[float]) -> dict[int, float]:
        """Return the heights in points of rows that need more than a line, for what is shown."""
        from openpyxl.utils import get_column_letter

        hidden = {
            n for n in range(1, len(widths) + 1) if sheet.column_dimensions[get_column_letter(n)].hidden
        }
        heights: dict[int, float] = {}
        for (row, place), cell in sheet._cells.items():  # without making those that nobody has written
            if place <= len(widths) and place not in hidden:
                size, wraps = self.styles.shape(cell)
                words = cell.value if wraps and cell.data_type == "s" else None
                height = _height(words, size / 10, widths[place - 1])
                if height > heights.get(row, _LINE):
                    heights[row] = height
        return heights

    def column(self, sheet: "Worksheet", number: int, look: str, *, hidden: bool) -> None:
        """Give the cells of a column that are still empty the look of the others; `hidden` as long as none is used."""
        from openpyxl.utils import get_column_letter

        dimension: Any = sheet.column_dimensions[get_column_letter(number)]
        dimension.hidden = hidden
        dimension._style = self.styles.of(f"empty-{look}")

    def headers(
        self, sheet: "Worksheet", names: Iterable[str], right: Container[int] = (), *, repeated: bool = True
    ) -> None:
        """Write the header row, which stays in view and repeats in print.

        Args:
            sheet: The sheet.
            names: The headers.
            right: The numbers of the columns that hold figures.
            repeated: Whether it repeats in print; not where other tables stand below.
        """
        for number, name in enumerate(names, start=1):
            self.words(sheet.cell(1, number), name, "header-right" if number in right else "header")
        sheet.row_dimensions[1].height = 30
        if repeated:
            sheet.print_title_rows = "1:1"

    def freeze(self, sheet: "Worksheet", cell: str) -> None:
        """Keep what is above and left of a cell in view; the cell A2 stays the active one."""
        sheet.freeze_panes = cell
        for selection in sheet.sheet_view.selection:
            selection.activeCell = selection.sqref = "A2"


def _with_decimals(look: str, value: Shown) -> str:
    whole = look not in ("number", "amount", "computed") or isinstance(value, str) or value == int(value)
    return look if whole else f"{look}-decimals"


def _height(words: str | None, size: float, width: float) -> float:
    """Return the height in points that words need when they wrap, from the usual width of their letters."""
    if words is None:
        return _LINE * size
    lines = words.split("\n")
    return sum(1 + int(units(line) * size * 0.92 // width) for line in lines) * _LINE * size


def table(
    sheet: "Worksheet",
    name: str,
    names: list[str],
    last_row: int,
    formulas: dict[str, str] | None = None,
    *,
    first: int = 1,
) -> None:
    """Make a real table of the cells from column A on; not where headers are missing, too long or stand twice.

    Args:
        sheet: The sheet.
        name: The table's name, unique in the workbook.
        names: The headers.
        last_row: Its last row; a table has at least one row below its header.
        formulas: The formula of each computed column, by header, for rows that are added.
        first: The row of its headers.
    """
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.table import Table, TableColumn, TableFormula, TableStyleInfo

    if len({name.casefold() for name in names if 0 < units(escaped(name)) <= _SHOWN}) < len(names):
        return
    ref = f"A{first}:{get_column_letter(len(names))}{max(last_row, first + 1)}"
    made: Any = Table(displayName=name, name=name, ref=ref)
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    made._initialise_columns()
    for column, header in zip(made.tableColumns, names, strict=True):
        assert isinstance(column, TableColumn)
        column.name = escaped(header)
        if formulas and header in formulas:
            column.calculatedColumnFormula = TableFormula(attr_text=formulas[header])
    sheet.add_table(made)
