"""Whoever does what a page says, block by block, gets what the page shows."""

from pathlib import Path

import pytest
from tests.docs.blocks import steps
from tests.docs.running import Reader, matches
from tests.docs.scenes import prepare

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_of_the_page_works(page, tmp_path):
    """Commands end as the page says and print what it shows; Python runs, data is read, files are typed in."""
    folder = tmp_path / "page"
    folder.mkdir()
    prepare(page.name, folder)
    reader = Reader(folder, page.name)

    for step in steps(page):
        reader.does(step)


def written(tmp_path, words):
    """Return a page with these words."""
    page = tmp_path / "page.md"
    page.write_text(words, encoding="utf-8")
    return page


@pytest.mark.parametrize(
    "words",
    [
        "```console\n$ partnerkit validate nothing.yaml\n```\n",
        "```console\n$ partnerkit --version\npartnerkit, version 99\n```\n",
        "```console\n$ partnerkit validate nothing.yaml && partnerkit --version\n```\n",
        "```sh\nrm -rf record.yaml\n```\n",
        "```python\nimport partnerkit\npartnerkit.load('nothing.yaml')\n```\n",
        "```yaml\nstart: soon\n```\n",
        "```toml\nname = \n```\n",
        "```text\npartnerkit demo\n```\n",
        "```\npartnerkit demo\n```\n",
        "```cobol\nSTOP RUN.\n```\n",
        "    partnerkit demo\n",
    ],
)
def test_a_page_that_teaches_what_does_not_work_is_found(tmp_path, words):
    """Each way to be wrong is told, also a block that nobody would run."""
    page = written(tmp_path, words)

    with pytest.raises(Exception, match=r"."):
        for step in steps(page):
            Reader(tmp_path, page.name).does(step)


@pytest.mark.parametrize(
    "words",
    ["```sh\n# not run in the tests: it needs a network\ncurl example\n```\n", "```sh\ncurl example  # not run in the tests: it needs a network\n```\n"],
)
def test_a_block_may_say_why_it_is_not_run(tmp_path, words):
    """The reason stands in the block, where readers see it."""
    for step in steps(written(tmp_path, words)):
        Reader(tmp_path, "page.md").does(step)


def test_a_line_of_dots_stands_for_what_is_left_out():
    """The rest is compared line by line."""
    assert matches("one\n…\nfour", "one\ntwo\nthree\nfour\n")
    assert matches("one\n…", "one\n")
    assert not matches("one\nfour", "one\ntwo\nfour\n")
    assert not matches("one\n…", "zero\none\n")


def test_a_file_is_written_under_the_name_before_it(tmp_path):
    """A sentence that ends in a colon names the file, and a table under it is typed into it."""
    page = written(tmp_path, "Save this as `note.yaml`:\n\n```yaml\ntitle: Ekby\n```\n")

    (step,) = steps(page)
    Reader(tmp_path, "page.md").does(step)

    assert "title: Ekby\n" == (tmp_path / "note.yaml").read_text("utf-8")
