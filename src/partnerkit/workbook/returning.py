"""To whom and by when a workbook is to come back: first on the first sheet, and kept when it is handed back."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from partnerkit.language.catalogue import LANGUAGES
from partnerkit.workbook.headings import folded
from partnerkit.workbook.opened import Tab
from partnerkit.workbook.wording import say, sheet_name

_BLANK = "…"
"""What is to be filled in is shown as a row of these."""


@frozen
class Return:
    """Where a workbook is to come back to.

    Attributes:
        to: The address; nothing if that is to be filled in by hand.
        by: The last day, in words; nothing if that is to be filled in by hand.
    """

    to: str | None = None
    by: str | None = None


def lines_of(back: Return | None, labels: str) -> Iterator[tuple[str, str]]:
    """Yield the look and the words of the lines that say it; what is not known is a blank to fill in."""
    if back is None:
        return
    for key, value in (("to", back.to), ("by", back.by)):
        if value:
            yield "strong", say(f"read-me.return.{key}", labels, value=value)
        else:
            yield "fill-in", say(f"read-me.return.{key}-blank", labels)


def returning_in(tabs: Iterable[Tab]) -> Return | None:
    """Return what the first sheet of a workbook says of its return, also if a person filled that in by hand."""
    names = {folded(sheet_name("read-me", tag)) for tag in LANGUAGES}
    front = next((tab for tab in tabs if folded(tab.name) in names), None)
    found: dict[str, str | None] = {}
    for cells in front.rows.values() if front else ():
        words = str(cells[1].value).strip() if 1 in cells else ""
        for key in ("to", "by"):
            for tag in LANGUAGES:
                begins = say(f"read-me.return.{key}", tag, value="").strip()
                if key not in found and words.startswith(begins):
                    said = words.removeprefix(begins).strip()
                    found[key] = said if said and _BLANK not in said else None
    return Return(found.get("to"), found.get("by")) if found else None
