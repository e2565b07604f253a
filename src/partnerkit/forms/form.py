"""`Form`: what a board or a funder asks for, as sections in the order of the document.

A field belongs here if a document, a rule or the workbook must know it of any form, whoever's form it is.
"""

from collections import Counter
from enum import StrEnum

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.forms.limit import Limit
from partnerkit.forms.section import Part, Requirement, Section, check_languages
from partnerkit.model import AttachmentKind, ProjectKind, ReportKind
from partnerkit.values import Period, Text
from partnerkit.values.grade import Grade

__all__ = [
    "Form",
    "FormKind",
    "Grade",
    "Layout",
    "Limit",
    "Part",
    "RequiredAttachment",
    "Requirement",
    "Section",
]


class FormKind(StrEnum):
    """Which document the form is for."""

    POSITION_PAPER = "position-paper"
    FINAL_REPORT = "final-report"


class Layout(StrEnum):
    """How the answers leave the house: as a document, or box by box in the funder's portal."""

    DOCUMENT = "document"
    PORTAL = "portal"


@frozen(kw_only=True)
class RequiredAttachment:
    """An annex a form asks for.

    Attributes:
        kind: What it is; attachments of the record are matched by it.
        heading: What the form calls it.
        requirement: Whether it must be enclosed; `considered` asks to enclose it or to say that nobody wants it.
        grade: How sure we are that it is asked for; absent means as sure as of the form.
        source: Where it was seen.
    """

    kind: AttachmentKind
    heading: Text
    requirement: Requirement
    grade: Grade | None = None
    source: str | None = None


@frozen(kw_only=True)
class Form:
    """A form.

    Attributes:
        name: Its name in records and on the command line.
        kind: Which document it is for.
        title: Its title.
        edition: Name of the edition.
        programme: Name of the programme it belongs to; absent for one that belongs to none.
        reports: Kinds of report it is for; empty means any.
        grants: Kinds of grant it is for; empty means any.
        valid: From when to when reports that are sent follow it; an end that is not known is left out.
        layout: Whether the answers are a document or go into a portal, box by box.
        languages: Languages the report may be sent in; empty means that none is demanded.
        grade: How sure we are that it says what it should.
        source: Where its wording or structure was seen.
        note: What a user must know before trusting it.
        based_on: Name of the form that ships from which sections given only by key were taken.
        attachments: The annexes it asks for, in its order.
        sections: Its sections, in the order of the document.
        api: Version of this shape.

    Raises:
        InvalidValueError: A key is used twice, or a question stands under a section that is not there.
    """

    name: str
    kind: FormKind
    title: Text
    grade: Grade
    edition: str | None = None
    programme: str | None = None
    reports: tuple[ReportKind, ...] = ()
    grants: tuple[ProjectKind, ...] = ()
    valid: Period | None = None
    layout: Layout = Layout.DOCUMENT
    languages: tuple[str, ...] = field(default=(), validator=check_languages)
    source: str | None = None
    note: Text | None = None
    based_on: str | None = None
    attachments: tuple[RequiredAttachment, ...] = ()
    sections: tuple[Section, ...] = ()
    api: int = 1

    def __attrs_post_init__(self) -> None:
        """Check that every key leads to one section."""
        for key, times in Counter(section.key for section in self.sections).items():
            if times > 1:
                raise InvalidValueError(
                    "form.key-twice",
                    "The form '{form}' has the section '{key}' {times} times. Give each its own key.",
                    form=self.name,
                    key=key,
                    times=times,
                )
        top = {section.key for section in self.sections if section.under is None}
        for section in self.sections:
            if section.under is not None and section.under not in top:
                raise InvalidValueError(
                    "form.under",
                    "The question '{key}' stands under '{under}', which is no section of the form '{form}'.",
                    key=section.key,
                    under=section.under,
                    form=self.name,
                )

    def section(self, key: str) -> Section | None:
        """Return the section with a key, or `None`."""
        return next((section for section in self.sections if section.key == key), None)

    def under(self, key: str) -> tuple[Section, ...]:
        """Return the further questions under a section, in order."""
        return tuple(section for section in self.sections if section.under == key)

    def grade_of(self, asked: Section | RequiredAttachment) -> Grade:
        """Return how sure we are that the form asks for something."""
        return asked.grade or self.grade

    def limit_grade(self, section: Section) -> Grade:
        """Return how sure we are of how long the form lets an answer be."""
        return (section.limit.grade if section.limit else None) or self.grade_of(section)
