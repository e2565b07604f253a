"""The styles of a template and ours in one part: theirs where they have one, ours in their font where not."""

from collections.abc import Iterable, Mapping
from copy import deepcopy

from attrs import define

from partnerkit.render.house import style_id
from partnerkit.render.ooxml import Element, name, w
from partnerkit.render.template.looks import Looks, effective, is_on, looks, scaled
from partnerkit.render.template.names import Names, identity, value
from partnerkit.render.template.order import PARAGRAPH, RUN, STYLE, child, put

_LIKE_TEXT = frozenset(("ListBullet", "ListNumber", "Note", "Prompt", "Signature", "SignatureUnit"))
_LEVELS = range(1, 5)


@define
class Styles:
    """The styles of a document in a template.

    Attributes:
        root: The styles part, at first the template's alone.
        names: The template's styles by name.
        ours: Our styles by id.
        found: Those of ours that the template has, by our id.
        ids: What each of our ids is called in the document, once ours are added.
        body: The style of running text.
        shifted: Whether our headings stand one level higher, with the title in the style for titles.
        looks: What ours take from the template.
    """

    root: Element
    names: Names
    ours: dict[str, Element]
    found: dict[str, Element]
    ids: dict[str, str]
    body: Element | None
    shifted: bool
    looks: Looks

    def keeps_with_next(self, ours: str) -> bool:
        """Whether a paragraph must be told to stay with the next, since only our style says so."""
        theirs = self.found.get(ours)
        style = self.ours.get(ours)
        if theirs is None or style is None:
            return False
        wanted = is_on(style.find(f"{name('w:pPr')}/{name('w:keepNext')}"))
        return wanted and not is_on(effective(self.names, theirs, "keepNext", "pPr"))

    def add(self, used: Iterable[str], lists: Mapping[int, int], width: float) -> None:
        """Add those of our styles that are used and not found; `width` is by how much the text is wider."""
        called = {ours: self._name(ours) for ours in sorted(self._needed(used))}
        for ours, wanted in called.items():
            self.ids[ours] = self._free_id(style_id(wanted))
        for ours, wanted in called.items():
            self.root.append(self._ours(ours, wanted, lists, width))

    def _needed(self, used: Iterable[str]) -> set[str]:
        needed: set[str] = set()
        waiting = list(used)
        while waiting:
            ours = waiting.pop()
            if ours in self.ours and ours not in self.found and ours not in needed:
                needed.add(ours)
                waiting.append(value(self.ours[ours], "basedOn"))
        return needed

    def _name(self, ours: str) -> str:
        called = "Title" if self.shifted and ours == "Heading1" else value(self.ours[ours], "name")
        return f"{called} (partnerkit)" if self.names.taken(called) else called

    def _free_id(self, wanted: str) -> str:
        plain = "".join(one for one in wanted if one.isalnum())
        number, free = 1, plain
        while free in self.names.by_id or free in self.ids.values():
            number += 1
            free = f"{plain}{number}"
        return free

    def _ours(self, ours: str, called: str, lists: Mapping[int, int], width: float) -> Element:
        style = deepcopy(self.ours[ours])
        style.set(name("w:styleId"), self.ids[ours])
        child(style, "name", STYLE).set(name("w:val"), called)
        base = self._base(ours)
        style.attrib.pop(name("w:default"), "")
        if base is None:
            for link in style.findall(name("w:basedOn")):
                style.remove(link)
        else:
            put(style, w("basedOn", val=base), STYLE)
        for following in style.findall(name("w:next")):
            meant = self.ids.get(str(following.get(name("w:val"))))
            if meant is None:
                style.remove(following)
            else:
                following.set(name("w:val"), meant)
        if style.get(name("w:type")) == "paragraph":
            self._laid_out(style, ours, lists, width)
        recolour(style, self.looks)
        return style

    def _base(self, ours: str) -> str | None:
        said = value(self.ours[ours], "basedOn")
        if said != "Normal":
            return self.ids.get(said)
        base = self.body if ours in _LIKE_TEXT else self.names.normal
        return None if base is None else identity(base)

    def _laid_out(self, style: Element, ours: str, lists: Mapping[int, int], width: float) -> None:
        layout, look = child(style, "pPr", STYLE), child(style, "rPr", STYLE)
        if ours.startswith("Heading") and self.looks.font is not None:
            put(look, deepcopy(self.looks.font), RUN)
        # Columns that are narrower need smaller words, else long ones break.
        scale = self.looks.scale * (min(1.0, width) if ours.startswith("Table") else 1.0)
        for size in (*look.iterfind(name("w:sz")), *look.iterfind(name("w:szCs"))):
            size.set(name("w:val"), str(scaled(int(size.get(name("w:val"), "0")), scale)))
        if value(self.ours[ours], "basedOn") not in self.ours or self._base(ours) in self.names.by_id:
            self._freed(layout, ours)
        for number in layout.iter(name("w:numId")):
            number.set(name("w:val"), str(lists.get(int(number.get(name("w:val"), "0")), 0)))
        tabs = layout.findall(f"{name('w:tabs')}/{name('w:tab')}")
        indents = layout.findall(name("w:ind")) if tabs else []
        for found in (*tabs, *indents):
            right = found.get(name("w:val")) == "right"
            for key in ("pos", "left", "hanging"):
                if found.get(name("w:" + key)):
                    wider = width if right else max(1.0, self.looks.scale)
                    found.set(name("w:" + key), str(round(int(found.get(name("w:" + key), "0")) * wider)))

    def _freed(self, layout: Element, ours: str) -> None:
        """Set what a style of ours would take from the template's text, and nobody would expect of it."""
        spacing = child(layout, "spacing", PARAGRAPH)
        if spacing.get(name("w:before")) is None:
            spacing.set(name("w:before"), "0")
        if ours not in _LIKE_TEXT and layout.find(name("w:jc")) is None:
            put(layout, w("jc", val="left"), PARAGRAPH)


