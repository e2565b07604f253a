"""The container of Office files that somebody sent: a zip opened within limits, its parts, and where links lead.

The format is the Open Packaging Conventions (ECMA-376, part 2). What cannot be opened is refused in the words of
whoever opens it. Nothing in a file is run, followed or fetched. This module reads no XML: `workbook` and `render` do.
"""

import io
import zipfile
import zlib
from urllib.parse import unquote

from attrs import frozen

from partnerkit.errors import Message
from partnerkit.source.problem import Problem, Refused

_OLD = b"\xd0\xcf\x11\xe0"
"""The beginning of an .xls or .doc file, and of an .xlsx or .docx file with a password."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The ways of packing that the format allows; the others would unpack more than a part says it holds."""

_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError)


@frozen
class Limits:
    """How large a file may be.

    Attributes:
        unpacked: Bytes of all parts together, unpacked.
        parsed: Bytes of one part that is parsed, since parsed it takes many times its size.
        parts: The number of parts.
    """

    unpacked: int
    parsed: int | None = None
    parts: int = 5_000


@frozen
class Refusals:
    """What is said of a file that cannot be opened.

    Attributes:
        locked: It has a password, or is in the old format.
        too_large: It is beyond the limits.
        damaged: It is of another kind, cut off or tampered with.
        empty: It holds nothing; `None` if that counts as damage.
    """

    locked: Message
    too_large: Message
    damaged: Message
    empty: Message | None = None


class Container:
    """The parts of a file by name, without a leading slash, in upper or lower case.

    Attributes:
        limits: How large it may be.
        names: The names of all parts as they are written, without folders.

    Raises:
        Refused: PK002 the file is empty; PK020 it cannot be opened.
    """

    def __init__(self, raw: bytes, limits: Limits, refusals: Refusals) -> None:
        """Open the container and check how large it is, before anything is unpacked."""
        self.limits, self._refusals = limits, refusals
        if refusals.empty and not raw.strip():
            raise Refused([Problem("PK002", refusals.empty)])
        if raw.startswith(_OLD):
            raise unreadable(refusals.locked)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _FAULTS:
            raise self.damaged() from None
        members = self._zip.infolist()
        if len(members) > limits.parts or sum(one.file_size for one in members) > limits.unpacked:
            raise unreadable(refusals.too_large)
        if any(one.compress_type not in _METHODS for one in members):
            raise self.damaged()
        self._members = {one.filename.lstrip("/").casefold(): one for one in members}
        self.names = tuple(one.filename.lstrip("/") for one in members if not one.is_dir())

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return self._member(name) is not None

    def read(self, name: str) -> bytes:
        """Return the bytes of a part, never more than the container says it has.

        Raises:
            Refused: PK020, there is no such part, or it is damaged.
        """
        member = self._member(name)
        if member is None:
            raise self.damaged()
        try:
            with self._zip.open(member) as part:
                return part.read(member.file_size)
        except _FAULTS:
            raise self.damaged() from None

    def read_xml(self, name: str) -> bytes:
        """Return the bytes of a part that is to be parsed.

        Raises:
            Refused: PK020, there is no such part, or it is damaged or larger than a part to parse may be.
        """
        member = self._member(name)
        if member and self.limits.parsed is not None and member.file_size > self.limits.parsed:
            raise unreadable(self._refusals.too_large)
        return self.read(name)

    def check(self) -> None:
        """See whether every part can be unpacked.

        Raises:
            Refused: PK020, one cannot.
        """
        try:
            broken = self._zip.testzip()
        except _FAULTS:
            raise self.damaged() from None
        if broken is not None:
            raise self.damaged()

    def damaged(self) -> Refused:
        """Refuse a file whose parts are not what they should be."""
        return unreadable(self._refusals.damaged)

    def _member(self, name: str) -> zipfile.ZipInfo | None:
        """Find a part; links may write a name like an address, `image%201.png`."""
        return self._members.get(name.casefold()) or self._members.get(unquote(name).casefold())


def unreadable(message: Message) -> Refused:
    """Refuse a file that cannot be opened."""
    return Refused([Problem("PK020", message)])


def links_of(part: str) -> str:
    """Return the name of the part that holds the relationships of another; those of the whole file for no name.

    >>> links_of("word/document.xml"), links_of("")
    ('word/_rels/document.xml.rels', '_rels/.rels')
    """
    folder, slash, base = part.rpartition("/")
    return f"{folder}{slash}_rels/{base}.rels"


def resolved(part: str, target: str) -> str:
    """Return the name of the part that a relationship of a part leads to; above the file there is nothing.

    >>> resolved("xl/worksheets/sheet1.xml", "../tables/table1.xml"), resolved("word/document.xml", "/word/a.xml")
    ('xl/tables/table1.xml', 'word/a.xml')
    """
    steps: list[str] = []
    start = "" if target.startswith("/") else part.rpartition("/")[0]
    for step in f"{start}/{target}".split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
