"""Annexes, status lines, a report that was changed after sending, and last year's answers."""

from typing import Any, Literal

import pytest
from attrs import evolve

from partnerkit.documents.final_report import final_report
from partnerkit.documents.position_paper import position_paper
from partnerkit.documents.report.account import Account
from partnerkit.documents.report.standing import Lacks, status
from partnerkit.documents.telling import Telling
from partnerkit.documents.tree import Document, check
from partnerkit.forms import Form, FormKind, Grade, Part, RequiredAttachment, Requirement, Section
from partnerkit.forms.sent import digest_of
from partnerkit.forms.shipped import shipped
from partnerkit.model import (
    Answer,
    Attachment,
    AttachmentKind,
    BasisDocument,
    Organisation,
    OrganisationName,
    Paper,
    PaperStatus,
    Partnership,
    Project,
    Report,
    ReportStatus,
)
from partnerkit.render.markdown import render_markdown
from partnerkit.values import FuzzyDate, Period, Text

NEUTRAL = shipped("neutral-final-report")
Language = Literal["sv", "en"]


def _both(sv: str, en: str) -> Text:
    return Text({"sv": sv, "en": en})


FORM = Form(
    name="own",
    kind=FormKind.FINAL_REPORT,
    title=_both("Eget", "Own"),
    grade=Grade.SEEN,
    sections=(
        Section(
            key="annexes",
            heading=_both("Bilagor", "Annexes"),
            part=Part.REPORT,
            requirement=Requirement.REQUIRED,
            block="annexes",
        ),
    ),
    attachments=(
        RequiredAttachment(
            kind=AttachmentKind.AUDITORS_CERTIFICATE,
            heading=_both("Revisorsintyg", "Auditor’s certificate"),
            requirement=Requirement.REQUIRED,
        ),
        RequiredAttachment(
            kind=AttachmentKind.SALARY_REPORT,
            heading=_both("Löneredovisning", "Salary report"),
            requirement=Requirement.REQUIRED,
        ),
    ),
)


def _plain(document: Document) -> str:
    assert () == check(document)
    return render_markdown(document).replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")


def _report(
    report: Report, *, language: Language = "sv", form: Form = FORM, audience: str = "public", **fields: Any
) -> Document:
    record = Partnership(
        id="x", projects=(Project(id="p"),), reports=(*fields.pop("others", ()), report), **fields
    )
    return final_report(record, record.projects[0], report, language=language, form=form, audience=audience)


def test_a_draft_lists_every_annex_and_counts_those_that_are_missing() -> None:
    """The certificate is there, the salary report is not, and the picture is extra."""
    attachments = (
        Attachment(kind=AttachmentKind.PICTURE, about="r", enclosed=True),
        Attachment(kind=AttachmentKind.AUDITORS_CERTIFICATE, enclosed=True, date=FuzzyDate("2026-11-02")),
    )
    document = _report(Report(id="r", project="p"), attachments=attachments)
    text = _plain(document)
    assert "| Revisorsintyg | Ja | Ja | 2 november 2026 |" in text
    assert "| Löneredovisning | Ja | Nej | saknas |" in text
    assert "| Bild | saknas | Ja | saknas |" in text
    assert "De här bilagorna saknas:\n\n- [Löneredovisning](#annexes)" in text
    assert "Utkast: en obligatorisk bilaga saknas" == document.properties.status


@pytest.mark.parametrize(
    ("language", "there", "sentence"),
    [
        ("sv", 1, "Det krävs en bilaga som inte är bifogad: Löneredovisning."),
        ("en", 1, "One required annex is not enclosed: Salary report."),
        ("sv", 0, "Det krävs bilagor som inte är bifogade: Revisorsintyg och Löneredovisning."),
        ("en", 0, "Some required annexes are not enclosed: Auditor’s certificate and Salary report."),
    ],
)
def test_a_sent_report_says_in_one_sentence_what_is_not_enclosed(
    language: Language, there: int, sentence: str
) -> None:
    """It asks for nothing, has no list of what to complete, and its status says nothing of a lack."""
    certificate = Attachment(kind=AttachmentKind.AUDITORS_CERTIFICATE, enclosed=True)
    report = Report(id="r", project="p", status=ReportStatus.SENT)
    document = _report(report, language=language, attachments=(certificate,) * there)
    text = _plain(document)
    assert 1 == text.count(sentence)
    assert "to-complete" not in text
    assert {"sv": "Inskickad", "en": "Sent"}[language] == document.properties.status


