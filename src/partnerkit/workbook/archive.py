"""The parts of a workbook somebody sent: unpacked within limits, and parsed without entities.

What cannot be opened is refused here, with one message. Nothing in a file is run, followed or fetched.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from partnerkit.errors import Message
from partnerkit.source.problem import Problem, Refused

MOST_BYTES = 256 * 1024 * 1024
"""The size of all parts together, unpacked; a record with thousands of rows has a few megabytes."""

_MOST_PARTS = 5_000
_FAULTS = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError)
_OLD = b"\xd0\xcf\x11\xe0"
"""The beginning of an .xls file, and of an .xlsx file with a password."""


class Archive:
    """The parts of a workbook by name.

    Raises:
        Refused: PK002 the file is empty; PK020 it cannot be opened.
    """

    def __init__(self, raw: bytes) -> None:
        """Open the container and check how large it is."""
        if not raw.strip():
            message = Message("workbook.empty-file", "The file is empty. Choose another file.")
            raise Refused([Problem("PK002", message)])
        if raw.startswith(_OLD):
            raise unreadable(
                "workbook.locked",
                "The file has a password, or is in the old format .xls. Open it in Excel, take the password away and "
                "save it as .xlsx.",
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _FAULTS:
            raise damaged() from None
        members = self._zip.infolist()
        if len(members) > _MOST_PARTS or sum(one.file_size for one in members) > MOST_BYTES:
            raise unreadable(
                "workbook.too-large",
                "The file would take up more than {limit} MB unpacked, which no record does. Check that it is the "
                "right file, and delete the empty rows below the tables.",
                limit=MOST_BYTES // 1024**2,
            )
        self._names = {one.filename.lstrip("/").casefold(): one for one in members}

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name.casefold() in self._names

    def read(self, name: str) -> bytes:
        """Return the bytes of a part."""
        try:
            return self._zip.read(self._names[name.casefold()])
        except (*_FAULTS, KeyError, EOFError, RuntimeError, zlib.error):
            raise damaged() from None

    def parse(self, name: str) -> Any:
        """Return the root element of a part."""
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(self.read(name), parser)
        except etree.XMLSyntaxError:
            raise damaged() from None
        described: Any = root.getroottree().docinfo
        if described.doctype:
            raise damaged()
        return root

    def elements(self, name: str, *tags: str) -> Iterator[Any]:
        """Yield the elements with these local names one by one; each is forgotten when the next one comes."""
        from lxml import etree

        part = self.read(name)
        if b"<!DOCTYPE" in part[:2000]:
            raise damaged()
        found = etree.iterparse(
            io.BytesIO(part),
            tag=[f"{{*}}{tag}" for tag in tags],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        )
        try:
            for _, element in found:
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        except etree.XMLSyntaxError:
            raise damaged() from None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return what a part points to: by id the last word of the kind, and the name of the other part."""
        folder, _, base = name.rpartition("/")
        rels = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
        if rels not in self:
            return {}
        return {
            one.get("Id", ""): (
                one.get("Type", "").rpartition("/")[2],
                _joined(folder, one.get("Target", "")),
            )
            for one in self.parse(rels).iterfind("{*}Relationship")
            if one.get("TargetMode") != "External"
        }


def _joined(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def unreadable(key: str, english: str, /, **params: object) -> Refused:
    """Refuse a file that cannot be opened."""
    return Refused([Problem("PK020", Message(key, english, params))])


def damaged() -> Refused:
    """Refuse a file that is no workbook, or one that was cut off."""
    return unreadable(
        "workbook.damaged",
        "The file is not an Excel workbook, or it is damaged. Open it in Excel, repair it there and save it as .xlsx.",
    )
