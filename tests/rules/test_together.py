"""The rules as a whole: enough of them, each with something of its own to say, in two languages."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import pytest
from tests.rules.examples import record

from partnerkit.rules import Profile, Rule, validate
from partnerkit.rules.core import PACK

WHOLE = """
organisations:
  linkoping: {name: Linköpings kommun, kind: municipality, country: SE}
  linz: {name: Linz, kind: municipality, country: AT}
  kommunstyrelsen: {name: Kommunstyrelsen, kind: board, part_of: linkoping}
contacts:
  - {id: officer, role: strateg}
decisions:
  - id: decision-2016
    body: kommunstyrelsen
    date: 2016-12-06
    paragraph: '412'
    stage: decided
    points: [{text: Kommunstyrelsen antar positionspapperet.}]
consultations:
  - {id: asked, organisation: linz, about: paper, date: 2016-10, outcome: agrees}
follow_ups:
  - {id: review, what: följer upp samarbetet, clock: once-per-mandate-period, about: paper}
financing:
  - {about: paper, paid_by: [linkoping], statement: Kostnaderna ryms inom budgeten.}
papers:
  - id: paper
    body: kommunstyrelsen
    date: 2016-11-02
    reference: KS 2016-811
    officer: officer
    position: Kommunen vill fortsätta samarbetet till 2020.
    proposals: [{text: Kommunstyrelsen antar positionspapperet.}]
    basis: [{title: Tjänsteskrivelse, date: 2016-11-02}]
    considerations: [{section: children, text: Samarbetet berör inte barn.}]
    distribution: [linz]
    decision: decision-2016
settings: {perspectives: [children]}
"""
"""A paper of which nothing is missing when it is laid before a board."""

SLIPS = {
    "PK705": ("    officer: officer\n", ""),
    "PK706": ("Tjänsteskrivelse, date: 2016-11-02", "Tjänsteskrivelse"),
    "PK707": ("title: Tjänsteskrivelse", "title: Positionspapper"),
    "PK708": ("    proposals: [{text: Kommunstyrelsen antar positionspapperet.}]\n", ""),
    "PK712": ("distribution: [linz]", "distribution: [linkoping]"),
    "PK713": ("about: paper, paid_by", "about: linz, paid_by"),
    "PK714": ("perspectives: [children]", "perspectives: [children, environment]"),
    "PK760": ("    distribution: [linz]\n", ""),
    "PK763": (", text: Samarbetet berör inte barn.", ""),
    "PK774": ("mandate-period, about: paper", "mandate-period, about: linz"),
    "PK784": ("points: [{text: Kommunstyrelsen antar", "points: [{text: Kommunstyrelsen godkänner"),
}
"""Single slips in that paper, by the rule that is to find each."""


def judged(piece: str, profile: Profile, today: str = "") -> frozenset[str]:
    """Return the codes of all that is found in a piece of a record."""
    report = validate(
        record(piece), profile=profile, today=date.fromisoformat(today) if today else None, packs=(PACK,)
    )
    return frozenset(one.code for one in report.findings)


def samples() -> Iterator[frozenset[str]]:
    """Yield what is found together in every failing example, and in the whole paper with one slip."""
    for rule in PACK.rules:
        yield judged(rule.texts.failing, rule.profiles[0], rule.texts.today)
    for before, after in SLIPS.values():
        yield judged(WHOLE.replace(before, after), Profile.DECISION)


def test_a_whole_paper_is_left_alone() -> None:
    """Somebody who has told all that a board needs hears nothing."""
    assert frozenset() == judged(WHOLE, Profile.DECISION)


@pytest.mark.parametrize("code", SLIPS)
def test_a_single_slip_is_found_by_the_rule_it_belongs_to(code: str) -> None:
    """What one slip causes is told by the rule for it."""
    before, after = SLIPS[code]
    assert before in WHOLE
    assert code in judged(WHOLE.replace(before, after), Profile.DECISION)


def test_no_two_rules_can_only_be_found_together() -> None:
    """For every pair of rules there is a record in which the one finds something and the other does not."""
    together: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for codes in samples():
        for code in codes:
            together[code].append(codes)
    assert set(together) == {one.code for one in PACK.rules}
    always = {code: frozenset.intersection(*found) - {code} for code, found in together.items()}
    assert {} == {code: twins for code, twins in always.items() if twins}


def test_there_are_at_least_sixty_rules() -> None:
    """The catalogue is as large as was asked for."""
    assert len({one.code for one in PACK.rules}) >= 60


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda one: one.code)
def test_swedish_is_no_copy_of_the_english(rule: Rule) -> None:
    """Each text is written in each language."""
    english, swedish = (rule.texts.words[tag] for tag in ("en", "sv"))
    for name in ("summary", "reason", "help"):
        assert getattr(english, name) != getattr(swedish, name)
    assert set(english.messages) == set(swedish.messages)
    assert all(english.messages[key] != words for key, words in swedish.messages.items())
