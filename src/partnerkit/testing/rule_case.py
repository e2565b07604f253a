"""`RuleCase`: what every rule of a pack must hold to, as tests that the pack's author inherits."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import ClassVar

import pytest
from attrs import evolve

from partnerkit.errors import PartnerkitError
from partnerkit.language.catalogue import LANGUAGES
from partnerkit.model import Partnership
from partnerkit.plugins.watching import watched
from partnerkit.rules import Finding, Profile, Rule, RulePack, Severity, known, validate
from partnerkit.rules.engine import GROUP
from partnerkit.testing.declared import not_declared
from partnerkit.testing.failing import expect
from partnerkit.testing.pieces import record
from partnerkit.testing.rules import lacking
from partnerkit.testing.samples import SAMPLES
from partnerkit.testing.worlds import WORLDS, inside

_TODAY = date(2026, 11, 24)


class RuleCase:
    """Tests of a rule pack; subclass it in a test module, and pytest finds them.

        class TestMyRules(RuleCase):
            pack = PACK

    Each rule is tried on the examples in its own texts; a piece of YAML gets a head, two organisations and two parties
    where it has none.

    Attributes:
        pack: The pack.
        packaged: Whether it is installed under an entry point.
        samples: Functions that make the records to try it on, by name.
        also: For a code, the other codes of the pack that its wrong example may yield in a draft.
        published: Codes that earlier versions had; each must still be there, since records waive them by name.
    """

    pack: ClassVar[RulePack]
    packaged: ClassVar[bool] = True
    samples: ClassVar[Mapping[str, Callable[[], Partnership]]] = SAMPLES
    also: ClassVar[Mapping[str, frozenset[str] | set[str]]] = {}
    published: ClassVar[tuple[str, ...]] = ()

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Run each test that takes a code or a sample with every one of them."""
        if "code" in metafunc.fixturenames:
            metafunc.parametrize("code", sorted(one.code for one in self.pack.rules))
        if "sample" in metafunc.fixturenames:
            metafunc.parametrize("sample", list(self.samples))

    def test_is_found_by_its_name(self) -> None:
        """An entry point of the same name leads to this pack."""
        expect([not_declared(GROUP, self.pack, RulePack)] if self.packaged else [])

    def test_codes_stay_and_are_nobody_elses(self) -> None:
        """A code means one thing for ever; those of reading a file and of the engine are taken."""
        codes = {one.code for one in self.pack.rules} | {one.code for one in self.pack.retired}
        told = [
            f"{code} was published and is gone. Keep it, also where it finds less."
            for code in self.published
            if code not in codes
        ]
        taken = sorted(codes & set(known.codes()))
        expect([*told, *(f"{code} is a code of partnerkit itself. Choose another prefix." for code in taken)])

    def test_wrong_example_is_found_at_the_stated_place(self, code: str) -> None:
        """The rule finds its wrong example once, where its texts say."""
        rule = self._rule(code)
        found = [(one.code, one.path) for one in self._judged(rule, rule.texts.failing)]
        wanted = [(code, rule.texts.at)]
        expect(
            [f"{code}: the wrong example ('failing') yields {found}, not {wanted}."]
            if found != wanted
            else [],
            "Write an example that breaks this rule once, and in 'at' where it does, as record-id.field.",
        )

    def test_right_example_is_not_found(self, code: str) -> None:
        """The example put right passes, also when the record is to be finished."""
        rule = self._rule(code)
        found = [one.text() for one in self._judged(rule, rule.texts.passing, Profile.FINAL_REPORT)]
        expect([f"{code}: the right example ('passing') yields {found}."] if found else [])

    def test_wrong_example_breaks_no_other_rule_of_the_pack(self, code: str) -> None:
        """No two rules say the same thing; in a draft only this one speaks."""
        rule = self._rule(code)
        report = validate(
            _record(code, rule.texts.failing),
            profile=Profile.DRAFT,
            today=self._day(rule),
            packs=(self.pack,),
        )
        others = {one.code for one in report.findings} - {code} - set(self.also.get(code, ()))
        expect(
            [f"{code}: its wrong example also breaks {', '.join(sorted(others))}."] if others else [],
            "Make one rule of two that fire together, or take the other mistake out of the example.",
        )

    def test_texts_are_there_in_both_languages(self, code: str) -> None:
        """Nothing is lacking, the texts are whole sentences, and messages have the same parameters."""
        rule = self._rule(code)
        missing = lacking(evolve(self.pack, rules=(rule,), retired=()))
        expect((f"{one} is missing. Write it." for one in missing) if missing else _faults_of_texts(rule))

    def test_severity_does_not_fall(self, code: str) -> None:
        """A later stage asks no less."""
        rule = self._rule(code)
        levels = [rule.severity_in(one) for one in Profile]
        order = [tuple(Severity).index(one) for one in levels if one]
        told = []
        if order != sorted(order, reverse=True) or None in levels[len(levels) - len(order) :]:
            told.append(
                f"{code}: the severity falls from one stage to a later one, which takes in the one before."
            )
        expect(told)

    def test_survives_any_record(self, sample: str) -> None:
        """No rule crashes; the same is found on any day unless the rule asks for it; nothing else happens."""
        partnership = self.samples[sample]()
        before = repr(partnership)
        found = []
        with watched() as seen:
            for world in WORLDS:
                with inside(world):
                    report = validate(
                        partnership, profile=Profile.FINAL_REPORT, today=_TODAY, packs=(self.pack,)
                    )
                    found.append([(one.code, one.path, one.text()) for one in report.findings])
        told = [f"{sample}: {text}" for code, _, text in found[0] if code == "PK090"]
        differ = [one for mine, other in (found, found[::-1]) for one in mine if one not in other]
        told += [f"{sample}: found on one day and not on another: {one}" for one in differ]
        told += [f"{sample}: {one}" for one in (*seen.network, *seen.programs, *seen.left, *seen.removed)]
        if repr(partnership) != before:
            told.append(f"{sample}: the record was changed.")
        expect(
            told,
            "A rule reads the record and yields findings. The day is context.today; what is missing is no fault.",
        )

    def _rule(self, code: str) -> Rule:
        return next(one for one in self.pack.rules if one.code == code)

    def _day(self, rule: Rule) -> date | None:
        return date.fromisoformat(rule.texts.today) if rule.texts.today else None

    def _judged(self, rule: Rule, piece: str, profile: Profile | None = None) -> tuple[Finding, ...]:
        """Return what one rule finds in a piece, in the first stage it speaks in unless another is named."""
        only = evolve(self.pack, rules=(rule,), retired=())
        stage = profile or rule.profiles[0]
        report = validate(_record(rule.code, piece), profile=stage, today=self._day(rule), packs=(only,))
        return report.findings


