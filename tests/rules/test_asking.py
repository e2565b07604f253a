"""A rule that does not work harms only itself, and is named with its pack, its distribution and its version."""

from collections.abc import Callable, Iterable, Iterator
from itertools import repeat
from typing import Any, cast

import pytest
from attrs import evolve
from tests.distributions import Offer
from tests.rules.examples import record
from tests.rules.test_engine import finds, pack, rule

from partnerkit.errors import Message, PluginInvalidError
from partnerkit.rules import Finding, Related, Report, RuleContext, validate

Check = Callable[[RuleContext], Any]


class SilentError(Exception):
    """An error that cannot even say what it is."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


def good(context: RuleContext) -> Finding:
    """Return a finding that can be shown."""
    return context.found(("id",), what="it")


def raising(error: BaseException) -> Check:
    """Return a check that gives a finding and raises."""

    def check(context: RuleContext) -> Iterator[Finding]:
        yield good(context)
        raise error

    return check


def for_ever(context: RuleContext) -> Iterable[Finding]:
    """Give the same finding without end."""
    return repeat(good(context))


def too_deep(context: RuleContext) -> Iterable[Finding]:
    """Call itself without end."""
    return too_deep(context)


def giving(*wrong: Callable[[RuleContext], Any]) -> Check:
    """Return a check that gives one good finding and some that are wrong."""
    return lambda context: [good(context), *(make(context) for make in wrong)]


def judged(check: Check, **more: Any) -> Report:
    """Return what comes of a rule beside one that works."""
    return validate(record(""), packs=(pack(rule("AB001", check, **more), rule("AB002")),))


def told(report: Report) -> tuple[str, str]:
    """Return what is said of the rule that does not work, in both languages; the other one was asked."""
    fault = next(one for one in report.findings if one.code == "PK090")
    assert "AB002" in {one.code for one in report.findings}
    assert (("AB001", "crashed"),) == report.not_examined
    assert ("AB002",) == report.examined
    assert report.ok
    return fault.text("en"), fault.text("sv")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ZeroDivisionError("oh"), "ZeroDivisionError: oh"),
        (MemoryError(), "MemoryError"),
        (SystemExit(3), "SystemExit: 3"),
        (GeneratorExit(), "GeneratorExit"),
        (ValueError("first\nsecond"), "ValueError: first"),
        (SilentError(), "SilentError"),
    ],
)
def test_a_rule_that_raises_is_named_and_nothing_of_it_is_shown(error: BaseException, reason: str) -> None:
    """Even a rule that ends the program, or whose error has no words, ends only itself."""
    report = judged(raising(error))
    assert (
        f"The rule AB001 of the rule pack 'other' could not be checked ({reason}).",
        f"Regeln AB001 i regelpaketet ”other” kunde inte prövas ({reason}).",
    ) == told(report)
    assert "AB001" not in {one.code for one in report.findings}


def test_a_rule_that_calls_itself_for_ever_is_told() -> None:
    """The stack is spent on that rule only."""
    words, _ = told(judged(too_deep))
    assert words.startswith("The rule AB001 of the rule pack 'other' could not be checked (RecursionError: ")


def test_who_stops_the_run_stops_it() -> None:
    """Ctrl+C is no fault of a rule."""
    with pytest.raises(KeyboardInterrupt):
        judged(raising(KeyboardInterrupt()))


@pytest.mark.parametrize(("answer", "kind"), [(None, "NoneType"), (7, "int"), (True, "bool")])
def test_a_rule_that_gives_nothing_to_go_through_is_told(answer: object, kind: str) -> None:
    """A forgotten `return` is the commonest mistake of all."""
    assert (
        "The rule AB001 of the rule pack 'other' could not be checked: where findings are expected it gave a value "
        f"of the type {kind}.",
        "Regeln AB001 i regelpaketet ”other” kunde inte prövas: den lämnade ett värde av typen "
        f"{kind} i stället för anmärkningar.",
    ) == told(judged(lambda context: answer))


def test_a_rule_that_never_comes_to_an_end_is_stopped() -> None:
    """So many findings no record can have; none is shown, since they would bury the others."""
    report = judged(for_ever)
    words, swedish = told(report)
    count = words.partition("after ")[2].split()[0]
    assert 1000 < int(count) < 1100
    assert (
        "The rule AB001 of the rule pack 'other' could not be checked: it came to no end and was stopped after "
        f"{count} findings, none of which is shown."
    ) == words
    assert (
        f"Regeln AB001 i regelpaketet ”other” kunde inte prövas: den blev aldrig färdig och stoppades efter {count} "
        "anmärkningar, som inte visas."
    ) == swedish
    assert ["PK090", "AB002"] == [one.code for one in report.findings]


def test_as_many_findings_as_a_record_can_have_are_shown() -> None:
    """The limit grows with the record; a rule may find two things at each place."""

    def thorough(context: RuleContext) -> Iterator[Finding]:
        for one in context.values:
            yield context.found(one.place, what="it")
            yield context.found(one.place, what="it again")

    many = "".join(f"  - {{id: a{number}, title: T, date: 2014}}\n" for number in range(600))
    piece = f"projects:\n  - id: p\n    activities:\n{many.replace('  - ', '      - ')}"
    report = validate(record(piece), packs=(pack(rule("AB001", thorough)),))
    assert () == report.not_examined
    assert len(report.findings) > 2400


def without_words(context: RuleContext) -> Finding:
    """Return a finding whose parameter has no words."""
    return context.found(("id",), what=SilentError())


WRONG: list[tuple[Callable[[RuleContext], Any], str, str]] = [
    (lambda context: "no finding", "it is of the type str", "den är av typen str"),
    (
        lambda context: evolve(good(context), code="PK201"),
        "its code is PK201",
        "den har koden PK201",
    ),
    (
        lambda context: context.found(("projects", 9, "period"), what="it"),
        "the record has no place projects[9].period",
        "platsen projects[9].period finns inte i underlaget",
    ),
    (
        lambda context: context.found(("nonsense",), what="it"),
        "the record has no place nonsense",
        "platsen nonsense finns inte i underlaget",
    ),
    (
        lambda context: evolve(good(context), related=(Related(("parties", "role"), "x"),)),
        "the record has no place parties.role",
        "platsen parties.role finns inte i underlaget",
    ),
    (lambda context: context.found(("id",)), "its message lacks what", "meddelandet saknar what"),
    (
        lambda context: evolve(good(context), message=Message("x", "{a} {b}", {}), texts=None),
        "its message lacks a, b",
        "meddelandet saknar a, b",
    ),
    (
        lambda context: evolve(good(context), message=Message("x", "{a}", {"a": SilentError()}), texts=None),
        "it cannot be told (RuntimeError: no words)",
        "det går inte att skriva ut den (RuntimeError: no words)",
    ),
    (
        lambda context: evolve(good(context), place=cast(Any, 7)),
        "it cannot be told (TypeError: 'int' object is not iterable)",
        "det går inte att skriva ut den (TypeError: 'int' object is not iterable)",
    ),
]


@pytest.mark.parametrize(("wrong", "why", "skäl"), WRONG)
def test_a_finding_that_cannot_be_shown_is_left_out_and_the_others_stand(
    wrong: Callable[[RuleContext], Any], why: str, skäl: str
) -> None:
    """What is right in a rule's answer is not lost for what is wrong in it."""
    report = judged(giving(wrong))
    assert (
        "The rule AB001 of the rule pack 'other' could not be checked to the end: it gave a finding that cannot be "
        f"shown. Why: {why}.",
        "Regeln AB001 i regelpaketet ”other” kunde inte prövas helt: den lämnade en anmärkning som inte kan visas. "
        f"Skäl: {skäl}.",
    ) == told(report)
    assert ["AB001"] == [one.code for one in report.findings if one.code == "AB001"]