def merged(theirs: Element, ours: Element, tag: str, *, shifted: bool) -> Styles:
    """Return the styles of a template, with those of ours that it has.

    Args:
        theirs: The template's styles part, which is changed.
        ours: Our styles part.
        tag: The language of the document.
        shifted: Whether the title takes the style for titles, and each heading the level above its own.
    """
    names = Names(theirs)
    known = {identity(style): style for style in ours.iterfind(name("w:style"))}
    found = {}
    for own, style in known.items():
        match = _match(names, own, style, shifted)
        if match is not None:
            found[own] = match
    body = running_text(names)
    if body is not None:
        found["Normal"] = body
    headings = [found[f"Heading{level}"] for level in _LEVELS if f"Heading{level}" in found]
    for level in _LEVELS:
        if f"Heading{level}" in found:
            _outlined(names, found[f"Heading{level}"], level - 1 - (shifted and level > 1))
    ids = {own: identity(style) for own, style in found.items()}
    _speak(theirs, tag)
    made = looks(names, theirs, body, headings)
    return Styles(theirs, names, known, found, ids, body, shifted, made)


def running_text(names: Names) -> Element | None:
    """Return the style of running text: what follows a heading if that is a style for text, else the default."""
    for level in (2, 1):
        heading = names.find("paragraph", f"heading {level}")
        following = names.by_id.get(value(heading, "next")) if heading is not None else None
        if following is not None and following is names.find("paragraph", "Body Text"):
            return following
    return names.normal


def _match(names: Names, own: str, style: Element, shifted: bool) -> Element | None:
    if own == "Normal":
        return names.normal
    called = value(style, "name")
    if shifted and own.startswith("Heading"):
        called = "Title" if own == "Heading1" else f"heading {int(own[-1]) - 1}"
    return names.find(str(style.get(name("w:type"))), called)


def _outlined(names: Names, style: Element, level: int) -> None:
    """Make a heading one for navigation too, where the template's author only made it look like one."""
    if effective(names, style, "outlineLvl", "pPr") is None:
        put(child(style, "pPr", STYLE), w("outlineLvl", val=level), PARAGRAPH)


def _speak(theirs: Element, tag: str) -> None:
    """Set the language of the document wherever the template names its own."""
    defaults = theirs.find(name("w:docDefaults"))
    if defaults is None:
        defaults = w("docDefaults")
        theirs.insert(0, defaults)
    run_default = child(defaults, "rPrDefault", ("rPrDefault", "pPrDefault"))
    put_language = child(child(run_default, "rPr", ("rPr",)), "lang", RUN)
    put_language.set(name("w:val"), tag)
    for style in theirs.iterfind(name("w:style")):
        if style.get(name("w:type")) != "character":
            for language in style.iter(name("w:lang")):
                language.set(name("w:val"), tag)


def recolour(root: Element, made: Looks) -> None:
    """Put the template's colours in place of ours, in attributes that hold a colour."""
    for found in root.iter("*"):
        for key, said in found.attrib.items():
            if said in made.colours:
                found.set(key, made.colours[str(said)])
