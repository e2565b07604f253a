"""Fields of Word in a header or footer: taken apart, so that each can be shown, unlinked or taken out."""

import re
from collections.abc import Iterator
from copy import deepcopy

from attrs import define, field

from partnerkit.render.ooxml import Element, name, run
from partnerkit.render.template.cleaning import unwrap

_INSTRUCTION = re.compile(r'\s*(\w+)\s*(?:"([^"]*)"|([^\s\\]\S*))?')
_RUN, _CHAR, _CODE = name("w:r"), name("w:fldChar"), name("w:instrText")


@define
class Code:
    """A field.

    Attributes:
        instruction: What it does: `PAGE`, `DOCPROPERTY "Dnr"`.
        result: The runs that are shown.
    """

    instruction: str = ""
    result: list[Element] = field(factory=list)
    _code: list[Element] = field(factory=list)
    _simple: Element | None = None
    _shown: bool = False

    @property
    def verb(self) -> str:
        """The first word of the instruction, in capitals."""
        found = _INSTRUCTION.match(self.instruction)
        return found[1].upper() if found else ""

    @property
    def about(self) -> str:
        """The second word, such as the name of a property; empty if there is none."""
        found = _INSTRUCTION.match(self.instruction)
        return (found[2] or found[3] or "") if found else ""

    def show(self, words: str) -> None:
        """Let the field show other words, until Word works it out again."""
        runs = [one for one in self.result if one.getparent() is not None]
        if not runs:
            runs = [self._new()]
        show(runs, words)

    def unlink(self) -> None:
        """Leave what the field shows as plain text."""
        if self._simple is not None:
            unwrap(self._simple)
        for one in self._code:
            _remove(one)

    def remove(self) -> None:
        """Take the field and what it shows out."""
        self.unlink()
        for one in self.result:
            _remove(one)

    def _new(self) -> Element:
        made = run("")
        if self._simple is not None:
            self._simple.append(made)
        else:
            last = self._code[-1]
            look = last.find(name("w:rPr"))
            if look is not None:
                made.append(deepcopy(look))
            last.addprevious(made)
        self.result = [made]
        return made


def codes(root: Element) -> Iterator[Code]:
    """Yield the fields of a part, those within others first."""
    for found in list(root.iter(_RUN)):
        _split(found)
    open_fields: list[Code] = []
    done: list[Code] = []
    for found in root.iter(_RUN, name("w:fldSimple")):
        if found.tag != _RUN:
            simple = Code(str(found.get(name("w:instr"), "")), list(found.iter(_RUN)), simple=found)
            done.append(simple)
            continue
        char = found.find(_CHAR)
        kind = "" if char is None else char.get(name("w:fldCharType"))
        if kind == "begin":
            open_fields.append(Code())
        if not open_fields:
            continue
        current = open_fields[-1]
        for outer in open_fields[:-1]:
            (outer.result if outer._shown else outer._code).append(found)
        if kind or not current._shown:
            current._code.append(found)
            current.instruction += "".join(one.text or "" for one in found.iterfind(_CODE))
        else:
            current.result.append(found)
        if kind == "separate":
            current._shown = True
        if kind == "end":
            done.append(open_fields.pop())
    yield from done


def show(runs: list[Element], words: str) -> None:
    """Let the first run hold these words, in its own look, and take the others out."""
    first, *others = runs
    look = first.find(name("w:rPr"))
    for child in list(first):
        if child is not look:
            first.remove(child)
    first.extend(list(run(words)))
    for one in others:
        _remove(one)


def _split(found: Element) -> None:
    """Give each mark of a field a run of its own."""
    content = [one for one in found if one.tag != name("w:rPr")]
    if len(content) < 2 or not any(one.tag in (_CHAR, _CODE) for one in content):
        return
    look = found.find(name("w:rPr"))
    for one in content[:-1]:
        made = run("")
        if look is not None:
            made.append(deepcopy(look))
        made.append(one)
        found.addprevious(made)


def _remove(found: Element) -> None:
    parent = found.getparent()
    if parent is not None:
        parent.remove(found)
