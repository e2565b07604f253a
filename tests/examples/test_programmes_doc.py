"""The page on programmes: its example is a programme that works, and it names every key there is."""

import re
from datetime import date
from pathlib import Path

from attrs import fields

from partnerkit.cli.programme_page import page
from partnerkit.programmes import (
    Applicants,
    ApplicationDemand,
    Ask,
    AttachmentDemand,
    Ceiling,
    Cluster,
    Companion,
    CostCategory,
    Costs,
    CountryList,
    Demand,
    Edition,
    GrantKinds,
    Increase,
    Length,
    Order,
    PartyCount,
    Programme,
    Region,
    ReportDemand,
    ResultsFramework,
    Round,
    Statement,
    Switch,
    TeamSeat,
)
from partnerkit.programmes.paying import CeilingKind, PartyForm
from partnerkit.programmes.reporting import Frequency, Occasion
from partnerkit.programmes.shipped import SHIPPED, shipped
from partnerkit.programmes.team import Per, TeamRole
from partnerkit.records.own_programme import own_programme
from partnerkit.rules import validate
from partnerkit.testing import fullest
from partnerkit.values.grade import Grade

PAGE = (Path(__file__).parents[2] / "docs" / "programmes.md").read_text(encoding="utf-8")
SHAPES = (
    ApplicationDemand,
    Applicants,
    AttachmentDemand,
    Ceiling,
    Cluster,
    Companion,
    CostCategory,
    Costs,
    CountryList,
    Demand,
    Edition,
    GrantKinds,
    Increase,
    Length,
    PartyCount,
    Programme,
    Region,
    ReportDemand,
    ResultsFramework,
    Round,
    Statement,
    Switch,
    TeamSeat,
)


def test_the_example_is_a_programme_that_works(tmp_path, monkeypatch):
    """Whoever copies it sees it in both languages, and rules read it."""
    found = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert found
    (tmp_path / "our-fund.yaml").write_text(found[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    programme = own_programme("our-fund.yaml")
    said = {
        language: "\n".join(page(programme, programme.editions[0], language)) for language in ("sv", "en")
    }
    assert "Projekt, Norden, två parter: högst 200\u00a0000\u00a0kronor per år." in said["sv"]
    assert "Parties in other countries: 1–3." in said["en"]
    assert validate(fullest(), today=date(2026, 11, 26), programmes=(programme,)).examined


def test_every_key_and_every_word_is_explained():
    """Nothing of the format has to be guessed."""
    known = set(re.findall(r"`([A-Za-z0-9_-]+)(?:: [a-z]+)?`", PAGE))
    assert set() == {one.name for shape in SHAPES for one in fields(shape)} - known
    words = (Ask, CeilingKind, Frequency, Grade, Occasion, Order, PartyForm, Per, TeamRole)
    assert set() == {member.value for kind in words for member in kind} - known


def test_every_programme_and_edition_that_ships_is_named():
    """The table at the top is complete."""
    assert [] == [name for name in SHIPPED if f"| `{name}` |" not in PAGE]
    assert f"| `icld` | {', '.join(one.name for one in shipped('icld').editions)} |" in PAGE
