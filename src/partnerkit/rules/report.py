"""`Report`: what one run of the rules found, what was waived, and what could not be examined."""

from collections.abc import Mapping

from attrs import field, frozen

from partnerkit.rules.finding import Finding
from partnerkit.rules.profiles import Profile, Severity


@frozen
class Report:
    """What one run found.

    Attributes:
        profile: What the record was judged for.
        findings: What was found, in the order of the file, else of the record.
        waived: What was found and is waived in the record.
        examined: Codes of the rules that were asked.
        not_examined: Codes of rules that could not be asked, and why (`today`, `disabled`, `settings` or `crashed`).
        looked_at: For each rule that was asked, how many records and values it looked at; 0 where there was nothing.
        timings: For each rule that was asked, how many seconds it took; two equal reports may differ in it.
    """

    profile: Profile
    findings: tuple[Finding, ...] = ()
    waived: tuple[Finding, ...] = ()
    examined: tuple[str, ...] = ()
    not_examined: tuple[tuple[str, str], ...] = ()
    looked_at: Mapping[str, int] = field(factory=dict, hash=False, repr=False)
    timings: Mapping[str, float] = field(factory=dict, eq=False, repr=False)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop what the profile is for."""
        return self.of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that somebody should look at."""
        return self.of(Severity.WARNING)

    @property
    def advice(self) -> tuple[Finding, ...]:
        """The findings that may be left."""
        return self.of(Severity.ADVICE)

    @property
    def ok(self) -> bool:
        """Whether there are no errors."""
        return not self.errors

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(one for one in self.findings if one.severity is severity)
