"""The engine asks every rule, survives those that crash, applies waivers, and sorts what was found."""

import sys
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from tests.distributions import Install
from tests.rules.examples import record, whole

from partnerkit.errors import PluginConflictError, PluginInvalidError
from partnerkit.records import read
from partnerkit.rules import (
    Finding,
    Grade,
    Profile,
    Rule,
    RuleContext,
    RulePack,
    RuleTexts,
    Severity,
    Words,
    validate,
)
from partnerkit.rules.core import PACK
from partnerkit.rules.engine import refuse_conflicts, try_packs

TODAY = date(2026, 11, 23)


def words() -> RuleTexts:
    """Return the texts of a rule of somebody else."""
    english = Words("A summary", "A reason.", "Some help.", {"": "Found {what}."})
    return RuleTexts({"en": english, "sv": Words("S", "R.", "Hjälp.", {"": "Fann {what}."})})


def finds(context: RuleContext) -> Iterable[Finding]:
    """Find something at the first party."""
    yield context.found(("parties", 0), what="it")


def crashes(context: RuleContext) -> Iterable[Finding]:
    """Crash after the first finding."""
    yield context.found(("id",), what="it")
    raise ZeroDivisionError("oh")


def rule(code: str = "AB001", check: object = finds, **more: object) -> Rule:
    """Return a rule of somebody else."""
    return Rule(code, "other", {Profile.DRAFT: Severity.ADVICE}, Grade.PROPOSAL, check, words, **more)  # type: ignore[arg-type]


def pack(*rules: Rule, name: str = "other", prefix: str = "AB") -> RulePack:
    """Return a pack of somebody else."""
    return RulePack(name, prefix, rules)


OFFER = "[partnerkit.rules]\nacme = acme:PACK\n"


def codes(piece: str, **options: object) -> list[str]:
    """Return the codes found in a piece of YAML by our own pack."""
    return [one.code for one in validate(record(piece), packs=(PACK,), **options).findings]  # type: ignore[arg-type]


