"""The parts of a Word file that somebody chose as a template: unpacked within limits, parsed without entities.

What cannot be a template is refused here, with one message. Nothing in a file is run, followed or fetched.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from lxml import etree

from partnerkit.errors import Message
from partnerkit.render.ooxml import Element
from partnerkit.source.problem import Problem, Refused

MOST_MB = 100
"""Megabytes of the whole file, unpacked; templates with large pictures have about ten."""

_MOST_XML = 20 * 1024**2
_MOST_PARTS = 5_000
_OLD = b"\xd0\xcf\x11\xe0"
_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError, RuntimeError)
_STRICT = "http://purl.oclc.org/ooxml/"
_WORD = "wordprocessingml."


class Archive:
    """The parts of a template by name, without a leading slash.

    Attributes:
        main: The name of the part with the text.

    Raises:
        Refused: PK020, the file cannot be used as a template.
    """

    def __init__(self, raw: bytes) -> None:
        """Open the container, and see whether it is a Word file without macros."""
        if raw.startswith(_OLD):
            raise refused(
                "template.locked",
                "The file has a password, or is in the old format .doc. Open it in Word, take the password away and "
                "save it as .docx or .dotx.",
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _FAULTS:
            raise damaged() from None
        members = self._zip.infolist()
        if len(members) > _MOST_PARTS or sum(one.file_size for one in members) > MOST_MB * 1024**2:
            raise too_large()
        self._members = {one.filename.lstrip("/").casefold(): one for one in members}
        self._types, self._suffixes = self._content_types()
        self.main = self._main()

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name.casefold() in self._members

    def read(self, name: str) -> bytes:
        """Return the bytes of a part."""
        try:
            return self._zip.read(self._members[name.casefold()])
        except (*_FAULTS, KeyError):
            raise damaged() from None

    def parse(self, name: str) -> Element:
        """Return the root element of a part."""
        found = self._members.get(name.casefold())
        if found is not None and found.file_size > _MOST_XML:
            raise too_large()
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(self.read(name), parser)
        except etree.XMLSyntaxError:
            raise damaged() from None
        described: Any = root.getroottree().docinfo
        if described.doctype:
            raise damaged()
        return root

    def content_type(self, name: str) -> str:
        """Return what a part is said to be; empty if nothing is said."""
        known = self._types.get(name.casefold())
        return known or self._suffixes.get(name.rpartition(".")[2].casefold(), "")

    def related(self, name: str) -> Mapping[str, tuple[str, str, bool]]:
        """Return what a part points to: by id its kind, its name or address, and whether it lies outside."""
        folder, _, base = name.rpartition("/")
        rels = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
        if rels not in self:
            return {}
        found = {}
        for one in self.parse(rels).iterfind("{*}Relationship"):
            outside = one.get("TargetMode") == "External"
            target = one.get("Target", "")
            kind = one.get("Type", "")
            if kind.startswith(_STRICT):
                raise _strict()
            found[one.get("Id", "")] = (kind, target if outside else _joined(folder, target), outside)
        return found

    def _content_types(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        root = self.parse("[Content_Types].xml")
        types = {
            one.get("PartName", "").lstrip("/").casefold(): one.get("ContentType", "")
            for one in root.iterfind("{*}Override")
        }
        suffixes = {
            one.get("Extension", "").casefold(): one.get("ContentType", "")
            for one in root.iterfind("{*}Default")
        }
        return types, suffixes

    def _main(self) -> str:
        starts = (
            target
            for kind, target, outside in self.related("").values()
            if kind.endswith("/officeDocument") and not outside
        )
        name = next(starts, "")
        kind = self.content_type(name)
        if "macroEnabled" in kind or any("vbaproject" in member for member in self._members):
            raise refused(
                "template.macros",
                "The file holds macros, which are never run or passed on. Save it in Word as .docx or .dotx, which "
                "hold none.",
            )
        if _WORD not in kind or name not in self:
            raise refused(
                "template.not-word",
                "The file is no Word document. Choose a .docx or .dotx file.",
            )
        return name


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


def refused(key: str, english: str, /, **params: object) -> Refused:
    """Refuse a file that cannot be a template."""
    return Refused([Problem("PK020", Message(key, english, params))])


def damaged() -> Refused:
    """Refuse a file that is no Word file, or one that was cut off or tampered with."""
    return refused(
        "template.damaged",
        "The file is no Word document, or it is damaged. Open it in Word, repair it there and save it as .docx.",
    )


def too_large() -> Refused:
    """Refuse a file that would take up too much memory."""
    return refused(
        "template.too-large",
        "The file would take up more than {limit} MB unpacked, or holds a text of a size that no template has. Take "
        "out its text and large pictures.",
        limit=MOST_MB,
    )


def _strict() -> Refused:
    return refused(
        "template.strict",
        "The file is saved as 'Strict Open XML'. Save it in Word as 'Word Document (.docx)' or 'Word Template "
        "(.dotx)'.",
    )
