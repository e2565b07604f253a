"""How severe a finding is, and the stages of work from which a rule counts.

Each profile takes in the one before. A new profile goes into `Profile` at its place in time.
"""

from collections.abc import Mapping
from enum import StrEnum


class Severity(StrEnum):
    """How severe a finding is: an error stops what the profile is for, advice may be left."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Profile(StrEnum):
    """What the record is to be ready for; later profiles ask for more."""

    DRAFT = "draft"
    APPLICATION = "application"
    DECISION = "decision"
    FINAL_REPORT = "final-report"

    @property
    def stage(self) -> int:
        """The profile's place in time, from 0."""
        return tuple(Profile).index(self)


def lowered(severity: Severity, limit: Severity | None) -> Severity:
    """Return the severity, lowered to a limit.

    >>> lowered(Severity.ERROR, Severity.ADVICE)
    <Severity.ADVICE: 'advice'>
    """
    return severity if limit is None else max(severity, limit, key=tuple(Severity).index)


def severity_in(profile: Profile, by_profile: Mapping[Profile, Severity]) -> Severity | None:
    """Return the severity that holds in a profile: that of the latest stage reached, `None` before the first.

    >>> severity_in(Profile.DECISION, {Profile.DRAFT: Severity.WARNING, Profile.APPLICATION: Severity.ERROR})
    <Severity.ERROR: 'error'>
    """
    reached = [one for one in by_profile if one.stage <= profile.stage]
    return by_profile[max(reached, key=lambda one: one.stage)] if reached else None
