"""Readiness: every question in one state, every finding in one place, and one verdict over all."""

import os
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from partnerkit import model
from partnerkit.documents.drawn_from import DRAWN_FROM
from partnerkit.documents.paper.sections import KNOWN
from partnerkit.documents.report.sections import BLOCKS
from partnerkit.forms import Form, FormKind, Grade
from partnerkit.forms.limit import Overrun
from partnerkit.forms.shipped import shipped, shipped_forms
from partnerkit.model import (
    Answer,
    Attachment,
    AttachmentKind,
    Consideration,
    Narrative,
    Paper,
    PaperStatus,
    Partnership,
    Report,
    Waiver,
)
from partnerkit.records import load, loads
from partnerkit.records.readiness import (
    Annex,
    AnnexState,
    Question,
    Readiness,
    State,
    Subject,
    TooLong,
    Verdict,
    readiness,
)
from partnerkit.records.readiness.data import ready_data
from partnerkit.records.readiness.telling import ready_text
from partnerkit.rules import RulePack, Severity, validate
from partnerkit.rules.core import PACK
from partnerkit.testing import fullest, hostile, smallest, unfinished
from partnerkit.values import Text

DAY = date(2016, 10, 17)
GOLDEN = Path(__file__).parent / "golden"
CASE = Path(__file__).parents[2] / "src" / "partnerkit" / "demo" / "thai-nguyen-linkoping.yaml"
FEW = RulePack(
    "core",
    "PK",
    tuple(one for one in PACK.rules if one.code in ("PK105", "PK215", "PK503", "PK704", "PK705", "PK711")),
)
"""A few rules, so that a rule that is added elsewhere does not change the approved text."""

EMPTY = loads("format: partnerkit/1\nid: empty\n")
REPORT = Report(id="r", form="neutral-final-report")
FORM = shipped("neutral-final-report")


def _subject(record: Partnership, form: Form) -> Subject:
    if form.kind is FormKind.POSITION_PAPER:
        return Subject(form=form, paper=record.papers[0] if record.papers else None)
    report = record.reports[0] if record.reports else None
    wanted = report.project if report else None
    project = next((one for one in record.projects if one.id == wanted), None)
    return Subject(form=form, report=report, project=project)


def _judged(record: Partnership, form: Form = FORM, **more: Any) -> Readiness:
    return readiness(record, _subject(record, form), language="sv", today=DAY, **more)


def _one(found: Readiness, key: str) -> Question:
    return next(one for one in found.questions if one.answered.section.key == key)


def _with(report: Report, **more: Any) -> Partnership:
    return evolve(EMPTY, reports=(report,), **more)


@pytest.mark.parametrize("sample", [smallest, unfinished, hostile, fullest], ids=lambda one: one.__name__)
@pytest.mark.parametrize("form", shipped_forms(), ids=lambda form: form.name)
def test_nothing_is_lost(sample, form: Form) -> None:
    """Every question is there once, every finding of the rules in one place, and all of it can be told."""
    record = sample()
    found = _judged(record, form)
    keys = [one.answered.section.key for one in found.questions]
    assert len(keys) == len(set(keys))
    if form.kind is FormKind.FINAL_REPORT:
        assert [one.key for one in form.sections if one.part.value == "report"] == keys
    judged = validate(record, profile=found.profile, today=DAY)
    told = Counter(
        (two.code, two.place)
        for noted in (*(one.noted for one in found.questions), found.record)
        for two in noted.findings
    )
    told.update((one.code, one.place) for one in found.elsewhere)
    assert told - Counter((one.code, one.place) for one in judged.findings) == Counter()
    silent = {one.code for one in judged.findings if (one.code, one.place) not in told}
    assert silent <= {"PK731", "PK740", "PK741"}
    for language in ("sv", "en"):
        assert ready_text(found, "x", language).endswith("\n")
        assert "\x00" not in ready_text(found, "x", language)


def test_a_rule_is_told_as_passed_only_where_it_looked_at_something_and_found_nothing() -> None:
    """A code stands once: passed, found, or with nothing to look at."""
    record = load(CASE)
    found = _judged(record)
    passed = [code for one in found.questions for code in one.noted.passed] + list(found.record.passed)
    assert len(passed) == len(set(passed))
    assert not set(passed) & set(found.nothing_there)
    assert "PK401" not in passed
    assert "PK402" in _one(found, "results").noted.passed
    assert not any(code.startswith("PK70") for code in passed)


