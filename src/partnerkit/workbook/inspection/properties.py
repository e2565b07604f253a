"""What a workbook says of itself, and how it opens."""

from collections.abc import Iterator

from partnerkit.documents.fault import Fault
from partnerkit.errors import Message
from partnerkit.workbook.inspection.opened import WORKBOOK, Opened


def properties(file: Opened) -> Iterator[Fault]:
    """The properties give title and language, and the workbook opens on its first sheet."""
    if not file.core("title"):
        message = Message(
            "inspection.title",
            "The properties hold no title. Write one under File, Info, Title.",
        )
        yield Fault("title-missing", WORKBOOK, message, "2.4.2")
    if not file.core("language"):
        message = Message(
            "inspection.workbook-language",
            "The properties hold no language, so screen readers guess. Write one under File, Info, Properties, "
            "Advanced Properties, as sv-SE.",
        )
        yield Fault("language-missing", WORKBOOK, message, "3.1.1")
    view = file.root.find("{*}bookViews/{*}workbookView")
    shown = [number for number, one in enumerate(file.sheets) if not one.hidden]
    opens = "0" if view is None else view.get("activeTab", "0")
    if shown and opens != str(shown[0]):
        message = Message(
            "inspection.active-sheet",
            "It does not open on its first sheet, so readers begin in the middle. Choose the first sheet and save.",
        )
        yield Fault("active-sheet", WORKBOOK, message, "2.4.3")
