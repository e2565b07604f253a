"""Where a finding stands, for people: the record it is about by its name, and the line or cell."""

from textwrap import shorten

from partnerkit.documents.tree import Inlines
from partnerkit.documents.tree import Text as Words
from partnerkit.language.catalogue import entries, label, text
from partnerkit.language.spoken import document_tag
from partnerkit.model import Partnership, Record
from partnerkit.records.placing import value_at
from partnerkit.rules import Finding
from partnerkit.source.problem import Path
from partnerkit.values import Text

_NAMES = ("title", "name", "matter", "statement", "what", "word")
"""Fields by which people know a record, the best first."""

_LONGEST = 90


def group_of(finding: Finding) -> Path:
    """Return the place of the whole record a finding is about: one of the partnership's own, or nothing for itself."""
    match finding.place:
        case (str(field), int(number), *_):
            return (field, number)
        case _:
            return ()


def heading(partnership: Partnership | None, place: Path, language: str) -> Inlines:
    """Return the name of a record as a heading: what it is and what it is called; records without a name as a list."""
    record = value_at(partnership, place) if partnership and place else partnership
    if not isinstance(record, Record):
        return (Words(text("checklist.whole", language)),)
    called = called_by(record, language)
    if not called:
        return (Words(label("Partnership", str(place[0]), language)),)
    noun = entries(language)[f"diff.noun.{type(record).__name__}"]
    return (Words(f"{noun[:1].upper()}{noun[1:]}: "), *called)


def called_by(record: Record, language: str) -> Inlines:
    """Return what a record is called, marked with its language where it is another; else its id, else nothing."""
    for name in _NAMES:
        said = getattr(record, name, None)
        if isinstance(said, Text):
            tag, words = in_language(said, language)
            return (Words(shorten(words, _LONGEST, placeholder=" …"), tag),)
    return (Words(record.id),) if record.id else ()


def in_language(said: Text, language: str) -> tuple[str | None, str]:
    """Return the version of a text in a language, else the first, with its tag where it is another."""
    words = said.get(language)
    if words is not None:
        return None, words
    tag, words = next(iter(said))
    return document_tag(tag), words


def spot(finding: Finding, language: str) -> str:
    """Return the line or the cell of a finding, or its path where there is neither."""
    position = finding.position
    if position and position.cell:
        sheet, _, cell = position.cell.rpartition("!")
        return text("checklist.cell", language, sheet=sheet, cell=cell)
    if position and position.line:
        return text("checklist.line", language, line=position.line)
    return finding.path or text("checklist.whole", language)
