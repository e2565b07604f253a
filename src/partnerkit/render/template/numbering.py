"""The lists of a template and ours in one part: theirs where their list styles count, ours beside them where not."""

from collections.abc import Iterable
from copy import deepcopy

from attrs import define, field
from lxml import etree

from partnerkit.render.ooxml import Element, name, w
from partnerkit.render.template.looks import effective
from partnerkit.render.template.names import Names, value
from partnerkit.render.template.styles import Styles

Place = tuple[int, int]
"""A list by its number, and a level in it from 0."""


@define
class Lists:
    """The numbering part of a document in a template.

    Attributes:
        root: The part.
        numbers: What each of our lists is numbered in it.
        native: The level that paragraphs of our list styles have in lists of the template, by our style.
    """

    root: Element
    numbers: dict[int, int] = field(factory=dict)
    native: dict[str, Place] = field(factory=dict)

    def restart(self, place: Place) -> int:
        """Return a new list in the look of another one, which starts from its first number again."""
        number, level = place
        start = w("lvlOverride", w("startOverride", val=1), ilvl=level)
        return self._add(w("num", w("abstractNumId", val=self._definition(number)), start))

    def counting(self, names: Names, style: Element | None) -> Place | None:
        """Return the list and level a style of the template counts in; `None` if it shows no number."""
        found = effective(names, style, "numPr", "pPr")
        if found is None:
            return None
        number, level = value(found, "numId"), value(found, "ilvl") or "0"
        if not number.isdigit() or not level.isdigit() or int(number) == 0:
            return None
        place = int(number), int(level)
        shown = self._level(place)
        empty = shown is None or value(shown, "numFmt") == "none" or not value(shown, "lvlText")
        return None if empty else place

    def _definition(self, number: int) -> int:
        found = self._num(number)
        said = "" if found is None else value(found, "abstractNumId")
        return int(said) if said.isdigit() else 0

    def _num(self, number: int) -> Element | None:
        return next(
            (one for one in self.root.iterfind(name("w:num")) if one.get(name("w:numId")) == str(number)),
            None,
        )

    def _level(self, place: Place) -> Element | None:
        number, level = place
        if self._num(number) is None:
            return None
        wanted = str(self._definition(number))
        for one in self.root.iterfind(name("w:abstractNum")):
            if one.get(name("w:abstractNumId")) == wanted:
                levels = one.iterfind(name("w:lvl"))
                return next((found for found in levels if found.get(name("w:ilvl")) == str(level)), None)
        return None

    def _add(self, number: Element) -> int:
        free = 1 + max(_ids(self.root, "num", "numId"), default=0)
        number.set(name("w:numId"), str(free))
        found = self.root.findall(name("w:num"))
        place = self.root.index(found[-1]) + 1 if found else len(self.root)
        self.root.insert(place, number)
        return free

    def take(self, ours: Element, styles: Styles) -> None:
        """Add our lists; those whose style counts in a list of the template take its look."""
        definitions: dict[int, int] = {}
        for definition in ours.iterfind(name("w:abstractNum")):
            own = int(definition.get(name("w:abstractNumId"), "0"))
            style = value(definition, "lvl/pStyle")
            place = self.counting(styles.names, styles.found.get(style))
            if place is None:
                definitions[own] = self._define(definition, styles)
            else:
                self.native[style] = place
                definitions[own] = self._definition(place[0])
        for number in ours.iterfind(name("w:num")):
            self._number(number, definitions, styles, ours)

    def _define(self, definition: Element, styles: Styles) -> int:
        made = deepcopy(definition)
        free = 1 + max(_ids(self.root, "abstractNum", "abstractNumId"), default=-1)
        made.set(name("w:abstractNumId"), str(free))
        for level in made.iterfind(name("w:lvl")):
            for link in level.findall(name("w:pStyle")):
                level.remove(link)
            for look in level.findall(name("w:rPr")):
                level.remove(look)
        found = self.root.findall(name("w:abstractNum"))
        self.root.insert(self.root.index(found[-1]) + 1 if found else 0, made)
        return free

    def _number(self, number: Element, definitions: dict[int, int], styles: Styles, ours: Element) -> None:
        own = int(number.get(name("w:numId"), "0"))
        definition = int(value(number, "abstractNumId") or 0)
        style = _style_of(ours, definition)
        if style in self.native and number.find(name("w:lvlOverride")) is None:
            self.numbers[own] = self.native[style][0]
            return
        made = deepcopy(number)
        link = made.find(name("w:abstractNumId"))
        if link is not None:
            link.set(name("w:val"), str(definitions.get(definition, 0)))
        for start in made.iterfind(name("w:lvlOverride")):
            if style in self.native:
                start.set(name("w:ilvl"), str(self.native[style][1]))
        self.numbers[own] = self._add(made)


def lists(theirs: bytes | None) -> Lists:
    """Return the lists of a template."""
    return Lists(w("numbering") if theirs is None else etree.fromstring(theirs))


def _style_of(ours: Element, definition: int) -> str:
    for one in ours.iterfind(name("w:abstractNum")):
        if one.get(name("w:abstractNumId")) == str(definition):
            return value(one, "lvl/pStyle")
    return ""


def _ids(root: Element, tag: str, attribute: str) -> Iterable[int]:
    found = (one.get(name("w:" + attribute), "") for one in root.iterfind(name("w:" + tag)))
    return (int(one) for one in found if one.isdigit())
