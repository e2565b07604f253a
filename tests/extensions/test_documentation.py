"""What the documentation teaches about fields of plugins works as it stands."""

import re
from pathlib import Path

import pytest
from tests.extensions.dists import distribution

from partnerkit import loads, validate

PAGE = (Path(__file__).parents[2] / "docs" / "extensions.md").read_text("utf-8")
BLOCKS = {kind: re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL) for kind in ("yaml", "python", "toml")}


def test_the_page_runs_from_the_top_to_the_bottom(tmp_path, monkeypatch: pytest.MonkeyPatch, capsys):
    """The class is declared, found by its entry point, fits the file, is used, and is switched off."""
    declared, used, switched_off = BLOCKS["python"]
    entry = BLOCKS["toml"][0].splitlines()[1].replace('"', "")
    (tmp_path / "linkoping-linz.yaml").write_text(BLOCKS["yaml"][0], "utf-8")
    monkeypatch.chdir(tmp_path)
    with distribution(entry, visit_log=declared):
        assert "PK098" not in {one.code for one in validate(loads(BLOCKS["yaml"][0])).findings}
        faulty = loads(BLOCKS["yaml"][0].replace("hours: 40", "hours: x") + BLOCKS["yaml"][1])
        assert "PK098" not in {one.code for one in validate(faulty).findings}
        names: dict[str, object] = {}
        exec(compile(used, "used", "exec"), names)
        exec(compile(switched_off, "switched_off", "exec"), names)

    assert "2 visits in 40 hours\n" == capsys.readouterr().out
    assert {"visit-log": {"hours": 41, "visits": [{"date": 2016}]}} == names["record"].extensions  # type: ignore[attr-defined]
