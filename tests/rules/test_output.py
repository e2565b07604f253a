"""Findings as text, JSON and SARIF."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from tests.rules.examples import whole

from partnerkit.records import read
from partnerkit.rules import Finding, Related, Severity, validate
from partnerkit.rules.core import PACK
from partnerkit.rules.output import json_report, sarif, text_report
from partnerkit.source.origin import Origin, Position

KEYS = ["code", "severity", "message", "path", "pointer", "file", "line", "column", "cell", "help", "related"]


@pytest.fixture
def judged(tmp_path: Path) -> tuple[tuple[Finding, ...], Mapping[str, Origin]]:
    """Return two findings in a file, and where the file's lines come from."""
    path = tmp_path / "my record.yaml"
    piece = "projects:\n  - id: three-year\n    period: {start: 2016, end: 2014}\n    funder: idcl\n"
    path.write_text(whole(piece), encoding="utf-8")
    loaded = read(path)
    found = validate(loaded.partnership, origin=loaded.origin, packs=(PACK,)).findings
    return found, {str(path): loaded.origin}


Judged = tuple[tuple[Finding, ...], Mapping[str, Origin]]


class TestText:
    """As compilers tell it."""

    def test_the_line_is_shown_and_marked(self, judged: Judged) -> None:
        """File, line, column, severity and code stand first; the place is marked under its line."""
        lines = text_report(judged[0], origins=judged[1]).splitlines()
        assert lines[0].endswith(
            "my record.yaml:11:32: error PK201 The end (2014) comes before the start (2016)."
            " [three-year.period.end]"
        )
        assert "  11 |     period: {start: 2016, end: 2014}" == lines[1]
        assert "     |                                ^^^^" == lines[2]
        assert "    = Correct one of the dates." == lines[4]

    def test_the_other_end_is_told_in_words(self, judged: Judged) -> None:
        """A contradiction names the place to compare with, in the language of the report."""
        line = text_report(judged[0]).splitlines()[1]
        assert line.startswith("    = Compare ")
        assert line.endswith("my record.yaml:11:21 [three-year.period.start].")
        assert "    = Jämför " in text_report(judged[0], language="sv")

    def test_of_many_other_places_a_few_are_shown(self) -> None:
        """A sum of a hundred vouchers does not fill the screen."""
        others = tuple(Related(("vouchers", one), f"v{one}.amount") for one in range(7))
        found = Finding("PK305", Severity.WARNING, _message(), related=others)
        lines = text_report([found]).splitlines()
        assert ["    = Compare [v4.amount].", "    = And 2 more."] == lines[5:7]
        few = text_report([evolve(found, related=others[:5])])
        assert ("[v4.amount]" in few, "more" in few) == (True, False)

    def test_the_summary_is_in_words(self, judged: Judged) -> None:
        """The last line tells how much was found."""
        assert "1 error, 1 warning." == text_report(judged[0]).splitlines()[-1]
        assert "1 fel, 1 varning." == text_report(judged[0], language="sv").splitlines()[-1]
        assert "Nothing was found.\n" == text_report(())

    def test_rules_that_were_not_examined_are_named_by_reason(self) -> None:
        """What was switched off or crashed is told in a line each; a day is every front end's own matter."""
        missed = [("PK212", "today"), ("AB002", "disabled"), ("CD001", "crashed"), ("AB001", "disabled")]
        missed.append(("EF001", "settings"))
        expected = [
            "AB001, AB002: not examined, because the rule pack is switched off, in the record's settings or with "
            "--without.",
            "EF001: not examined, because the settings of the rule pack cannot be read.",
            "CD001: not examined, because the rule does not work.",
            "Nothing was found.",
        ]
        assert expected == text_report((), not_examined=missed).splitlines()
        assert "CD001: prövades inte" in text_report((), language="sv", not_examined=missed)
        assert "Nothing was found.\n" == text_report((), not_examined=[("PK212", "today")])

    def test_colour_is_only_used_when_asked_for(self, judged: Judged) -> None:
        """A file or a pipe gets no escape codes."""
        assert "\x1b" not in text_report(judged[0], origins=judged[1])
        assert "\x1b[31merror\x1b[0m" in text_report(judged[0], colour=True)

    def test_a_long_line_is_cut_around_its_place(self) -> None:
        """A paragraph on one line does not fill the screen."""
        words = "x" * 300 + "HERE" + "y" * 300
        place = Position("r.yaml", 1, 301, 1, 305)
        found = Finding("PK001", Severity.ERROR, _message(), position=place)
        lines = text_report([found], origins={"r.yaml": Origin("r.yaml", lambda _: None, words)}).splitlines()
        start = lines[2].index("^")
        assert "HERE" == lines[1][start : start + 4]
        assert len(lines[1]) < 120

    def test_a_single_character_gets_a_single_mark(self) -> None:
        """The mark is as long as the place, and never nothing."""
        place = Position("r.yaml", 1, 4, 1, 5)
        lines = _lines_of(place, "id: x")
        assert ["  1 | id: x", "    |    ^"] == lines[1:3]
        assert "    |     ^" == _lines_of(Position("r.yaml", 1, 5, 1, 5), "id: x")[2]

    def test_without_a_position_the_path_stands_first(self) -> None:
        """A record that comes from no file is told by its ids."""
        found = Finding("PK201", Severity.ERROR, _message(), record="three-year", field="period.end")
        assert text_report([found]).startswith("three-year.period.end: error PK201 ")

    def test_a_cell_stands_where_a_line_would(self) -> None:
        """In a workbook the cell is told."""
        found = Finding("PK201", Severity.ERROR, _message(), position=Position("r.xlsx", cell="Projects!C4"))
        assert text_report([found]).startswith("r.xlsx:Projects!C4: error PK201 ")


