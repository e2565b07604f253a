"""A document put into a template: our parts, written as always, with the styles, pages and headers of the template.

Only here the two meet. Nothing of it is known to the modules that write a document.
"""

from collections.abc import Iterable, Mapping

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from partnerkit.documents.tree import TEXT_WIDTH_MM, Document
from partnerkit.language.catalogue import text
from partnerkit.render.ooxml import Element, name, twips, w
from partnerkit.render.package import Member, Relations
from partnerkit.render.template import pages, settings
from partnerkit.render.template.cleaning import written
from partnerkit.render.template.filling import Filling
from partnerkit.render.template.furniture import Placed
from partnerkit.render.template.headings import in_parts, number_headings
from partnerkit.render.template.meaning import Meaning, of_the_file, values_of
from partnerkit.render.template.measures import fit, tabs_to
from partnerkit.render.template.names import Names
from partnerkit.render.template.numbering import lists
from partnerkit.render.template.order import PARAGRAPH, put
from partnerkit.render.template.styles import Styles, merged, recolour
from partnerkit.render.template.value import Template

_STYLES, _NUMBERING, _SETTINGS = "/word/styles.xml", "/word/numbering.xml", "/word/settings.xml"
_FONTS, _THEME = "/word/fontTable.xml", "/word/theme/theme1.xml"
_LINKS = tuple(name("w:" + tag) for tag in ("pStyle", "rStyle", "tblStyle"))
_RELATIONS = name("r:id").removesuffix("id")


def dress(
    template: Template, document: Document, main: Member, members: Iterable[Member]
) -> tuple[Member, tuple[Member, ...]]:
    """Return the parts of a document in a template.

    Args:
        template: The house style.
        document: The document that the parts were made of.
        main: Its main part.
        members: The parts beside it, among them styles, lists and settings.
    """
    return _Dressing(template, document, {one.name: one for one in members}).dress(main)


