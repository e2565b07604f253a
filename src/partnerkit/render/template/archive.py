"""The parts of a Word file that somebody chose as a template, and what kind of file it is.

What cannot be a template is refused here, with one message. Nothing in a file is run, followed or fetched.
"""

from collections.abc import Mapping

from partnerkit.errors import Message
from partnerkit.render.parts import Parts, Relation
from partnerkit.source.container import Limits, Refusals, unreadable
from partnerkit.source.problem import Refused

MOST_MB = 100
"""Megabytes of the whole file, unpacked; templates with large pictures have about ten."""

_MOST_XML = 20 * 1024**2
_STRICT = "http://purl.oclc.org/ooxml/"
_WORD = "wordprocessingml."
_REFUSALS = Refusals(
    locked=Message(
        "template.locked",
        "The file has a password, or is in the old format .doc. Open it in Word, take the password away and "
        "save it as .docx or .dotx.",
    ),
    too_large=Message(
        "template.too-large",
        "The file would take up more than {limit} MB unpacked, or holds a text of a size that no template has. Take "
        "out its text and large pictures.",
        {"limit": MOST_MB},
    ),
    damaged=Message(
        "template.damaged",
        "The file is no Word document, or it is damaged. Open it in Word, repair it there and save it as .docx.",
    ),
)


class Archive(Parts):
    """The parts of a template by name, without a leading slash.

    Attributes:
        main: The name of the part with the text.

    Raises:
        Refused: PK020, the file cannot be used as a template.
    """

    def __init__(self, raw: bytes) -> None:
        """Open the container, and see whether it is a Word file without macros."""
        super().__init__(raw, Limits(unpacked=MOST_MB * 1024**2, parsed=_MOST_XML), _REFUSALS)
        self._types, self._suffixes = self._content_types()
        self.main = self._main()

    def content_type(self, name: str) -> str:
        """Return what a part is said to be; empty if nothing is said."""
        known = self._types.get(name.casefold())
        return known or self._suffixes.get(name.rpartition(".")[2].casefold(), "")

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part points to, by id; the whole file is the part without a name.

        Raises:
            Refused: PK020, the file is of the strict variant of the format.
        """
        found = super().relations(part)
        if any(one.type.startswith(_STRICT) for one in found.values()):
            message = Message(
                "template.strict",
                "The file is saved as 'Strict Open XML'. Save it in Word as 'Word Document (.docx)' or 'Word Template "
                "(.dotx)'.",
            )
            raise unreadable(message)
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
        name = next(iter(self.linked("", "officeDocument")), "")
        kind = self.content_type(name)
        if "macroEnabled" in kind or any("vbaproject" in one.casefold() for one in self.names):
            message = Message(
                "template.macros",
                "The file holds macros, which are never run or passed on. Save it in Word as .docx or .dotx, which "
                "hold none.",
            )
            raise unreadable(message)
        if _WORD not in kind or not name:
            message = Message(
                "template.not-word",
                "The file is no Word document. Choose a .docx or .dotx file.",
            )
            raise unreadable(message)
        return name


def damaged() -> Refused:
    """Refuse a file that is no Word file, or one that was cut off or tampered with."""
    return unreadable(_REFUSALS.damaged)
