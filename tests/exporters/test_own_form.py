"""Forms on the way to a file: chosen, named, or one's own; and what is told about them."""

from pathlib import Path
from typing import Any

import pytest

import partnerkit
from partnerkit.errors import FormatError, OptionsError, PartnerkitError, PluginNotFoundError
from partnerkit.exporters import make
from partnerkit.exporters.own_form import BLOCKS, own_form
from partnerkit.forms.shipped import shipped_forms
from partnerkit.language.catalogue import say
from partnerkit.model import Partnership, Project, ProjectKind, Report, ReportKind
from partnerkit.records.own_programme import is_file
from partnerkit.values import FuzzyDate, Text

OWN = """\
name: our-report
kind: final-report
title: {sv: Vår rapport, en: Our report}
grade: seen
based_on: neutral-final-report
sections:
  - {key: summary, limit: {words: 50}}
  - {key: finances}
"""
PAPER = """\
name: our-paper
kind: position-paper
title: Vårt papper
grade: seen
sections:
  - {key: memo-head, heading: Huvud, part: memo, requirement: required, block: memo-head}
  - {key: proposal, heading: Förslag, part: memo, requirement: required, block: proposal}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _record(**report: Any) -> Partnership:
    project = Project(
        id="p", title=Text({"sv": "Vatten", "en": "Water"}), programme="icld", kind=ProjectKind.PROJECT
    )
    one = Report(id="r", project="p", kind=ReportKind.FINAL, **report)
    return Partnership(id="linz", projects=(project,), reports=(one,))


def _notes(record: Partnership, **options: str) -> list[str]:
    options = {"format": "markdown", **options}
    artifact = make(record, "final-report", language=options.pop("language", "sv"), options=options)
    return [one.key for one in artifact.notes]


def _said(record: Partnership, exporter: str = "final-report", **options: str) -> str:
    return make(record, exporter, language="sv", options={"format": "markdown", **options}).data.decode()


def test_a_form_in_a_file_is_used(here: Path) -> None:
    """Its file is looked for in the working directory; the document carries its title and nothing of the path."""
    (here / "our.yaml").write_text(OWN, encoding="utf-8")
    said = _said(_record(), form="our.yaml")
    assert "Vår rapport" in said
    assert "Högst 50\u00a0ord." in said
    assert "Lärdomar" not in said
    assert str(here) not in said


def test_a_position_paper_takes_one_too(here: Path) -> None:
    """Both exporters of documents know the option."""
    (here / "paper.yml").write_text(PAPER, encoding="utf-8")
    usual = _said(_record(), "position-paper")
    own = _said(_record(), "position-paper", form="./paper.yml")
    assert own.startswith("linz · Huvud")
    assert len(own) < len(usual)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_form_in_one_language_makes_a_document_in_the_other(here: Path, language: str) -> None:
    """What the form does not say in a language is a visible gap, not a crash."""
    (here / "our.yaml").write_text(
        "name: own\nkind: final-report\ntitle: Egen\ngrade: seen\nsections:\n"
        "  - {key: a, heading: Rubrik, question: Vad?, guidance: Skriv., answered_by: jag, part: report,"
        " requirement: required, block: results}\n",
        encoding="utf-8",
    )
    for format in ("word", "html", "markdown", "text"):
        assert make(
            _record(), "final-report", language=language, options={"form": "our.yaml", "format": format}
        ).data


def test_mistakes_in_a_file_are_told_with_their_lines(here: Path) -> None:
    """A block that no document has is told with those there are."""
    wrong = OWN + "  - {key: more, heading: Mer, part: report, requirement: optional, block: nonsens}\n"
    (here / "our.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(FormatError) as caught:
        _said(_record(), form="our.yaml")
    assert "our.yaml:9:75: PK014 'nonsens'" in str(caught.value)
    assert "budget-years" in str(caught.value)


def test_a_file_that_is_not_there_is_told(here: Path) -> None:
    """So is a folder."""
    for name in ("none.yaml", "./"):
        with pytest.raises(FormatError) as caught:
            _said(_record(), form=name)
        assert "PK019" in str(caught.value)


def test_a_form_for_another_document_is_refused(here: Path) -> None:
    """A position paper's form makes no report."""
    (here / "paper.yaml").write_text(PAPER, encoding="utf-8")
    with pytest.raises(OptionsError):
        _said(_record(), form="paper.yaml")


def test_a_form_for_a_later_version_is_refused(here: Path) -> None:
    """It says which versions are known."""
    (here / "our.yaml").write_text(OWN.replace("grade: seen", "grade: seen\napi: 7"), encoding="utf-8")
    with pytest.raises(PartnerkitError) as caught:
        own_form("our.yaml")
    assert "7" in say(caught.value.message, "sv")


def test_a_name_without_a_file_is_a_plugin() -> None:
    """It is looked up among what is installed."""
    assert [False, True, True, True] == [is_file(one) for one in ("our-form", "our-form.YML", "a/b", "a\\b")]
    with pytest.raises(PluginNotFoundError):
        _said(_record(), form="our-form")


def test_the_forms_that_ship_name_blocks_that_there_are() -> None:
    """Every block of every form fills something."""
    for form in shipped_forms():
        assert set() == {one.block for one in form.sections} - set(BLOCKS[form.kind])


@pytest.mark.parametrize(
    ("report", "notes"),
    [
        ({"submitted": FuzzyDate("2019-05")}, []),
        ({"submitted": FuzzyDate("2015-05")}, ["form.none-known"]),
        ({}, ["form.no-date"]),
        ({"form": "icld-2014"}, ["form.not-installed"]),
        ({"form": "neutral-final-report"}, []),
        ({"submitted": FuzzyDate("2024-01")}, ["form.language"]),
    ],
)
def test_whoever_makes_the_report_is_told_about_its_form(report: dict[str, Any], notes: list[str]) -> None:
    """A neutral form that stands in is told with the reason; so is a language the funder does not take."""
    assert notes == _notes(_record(**report))


def test_a_form_that_is_asked_for_needs_no_reason() -> None:
    """An option goes before everything else, and nothing is said about dates."""
    assert [] == _notes(_record(), form="icld-2009")
    assert [] == _notes(_record(submitted=FuzzyDate("2024-01")), language="en")


def test_no_programme_is_told() -> None:
    """Without a programme there is nothing to choose from."""
    record = Partnership(id="linz", projects=(Project(id="p"),), reports=(Report(id="r", project="p"),))
    assert ["form.no-programme"] == _notes(record)


def test_the_cover_says_that_a_neutral_form_stands_in() -> None:
    """The document itself tells what its maker was told."""
    assert "i stället för finansiärens formulär" in _said(_record(submitted=FuzzyDate("2015-05")))
    assert "i stället för" not in _said(_record(form="neutral-final-report"))


def test_a_rule_and_the_exporter_agree() -> None:
    """PK218 is found exactly where the exporter tells that a neutral form stands in."""
    for date in ("2009", "2015", "2018", "2019-05", "2023-03", "2024"):
        record = _record(submitted=FuzzyDate(date))
        found = "PK218" in {one.code for one in partnerkit.validate(record, profile="final-report").findings}
        assert found == any(key.startswith("form.no") for key in _notes(record))


def test_plain_text_is_an_option_of_both_documents() -> None:
    """A report for pasting has a name of its own kind."""
    for exporter in ("final-report", "position-paper"):
        artifact = make(_record(), exporter, language="sv", options={"format": "text"})
        assert ".txt" == artifact.suffix
        assert "\u00a0" not in artifact.data.decode("utf-8")
