"""A section of a form, and the words for what it asks: which part, how binding, how sure, how long.

A field belongs here if a document, a rule or a list of forms must know it of a single question.
"""

import re
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.forms.limit import Limit
from partnerkit.model import ResultLevel
from partnerkit.values import Text, language_tag
from partnerkit.values.grade import Grade

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9._:-]*")


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


def check_key(section: Any, attribute: Any, key: str) -> None:
    """Refuse a key that no link in a document could lead to."""
    if not _KEY.fullmatch(key):
        raise InvalidValueError(
            "form.key",
            "'{key}' cannot be the key of a section. Begin with a letter a-z; then letters, digits or . _ : -",
            key=key,
        )


def check_languages(asking: Any, attribute: Any, languages: tuple[str, ...]) -> None:
    """Refuse what is no language code."""
    for one in languages:
        language_tag(one)


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
        level: The level of results it asks for; absent means all.
        limit: How long the answer may be; absent means as long as it needs to be.
        languages: Languages the answer must be given in; empty means the language of the document.
        grade: How sure we are that the form asks this; absent means as sure as of the form.
        source: Where it was seen.

    Raises:
        InvalidValueError: The key cannot be linked to, or a language code is none.
    """

    key: str = field(validator=check_key)
    heading: Text
    part: Part
    requirement: Requirement
    block: str
    under: str | None = None
    question: Text | None = None
    guidance: Text | None = None
    answered_by: Text | None = None
    level: ResultLevel | None = None
    limit: Limit | None = None
    languages: tuple[str, ...] = field(default=(), validator=check_languages)
    grade: Grade | None = None
    source: str | None = None
