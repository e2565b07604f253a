"""Answers read back: what people write into a document becomes a change of its record, or is told."""

import subprocess
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, example, given, settings
from tests.records.word_habits import W, commented, delete, edited, fill, retype, run, track, unwrap

from partnerkit import export
from partnerkit.documents.final_report import final_report
from partnerkit.documents.position_paper import position_paper
from partnerkit.documents.questions import questions
from partnerkit.errors import InvalidValueError
from partnerkit.forms import FormKind
from partnerkit.forms.shipped import shipped_forms
from partnerkit.model import (
    Answer,
    CrossCutting,
    Involvement,
    Narrative,
    Paper,
    Partnership,
    Project,
    Report,
    Signature,
)
from partnerkit.records import load
from partnerkit.records.answers import propose
from partnerkit.records.answers.targets import Subject, target_of, targets
from partnerkit.records.audience import for_audience
from partnerkit.render.controls import tag_of
from partnerkit.render.reading import read_word
from partnerkit.render.since import since_made, unsaved
from partnerkit.source.problem import Refused
from partnerkit.testing.strategies import partnerships
from partnerkit.values import FuzzyDate, Reference, Text

DEMO = Path("src/partnerkit/demo/thai-nguyen-linkoping.yaml")


@pytest.fixture(scope="module")
def record() -> Partnership:
    return load(DEMO)


@pytest.fixture(scope="module")
def paper(record: Partnership) -> bytes:
    return export(record, "position-paper", language="sv")


@pytest.fixture(scope="module")
def report(record: Partnership) -> bytes:
    return export(record, "final-report", language="sv")


def filled(document: bytes, **answers: str) -> bytes:
    def change(root):
        for tag, words in answers.items():
            fill(root, tag.replace("__", "-").replace("_", "."), words)

    return edited(document, change)


def states(proposal) -> list[str]:
    return [item.state for item in proposal.items]


def test_a_document_nobody_touched_proposes_nothing(record, paper, report):
    """Unanswered questions are no answers, in either document."""
    for document in (paper, report):
        proposal = propose(record, document)
        assert proposal.new == record
        assert not proposal.items
        assert not proposal.notes
        assert not proposal.waiting


def test_answers_land_in_the_fields_they_were_asked_for(record, paper):
    """Date, case number, year and title of a signer are understood as a file would be."""
    said = filled(
        paper,
        paper_date="17 okt 2016",
        paper_reference="KS 2016-811",
        three__year_period="2016",
        signature__1_title="Kommundirektör",
        basis__memo_date="2016-10-03",
    )
    new = propose(record, said).new
    assert new.papers[0].date == FuzzyDate("2016-10-17")
    assert new.papers[0].reference == Reference("KS 2016-811")
    assert new.papers[0].signatures[0].title == Text({"sv": "Kommundirektör"})
    assert new.papers[0].basis[0].date == FuzzyDate("2016-10-03")
    (project,) = (one for one in new.projects if one.id == "three-year")
    assert project.period is not None
    assert project.period.end == FuzzyDate("2016-10", "i oktober i år")


def test_a_name_is_never_taken_to_be_public(record, paper):
    """A typed name becomes a contact with its role and unit; nothing says that it may be printed."""
    proposal = propose(record, filled(paper, paper_officer="Anna Berg, strateg"))
    (contact,) = proposal.new.contacts
    assert (contact.name, contact.name_public, contact.role) == ("Anna Berg", False, Text({"sv": "strateg"}))
    assert proposal.new.papers[0].officer == contact.id
    assert "name_public: true" in str(proposal.items[0].message)


def test_text_survives_exactly(record, report):
    """Paragraphs, line breaks, no-break spaces, quotation marks and markup reach the record as they were typed."""
    words = "Drygt 75\u00a0procent – ”ja” <b>&amp;\n\nAndra stycket,\nny rad.\n\n# inte rubrik: nej"
    proposal = propose(record, filled(report, answer_changes=words))
    assert states(proposal) == ["taken"]
    assert proposal.new.reports[0].answers[-1] == Answer(question="changes", text=Text({"sv": words}))


def test_an_english_report_is_answered_in_english(record):
    """An answer is kept in the language of the document."""
    english = export(record, "final-report", language="en")
    new = propose(record, filled(english, answer_changes="None")).new
    assert new.reports[0].answers[-1].text == Text({"en": "None"})


