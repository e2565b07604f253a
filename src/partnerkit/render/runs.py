"""Lines of a Word document: inlines as runs, links, notes and content controls."""

from collections.abc import Mapping
from typing import assert_never
from urllib.parse import quote

from attrs import Factory, evolve, frozen
from docx.opc.constants import RELATIONSHIP_TYPE

from partnerkit.documents.tree import (
    Blank,
    Emphasis,
    Footnote,
    Inlines,
    Lead,
    Link,
    Reference,
    Strong,
    Text,
)
from partnerkit.language.catalogue import NBSP
from partnerkit.render.anchors import Names
from partnerkit.render.controls import Controls
from partnerkit.render.labels import Notes
from partnerkit.render.marks import Marks
from partnerkit.render.ooxml import Element, element, field, run, w
from partnerkit.render.package import Relations
from partnerkit.render.scripts import Kind, directions, script

_ADDRESS = "!#$%&'()*+,/:;=?@[]~"


@frozen
class Voice:
    """What holds for a run: what it stands inside, and whether its paragraph is bold by style.

    Word toggles: a bold character style in a bold paragraph is light. So nothing is made bold twice.
    """

    in_bold: bool = False
    strong: bool = False
    lead: bool = False
    emphasis: bool = False
    link: bool = False

    def properties(self) -> list[Element]:
        """Return run properties; a run has one character style, so what nests further is set directly."""
        bold = (self.strong or self.lead) and not self.in_bold
        made: list[Element] = []
        if self.link:
            made.append(w("rStyle", val="Hyperlink"))
        elif bold:
            made.append(w("rStyle", val="Lead" if self.lead else "Strong"))
        elif self.emphasis:
            made.append(w("rStyle", val="Emphasis"))
        if self.link and bold:
            made.extend((w("b"), w("bCs")))
        if self.emphasis and (self.link or bold):
            made.extend((w("i"), w("iCs")))
        return made


@frozen
class Story:
    """One text of the file: its body, or its notes, which have relations of their own.

    Attributes:
        tag: The language of the document, with its region.
        anchors: The bookmark of each anchor.
        names: What references are called.
        relations: Where links are kept.
        notes: The notes used so far.
        marks: Makes the bookmarks.
        controls: Makes the content controls.
    """

    tag: str
    anchors: Mapping[str, str]
    names: Names
    relations: Relations
    notes: Notes = Factory(Notes)
    marks: Marks = Factory(Marks)
    controls: Controls = Factory(lambda story: Controls(story.marks), takes_self=True)

    def line(self, inlines: Inlines, *, in_bold: bool = False) -> list[Element]:
        """Return the content of a paragraph; `in_bold` where its style is bold."""
        return self._write(inlines, Voice(in_bold=in_bold))

    def _write(self, inlines: Inlines, voice: Voice) -> list[Element]:
        made: list[Element] = []
        for inline in inlines:
            match inline:
                case Text():
                    made.extend(self._words(inline, voice))
                case Strong():
                    made.extend(self._write(inline.children, evolve(voice, strong=True)))
                case Lead():
                    made.extend(self._write(inline.children, evolve(voice, lead=True)))
                case Emphasis():
                    made.extend(self._write(inline.children, evolve(voice, emphasis=True)))
                case Link():
                    made.extend(self._link(inline, voice))
                case Footnote():
                    made.extend(self._note(inline))
                case Blank():
                    made.extend(self.controls.inline(inline))
                case Reference():
                    made.append(self._reference(inline, voice))
                case _:
                    assert_never(inline)
        return made

    def _words(self, words: Text, voice: Voice) -> list[Element]:
        foreign = script(words.language) if words.language else None
        if foreign and foreign.tag == self.tag:
            foreign = None
        made = []
        for piece, right_to_left in directions(words.text):
            properties = voice.properties()
            if foreign and foreign.font:
                place = 1 if properties and properties[0].tag.endswith("rStyle") else 0
                properties.insert(place, _font(foreign.kind, foreign.font))
            if right_to_left:
                properties.append(w("rtl"))
            if foreign and foreign.kind is Kind.COMPLEX:
                properties.append(w("cs"))
            if foreign:
                properties.append(_language(foreign.kind, foreign.tag))
            made.append(run(piece, *properties))
        return made

    def _link(self, link: Link, voice: Voice) -> list[Element]:
        inside = self._write(link.children, evolve(voice, link=True))
        if not link.target.startswith("#"):
            relation = self.relations.to(RELATIONSHIP_TYPE.HYPERLINK, quote(link.target, safe=_ADDRESS))
            return [element("w:hyperlink", {"r:id": relation, "w:history": "1"}, *inside)]
        bookmark = self.anchors.get(link.target[1:])
        if bookmark is None:
            return self._write(link.children, voice)
        return [w("hyperlink", *inside, anchor=bookmark, history=1)]

    def _reference(self, reference: Reference, voice: Voice) -> Element:
        words = self.names.of(reference)
        bookmark = self.anchors.get(reference.anchor)
        made = voice.properties()
        if bookmark is None:
            return run(words, *made)
        inside = [run(words, *made)]
        if reference.anchor in self.names.counted:
            # The bookmark is around the number alone: "tabell" and "Tabell" are not the same words.
            kind, space, number = words.rpartition(NBSP)
            counter = field(f"REF {bookmark} \\h", number, *voice.properties())
            inside = [run(kind + space, *made), counter]
        return w("hyperlink", *inside, anchor=bookmark, history=1)

    def _note(self, note: Footnote) -> list[Element]:
        number = self.notes.take(note)
        if number is None:
            return []
        properties = w("rPr", w("rStyle", val="FootnoteReference"))
        return [w("r", properties, w("footnoteReference", id=number))]


def _font(kind: Kind, font: str) -> Element:
    match kind:
        case Kind.EAST_ASIAN:
            return w("rFonts", eastAsia=font, hint="eastAsia")
        case Kind.COMPLEX | Kind.RIGHT_TO_LEFT:
            return w("rFonts", cs=font)
        case Kind.WESTERN:
            return w("rFonts", ascii=font, hAnsi=font, cs=font)
        case _:
            assert_never(kind)


def _language(kind: Kind, tag: str) -> Element:
    match kind:
        case Kind.WESTERN:
            return w("lang", val=tag)
        case Kind.EAST_ASIAN:
            return w("lang", val=tag, eastAsia=tag)
        case Kind.COMPLEX | Kind.RIGHT_TO_LEFT:
            return w("lang", val=tag, bidi=tag)
        case _:
            assert_never(kind)