@pytest.mark.parametrize(
    ("answers", "considerations", "state"),
    [
        ((), (), State.MISSING),
        ((Answer(question="summary", text=Text({"sv": "Klart."})),), (), State.ANSWERED),
        ((Answer(question="summary", text=Text({"en": "Done."})),), (), State.INCOMPLETE),
        ((Answer(question="summary", not_relevant=Text({"sv": "Ingen frågar."})),), (), State.WAIVED),
        ((), (Consideration(section="summary", text=Text({"sv": "Ingen frågar."})),), State.WAIVED),
        ((), (Consideration(section="summary", relevant=True, text=Text({"sv": "Klart."})),), State.ANSWERED),
    ],
)
def test_a_question_of_a_report_has_one_state(
    answers: tuple[Answer, ...], considerations: tuple[Consideration, ...], state: State
) -> None:
    """Answered, waived with a reason, answered in another language only, or missing."""
    found = _one(_judged(_with(evolve(REPORT, answers=answers, considerations=considerations))), "summary")
    assert state is found.answered.state
    assert (state is State.WAIVED) == (found.answered.reason is not None)
    assert (("sv",) if state is State.INCOMPLETE else ()) == found.answered.languages


def test_a_form_that_wants_two_languages_is_answered_in_both() -> None:
    """The summary of 2009 is wanted in English and Swedish."""
    report = Report(id="r", answers=(Answer(question="summary", text=Text({"sv": "Klart."})),))
    found = _one(_judged(_with(report), shipped("icld-2009")), "summary")
    assert (State.INCOMPLETE, ("en",)) == (found.answered.state, found.answered.languages)


def test_a_question_nobody_must_answer_is_left() -> None:
    """It counts for nothing."""
    found = _one(_judged(_with(REPORT)), "lessons")
    assert (State.LEFT, False) == (found.answered.state, found.answered.lacks)


def test_what_an_audience_may_not_see_answers_nothing() -> None:
    """An answer that is not public is missing in the public report and there in the internal one."""
    hidden = Answer(question="summary", text=Text({"sv": "Klart."}), public=False)
    record = _with(evolve(REPORT, answers=(hidden,)))
    states = [
        _one(_judged(record, audience=whom), "summary").answered.state for whom in ("public", "internal")
    ]
    assert [State.MISSING, State.ANSWERED] == states


@pytest.mark.parametrize(
    ("paper", "state"),
    [
        (Paper(id="p"), State.MISSING),
        (Paper(id="p", narrative=(Narrative(section="goals", text=Text({"sv": "Målen."})),)), State.ANSWERED),
        (
            Paper(id="p", narrative=(Narrative(section="goals", text=Text({"en": "Aims."})),)),
            State.INCOMPLETE,
        ),
        (
            Paper(id="p", considerations=(Consideration(section="goals", text=Text({"sv": "Inga."})),)),
            State.WAIVED,
        ),
        (Paper(id="p", considerations=(Consideration(section="goals"),)), State.WAIVED),
    ],
)
def test_a_section_of_a_paper_has_one_state(paper: Paper, state: State) -> None:
    """As in a report; a section that only exists in another language still asks for its translation."""
    found = _one(_judged(evolve(EMPTY, papers=(paper,)), shipped("position-paper")), "goals")
    assert state is found.answered.state


def test_an_adopted_paper_needs_no_proposal() -> None:
    """Its memo is not made any more."""
    record = evolve(EMPTY, papers=(Paper(id="p", status=PaperStatus.ADOPTED),))
    for name in ("position-paper", "position-paper-one-document"):
        blocks = {one.answered.section.block for one in _judged(record, shipped(name)).questions}
        assert ("position" in blocks, "proposal" in blocks) == (True, False)


def test_a_memo_or_a_paper_alone_is_judged_alone() -> None:
    """As the exporter makes it with the option `parts`."""
    form = shipped("position-paper")
    found = readiness(EMPTY, Subject(form=form, parts="paper"), language="sv")
    assert {"paper"} == {one.answered.section.part.value for one in found.questions}


