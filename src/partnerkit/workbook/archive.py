"""The parts of a workbook somebody sent, opened within limits and parsed without entities.

What cannot be opened is refused with one message. Nothing in a file is run, followed or fetched.
"""

import io
from collections.abc import Iterator
from typing import Any

from partnerkit.errors import Message
from partnerkit.source.container import Container, Limits, Refusals, links_of, resolved, unreadable
from partnerkit.source.problem import Refused

MOST_CELLS = 500_000
"""Cells with something in them; a record with thousands of rows has a few hundred thousand."""

MOST_SHEETS = 500

MOST_BYTES = 256 * 1024 * 1024
"""The size of all parts together, unpacked; a record with thousands of rows has a few megabytes."""

_REFUSALS = Refusals(
    empty=Message("workbook.empty-file", "The file is empty. Choose another file."),
    locked=Message(
        "workbook.locked",
        "The file has a password, or is in the old format .xls. Open it in Excel, take the password away and "
        "save it as .xlsx.",
    ),
    too_large=Message(
        "workbook.too-large",
        "The file would take up more than {limit} MB unpacked, which no record does. Check that it is the "
        "right file, and delete the empty rows below the tables.",
        {"limit": MOST_BYTES // 1024**2},
    ),
    damaged=Message(
        "workbook.damaged",
        "The file is not an Excel workbook, or it is damaged. Open it in Excel, repair it there and save it as .xlsx.",
    ),
)


class Archive(Container):
    """The parts of a workbook by name.

    Raises:
        Refused: PK002 the file is empty; PK020 it cannot be opened.
    """

    def __init__(self, raw: bytes) -> None:
        """Open the container and check how large it is."""
        super().__init__(raw, Limits(unpacked=MOST_BYTES), _REFUSALS)

    def parse(self, name: str) -> Any:
        """Return the root element of a part."""
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(self.read_xml(name), parser)
        except etree.XMLSyntaxError:
            raise damaged() from None
        described: Any = root.getroottree().docinfo
        if described.doctype:
            raise damaged()
        return root

    def elements(self, name: str, *tags: str) -> Iterator[Any]:
        """Yield the elements with these local names one by one; each is forgotten when the next one comes."""
        from lxml import etree

        found = etree.iterparse(
            io.BytesIO(self.read_xml(name)),
            tag=[f"{{*}}{tag}" for tag in tags],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        )
        try:
            declared = None
            for _, element in found:
                if declared is None:
                    declared = element.getroottree().docinfo.doctype
                if declared:
                    raise damaged()
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        except etree.XMLSyntaxError:
            raise damaged() from None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part points to: by id the last word of the kind, and the name of the other part."""
        links = links_of(name)
        return {
            one.get("Id", ""): (
                one.get("Type", "").rpartition("/")[2],
                resolved(name, one.get("Target", "")),
            )
            for one in (self.parse(links).iterfind("{*}Relationship") if links in self else ())
            if one.get("TargetMode") != "External"
        }


def too_full() -> Refused:
    """Refuse a file that is no damage and no record either: it holds more than any record does."""
    return unreadable(
        Message(
            "workbook.too-full",
            "The file has more than {cells} filled cells or {sheets} sheets, which no record has. Check that it is the "
            "right file, and delete the sheets that do not belong to the record.",
            {"cells": MOST_CELLS, "sheets": MOST_SHEETS},
        )
    )


def damaged() -> Refused:
    """Refuse a file that is no workbook, or one that was cut off."""
    return unreadable(_REFUSALS.damaged)
