"""A rule pack of somebody else: installed like any plugin, with settings and pages of its own."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.rules.examples import record, whole

from partnerkit import plugins
from partnerkit.records import read
from partnerkit.rules import Report, validate
from partnerkit.rules.explain import explain, list_rules
from partnerkit.testing.rules import lacking

PACK = '''
from attrs import frozen

from partnerkit.model import Project
from partnerkit.rules import Grade, Profile, Rule, RulePack, RuleTexts, Severity, Words


@frozen
class AcmeSettings:
    """What the office of Acme sets."""

    most_projects: int = 3
    words: tuple[str, ...] = ()


def too_many(context):
    """Find more projects than the office can carry."""
    count = len(context.partnership.projects)
    if count > context.settings.most_projects:
        yield context.found(("projects",), count=count, most=context.settings.most_projects)


def texts():
    """Return the words of the rule."""
    wrong = "projects: [{id: a}, {id: b}, {id: c}, {id: d}]"
    return RuleTexts(
        {
            "en": Words("More projects than can be carried", "The office is small.", "Wait with one.",
                        {"": "There are {count} projects; {most} can be carried."}),
            "sv": Words("Fler projekt än kontoret orkar", "Kontoret är litet.", "Vänta med ett.",
                        {"": "Projekten är {count}; kontoret orkar {most}."}),
        },
        source="The office's own plan",
        failing=wrong,
        passing="projects: [{id: a}]",
        at="example.projects",
    )


RULE = Rule("ACME001", "workload", {Profile.DRAFT: Severity.ADVICE}, Grade.PROPOSAL, too_many, texts)
PACK = RulePack("acme", "ACME", (RULE,), settings=AcmeSettings)
'''

FOUR = "projects: [{id: a}, {id: b}, {id: c}, {id: d}]\n"


@pytest.fixture(autouse=True)
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install the distribution `acme-rules` 2.5 with its pack."""
    folder = tmp_path / "site"
    info = folder / "acme_rules-2.5.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 2.5\n", "utf-8")
    (info / "entry_points.txt").write_text("[partnerkit.rules]\nacme = acme_pack:PACK\n", "utf-8")
    (folder / "acme_pack.py").write_text(PACK, "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    plugins.clear_cache()
    yield folder
    sys.modules.pop("acme_pack", None)
    plugins.clear_cache()


def judged(piece: str, file: Path | None = None) -> Report:
    """Judge a piece of a record by every installed pack."""
    if file is None:
        return validate(record(piece))
    file.write_text(whole(piece), encoding="utf-8")
    loaded = read(file)
    return validate(loaded.partnership, origin=loaded.origin)


def said(report: Report, language: str = "en") -> list[str]:
    """Return what the pack, or the engine about the pack, says."""
    return [one.text(language) for one in report.findings if one.code in ("ACME001", "PK097")]


def test_a_pack_without_settings_in_the_record_uses_its_defaults() -> None:
    """A record that says nothing is judged by what the pack's class says."""
    assert ["There are 4 projects; 3 can be carried."] == said(judged(FOUR))


@pytest.mark.parametrize(("most", "found"), [(4, []), (2, ["Projekten är 4; kontoret orkar 2."])])
def test_a_record_sets_what_a_pack_asks_for(most: int, found: list[str]) -> None:
    """The settings stand under the pack's name among the extensions, and arrive with their type."""
    assert found == said(judged(FOUR + f"extensions: {{acme: {{most_projects: {most}}}}}\n"), "sv")


@pytest.mark.parametrize(
    ("settings", "reason", "column"),
    [
        ("{most_projects: many}", "whole number", 36),
        ("{most: 4}", "most_projects", 27),
        ("[]", "", 20),
    ],
)
def test_a_mistake_in_the_settings_is_told_at_its_place(
    settings: str, reason: str, column: int, tmp_path: Path
) -> None:
    """The finding leads to the value; the pack's rules are not asked, and all others are."""
    report = judged(FOUR + f"start: 2016\nend: 2014\nextensions: {{acme: {settings}}}\n", tmp_path / "r.yaml")
    (mistake,) = [one for one in report.findings if one.code == "PK097"]
    assert reason in mistake.text()
    assert mistake.text("sv").startswith("Inställningarna för regelpaketet ”acme” kan inte läsas")
    assert mistake.position
    assert (12, column) == (mistake.position.line, mistake.position.column)
    assert "PK201" in {one.code for one in report.findings}
    assert ("ACME001", "settings") in report.not_examined
    assert [] == [one for one in report.findings if one.code == "ACME001"]


def test_all_mistakes_in_the_settings_are_told_at_once() -> None:
    """Nobody corrects one to be told of the next."""
    report = judged(FOUR + "extensions: {acme: {most_projects: many, words: 3}}\n")
    assert 2 == len(said(report))


def test_a_settings_class_that_crashes_is_told_and_harms_only_its_pack(acme: Path) -> None:
    """What a pack does in its own class cannot end the run."""
    crashing = PACK.replace(
        "    words: tuple[str, ...] = ()\n",
        "    words: tuple[str, ...] = ()\n\n    def __attrs_post_init__(self):\n        raise RuntimeError('oh')\n",
    )
    (acme / "acme_pack.py").write_text(crashing, "utf-8")
    report = judged(FOUR + "start: 2016\nend: 2014\n")
    (told,) = said(report)
    assert "oh" in told
    assert "PK201" in {one.code for one in report.findings}


def test_settings_of_a_pack_that_is_switched_off_are_left_alone() -> None:
    """Who does not use a pack need not keep its settings in order."""
    off = "settings: {disabled: [acme]}\nextensions: {acme: {most_projects: many}}\n"
    assert [] == said(judged(FOUR + off))


def test_a_pack_can_be_explained_listed_and_checked_like_ours() -> None:
    """Its rules have pages, rows and the same check of what they lack."""
    import acme_pack  # type: ignore[import-not-found]

    assert () == lacking(acme_pack.PACK)
    assert "The office's own plan (our proposal)" in explain("ACME001")
    (row,) = [one for one in list_rules() if one["pack"] == "acme"]
    assert ("ACME001", "workload", "advice") == (row["code"], row["theme"], row["severity"])
    assert json.dumps(row)


def test_a_pack_with_our_prefix_or_a_code_of_ours_is_told_and_not_used(acme: Path) -> None:
    """Nobody else's rule can pass for one of ours."""
    ours = PACK.replace("ACME001", "PK201").replace('"ACME"', '"PK"')
    (acme / "acme_pack.py").write_text(ours, "utf-8")
    report = judged(FOUR)
    assert ["PK095"] == [one.code for one in report.findings]
    assert "PK" in report.findings[0].text()
