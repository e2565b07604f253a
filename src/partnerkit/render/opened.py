"""Word files that somebody sent back: unpacked within limits, and parsed without entities.

Nothing in a file is run, followed or fetched. What cannot be opened is refused with one message.
"""

import io
import zipfile
import zlib
from typing import Any

from lxml import etree

from partnerkit.errors import Message
from partnerkit.source.problem import Problem, Refused

MOST_BYTES = 128 * 1024 * 1024
"""The size of all parts together, unpacked; a report with pictures has a few megabytes."""

_MOST_PARTS = 5_000
_OLD = b"\xd0\xcf\x11\xe0"
_FAULTS = (
    zipfile.BadZipFile,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    KeyError,
    zlib.error,
)


class Opened:
    """The parts of a Word file by name.

    Raises:
        Refused: PK020, it cannot be opened.
    """

    def __init__(self, raw: bytes) -> None:
        """Open the container and check how large it is."""
        if raw.startswith(_OLD):
            raise _unreadable(
                "answers.locked",
                "The file has a password, or is in the old format .doc. Open it in Word, take the password away and "
                "save it as .docx.",
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _FAULTS:
            raise _damaged() from None
        members = self._zip.infolist()
        if len(members) > _MOST_PARTS or sum(one.file_size for one in members) > MOST_BYTES:
            raise _unreadable(
                "answers.too-large",
                "The file would take up more than {limit} MB unpacked, which no report does. Check that it is the right "
                "file.",
                limit=MOST_BYTES // 1024**2,
            )
        self._names = {one.filename.lstrip("/").casefold(): one for one in members}

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name.casefold() in self._names

    def parse(self, name: str) -> Any:
        """Return the root element of a part."""
        try:
            content = self._zip.read(self._names[name.casefold()])
        except _FAULTS:
            raise _damaged() from None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError:
            raise _damaged() from None
        described: Any = root.getroottree().docinfo
        if described.doctype:
            raise _damaged()
        return root

    def related(self, name: str = "") -> dict[str, str]:
        """Return the parts that a part (or the whole file) points to, by the last word of the kind."""
        folder, _, base = name.rpartition("/")
        rels = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
        if rels not in self:
            return {}
        found: dict[str, str] = {}
        for one in self.parse(rels).iterfind("{*}Relationship"):
            if one.get("TargetMode") != "External":
                target = one.get("Target", "")
                whole = target[1:] if target.startswith("/") else f"{folder}/{target}".lstrip("/")
                found.setdefault(one.get("Type", "").rpartition("/")[2], whole)
        return found

    @property
    def main(self) -> str:
        """The name of the part with the text.

        Raises:
            Refused: PK020, it is no Word file.
        """
        found = self.related().get("officeDocument")
        if not found or found not in self or not self.parse(found).tag.endswith("}document"):
            raise _damaged()
        return found


def _unreadable(key: str, english: str, /, **params: object) -> Refused:
    return Refused([Problem("PK020", Message(key, english, params))])


def _damaged() -> Refused:
    return _unreadable(
        "answers.damaged",
        "The file is not a Word document, or it is damaged. Open it in Word, repair it there and save it as .docx.",
    )
