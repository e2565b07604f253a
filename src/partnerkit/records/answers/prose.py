"""Changed prose: which field of the record a paragraph came from, and what the field would say now.

A paragraph is known by the digest it had when the file was made: where a field of the record, set as the document
sets it, has the same digest, the paragraph came from there word for word. What was made out of facts has no such
field; a paper may tell such a section in a narrative instead, which is proposed and never done unasked.
"""

import re
from collections.abc import Iterator, Mapping

from attrs import evolve, fields, frozen

from partnerkit.documents.telling import Telling
from partnerkit.errors import Message
from partnerkit.language.catalogue import NBSP
from partnerkit.model import Narrative, Partnership, walk
from partnerkit.records.answers.proposal import Item
from partnerkit.records.answers.targets import Subject
from partnerkit.records.placing import placed, value_at
from partnerkit.render.since import Edit, Since
from partnerkit.render.stated import digest
from partnerkit.render.word_text import CONTROL, Line
from partnerkit.source.problem import Path, place
from partnerkit.source.yaml_out import write_yaml
from partnerkit.values import Text

_ASIDE = frozenset({"Facts", "Signature", "SignatureUnit", "Prompt"})
"""Styles of lines that are no prose of their section."""
_PARTED = re.compile(r"\n\s*\n")


@frozen
class Origin:
    """Where a paragraph came from.

    Attributes:
        place: The field.
        number: Which of its paragraphs, from 0.
    """

    place: Path
    number: int


def origins(record: Partnership, language: str) -> dict[str, Origin | None]:
    """Return by digest where each paragraph of the record's texts stands; `None` where two say the same."""
    telling = Telling(record, language)
    found: dict[str, Origin | None] = {}
    for at, one in walk(record):
        for attribute in fields(type(one)):
            value = getattr(one, attribute.name)
            if attribute.name == "note" or not isinstance(value, Text):
                continue
            for number, part in enumerate(_paragraphs(value.get(language) or "")):
                key = digest(telling.set(part))
                known = Origin((*at, attribute.name), number)
                found[key] = known if key not in found else None
    return found


def changed_prose(
    since: Since, record: Partnership, subject: Subject, *, paper: int | None, narratives: tuple[str, ...]
) -> tuple[Partnership, list[Item]]:
    """Return the record with changed paragraphs in it, and what became of each.

    Args:
        since: What came to the file.
        record: The record so far.
        subject: Which document it is.
        paper: Which paper of the record the document is; `None` for a report.
        narratives: Sections that somebody has asked to be told by a narrative.
    """
    prose = _Prose(since, record, subject)
    items: list[Item] = []
    sections: dict[str, list[Line]] = {}
    for edit in since.edits:
        for before, after in _pieces(edit, prose.known):
            told = prose.item(before, after)
            if told is not None:
                items.append(told)
            else:
                sections.setdefault(edit.section or "", []).extend(after)
    for section, lines in sections.items():
        items.append(prose.section(section, lines, paper, narratives))
    return prose.record, items


def _pieces(
    edit: Edit, known: Mapping[str, Origin | None]
) -> Iterator[tuple[tuple[str, ...], tuple[Line, ...]]]:
    """Part a stretch into pairs of lines where as many stand there as before, or where one field fills it."""
    sources = [known.get(one) for one in edit.before]
    same = {source.place for source in sources if source}
    if edit.after and len(edit.before) == len(edit.after):
        yield from (((before,), (after,)) for before, after in zip(edit.before, edit.after, strict=True))
    elif None not in sources and len(same) == 1 and edit.after:
        yield edit.before, edit.after
    else:
        yield (), edit.after


