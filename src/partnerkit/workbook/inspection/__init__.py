"""What keeps people from reading a workbook: any .xlsx file, whoever made it.

A check is a function in the module of its subject; it reads the file through `opened` and yields faults.
"""

from collections.abc import Iterator

from partnerkit.documents.fault import Fault
from partnerkit.source.problem import Refused
from partnerkit.workbook.inspection.colours import colours
from partnerkit.workbook.inspection.drawings import drawings
from partnerkit.workbook.inspection.opened import WORKBOOK, Opened
from partnerkit.workbook.inspection.properties import properties
from partnerkit.workbook.inspection.sheets import sheets

__all__ = ["workbook_faults"]


def workbook_faults(xlsx: bytes) -> tuple[Fault, ...]:
    """Return what keeps people from reading a workbook, whoever made it; nothing if nothing does.

    What is checked, and by which standard, stands in `docs/accessibility.md`. Whether an alternative text is right, or
    a colour of a filled-in cell the only sign, no program can tell.

    Args:
        xlsx: The bytes of an .xlsx, .xlsm, .xltx or .xltm file.

    Returns:
        The faults. A file that cannot be opened has a single one, of the kind `unreadable`.
    """
    try:
        return tuple(_faults(Opened(xlsx)))
    except Refused as refused:
        return (Fault("unreadable", WORKBOOK, refused.problems[0].message),)


def _faults(file: Opened) -> Iterator[Fault]:
    yield from properties(file)
    for sheet in file.sheets:
        yield from sheets(sheet)
        yield from drawings(file, sheet)
        yield from colours(file, sheet)