def _record(code: str, piece: str) -> Partnership:
    try:
        return record(piece)
    except PartnerkitError as error:
        pytest.fail(f"{code}: an example cannot be read: {error}", pytrace=False)


def _faults_of_texts(rule: Rule) -> Iterator[str]:
    names: dict[str, dict[str, set[str]]] = {}
    for language in LANGUAGES:
        words = rule.texts.within(language)
        messages = {f"message {key}".strip(): one for key, one in words.messages.items()}
        whole = {"reason": words.reason, "help": words.help, **messages}
        yield from (
            f"{rule.code}, {language}: {name} is “{one}”. Write a whole sentence."
            for name, one in whole.items()
            if not one.endswith((".", "?"))
        )
        if words.summary.endswith("."):
            yield f"{rule.code}, {language}: the summary is “{words.summary}”. Write a clause without a full stop."
        yield from (
            f"{rule.code}, {language}: {name} names {astray}, which is no field of a record. Correct it."
            for name, one in whole.items()
            for astray in re.findall(r"\{(?:in )?[A-Z]\w*\.[^}]*\}", one)
        )
        names[language] = {key: set(re.findall(r"\{(\w+)\}", one)) for key, one in words.messages.items()}
    if len({repr(sorted(one.items())) for one in map(_sorted, names.values())}) > 1:
        yield f"{rule.code}: the messages have other parameters in one language than in the other: {names}."


def _sorted(names: Mapping[str, set[str]]) -> dict[str, list[str]]:
    return {key: sorted(one) for key, one in names.items()}
