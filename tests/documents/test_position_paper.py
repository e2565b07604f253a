"""The position paper of any record: the case word for word, and odd records without a crash."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from partnerkit.documents.accessibility import inlines_of
from partnerkit.documents.position_paper import position_paper
from partnerkit.documents.tree import Document, Facts, Heading, check, plain
from partnerkit.documents.tree import Text as Words
from partnerkit.forms.shipped import shipped
from partnerkit.model import (
    Activity,
    Agreement,
    AgreementKind,
    Attachment,
    BasisDocument,
    Consideration,
    Consultation,
    ConsultationOutcome,
    Contact,
    CrossCutting,
    Decision,
    DecisionPoint,
    Feedback,
    FeedbackPoint,
    Financing,
    FollowUp,
    FollowUpEvent,
    FuzzyDate,
    Grant,
    Headcount,
    Involvement,
    Matter,
    Money,
    Narrative,
    Objective,
    Organisation,
    Origin,
    Paper,
    PaperStatus,
    Partnership,
    Party,
    Period,
    PolicyDocument,
    Project,
    ProjectKind,
    ProjectStatus,
    Reference,
    Report,
    Result,
    Settings,
    Signature,
    Term,
    Text,
    Theme,
)
from partnerkit.records.loading import load
from partnerkit.render.markdown import render_markdown

_ROOT = Path(__file__).parents[2]
_GOLDEN = Path(__file__).parent / "golden"
_FORM = shipped("position-paper")
_FORMS = ("position-paper", "position-paper-one-document", "position-paper-summary-first")
_LANGUAGES = ("sv", "en")


def _case() -> Partnership:
    return load(_ROOT / "src" / "partnerkit" / "demo" / "thai-nguyen-linkoping.yaml")


def _paper(record: Partnership, language: str = "sv", **options: Any) -> Document:
    return position_paper(record, record.papers[0], language=language, form=_FORM, **options)


def _told(record: Partnership, language: str = "sv", **options: Any) -> str:
    text = render_markdown(_paper(record, language, **options))
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")


def _both(sv: str, en: str) -> Text:
    return Text({"sv": sv, "en": en})


def _smallest(**fields: Any) -> Partnership:
    paper = Paper(id="p", title=_both("Ärendet", "The matter"))
    return evolve(Partnership(id="x", papers=(paper,)), **fields)


def _with_paper(record: Partnership, **fields: Any) -> Partnership:
    return evolve(record, papers=(evolve(record.papers[0], **fields), *record.papers[1:]))


def _headings(document: Document, level: int) -> list[str]:
    blocks = [block for part in document.parts for block in part.blocks]
    found = [block for block in blocks if isinstance(block, Heading) and block.level == level]
    return [plain(block.children).replace("\N{NO-BREAK SPACE}", " ") for block in found]


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_case_reads_word_for_word_as_it_was_approved(language: str, form: str) -> None:
    """The paper of the case is compared with the text a person has read; UPDATE_GOLDEN=1 writes it anew."""
    golden = _GOLDEN / f"{form}.{language}.md"
    record = _case()
    made = render_markdown(position_paper(record, record.papers[0], language=language, form=shipped(form)))
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == made


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("language", _LANGUAGES)
def test_everyone_can_read_it(language: str, form: str) -> None:
    """Nothing in the tree keeps people from reading the paper, whatever form it has."""
    record = _case()
    document = position_paper(record, record.papers[0], language=language, form=shipped(form))
    assert () == check(document)


def test_sections_stand_in_the_order_of_the_style_guide() -> None:
    """The memo asks, the paper stands alone; a section without content, here the position, is not there."""
    memo, paper = _paper(_case()).parts
    order = (
        "Förslag till kommunstyrelsens beslut",
        "Ärendet",
        "Beslutsunderlag",
        "Ekonomiska konsekvenser",
        "Kommunala mål",
        "Samråd",
        "Uppföljning och utvärdering",
        "Beslutet skickas till",
        "Bakgrund",
        "Vad har samarbetet bidragit till?",
        "ICLD:s återkoppling",
        "Uppföljning",
    )
    assert order == tuple(_headings(_paper(_case()), 2))
    assert ("Tjänsteskrivelse", "Positionspapper") == (memo.kind, paper.kind)
    assert [
        "Förfrågan och förberedelseprojekt",
        "Det treåriga partnerskapet",
        "Parter och aktörer",
    ] == _headings(_paper(_case()), 3)


def test_no_section_is_longer_than_the_form_allows() -> None:
    """A long paper is not read: each section of the case keeps within its words."""
    limits = {
        str(section.heading.get("sv")): section.limit.words for section in _FORM.sections if section.limit
    }
    words = dict.fromkeys(limits, 0)
    heading = ""
    for block in (block for part in _paper(_case()).parts for block in part.blocks):
        if isinstance(block, Heading) and block.level < 3:
            heading = plain(block.children)
        elif heading in words:
            words[heading] += sum(len(plain(line).split()) for line in inlines_of(block))
    assert [] == [name for name, limit in limits.items() if limit and words[name] > limit]


def test_the_summary_can_stand_in_the_minutes() -> None:
    """Ninety to a hundred and fifty words, as boards want it."""
    text = _told(_case()).partition("## Ärendet")[2].partition("##")[0]
    assert 90 <= len(text.split()) <= 150


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_paper_without_a_title_or_id_is_made_too(language: str) -> None:
    """A draft may lack even that."""
    record = Partnership(id="x", papers=(Paper(status=PaperStatus.DRAFT),))
    assert () == check(_paper(record, language))


_ODD = {
    "no party known by name": _smallest(parties=(Party(description=_both("En kommun", "A municipality")),)),
    "one party": _smallest(
        parties=(Party(organisation="a"),), organisations=(Organisation(id="a", name=Text({"sv": "Borås"})),)
    ),
    "three parties, one gone astray": _smallest(
        parties=(Party(organisation="a"), Party(organisation="b"), Party(organisation="nowhere")),
        organisations=(
            Organisation(id="a", name=Text({"vi": "Huế"}), country="VN"),
            Organisation(id="b", name=_both("Borås Stad", "City of Borås"), country="SE"),
        ),
        involvements=(Involvement(organisation="b"), Involvement(organisation="lost", side="a", former=True)),
    ),
    "an organisation that belongs to itself": _with_paper(
        _smallest(organisations=(Organisation(id="a", name=Text({"sv": "A"}), part_of="a"),)),
        body="a",
        unit="a",
    ),
    "projects of every status": _smallest(
        projects=tuple(
            Project(
                id=f"{kind.value}-{status.value}",
                kind=kind,
                status=status,
                period=Period(end=FuzzyDate("2014/..")),
            )
            for kind in (ProjectKind.INCEPTION, ProjectKind.NETWORK)
            for status in ProjectStatus
        )
    ),
    "projects with almost nothing": _smallest(
        projects=(
            Project(id="a"),
            Project(kind=ProjectKind.PROJECT),
            Project(period=Period(start=FuzzyDate("XXXX-10"))),
            Project(areas=("lost", "t"), recommended_areas=("t",), policy_goals=("lost",), funder="lost"),
            Project(stated_length=_both("treårigt", "three-year"), objectives=(Objective(party="lost"),)),
        ),
        themes=(Theme(id="t", name=Text({"vi": "nước"})),),
    ),
    "words in other languages only": _with_paper(
        _smallest(
            origin=Origin(text=Text({"vi": "Xin chào"})),
            financing=(Financing(statement=Text({"vi": "Tiền"})),),
            terms=(Term(id="t", word=Text({"vi": "từ"}), explanation=Text({"vi": "nghĩa"})),),
            projects=(
                Project(
                    title=Text({"vi": "Dự án"}),
                    results=(Result(lead=Text({"vi": "a"}), statement=Text({"vi": "b"})),),
                ),
            ),
        ),
        title=Text({"vi": "Việc"}),
        proposals=(DecisionPoint(text=Text({"vi": "Một"})),),
    ),
    "things that lead nowhere": _with_paper(
        _smallest(
            consultations=(Consultation(organisation="lost", outcome=ConsultationOutcome.OBJECTS),),
            follow_ups=(FollowUp(by="lost"), FollowUp(what=_both("gör något", "does something"))),
            agreements=(Agreement(parties=("lost",), kind=AgreementKind.OTHER), Agreement(id="agreement")),
            reports=(
                Report(project="lost"),
                Report(feedback=(Feedback(points=(FeedbackPoint(text=_both("a", "b")),)),)),
            ),
            grants=(Grant(funder="lost", granted=Money(None, wording="något")),),
        ),
        body="lost",
        unit="lost",
        officer="lost",
        policy_documents=("lost",),
        distribution=("lost",),
        signatures=(Signature(contact="lost"),),
        basis=(BasisDocument(title=_both("Bilaga", "Annex"), unit="lost"),),
    ),
}


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("record", _ODD.values(), ids=_ODD)
def test_odd_records_make_papers(record: Partnership, language: str) -> None:
    """Whatever a record lacks, a paper comes out that everyone can read."""
    document = _paper(record, language)
    assert () == check(document)
    assert "None" not in render_markdown(document)


def test_a_missing_translation_is_a_question_and_never_another_language() -> None:
    """Swedish prose does not stand in the English paper."""
    record = _with_paper(_smallest(), position=Text({"sv": "Kommunen vill fortsätta."}))
    assert "Kommunen vill fortsätta." in _told(record, "sv")
    assert "Kommunen" not in _told(record, "en")
    assert "[Translation missing]" in _told(record, "en")


@pytest.fixture
def adopted() -> Partnership:
    """Return the case after the board's decision."""
    decision = Decision(id="adoption", body="kommunstyrelsen", date=FuzzyDate("2016-12-06"), paragraph="412")
    record = _with_paper(
        _case(),
        status=PaperStatus.ADOPTED,
        decision="adoption",
        date=FuzzyDate("2016-11-01"),
        reference=Reference("KS 2016-811"),
        valid=Period(start=FuzzyDate("2016-12-06")),
        replaces=_both("Inget tidigare papper", "No earlier paper"),
    )
    return evolve(record, decisions=(decision,))


