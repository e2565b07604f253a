"""The container of a Word file: parts, their relationships, and saving them as the same bytes every time.

python-docx writes the content types and relationships. It starts from an empty package, not from its
template, whose author, dates, thumbnail and 160 styles would have to be taken out again.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from attrs import field, frozen
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

_EARLIEST = (1980, 1, 1, 0, 0, 0)


class Relations:
    """What a part points to: other parts by name, web pages by address; ids count from rId1."""

    def __init__(self) -> None:
        """Begin without relations."""
        self._known: dict[tuple[str, str], str] = {}

    def to(self, kind: str, target: str) -> str:
        """Return the id of the relation to a target, new or known."""
        return self._known.setdefault((kind, target), f"rId{len(self._known) + 1}")

    def __iter__(self) -> Iterator[tuple[str, str, str]]:
        """Go through ids, kinds and targets."""
        return ((number, kind, target) for (kind, target), number in self._known.items())


@frozen
class Member:
    """A part of the package.

    Attributes:
        name: Where it stands in the package, such as `/word/document.xml`.
        content_type: What it is.
        content: Its bytes.
        relations: What it points to.
    """

    name: str
    content_type: str
    content: bytes
    relations: Relations = field(factory=Relations)


def pack(members: Iterable[Member], relations: Relations) -> bytes:
    """Return a package with these members and relations of its own, the same bytes for the same members."""
    package = OpcPackage()
    given = tuple(members)
    parts = {member.name: Part(PackURI(member.name), member.content_type, member.content) for member in given}
    sources: tuple[tuple[OpcPackage | Part, Relations], ...] = (
        (package, relations),
        *((parts[member.name], member.relations) for member in given),
    )
    for source, known in sources:
        for number, kind, target in known:
            outside = kind == RELATIONSHIP_TYPE.HYPERLINK
            source.load_rel(kind, target if outside else parts[target], number, is_external=outside)
    saved = BytesIO()
    package.save(saved)
    return _timeless(saved)


def _timeless(saved: BytesIO) -> bytes:
    fixed = BytesIO()
    with ZipFile(saved) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            member = ZipInfo(entry.filename, _EARLIEST)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o600 << 16
            target.writestr(member, source.read(entry))
    return fixed.getvalue()
