"""Whoever does what a page says, block by block, gets what the page shows."""

from pathlib import Path
from tomllib import TOMLDecodeError

import pytest
from tests.docs.blocks import steps
from tests.docs.running import Reader, matches
from tests.docs.scenes import ELSEWHERE, given, prepare

from partnerkit import load
from partnerkit.errors import FormatError

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def _marked(page):
    """Return a page as a parameter; those on which much is done take over ten seconds."""
    slow = page.stem.startswith(("tutorial-", "handledning-", "README", "merging"))
    return pytest.param(page, id=page.stem, marks=[pytest.mark.slow] if slow else [])


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_page_that_is_passed_over_is_tried_elsewhere(name):
    """The page is there with a language for every block, and so is the test that does what it says."""
    test, reason = ELSEWHERE[name]

    assert [*steps(ROOT / "docs" / name)]
    assert "def test_" in (ROOT / test).read_text("utf-8")
    assert reason


@pytest.mark.parametrize("page", [_marked(page) for page in PAGES if page.name not in ELSEWHERE])
def test_every_block_of_the_page_works(page, tmp_path):
    """Commands end as the page says and print what it shows; Python runs, data is read, files are typed in."""
    folder = tmp_path / "page"
    folder.mkdir()
    prepare(page.name, folder)

    follow(page, folder)


def follow(page, folder):
    """Do what a page says."""
    reader = Reader(folder, page.name)
    reader.names |= given(page.name)
    for step in steps(page):
        reader.does(step)


def written(tmp_path, words):
    """Return a page with these words."""
    page = tmp_path / "page.md"
    page.write_text(words, encoding="utf-8")
    return page


@pytest.mark.parametrize(
    ("words", "error", "told"),
    [
        ("```console\n$ partnerkit validate nothing.yaml\n```\n", AssertionError, "exit code 2"),
        ("```console\n$ partnerkit --version\npartnerkit, version 99\n```\n", AssertionError, "really says"),
        ("```sh\npartnerkit explain PK000 && partnerkit --version\n```\n", AssertionError, "exit code 2"),
        ("```sh\nrm -rf record.yaml\n```\n", AssertionError, "do not know how to run 'rm"),
        (
            "```sh\npython -m pip install nothing\n```\n",
            AssertionError,
            "do not know how to run 'python -m pip",
        ),
        ("```python\nimport partnerkit\npartnerkit.load('nothing.yaml')\n```\n", FormatError, "nothing.yaml"),
        ("```yaml\nstart: soon\n```\n", FormatError, "soon"),
        ("```yaml\nsections: [{key: ours}]\n```\n", FormatError, "name"),
        ("```toml\nname = \n```\n", TOMLDecodeError, "Invalid value"),
        ("```text\npartnerkit demo\n```\n", AssertionError, "is not run"),
        ("```\npartnerkit demo\n```\n", ValueError, "say the language"),
        ("```cobol\nSTOP RUN.\n```\n", AssertionError, "nothing is known of the language 'cobol'"),
        ("    partnerkit demo\n", ValueError, "put the block between fences"),
        (
            "```sh\n# not run in the tests:\ncurl example\n```\n",
            AssertionError,
            "do not know how to run 'curl",
        ),
    ],
)
def test_a_page_that_teaches_what_does_not_work_is_found(tmp_path, words, error, told):
    """Each way to be wrong is told, also a block that nobody would run and one that gives no reason."""
    page = written(tmp_path, words)

    with pytest.raises(error, match=told):
        follow(page, tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        "```sh\n# not run in the tests: it needs a network\ncurl example\n```\n",
        "```sh\ncurl example  # not run in the tests: it needs a network\n```\n",
    ],
)
def test_a_block_may_say_why_it_is_not_run(tmp_path, words):
    """The reason stands in the block, where readers see it."""
    follow(written(tmp_path, words), tmp_path)


def test_a_line_of_dots_stands_for_what_is_left_out():
    """The rest is compared line by line."""
    assert matches("one\n…\nfour", "one\ntwo\nthree\nfour\n")
    assert matches("one\n…", "one\n")
    assert not matches("one\nfour", "one\ntwo\nfour\n")
    assert not matches("one\n…", "zero\none\n")


def test_a_file_is_written_under_the_name_before_it(tmp_path):
    """A sentence that ends in a colon names the file, and a table under it is typed into it."""
    page = written(tmp_path, "Save this as `note.yaml`:\n\n```yaml\ntitle: Ekby\n```\n")

    follow(page, tmp_path)

    assert "title: Ekby\n" == (tmp_path / "note.yaml").read_text("utf-8")


TYPED = """\
Write in `book.xlsx`:

| sheet | cell | heading | write |
| --- | --- | --- | --- |
| Partnership | B11 | Start | 2019 |
"""


def test_a_table_is_typed_into_the_workbook_where_it_says(tmp_path):
    """The command then reads what the reader typed."""
    page = "```console\n$ partnerkit new book.xlsx\n…\n```\n\n" + TYPED
    follow(written(tmp_path, page), tmp_path)

    start = load(tmp_path / "book.xlsx").start
    assert start is not None
    assert "2019" == start.edtf


def test_a_table_that_names_a_cell_wrongly_is_found(tmp_path):
    """A page is stale when a cell is no longer what it says."""
    page = "```console\n$ partnerkit new book.xlsx\n…\n```\n\n" + TYPED.replace("B11", "B12")

    with pytest.raises(AssertionError, match=r"Partnership!B12 is .*, not Start"):
        follow(written(tmp_path, page), tmp_path)


def test_a_table_that_types_what_excel_refuses_is_found(tmp_path):
    """A reader cannot follow a page into a cell whose list has no such word."""
    page = "```console\n$ partnerkit new book.xlsx\n…\n```\n\n" + TYPED
    page = page.replace(
        "| Partnership | B11 | Start | 2019 |", "| Organisations | F2 | Kind | executive board |"
    )

    with pytest.raises(AssertionError, match="Excel lets nobody write executive board in Organisations!F2"):
        follow(written(tmp_path, page), tmp_path)