def test_an_adopted_paper_says_who_adopted_it_and_no_longer_proposes(adopted: Partnership) -> None:
    """The memo is history; the paper tells its decision with date and paragraph."""
    text = _told(adopted)
    assert "Status: Fastställt av kommunstyrelsen den 6 december 2016, § 412" in text
    assert "Gäller från: 2016-12-06" in text
    assert "Ersätter: Inget tidigare papper" in text
    for gone in ("Tjänsteskrivelse", "Förslag till", "## Samråd", "Beslutet skickas till", "[Ange namn]"):
        assert gone not in text


def test_an_adopted_paper_says_by_when_it_is_followed_up(adopted: Partnership) -> None:
    """The end of the first term of office after the decision, in the head and in the table."""
    text = _told(adopted)
    assert "Följs upp senast: 2018-10-14" in text
    assert (
        "| Kommunstyrelsen | Minst en gång per mandatperiod, första gången senast den 14 oktober 2018 |"
        in text
    )
    english = _told(adopted, "en")
    assert "Status: Adopted by the Municipal Executive Board on 6 December 2016 (§ 412)" in english
    assert "Follow-up due by: 2018-10-14" in english
    assert "At least once in each term of office, for the first time by 14 October 2018" in english


def test_a_follow_up_that_was_done_leads_to_the_next_term(adopted: Partnership) -> None:
    """What was done in a term is not asked for again; a term begun before the decision may not count."""
    done = FollowUpEvent(date=FuzzyDate("2018-09-04"))
    record = evolve(adopted, follow_ups=tuple(evolve(one, events=(done,)) for one in adopted.follow_ups[:1]))
    assert "nästa gång senast den 14 oktober 2022" in _told(record)
    later = evolve(adopted, settings=Settings(partial_period_due=False))
    assert "första gången senast den 14 oktober 2022" in _told(later)


