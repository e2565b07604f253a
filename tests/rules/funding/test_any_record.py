"""No rule that reads a programme crashes on any record, and none repeats itself differently."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.funding.funder import entry, moon

from partnerkit.model import FuzzyDate, Partnership
from partnerkit.programmes import Ask, Programme
from partnerkit.programmes.shipped import shipped_programmes
from partnerkit.rules import Profile, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.output import json_report, sarif, text_report
from partnerkit.testing import samples
from partnerkit.testing.strategies import partnerships

KINDS = ("inception", "project", "steering-group", "communication", "other")


def everything() -> Programme:
    """Return a fund whose only editions ask for all that can be asked for."""
    of_each = {
        "parties": [
            "side: home, minimum: 2",
            "side: abroad, maximum: 0",
            "role: lead, maximum: 0",
            "minimum: 9",
        ],
        "country_lists": ["countries: [DK]"],
        "lengths": [f"grant: {kind}, minimum: 5, maximum: 6" for kind in KINDS],
        "rounds": ["opens: 02-28, closes: 02-29"],
        "team": [
            f"grant: {kind}, role: {role}, minimum: 900"
            for kind in KINDS
            for role in ("politicians", "officials")
        ],
        "ceilings": [
            f"grant: {kind}, amount: 1 SEK, kind: guide, per_year: true, share_for_work: 0" for kind in KINDS
        ],
        "costs": ["categories: [rockets], allowed: false"],
        "results": [
            "levels: [society], core_areas_minimum: 4, sdgs_minimum: 17, home_minimum: 9, abroad_minimum: 9"
        ],
        "reports": ["every: yearly, due: 02-29, languages: [vi], summary_languages: [vi], case_number: '^$'"],
        "attachments": ["kind: budget, occasion: application"],
        "companions": [f"grants: [{', '.join(KINDS)}], needed: [network], order: after"],
        "demands": [f"ask: {ask.value}" for ask in Ask],
    }
    parts = "\n".join(f"{name}: [{', '.join(map(entry, texts))}]" for name, texts in of_each.items())
    return moon(parts, parts)


ASKED = (everything(), *shipped_programmes())


def judge(record: Partnership, programme: Programme, decided: str) -> None:
    """Put every project and grant under a programme, judge the record, and show what was found in every way."""
    edition = programme.editions[-1].name
    record = evolve(
        record,
        projects=tuple(evolve(one, programme=programme.name, edition=edition) for one in record.projects),
        grants=tuple(
            evolve(one, programme=programme.name, decided=FuzzyDate(decided)) for one in record.grants
        ),
    )
    report = validate(record, profile=Profile.FINAL_REPORT, packs=(PACK,), programmes=(programme,))
    assert [] == [one.text() for one in report.findings if one.code == "PK090"]
    for language in ("en", "sv"):
        assert all(show(report.findings, language=language) for show in (text_report, json_report, sarif))
        assert [] == [
            one.text(language) for one in report.findings if "{" in one.text(language) and one.authority
        ]


@pytest.mark.parametrize("programme", ASKED, ids=lambda one: one.name)
@pytest.mark.parametrize("name", ["smallest", "unfinished", "hostile", "fullest"])
def test_no_rule_crashes_on_the_samples(name: str, programme: Programme) -> None:
    """The extremes that exporters are tried on are judged too."""
    judge(getattr(samples, name)(), programme, "2024-05-12")


@given(
    partnerships(),
    st.sampled_from(ASKED),
    st.sampled_from(["2012-05-12", "2024-05", "2015~", "201X", "XXXX-10"]),
)
def test_no_rule_crashes_on_any_record(record: Partnership, programme: Programme, decided: str) -> None:
    """Whatever can be built can be judged."""
    judge(record, programme, decided)
