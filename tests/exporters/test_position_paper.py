"""The position paper as files: both documents in one, one of them, or two, and what the options cannot do."""

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from attrs import evolve

from partnerkit.exporters import Artifact, make, write
from partnerkit.language.catalogue import say
from partnerkit.model import Decision, FuzzyDate, Paper, PaperStatus, Partnership, Reference, Text

_PAPER = Paper(
    id="p",
    title=Text({"sv": "Positionspapper om Huế"}),
    position_title=Text({"sv": "Samarbetet med Huế"}),
    reference=Reference("KS 2016-811"),
    status=PaperStatus.PROPOSED,
    decision="d",
)
_RECORD = Partnership(
    id="hue",
    language="sv",
    papers=(_PAPER,),
    decisions=(Decision(id="d", date=FuzzyDate("2016-12-06"), paragraph="412"),),
)
_ADOPTED = evolve(_RECORD, papers=(evolve(_PAPER, status=PaperStatus.ADOPTED),))


def _made(record: Partnership, **options: Any) -> Artifact:
    return make(record, "position-paper", language="sv", options=options)


def _text(artifact: Artifact) -> str:
    return artifact.data.decode("utf-8")


def _notes(artifact: Artifact) -> list[str]:
    return [say(note, "sv") for note in artifact.notes]


def test_both_documents_are_one_file_unless_asked_otherwise() -> None:
    """The memo begins the file and the paper follows."""
    whole = _made(_RECORD, format="markdown")
    assert ((), ()) == (whole.others, whole.notes)
    assert _text(whole).index("Tjänsteskrivelse") < _text(whole).index("# Samarbetet med Huế")


@pytest.mark.parametrize(
    ("parts", "there", "gone"),
    [
        ("memo", "# Positionspapper om Huế", "# Samarbetet med Huế"),
        ("paper", "# Samarbetet med Huế", "# Positionspapper om Huế"),
    ],
)
def test_one_document_is_made_alone(parts: str, there: str, gone: str) -> None:
    """What was not asked for is not in the file."""
    text = _text(_made(_RECORD, parts=parts, format="markdown"))
    assert there in text
    assert gone not in text


def test_two_files_have_each_its_own_title_status_and_case_number(tmp_path: Path) -> None:
    """The case system registers two documents; each says what it is without being opened."""
    memo = _made(_RECORD, parts="separate")
    (paper,) = memo.others
    assert ("memo", "paper") == (memo.name, paper.name)
    written = write(memo, tmp_path / "ks-2016-811.docx", overwrite=False)
    assert ["ks-2016-811.memo.docx", "ks-2016-811.paper.docx"] == [path.name for path in written]
    said = [docx.Document(io.BytesIO(one.data)).core_properties for one in (memo, paper)]
    assert ["Positionspapper om Huế", "Samarbetet med Huế"] == [one.title for one in said]
    assert ["KS 2016-811"] * 2 == [one.identifier for one in said]
    assert all(str(one.content_status).startswith("Utkast: ") for one in said)


def test_two_files_may_be_web_pages() -> None:
    """The format and the parts are chosen apart."""
    memo = _made(_RECORD, parts="separate", format="html")
    assert [".html", ".html"] == [one.suffix for one in (memo, *memo.others)]


def test_of_an_adopted_paper_both_gives_the_paper_alone() -> None:
    """The memo is history, and nobody needs to be told."""
    made = _made(_ADOPTED, format="markdown")
    assert () == made.notes
    assert "Status: Fastställt av nämnden den 6 december 2016, § 412" in _text(made).replace("\u00a0", " ")
    assert "Tjänsteskrivelse" not in _text(made)


def test_two_files_of_an_adopted_paper_are_one_and_a_note_says_why() -> None:
    """An option without effect is told, with what to do."""
    made = _made(_ADOPTED, parts="separate")
    assert ("", ()) == (made.name, made.others)
    assert [
        "Papperet är fastställt och gjordes därför utan sin tjänsteskrivelse. Använd parts=memo för att få den."
    ] == _notes(made)


@pytest.mark.parametrize("parts", ["memo", "separate"])
def test_a_form_of_one_document_is_made_whole_and_a_note_says_so(parts: str) -> None:
    """There is nothing to part."""
    made = _made(_RECORD, parts=parts, form="position-paper-one-document", format="markdown")
    assert () == made.others
    assert "# Positionspapper om Huế" in _text(made)
    assert [
        f"Formuläret ”position-paper-one-document” ger ett enda dokument. Valet parts={parts} ändrade ingenting."
    ] == _notes(made)


def test_the_paper_of_a_form_of_one_document_needs_no_note() -> None:
    """Who asks for the paper has got it."""
    assert () == _made(_RECORD, parts="paper", form="position-paper-one-document").notes