def test_no_term_is_counted_without_a_date_or_in_another_country(adopted: Partnership) -> None:
    """The end of a term is known only where the paper has a date and the terms are those of its country."""
    undated = _with_paper(_case(), status=PaperStatus.ADOPTED)
    abroad = evolve(
        adopted,
        organisations=tuple(
            evolve(one, country="NO") if one.id == "linkoping" else one for one in adopted.organisations
        ),
    )
    for record in (undated, abroad):
        assert "Minst en gång per mandatperiod |" in _told(record)
        assert "Följs upp senast" not in _told(record)


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("form", _FORMS)
def test_an_adopted_paper_is_complete_by_every_form(adopted: Partnership, form: str, language: str) -> None:
    """Date, § and body, from when, until when, what it replaces; nothing of what was only on the way there."""
    record = _with_paper(adopted, officer=None)
    document = position_paper(record, record.papers[0], language=language, form=shipped(form))
    text = render_markdown(document).replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")
    head = [row.label for row in next(b for b in document.parts[0].blocks if isinstance(b, Facts)).rows]
    there = {
        "sv": "Handlingstyp Status Ansvarig Datum Diarienummer Gäller-från Följs-upp-senast Ersätter",
        "en": "Document Status Responsible Date Reference-number Applies-from Follow-up-due-by Replaces",
    }[language]
    assert there.replace("-", " ") == " ".join(head).replace("-", " ")
    assert 1 == len(document.parts)
    assert ("Position paper" if language == "en" else "Positionspapper") == document.parts[0].kind
    for gone in {
        "sv": ("Förslag till", "## Samråd", "Beslutsunderlag", "skickas till", "[Ange namn", "Svar saknas"),
        "en": (
            "Recommended",
            "## Consultation",
            "Documents for",
            "Copies of",
            "[State name",
            "Answer missing",
        ),
    }[language]:
        assert gone not in text
    assert () == check(document)


