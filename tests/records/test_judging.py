"""`validate_files` judges every file, and what it found can be handed back."""

import pytest
from tests.cli.conftest import BROKEN, GOOD, WRONG

from partnerkit.errors import FormatError, InvalidValueError, OutputError
from partnerkit.records import annotate, dump, load, validate_files, write_checklist
from partnerkit.rules import Profile


@pytest.fixture
def folder(tmp_path):
    """Put a good, a wrong and a broken record into a folder."""
    for name, content in (("good", GOOD), ("wrong", WRONG), ("broken", BROKEN)):
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
    return tmp_path


def test_one_that_cannot_be_taken_in_stops_no_other(folder):
    """Its problems are findings too, and all files come in the order in which they were given."""
    begun: list[str] = []
    judged = validate_files(
        [folder / f"{name}.yaml" for name in ("broken", "wrong", "good", "missing")], beginning=begun.append
    )

    assert [one.file for one in judged.files] == begun
    assert [False, False, True, False] == [one.ok for one in judged.files]
    assert [str(folder / "broken.yaml"), str(folder / "missing.yaml")] == [one.file for one in judged.refused]
    assert {"PK019", "PK201"} <= {one.code for one in judged.findings}
    assert 2 == len(judged.reports)


def test_the_profile_is_that_of_every_file(folder):
    """Also of one that could not be taken in, so that a check-list can say it."""
    judged = validate_files([folder / "broken.yaml", folder / "good.yaml"], profile="decision")

    assert [Profile.DECISION, Profile.DECISION] == [one.profile for one in judged.files]


def test_an_unknown_profile_is_refused_before_anything_is_read(folder):
    """Also where no file can be taken in."""
    with pytest.raises(InvalidValueError, match="'decisoin' is no profile"):
        validate_files([folder / "broken.yaml"], profile="decisoin")


@pytest.mark.parametrize(("hand", "suffix"), [(annotate, ".xlsx"), (write_checklist, ".md")])
def test_the_file_that_was_checked_is_never_written_over(folder, hand, suffix):
    """Not even with `overwrite`; another suffix is refused too."""
    book = folder / "wrong.xlsx"
    dump(load(folder / "wrong.yaml"), book)
    before = book.read_bytes()
    judged = validate_files([book]).files[0]

    for to in (book, folder / "list.txt"):
        with pytest.raises(OutputError):
            hand(judged, to, overwrite=True)
    assert hand(judged, folder / f"list{suffix}").exists()
    assert before == book.read_bytes()


def test_a_text_file_that_cannot_be_taken_in_has_a_check_list_and_no_workbook(folder):
    """There are no cells to write beside."""
    judged = validate_files([folder / "broken.yaml"]).files[0]

    assert "parteis" in write_checklist(judged, folder / "list.md").read_text("utf-8")
    with pytest.raises(FormatError):
        annotate(judged, folder / "findings.xlsx")
