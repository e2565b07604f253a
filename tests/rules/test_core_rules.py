"""Every core rule finds fault with its failing example, and with nothing else; its texts are complete."""

import re
from datetime import date

import pytest
from tests.rules.examples import record

from partnerkit.rules import Grade, Profile, Report, Rule, RulePack, Severity, known, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.rule import strongest
from partnerkit.rules.texts import RuleTexts

RULES = {one.code: one for one in PACK.rules}
BY_CODE = pytest.mark.parametrize("code", sorted(RULES))


def judged(piece: str, texts: RuleTexts, profile: Profile, pack: RulePack = PACK) -> Report:
    """Judge a piece of YAML for the example's day."""
    today = date.fromisoformat(texts.today) if texts.today else None
    return validate(record(piece), profile=profile, today=today, packs=(pack,))


def only(rule: Rule) -> RulePack:
    """Return a pack of one rule."""
    return RulePack("one", "PK", (rule,))


@BY_CODE
def test_failing_example_yields_its_code_at_the_stated_place(code: str) -> None:
    """The wrong example of every rule is found once, where the texts say."""
    rule = RULES[code]
    report = judged(rule.texts.failing, rule.texts, rule.profiles[0], only(rule))
    assert [(code, rule.texts.at)] == [(one.code, one.path) for one in report.findings]


@BY_CODE
def test_passing_example_yields_nothing(code: str) -> None:
    """The right example of every rule is not found, also in the last profile."""
    rule = RULES[code]
    assert () == judged(rule.texts.passing, rule.texts, Profile.FINAL_REPORT, only(rule)).findings


@BY_CODE
def test_failing_example_breaks_no_other_rule_as_a_draft(code: str) -> None:
    """No two rules say the same thing about one example."""
    rule = RULES[code]
    codes = {one.code for one in judged(rule.texts.failing, rule.texts, Profile.DRAFT).findings}
    assert set() == codes - {code} - ALSO.get(code, set())


ALSO = {one: {"PK704"} for one in ("PK705", "PK706", "PK707", "PK712", "PK713", "PK714")}
"""Papers whose example leaves out the position, since it is about something else."""


@BY_CODE
@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_text_is_there_in_both_languages(code: str, language: str) -> None:
    """Summary, reason, help and messages are written in both languages."""
    words = RULES[code].texts.words[language]
    assert not words.summary.endswith(".")
    assert words.reason.endswith(".")
    assert words.help.endswith(".")
    assert words.messages
    assert all(one.endswith((".", "?")) for one in words.messages.values())


@BY_CODE
def test_messages_have_the_same_parameters_in_both_languages(code: str) -> None:
    """A translation neither loses nor invents a parameter."""
    words = RULES[code].texts.words
    english, swedish = (
        {k: _names(m) for k, m in words[language].messages.items()} for language in ("en", "sv")
    )
    assert english == swedish


def _names(message: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", message))


@BY_CODE
def test_no_parameter_is_left_unfilled(code: str) -> None:
    """What a finding says holds no open braces."""
    rule = RULES[code]
    for finding in judged(rule.texts.failing, rule.texts, rule.profiles[0], only(rule)).findings:
        for language in ("en", "sv"):
            assert "{" not in finding.text(language)
            assert finding.help_text(language)


@BY_CODE
def test_severity_is_carried_by_the_grade(code: str) -> None:
    """No rule is more severe than its evidence, and evidence other than definition names its source."""
    rule = RULES[code]
    order = tuple(Severity)
    assert order.index(rule.severity) >= order.index(strongest(rule.grade, rule.dated))
    assert rule.grade is Grade.DEFINITION or rule.texts.source


@BY_CODE
def test_severity_never_falls_from_one_stage_to_the_next(code: str) -> None:
    """Each profile takes in the one before."""
    levels = [RULES[code].severity_in(one) for one in Profile]
    asked = [tuple(Severity).index(one) for one in levels if one]
    assert asked == sorted(asked, reverse=True)
    assert levels == sorted(levels, key=lambda one: one is not None)


def test_codes_are_unique_and_apart_from_those_of_the_engine() -> None:
    """A code means one thing."""
    codes = [one.code for one in PACK.rules]
    assert len(set(codes)) == len(codes)
    assert set() == set(codes) & set(known.codes())


def test_there_are_at_least_thirty_rules_in_every_theme() -> None:
    """The core pack covers the themes of the design."""
    assert len(PACK.rules) >= 30
    themes = {one.theme for one in PACK.rules}
    assert {
        "decisions",
        "evidence",
        "funding",
        "identity",
        "money",
        "privacy",
        "results",
        "text",
        "time",
    } == themes


@pytest.mark.parametrize("code", [code for code in known.codes() if known.texts(code).failing])
def test_waiver_examples_yield_their_code(code: str) -> None:
    """The engine's own examples are found where the texts say, and the right ones are not."""
    texts = known.texts(code)
    wrong = [(one.code, one.path) for one in judged(texts.failing, texts, Profile.DRAFT).findings]
    assert (code, texts.at) in wrong
    assert code not in {one.code for one in judged(texts.passing, texts, Profile.DRAFT).findings}
