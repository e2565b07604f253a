"""Word files that somebody made: their parts parsed without entities, and what they point to.

How large a file may be, and what is said of one that cannot be opened, is up to who opens it: answers that come
back, templates, and the inspection of finished documents.
"""

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from lxml import etree

from partnerkit.render.ooxml import Element
from partnerkit.source.container import Container, Limits, Refusals, links_of, resolved


@frozen
class Relation:
    """What a part points to.

    Attributes:
        type: The address that names its type.
        target: The name of the other part, or an address.
        external: Whether it leads out of the file.
    """

    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        """The last word of its type, such as `hyperlink`."""
        return self.type.rpartition("/")[2]


class Parts(Container):
    """The parts of a Word file by name, without a leading slash.

    Raises:
        Refused: PK020, the file cannot be opened.
    """

    def __init__(
        self, raw: bytes, limits: Limits, refusals: Refusals, renamed: Mapping[bytes, bytes] | None = None
    ) -> None:
        """Open the container.

        Args:
            raw: The bytes of the file.
            limits: How large it may be.
            refusals: What is said if it cannot be opened.
            renamed: Namespaces in its parts, or beginnings of them, and what they are read as.
        """
        super().__init__(raw, limits, refusals)
        self._renamed = renamed or {}

    def parse(self, name: str) -> Element:
        """Return the root element of a part, without comments and processing instructions.

        Raises:
            Refused: PK020, there is no such part, or it is damaged, too large or declares entities.
        """
        content = self.read_xml(name)
        for theirs, usual in self._renamed.items():
            content = content.replace(theirs, usual)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise self.damaged() from None
        described: Any = root.getroottree().docinfo
        if described.doctype:
            raise self.damaged()
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part points to, by id; the whole file is the part without a name."""
        links = links_of(part)
        found: dict[str, Relation] = {}
        for one in self.parse(links).iterfind("{*}Relationship") if links in self else ():
            target, external = one.get("Target", ""), one.get("TargetMode") == "External"
            found[one.get("Id", "")] = Relation(
                one.get("Type", ""), target if external else resolved(part, target), external
            )
        return found

    def linked(self, part: str, kind: str) -> tuple[str, ...]:
        """Return the parts of a kind, such as `styles` or `header`, that a part points to, each once."""
        return tuple(
            dict.fromkeys(
                one.target
                for one in self.relations(part).values()
                if one.kind == kind and not one.external and one.target in self
            )
        )

    def text(self) -> tuple[str, Element]:
        """Return name and root of the part with the text.

        Raises:
            Refused: PK020, it is no Word file.
        """
        name = next(iter(self.linked("", "officeDocument")), "")
        root = self.parse(name)
        if not str(root.tag).endswith("}document"):
            raise self.damaged()
        return name, root
