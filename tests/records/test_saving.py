"""`save_changes` keeps remarks, and never writes over a workbook."""

import pytest
from attrs import evolve
from tests.cli.conftest import GOOD

from partnerkit.errors import OutputError, OutputExistsError
from partnerkit.language.catalogue import say
from partnerkit.records import dump, load, save_changes
from partnerkit.values import FuzzyDate


@pytest.fixture
def record(tmp_path):
    """Put a record with a remark into a folder."""
    path = tmp_path / "linz.yaml"
    path.write_text("# ours\n" + GOOD, encoding="utf-8")
    return path


def test_only_the_lines_that_change_are_written(record):
    """A remark stays, and so does every line that is not about the change."""
    before, old = record.read_text("utf-8"), load(record)

    assert record == save_changes(old, evolve(old, start=FuzzyDate("2014")), record)

    assert "# ours" in record.read_text("utf-8")
    assert set(before.splitlines()) < set(record.read_text("utf-8").splitlines())


def test_a_new_file_takes_the_change_and_the_old_one_stays(record, tmp_path):
    """Also in another format; a file that is there already is refused."""
    before, old = record.read_bytes(), load(record)
    new = evolve(old, start=FuzzyDate("2014"))
    for name in ("copy.yaml", "copy.json", "copy.xlsx"):
        assert new == load(save_changes(old, new, record, to=tmp_path / name))
        with pytest.raises(OutputExistsError):
            save_changes(old, new, record, to=tmp_path / name)
    assert before == record.read_bytes()


def test_a_workbook_needs_a_new_file(record, tmp_path):
    """The message says how to name it, in both languages, for people and for scripts."""
    old, book = load(record), tmp_path / "linz.xlsx"
    dump(old, book)
    before = book.read_bytes()

    with pytest.raises(OutputError, match=r"--output NEW\.xlsx \(in Python: to=…\)") as caught:
        save_changes(old, evolve(old, start=FuzzyDate("2014")), book)

    assert "skrivs alltid som en ny fil" in say(caught.value.message, "sv")
    assert before == book.read_bytes()