@pytest.mark.parametrize(
    ("attachment", "state", "stops"),
    [
        (None, AnnexState.MISSING, True),
        (Attachment(kind=AttachmentKind.SALARY_REPORT, enclosed=True), AnnexState.ENCLOSED, False),
        (Attachment(kind=AttachmentKind.SALARY_REPORT, enclosed=False), AnnexState.MISSING, True),
        (Attachment(kind=AttachmentKind.SALARY_REPORT, required=False), AnnexState.LEFT, False),
    ],
)
def test_the_annexes_of_the_form_count(attachment: Attachment | None, state: AnnexState, stops: bool) -> None:
    """An annex that is required and missing stops the report, unless only a title says that it is."""
    form = shipped("icld-2018")
    asked = evolve(form.attachments[0], grade=Grade.SEEN)
    record = _with(REPORT, attachments=(attachment,) if attachment else ())
    annex = _judged(record, evolve(form, attachments=(asked,))).annexes[0]
    assert (state, stops) == (annex.state, annex.stops)
    by_title = _judged(record, form).annexes[0]
    assert (state, False) == (by_title.state, by_title.stops)


def test_a_waiver_of_an_annex_is_heard() -> None:
    """With a reason in the record, the annex is waived and asks for nothing."""
    waiver = Waiver(code="PK731", reason=Text({"sv": "Finansiären vill inte ha dem."}))
    states = {one.state for one in _judged(_with(REPORT, waivers=(waiver,))).annexes}
    assert {AnnexState.WAIVED, AnnexState.LEFT} == states


def test_too_long_a_text_is_told_once_and_a_waiver_of_it_is_heard() -> None:
    """Not as a finding beside it; a paper is measured by the form that was chosen for it."""
    answer = Answer(question="summary", text=Text({"sv": " ".join(["ord"] * 203)}))
    record = _with(evolve(REPORT, answers=(answer,)))
    found = _one(_judged(record), "summary")
    assert [(203, 200, 3, Severity.ADVICE)] == [
        (one.overrun.count, one.overrun.limit, one.overrun.over, one.severity) for one in found.too_long
    ]
    assert () == found.noted.findings
    waived = evolve(record, waivers=(Waiver(code="PK741", reason=Text({"sv": "Tillåtet."})),))
    assert () == _one(_judged(waived), "summary").too_long
    paper = Paper(id="p", position=Text({"sv": "ord " * 151}))
    told = _one(_judged(evolve(EMPTY, papers=(paper,)), shipped("position-paper")), "position")
    assert [1] == [one.overrun.over for one in told.too_long]


def test_findings_stand_at_the_section_that_tells_the_fact() -> None:
    """By what a block tells of the record; what no section tells is said of the record as a whole."""
    record = load(CASE)
    paper = _judged(record, shipped("position-paper"))
    assert {"PK711", "PK712"} == {one.code for one in _one(paper, "consultation").noted.findings}
    assert {"PK503", "PK779"} == {one.code for one in _one(paper, "goals").noted.findings}
    assert {"PK704"} == {one.code for one in _one(paper, "position").noted.findings}
    report = _judged(record)
    assert "PK503" in {one.code for one in report.record.findings}
    assert {"PK704", "PK705"} <= {one.code for one in report.elsewhere}


def test_a_section_that_tells_the_very_field_goes_before_one_that_tells_the_record() -> None:
    """The numbers of people at an activity belong to the participants; the activity itself to the activities."""
    record = loads(
        "format: partnerkit/1\nid: a\nprojects:\n"
        "  - {id: p, activities: [{id: x, date: XXXX-10, participants: [{women: 2, men: 3, total: 7}]}]}\n"
    )
    found = _judged(record)
    assert {"PK407"} == {one.code for one in _one(found, "participants").noted.findings}
    assert "PK215" in {one.code for one in _one(found, "activities").noted.findings}


def test_findings_about_other_documents_do_not_count() -> None:
    """An error in another project, report or paper, or in something about one, says nothing of this report."""
    record = loads(
        "format: partnerkit/1\nid: a\n"
        "projects:\n  - {id: mine}\n  - {id: other, period: {end: XXXX-10}}\n"
        "reports:\n  - {id: r, project: mine}\n"
        "agreements:\n  - {id: mou, signed: XXXX-11}\n"
        "attachments:\n  - {id: x, about: other, title: A, date: 1800, required: true, enclosed: false}\n"
    )
    found = _judged(record)
    elsewhere = {(one.code, one.record) for one in found.elsewhere}
    assert ("PK215", "other") in elsewhere
    assert "x" not in {one.record for one in found.record.findings}
    assert "mou" in {one.record for one in _one(found, "parties.agreements").noted.findings}


def _whole_report() -> tuple[Partnership, Form]:
    """Return a record and a form of one question that is answered."""
    summary = FORM.section("summary")
    assert summary
    answers = (Answer(question="summary", text=Text({"sv": "Klart."})),)
    return _with(evolve(REPORT, answers=answers)), evolve(FORM, sections=(summary,), attachments=())


