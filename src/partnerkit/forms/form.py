"""`Form`: what a board or a funder asks for, as sections in the order of the document.

A field belongs here if a document, a rule or the workbook must know it of any form, whoever's form it is.
"""

from collections import Counter
from enum import StrEnum

from attrs import frozen

from partnerkit.errors import InvalidValueError
from partnerkit.model import AttachmentKind
from partnerkit.values import Period, Text
from partnerkit.values.grade import Grade

__all__ = ["Form", "FormKind", "Grade", "Part", "RequiredAttachment", "Requirement", "Section"]


class FormKind(StrEnum):
    """Which document the form is for."""

    POSITION_PAPER = "position-paper"
    FINAL_REPORT = "final-report"


class Part(StrEnum):
    """Which part of the document a section stands in."""

    MEMO = "memo"
    PAPER = "paper"
    REPORT = "report"
    ANNEX = "annex"


class Requirement(StrEnum):
    """What must be said: `considered` asks for an answer, or for the reason why there is none."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    CONSIDERED = "considered"


@frozen(kw_only=True)
class Section:
    """A section of a form, or a further question under one.

    Attributes:
        key: Its stable name; answers, narratives and considerations are looked up by it.
        heading: Its heading, and its short name in lists.
        part: The part of the document it stands in.
        requirement: What must be said.
        block: Name of the block that fills it from the record.
        under: Key of the section it stands under, for a further question; it has no heading of its own then.
        question: The question, in the form's words; printed as a heading, so that the answer stands alone.
        guidance: What to write, as sentences; a draft prints it where the answer is missing.
        answered_by: Who can answer, by role.
        words: At most so many words.
        characters: At most so many characters, spaces counted.
        languages: Languages the answer must be given in; empty means the language of the document.
    """

    key: str
    heading: Text
    part: Part
    requirement: Requirement
    block: str
    under: str | None = None
    question: Text | None = None
    guidance: Text | None = None
    answered_by: Text | None = None
    words: int | None = None
    characters: int | None = None
    languages: tuple[str, ...] = ()


@frozen(kw_only=True)
class RequiredAttachment:
    """An annex a form asks for.

    Attributes:
        kind: What it is; attachments of the record are matched by it.
        heading: What the form calls it.
        requirement: Whether it must be enclosed; `considered` asks to enclose it or to say that nobody wants it.
        source: Where it was seen that the form asks for it.
        grade: How sure we are that it does.
    """

    kind: AttachmentKind
    heading: Text
    requirement: Requirement
    source: str | None = None
    grade: Grade | None = None


@frozen(kw_only=True)
class Form:
    """A form.

    Attributes:
        name: Its name in records and on the command line.
        kind: Which document it is for.
        title: Its title.
        edition: Name of the edition.
        valid: From when to when it is used.
        grade: How sure we are that it says what it should.
        source: Where its wording or structure was seen.
        note: What a user must know before trusting it.
        sections: Its sections, in the order of the document.
        attachments: The annexes it asks for, in its order.
        api: Version of this shape.

    Raises:
        InvalidValueError: A key is used twice, or a question stands under a section that is not there.
    """

    name: str
    kind: FormKind
    title: Text
    grade: Grade
    edition: str | None = None
    valid: Period | None = None
    source: str | None = None
    note: Text | None = None
    sections: tuple[Section, ...] = ()
    attachments: tuple[RequiredAttachment, ...] = ()
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
