"""A code means one thing for ever: it is never used again, and one that was renamed leads to the new one."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from tests.rules.examples import record
from tests.rules.test_engine import pack, rule

from partnerkit.errors import PluginInvalidError
from partnerkit.rules import Finding, Report, Retired, RuleContext, RulePack, Severity, known, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.explain import explain
from partnerkit.rules.retired import newest, read_retired

HISTORY = Path(__file__).with_name("codes.txt")
TODAY = date(2026, 11, 26)


def test_no_code_disappears_and_every_new_one_is_written_down() -> None:
    """A code that leaves the rules needs an entry among the retired ones, and a new one a line in the history."""
    ever = {line for line in HISTORY.read_text("utf-8").splitlines() if not line.startswith("#")}
    used = {one.code for one in PACK.rules} | set(known.codes())
    retired = {one.code for one in PACK.retired}
    assert set() == ever - used - retired, "say in rules/core/retired.toml what became of these codes"
    assert set() == (used | retired) - ever, "add these codes to tests/rules/codes.txt"
    assert set() == used & retired, "these codes are retired and must not be used again"


def old(*retired: Retired) -> RulePack:
    """Return a pack with a rule AB002 that finds something in every record, and with retired codes."""
    return evolve(pack(rule("AB002", everywhere)), retired=retired)


def everywhere(context: RuleContext) -> Iterable[Finding]:
    """Find something in every record."""
    yield context.found(("id",), what="it")


RENAMED = old(Retired("AB000", "AB001"), Retired("AB001", "AB002"))


def judged(code: str, rest: str = "reason: Ja.", packs: RulePack = RENAMED) -> Report:
    """Judge a record with one waiver."""
    waiver = f"waivers:\n  - {{id: waived, code: {code}, {rest}}}\n"
    return validate(record(waiver), today=TODAY, packs=(packs,))


@pytest.mark.parametrize("code", ["AB000", "AB001"])
def test_a_waiver_with_an_old_code_holds_and_is_told_the_new_one(code: str) -> None:
    """A code that was renamed, once or twice, keeps its waivers; the advice names the code to write."""
    report = judged(code)
    assert ["AB002"] == [one.code for one in report.waived]
    (advice,) = report.findings
    assert ("PK096", Severity.ADVICE, "waived.code") == (advice.code, advice.severity, advice.path)
    assert f"{code} is called AB002 now. The waiver holds for AB002." == advice.text()
    assert advice.text("sv").startswith(f"{code} heter nu AB002.")


def test_a_waiver_with_the_new_code_is_not_remarked_on() -> None:
    """Nothing is said where nothing is to be done."""
    assert () == judged("AB002").findings


def test_an_expired_waiver_with_an_old_code_is_told_both() -> None:
    """It has run out under either name."""
    report = judged("AB001", "reason: Ja., until: 2025")
    assert ["AB002", "PK092", "PK096"] == sorted(one.code for one in report.findings)
    assert () == report.waived


def test_a_waiver_of_a_rule_that_was_taken_away_is_told_so() -> None:
    """It is no misspelling, and there is nothing it could be corrected to."""
    gone = old(Retired("AB001", reason={"en": "Nobody asks.", "sv": "Ingen frågar."}))
    found = {one.code: one.text() for one in judged("AB001", packs=gone).findings}
    assert "There is no rule AB001 any more; 'partnerkit rules AB001' tells why." == found["PK093"]
    assert "Regeln AB001 finns inte längre. Ingen frågar.\n" == explain("ab001", "sv", (gone,))


def test_an_old_code_leads_to_the_page_of_the_new_one() -> None:
    """Whoever has an old letter at hand finds the rule."""
    assert explain("AB000", packs=(RENAMED,)) == "AB000 is called AB002 now.\n\n" + explain(
        "AB002", packs=(RENAMED,)
    )


@pytest.mark.parametrize(
    ("retired", "said"),
    [
        ((Retired("AB002", "AB002"),), "AB002 and uses it again"),
        ((Retired("AB001", "AB009"),), "AB001 is called AB009 now, but has no rule AB009"),
        ((Retired("AB001", "AB003"), Retired("AB003", "AB001")), "has no rule"),
        ((Retired("XY001", "AB002"),), "XY001"),
    ],
)
def test_a_pack_cannot_use_a_code_again_or_lead_nowhere(retired: tuple[Retired, ...], said: str) -> None:
    """What is wrong with its retired codes is told when the pack is made."""
    with pytest.raises(PluginInvalidError, match=said):
        old(*retired)


def test_a_renamed_rule_may_be_taken_away_later() -> None:
    """The oldest name then leads to the reason."""
    gone = old(Retired("AB000", "AB001"), Retired("AB001", reason={"en": "Nobody asks."}))
    assert "AB001" == newest("AB000", gone.retired)
    expected = "AB000 is called AB001 now.\nThere is no rule AB001 any more. Nobody asks.\n"
    assert expected == explain("AB000", packs=(gone,))


def test_retired_codes_are_read_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pack keeps them as data: `now`, or the reason in each language."""
    package = tmp_path / "acme_codes"
    package.mkdir()
    (package / "__init__.py").touch()
    text = '[AB001]\nnow = "AB002"\n[AB003]\nen = "Gone."\nsv = "Borta."\n'
    (package / "retired.toml").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    expected = (Retired("AB001", "AB002"), Retired("AB003", None, {"en": "Gone.", "sv": "Borta."}))
    assert expected == read_retired("acme_codes", "retired.toml")
