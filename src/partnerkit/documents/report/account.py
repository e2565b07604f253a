"""`Account`: what a report is made from, and the few phrases that every section of it uses."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property

from attrs import define

from partnerkit.documents.addresses import linked
from partnerkit.documents.joining import capital
from partnerkit.documents.pictures.picture import Draw
from partnerkit.documents.pictures.words import label
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import Block, BulletList, Inline, Inlines, Lead, Strong, plain
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.form import Form
from partnerkit.language.catalogue import code, text
from partnerkit.language.dates import date_in_table, period_in_sentence, period_in_table
from partnerkit.model import Partnership, Project, Report, ReportStatus, Source
from partnerkit.values import FuzzyDate, Period, Reference, Text

_DONE = (ReportStatus.SENT, ReportStatus.APPROVED)


@define(frozen=True, slots=False)
class Account:
    """What a report is made from.

    Attributes:
        telling: The record in one language, for one audience, with the catalogue of the report.
        project: The project; absent for a report about the relation.
        report: The report; absent before anybody has begun it.
        form: The form it follows.
        stands_in: Whether that is a neutral form in place of the funder's.
        draw: Draws pictures, where they are wanted.
    """

    telling: Telling
    project: Project | None
    report: Report | None
    form: Form
    stands_in: bool = False
    draw: Draw | None = None

    @property
    def partnership(self) -> Partnership:
        """The record."""
        return self.telling.partnership

    @property
    def language(self) -> str:
        """The language of the document."""
        return self.telling.language

    @property
    def internal(self) -> bool:
        """Whether the readers are those who keep the record."""
        return self.telling.audience == "internal"

    @cached_property
    def done(self) -> bool:
        """Whether the report is sent or approved, so that it asks for nothing any more."""
        return self.report is not None and self.report.status in _DONE

    def say(self, key: str, /, **params: object) -> str:
        """Return a phrase of the report's own catalogue."""
        return self.telling.say(key, **params)

    @property
    def missing(self) -> str:
        """What stands in a cell for a value nobody stated."""
        return text("words.missing.value", self.language)

    @property
    def lacking(self) -> Inlines:
        """The same as a line."""
        return line(self.missing)

    def words(self, said: Text | None, key: str) -> Inlines:
        """Return a text in the document's language, or what stands for a missing one."""
        return self.telling.words(said, key) if said else self.lacking

    def name(self, organisation: str | None) -> Inlines:
        """Return an organisation's name, or what stands for a missing one."""
        return self.telling.official(organisation) if organisation else self.lacking

    def optional(self, said: Text | None, key: str) -> Inlines:
        """Return a text in the document's language, or nothing."""
        return self.telling.words(said, key)

    def named(self, organisation: str | None) -> Inlines:
        """Return an organisation's name, or nothing."""
        return self.telling.official(organisation) if organisation else ()

    def coded(self, member: StrEnum | None) -> Inlines:
        """Return the label of a code, or nothing."""
        return line(code(member, self.language)) if member else ()

    def dated(self, date: FuzzyDate | None) -> Inlines:
        """Return a date, or nothing."""
        return line(date_in_table(date, self.language)) if date else ()

    def spanned(self, period: Period | None) -> Inlines:
        """Return a period, or nothing; one with a single known end is told in words."""
        if period is None:
            return ()
        both = period.start and period.end
        return line((period_in_table if both else period_in_sentence)(period, self.language))

    def address(self, address: str | None) -> Inlines:
        """Return an address as words that lead there; readers in the house learn that one is internal."""
        found = linked(address) if address else ()
        if found or not address or not self.internal:
            return found
        return line(text("documents.inside", self.language))

    def drawn(self, words: Inlines) -> str:
        """Return words as they stand in a picture."""
        return label(words, self.language, internal=self.internal)

    def source(self, source: str | None) -> str:
        """Return the title of a source, or nothing."""
        found = self.telling.index.get(source) if source else None
        if not isinstance(found, Source):
            return source or ""
        return plain(self.telling.words(found.title, f"{source}.title"))

    def reference(self, reference: Reference, beside: str | None = None) -> Inlines:
        """Return a case number with whose it is, unless that is said beside it."""
        if reference.issuer is None or reference.issuer == beside:
            return line(reference.number)
        return (Words(f"{reference.number} ("), *self.telling.short(reference.issuer), Words(")"))


def line(words: str) -> Inlines:
    """Return plain words as a line."""
    return (Words(words),)


def unless_said(kind: Inlines, title: Inlines) -> Inlines:
    """Return a kind, or nothing if the title says it already."""
    said, whole = (plain(one).casefold().replace("’", "'") for one in (kind, title))
    return () if said in whole else kind


def strong(words: Inlines) -> Inlines:
    """Return a line that weighs more, with a capital first."""
    return (Strong(capital(words)),)


def glued(parts: Iterable[Inlines], between: str) -> Inlines:
    """Return lines joined by the same words; empty ones are left out."""
    joined: list[Inline] = []
    for part in parts:
        if part:
            joined.extend((*((Words(between),) if joined else ()), *part))
    return tuple(joined)


def sentences(parts: Iterable[Inlines]) -> Inlines:
    """Return lines as sentences one after another: a capital first, and a full stop last."""
    whole = [
        capital(part if plain(part).rstrip().endswith((".", "!", "?", "”", "’")) else (*part, Words(".")))
        for part in parts
        if part
    ]
    return glued(whole, " ")


def labelled(label: str, value: Inlines) -> Inlines:
    """Return a value after its label and a colon."""
    return (Words(f"{label}: "), *value) if value else ()


def led(lead: Inlines, value: Inlines) -> Inlines:
    """Return a line with a run-in lead."""
    return (Lead((*lead, Words("."))), Words(" "), *value)


def bullets(items: Iterable[Inlines]) -> tuple[Block, ...]:
    """Return a bullet list, or nothing."""
    kept = tuple(item for item in items if item)
    return (BulletList(kept),) if kept else ()