class _Dressing:
    def __init__(self, template: Template, document: Document, ours: dict[str, Member]) -> None:
        self._template = template
        self._document = document
        self._ours = ours
        self._tag = text("render.tag", document.language)
        self._lists = lists(template.numbering)
        theirs = etree.fromstring(template.styles)
        names = Names(theirs)
        shifted = self._lists.counting(names, names.find("paragraph", "heading 1")) is not None
        own = etree.fromstring(ours[_STYLES].content)
        self._styles: Styles = merged(theirs, own, self._tag, shifted=shifted)
        self._width = _text_width(template) / twips(TEXT_WIDTH_MM)

    def dress(self, main: Member) -> tuple[Member, tuple[Member, ...]]:
        roots = {main.name: etree.fromstring(main.content)}
        for one in self._ours.values():
            if one.content_type in (CONTENT_TYPE.WML_FOOTNOTES, CONTENT_TYPE.WML_HEADER):
                roots[one.name] = etree.fromstring(one.content)
        body = roots[main.name][0]
        self._lists.take(etree.fromstring(self._ours[_NUMBERING].content), self._styles)
        self._count(roots.values())
        number_headings(in_parts(body), self._styles, self._lists)
        self._link(roots)
        fit(body, self._width, twips(TEXT_WIDTH_MM) * self._width)
        relations = Relations()
        placed = Placed(self._template)
        self._sections(body, placed, relations, main.relations)
        kept = self._kept(main.relations)
        self._relate(roots[main.name], main.relations, kept, relations)
        made = [*self._dressed(roots, kept), *placed.members, *self._theirs(relations)]
        return Member(main.name, main.content_type, written(roots[main.name]), relations), tuple(made)

    def _count(self, roots: Iterable[Element]) -> None:
        """Let lists count in the lists of the document."""
        for root in roots:
            for layout in root.iter(name("w:pPr")):
                numbered, style = layout.find(name("w:numPr")), layout.find(name("w:pStyle"))
                if numbered is None:
                    continue
                own = "" if style is None else str(style.get(name("w:val")))
                for number in numbered.iterfind(name("w:numId")):
                    said = int(number.get(name("w:val"), "0"))
                    number.set(name("w:val"), str(self._lists.numbers.get(said, said)))
                for level in numbered.iterfind(name("w:ilvl")):
                    if own in self._lists.native:
                        level.set(name("w:val"), str(self._lists.native[own][1]))

    def _link(self, roots: Mapping[str, Element]) -> None:
        """Add the styles that are used, and refer to every style by its id in the document."""
        links = [found for root in roots.values() for found in root.iter(*_LINKS)]
        used = {str(found.get(name("w:val"))) for found in links}
        self._styles.add(used, self._lists.numbers, self._width)
        for found in links:
            own = str(found.get(name("w:val")))
            layout = found.getparent()
            if layout is not None and self._styles.keeps_with_next(own):
                put(layout, w("keepNext"), PARAGRAPH)
            found.set(name("w:val"), self._styles.ids.get(own, own))
        for root in roots.values():
            recolour(root, self._styles.looks)
        if "FootnoteText" in self._styles.found:
            _close_up(roots.values())

    def _sections(self, body: Element, placed: Placed, relations: Relations, ours: Relations) -> None:
        page = self._template.section
        shown = of_the_file(self._document)
        meaning = Meaning(dict(self._template.fields))
        own = {number: target for number, kind, target in ours if kind == RELATIONSHIP_TYPE.HEADER}
        parts = self._document.parts
        for place, section in enumerate(list(body.iter(name("w:sectPr")))):
            part = parts[min(place, len(parts) - 1)]
            values = values_of(self._document, part)
            filling = Filling(meaning, values, shown, self._document.language, len(parts))
            references = list(placed.place(filling, relations))
            if not references:
                references = [
                    ("header", "default", relations.to(RELATIONSHIP_TYPE.HEADER, own[number]))
                    for found in section.iterfind(name("w:headerReference"))
                    if (number := str(found.get(name("r:id")))) in own
                ]
            bare = etree.tostring(_bare(section)) if page is None else page
            made = pages.section_of(bare, references, own_header=not self._template.furniture)
            holder = section.getparent()
            if holder is not None:
                holder.replace(section, made)

    def _kept(self, relations: Relations) -> set[str]:
        """Return the names of those of our parts that stay."""
        replaced = {_FONTS}
        if self._template.furniture:
            replaced |= {target for _, kind, target in relations if kind == RELATIONSHIP_TYPE.HEADER}
        return set(self._ours) - replaced

    def _relate(self, root: Element, old: Relations, kept: set[str], new: Relations) -> None:
        numbers = {
            number: new.to(kind, target)
            for number, kind, target in old
            if target in kept or kind == RELATIONSHIP_TYPE.HYPERLINK
        }
        for found in root.iter("*"):
            if found.tag in _REFERENCES:
                continue
            for key in [key for key in found.attrib if str(key).startswith(_RELATIONS)]:
                found.set(key, numbers[str(found.attrib[key])])

    def _dressed(self, roots: Mapping[str, Element], kept: set[str]) -> Iterable[Member]:
        for one in self._ours.values():
            if one.name not in kept:
                continue
            content = one.content
            if one.name == _STYLES:
                content = written(self._styles.root)
            elif one.name == _NUMBERING:
                content = written(self._lists.root)
            elif one.name == _SETTINGS:
                content = settings.joined(content, self._template.settings, self._tag)
            elif one.name in roots:
                root = roots[one.name]
                if one.content_type == CONTENT_TYPE.WML_HEADER:
                    header = self._styles.found.get("Header")
                    tabs_to(root, self._styles.names, header, twips(TEXT_WIDTH_MM) * self._width)
                content = written(root)
            yield Member(one.name, one.content_type, content, one.relations)

    def _theirs(self, relations: Relations) -> Iterable[Member]:
        if self._template.theme is not None:
            relations.to(RELATIONSHIP_TYPE.THEME, _THEME)
            yield Member(_THEME, CONTENT_TYPE.OFC_THEME, self._template.theme)
        if self._template.fonts is not None:
            relations.to(RELATIONSHIP_TYPE.FONT_TABLE, _FONTS)
            yield Member(_FONTS, CONTENT_TYPE.WML_FONT_TABLE, self._template.fonts)


_REFERENCES = (name("w:headerReference"), name("w:footerReference"))


def _text_width(template: Template) -> float:
    if template.section is None:
        return twips(TEXT_WIDTH_MM)
    return pages.text_width(etree.fromstring(template.section))


def _bare(section: Element) -> Element:
    for found in [one for tag in _REFERENCES for one in section.findall(tag)]:
        section.remove(found)
    return section


def _close_up(roots: Iterable[Element]) -> None:
    """Put a space after the sign of a note: the tab of ours belongs to the indent of our style."""
    for root in roots:
        for sign in root.iter(name("w:footnoteRef")):
            parent = sign.getparent()
            following = None if parent is None else parent.getnext()
            tab = None if following is None else following.find(name("w:tab"))
            if following is not None and tab is not None:
                space = w("t")
                space.set(name("xml:space"), "preserve")
                space.text = " "
                following.replace(tab, space)
