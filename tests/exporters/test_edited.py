"""Files that people have changed by hand are not written over without a word."""

from pathlib import Path

import pytest
from tests.records.word_habits import edited, fill, retype, track

from partnerkit import export
from partnerkit.errors import OutputEditedError
from partnerkit.model import Partnership
from partnerkit.records import load

DEMO = Path("src/partnerkit/demo/thai-nguyen-linkoping.yaml")


@pytest.fixture(scope="module")
def record() -> Partnership:
    return load(DEMO)


@pytest.fixture(scope="module")
def report(record: Partnership) -> bytes:
    return export(record, "final-report", language="sv")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda root: fill(root, "answer.changes", "Inget."), "answers were filled in"),
        (lambda root: retype(root, "blev brister synliga", "syntes brister"), "its text was changed"),
        (lambda root: track(root, "blev brister synliga", "Brister syntes."), "tracked changes"),
    ],
)
def test_a_file_changed_by_hand_is_refused_and_named(record, report, tmp_path, change, reason):
    """`overwrite` is not enough for work that the record does not have; `discard_edits` is."""
    path = tmp_path / "report.docx"
    path.write_bytes(edited(report, change))
    stood = path.read_bytes()
    with pytest.raises(OutputEditedError, match=reason) as told:
        export(record, "final-report", to=path, language="sv", overwrite=True)
    assert "partnerkit answers" in str(told.value)
    assert path.read_bytes() == stood
    export(record, "final-report", to=path, language="sv", overwrite=True, discard_edits=True)
    assert path.read_bytes() == report


def test_a_file_nobody_changed_is_replaced(record, report, tmp_path):
    """A file as it was made, and one that is no document of ours, are replaced as before."""
    for stood in (report, b"PK\x03\x04 something else"):
        path = tmp_path / "report.docx"
        path.write_bytes(stood)
        export(record, "final-report", to=path, language="sv", overwrite=True)
        assert path.read_bytes() == report