@pytest.mark.parametrize(
    ("lacks", "sv", "en"),
    [
        (
            Lacks(9, 31),
            "Utkast: 9 av 31 obligatoriska svar saknas",
            "Draft: 9 of 31 required answers missing",
        ),
        (Lacks(1, 1), "Utkast: 1 av 1 obligatoriskt svar saknas", "Draft: 1 of 1 required answer missing"),
        (Lacks(0, 31), "Utkast: alla obligatoriska svar finns", "Draft: all required answers are there"),
        (Lacks(0, 31, 1), "Utkast: en obligatorisk bilaga saknas", "Draft: one required annex missing"),
        (Lacks(0, 31, 2), "Utkast: två obligatoriska bilagor saknas", "Draft: two required annexes missing"),
        (
            Lacks(1, 31, 2),
            "Utkast: 1 av 31 obligatoriska svar och 2 obligatoriska bilagor saknas",
            "Draft: 1 of 31 required answers and 2 required annexes missing",
        ),
    ],
)
def test_the_status_of_a_draft_in_none_one_and_many(lacks: Lacks, sv: str, en: str) -> None:
    """Number and noun agree in both languages."""
    for language, words in (("sv", sv), ("en", en)):
        account = Account(Telling(Partnership(id="x"), language, theme="report"), None, None, NEUTRAL)
        assert words == status(account, lacks).replace("\N{NO-BREAK SPACE}", " ")


def test_a_returned_report_is_worked_on_and_says_so() -> None:
    """It still asks for what is missing."""
    document = _report(Report(id="r", project="p", status=ReportStatus.RETURNED))
    assert "Återsänd: två obligatoriska bilagor saknas" == document.properties.status.replace(
        "\N{NO-BREAK SPACE}", " "
    )


@pytest.mark.parametrize("audience", ["public", "partner", "internal"])
def test_a_report_changed_after_sending_does_not_pretend(audience: str) -> None:
    """Every copy says it in the status; a copy for the house also says where the sent one is."""
    report = Report(
        id="r", project="p", form="own", status=ReportStatus.SENT, submitted=FuzzyDate("2026-09-15")
    )
    report = evolve(report, digest=digest_of(report))
    assert "Inskickad" == _report(report, audience=audience).properties.status
    unchanged = _plain(_report(report, audience=audience))
    assert "Inskickad: 2026-09-15" in unchanged
    assert "Status:" not in unchanged  # once is enough
    later = evolve(report, answers=(Answer(question="annexes", text=_both("Nya", "New")),))
    document = _report(later, audience=audience)
    assert "Inskickad, men svaren har ändrats sedan dess" == document.properties.status
    text = _plain(document)
    assert "Status: Inskickad, men svaren har ändrats sedan dess" in text
    assert (audience == "internal") == ("de som skickades den 15 september 2026" in text)


def test_last_years_answer_stands_beside_this_years_question_in_the_house_only() -> None:
    """The latest earlier answer is shown, by year; in a copy that is sent there is none."""
    years = (
        Report(id="y1", project="p", year=1, answers=(Answer(question="lessons", text=_both("ETT", "ONE")),)),
        Report(id="y2", project="p", year=2, answers=(Answer(question="lessons", text=_both("TVÅ", "TWO")),)),
        Report(
            id="y4", project="p", year=4, answers=(Answer(question="lessons", text=_both("FYRA", "FOUR")),)
        ),
        Report(
            id="o", project="q", year=2, answers=(Answer(question="lessons", text=_both("ANDRA", "OTHER")),)
        ),
    )
    this = Report(id="y3", project="p", year=3)
    inside = _plain(_report(this, form=NEUTRAL, audience="internal", others=years))
    assert "Svaret för projektår 2" in inside
    assert (True, False, False, False) == tuple(w in inside for w in ("TVÅ", "ETT", "FYRA", "ANDRA"))
    for audience in ("public", "partner"):
        assert "TVÅ" not in _plain(_report(this, form=NEUTRAL, audience=audience, others=years))
    sent = evolve(this, status=ReportStatus.SENT)
    assert "TVÅ" not in _plain(_report(sent, form=NEUTRAL, audience="internal", others=years))