def _lines_of(place: Position, line: str) -> list[str]:
    """Return the report of one finding in a file of one line."""
    found = Finding("PK001", Severity.ERROR, _message(), position=place)
    return text_report([found], origins={"r.yaml": Origin("r.yaml", lambda _: None, line)}).splitlines()


def _message() -> Any:
    from partnerkit.errors import Message

    return Message("none", "Something.")


class TestJson:
    """As other programs rely on it."""

    def test_keys_are_exactly_those_promised(self, judged: Judged) -> None:
        """No key is missing, none is added."""
        data = json.loads(json_report(judged[0]))
        assert ["ok", "findings"] == list(data)
        assert [KEYS, KEYS] == [list(one) for one in data["findings"]]
        assert data["ok"] is False

    def test_values_lead_to_the_place(self, judged: Judged) -> None:
        """Path, pointer, line and column say the same place."""
        first = json.loads(json_report(judged[0], language="sv"))["findings"][0]
        assert ("three-year.period.end", "/projects/0/period/end", 11, 32) == tuple(
            first[key] for key in ("path", "pointer", "line", "column")
        )
        assert ("error", None) == (first["severity"], first["cell"])
        assert first["message"].startswith("Slutet (2014)")

    def test_what_does_not_apply_is_null(self) -> None:
        """A finding without a file has no place in one."""
        row = json.loads(json_report([Finding("PK090", Severity.WARNING, _message())]))
        assert row["ok"] is True
        assert {None} == {row["findings"][0][key] for key in KEYS[3:-1]}
        assert [] == row["findings"][0]["related"]

    def test_the_other_end_is_told_with_its_place(self, judged: Judged) -> None:
        """A program can lead to both ends of a contradiction."""
        (other,) = json.loads(json_report(judged[0]))["findings"][0]["related"]
        assert KEYS[3:-2] == list(other)
        assert ("three-year.period.start", "/projects/0/period/start", 11, 21) == tuple(
            other[key] for key in ("path", "pointer", "line", "column")
        )


