"""`ask`: puts one rule to work, takes only findings that can be shown, and says so if the rule does not work.

Whatever a rule does, the run goes on: it may raise, give nothing, give what is no finding, or never come to an end
of its findings. Only a rule that computes for ever without giving anything cannot be stopped from here.
"""

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from time import perf_counter
from typing import Any

from attrs import evolve, frozen

from partnerkit.errors import Message, PluginInvalidError
from partnerkit.model import Partnership, Record
from partnerkit.plugins import in_a_line
from partnerkit.rules.context import RuleContext, named, path_of
from partnerkit.rules.facts import names_of
from partnerkit.rules.finding import Finding, Related
from partnerkit.rules.known import engine_finding
from partnerkit.rules.profiles import Severity, lowered
from partnerkit.rules.rule import Rule
from partnerkit.source.problem import Path
from partnerkit.source.problem import place as written

STRICT = "PARTNERKIT_STRICT_PLUGINS"
"""Set to 1, a rule that does not work is raised instead of told; for people who write rules."""

_PARAMETER = re.compile(r"\{(\w+)\}")


@frozen
class Answer:
    """What came of asking a rule.

    Attributes:
        findings: What it found and can be shown.
        fault: What is wrong with the rule, if something is; then nobody can say that the record passed.
        looked_at: How many records and values it looked at.
        seconds: How long it took.
    """

    findings: tuple[Finding, ...]
    fault: Finding | None
    looked_at: int
    seconds: float


class _Fault(Exception):
    """A rule that does not work: which message of PK090 tells it, and with what."""

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key)
        self.key, self.params = key, params


def ask(rule: Rule, severity: Severity, context: RuleContext, pack: str, maker: str) -> Answer:
    """Ask a rule.

    Args:
        rule: The rule.
        severity: How severe its findings are in this run.
        context: The context of the run.
        pack: The name of its pack.
        maker: The distribution and version the pack comes from, in brackets; empty if it is not installed.
    """
    seen = context.for_rule(rule.code, rule.read_texts)
    findings: list[Finding] = []
    fault = None
    begun = perf_counter()
    try:
        try:
            given = _given(rule, seen)
        finally:
            seconds = perf_counter() - begun
        refused: list[Message] = []
        for one in given:
            reason = _refused(one, rule, context.partnership)
            if reason:
                refused.append(reason)
            else:
                findings.append(_cleaned(one, severity, context.partnership))
        if refused:
            raise _Fault("one" if len(refused) == 1 else "several", count=len(refused), reason=refused[0])
    except _Fault as error:
        params = {"rule": rule.code, "pack": pack, "maker": maker, **error.params}
        fault = engine_finding("PK090", (), context.partnership.id, None, error.key, **params)
        if os.environ.get(STRICT) == "1":
            raise PluginInvalidError(fault.message.key, fault.message.english, **params) from error
    return Answer(tuple(findings), fault, seen.tally.count, seconds)


def _given(rule: Rule, context: RuleContext) -> list[Any]:
    """Return all that a rule gives.

    Raises:
        _Fault: It raised, gave nothing to go through, or more than a record can be at fault.
    """
    limit = 1000 + 2 * (len(context.facts.records) + len(context.facts.values))
    given: list[Any] = []
    try:
        answer: Any = rule.check(context)
        if answer is None or not hasattr(answer, "__iter__"):
            raise _Fault("nothing", found=type(answer).__name__)
        for one in answer:
            given.append(one)
            if len(given) > limit:
                raise _Fault("endless", count=limit)
    except (_Fault, KeyboardInterrupt):
        raise
    except (Exception, SystemExit, GeneratorExit) as error:
        if os.environ.get(STRICT) == "1":
            raise
        raise _Fault("", reason=in_a_line(error)) from error
    return given


def _refused(one: Any, rule: Rule, partnership: Partnership) -> Message | None:
    """Return why a finding cannot be shown, if so; for this its words are made once in every language."""
    if not isinstance(one, Finding):
        return Message("rules.refused.type", "it is of the type {type}", {"type": type(one).__name__})
    if one.code != rule.code:
        return Message("rules.refused.code", "its code is {code}", {"code": one.code})
    try:
        for place in (one.place, *(other.place for other in one.related)):
            if not stands(partnership, place):
                where = written(place)
                return Message("rules.refused.place", "the record has no place {place}", {"place": where})
        missing = set().union(*map(_parameters, _templates(one))) - one.message.params.keys()
        if missing:
            names = ", ".join(sorted(missing))
            return Message("rules.refused.params", "its message lacks {names}", {"names": names})
        for language in ("en", "sv"):
            one.text(language), one.help_text(language)
    except Exception as error:
        return Message("rules.refused.words", "it cannot be told ({reason})", {"reason": in_a_line(error)})
    return None


def _templates(one: Finding) -> Iterator[str]:
    """Yield the words of a finding's message in every language, before the parameters are put in."""
    yield one.message.english
    key = one.message.key.partition(f".{one.code}.")[2]
    for words in one.texts.words.values() if one.texts else ():
        yield words.messages.get(key, "")


@lru_cache(maxsize=1024)
def _parameters(template: str) -> frozenset[str]:
    return frozenset(_PARAMETER.findall(template))


def stands(partnership: Partnership, place: Path) -> bool:
    """Whether a record has a place; what an absent value or a value that is no record would hold is taken on trust."""
    here: Any = partnership
    for step in place:
        if isinstance(here, tuple):
            if not isinstance(step, int) or not 0 <= step < len(here):
                return False
            here = here[step]
        elif isinstance(here, Record):
            if step not in names_of(type(here)):
                return False
            here = getattr(here, str(step))
        else:
            return True
    return True


def _cleaned(one: Finding, severity: Severity, partnership: Partnership) -> Finding:
    """Return a finding with all that is not the rule's own business made here."""
    record, rest, unnamed = named(partnership, one.place)
    related = tuple(Related(other.place, path_of(partnership, other.place)) for other in one.related)
    return evolve(
        one,
        severity=lowered(severity, one.at_most),
        record=record,
        field=rest,
        unnamed=unnamed,
        position=None,
        related=related,
    )
