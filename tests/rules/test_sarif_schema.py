"""What is told as SARIF keeps to the standard's own schema (`schemas/NOTICE` says where that comes from)."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft4Validator
from tests.rules.examples import record, whole

from partnerkit.errors import Message
from partnerkit.records import read
from partnerkit.rules import Finding, Related, Report, Severity, from_problem, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.output import sarif
from partnerkit.source.origin import Position
from partnerkit.source.problem import Problem, Span

SCHEMA = json.loads(
    (Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")
)
TODAY = date(2026, 11, 26)
EXAMPLES = {one.code: one for one in PACK.rules}


def log(findings: Any, **options: Any) -> Any:
    """Return a SARIF log that keeps to the schema, as data."""
    told = json.loads(sarif(findings, version="1.0", **options))
    faults = [
        f"{'/'.join(map(str, one.path))}: {one.message}" for one in Draft4Validator(SCHEMA).iter_errors(told)
    ]
    assert [] == faults
    return told["runs"][0]


def judged(piece: str, file: Path | None = None) -> Report:
    """Judge a piece of a record for the last profile, with positions if it is put into a file."""
    if file is None:
        return validate(record(piece), profile="final-report", today=TODAY, packs=(PACK,))
    file.write_text(whole(piece), encoding="utf-8")
    loaded = read(file)
    return validate(
        loaded.partnership, profile="final-report", today=TODAY, origin=loaded.origin, packs=(PACK,)
    )


def found(**more: Any) -> Finding:
    """Return a finding with a message of its own."""
    plain = Finding("XX001", Severity.ERROR, Message("none", "Något."))
    return evolve(plain, **more)


def test_the_schema_finds_fault_with_what_is_none() -> None:
    """The check itself can fail."""
    assert list(Draft4Validator(SCHEMA).iter_errors({"version": "2.1.0", "runs": [{"results": [{}]}]}))


def test_nothing_found_is_a_log_too() -> None:
    """A record in order gives a run without results."""
    assert [] == log(())["results"]


@pytest.mark.parametrize(("language", "placed"), [("en", True), ("sv", False)])
def test_every_rule_s_failing_example_keeps_to_the_schema(
    tmp_path: Path, language: str, placed: bool
) -> None:
    """All findings of all rules in one log, with the rules' help, with positions and without."""
    file = tmp_path / "record.yaml" if placed else None
    findings = [found for one in EXAMPLES.values() for found in judged(one.texts.failing, file).findings]
    run = log(findings, language=language, root=str(tmp_path))
    described = {one["id"]: one for one in run["tool"]["driver"]["rules"]}
    assert set(EXAMPLES) - set(described) == set()
    assert set(described) == {one["ruleId"] for one in run["results"]}
    assert all(one["help"]["markdown"] for one in described.values())


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.ADVICE, "note")],
)
def test_every_severity_has_its_level(severity: Severity, level: str) -> None:
    """A finding of a rule nobody knows has a level and a message as well."""
    (result,) = log([found(severity=severity)])["results"]
    assert (level, "Något.") == (result["level"], result["message"]["text"])


@pytest.mark.parametrize(
    "position",
    [
        None,
        Position(),
        Position("r.yaml"),
        Position("r.yaml", 3, 5, 3, 9, "/projects/0"),
        Position("r.xlsx", cell="Projekt!C4"),
        Position("/elsewhere/å b.json", 1, 1),
    ],
)
def test_every_kind_of_place_keeps_to_the_schema(position: Position | None) -> None:
    """Without a file, with a line, a cell or neither; the other end is told in the same ways."""
    other = Related(("start",), "example.start", position)
    (result,) = log([found(position=position, record="example", field="end", related=(other,))])["results"]
    (related,) = result["relatedLocations"]
    assert "Compare example.start." == related["message"]["text"]
    place = result["locations"][0]
    assert {key: place[key] for key in place if key == "physicalLocation"} == {
        key: related[key] for key in related if key == "physicalLocation"
    }
    name = place["logicalLocations"][0]["fullyQualifiedName"]
    assert ("Projekt!C4" if position and position.cell else "example.end") == name


def test_a_file_that_cannot_be_taken_in_keeps_to_the_schema() -> None:
    """Problems of loading are results like others."""
    problem = Problem("PK003", Message("x", "Bad."), (), Span(3, 5, 3, 6), "r.yaml")
    (result,) = log([from_problem(problem)])["results"]
    assert ("PK003", "error") == (result["ruleId"], result["level"])


def test_the_two_ends_of_a_contradiction_are_told_with_their_regions(tmp_path: Path) -> None:
    """A viewer leads to both dates."""
    report = judged(EXAMPLES["PK202"].texts.failing, tmp_path / "record.yaml")
    run = log([one for one in report.findings if one.code == "PK202"], root=str(tmp_path))
    (result,) = run["results"]
    (related,) = result["relatedLocations"]
    regions = [one["physicalLocation"]["region"]["startColumn"] for one in (result["locations"][0], related)]
    assert regions[1] < regions[0]
    assert "Compare mou.signed." == related["message"]["text"]


def test_what_is_waived_is_suppressed_with_its_reason() -> None:
    """The log says that it was found, and why it is accepted."""
    waiver = "waivers:\n  - {code: PK201, reason: {sv: Det är så., en: So it is.}}\n"
    report = judged(EXAMPLES["PK201"].texts.failing + waiver)
    (waived,) = report.waived
    results = log(report.findings, waived=report.waived, language="en")["results"]
    assert [{"kind": "inSource", "justification": "So it is."}] == results[-1]["suppressions"]
    assert ["PK201"] == [one["ruleId"] for one in results if "suppressions" in one]
    (without,) = log((), waived=[evolve(waived, waived=None)])["results"]
    assert [{"kind": "inSource"}] == without["suppressions"]
    assert "PK201" not in {one["ruleId"] for one in log(report.findings)["results"]}


def test_a_reason_in_another_language_is_better_than_none() -> None:
    """A waiver is written in one language as a rule."""
    waiver = "waivers:\n  - {code: PK201, reason: Det är så.}\n"
    report = judged(EXAMPLES["PK201"].texts.failing + waiver)
    results = log((), waived=report.waived, language="en")["results"]
    assert "Det är så." == results[0]["suppressions"][0]["justification"]