def test_an_adopted_memo_comes_without_proposal_consultation_signatures_and_distribution(
    adopted: Partnership,
) -> None:
    """Who asks for the memo all the same gets what still stands."""
    text = _told(adopted, parts="memo")
    assert "## Ärendet" in text
    for gone in ("Förslag till", "## Samråd", "Beslutet skickas till", "[Ange namn]"):
        assert gone not in text


def test_the_english_paper_says_which_text_was_decided_on() -> None:
    """A translation is for information."""
    assert 2 == _told(_case(), "en").count(
        "Translation for information. The Swedish text is the one decided on."
    )
    assert "Översättning för kännedom" not in _told(_case(), "sv")


def test_a_narrative_takes_the_place_of_what_would_be_built() -> None:
    """A section that people wrote by hand is printed as they wrote it, under its heading."""
    record = _with_paper(
        _case(),
        narrative=(Narrative(section="finances", text=Text({"sv": "Första stycket.\n\nAndra stycket."})),),
    )
    assert "## Ekonomiska konsekvenser\n\nFörsta stycket.\n\nAndra stycket.\n\n## " in _told(record)


def test_a_summary_takes_the_place_of_the_built_one() -> None:
    """So does a summary."""
    record = _with_paper(_case(), summary=Text({"sv": "Kort."}))
    assert "## Ärendet\n\nKort.\n\n## " in _told(record)


def test_a_section_found_not_relevant_says_why() -> None:
    """Considered and found not relevant is an answer, and a perspective gets its own lead."""
    record = _with_paper(
        _smallest(),
        considerations=(
            Consideration(section="finances", text=Text({"sv": "inga pengar används."})),
            Consideration(section="children", text=Text({"sv": "barn berörs inte."})),
            Consideration(
                section="environment", relevant=True, text=Text({"sv": "resor påverkar klimatet."})
            ),
        ),
    )
    text = _told(record)
    assert "## Ekonomiska konsekvenser\n\nPrövat, inte aktuellt: inga pengar används.\n" in text
    assert "**Barn och unga.** Prövat, inte aktuellt: barn berörs inte.\n" in text
    assert "**Miljö.** Resor påverkar klimatet.\n" in text


def test_records_that_are_not_public_stay_inside() -> None:
    """An internal copy holds what a public one leaves out."""
    record = _smallest(
        projects=(Project(id="a", results=(Result(statement=Text({"sv": "Hemligt."}), public=False),)),)
    )
    assert "Hemligt." not in _told(record)
    assert "Hemligt." in _told(record, audience="internal")


def test_a_name_is_printed_only_when_it_is_public() -> None:
    """Names of people come from contacts that say so."""
    contacts = (
        Contact(id="open", name="Anna Ek", name_public=True, role=Text({"sv": "samordnare"})),
        Contact(id="closed", name="Bo Al", role=Text({"sv": "chef"})),
    )
    record = _with_paper(
        _smallest(contacts=contacts), officer="open", signatures=(Signature(contact="closed"),)
    )
    text = _told(record)
    assert "Handläggare: Anna Ek, samordnare" in text
    assert "[Ange namn]" in text
    assert "Chef" in text
    assert "Bo Al" not in text


