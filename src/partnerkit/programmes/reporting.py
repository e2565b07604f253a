"""What a programme wants to be told: applications, reports, and what is enclosed."""

import re
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.model import (
    AttachmentKind,
    ProjectKind,
    ReportKind,
)
from partnerkit.programmes.bounds import check_languages, check_month_day
from partnerkit.programmes.entry import Entry
from partnerkit.values import FuzzyDate, Text


class Occasion(StrEnum):
    """What something is sent with."""

    APPLICATION = "application"
    REPORT = "report"


class Frequency(StrEnum):
    """How often one reports."""

    YEARLY = "yearly"
    AT_END = "at-end"


def check_pattern(instance: Any, attribute: Any, value: str | None) -> None:
    """Refuse a pattern that nothing can be held against.

    Raises:
        InvalidValueError: It is no regular expression.
    """
    try:
        re.compile(value or "")
    except re.error:
        raise InvalidValueError(
            "programme.pattern",
            "'{pattern}' is no pattern. Write a regular expression, or leave it out.",
            pattern=value,
        ) from None


@frozen(kw_only=True)
class ApplicationDemand(Entry):
    """What an application must keep to.

    Attributes:
        grants: Kinds of grant it holds for; empty means any.
        languages: Languages it is written in; empty where none was seen.
        summary_words: The most words of its summary.
        text: What else is asked for.
    """

    grants: tuple[ProjectKind, ...] = ()
    languages: tuple[str, ...] = field(default=(), validator=check_languages)
    summary_words: int | None = None
    text: Text | None = None


@frozen(kw_only=True)
class ReportDemand(Entry):
    """What a report must keep to, as far as one source says it; other demands may hold beside it.

    Attributes:
        kind: Which reports; absent means any.
        grants: Kinds of grant it holds for; empty means any.
        form: Name of the form, as `partnerkit forms` lists it.
        languages: Languages it is written in; empty where none was seen.
        every: How often one reports.
        summary_languages: Languages of its summary.
        summary_lines: About how many lines each summary has.
        summary_words: The most words of each summary.
        case_number: What the funder's case number looks like, as a regular expression.
        case_number_example: A case number that looks so, for people.
        due: The last day to report, as MM-DD.
        text: What else is asked for.

    Raises:
        InvalidValueError: The pattern or the day cannot be one, or the example does not look like the pattern.
    """

    kind: ReportKind | None = None
    grants: tuple[ProjectKind, ...] = ()
    form: str | None = None
    languages: tuple[str, ...] = field(default=(), validator=check_languages)
    every: Frequency | None = None
    summary_languages: tuple[str, ...] = field(default=(), validator=check_languages)
    summary_lines: int | None = None
    summary_words: int | None = None
    case_number: str | None = field(default=None, validator=check_pattern)
    case_number_example: str | None = None
    due: str | None = field(default=None, validator=check_month_day)
    text: Text | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an example that the pattern does not know."""
        pattern, example = self.case_number, self.case_number_example
        if pattern is not None and example is not None and not re.fullmatch(pattern, example):
            raise InvalidValueError(
                "programme.example",
                "The case number {example} does not look like the pattern {pattern}. Correct one of them.",
                example=example,
                pattern=pattern,
            )


@frozen(kw_only=True)
class AttachmentDemand(Entry):
    """Something that is to be enclosed.

    Attributes:
        kind: What it is; attachments of the record are matched by it.
        occasion: With what it is sent.
        grants: Kinds of grant it holds for; empty means any.
        signed: Whether it is to be signed.
    """

    kind: AttachmentKind
    occasion: Occasion
    grants: tuple[ProjectKind, ...] = ()
    signed: bool = False


@frozen(kw_only=True)
class Switch(Entry):
    """A day from which reports follow other questions, whenever the grant was decided.

    Attributes:
        date: From when.
        edition: Name of the edition whose demands on reports hold from then on, also for grants that were decided
            earlier; absent where only the forms changed.
        statement: What changed.
    """

    date: FuzzyDate
    edition: str | None = None
    statement: Text
