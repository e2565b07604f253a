"""Page headers and footers of a template: taken out of it, and put into a document."""

from collections.abc import Iterator

from attrs import evolve, field, frozen
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from partnerkit.render.ooxml import Element, name
from partnerkit.render.package import Member, Relations
from partnerkit.render.template.archive import Archive
from partnerkit.render.template.cleaning import clean, written
from partnerkit.render.template.filling import Filling
from partnerkit.render.template.value import Furniture, Picture, Template

_RELATIONS = name("r:id").removesuffix("id")
_CARRIERS = tuple(map(name, ("w:drawing", "w:pict", "w:object")))
_ADDRESSES = ("http://", "https://", "mailto:")
_SHOWN = (
    name("w:t"),
    name("w:drawing"),
    name("w:pict"),
    name("w:sdt"),
    name("w:fldSimple"),
    name("w:instrText"),
)


@frozen
class Found:
    """Headers and footers of a section of a template.

    Attributes:
        furniture: The parts.
        pictures: Their pictures, each once.
        unnamed: How many pictures have no alternative text.
        lost: Whether something was left out that leads to another part, such as a chart.
    """

    furniture: tuple[Furniture, ...] = ()
    pictures: tuple[Picture, ...] = ()
    unnamed: int = 0
    lost: bool = False


def find(archive: Archive, sections: list[Element], section: Element | None) -> Found:
    """Return headers and footers of a section; a section without one has that of the section before."""
    if section is None:
        return Found()
    related = archive.relations(archive.main)
    parts: dict[tuple[str, str], str] = {}
    for one in sections[: sections.index(section) + 1]:
        for kind in ("header", "footer"):
            for reference in one.iterfind(name(f"w:{kind}Reference")):
                led = related.get(reference.get(name("r:id"), ""))
                if led and not led.external and led.target in archive:
                    parts[kind, reference.get(name("w:type"), "default")] = led.target
    found = Found()
    pictures: dict[str, Picture] = {}
    for (kind, pages), part in sorted(parts.items(), key=lambda item: (item[0][0] == "footer", item[0][1])):
        reading = _Reading(archive, part)
        made = reading.read(kind, pages)
        pictures |= reading.images
        found = evolve(
            found,
            furniture=(*found.furniture, made),
            unnamed=found.unnamed + reading.unnamed,
            lost=found.lost or reading.lost,
        )
    return evolve(found, pictures=tuple(pictures.values()))


class _Reading:
    """Reads one header or footer."""

    def __init__(self, archive: Archive, part: str) -> None:
        self._archive = archive
        self._part = part
        self._related = archive.relations(part)
        self.images: dict[str, Picture] = {}
        self.links: dict[str, str] = {}
        self.used: dict[str, str] = {}
        self.unnamed = 0
        self.lost = False

    def read(self, kind: str, pages: str) -> Furniture:
        root = clean(self._archive.parse(self._part))
        for found in root.iter(name("w:sdtPr")):
            for number in found.findall(name("w:id")):
                found.remove(number)
        for found in list(root.iter("*")):
            for key in [key for key in found.attrib if str(key).startswith(_RELATIONS)]:
                if not self._keep(str(found.attrib[key])):
                    self._without(found, str(key))
        for drawing in root.iter(name("wp:docPr")):
            self.unnamed += not (drawing.get("descr") or drawing.get("title"))
        return Furniture(
            kind, pages, written(root), tuple(sorted(self.links.items())), tuple(sorted(self.used.items()))
        )

    def _keep(self, number: str) -> bool:
        led = self._related.get(number)
        if led is None:
            return False
        target = led.target
        if led.type == RELATIONSHIP_TYPE.HYPERLINK and target.lower().startswith(_ADDRESSES):
            self.links[number] = target
            return True
        if led.type == RELATIONSHIP_TYPE.IMAGE and not led.external and target in self._archive:
            content_type = self._archive.content_type(target)
            if content_type.startswith("image/"):
                if target not in self.images:
                    self.images[target] = Picture(target, content_type, self._archive.read(target))
                self.used[number] = target
                return True
        return False

    def _without(self, found: Element, key: str) -> None:
        """Take out what leads to a part that is not taken along: the drawing it stands in, or the link alone."""
        carrier = next((one for one in found.iterancestors() if one.tag in _CARRIERS), None)
        parent = None if carrier is None else carrier.getparent()
        leads_out = found.tag in (name("w:hyperlink"), name("a:hlinkClick"))
        if carrier is not None and parent is not None and not leads_out and not _also_inside(found, key):
            parent.remove(carrier)
            self.lost = True
        elif key in found.attrib:
            del found.attrib[key]
            if found.tag == name("a:hlinkClick"):
                above = found.getparent()
                if above is not None:
                    above.remove(found)


def _also_inside(found: Element, key: str) -> bool:
    """Whether a picture is linked to a file outside, but also stored."""
    return key == name("r:link") and name("r:embed") in found.attrib


def shows_something(furniture: Furniture) -> bool:
    """Return whether a header or footer holds anything that is printed."""
    return any(
        found.tag != name("w:t") or (found.text or "").strip()
        for found in etree.fromstring(furniture.content).iter(*_SHOWN)
    )


@frozen
class Placed:
    """Headers and footers of a document, each of which is stored once.

    Attributes:
        template: Where they come from.
        members: The parts so far.
    """

    template: Template
    members: list[Member] = field(factory=list)
    _known: dict[tuple[str, bytes], str] = field(factory=dict)
    _pictures: dict[str, str] = field(factory=dict)

    def place(self, filling: Filling, relations: Relations) -> Iterator[tuple[str, str, str]]:
        """Yield kind, pages and relation of each header and footer of a part."""
        for one in self.template.furniture:
            kind = RELATIONSHIP_TYPE.HEADER if one.kind == "header" else RELATIONSHIP_TYPE.FOOTER
            yield one.kind, one.pages, relations.to(kind, self._stored(one, filling))

    def _stored(self, one: Furniture, filling: Filling) -> str:
        root = etree.fromstring(one.content)
        filling.fill(root)
        own = Relations()
        new = {number: own.to(RELATIONSHIP_TYPE.HYPERLINK, address) for number, address in one.links}
        for number, picture in one.pictures:
            new[number] = own.to(RELATIONSHIP_TYPE.IMAGE, self._picture(picture))
        for found in root.iter("*"):
            for key in [key for key in found.attrib if str(key).startswith(_RELATIONS)]:
                if str(found.attrib[key]) in new:
                    found.set(key, new[str(found.attrib[key])])
        content = written(root)
        known = self._known.get((one.kind, content))
        if known is None:
            known = f"/word/{one.kind}{len(self._known) + 1}.xml"
            self._known[one.kind, content] = known
            kind = CONTENT_TYPE.WML_HEADER if one.kind == "header" else CONTENT_TYPE.WML_FOOTER
            self.members.append(Member(known, kind, content, own))
        return known

    def _picture(self, called: str) -> str:
        if called not in self._pictures:
            found = next(one for one in self.template.pictures if one.name == called)
            suffix = called.rpartition(".")[2].lower()
            stored = f"/word/media/template{len(self._pictures) + 1}.{suffix}"
            self._pictures[called] = stored
            self.members.append(Member(stored, found.content_type, found.data))
        return self._pictures[called]