def test_numbers_of_women_and_men_are_told_and_never_made_up() -> None:
    """What was counted is told; what was not is said to be unknown, once."""
    sought = CrossCutting(matter=Matter.GENDER_EQUALITY, statement=Text({"sv": "Jämn fördelning söktes."}))
    counted = Activity(participants=(Headcount(women=12, men=15),))
    known = _smallest(projects=(Project(id="a", cross_cutting=(sought,), activities=(counted,)),))
    unknown = _smallest(projects=(Project(id="a", cross_cutting=(sought,)),))
    assert "12 kvinnor och 15 män" in _told(known)
    assert "anger inte" not in _told(known)
    assert 1 == _told(unknown).count("anger inte hur många kvinnor och män")


def test_a_strategy_in_force_says_for_how_long() -> None:
    """Name, owner and time of a document stand with it."""
    document = PolicyDocument(
        id="s", title=Text({"sv": "Strategin"}), valid=Period(FuzzyDate("2014"), FuzzyDate("2018"))
    )
    record = _with_paper(_smallest(policy_documents=(document,)), policy_documents=("s",))
    assert "**Strategin.** Det gäller åren 2014–2018." in _told(record)


def test_the_head_of_a_finished_paper_is_no_draft() -> None:
    """A paper that asks for nothing more does not call itself a draft."""
    organisations = (Organisation(id="b", name=_both("Nämnden", "The board")),)
    contact = Contact(id="c", name="Anna Ek", name_public=True)
    record = _with_paper(
        _smallest(organisations=organisations, contacts=(contact,)),
        status=PaperStatus.PROPOSED,
        body="b",
        unit="b",
        officer="c",
        date=FuzzyDate.of(date(2026, 11, 24)),
        reference=Reference("KS 2026-1"),
    )
    document = _paper(record)
    rows = [
        row
        for part in document.parts
        for block in part.blocks
        if isinstance(block, Facts)
        for row in block.rows
    ]
    assert ["Förslag till Nämnden"] == [plain(row.value) for row in rows if row.label == "Status"]
    assert "2026-11-24" == document.properties.date


def test_a_paper_tells_nothing_later_than_its_date() -> None:
    """What was signed or decided after the paper cannot stand in it; what came before can."""
    letter = Agreement(kind=AgreementKind.LETTER_OF_INTENT)
    signed = [evolve(letter, signed=FuzzyDate(year)) for year in ("2014", "2018")]
    decided = [
        Decision(body="b", matter=Text({"sv": matter}), date=FuzzyDate(day))
        for matter, day in (("Nytt", "2017-02-01"), ("Gammalt", "2015-02-01"))
    ]
    record = _with_paper(
        _smallest(
            organisations=(Organisation(id="b", name=Text({"sv": "Nämnden"})),),
            agreements=signed,
            decisions=decided,
        ),
        date=FuzzyDate("2016-05-01"),
    )
    text = _told(record)
    assert "År 2014 undertecknade parterna en avsiktsförklaring." in text
    assert "2018" not in text
    assert "Nämnden fattade beslut den 1 februari 2015 i ärendet ”Gammalt”." in text
    assert "Nytt" not in text


def test_a_project_that_still_ran_on_the_day_of_the_paper_is_told_in_the_present() -> None:
    """The paper does not know the end that came later."""
    project = Project(
        id="a",
        kind=ProjectKind.PROJECT,
        funder="f",
        status=ProjectStatus.ENDED,
        period=Period(FuzzyDate("2014"), FuzzyDate("2018")),
        planned=Period(end=FuzzyDate("2017")),
    )
    record = _with_paper(
        _smallest(projects=(project,), organisations=(Organisation(id="f", name=Text({"sv": "Fonden"})),)),
        date=FuzzyDate("2016-05-01"),
    )
    assert "Projektet har finansiering från Fonden. Det pågår åren 2014–2017." in _told(record)


