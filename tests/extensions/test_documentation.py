"""What the documentation teaches about fields of plugins works as it stands."""

import re
from pathlib import Path

import pytest
from tests.examples.installed import install, run_tests
from tests.extensions.dists import distribution

from partnerkit import loads, validate

PAGE = (Path(__file__).parents[2] / "docs" / "extensions.md").read_text("utf-8")
BLOCKS = {kind: re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL) for kind in ("yaml", "python", "toml")}
CONTRACT = """\
from partnerkit.testing import ExtensionContract
from visit_log import EXTENSION


class TestVisitLog(ExtensionContract):
    extension = EXTENSION
"""


def test_the_page_runs_from_the_top_to_the_bottom(tmp_path, monkeypatch: pytest.MonkeyPatch, capsys):
    """The class is declared, found by its entry point, fits the file, is used, and is switched off."""
    declared, used, switched_off = BLOCKS["python"]
    (tmp_path / "linkoping-linz.yaml").write_text(BLOCKS["yaml"][0], "utf-8")
    monkeypatch.chdir(tmp_path)
    with distribution("visit-log = visit_log:EXTENSION", visit_log=declared):
        assert "PK098" not in {one.code for one in validate(loads(BLOCKS["yaml"][0])).findings}
        faulty = loads(BLOCKS["yaml"][0].replace("hours: 40", "hours: x") + BLOCKS["yaml"][1])
        assert "PK098" not in {one.code for one in validate(faulty).findings}
        names: dict[str, object] = {}
        exec(compile(used, "used", "exec"), names)
        exec(compile(switched_off, "switched_off", "exec"), {})

    assert "2 visits in 40 hours\n" == capsys.readouterr().out
    assert {"visit-log": {"hours": 41, "visits": [{"date": 2016}]}} == names["record"].extensions  # type: ignore[attr-defined]


@pytest.mark.slow
def test_the_package_on_the_page_is_installed_and_holds_to_the_contract(tmp_path):
    """The wheel holds the module and the entry point, and every field has labels and help in both languages."""
    source = tmp_path / "source"
    source.mkdir()
    (source / "pyproject.toml").write_text(BLOCKS["toml"][0], "utf-8")
    (source / "visit_log.py").write_text(BLOCKS["python"][0], "utf-8")
    (source / "test_visit_log.py").write_text(CONTRACT, "utf-8")

    tested = run_tests(install(source, tmp_path / "site"), source)

    assert 0 == tested.returncode, tested.stdout
    assert "skipped" not in tested.stdout
