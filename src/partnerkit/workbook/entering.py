"""What helps whoever fills in a sheet: what belongs in a column, told at its header, and words to choose from."""

from typing import TYPE_CHECKING

from openpyxl.worksheet.datavalidation import DataValidation

from partnerkit.workbook.cells import cut, units
from partnerkit.workbook.wording import say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SPARE_ROWS = 200
"""Rows below the last one that have dropdowns too."""

_PROMPT = 255
_CAPTION = 32


def tell(sheet: "Worksheet", cell: str, caption: str, words: str) -> None:
    """Show what belongs in a column when its header is chosen.

    Args:
        sheet: The sheet.
        cell: The header's cell.
        caption: What the help is about; as much of it as Excel shows.
        words: The help; nothing is shown if it is empty.
    """
    if not words:
        return
    note = DataValidation(
        type=None, showInputMessage=True, promptTitle=cut(caption, _CAPTION), prompt=shortened(words)
    )
    note.add(cell)
    sheet.add_data_validation(note)


def offer(sheet: "Worksheet", choices: str | None, cells: str, *, refuse: str | None = None) -> None:
    """Offer words to choose from.

    Args:
        sheet: The sheet.
        choices: The range the words stand in; without one nothing is offered.
        cells: The cells they are chosen for.
        refuse: The language in which Excel refuses any other word; without one it takes any.
    """
    if choices is None:
        return
    offered = DataValidation(type="list", formula1=choices, allow_blank=True)
    if refuse:
        offered.showErrorMessage = True
        offered.errorTitle = say("choose.title", refuse)
        offered.error = say("choose.text", refuse)
    offered.add(cells)
    sheet.add_data_validation(offered)


def shortened(words: str) -> str:
    """Return help as far as an input message holds it, in whole sentences where there are any.

    >>> shortened("One. Two.")
    'One. Two.'
    """
    if units(words) <= _PROMPT:
        return words
    head = cut(words, _PROMPT - 60)
    stop = head.rfind(". ")
    return head[: stop + 1] if stop > 0 else head.rpartition(" ")[0] + " …"
