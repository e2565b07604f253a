"""The contracts of rules, programmes and forms find what is planted, and say what to do."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, ClassVar

import pytest
from attrs import evolve
from tests.testing.asking import failures

from partnerkit.forms import Form, FormKind, Part, Requirement, Section
from partnerkit.programmes import Edition, Programme
from partnerkit.rules import Finding, Grade, Profile, Rule, RuleContext, RulePack, RuleTexts, Severity, Words
from partnerkit.testing import SAMPLES, FormContract, ProgrammeContract, RuleCase
from partnerkit.values import FuzzyDate, Period, Text

FEW = {name: SAMPLES[name] for name in ("smallest", "unfinished")}
BOTH = Text({"en": "Ours", "sv": "Vår"})

WORDS = Words(
    "the end comes after the start", "Time runs on.", "Write a later end.", {"": "It ends in {end}."}
)
TEXTS = RuleTexts(
    {"en": WORDS, "sv": WORDS},
    failing="end: 2001",
    passing="end: 2011",
    at="example.end",
)


def finds(when: Callable[[RuleContext], bool]) -> Callable[[RuleContext], Iterable[Finding]]:
    """Return a check that finds the end of a partnership wrong."""

    def check(context: RuleContext) -> Iterable[Finding]:
        if context.partnership.end and when(context):
            yield context.found(("end",), end=context.partnership.end.edtf)

    return check


def early(context: RuleContext) -> bool:
    """Whether the partnership ends before 2010."""
    end = context.partnership.end
    return end is not None and end.earliest is not None and end.earliest.year < 2010


def by_clock(context: RuleContext) -> Iterable[Finding]:
    """Find what day it is."""
    yield from finds(early)(context)
    if context.partnership.id != "example":
        yield context.found((), end=date.today().isoformat())


def late(context: RuleContext) -> Iterable[Finding]:
    """Find nothing until a year has come."""
    yield from finds(early)(context)
    if date.today().year > 2030 and context.partnership.id != "example":
        yield context.found((), end="2030")


def crash(context: RuleContext) -> Iterable[Finding]:
    """Ask for a title that may be missing."""
    yield from finds(early)(context)
    if context.partnership.id == "smallest":
        raise ZeroDivisionError("no title")


def case(
    check: Any = None,
    texts: RuleTexts = TEXTS,
    grade: Grade = Grade.DEFINITION,
    later: Severity = Severity.WARNING,
    **more: Any,
) -> type:
    """Return a class that tries a pack of one rule."""
    severities = {Profile.DRAFT: Severity.WARNING, Profile.DECISION: later}
    rule = Rule("ZZ101", "ends", severities, grade, check or finds(early), lambda: texts)
    return type(
        "Planted",
        (RuleCase,),
        {"pack": RulePack("planted", "ZZ", (rule,)), "packaged": False, "samples": FEW, **more},
    )


RULES = {
    "wrong_example_is_found_at_the_stated_place": (case(finds(lambda _: False)), "yields [], not"),
    "right_example_is_not_found": (case(finds(lambda _: True)), "the right example ('passing') yields"),
    "texts_are_there_in_both_languages": (
        case(texts=evolve(TEXTS, words={"en": WORDS})),
        "ZZ101: sv is missing",
    ),
    "severity_does_not_fall": (case(later=Severity.ADVICE), "the severity falls"),
    "codes_stay_and_are_nobody_elses": (case(published=("ZZ100",)), "ZZ100 was published and is gone"),
    "survives_any_record": (case(crash), "ZeroDivisionError: no title"),
}


@pytest.mark.parametrize("test", RULES)
def test_a_planted_fault_of_a_rule_is_found_and_nothing_else(test: str) -> None:
    """One test fails for it, and its words say what to do."""
    planted, words = RULES[test]
    told = failures(planted)
    assert [test] == list(told), told
    assert words in told[test]


def test_a_message_without_its_value_is_found() -> None:
    """The engine refuses such a finding, so that the wrong example is not found."""
    words = dict.fromkeys(("en", "sv"), evolve(WORDS, messages={"": "{no}."}))
    told = failures(case(texts=evolve(TEXTS, words=words)), ["wrong_example_is_found_at_the_stated_place"])
    assert "PK090" in told["wrong_example_is_found_at_the_stated_place"]


def test_a_rule_without_a_source_is_found() -> None:
    """What does not follow from the fields themselves says where it was seen."""
    told = failures(case(grade=Grade.SEEN), ["texts_are_there_in_both_languages"])
    assert "ZZ101: source is missing" in told["texts_are_there_in_both_languages"]


@pytest.mark.parametrize("check", [by_clock, late])
def test_a_rule_that_reads_the_clock_is_found(check: Any) -> None:
    """What it finds differs between two days, also where it finds nothing on the first."""
    told = failures(case(check), ["survives_any_record"])["survives_any_record"]
    assert "found on one day and not on another" in told


def test_a_rule_that_names_a_field_nobody_has_is_found() -> None:
    """The name would stand in the message as it was typed."""
    words = dict.fromkeys(("en", "sv"), evolve(WORDS, help="Write it {in Paper.positon}."))
    test = "texts_are_there_in_both_languages"
    assert (
        "names {in Paper.positon}, which is no field"
        in failures(case(texts=evolve(TEXTS, words=words)))[test]
    )


def test_two_rules_that_say_the_same_are_found() -> None:
    """The wrong example of one breaks the other too."""
    planted: Any = case()
    (rule,) = planted.pack.rules
    planted.pack = evolve(planted.pack, rules=(rule, evolve(rule, code="ZZ102")))
    test = "wrong_example_breaks_no_other_rule_of_the_pack"
    assert "Make one rule of two that fire together" in failures(planted, [test])[test]


def test_a_good_rule_passes() -> None:
    """Nothing is asked that it does not hold to."""
    assert {} == failures(case())


EDITIONS = tuple(
    Edition(name=year, grade=Grade.SEEN, source="A page", valid=Period(start=FuzzyDate(f"{year}-01-01")))
    for year in ("2012", "2016")
)
PROGRAMME = Programme(
    name="ours", title=BOTH, funder=BOTH, grade=Grade.SEEN, source="A page", editions=EDITIONS
)
PROGRAMMES: dict[str, tuple[dict[str, Any], str]] = {
    "texts_are_there_in_its_languages": ({"title": Text({"sv": "Vår"})}, "ours.title has no text in 'en'"),
    "evidence_is_named": ({"source": None}, "ours is graded 'seen' and names no source"),
    "editions_stay_and_are_told_apart_by_date": ({"editions": EDITIONS[::-1]}, "in order of time"),
    "was_made_for_this_version": ({"api": 2}, "api is 2"),
}


@pytest.mark.parametrize("test", PROGRAMMES)
def test_a_planted_fault_of_a_programme_is_found_and_nothing_else(test: str) -> None:
    """One test fails for it, and its words say what to do."""
    changes, words = PROGRAMMES[test]
    planted = {"programme": evolve(PROGRAMME, **changes), "packaged": False, "samples": FEW}
    told = failures(type("Planted", (ProgrammeContract,), planted))
    assert [test] == list(told), told
    assert words in told[test]


def test_a_good_programme_passes() -> None:
    """Nothing is asked that it does not hold to."""

    class Planted(ProgrammeContract):
        programme = PROGRAMME
        packaged = False
        samples: ClassVar = FEW

    assert {} == failures(Planted)


SECTION = Section(
    key="a",
    heading=BOTH,
    part=Part.REPORT,
    requirement=Requirement.REQUIRED,
    block="answer",
    answered_by=BOTH,
)
FORM = Form(
    name="ours",
    kind=FormKind.FINAL_REPORT,
    title=BOTH,
    grade=Grade.SEEN,
    source="A page",
    sections=(SECTION,),
)
FORMS: dict[str, tuple[dict[str, Any], str]] = {
    "texts_are_there_in_its_languages": ({"title": Text({"sv": "Vår"})}, "ours.title has no text in 'en'"),
    "evidence_is_named": ({"source": None}, "ours is graded 'seen' and names no source"),
    "every_section_can_be_filled": (
        {"sections": (evolve(SECTION, block="theirs"),)},
        "names the block 'theirs'",
    ),
    "keys_stay": ({"sections": (evolve(SECTION, key="b"),)}, "The section 'a' was published and is gone"),
    "was_made_for_this_version": ({"api": 2}, "api is 2"),
    "is_found_by_its_name": ({"name": "theirs"}, 'theirs = "your_module:YOUR_OBJECT"'),
}


@pytest.mark.parametrize("test", FORMS)
def test_a_planted_fault_of_a_form_is_found_and_nothing_else(test: str) -> None:
    """One test fails for it, and its words say what to do."""
    changes, words = FORMS[test]
    planted: dict[str, Any] = {"form": evolve(FORM, **changes), "published": ("a",), "samples": FEW}
    asked = type("Planted", (FormContract,), {**planted, "packaged": test == "is_found_by_its_name"})
    told = failures(asked, [test] if asked.packaged else None)  # type: ignore[attr-defined]
    assert [test] == list(told), told
    assert words in told[test]


def test_a_good_form_passes() -> None:
    """Nothing is asked that it does not hold to."""

    class Planted(FormContract):
        form = FORM
        packaged = False
        published = ("a",)

    assert {} == failures(Planted)
