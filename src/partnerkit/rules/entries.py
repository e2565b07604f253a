"""Every code with what is known of it: those of rule packs, and those of loading and of the engine."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from partnerkit.rules import known
from partnerkit.rules.profiles import Profile, Severity
from partnerkit.rules.rule import Rule, RulePack
from partnerkit.rules.texts import RuleTexts
from partnerkit.values.grade import Grade


@frozen
class Entry:
    """A code and what is known of it.

    Attributes:
        code: The code.
        pack: The name of its pack; `None` for the codes of loading and of the engine.
        theme: The theme it belongs to.
        severities: Its severity at each stage at which it counts.
        grade: The grade of evidence behind it.
        texts: Its words, source and examples.
        needs_today: Whether it asks for the day.
    """

    code: str
    pack: str | None
    theme: str
    severities: Mapping[Profile, Severity]
    grade: Grade
    texts: RuleTexts
    needs_today: bool = False

    @property
    def severity(self) -> Severity:
        """Its highest severity."""
        return min(self.severities.values(), key=tuple(Severity).index)


def entries(packs: Iterable[RulePack], *, engine: bool = True) -> tuple[Entry, ...]:
    """Return every code of packs in order, with those of loading and of the engine unless told otherwise."""
    found = [_of_rule(rule, pack.name) for pack in packs for rule in pack.rules]
    if engine:
        found += [_of_engine(code) for code in known.codes()]
    return tuple(sorted(found, key=lambda one: one.code))


def _of_rule(rule: Rule, pack: str) -> Entry:
    severities = {one: level for one in Profile if (level := rule.severity_in(one))}
    return Entry(rule.code, pack, rule.theme, severities, rule.grade, rule.texts, rule.needs_today)


def _of_engine(code: str) -> Entry:
    severities = dict.fromkeys(Profile, known.severity(code))
    return Entry(code, None, known.THEMES[code[:4]], severities, Grade.DEFINITION, known.texts(code))