def test_last_years_answer_in_another_language_says_which() -> None:
    """It is shown as it was written, marked with its language."""
    last = Report(
        id="y1", project="p", year=1, answers=(Answer(question="lessons", text=Text({"sv": "Lärdom"})),)
    )
    this = Report(id="y2", project="p", year=2)
    text = _plain(_report(this, language="en", form=NEUTRAL, audience="internal", others=(last,)))
    assert "The answer for project year 1 (in Swedish)" in text
    assert "Lärdom" in text


def _paper(paper: Paper, language: Language = "sv", **fields: Any) -> Document:
    record = Partnership(id="x", papers=(paper,), **fields)
    return position_paper(record, paper, language=language, form=shipped("position-paper"))


def test_a_paper_lists_what_is_not_enclosed_as_such_and_counts_it() -> None:
    """Where the record says nothing of a document, the paper says nothing either."""
    paper = Paper(
        id="p",
        title=_both("Ärendet", "The matter"),
        basis=tuple(
            BasisDocument(title=_both(title, title), date=FuzzyDate("2016"))
            for title in ("Avtalet", "Skrivelsen")
        ),
    )
    attachments = (
        Attachment(title=_both("Avtalet", "Avtalet"), about="p", required=True, enclosed=False),
        Attachment(title=_both("Kartan", "Kartan"), about="p", enclosed=False),
    )
    document = _paper(paper, attachments=attachments)
    text = _plain(document)
    assert "- Avtalet, 2016 (bifogas inte)\n- Skrivelsen, 2016\n- Kartan (bifogas inte)\n" in text
    assert document.properties.status.endswith("uppgifter och 1\u00a0bilaga saknas")
    assert "(not enclosed)" in _plain(_paper(paper, "en", attachments=attachments))


def test_a_paper_that_asks_for_something_is_a_draft_whatever_its_status_says() -> None:
    """The head block and the properties say the same."""
    document = _paper(Paper(id="p", title=_both("Ärendet", "The matter"), status=PaperStatus.PROPOSED))
    assert document.properties.status.startswith("Utkast: ")
    assert f"Status: {document.properties.status}" in render_markdown(document)


def test_names_are_those_of_the_papers_date() -> None:
    """A paper from before a change of name bears the old one, a later or undated one the present."""
    association = Organisation(
        id="skr",
        name=Text({"sv": "Sveriges Kommuner och Regioner", "en": "SALAR"}),
        short=Text({"sv": "SKR"}),
        former_names=(
            OrganisationName(
                name=Text({"sv": "Sveriges Kommuner och Landsting"}),
                valid=Period(end=FuzzyDate("2019-11-26")),
            ),
        ),
    )

    def told(date: str | None, language: str = "sv") -> tuple[str, ...]:
        record = Partnership(id="x", organisations=(association,))
        telling = Telling(record, language, as_of=FuzzyDate(date) if date else None)
        return tuple(
            "".join(getattr(one, "text", "") for one in name("skr"))
            for name in (telling.official, telling.name, telling.short)
        )

    before = "Sveriges Kommuner och Landsting"
    assert (before,) * 3 == told("2016-10-17")
    now = ("Sveriges Kommuner och Regioner", "Sveriges Kommuner och Regioner", "SKR")
    assert [now] * 4 == [told(None), told("2019-11-27"), told("2019"), told("2016~")]
    assert ("SALAR",) * 3 == told("2016-10-17", "en")
