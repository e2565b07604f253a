"""The page on forms: its example is a form that works, and it names every key and block there is."""

import re
from pathlib import Path

from attrs import fields

from partnerkit.exporters import make
from partnerkit.exporters.own_form import BLOCKS, own_form
from partnerkit.forms import Form, Section
from partnerkit.forms.shipped import SHIPPED
from partnerkit.testing import fullest

PAGE = (Path(__file__).parents[2] / "docs" / "forms.md").read_text(encoding="utf-8")


def test_the_example_is_a_form_that_works(tmp_path, monkeypatch):
    """Whoever copies it gets a report."""
    found = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert found
    (tmp_path / "our-form.yaml").write_text(found[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    form = own_form("our-form.yaml")
    assert ["summary", "risks-met", "results", "finances", "declaration"] == [
        one.key for one in form.sections
    ]
    assert form.sections[0].limit
    assert (3000, None) == (form.sections[0].limit.characters, form.sections[0].limit.words)
    for language in ("sv", "en"):
        options = {"form": "our-form.yaml", "format": "text"}
        said = make(fullest(), "final-report", language=language, options=options).data.decode("utf-8")
        assert {"sv": "Vilka hinder mötte ni?", "en": "What obstacles did you meet?"}[language] in said


def test_every_key_every_block_and_every_form_is_explained():
    """Nothing of the format has to be guessed."""
    known = set(re.findall(r"`([a-z0-9_-]+)`", PAGE))
    keys = {one.name for kind in (Form, Section) for one in fields(kind)}
    assert set() == keys - known
    assert set() == set(BLOCKS["final-report"]) - known
    assert set() == {one for one in SHIPPED if one != "position-paper"} - known
