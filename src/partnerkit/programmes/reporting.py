"""What a programme wants to be told: applications, reports, what is enclosed, and the results it looks for."""

import re
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from partnerkit.errors import InvalidValueError
from partnerkit.model import (
    AttachmentKind,
    CoreArea,
    ObjectiveLevel,
    ProjectKind,
    ReportKind,
    ResultLevel,
)
from partnerkit.programmes.bounds import check_month_day
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
    languages: tuple[str, ...] = ()
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
        due: The last day to report, as MM-DD.
        text: What else is asked for.

    Raises:
        InvalidValueError: The pattern or the day cannot be one.
    """

    kind: ReportKind | None = None
    grants: tuple[ProjectKind, ...] = ()
    form: str | None = None
    languages: tuple[str, ...] = ()
    every: Frequency | None = None
    summary_languages: tuple[str, ...] = ()
    summary_lines: int | None = None
    summary_words: int | None = None
    case_number: str | None = field(default=None, validator=check_pattern)
    due: str | None = field(default=None, validator=check_month_day)
    text: Text | None = None


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
class Increase:
    """Something that the programme as a whole is to increase.

    Attributes:
        name: A short name.
        text: What is to increase.
    """

    name: str
    text: Text


@frozen(kw_only=True)
class ResultsFramework(Entry):
    """What results the programme looks for, as far as one source says it; others may hold beside it.

    Attributes:
        levels: Levels that results are told at.
        core_areas: Core areas of local democracy.
        core_areas_minimum: How many of them at least.
        sdgs_minimum: How many goals of the 2030 Agenda at least.
        objective_levels: Levels that the tree of objectives has, at least one objective on each.
        goal_level: The level of results that a project's goals are set at.
        home_minimum: How many results at least benefit the applicant's side.
        abroad_minimum: How many results at least benefit the other side.
        increases: What the programme as a whole is to increase.
        increases_minimum: To how many of them a project is tied at least.
        text: What else is said of results.
    """

    levels: tuple[ResultLevel, ...] = ()
    core_areas: tuple[CoreArea, ...] = ()
    core_areas_minimum: int | None = None
    sdgs_minimum: int | None = None
    objective_levels: tuple[ObjectiveLevel, ...] = ()
    goal_level: ResultLevel | None = None
    home_minimum: int | None = None
    abroad_minimum: int | None = None
    increases: tuple[Increase, ...] = ()
    increases_minimum: int | None = None
    text: Text | None = None


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