class _Prose:
    """The record as changed paragraphs come to it."""

    def __init__(self, since: Since, record: Partnership, subject: Subject) -> None:
        self.record = record
        self.known = origins(record, subject.language)
        self._since = since
        self._subject = subject
        self._paragraphs: dict[Path, dict[int, list[str]]] = {}
        self._telling = Telling(record, subject.language)

    def item(self, before: tuple[str, ...], after: tuple[Line, ...]) -> Item | None:
        """Take lines that came from a field; `None` if they did not."""
        sources = [self.known.get(one) for one in before]
        if not sources or None in sources or any(line.row for line in after):
            return None
        first = sources[0]
        assert first is not None
        text = "\n\n".join(self._plain(_words(line)) for line in after)
        if any(line.revised for line in after):
            return Item("open", place(first.place), text, first.place, _OPEN)
        changes = self._paragraphs.setdefault(first.place, {})
        changes[first.number] = [text]
        changes.update({source.number: [] for source in sources[1:] if source})
        self._put(first.place, changes)
        return Item("taken", place(first.place), text, first.place)

    def _put(self, at: Path, changes: Mapping[int, list[str]]) -> None:
        there: Text = value_at(self._telling.partnership, at)
        language = self._subject.language
        parts = _paragraphs(there.get(language) or "")
        words = [word for number, part in enumerate(parts) for word in changes.get(number, [part])]
        said = Text({**dict(value_at(self.record, at)), language: "\n\n".join(words)})
        self.record = placed(self.record, at, said)

    def _plain(self, text: str) -> str:
        """Return words without the no-break spaces that the document will set by itself."""
        plain = text.replace(NBSP, " ")
        return plain if self._telling.set(plain) == self._telling.set(text) else text

    def section(
        self, section: str, lines: list[Line], paper: int | None, narratives: tuple[str, ...]
    ) -> Item:
        """Tell that a section was changed where its words are made out of facts."""
        changed = "\n\n".join(_words(line) for line in lines)
        aside = bool(lines) and all(line.style in _ASIDE for line in lines)
        if paper is None or not section or aside or paper >= len(self.record.papers):
            key = "answers.generated" if lines else "answers.removed"
            return Item("by_hand", section, changed, (), _GENERATED if lines else evolve(_REMOVED, key=key))
        whole = [
            line
            for line in self._lines_of(section)
            if not line.row and line.style not in _ASIDE and _words(line)
        ]
        told = "\n\n".join(self._plain(_words(line)) for line in whole)
        narrative = Narrative(section=section, text=Text({self._subject.language: told or changed or "…"}))
        at: Path = ("papers", paper, "narrative")
        there = self.record.papers[paper].narrative
        if section in narratives and told:
            if any(line.revised for line in whole):
                return Item("open", section, changed, at, _OPEN)
            others = tuple(one for one in there if one.section != section)
            self.record = placed(self.record, at, (*others, narrative))
            return Item("taken", section, told, at)
        lines_to_type = write_yaml(
            {"narrative": [{"section": section, "text": {self._subject.language: told}}]}
        )
        message = evolve(_NARRATIVE, params={"section": section})
        return Item("by_hand", section, changed, at, message, lines_to_type if told else None)

    def _lines_of(self, section: str) -> list[Line]:
        """Return the lines that stand in a section now, without its heading."""
        starts = [number for _, number in self._since.stated.sections] + [len(self._since.stated.lines)]
        first = dict(self._since.stated.sections)[section]
        last = min(number for number in starts if number > first)
        places = [now for then, now in self._since.kept.items() if first <= then < last]
        beyond = [now for then, now in self._since.kept.items() if then >= last]
        if not places:
            return []
        end = min(beyond, default=len(self._since.text.lines))
        return list(self._since.text.lines[min(places) + 1 : end])


def _words(line: Line) -> str:
    text = line.text
    for control in line.controls:
        text = text.replace(CONTROL, control.text, 1)
    return text.strip()


def _paragraphs(text: str) -> list[str]:
    return [part for part in _PARTED.split(text) if part.strip()]


_OPEN = Message(
    "answers.open",
    "There are tracked changes here that nobody has settled. This is how it reads if all are accepted. Accept or reject "
    "them in Word, save, and run the command again.",
)
_GENERATED = Message(
    "answers.generated",
    "This was changed by hand, and cannot be taken back: the document makes these words out of facts. Change the facts "
    "in the record.",
)
_REMOVED = Message(
    "answers.removed",
    "Text was taken out by hand here. Nothing is taken out of the record: do that yourself if it is wrong there.",
)
_NARRATIVE = Message(
    "answers.narrative",
    "This was changed by hand, and the document makes these words out of facts. Change the facts in the record, or have "
    "the whole section told by these words with --narrative {section}.",
)
