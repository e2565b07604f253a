"""Checking a finished file before it is sent: can everyone read it, and what in it should not leave the house."""

from os import PathLike
from pathlib import Path

from attrs import frozen

from partnerkit.documents.fault import Fault
from partnerkit.errors import Message
from partnerkit.render.inspection import accessibility_faults, leftovers
from partnerkit.workbook.inspection import workbook_faults

_WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm")
_UNREADABLE = "unreadable"


@frozen
class DocumentCheck:
    """What a finished file still has wrong.

    Attributes:
        path: The file.
        workbook: Whether it is taken for a workbook, by its suffix; else for a Word file.
        faults: What keeps people from reading it.
        leftovers: What stands in it and should not leave the house; of a workbook nothing is told.
        unreadable: Why it cannot be opened at all; absent if it can.
    """

    path: Path
    workbook: bool
    faults: tuple[Fault, ...] = ()
    leftovers: tuple[Fault, ...] = ()
    unreadable: Message | None = None


def check_document(path: str | PathLike[str], *, author: str | None = None) -> DocumentCheck:
    r"""Return what a Word file or a workbook still has wrong, whoever made it.

    Args:
        path: The file.
        author: The unit that the properties may name as author.

    >>> from tempfile import TemporaryDirectory
    >>> from partnerkit import export, loads
    >>> with TemporaryDirectory() as folder:
    ...     _ = export(loads("format: partnerkit/1\nid: linz"), "position-paper", to=f"{folder}/paper.docx")
    ...     check_document(f"{folder}/paper.docx").faults
    ()
    """
    file = Path(path)
    workbook = file.suffix.lower() in _WORKBOOKS
    try:
        content = file.read_bytes()
    except OSError as error:
        return DocumentCheck(file, workbook, unreadable=_missing(error))
    faults = workbook_faults(content) if workbook else accessibility_faults(content)
    if any(one.kind == _UNREADABLE for one in faults):
        return DocumentCheck(file, workbook, unreadable=faults[0].message)
    return DocumentCheck(file, workbook, faults, () if workbook else leftovers(content, author=author))


def _missing(error: OSError) -> Message:
    return Message(
        "inspection.missing",
        "The file cannot be read ({reason}). Check the name and the folder, and close it in Word or Excel.",
        {"reason": error.strerror or type(error).__name__},
    )
