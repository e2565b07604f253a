"""The pages are whole: what is made from the code is fresh, pictures have words, and every value is as it is taught."""

import re
import struct

import pytest
import yaml
from docs.making import architecture, file_format, pictures
from docs.making.pages import DOCS, PAGES

from docs import conf
from partnerkit.model import Partnership
from partnerkit.testing import nouns
from partnerkit.values import Count, FuzzyDate, Money, Period, Reference, Text
from partnerkit.values.shapes import shapes

MARKDOWN = sorted(DOCS.glob("*.md"))
IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


@pytest.mark.parametrize("name", PAGES)
def test_what_is_made_from_the_code_is_fresh(name):
    """`python -m docs.making` would change nothing."""
    assert PAGES[name]() == (DOCS / name).read_text("utf-8"), "run: python -m docs.making"


def test_every_noun_stands_on_the_page_of_nouns():
    """The page leaves nothing out that a record can hold."""
    assert {Partnership, *nouns()} == set(file_format.nouns())


def test_every_picture_is_shown_with_words_in_the_language_of_its_page():
    """Each picture that the script makes is in a page of its language, and none is without words."""
    shown = [
        (page, *found) for page in MARKDOWN for found in IMAGE.findall(page.read_text("utf-8")) if found[1]
    ]

    assert {f"pictures/{name}" for name in pictures.names()} | {"pictures/architecture.svg"} == {
        file for _, _, file in shown
    }
    for page, words, file in shown:
        swedish = f"docs/{page.stem}" in conf.SWEDISH
        assert len(words) > 40, f"{page.name}: {file}"
        assert not file.endswith(".png") or file.endswith(".sv.png" if swedish else ".en.png")
        assert (" the " not in f" {words.lower()} ") is swedish, f"{page.name}: {words}"


@pytest.mark.parametrize("name", pictures.names())
def test_pictures_are_light_and_large_enough_to_read(name):
    """A page with pictures opens at once, also on a telephone."""
    content = (pictures.FOLDER / name).read_bytes()

    wide, high = struct.unpack(">II", content[16:24])
    assert content.startswith(b"\x89PNG")
    assert len(content) < 120_000
    assert min(wide, high) > 500


def test_the_picture_of_the_architecture_shows_every_layer():
    """A package that is there is in the picture, and where plugins join is marked."""
    drawn = architecture.picture()

    packages = {
        path.stem for path in (DOCS.parent / "src" / "partnerkit").iterdir() if not path.name.startswith("__")
    } - {"demo", "skeleton", "py", "py.typed"}
    assert set() == {name for name in packages if f">{name}</text>" not in drawn}
    assert 4 == drawn.count(">plugins: ")


def test_the_short_form_and_the_form_in_full_are_one_value():
    """The table of values teaches two ways to write the same."""
    kinds = {"text": Text, "date": FuzzyDate, "period": Period, "money": Money}
    kinds |= {"number of people": Count, "case number": Reference}
    readers = {shape.type: shape.read for shape in shapes("sv")}
    rows = re.findall(r"^\| ([a-z ]+) \| `(.+)` \| `(.+)` \|$", (DOCS / "file-format.md").read_text(), re.M)

    assert set(kinds) == {name for name, _, _ in rows}
    for name, short, full in rows:
        read = readers[kinds[name]]
        assert read(short) == read(yaml.load(full, yaml.BaseLoader)), name


def test_pages_that_are_absent_are_passed_over_and_new_ones_stand_last():
    """Others add pages without touching the navigation."""
    lines = conf.navigation().splitlines()

    named = {name for _, names in conf.NAVIGATION for name in names}
    assert "tutorial-coordinator" in lines
    assert {page.stem for page in MARKDOWN} - {"index"} <= set(lines)
    assert set() == {name for name in named if name not in lines and (DOCS / f"{name}.md").exists()}
    assert set() == {line for line in lines if line in named and "*" not in line} - {
        page.stem for page in MARKDOWN
    }
