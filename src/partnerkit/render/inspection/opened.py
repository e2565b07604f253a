"""A Word file to inspect, opened within limits: its text, the parts beside it and what it says of itself.

The namespaces of the strict variant of the format are read as those of the usual one.
"""

from partnerkit.errors import Message
from partnerkit.render.ooxml import Element
from partnerkit.render.parts import Parts
from partnerkit.source.container import Limits, Refusals

MOST_BYTES = 256 * 1024**2
"""The size of all parts together, unpacked."""

MOST_XML = 48 * 1024**2
"""The size of one part that is parsed."""

_STRICT = {
    b"http://purl.oclc.org/ooxml/officeDocument/": b"http://schemas.openxmlformats.org/officeDocument/2006/",
    b"http://purl.oclc.org/ooxml/wordprocessingml/": b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    b"http://purl.oclc.org/ooxml/drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
}
_REFUSALS = Refusals(
    locked=Message(
        "inspection.locked",
        "The file has a password, or is in the old format .doc. Open it in Word, take the password away and "
        "save it as .docx.",
    ),
    too_large=Message(
        "inspection.too-large",
        "The file would take up more than {limit} MB unpacked. Make its pictures smaller, or divide it.",
        {"limit": MOST_BYTES // 1024**2},
    ),
    damaged=Message(
        "inspection.damaged",
        "The file is not a Word document, or it is damaged. Open it in Word, repair it there and save it as .docx.",
    ),
)


class Opened(Parts):
    """A Word file.

    Attributes:
        main: The name of the part with the text.
        document: The root of that part.

    Raises:
        Refused: PK020, the file cannot be opened.
    """

    def __init__(self, raw: bytes) -> None:
        """Open the container, see that every part can be unpacked, and find the text."""
        super().__init__(raw, Limits(unpacked=MOST_BYTES, parsed=MOST_XML), _REFUSALS, _STRICT)
        self.check()
        self.parse("[Content_Types].xml")
        self.main, self.document = self.text()

    def beside(self, kind: str) -> tuple[tuple[str, Element], ...]:
        """Return name and root of the parts of a kind that the text points to, such as `styles` or `header`."""
        return tuple((name, self.parse(name)) for name in self.linked(self.main, kind))

    def core(self, tag: str) -> str:
        """Return one of the core properties by its local name, such as `title`; empty if it is not stated."""
        for name in self.linked("", "core-properties"):
            return (self.parse(name).findtext(f"{{*}}{tag}") or "").strip()
        return ""
