"""`export_file` takes one record or many, `export_all` makes every file, and `convert_back` goes the other way."""

from pathlib import Path

import pytest
from tests.cli.conftest import GOOD

from partnerkit import plugins
from partnerkit.errors import ExportError, OutputExistsError
from partnerkit.exporters import (
    Artifact,
    Exported,
    Exporter,
    NoOptions,
    convert_back,
    export_all,
    export_file,
)
from partnerkit.records import load, loads
from partnerkit.values import Text

PAPERS = (
    GOOD
    + "papers: [{id: spring, title: {sv: Vår, en: Spring}}, {id: autumn, title: {sv: Höst, en: Autumn}}]\n"
)


def test_each_paper_has_a_file_in_each_language_of_the_record(tmp_path):
    """Their names say record, exporter, paper and language."""
    begun: list[Path] = []
    made = export_all(loads(PAPERS), tmp_path, beginning=begun.append)

    assert [] == [one for one in made if one.error]
    papers = [one for one in made if one.exporter == "position-paper"]
    assert [(one.language, [path.name for path in one.paths]) for one in papers] == [
        (language, [f"linz.position-paper.{paper}.{language}.docx"])
        for language in ("sv", "en")
        for paper in ("spring", "autumn")
    ]
    assert sorted(path.name for one in made for path in one.paths) == sorted(
        one.name for one in tmp_path.iterdir()
    )
    assert begun


def test_a_file_that_is_there_stops_no_other(tmp_path):
    """What came of each is told as it is made, in one order."""
    (tmp_path / "linz.json.sv.json").write_text("mine", encoding="utf-8")
    told: list[Exported] = []

    made = export_all(loads(GOOD), tmp_path, language="sv", done=told.append)

    assert tuple(told) == made
    failed = [(one.exporter, type(one.error)) for one in made if one.error]
    assert [("json", OutputExistsError)] == failed
    assert "mine" == (tmp_path / "linz.json.sv.json").read_text("utf-8")
    assert 2 < sum(len(one.paths) for one in made)


def test_an_exporter_that_is_switched_off_makes_no_file(tmp_path):
    """`plugins.without` holds for one block, whatever the record says."""
    with plugins.without("json"):
        made = export_all(loads(GOOD), tmp_path / "without", language="sv")
    again = export_all(loads(GOOD), tmp_path / "with", language="sv")

    assert [] == [one.error for one in (*made, *again) if one.error]
    assert {one.exporter for one in again} - {one.exporter for one in made} == {"json"}


def test_the_record_may_switch_off_by_the_full_name(tmp_path):
    """`distribution:name` means the same exporter, wherever plugins are switched off."""
    record = loads(GOOD + "settings: {disabled: ['partnerkit:json']}\n")

    made = export_all(record, tmp_path, language="sv")

    assert "json" not in {one.exporter for one in made}
    assert [] == [one.error for one in made if one.error]


def test_several_records_make_one_file_that_is_named_after_none(tmp_path, monkeypatch):
    """Where nobody names it, it says exporter and language; one record among them would mislead."""
    ids: Exporter[NoOptions] = Exporter(
        name="ids",
        suffix=".txt",
        media_type="text/plain",
        summary=Text({"sv": "id", "en": "ids"}),
        run=lambda job: Artifact("\n".join(one.id for one in job.partnerships).encode()),
        many=True,
    )
    monkeypatch.setattr("partnerkit.exporters.to_files.get_exporter", lambda name: ids)
    monkeypatch.chdir(tmp_path)
    records = [loads(GOOD), loads(GOOD.replace("id: linz", "id: pecs", 1))]

    made = export_file(records, "ids")

    assert (Path("ids.sv.txt"),) == made.paths
    assert ["linz", "pecs"] == (tmp_path / "ids.sv.txt").read_text("utf-8").split()
    assert (Path("linz.ids.sv.txt"),) == export_file(records[:1], "ids").paths


@pytest.mark.parametrize("count", [0, 2])
def test_another_number_of_records_than_the_exporter_takes_is_refused(tmp_path, count):
    """Nothing is written, and nothing else is wrong."""
    with pytest.raises(ExportError):
        export_file([loads(GOOD)] * count, "json", tmp_path / "out.json")

    assert [] == list(tmp_path.iterdir())


def test_a_file_that_is_read_back_gives_the_record(tmp_path):
    """A file that is there stays unless it may be replaced."""
    export_file(loads(GOOD), "json", tmp_path / "linz.json", audience="internal")

    back = convert_back(tmp_path / "linz.json", tmp_path / "back.yaml", "json")

    assert loads(GOOD) == load(back)
    with pytest.raises(OutputExistsError):
        convert_back(tmp_path / "linz.json", back, "json")
    assert back == convert_back(tmp_path / "linz.json", back, "json", overwrite=True)
