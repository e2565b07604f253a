"""A municipality's own programmes, read from files."""

import pytest
from tests.programmes.test_mistakes import GOOD

from partnerkit.errors import FormatError, PluginInvalidError
from partnerkit.records.own_programme import own_programme, own_programmes


@pytest.fixture
def file(tmp_path, monkeypatch):
    """Return a function that writes a file into an empty folder."""
    monkeypatch.chdir(tmp_path)

    def write(name: str, text: str = GOOD) -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return write


def test_a_file_becomes_a_programme(file):
    """With real codes of countries and names of forms."""
    assert "our-fund" == own_programme(file("our.yaml")).name


def test_a_country_and_a_form_that_do_not_exist_are_told(file):
    """The check knows every country and every installed form."""
    text = GOOD.replace("[FI, NO]", "[FI, XY]", 1).replace("neutral-final-report", "icld-2019")
    with pytest.raises(FormatError) as caught:
        own_programme(file("our.yaml", text))
    assert ["our.yaml:8", "our.yaml:23"] == [f"{one.file}:{one.span.line}" for one in caught.value.problems]


def test_a_file_that_is_not_there_is_told(file):
    """With what to check."""
    with pytest.raises(FormatError, match="The file is not there"):
        own_programme("none.yaml")


def test_a_file_for_another_version_is_refused(file):
    """It may mean something else by the same words."""
    with pytest.raises(
        PluginInvalidError, match=r"our\.yaml was written for version 7 of the plugin contract"
    ):
        own_programme(file("our.yaml", f"{GOOD}api: 7\n"))


def test_every_problem_of_every_file_is_told_at_once(file):
    """And that two files hold one programme."""
    broken = GOOD.replace("grade: seen", "grade: sure", 1)
    with pytest.raises(FormatError) as caught:
        own_programmes([file("a.yaml"), file("b.yaml", broken), file("c.yaml"), "none.yaml"])
    assert ["b.yaml", "c.yaml", "none.yaml"] == [one.file for one in caught.value.problems]
    assert "stands in a.yaml already" in str(caught.value)


def test_several_programmes_keep_the_order_they_were_given_in(file):
    """Two files, two programmes."""
    names = [file("a.yaml"), file("b.yaml", GOOD.replace("our-fund", "other-fund", 1))]
    assert ["our-fund", "other-fund"] == [one.name for one in own_programmes(names)]
