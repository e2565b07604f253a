"""A Word file somebody made, opened within limits and parsed without entities: its parts and what they point to.

Nothing in a file is run, followed or fetched. The namespaces of the strict variant of the format are read as those
of the usual one.
"""

import io
import posixpath
import zipfile
import zlib
from typing import Any
from urllib.parse import unquote

from attrs import frozen
from lxml import etree

from partnerkit.errors import Message
from partnerkit.render.ooxml import Element
from partnerkit.source.problem import Problem, Refused

MOST_BYTES = 256 * 1024**2
"""The size of all parts together, unpacked."""

MOST_XML = 48 * 1024**2
"""The size of one part that is parsed."""

_MOST_PARTS = 5_000
_OLD = b"\xd0\xcf\x11\xe0"
_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError, RuntimeError)
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


@frozen
class Relation:
    """What a part points to.

    Attributes:
        kind: The last word of its type, such as `hyperlink`.
        target: The name of the other part, or an address.
        external: Whether it leads out of the file.
    """

    kind: str
    target: str
    external: bool


class Opened:
    """A Word file, its parts by name without a leading slash.

    Attributes:
        names: The names of all parts.
        main: The name of the part with the text.
        document: The root of that part.

    Raises:
        Refused: PK020, the file cannot be opened.
    """

    def __init__(self, raw: bytes) -> None:
        """Open the container and find the text."""
        if raw.startswith(_OLD):
            raise _refused(
                "inspection.locked",
                "The file has a password, or is in the old format .doc. Open it in Word, take the password away and "
                "save it as .docx.",
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _FAULTS:
            raise _damaged() from None
        members = self._zip.infolist()
        if len(members) > _MOST_PARTS or sum(one.file_size for one in members) > MOST_BYTES:
            raise _too_large()
        self._members = {one.filename.lstrip("/").casefold(): one for one in members}
        self._whole()
        self.names = tuple(one.filename.lstrip("/") for one in members if not one.is_dir())
        self.main = next(
            (one.target for one in self.relations("").values() if one.kind == "officeDocument"), ""
        )
        document = self.xml(self.main)
        if document is None or etree.QName(document).localname != "document":
            raise _damaged()
        self.document: Element = document

    def _whole(self) -> None:
        """See whether every part can be unpacked."""
        try:
            broken = self._zip.testzip() is not None
        except _FAULTS:
            broken = True
        if broken or self.xml("[Content_Types].xml") is None:
            raise _damaged()

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a part, or `None` if there is no such part."""
        member = self._members.get(name.casefold())
        if member is None:
            return None
        try:
            return self._zip.read(member)
        except _FAULTS:
            raise _damaged() from None

    def xml(self, name: str) -> Element | None:
        """Return the root of a part, or `None` if there is no such part."""
        member = self._members.get(name.casefold())
        if member is not None and member.file_size > MOST_XML:
            raise _too_large()
        content = self.read(name)
        if content is None:
            return None
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise _damaged() from None
        described: Any = root.getroottree().docinfo
        if described.doctype:
            raise _damaged()
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part points to, by id; the package itself is the part without a name."""
        folder, base = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Relation] = {}
        for one in () if root is None else root.iterfind("{*}Relationship"):
            target, external = one.get("Target", ""), one.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found[one.get("Id", "")] = Relation(one.get("Type", "").rpartition("/")[2], target, external)
        return found

    def beside(self, kind: str) -> tuple[tuple[str, Element], ...]:
        """Return name and root of the parts of a kind that the text points to, such as `styles` or `header`."""
        names = dict.fromkeys(
            one.target for one in self.relations(self.main).values() if one.kind == kind and not one.external
        )
        return tuple((name, root) for name in names if (root := self.xml(name)) is not None)

    def core(self, tag: str) -> str:
        """Return one of the core properties by its local name, such as `title`; empty if it is not stated."""
        for one in self.relations("").values():
            if one.kind == "core-properties" and (root := self.xml(one.target)) is not None:
                return (root.findtext(f"{{*}}{tag}") or "").strip()
        return ""


def _refused(key: str, english: str, /, **params: object) -> Refused:
    return Refused([Problem("PK020", Message(key, english, params))])


def _too_large() -> Refused:
    return _refused(
        "inspection.too-large",
        "The file would take up more than {limit} MB unpacked. Make its pictures smaller, or divide it.",
        limit=MOST_BYTES // 1024**2,
    )


def _damaged() -> Refused:
    return _refused(
        "inspection.damaged",
        "The file is not a Word document, or it is damaged. Open it in Word, repair it there and save it as .docx.",
    )