@pytest.mark.parametrize(
    "words",
    [
        "",
        "  \u00a0 ",
        "Svar saknas. Ange varje ändring och vem som godkände den, eller skriv att inget har ändrats.",
    ],
)
def test_blanks_and_the_placeholder_typed_again_are_no_answers(record, report, words):
    """A field with blanks only, or with the words that stood there, is unanswered."""
    assert propose(record, filled(report, answer_changes=words)).new == record


def test_what_cannot_be_understood_is_refused_with_the_question(record, paper):
    """A date in words that may mean anything is not guessed."""
    (item,) = propose(record, filled(paper, paper_date="i höstas")).items
    assert (item.state, item.question, item.text, item.path) == (
        "refused",
        "Datum",
        "i höstas",
        "papers[0].date",
    )
    assert "2016-10" in str(item.message)


def test_another_value_in_the_record_is_a_conflict(record, paper):
    """What the record says by now is never written over; the older document says so."""
    later = evolve(record, papers=(evolve(record.papers[0], date=FuzzyDate("2016-11-02")),))
    proposal = propose(later, filled(paper, paper_date="2016-10-17"))
    assert proposal.new == later
    assert states(proposal) == ["conflict"]
    assert [note.key for note in proposal.notes] == ["answers.older"]
    assert propose(later, filled(paper, paper_date="2016-11-02")).items[0].state == "same"


def test_two_answers_to_one_question_are_a_conflict(record, paper):
    """The date is asked for in both parts; two different dates are told, and the first one is taken."""

    def change(root):
        controls = [
            one for one in root.iter(W + "sdt") if one.find(f"{W}sdtPr/{W}tag").get(W + "val") == "paper.date"
        ]
        for control, words in zip(controls, ("2016", "2017"), strict=True):
            content = control.find(W + "sdtContent")
            content.clear()
            content.append(run(words))

    assert states(propose(record, edited(paper, change))) == ["taken", "conflict"]


def test_another_record_is_refused(record, paper):
    """A document of one partnership is not read into another."""
    with pytest.raises(InvalidValueError, match="thai-nguyen-linkoping"):
        propose(evolve(record, id="other"), paper)


def test_a_changed_paragraph_goes_back_to_the_field_it_came_from(record, report):
    """A word changed in an answer changes that answer; its other language and the other answers stay."""
    said = edited(report, lambda root: retype(root, "blev brister synliga", "blev några brister synliga"))
    proposal = propose(record, said)
    (item,) = proposal.items
    assert item.state == "taken"
    before = [one.text or Text({"sv": "-"}) for one in record.reports[0].answers]
    after = [one.text or Text({"sv": "-"}) for one in proposal.new.reports[0].answers]
    (number,) = (i for i, (one, two) in enumerate(zip(before, after, strict=True)) if one != two)
    wanted = " ".join((before[number].get("sv") or "").split())
    assert after[number].get("sv") == wanted.replace("blev brister", "blev några brister")
    assert after[number].get("en") == before[number].get("en")


def test_words_made_of_facts_are_told_and_a_narrative_is_offered(record, paper):
    """A generated paragraph is not taken back; the section can be told by its words when somebody asks for it."""
    said = edited(paper, lambda root: retype(root, "uppföljning", "noggrann uppföljning"))
    said = edited(paper, lambda root: retype(root, "framgår av förslaget", "står i förslaget"))
    proposal = propose(record, said)
    (item,) = proposal.items
    assert (item.state, item.question) == ("by_hand", "follow-up")
    assert "står i förslaget" in item.text
    assert item.lines is not None
    assert proposal.new == record
    (narrative,) = propose(record, said, narratives=("follow-up",)).new.papers[0].narrative
    assert isinstance(narrative, Narrative)
    assert "står i förslaget" in (narrative.text.get("sv") or "")


def test_comments_are_listed_and_kept(record, report):
    """A comment waits for a person, keeps the file from being replaced, and stops no answer."""
    said = commented(filled(report, answer_changes="Inget."), "Är det säkert?")
    proposal = propose(record, said)
    assert [(one.author, one.text) for one in proposal.comments] == [("Eva", "Är det säkert?")]
    assert states(proposal) == ["taken"]
    assert proposal.waiting
    assert "comments" in unsaved(said, report)