def test_several_findings_that_cannot_be_shown_are_told_once() -> None:
    """One message for a rule, however often it is wrong."""
    report = judged(giving(lambda context: 1, lambda context: "two", lambda context: None))
    assert (
        "The rule AB001 of the rule pack 'other' could not be checked to the end: it gave 3 findings that cannot be "
        "shown. Why not the first: it is of the type int.",
        "Regeln AB001 i regelpaketet ”other” kunde inte prövas helt: den lämnade 3 anmärkningar som inte kan visas. "
        "Skäl för den första: den är av typen int.",
    ) == told(report)


def test_a_rule_cannot_say_how_severe_or_where_in_the_file_it_is() -> None:
    """Severity belongs to the rule, positions and ids to the engine."""
    from partnerkit.rules import Severity
    from partnerkit.source.origin import Position

    wrong: dict[str, Any] = {
        "severity": Severity.ERROR,
        "record": "someone-else",
        "position": Position("x", 1, 1),
    }
    found = judged(lambda context: [evolve(good(context), **wrong)]).findings[0]
    assert (Severity.ADVICE, "example", None) == (found.severity, found.record, found.position)


def test_words_that_cannot_be_read_are_a_fault_of_the_rule() -> None:
    """A rule whose texts are missing cannot find anything."""

    def lost() -> Any:
        raise KeyError("AB001")

    broken = evolve(rule("AB001"), read_texts=lost)
    report = validate(record(""), packs=(pack(broken, rule("AB002")),))
    assert "could not be checked (KeyError: 'AB001')" in told(report)[0]


