"""`export_all` makes every file, and one that fails stops no other."""

from pathlib import Path

from tests.cli.conftest import GOOD

from partnerkit.errors import OutputExistsError
from partnerkit.exporters import Exported, export_all
from partnerkit.records import loads

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
