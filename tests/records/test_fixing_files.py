"""`fix_file` writes what somebody agreed to, and nothing else."""

import pytest
from tests.cli.conftest import GOOD

from partnerkit.errors import OutputError
from partnerkit.records import dump, fix_file, load

STRAY = GOOD.replace("sv: Linköping och Linz,", "sv: 'Linköping  och Linz ',")


@pytest.fixture
def stray(tmp_path):
    """Put a record with stray spaces into a folder."""
    path = tmp_path / "stray.yaml"
    path.write_text(STRAY, encoding="utf-8")
    return path


def test_without_a_yes_the_file_stays(stray):
    """Nobody asked, or the answer was no: what can be fixed is told all the same."""
    for agreed in (None, lambda fixes: False):
        fixes = fix_file(stray, agreed=agreed)

        assert (True, False, STRAY.encode()) == (fixes.found, fixes.written, stray.read_bytes())


def test_what_was_agreed_on_is_written(stray):
    """The file holds what was shown."""
    fixes = fix_file(stray, agreed=lambda fixes: True)

    assert (True, fixes.new) == (fixes.written, stray.read_bytes())
    assert b"Link\xc3\xb6ping och Linz," in fixes.new


def test_a_file_that_was_changed_meanwhile_is_refused(stray):
    """What a colleague saved while the fixes were looked at is not lost."""

    def slow(fixes):
        stray.write_text(STRAY + "# a colleague was here\n", encoding="utf-8")
        return True

    with pytest.raises(OutputError, match="was changed while you looked at the fixes"):
        fix_file(stray, agreed=slow)
    assert stray.read_text("utf-8").endswith("# a colleague was here\n")


def test_a_workbook_is_never_written_over(stray, tmp_path):
    """Its fixes are told as changes of cells; whoever would agree is not asked."""
    book = tmp_path / "stray.xlsx"
    dump(load(stray), book)
    before = book.read_bytes()

    fixes = fix_file(book, agreed=lambda fixes: pytest.fail("asked"))

    assert (True, False, before) == (fixes.found, fixes.written, book.read_bytes())
    assert ["changed"] == [one.kind for one in fixes.changes]