def test_open_tracked_changes_are_listed_and_not_taken(record, report):
    """A tracked change shows how the text would read; nothing of it reaches the record."""
    proposal = propose(
        record, edited(report, lambda root: track(root, "blev brister synliga", "Brister syntes."))
    )
    assert proposal.new == record
    assert [(item.state, item.text) for item in proposal.items] == [("open", "Brister syntes.")]
    assert [(one.kind, one.author) for one in proposal.revisions] == [("deleted", "Eva"), ("inserted", "Eva")]
    assert proposal.waiting


def test_a_control_made_plain_text_is_still_an_answer(record, paper, report):
    """Where somebody has removed the control and left the words, the rest of the line tells which one it was."""

    def change(root):
        fill(root, "paper.reference", "KS 2016-811")
        unwrap(root, "paper.reference")

    assert propose(record, edited(paper, change)).new.papers[0].reference == Reference("KS 2016-811")

    def block(root):
        fill(root, "answer.changes", "Inget ändrades.\n\nAlls.")
        unwrap(root, "answer.changes")

    assert propose(record, edited(report, block)).new.reports[0].answers[-1].text == Text(
        {"sv": "Inget ändrades.\n\nAlls."}
    )


def test_a_deleted_control_is_told(record, report):
    """A question that was deleted is not passed over in silence."""
    proposal = propose(record, edited(report, lambda root: delete(root, "answer.changes")))
    assert ("gone", "answer.changes") in [(item.state, item.question) for item in proposal.items]


def test_an_unknown_tag_is_told(record, paper):
    """A control from elsewhere is reported with its tag."""

    def change(root):
        next(root.iter(W + "tag")).set(W + "val", "nobody.knows")
        for name in list(root.iter(W + "showingPlcHdr"))[:1]:
            name.getparent().remove(name)

    def forget(properties):
        for one in list(properties):
            if "digests" in one.get("name", ""):
                properties.remove(one)

    without = edited(paper, forget, "docProps/custom.xml")
    proposal = propose(record, edited(without, change))
    assert "unknown" in states(proposal)
    assert "answers.no-marks" in [note.key for note in proposal.notes]


def test_a_record_without_paper_or_report_gets_one():
    """Answers to a document of an empty record begin the paper and the report."""
    bare = Partnership(id="linz", title=Text({"sv": "Linz"}))
    paper = export(bare, "position-paper", language="sv")
    assert propose(bare, filled(paper, paper_date="2016")).new.papers == (
        Paper(id="paper", date=FuzzyDate("2016")),
    )
    report = export(bare, "final-report", language="sv")
    assert propose(bare, filled(report, report_date="2016")).new.reports[0].date == FuzzyDate("2016")


def test_a_tag_that_was_shortened_is_known_again():
    """A key longer than Word's 64 characters is found by the tag it was shortened to."""
    name = "a-very-long-name-of-a-paper-" * 3
    bare = Partnership(id="linz", papers=(Paper(id=name, title=Text({"sv": "Linz"})),))
    paper = export(bare, "position-paper", language="sv")
    tag = tag_of(f"{name}.date")
    assert tag != f"{name}.date"
    said = edited(paper, lambda root: fill(root, tag, "2016"))
    assert propose(bare, said).new.papers[0].date == FuzzyDate("2016")


def test_signers_of_several_units_are_told_apart():
    """The number of a signer counts through all units."""
    signatures = (Signature(title=Text({"sv": "Ett"})), Signature(unit="b", title=Text({"sv": "Två"})))
    bare = Partnership(id="linz", papers=(Paper(id="paper", signatures=signatures),))
    paper = export(bare, "position-paper", language="sv")
    new = propose(bare, edited(paper, lambda root: fill(root, "paper.signatures.2.contact", "Bo Ek"))).new
    assert [one.contact for one in new.papers[0].signatures] == [None, "paper-signer"]


def test_a_new_file_loses_nothing_once_the_answers_are_taken(record, report):
    """A filled report may not be replaced, until the record has the answers."""
    said = filled(report, answer_changes="Inget.")
    assert unsaved(said, report) == ("answers",)
    new = propose(record, said).new
    assert unsaved(said, export(new, "final-report", language="sv")) == ()
    assert unsaved(report, report) == ()