class TestAsking:
    """Which rules are asked, and what becomes of those that crash."""

    def test_a_rule_that_crashes_is_a_finding_and_the_others_still_run(self) -> None:
        """One bad rule harms only itself."""
        report = validate(record(""), packs=(pack(rule("AB001", crashes), rule("AB002")),))
        assert ["PK090", "AB002"] == [one.code for one in report.findings]
        assert "AB001" in report.findings[0].text()
        assert "ZeroDivisionError: oh" in report.findings[0].text("sv")
        assert (("AB001", "crashed"),) == report.not_examined
        assert report.ok

    def test_strict_plugins_raise(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Who writes a rule wants to see where it crashes."""
        monkeypatch.setenv("PARTNERKIT_STRICT_PLUGINS", "1")
        with pytest.raises(ZeroDivisionError):
            validate(record(""), packs=(pack(rule(check=crashes)),))

    def test_rules_that_ask_for_today_are_reported_without_it(self) -> None:
        """What could not be examined is told, never taken as passed."""
        report = validate(record(""), packs=(PACK,))
        assert {"PK212", "PK214", "PK216", "PK217", "PK721", "PK722", "PK768", "PK773"} == {
            code for code, _ in report.not_examined
        }
        assert {"today"} == {reason for _, reason in report.not_examined}
        assert () == validate(record(""), packs=(PACK,), today=TODAY).not_examined

    def test_severity_rises_with_the_profile(self) -> None:
        """An id that leads nowhere is a warning in a draft, an error after."""
        dangling = record("projects:\n  - {id: p, funder: nobody, objectives: [{statement: nå målet}]}\n")
        draft = validate(dangling, packs=(PACK,))
        assert (draft.ok, [Severity.WARNING]) == (True, [one.severity for one in draft.findings])
        application = validate(dangling, profile="application", packs=(PACK,))
        assert (False, [Severity.ERROR]) == (application.ok, [one.severity for one in application.findings])

    def test_every_profile_asks_what_the_one_before_asked(self) -> None:
        """Each profile extends the one before."""
        asked = [
            set(validate(record(""), profile=one, today=TODAY, packs=(PACK,)).examined) for one in Profile
        ]
        assert all(first < second for first, second in pairwise(asked))

    def test_a_pack_that_is_switched_off_is_not_asked(self) -> None:
        """The record's settings switch off packs by name, and the report says so."""
        report = validate(record("settings: {disabled: [other]}\n"), packs=(pack(rule()),))
        assert ((), (("AB001", "disabled"),)) == (report.findings, report.not_examined)

    def test_no_such_profile_is_refused(self) -> None:
        """A misspelt profile is wrong use."""
        with pytest.raises(ValueError, match="'final' is no profile"):
            validate(record(""), profile="final", packs=())


class TestPacks:
    """Packs of others."""

    def test_a_broken_pack_is_a_finding(self, install: Install) -> None:
        """A pack that cannot be loaded harms only itself, and is told in both languages."""
        install("acme-rules", OFFER, "1.2", acme="raise ValueError('no licence')")
        report = validate(record(""))
        assert [("PK095", Severity.WARNING)] == [(one.code, one.severity) for one in report.findings]
        assert "acme-rules:acme (version 1.2) cannot be loaded" in report.findings[0].text()
        assert "acme-rules:acme (version 1.2) går inte att läsa in" in report.findings[0].text("sv")

    def test_a_pack_for_another_version_is_told_as_such(self, install: Install) -> None:
        """It is not called broken: one of the two is to be updated."""
        made = "from partnerkit.rules.rule import RulePack\nPACK = RulePack('acme', 'AB', (), api=2)"
        install("acme-rules", OFFER, "1.2", acme=made)
        assert "was made for version 2 of the plugin contract" in validate(record("")).findings[0].text()
        assert {"core": "ok", "acme": "unsupported api"} == {one.info.alias: one.state for one in try_packs()}

    def test_an_installed_pack_is_asked(self, install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without packs given, every installed one is asked; one with our prefix is told as broken."""
        monkeypatch.setitem(sys.modules, "engine_tests", sys.modules[__name__])
        made = "from engine_tests import pack, rule\n"
        install("acme-rules", OFFER, acme=made + "PACK = pack(rule(), name='acme')")
        ours = "PACK = pack(rule('PK999'), name='ours', prefix='PK')"
        install("ours-rules", OFFER.replace("acme", "ours"), ours=made + ours)
        assert {"AB001", "PK095"} == {one.code for one in validate(record("")).findings}
        assert {"core": "ok", "acme": "ok", "ours": "conflict"} == {
            one.info.alias: one.state for one in try_packs()
        }

    @pytest.mark.parametrize(("name", "prefix"), [("core", "AB"), ("other", "PK")])
    def test_packs_that_cannot_be_told_apart_are_refused(self, name: str, prefix: str) -> None:
        """Two packs with one name or one prefix would mix up codes."""
        with pytest.raises(PluginConflictError, match="prefix"):
            refuse_conflicts((PACK, pack(rule(f"{prefix}999"), name=name, prefix=prefix)))

    def test_a_pack_with_a_foreign_code_or_a_code_twice_is_refused(self) -> None:
        """All codes of a pack begin with its prefix, each once."""
        with pytest.raises(PluginInvalidError, match="XY001"):
            pack(rule("XY001"))
        with pytest.raises(PluginConflictError, match="AB001"):
            pack(rule(), rule())
        with pytest.raises(PluginInvalidError, match="version 2"):
            refuse_conflicts([RulePack("other", "AB", (), api=2)])

    @pytest.mark.parametrize("code", ["AB1", "A001", "ab001", "ABCDE001"])
    def test_a_code_nobody_can_cite_is_refused(self, code: str) -> None:
        """Codes are two to four capitals and three digits."""
        with pytest.raises(ValueError, match="cannot be a rule"):
            rule(code)

    def test_a_rule_more_severe_than_its_evidence_is_refused(self) -> None:
        """A proposal can be advice and no more."""
        with pytest.raises(ValueError, match="no more than advice"):
            Rule("AB001", "other", {Profile.DRAFT: Severity.ERROR}, Grade.PROPOSAL, finds, words)
        seen = Rule("AB001", "other", {Profile.DRAFT: Severity.ERROR}, Grade.SEEN, finds, words, dated=True)
        assert Severity.ERROR is seen.severity


class TestFindings:
    """What a finding says of its place."""

    def test_path_begins_with_the_nearest_id(self) -> None:
        """A record without an id is told by the nearest one around it, and is asked to get one."""
        found = validate(record(""), packs=(pack(rule()),)).findings[0]
        assert ("example", "parties[0]", "example.parties[0]") == (found.record, found.field, found.path)
        assert "Found it. Give it an id to waive or cite this." == found.text()

    def test_a_named_record_is_not_asked_for_an_id(self) -> None:
        """Nothing is added where the record has an id."""
        named = record("parties:\n  - {id: lead, organisation: linkoping}\n  - {organisation: linz}\n")
        found = validate(named, packs=(pack(rule()),)).findings[0]
        assert ("lead", None, "lead", "Fann it.") == (found.record, found.field, found.path, found.text("sv"))

    def test_small_parts_are_not_asked_for_an_id(self) -> None:
        """Nobody names each observation; the record around it can be waived or cited."""
        indicator = "{observations: [{numerator: 2, denominator: 1}]}"
        piece = f"projects:\n  - id: p\n    indicators:\n      - {indicator}\n"
        assert "2 out of 1 is not possible." == validate(record(piece), packs=(PACK,)).findings[0].text()

    def test_help_follows_the_language(self) -> None:
        """How to put it right is told in the language asked for, in English where there is no other."""
        found = validate(record(""), packs=(pack(rule()),)).findings[0]
        assert ("Some help.", "Hjälp.") == (found.help_text("en"), found.help_text("sv"))

    def test_findings_carry_positions_and_follow_the_file(self, tmp_path: Path) -> None:
        """With an origin, findings point to lines and stand in the order of the file."""
        piece = "start: 2014\nend: 2012\n"
        piece += "projects:\n  - {id: p, funder: nobody, period: {start: 2014, end: 2012}}\n"
        (tmp_path / "r.yaml").write_text(whole(piece), encoding="utf-8")
        loaded = read(tmp_path / "r.yaml")
        report = validate(loaded.partnership, origin=loaded.origin, packs=(PACK,))
        places = [(one.position.line, one.position.column) for one in report.findings if one.position]
        assert len(report.findings) == len(places)
        assert sorted(places) == places
        assert "PK201" == report.findings[0].code

    def test_without_an_origin_findings_follow_the_model(self) -> None:
        """The order does not depend on which rule found what."""
        piece = "projects:\n  - {id: b, period: {start: 2014, end: 2012}}\n  - {id: a, funder: nobody}\n"
        assert ["b", "a"] == [one.record for one in validate(record(piece), packs=(PACK,)).findings]


class TestWaivers:
    """Findings the record accepts."""

    PAPER = "papers:\n  - {id: paper, title: Samverkan}\n"

    def test_a_waived_finding_is_kept_apart(self) -> None:
        """A waiver with a reason takes the finding out of the report, not out of sight."""
        piece = self.PAPER + "waivers:\n  - {code: PK704, about: paper, reason: Skrivs i höst.}\n"
        report = validate(record(piece), packs=(PACK,))
        assert ((), ["PK704"]) == (report.findings, [one.code for one in report.waived])

    @pytest.mark.parametrize(
        ("about", "holds"),
        [
            ("paper", True),
            ("paper.position", True),
            ("paper.title", False),
            ("pap", False),
            ("example", False),
        ],
    )
    def test_a_waiver_covers_its_path_and_what_stands_below(self, about: str, holds: bool) -> None:
        """A path that merely begins alike, or belongs to a record around, is another one."""
        piece = self.PAPER + f"waivers:\n  - {{code: PK704, about: {about}, reason: Ja.}}\n"
        report = validate(record(piece), packs=(PACK,))
        assert ("PK704" in {one.code for one in report.waived}) is holds
        assert ("PK091" in {one.code for one in report.findings}) is not holds

    def test_an_expired_waiver_no_longer_holds(self) -> None:
        """After its last day the finding is back, together with why."""
        piece = self.PAPER + "waivers:\n  - {code: PK704, reason: Skrivs i höst., until: 2026-11-23}\n"
        assert [] == codes(piece, today=date(2026, 11, 23))
        assert ["PK704", "PK092"] == codes(piece, today=date(2026, 11, 24))

    def test_a_waiver_without_reason_does_not_hold(self) -> None:
        """Nobody could judge later whether it was right."""
        assert ["PK704", "PK094"] == codes(self.PAPER + "waivers:\n  - {code: PK704}\n")

    def test_a_waiver_for_a_rule_that_was_not_asked_is_not_unused(self) -> None:
        """What could not be examined cannot be called put right."""
        assert [] == codes("waivers:\n  - {code: PK216, reason: Målet gällde då.}\n")

    def test_the_engine_cannot_be_waived(self) -> None:
        """What the engine says of waivers stands."""
        piece = "waivers:\n  - {code: PK091, reason: Nej.}\n"
        report = validate(record(piece), packs=(PACK,))
        assert ["PK093"] == [one.code for one in report.findings]
        assert "cannot be waived" in report.findings[0].text()