class TestSarif:
    """As SARIF 2.1.0 asks for it."""

    def test_the_log_has_what_the_standard_requires(self, judged: Judged) -> None:
        """Version, tool, rules, results and regions have the standard's form."""
        log = json.loads(sarif(judged[0], version="1.0"))
        assert ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json") == (log["version"], log["$schema"])
        (run,) = log["runs"]
        driver = run["tool"]["driver"]
        assert ("partnerkit", "1.0") == (driver["name"], driver["version"])
        assert ["PK101", "PK201"] == [one["id"] for one in driver["rules"]]
        assert all(one["help"]["text"] and one["shortDescription"]["text"] for one in driver["rules"])
        for result in run["results"]:
            assert result["ruleId"] == driver["rules"][result["ruleIndex"]]["id"]
            assert result["level"] in {"error", "warning", "note"}
            assert result["message"]["text"]
            region = result["locations"][0]["physicalLocation"]["region"]
            assert all(isinstance(at, int) and at >= 1 for at in region.values())
            assert (region["endLine"], region["endColumn"]) > (region["startLine"], region["startColumn"])

    def test_files_in_the_folder_have_relative_and_quoted_addresses(
        self, judged: Judged, tmp_path: Path
    ) -> None:
        """A report says nothing about the machine it was made on."""
        log = sarif(judged[0], root=str(tmp_path))
        assert {"uri": "my%20record.yaml", "uriBaseId": "ROOT"} == _address(log)
        assert str(tmp_path) not in log

    @pytest.mark.parametrize("root", ["/elsewhere", None])
    def test_a_file_outside_the_folder_named_from_the_top_keeps_its_address(
        self, judged: Judged, tmp_path: Path, root: str | None
    ) -> None:
        """It is not said to lie in the folder, where a viewer would look in vain."""
        assert {"uri": (tmp_path / "my record.yaml").as_uri()} == _address(sarif(judged[0], root=root))

    @pytest.mark.parametrize(
        ("file", "root", "uri", "inside"),
        [
            ("./a/../b.yaml", None, "b.yaml", True),
            ("./a/../b.yaml", "/r", "b.yaml", True),
            ("../r/b.yaml", "/r", "b.yaml", True),
            ("/r/a/../b.yaml", "/r/", "b.yaml", True),
            ("../x/å b.yaml", None, "../x/%C3%A5%20b.yaml", False),
            ("../x/å b.yaml", "/r", "../x/%C3%A5%20b.yaml", False),
            ("a/../../x.yaml", "/r", "../x.yaml", False),
            ("/rx/b.yaml", "/r", "file:///rx/b.yaml", False),
            ("..b.yaml", "/r", "..b.yaml", True),
            ("a:b.yaml", "/r", "a%3Ab.yaml", True),
            ("caf\udce9.yaml", "/r", "caf%E9.yaml", True),
            ("/x/caf\udce9.yaml", "/r", "file:///x/caf%E9.yaml", False),
        ],
    )
    def test_only_what_lies_in_the_folder_is_said_to(
        self, judged: Judged, file: str, root: str | None, uri: str, inside: bool
    ) -> None:
        """Names are made plain first; one that climbs out keeps doing so, and one that is not UTF-8 is quoted."""
        found = evolve(judged[0][0], position=Position(file, 1, 1, 1, 2), related=())
        expected = {"uri": uri, **({"uriBaseId": "ROOT"} if inside else {})}
        assert expected == _address(sarif([found], root=root))

    def test_advice_is_a_note_and_places_without_lines_are_told_by_path(self) -> None:
        """What has no file is told by its place in the record."""
        found = Finding("XX001", Severity.ADVICE, _message(), record="paper")
        (result,) = json.loads(sarif([found]))["runs"][0]["results"]
        assert "note" == result["level"]
        assert [{"logicalLocations": [{"fullyQualifiedName": "paper"}]}] == result["locations"]


def _address(log: str) -> Any:
    result = json.loads(log)["runs"][0]["results"][0]
    return result["locations"][0]["physicalLocation"]["artifactLocation"]
