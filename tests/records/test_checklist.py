"""The check-list: every finding once, by the record it is about, readable for everyone, and nothing for the wrong eyes."""

import os
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from partnerkit.documents.tree import check
from partnerkit.errors import FormatError
from partnerkit.model import Partnership
from partnerkit.records import load, loads
from partnerkit.records.checklist import SUFFIXES, Checked, checklist, checklist_file
from partnerkit.render.inspection import accessibility_faults, leftovers
from partnerkit.rules import Profile, RulePack, from_problem, validate
from partnerkit.rules.core import PACK
from partnerkit.testing import fullest, hostile, smallest, unfinished

GOLDEN = Path(__file__).parent / "golden"
CASE = Path(__file__).parents[2] / "src" / "partnerkit" / "demo" / "thai-nguyen-linkoping.yaml"
DAY = date(2016, 10, 17)
FEW = ("PK215", "PK503", "PK704", "PK705", "PK711", "PK721")
RULES = {one.code: one for one in PACK.rules}
SECRET = """\
format: partnerkit/1
id: linz
organisations:
  linkoping: {name: Linköpings kommun}
  linz-city: {name: Linz}
parties:
  - {organisation: linkoping, role: lead}
  - {organisation: linz-city, role: counterpart}
projects:
  - {id: open, title: Öppet, funder: hemlig-kassa, period: {end: XXXX-10}}
  - {id: shut, title: Slutet, public: false, period: {end: XXXX-11}}
waivers:
  - {code: PK215, about: open, reason: "Året står i arkivet.", until: 2030}
"""


def _checked(record: Partnership, codes: tuple[str, ...] | None = None, today: date | None = DAY) -> Checked:
    chosen = tuple(one for one in PACK.rules if codes is None or one.code in codes)
    report = validate(record, profile="final-report", today=today, packs=[RulePack("core", "PK", chosen)])
    return Checked(
        file="record.yaml",
        partnership=record,
        profile=report.profile,
        findings=report.findings,
        waived=report.waived,
        not_examined=report.not_examined,
        rules=RULES,
        today=today,
    )


def _said(checked: Checked, language: str = "sv", audience: str = "internal") -> str:
    return checklist_file(checklist(checked, language=language, audience=audience), ".md").decode("utf-8")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_reads_as_it_was_approved(language: str) -> None:
    """The real case by a few rules, with one of them waived; set UPDATE_GOLDEN=1 to write it anew."""
    record = load(CASE)
    waiver = loads(SECRET).waivers[0]
    record = evolve(record, waivers=(evolve(waiver, code="PK704", about=None),))
    said = _said(_checked(record, FEW, today=None), language)
    file = GOLDEN / f"checklist.{language}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(said, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == said


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("sample", [smallest, unfinished, hostile, fullest], ids=lambda one: one.__name__)
def test_everyone_can_read_it(sample, language: str) -> None:
    """Whatever stands in the record: no fault in the tree or in the Word file, nothing to take out, and the same bytes."""
    checked = _checked(sample())
    document = checklist(checked, language=language)
    assert () == check(document)
    made = checklist_file(document, ".docx")
    assert () == accessibility_faults(made)
    assert made == checklist_file(checklist(checked, language=language), ".docx")
    for suffix in SUFFIXES:
        assert checklist_file(document, suffix)


def test_every_finding_has_one_box() -> None:
    """None is lost, and none is told twice."""
    checked = _checked(fullest())
    assert len(checked.findings) == _said(checked).count("☐")
    assert () == leftovers(checklist_file(checklist(checked, language="sv"), ".docx"))


def test_each_point_says_what_why_on_what_ground_and_what_to_do() -> None:
    """Once for all points of a rule at one record."""
    said = _said(_checked(loads(SECRET), ("PK215",)))
    assert "### Projekt: Slutet" in said
    assert "#### PK215 " in said
    for lead in ("Gör så här.", "Varför.", "Grund."):
        assert 1 == said.count(f"**{lead}**")
    assert "Skäl: Året står i arkivet. Till och med 2030." in said


def test_a_day_is_told_only_where_somebody_gave_one() -> None:
    """Without a day, the rules that need one are told as not examined, in words."""
    said = _said(_checked(loads(SECRET), ("PK721",), today=None))
    assert "Bedömt per" not in said
    assert "(PK721): prövades inte" in said
    assert "Bedömt per: 2016-10-17" in _said(_checked(loads(SECRET), ("PK721",)))


def test_others_see_nothing_of_what_is_not_for_them() -> None:
    """What stands in a record that is not public is left out, and that it is left out is said."""
    checked = _checked(loads(SECRET), ("PK215",))
    assert "Slutet" in _said(checked)
    for audience in ("public", "partner"):
        said = _said(checked, audience=audience)
        assert "Slutet" not in said
        assert "shut" not in said
        assert "XXXX-11" not in said
        assert "arkivet" not in said
        assert "2 punkter är utelämnade" in said
    remarked = loads(SECRET.replace("lead}", "lead, note: Hemlig  sak}").replace("PK215", "PK999"))
    told = _checked(remarked, ("PK506",))
    assert ["PK093", "PK506"] == sorted(one.code for one in told.findings)
    assert "☐" not in _said(told, audience="public")


def test_a_file_that_could_not_be_taken_in_has_a_list_too() -> None:
    """Its problems are told with their lines; the file is called by its name."""
    with pytest.raises(FormatError) as caught:
        loads("format: partnerkit/1\nid: a\nparteis: []\nstatus: aktive\n")
    found = tuple(from_problem(one) for one in caught.value.problems)
    said = _said(
        Checked(file="min.yaml", partnership=None, profile=Profile.DRAFT, findings=found, rules=RULES)
    )
    assert "# Checklista: min.yaml" in said
    assert "### Filen som helhet" in said
    assert "☐ Rad 3: " in said


def test_nothing_to_remark_is_said() -> None:
    """An empty list is an answer."""
    assert "Inget att anmärka." in _said(_checked(smallest(), ()))
