"""`Rule` and `RulePack`: one rule is one small function with its words, and a pack is a named tuple of rules.

A third party writes `Rule` values, puts them in a `RulePack` with a prefix of its own, and declares the pack
under the entry points `partnerkit.rules`. A rule gets exactly one argument: new fields never break it.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from partnerkit.errors import InvalidValueError, PluginConflictError, PluginInvalidError
from partnerkit.rules.context import RuleContext
from partnerkit.rules.finding import Finding
from partnerkit.rules.fix import Fix
from partnerkit.rules.profiles import Profile, Severity, severity_in
from partnerkit.rules.retired import Retired, check_retired
from partnerkit.rules.texts import RuleTexts, reader
from partnerkit.values.grade import Grade

API = 1
"""The version of the promise between a pack and the engine."""

Check = Callable[[RuleContext], Iterable[Finding]]
Repair = Callable[[RuleContext, Finding], Iterable[Fix]]

_STRONGEST = {
    Grade.DEFINITION: Severity.ERROR,
    Grade.SEEN: Severity.WARNING,
    Grade.INFERRED: Severity.WARNING,
    Grade.TITLE_ONLY: Severity.ADVICE,
    Grade.PROPOSAL: Severity.ADVICE,
}


def strongest(grade: Grade, dated: bool = False) -> Severity:
    """Return the highest severity a grade of evidence carries; a dated source that was seen an error."""
    return Severity.ERROR if grade is Grade.SEEN and dated else _STRONGEST[grade]


@frozen
class Rule:
    """One rule.

    Attributes:
        code: Prefix and number, for example `PK205`; never used again for something else.
        theme: The theme it belongs to.
        severity_by_profile: Its severity from each profile on; before the first it does not count.
        grade: The grade of evidence behind it.
        check: Yields what it finds.
        read_texts: Gives its words; called when they are needed.
        needs_today: Whether it asks for the day; without one it is not examined.
        dated: Whether its source is dated, so that a rule that was seen may be an error.
        fix: Gives, for one of its findings, what puts it right; only where there is one right answer.

    Raises:
        InvalidValueError: The code has another form, or the severity is above what the grade carries.
    """

    code: str
    theme: str
    severity_by_profile: Mapping[Profile, Severity]
    grade: Grade
    check: Check = field(eq=False, repr=False)
    read_texts: Callable[[], RuleTexts] = field(eq=False, repr=False)
    needs_today: bool = False
    dated: bool = False
    fix: Repair | None = field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a code nobody can cite and a severity the evidence does not carry."""
        order = tuple(Severity)
        limit = order.index(strongest(self.grade, self.dated))
        if any(order.index(severity) < limit for severity in self.severity_by_profile.values()):
            raise InvalidValueError(
                "rules.too-severe",
                "The rule {code} may be no more than {limit}: its grade of evidence is {grade}.",
                code=self.code,
                limit=order[limit].value,
                grade=self.grade.value,
            )
        if not self.severity_by_profile or not re.fullmatch(r"[A-Z]{2,4}[0-9]{3}", self.code):
            raise InvalidValueError(
                "rules.code",
                "'{code}' cannot be a rule. Give it two to four capitals and three digits, and a severity.",
                code=self.code,
            )

    @property
    def texts(self) -> RuleTexts:
        """Its words in every language, its source and its examples."""
        return self.read_texts()

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """The profiles in which it counts."""
        return tuple(one for one in Profile if self.severity_in(one))

    @property
    def severity(self) -> Severity:
        """Its highest severity."""
        return min(self.severity_by_profile.values(), key=tuple(Severity).index)

    def severity_in(self, profile: Profile) -> Severity | None:
        """Return its severity in a profile, `None` where it does not count yet."""
        return severity_in(profile, self.severity_by_profile)


@frozen
class RulePack:
    """Rules that come together.

    Attributes:
        name: The pack's name; `settings.disabled` switches it off by it.
        prefix: Two to four capitals with which all its codes begin.
        rules: The rules.
        api: The version of the promise it was written for.
        settings: An attrs class with defaults; a record fills it under `extensions.<name of the pack>`.
        retired: Codes its rules had once, and what they are called now.

    Raises:
        PluginInvalidError: A code has another prefix, or a retired code is used again or leads nowhere.
        PluginConflictError: Two rules have one code.
    """

    name: str
    prefix: str
    rules: tuple[Rule, ...]
    api: int = API
    settings: type | None = None
    retired: tuple[Retired, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a pack that could not be told apart from others."""
        ever = [one.code for one in self.rules] + [one.code for one in self.retired]
        foreign = [code for code in ever if code.rstrip("0123456789") != self.prefix]
        if foreign:
            raise PluginInvalidError(
                "rules.prefix",
                "The codes {codes} of the rule pack '{name}' do not begin with its prefix {prefix}.",
                codes=", ".join(foreign),
                name=self.name,
                prefix=self.prefix,
            )
        codes = [one.code for one in self.rules]
        twice = sorted({code for code in codes if codes.count(code) > 1})
        if twice:
            raise PluginConflictError(
                "rules.twice",
                "The rule pack '{name}' has {codes} more than once.",
                name=self.name,
                codes=", ".join(twice),
            )
        check_retired(self.name, codes, self.retired)


class Theme:
    """Collects the rules of one module; its texts stand in a TOML file beside the module."""

    def __init__(self, name: str, package: str, file: str) -> None:
        """Begin a theme without rules."""
        self.name = name
        self.rules: list[Rule] = []
        self._reader = reader(package, file)

    def rule(
        self,
        code: str,
        grade: Grade,
        severities: Mapping[Profile, Severity],
        *,
        needs_today: bool = False,
        dated: bool = False,
        fix: Repair | None = None,
    ) -> Callable[[Check], Rule]:
        """Make a function the check of a rule.

        Args:
            code: The rule's code.
            grade: The grade of evidence behind it.
            severities: Its severity from each profile on.
            needs_today: Whether it asks for the day.
            dated: Whether its source is dated, so that a rule that was seen may be an error.
            fix: Gives what puts one of its findings right, where there is one right answer.
        """

        def made(check: Check) -> Rule:
            words = self._reader(code)
            one = Rule(code, self.name, severities, grade, check, words, needs_today, dated, fix)
            self.rules.append(one)
            return one

        return made