@pytest.mark.parametrize("way", ["docx", "odt"])
def test_libreoffice_keeps_every_answer(record, report, paper, soffice, tmp_path, way):
    """A file saved by LibreOffice, also by way of .odt, proposes what it did before, and is as unedited as before."""
    words = "Drygt 75\u00a0procent – ”ja”.\n\nAndra stycket,\nny rad."
    (tmp_path / "filled.docx").write_bytes(filled(report, answer_changes=words, report_date="1 feb 2017"))
    (tmp_path / "paper.docx").write_bytes(paper)
    names = ("filled", "paper")
    for step, (suffix, folder) in enumerate(
        [("odt", "one"), ("docx", "two")] if way == "odt" else [("docx", "two")]
    ):
        source = tmp_path / "one" if step else tmp_path
        ending = "odt" if step else "docx"
        command = [
            soffice,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
        ]
        command += [
            suffix,
            "--outdir",
            str(tmp_path / folder),
            *(str(source / f"{name}.{ending}") for name in names),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    was = propose(record, (tmp_path / "filled.docx").read_bytes())
    now = propose(record, (tmp_path / "two" / "filled.docx").read_bytes())
    assert now.new == was.new != record
    assert propose(record, (tmp_path / "two" / "paper.docx").read_bytes()).items == ()


def test_files_that_are_no_word_files_are_refused(record):
    """Damage, other formats and entities end in one message."""
    for raw in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0 old", b"text"):
        with pytest.raises(Refused, match="PK020"):
            propose(record, raw)


def test_entities_are_refused(paper):
    """A part with a document type is refused before anything in it is read."""
    import io
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(paper)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:document", b'<!DOCTYPE x [<!ENTITY y "z">]><w:document', 1)
            new.writestr(name, content)
    with pytest.raises(Refused, match="PK020"):
        read_word(made.getvalue())


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
)
@given(partnerships())
@example(
    Partnership(
        id="nameless",
        projects=(Project(id="p", cross_cutting=(CrossCutting(statement=Text({"sv": "Bara på svenska"})),)),),
    )
)
@example(
    Partnership(
        id="nameless",
        projects=(Project(id="p", note=Text({"sv": "Ett projekt"})),),
        involvements=(Involvement(organisation="nowhere", statement=Text({"vi": "Bara på vietnamesiska"})),),
    )
)
@example(
    Partnership(
        id="nameless",
        projects=(Project(id=None, note=Text({"sv": "Ett projekt"})),),
        reports=(
            Report(note=Text({"sv": "En rapport"})),
            Report(signatures=(Signature(id="signer"),)),
        ),
    )
)
@pytest.mark.matrix
def test_every_question_has_a_decision(any_record):
    """No document asks anything whose answer has neither a field nor the statement that it cannot be taken back."""
    shown, _ = for_audience(any_record, "internal")
    for language in ("sv", "en"):
        for paper in shown.papers or (Paper(id="paper"),):
            known = targets(shown, Subject(language, "internal"))
            for form in (one for one in shipped_forms() if one.kind is FormKind.POSITION_PAPER):
                document = position_paper(shown, paper, language=language, form=form, audience="internal")
                undecided = {
                    key for key in questions(document.parts) if target_of(tag_of(key), known) is None
                }
                assert not undecided
        for report in shown.reports or (None,):
            project = next(
                (one for one in shown.projects if report is None or one.id == report.project), None
            )
            subject = Subject(
                language, "internal", report.id if report else None, project.id if project else None
            )
            known = targets(shown, subject)
            for form in (one for one in shipped_forms() if one.kind is FormKind.FINAL_REPORT):
                document = final_report(
                    shown, project, report, language=language, form=form, audience="internal"
                )
                undecided = {
                    key for key in questions(document.parts) if target_of(tag_of(key), known) is None
                }
                assert not undecided


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
)
@given(partnerships(noun=Report))
def test_no_document_looks_edited_when_it_is_made(any_record):
    """Whatever a record holds, the file made from it says of itself exactly what it holds."""
    for exporter in ("position-paper", "final-report"):
        try:
            made = export(any_record, exporter, language="sv")
        except LookupError:  # several to choose from
            continue
        since = since_made(read_word(made))
        assert since is not None
        assert not since.edits
        assert not since.gone
        assert all(one.open for one in since.filled)
