"""Headers and footers of a template filled for one part of a document: content controls and Word's fields.

What no field of ours is known for stays as it is. Fields that would show a clock, a user or a path, or that lead out
of the file, become what they show, or go.
"""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from partnerkit.render.ooxml import Element, name, w
from partnerkit.render.template.codes import Code, codes, show
from partnerkit.render.template.meaning import Meaning, missing
from partnerkit.render.template.names import value
from partnerkit.render.template.order import CONTROL, put

_COUNTED = ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES")
_KEPT = (*_COUNTED, "SYMBOL", "ADVANCE")
_PROPERTIES = {"TITLE": "title", "SUBJECT": "subject", "AUTHOR": "author", "KEYWORDS": "keywords"}
_DATES = ("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE")
_PRIVATE = ("FILENAME", "USERNAME", "USERINITIALS", "USERADDRESS", "LASTSAVEDBY", "COMMENTS", "FILESIZE")
_NAMED = ("DOCPROPERTY", "DOCVARIABLE", "INFO")
_BINDING, _ASKS = name("w:dataBinding"), name("w:showingPlcHdr")
_CORE_STORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
_LAST_STEP = re.compile(r"(\w+)(?:\[\d+\])?\s*$")


@frozen
class Filling:
    """What stands in the headers of one part.

    Attributes:
        meaning: What names mean.
        shown: What each field shows in this part.
        file: What Word shows of the file's properties.
        language: The language of the document.
        pages: How many pages to show until Word has counted them.
    """

    meaning: Meaning
    shown: Mapping[str, str]
    file: Mapping[str, str]
    language: str
    pages: int

    def fill(self, root: Element) -> None:
        """Fill a header or footer."""
        for code in codes(root):
            self._code(code)
        for control in list(root.iter(name("w:sdt"))):
            self._control(control)

    def _code(self, code: Code) -> None:
        field = meant(code, self.meaning)
        if code.verb in _KEPT:
            if code.verb in _COUNTED:
                code.show(str(self.pages) if code.verb.endswith("PAGES") else "1")
        elif code.verb == "STYLEREF":
            code.show(self.shown["title"])
        elif code.verb in _PRIVATE:
            code.remove()
        elif field in self.file and code.verb in _PROPERTIES:
            code.show(self.file[str(field)])
        elif field is None:
            code.unlink()
        elif field in self.shown:
            code.show(self.shown[field])
            code.unlink()
        else:
            code.show(missing(field, self.language))
            code.unlink()

    def _control(self, control: Element) -> None:
        properties, content = control.find(name("w:sdtPr")), control.find(name("w:sdtContent"))
        if properties is None or content is None:
            return
        field = meant_by(control, self.meaning)
        words = (self.file if _of_the_file(properties) else self.shown).get(field or "")
        if words is None or not _of_the_file(properties):
            for binding in properties.findall(_BINDING):
                properties.remove(binding)
        if field is None:
            return
        asks = properties.findall(_ASKS)
        if words is None and asks:
            return
        runs = list(content.iter(name("w:r"))) or [_first_run(content)]
        show(runs, missing(field, self.language) if words is None else words)
        if words is None:
            put(properties, w("showingPlcHdr"), CONTROL)
            return
        for mark in asks:
            properties.remove(mark)
            for look in runs[0].findall(name("w:rPr")):
                for style in look.findall(name("w:rStyle")):
                    look.remove(style)
        for day in properties.iterfind(name("w:date")):
            day.attrib.pop(name("w:fullDate"), "")


def meant(code: Code, meaning: Meaning) -> str | None:
    """Return the field of ours that a field of Word shows."""
    if code.verb in _DATES:
        return "date"
    if code.verb in _NAMED:
        return meaning.of(code.about)
    return _PROPERTIES.get(code.verb)


def meant_by(control: Element, meaning: Meaning) -> str | None:
    """Return the field of ours that a content control shows, by the property it shows, its tag or its title."""
    return meaning.of(*_called(control))


def unknown(root: Element, meaning: Meaning) -> Iterator[str]:
    """Yield the names of controls and fields that nothing of ours is known for."""
    for control in root.iter(name("w:sdt")):
        properties = control.find(name("w:sdtPr"))
        called = [one for one in _called(control) if one]
        if properties is None or not called or meant_by(control, meaning):
            continue
        if all(properties.find(name("w:" + tag)) is None for tag in ("docPartObj", "picture", "group")):
            yield called[-1]
    for code in codes(root):
        if code.verb in _NAMED and meant(code, meaning) is None:
            yield code.about


def counts_pages(root: Element) -> bool:
    """Return whether the number of the page is shown."""
    return any(code.verb == "PAGE" for code in codes(root))


def _called(control: Element) -> tuple[str, ...]:
    properties = control.find(name("w:sdtPr"))
    if properties is None:
        return ()
    binding = properties.find(_BINDING)
    step = None if binding is None else _LAST_STEP.search(str(binding.get(name("w:xpath"), "")))
    return (step[1] if step else "", value(properties, "tag"), value(properties, "alias"))


def _of_the_file(properties: Element) -> bool:
    binding = properties.find(_BINDING)
    return binding is not None and str(binding.get(name("w:storeItemID"), "")).upper() == _CORE_STORE


def _first_run(content: Element) -> Element:
    made = w("r")
    next(content.iter(name("w:p")), content).append(made)
    return made
