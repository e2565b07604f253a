"""The final report: the synthetic record word for word, exact sums, and odd records without a crash."""

import os
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import evolve

from partnerkit import load
from partnerkit.documents.accessibility import inlines_of
from partnerkit.documents.final_report import final_report
from partnerkit.documents.report.money import Sum, added, difference
from partnerkit.documents.tree import (
    Blank,
    Document,
    Facts,
    Heading,
    Link,
    PageBreak,
    Prompt,
    Signatures,
    Table,
    check,
    plain,
    walk,
)
from partnerkit.forms import Form, FormKind, Grade, Limit, Part, Requirement, Section
from partnerkit.forms.shipped import shipped
from partnerkit.model import (
    Activity,
    Answer,
    BudgetLine,
    Consideration,
    Contact,
    Indicator,
    Involvement,
    InvolvementRole,
    Modality,
    Observation,
    Organisation,
    Partnership,
    Party,
    PartyRole,
    Project,
    Report,
    ReportStatus,
    Result,
    Risk,
)
from partnerkit.render.markdown import render_markdown
from partnerkit.values import FuzzyDate, Money, Period, Qualifier, Reference, Text

GOLDEN = Path(__file__).parent / "golden"
FORM = shipped("neutral-final-report")
SYNTHETIC = load(Path(__file__).parents[1] / "case" / "synthetic.yaml")
Language = Literal["sv", "en"]


def _text(words: str) -> Text:
    return Text({"sv": words, "en": words})


def _report(
    partnership: Partnership,
    project: Project | None = None,
    report: Report | None = None,
    *,
    language: Language = "en",
    form: Form = FORM,
    audience: str = "public",
) -> Document:
    document = final_report(partnership, project, report, language=language, form=form, audience=audience)
    assert () == check(document)
    return document


def _synthetic(language: Language = "en", **kwargs: Any) -> Document:
    return _report(SYNTHETIC, SYNTHETIC.projects[0], SYNTHETIC.reports[0], language=language, **kwargs)


def _about(language: Language = "en", report: Report | None = None, **fields: Any) -> Document:
    """Return the report of a project that has nothing but the given fields."""
    project = Project(id="p", title=_text("Water"), **fields)
    return _report(Partnership(id="linz", projects=(project,)), project, report, language=language)


def _blocks(document: Document, kind: type) -> list[Any]:
    return [block for part in document.parts for block in part.blocks if isinstance(block, kind)]


def _cells(document: Document, caption: str) -> list[tuple[str, ...]]:
    table = next(block for block in _blocks(document, Table) if block.caption.startswith(caption))
    return [tuple(plain(cell) for cell in row.cells) for row in table.rows]


def _note(document: Document, caption: str) -> str | None:
    found: Table = next(block for block in _blocks(document, Table) if block.caption.startswith(caption))
    return found.note


