"""The core pack as a whole, and the examples of the engine; each rule is tried in tests/testing/test_own_rules.py."""

from datetime import date

import pytest
from tests.rules.examples import record

from partnerkit.rules import Profile, Report, known, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.texts import RuleTexts


def judged(piece: str, texts: RuleTexts, profile: Profile) -> Report:
    """Judge a piece of YAML for the example's day."""
    today = date.fromisoformat(texts.today) if texts.today else None
    return validate(record(piece), profile=profile, today=today, packs=(PACK,))


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
