"""A workbook to inspect: its sheets with their cells, tables and drawings, its styles and what it says of itself."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from partnerkit.errors import Message
from partnerkit.workbook.archive import Archive, damaged
from partnerkit.workbook.opened import first_cell

WORKBOOK = Message("inspection.place.workbook", "the whole workbook")
"""The place of what concerns no sheet in particular."""


@frozen
class Stored:
    """A cell as it is stored.

    Attributes:
        row: Its row, from 1.
        column: Its column, from 1.
        at: Its reference, such as `B2`.
        look: The number of its style.
        filled: Whether anything stands in it; a formula does.
    """

    row: int
    column: int
    at: str
    look: int
    filled: bool


@frozen
class Page:
    """A sheet.

    Attributes:
        name: The name on its tab.
        part: Its part.
        hidden: Whether its tab is hidden.
        cells: Its cells, also empty ones with a style.
        rest: The elements beside the cells, by their names.
        tables: The roots of its tables.
        drawings: The parts of its drawings.
    """

    name: str
    part: str
    hidden: bool
    cells: tuple[Stored, ...]
    rest: Mapping[str, tuple[Any, ...]]
    tables: tuple[Any, ...]
    drawings: tuple[str, ...]

    @property
    def place(self) -> Message:
        """Where faults of the whole sheet are."""
        return Message("inspection.place.sheet", "the sheet “{name}”", {"name": self.name})

    def at(self, cell: str) -> Message:
        """Return the place of a cell or a range."""
        return Message(
            "inspection.place.sheet-cell", "the sheet “{name}”, {cell}", {"name": self.name, "cell": cell}
        )


class Opened:
    """A workbook.

    Attributes:
        archive: Its parts.
        root: The root of its main part.
        sheets: Its sheets, without those that hold a chart alone.

    Raises:
        Refused: It cannot be opened, with one clear message.
    """

    def __init__(self, raw: bytes) -> None:
        """Open the container and read every sheet."""
        self.archive = Archive(raw)
        main = next(
            (name for kind, name in self.archive.related("").values() if kind == "officeDocument"), ""
        )
        if main not in self.archive:
            raise damaged()
        self.root = self.archive.parse(main)
        if not str(self.root.tag).endswith("}workbook"):
            raise damaged()
        related = self.archive.related(main)
        self._by_kind = dict(related.values())
        self.sheets = tuple(
            _page(self.archive, one, related[key][1])
            for one in self.root.iterfind("{*}sheets/{*}sheet")
            for key in [next((value for name, value in one.attrib.items() if name.endswith("}id")), "")]
            if related.get(key, ("", ""))[0] == "worksheet"
        )

    def beside(self, kind: str) -> Any:
        """Return the root of a part the workbook points to, such as `styles`, or nothing."""
        name = self._by_kind.get(kind, "")
        return self.archive.parse(name) if name in self.archive else None

    def core(self, tag: str) -> str:
        """Return one of the core properties by its local name; empty if it is not stated."""
        for kind, name in self.archive.related("").values():
            if kind == "core-properties" and name in self.archive:
                return (self.archive.parse(name).findtext(f"{{*}}{tag}") or "").strip()
        return ""


def _page(archive: Archive, element: Any, part: str) -> Page:
    root = archive.parse(part)
    rest: dict[str, tuple[Any, ...]] = {}
    for child in root.iterchildren("{*}*"):
        tag = str(child.tag).rpartition("}")[2]
        if tag != "sheetData":
            rest[tag] = (*rest.get(tag, ()), child)
    beside = [(kind, name) for kind, name in archive.related(part).values() if name in archive]
    return Page(
        element.get("name", ""),
        part,
        element.get("state", "visible") != "visible",
        tuple(_cells(root)),
        rest,
        tuple(archive.parse(name) for kind, name in beside if kind == "table"),
        tuple(name for kind, name in beside if kind == "drawing"),
    )


def _cells(root: Any) -> Iterator[Stored]:
    row = 0
    try:
        for element in root.iterfind("{*}sheetData/{*}row"):
            row = int(element.get("r") or row + 1)
            column = 0
            for cell in element.iterfind("{*}c"):
                at = cell.get("r", "")
                column = first_cell(at)[1] or column + 1
                filled = any(len(one) or (one.text or "").strip() for one in cell)
                yield Stored(row, column, at or f"R{row}C{column}", int(cell.get("s") or 0), filled)
    except ValueError:
        raise damaged() from None