def _facts(document: Document) -> dict[str, str]:
    return {fact.label: plain(fact.value) for fact in _blocks(document, Facts)[0].rows}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_synthetic_record_word_for_word(language: Language) -> None:
    """The whole report is as it was read and approved; set UPDATE_GOLDEN=1 to write it anew."""
    file = GOLDEN / f"final-report.{language}.md"
    said = render_markdown(_synthetic(language))
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(said, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == said


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("audience", ["public", "partner", "internal"])
@pytest.mark.parametrize("status", [None, *ReportStatus])
def test_every_reader_and_status(language: Language, audience: str, status: ReportStatus | None) -> None:
    """The report is accessible for every reader and in every state."""
    report = evolve(SYNTHETIC.reports[0], status=status)
    record = evolve(SYNTHETIC, reports=(report,))
    _report(record, record.projects[0], report, language=language, audience=audience)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("project", [None, Project(id="p")])
@pytest.mark.parametrize("report", [None, Report(project="nowhere")])
def test_the_smallest_record(language: Language, project: Project | None, report: Report | None) -> None:
    """A record that holds nothing becomes a report full of questions, also without any project."""
    document = _report(Partnership(id="linz"), project, report, language=language)
    status = {
        "sv": "Utkast: 15 av 15 obligatoriska svar saknas",
        "en": "Draft: 15 of 15 required answers missing",
    }
    assert status[language] == _facts(document)["Status"]
    assert 15 == len(_blocks(document, Prompt))


def test_a_draft_lists_what_is_missing_with_links() -> None:
    """The first page of a draft leads to each missing answer and says who can give it."""
    document = _synthetic("sv")
    headings = [plain(block.children) for block in _blocks(document, Heading)]
    targets = [
        inline.target
        for part in document.parts
        for block in part.blocks
        for line in inlines_of(block)
        for inline in walk(line)
        if isinstance(inline, Link) and inline.target.startswith("#")
    ]
    assert "Att komplettera" == headings[1]
    assert ["#sustainability", "#finances", "#finances.unspent", "#annexes"] == targets
    assert "Utkast: 3 av 15 obligatoriska svar och 1 obligatorisk bilaga saknas" == _facts(document)[
        "Status"
    ].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("status", [ReportStatus.SENT, ReportStatus.APPROVED])
def test_a_finished_report_asks_for_nothing(status: ReportStatus) -> None:
    """A report that is sent or approved has no questions, no list of what is missing and no length counts."""
    report = evolve(SYNTHETIC.reports[0], status=status, references=(), date=None)
    document = _report(SYNTHETIC, SYNTHETIC.projects[0], report)
    inlines = [
        inline
        for part in document.parts
        for block in part.blocks
        for line in inlines_of(block)
        for inline in walk(line)
    ]
    assert [] == [one for one in inlines if isinstance(one, Blank)]
    assert [] == [*_blocks(document, Prompt), *_blocks(document, PageBreak)]
    assert "Not more than" not in render_markdown(document)
    assert "Draft" not in render_markdown(document)


def test_a_finished_report_says_once_what_it_does_not_tell() -> None:
    """Sections without a word are left out; one sentence at the end names them, and nothing else says so."""
    said = render_markdown(_about("sv", report=Report(project="p", status=ReportStatus.SENT)))
    assert "Uppgift saknas" not in said
    assert 1 == said.count("Rapporten innehåller inga uppgifter under följande rubriker: Sammanfattning, ")
    assert '## <a id="summary">' not in said
    assert "Bilagor och Intygande." in said


def test_the_annex_is_for_the_house() -> None:
    """A funder gets what the form asks for; the rest of the record stands in the internal report only."""
    outside = [_synthetic(audience=audience) for audience in ("public", "partner")]
    assert [1, 1] == [len(document.parts) for document in outside]
    inside = _synthetic(audience="internal")
    assert ["Final report", "Annex"] == [part.kind for part in inside.parts]


@pytest.mark.parametrize(
    "words",
    [
        "Letter of intent on water",
        "At least half of the participants",
        "0.0856",
        "V-2018-101",
        "End date",
        "is clear",
    ],
)
def test_what_a_funder_needs_stays_in_the_public_report(words: str) -> None:
    """Agreements, conditions, rates, vouchers, changes and answers to earlier reports are in the sections."""
    assert words in render_markdown(_synthetic())


def test_grants_to_other_projects_are_not_the_funders_business() -> None:
    """The report tells of the project's own grant; another project's stands in the annex for the house."""
    assert "900,000" not in render_markdown(_synthetic())
    assert "900,000" in render_markdown(_synthetic(audience="internal"))


def test_rows_of_the_head_block_without_a_value_are_left_out() -> None:
    """A finished report has no row that says nothing; a draft asks for what must be there."""
    done = _facts(_about(report=Report(project="p", status=ReportStatus.SENT)))
    assert ["Form", "Status"] == list(done)
    draft = _facts(_about(report=Report(project="p")))
    assert ("[Enter funder]", "[Enter period]") == (draft["Funder"], draft["Actual period"])


def test_an_end_without_a_year_reads_well() -> None:
    """A month without a year asks for the year in a draft, and says that it is not known in a sent report."""
    period = Period(None, FuzzyDate("XXXX-10"))
    draft = _facts(_about("sv", period=period))
    sent = _facts(_about("sv", Report(project="p", status=ReportStatus.SENT), period=period))
    assert ("Avslutades i oktober [Ange årtal]", "Avslutades i oktober (årtal saknas)") == (
        draft["Faktisk tid"],
        sent["Faktisk tid"],
    )


def test_a_column_in_which_nobody_says_anything_is_left_out() -> None:
    """Activities without dates and deviations have no column of "not stated"; one date brings it back."""
    plain_ones = (Activity(title=_text("Visit")), Activity(title=_text("Course")))
    assert [("1", "Visit."), ("2", "Course.")] == _cells(_about(activities=plain_ones), "Activities planned")
    dated = (*plain_ones, Activity(title=_text("Fair"), date=FuzzyDate("2019")))
    rows = [("1", "Visit.", "not stated"), ("2", "Course.", "not stated"), ("3", "Fair.", "2019")]
    assert rows == _cells(_about(activities=dated), "Activities planned")


def test_units_stand_beside_their_party() -> None:
    """A party has its units in its own row, and those who took part on its side below it, role by role."""
    names = ("Holder", "parks department", "roads department", "Water AB", "Heat AB", "Adviser Inc")
    record = Partnership(
        id="linz",
        organisations=tuple(Organisation(id=one[:4], name=_text(one)) for one in names),
        parties=(Party(organisation="Hold", role=PartyRole.LEAD),),
        involvements=(
            Involvement(organisation="road", side="Hold", role=InvolvementRole.OWN_UNIT),
            Involvement(organisation="park", side="Hold", role=InvolvementRole.OWN_UNIT),
            Involvement(organisation="Wate", side="Hold", role=InvolvementRole.MUNICIPAL_COMPANY),
            Involvement(
                organisation="Heat", side="Hold", role=InvolvementRole.MUNICIPAL_COMPANY, former=True
            ),
            Involvement(organisation="Advi", role=InvolvementRole.ADVISER),
        ),
    )
    document = _report(record)
    assert [
        ("Holder", "Lead party", "Parks department and roads department"),
        ("Holder", "Municipally owned companies", "Water AB, and formerly Heat AB"),
    ] == _cells(document, "Parties and other actors")
    assert "**Adviser.** Adviser Inc." in render_markdown(document)


def test_results_with_one_lead_stand_together() -> None:
    """Two results on the same matter are one item; how far each has come follows its statement."""
    results = (
        Result(lead=_text("Schools"), statement=_text("Teachers met.")),
        Result(lead=_text("Schools"), statement=_text("Pupils will meet."), modality=Modality.PLANNED),
    )
    said = render_markdown(_about(results=results))
    assert "- **Schools.** Teachers met. Pupils will meet. Status: planned.\n" in said
    assert "Other results" not in said


def test_an_optional_question_without_answer_is_left_out() -> None:
    """Only what must be answered is printed without an answer."""
    headings = [plain(block.children) for block in _blocks(_about(), Heading)]
    assert "Finances" in headings
    assert "Lessons" not in headings


def test_what_is_not_relevant_says_why() -> None:
    """A question that was considered and found not relevant gives the reason and counts as answered."""
    report = Report(
        project="p",
        answers=(Answer(question="summary", not_relevant=_text("nothing took place")),),
        considerations=(Consideration(section="changes", text=_text("nothing changed")),),
    )
    document = _about(report=report)
    said = render_markdown(document)
    assert "Considered, not relevant: nothing took place." in said
    assert "Considered, not relevant: nothing changed." in said
    assert "Draft: 13 of 15 required answers missing" == _facts(document)["Status"]


def test_answers_to_questions_of_another_form_are_kept() -> None:
    """An answer whose question the form does not have stands at the end instead of being lost."""
    document = _about(report=Report(answers=(Answer(question="old", text=_text("Kept words")),)))
    assert "Answers to other questions" in [plain(block.children) for block in _blocks(document, Heading)]
    assert "Kept words" in render_markdown(document)


def test_a_missing_translation_is_no_answer() -> None:
    """Swedish words never stand in an English report; the answer counts as missing."""
    report = Report(answers=(Answer(question="summary", text=Text({"sv": "Bara svenska"})),))
    document = _about(report=report)
    assert "Bara svenska" not in render_markdown(document)
    assert "Draft: 15 of 15 required answers missing" == _facts(document)["Status"]


def test_a_form_may_ask_for_several_languages() -> None:
    """Where the form wants a summary in two languages, both are printed, each under its name."""
    section = Section(
        key="summary",
        heading=_text("Summary"),
        part=Part.REPORT,
        requirement=Requirement.REQUIRED,
        block="answer",
        languages=("en", "sv"),
        limit=Limit(words=10),
    )
    form = Form(
        name="own", kind=FormKind.FINAL_REPORT, title=_text("Own"), grade=Grade.SEEN, sections=(section,)
    )
    report = Report(answers=(Answer(question="summary", text=Text({"en": "Done.", "sv": "Klart."})),))
    said = render_markdown(_report(Partnership(id="linz"), None, report, form=form))
    assert "**English.** Done." in said
    assert "**Swedish.** Klart." in said


def test_a_block_that_nobody_knows_fills_nothing() -> None:
    """A form may name a block this version does not have; its question is asked all the same."""
    section = Section(
        key="new",
        heading=_text("New"),
        part=Part.REPORT,
        requirement=Requirement.REQUIRED,
        block="from-the-future",
    )
    form = Form(
        name="own", kind=FormKind.FINAL_REPORT, title=_text("Own"), grade=Grade.SEEN, sections=(section,)
    )
    assert ["answer.new"] == [
        block.key for block in _blocks(_report(Partnership(id="linz"), form=form), Prompt)
    ]


def test_zero_and_unknown_are_two_things() -> None:
    """A line that was not used is 0, one nobody reported is not stated, and the sum says what it lacks."""
    lines = (
        BudgetLine(heading=_text("Travel"), granted=Money(90000), reported=Money(0)),
        BudgetLine(heading=_text("Interpreting"), granted=Money(25000)),
        BudgetLine(heading=_text("Food"), granted=Money(100), reported=Money(100)),
    )
    document = _about(budget=lines)
    assert [
        ("Travel", "90,000", "0", "−90,000", "−100.0%"),
        ("Interpreting", "25,000", "not stated", "not stated", "not stated"),
        ("Food", "100", "100", "0", "0.0%"),
        ("Total of stated figures", "115,100", "100", "not stated", "not stated"),
    ] == _cells(document, "Granted and outcome")
    assert (
        "A minus sign means that less was used than granted. "
        "Figures are missing in one of three rows, so the total is not complete."
    ) == _note(document, "Granted and outcome")


def test_a_percentage_needs_a_granted_amount() -> None:
    """A line that was not granted has a difference but no share."""
    lines = (BudgetLine(heading=_text("Visa"), granted=Money(0), reported=Money(50)),)
    assert [("Visa", "0", "50", "50", "not applicable")] == _cells(
        _about(budget=lines), "Granted and outcome"
    )


def test_currencies_are_never_added_together() -> None:
    """Lines in two currencies stand in two tables."""
    lines = (
        BudgetLine(heading=_text("Travel"), granted=Money(10, "EUR"), reported=Money(9, "EUR")),
        BudgetLine(heading=_text("Work"), granted=Money(200), reported=Money(200)),
    )
    tables = [
        block
        for block in _blocks(_about(budget=lines), Table)
        if block.caption.startswith("Granted and outcome")
    ]
    assert [["Travel"], ["Work"]] == [[plain(row.cells[0]) for row in table.rows] for table in tables]


def test_sums_are_exact_and_say_how_sure_they_are() -> None:
    """Sums are worked out in decimals, one approximate term makes them approximate, and nothing is no sum."""
    assert Sum(Money(Decimal("0.3")), complete=True) == added([Money(Decimal("0.1")), Money(Decimal("0.2"))])
    assert Sum(Money(3, qualifier=Qualifier.ABOUT), complete=False) == added(
        [Money(3, qualifier=Qualifier.JUST_OVER), None, Money(None, wording="some")]
    )
    assert Sum(None, complete=False) == added([None])
    assert None is difference(Money(1), Money(1, "EUR"))


def test_people_that_nobody_counted_are_asked_for() -> None:
    """Without a number the section is not answered, whatever else is known; a sent report says so once."""
    activities = (Activity(title=_text("Visit"), target_groups=(_text("officers"),)),)
    assert "answer.participants" in [block.key for block in _blocks(_about(activities=activities), Prompt)]
    sent = render_markdown(
        _about(activities=activities, report=Report(project="p", status=ReportStatus.SENT))
    )
    assert 1 == sent.count("The numbers of women and men who took part are not stated.")


def test_no_cell_is_empty_when_only_odd_fields_are_known() -> None:
    """Records that say one odd thing each are shown without a crash or an empty cell."""
    document = _about(
        activities=(Activity(public=True, deviation=_text("Moved")),),
        indicators=(Indicator(objective="nowhere", baseline=Observation(numerator=1)),),
        results=(Result(evidence=_text("Minutes")), Result(benefits=("nowhere",))),
        budget=(BudgetLine(category="A1"), BudgetLine(comment=_text("Why"))),
        risks=(Risk(public=True, action=_text("Acted")),),
    )
    assert "Minutes" in render_markdown(document)


def test_risks_are_for_the_house_unless_marked_public() -> None:
    """A risk that is not public stands in the internal report only."""
    project = Project(id="p", risks=(Risk(statement=_text("Support may weaken")),))
    record = Partnership(id="linz", projects=(project,))
    assert "Support may weaken" not in render_markdown(_report(record, project))
    assert "Support may weaken" in render_markdown(_report(record, project, audience="internal"))


def test_competing_statements_are_for_the_house() -> None:
    """Readers outside see the chosen value; the others see what each source states."""
    assert "Competing statements" not in render_markdown(_synthetic())
    assert "Competing statements" in render_markdown(_synthetic(audience="internal"))


def test_names_of_people_are_shown_only_if_public() -> None:
    """A contact is a role; the name follows only where it is marked public."""
    hidden = Contact(id="c", role=_text("officer"), name="Hidden Name")
    shown = Contact(id="d", role=_text("planner"), name="Shown Name", name_public=True)
    record = Partnership(id="linz", contacts=(hidden, shown))
    said = render_markdown(_report(record, None, Report(contact="c"), audience="internal"))
    assert (False, True) == ("Hidden Name" in said, "Shown Name" in said)


def test_signers_stand_under_their_units() -> None:
    """Each unit has its own block, with questions for the names that are not known."""
    assert [("Technical Services Department", "[Enter name]"), ("Mudende", "Joy Example")] == [
        (block.unit, plain(block.signers[0].name)) for block in _blocks(_synthetic(), Signatures)
    ]


def test_the_grant_holder_sends_the_report() -> None:
    """The sender is the grant holder wherever it stands in the list; its case number is the document's."""
    record = Partnership(
        id="linz",
        organisations=(Organisation(id="a", name=_text("First")), Organisation(id="b", name=_text("Holder"))),
        parties=(Party(organisation="a"), Party(organisation="b", role=PartyRole.GRANT_HOLDER)),
    )
    report = Report(references=(Reference("KS 1", "b"),))
    part = _report(record, None, report).parts[0]
    assert ("Holder", "KS 1") == (part.sender, part.reference)


def test_parties_of_the_relation_that_do_not_run_the_project_are_not_named() -> None:
    """A party that joined for another project is not a party to this report."""
    assert "Nova Luka" not in _facts(_synthetic())["Partner"]
    other = _report(SYNTHETIC, SYNTHETIC.projects[1])
    assert "Mudende (Kenya) and Nova Luka (Bosnia and Herzegovina)" == _facts(other)["Partner"].replace(
        "\u00a0", " "
    )


def test_an_invented_record_says_so() -> None:
    """Every report of a synthetic record says at the top that it is invented."""
    assert "Invented example." in render_markdown(_synthetic())