def test_results_of_several_projects_stand_under_their_titles() -> None:
    """A reader sees which project led to what."""
    projects = tuple(
        Project(title=Text({"sv": title}), results=(Result(statement=Text({"sv": f"Mer {title}."})),))
        for title in ("vatten", "dialog")
    )
    assert "### vatten\n\nMer vatten.\n\n### dialog\n\nMer dialog.\n" in _told(_smallest(projects=projects))


def test_a_term_is_explained_once_where_it_is_first_used() -> None:
    """Also in another form of the word, after the full stop that follows it, and only in the paper."""
    record = _with_paper(
        _smallest(
            terms=(Term(id="t", word=Text({"sv": "taxa"}), explanation=Text({"sv": "Taxan är en avgift."})),)
        ),
        position=Text({"sv": "Kommunen vill ändra taxan. En ny taxa kommer."}),
    )
    text = _told(record)
    assert "Kommunen vill ändra taxan.[^1] En ny taxa kommer." in text
    assert 1 == text.count("Taxan är en avgift.")


def test_an_acronym_is_written_out_once_in_each_of_the_two_documents() -> None:
    """Each must stand alone."""
    assert 2 == _told(_case()).count("Internationellt centrum för lokal demokrati (ICLD)")
    assert 2 == _told(_case()).count("Internationellt centrum för lokal demokrati")


def test_a_replaced_paper_says_so() -> None:
    """An old paper is not taken for one that applies."""
    record = _with_paper(_smallest(), status=PaperStatus.REPLACED)
    assert "Status: Ersatt, tidigare fastställt av nämnden [Ange datum]" in _told(record)


def test_annexes_of_the_paper_stand_after_its_documents() -> None:
    """A board sees what is enclosed."""
    record = _with_paper(
        _smallest(
            attachments=(
                Attachment(title=Text({"sv": "Kartan"}), about="p", date=FuzzyDate("2016")),
                Attachment(title=Text({"sv": "Annat"}), about="other"),
            )
        ),
        basis=(BasisDocument(title=Text({"sv": "Skrivelse"}), date=FuzzyDate("2016-05-01")),),
    )
    text = _told(record)
    assert "- Skrivelse, 2016-05-01\n- Kartan, 2016\n" in text
    assert "Annat" not in text


def test_who_pays_is_told_from_the_payers_where_nobody_wrote_it() -> None:
    """A statement by hand comes first, the ids of the payers otherwise."""
    record = _smallest(
        organisations=(Organisation(id="f", name=Text({"sv": "Fonden"})),),
        financing=(Financing(paid_by=("f",)),),
    )
    assert "Kostnaderna bärs av Fonden." in _told(record)


def test_answers_to_a_consultation_are_told_apart() -> None:
    """One who agrees and two who do not are not told as one."""
    organisations = tuple(Organisation(id=name, name=Text({"sv": f"Nämnd {name}"})) for name in "abc")
    record = _smallest(
        organisations=organisations,
        consultations=(
            Consultation(organisation="a", outcome=ConsultationOutcome.AGREES),
            Consultation(organisation="b", outcome=ConsultationOutcome.OBJECTS),
            Consultation(organisation="c", outcome=ConsultationOutcome.OBJECTS),
        ),
    )
    text = _told(record)
    assert "Kommunen har samrått med Nämnd a, Nämnd b och Nämnd c." in text
    assert (
        "Nämnd a samtycker till positionspapperet. Nämnd b och Nämnd c avstyrker positionspapperet." in text
    )


def test_headings_may_stand_in_another_language_than_the_text():
    """Swedish headings over an English text, each marked with its language, is an everyday case."""
    record = _case()
    document = position_paper(record, record.papers[0], language="en", labels="sv", form=_FORM)

    headings = [
        block.children
        for part in document.parts
        for block in part.blocks
        if isinstance(block, Heading) and block.level == 2
    ]

    assert "Beslutsunderlag" in [plain(children) for children in headings]
    assert {"sv-SE"} == {
        inline.language for children in headings for inline in children if isinstance(inline, Words)
    }


@pytest.mark.parametrize("language", ["vi", "de", "zh-Hant", "xx"])
def test_a_record_in_a_third_language_has_its_papers_too(language):
    """The paper says which text was decided on."""
    record = Partnership(id="linz", language=language, papers=(Paper(id="paper"),))

    for content in ("sv", "en"):
        assert position_paper(record, record.papers[0], language=content, form=_FORM).parts