def test_the_verdict() -> None:
    """Missing answers, annexes and languages and errors stop; warnings and open details are remarks; else it is ready."""
    record, form = _whole_report()
    nothing = RulePack("core", "PK", ())
    found = _judged(record, form, packs=[nothing])
    assert Verdict.REMARKS is found.verdict  # the cover still asks for the date
    assert found.asks
    assert Verdict.READY is evolve(found, asks=()).verdict
    clean = evolve(found, asks=())
    assert Verdict.NOT_READY is _judged(_with(REPORT), form, packs=[nothing]).verdict
    foreign = evolve(form, languages=("en",))
    assert Verdict.NOT_READY is _judged(record, foreign, packs=[nothing]).verdict
    assert clean.subject
    assert Verdict.REMARKS is evolve(clean, subject=evolve(clean.subject, stands_in=True)).verdict
    open_yet = Annex(None, AttachmentKind.MINUTES, AnnexState.OPEN)
    assert Verdict.REMARKS is evolve(clean, annexes=(open_yet,)).verdict
    over = Overrun("words", 3, 2, "sv")
    for severity, verdict in ((Severity.WARNING, Verdict.REMARKS), (Severity.ADVICE, Verdict.READY)):
        long = evolve(clean.questions[0], too_long=(TooLong(over, severity),))
        assert verdict is evolve(clean, questions=(long,)).verdict
    noted = _judged(load(CASE)).record
    assert Verdict.NOT_READY is evolve(clean, record=noted).verdict
    some = evolve(noted, findings=tuple(evolve(one, severity=Severity.WARNING) for one in noted.findings))
    assert Verdict.REMARKS is evolve(clean, record=some).verdict
    less = evolve(noted, findings=tuple(evolve(one, severity=Severity.ADVICE) for one in noted.findings))
    assert Verdict.READY is evolve(clean, record=less).verdict


def test_without_a_form_only_the_rules_count() -> None:
    """A workbook and a JSON file have no questions."""
    found = readiness(load(CASE), language="sv", today=DAY)
    assert ((), (), None) == (found.questions, found.annexes, found.subject)
    assert found.record.findings
    assert Verdict.REMARKS is found.verdict


def test_every_block_says_what_it_tells_in_the_words_of_the_model() -> None:
    """Only blocks that exist, and only classes and fields that exist."""
    blocks = {FormKind.POSITION_PAPER: set(KNOWN), FormKind.FINAL_REPORT: set(BLOCKS)}
    for kind, table in DRAWN_FROM.items():
        assert set(table) <= blocks[kind]
        untold = {"answer", "prose", "earlier-reports"}
        assert blocks[kind] - set(table) <= untold
        for name in (name for names in table.values() for name in names):
            noun, _, field = name.partition(".")
            assert not field or field in {one.name for one in getattr(model, noun).__attrs_attrs__}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", ["case-paper", "case-report", "empty-paper", "empty-report"])
def test_it_reads_as_it_was_approved(name: str, language: str) -> None:
    """The real case and an empty record, by a few rules; set UPDATE_GOLDEN=1 to write it anew."""
    which, _, what = name.partition("-")
    record = load(CASE) if which == "case" else EMPTY
    exporter = {"paper": "position-paper", "report": "final-report"}[what]
    form = shipped("position-paper" if what == "paper" else "neutral-final-report")
    subject = _subject(record, form)
    found = readiness(record, subject, language=language, today=DAY, packs=[FEW])
    said = ready_text(found, exporter, language)
    file = GOLDEN / f"ready.{name}.{language}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(said, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == said


def test_programs_can_rely_on_the_keys() -> None:
    """Each key is always there, also where it is null or empty."""
    sections = ["key", "under", "part", "heading", "requirement", "state", "reason", "guidance", "asks"]
    sections += ["languages_missing", "too_long", "findings", "waived", "passed"]
    whole = [
        "verdict",
        "causes",
        "exporter",
        "document",
        "project",
        "form",
        "language",
        "language_taken",
        "profile",
    ]
    whole += ["sections", "annexes", "asks", "record", "elsewhere", "nothing_to_examine", "not_examined"]
    for found in (_judged(load(CASE)), readiness(EMPTY, language="sv")):
        data = ready_data(found, "final-report", "en")
        assert whole == list(data)
        assert all(sections == list(one) for one in data["sections"])
        assert all(["kind", "heading", "state", "stops"] == list(one) for one in data["annexes"])
        assert ["findings", "waived", "passed"] == list(data["record"])
        assert data["verdict"] in {one.value for one in Verdict}