def test_an_installed_pack_is_named_with_its_distribution_and_version(offer: Offer) -> None:
    """Whoever reads it knows what to update, and whom to tell."""
    offer("partnerkit.rules", pack(rule("AB001", raising(ValueError("oh")))), "acme-rules", "1.2")
    report = validate(record(""))
    assert (
        "The rule AB001 of the rule pack 'other' (acme-rules 1.2) could not be checked (ValueError: oh)."
        == next(one for one in report.findings if one.code == "PK090").text()
    )


def test_a_pack_that_holds_no_rules_is_a_finding(offer: Offer) -> None:
    """A pack that loads and is of the right type may still hold nonsense."""
    no_rule: Any = type("Odd", (), {"code": "AB009"})()
    offer("partnerkit.rules", pack(no_rule))
    found = validate(record("")).findings
    assert [
        "The rule pack 'other' cannot be used: The rule pack 'other' holds something of the type Odd among its "
        "rules. Tell its author."
    ] == [one.text() for one in found]


@pytest.mark.parametrize(
    ("check", "error"),
    [
        (raising(SystemExit(3)), SystemExit),
        (too_deep, RecursionError),
        (lambda context: None, PluginInvalidError),
        (for_ever, PluginInvalidError),
        (giving(lambda context: "no finding"), PluginInvalidError),
    ],
)
def test_strict_plugins_raise_whatever_is_wrong(
    monkeypatch: pytest.MonkeyPatch, check: Check, error: type[BaseException]
) -> None:
    """Who writes a rule wants to see at once that it does not work."""
    monkeypatch.setenv("PARTNERKIT_STRICT_PLUGINS", "1")
    with pytest.raises(error):
        judged(check)


def test_a_rule_that_works_is_not_told() -> None:
    """What is refused is refused for a reason."""
    assert (("AB001", "AB002"), ()) == (judged(finds).examined, judged(finds).not_examined)


def test_what_a_rule_could_change_is_closed() -> None:
    """A rule that tries to change what the next one sees is told, and changes nothing."""

    def meddles(context: RuleContext) -> Iterable[Finding]:
        context.index.clear()  # type: ignore[attr-defined]
        return ()

    assert "AttributeError" in told(judged(meddles))[0]
