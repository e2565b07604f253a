"""Papers by any form: other orders and headings, the three states of a section, one document or two."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.case.facts import FACTS
from tests.case.harness import ONE_DOCUMENT

from partnerkit.documents.paper.sections import BLOCKS, HEADS
from partnerkit.documents.position_paper import parts_made, position_paper
from partnerkit.documents.questions import questions
from partnerkit.documents.tree import Document, Facts, Heading, Paragraph, Prompt, check, plain
from partnerkit.errors import InvalidValueError
from partnerkit.forms import Form, Part, Requirement, Section, read_form
from partnerkit.forms.shipped import shipped
from partnerkit.model import (
    Consideration,
    Narrative,
    Organisation,
    Paper,
    PaperStatus,
    Partnership,
    Text,
)
from partnerkit.records.loading import load
from partnerkit.render.markdown import render_markdown
from partnerkit.testing import fullest, smallest, unfinished

_ROOT = Path(__file__).parents[2]
_CASE = load(_ROOT / "src" / "partnerkit" / "demo" / "thai-nguyen-linkoping.yaml")
_SYNTHETIC = load(_ROOT / "tests" / "case" / "synthetic.yaml")
_FORMS = tuple(
    shipped(name)
    for name in ("position-paper", "position-paper-one-document", "position-paper-summary-first")
)
_DEFAULT, _ONE, _SUMMARY_FIRST = _FORMS
_IDS = [form.name for form in _FORMS]


def _paper(record: Partnership, form: Form, language: str = "sv", **options: Any) -> Document:
    paper = record.papers[-1] if record.papers else Paper(id="paper")
    return position_paper(record, paper, language=language, form=form, **options)


def _text(document: Document) -> str:
    return render_markdown(document).replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")


def _headings(document: Document, level: int = 2) -> list[str]:
    blocks = [block for part in document.parts for block in part.blocks]
    return [plain(one.children) for one in blocks if isinstance(one, Heading) and one.level == level]


def _draft(**fields: Any) -> Partnership:
    paper = Paper(id="p", title=Text({"sv": "Ärendet", "en": "The matter"}), **fields)
    return Partnership(id="x", papers=(paper,))


def _section(key: str, block: str = "prose", **fields: Any) -> Section:
    settings = {"part": Part.PAPER, "requirement": Requirement.CONSIDERED, **fields}
    return Section(key=key, heading=Text({"sv": key.upper(), "en": key.upper()}), block=block, **settings)


def _form(*sections: Section) -> Form:
    return evolve(_DEFAULT, name="own", sections=sections)


# ------------------------------------------------------------------------------------------------ shipped forms


@pytest.mark.parametrize("form", _FORMS, ids=_IDS)
def test_a_shipped_form_speaks_both_languages_and_knows_its_blocks(form: Form) -> None:
    """Every heading and guidance is there in Swedish and English, and something fills every section."""
    words = [text for one in form.sections for text in (one.heading, one.guidance) if text]
    assert [] == [text for text in words if not {"sv", "en"} <= set(text.languages)]
    assert set() == {one.block for one in form.sections} - {*BLOCKS, *HEADS}
    assert form.source
    assert form.note


@pytest.mark.parametrize("form", _FORMS, ids=_IDS)
def test_what_must_be_answered_has_guidance(form: Form) -> None:
    """A draft can tell what to write in every section it asks for."""
    asked = [one for one in form.sections if one.requirement is not Requirement.OPTIONAL]
    assert ["paper-head"] * (form is not _ONE) == [one.key for one in asked if one.guidance is None]


def test_one_document_has_the_sections_of_the_public_paper_in_its_order() -> None:
    """One head block and one title, and three notes for the four of the source."""
    document = _paper(_CASE, _ONE)
    assert [
        "Förslag till kommunstyrelsens beslut",
        "Ärende",
        "Beslutsunderlag",
        "Bakgrund",
        "Vad har samarbetet bidragit till?",
        "ICLD:s återkoppling",
        "Ekonomiska konsekvenser",
        "Kommunala mål",
        "Samråd",
        "Uppföljning och utvärdering",
        "Beslutet skickas till",
    ] == _headings(document)
    assert 1 == len(document.parts)
    assert 1 == len([block for block in document.parts[0].blocks if isinstance(block, Facts)])
    assert 3 == _text(document).count("\n[^")


def test_a_statement_begins_with_the_summary_and_is_named_so() -> None:
    """The kind of document in the page header and the head is the form's; the paper follows unchanged."""
    memo, paper = _paper(_CASE, _SUMMARY_FIRST).parts
    assert ("Tjänsteutlåtande", "Positionspapper") == (memo.kind, paper.kind)
    assert ["Sammanfattning", "Beslutsunderlag", "Förslag till beslut"] == _headings(
        _paper(_CASE, _SUMMARY_FIRST)
    )[:3]
    assert paper.blocks == _paper(_CASE, _DEFAULT).parts[1].blocks


def test_perspectives_of_the_form_are_answered_each_under_its_heading() -> None:
    """Relevant, not relevant, or silent: one that this form demands is never left out without a word."""
    text = _text(_paper(_SYNTHETIC, _SUMMARY_FIRST))
    assert "## Jämställdhet\n\nMöten leds av en kvinna och en man.\n" in text
    assert (
        "## Barnets rättigheter\n\nPrövat, inte aktuellt: Barn berörs inte särskilt av samarbetet.\n" in text
    )
    gap = (
        "## Inte redovisat\n\nUnderlaget har inget under rubrikerna Miljö, Jämlikhet och Facklig samverkan.\n"
    )
    assert gap in text
    assert 1 == text.count("Underlaget ")
    assert "Andra prövade perspektiv" not in text


# ----------------------------------------------------------------------------------------- three states of a section


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_draft_asks_for_every_section_that_must_be_there(language: str) -> None:
    """A record with nothing but a title becomes a paper of questions with guidance, and claims nothing."""
    document = _paper(_draft(), _DEFAULT, language)
    asked = {one.key for one in _DEFAULT.sections if one.requirement is not Requirement.OPTIONAL}
    own = {"position", "summary"}
    assert () == check(document)
    assert {f"p.{key}" if key in own else f"p.narrative.{key}" for key in asked if "head" not in key} | {
        f"p.{name}" for name in ("body", "unit", "date", "reference", "officer")
    } == questions(document.parts)


def test_a_draft_says_once_that_it_is_one() -> None:
    """The status names the count, and the word draft stands in it only once."""
    text = _text(_paper(_draft(), _DEFAULT))
    assert "Status: Utkast: 18 uppgifter saknas" in text.replace("\u00a0", " ")


def test_a_question_is_told_by_the_guidance_of_the_form() -> None:
    """A section without guidance asks all the same."""
    document = _paper(_draft(), _form(_section("a"), _section("b", guidance=Text({"sv": "Ange allt."}))))
    prompts = [block for block in document.parts[0].blocks if isinstance(block, Prompt)]
    assert ["Svar saknas. Skriv det som ska stå under rubriken A.", "Svar saknas. Ange allt."] == [
        one.text for one in prompts
    ]


@pytest.mark.parametrize(
    ("status", "requirement", "shown"),
    [
        (PaperStatus.DRAFT, Requirement.REQUIRED, "prompt"),
        (PaperStatus.DRAFT, Requirement.CONSIDERED, "prompt"),
        (PaperStatus.DRAFT, Requirement.OPTIONAL, None),
        (PaperStatus.PROPOSED, Requirement.REQUIRED, None),
        (PaperStatus.PROPOSED, Requirement.CONSIDERED, "sentence"),
        (PaperStatus.PROPOSED, Requirement.OPTIONAL, None),
        (PaperStatus.ADOPTED, Requirement.REQUIRED, None),
        (PaperStatus.ADOPTED, Requirement.CONSIDERED, None),
    ],
)
def test_a_section_without_an_answer_asks_or_says_one_thing_or_nothing(
    status: PaperStatus, requirement: Requirement, shown: str | None
) -> None:
    """A draft asks, what is laid before a board says it in a sentence, and never both."""
    document = _paper(_draft(status=status), _form(_section("a", requirement=requirement)))
    blocks = document.parts[0].blocks[1:]
    found = [
        "prompt" if isinstance(one, Prompt) else "sentence"
        for one in blocks
        if isinstance(one, Prompt | Paragraph)
    ]
    assert ([shown] if shown else []) == found
    assert (["A"] if shown else []) == _headings(document)


def test_a_section_that_is_answered_or_found_not_relevant_asks_for_nothing() -> None:
    """Prose comes first, then what was considered: with its reason if it is not relevant."""
    record = _draft(
        narrative=(Narrative(section="a", text=Text({"sv": "Svaret."})),),
        considerations=(
            Consideration(section="b", text=Text({"sv": "inget ändras."})),
            Consideration(section="c", relevant=True, text=Text({"sv": "resor påverkar."})),
        ),
    )
    text = _text(_paper(record, _form(_section("a"), _section("b"), _section("c"))))
    assert (
        "## A\n\nSvaret.\n\n## B\n\nPrövat, inte aktuellt: inget ändras.\n\n## C\n\nResor påverkar.\n" in text
    )
    assert "Svar saknas" not in text


# ----------------------------------------------------------------------------- a municipality's own order and headings


def _all_in(part: Part) -> Form:
    """Return the sections of every shipped form, each block once, in one part."""
    blocks = {one.block: one for form in _FORMS for one in form.sections if one.block != "prose"}
    more = [_section(name, name) for name in ("beginning", "decisions", "projects", "actors")]
    return _form(*(evolve(one, part=part) for one in (*blocks.values(), *more)))


@given(st.data())
def test_any_order_and_choice_of_sections_keeps_what_its_sections_tell(data: st.DataObject) -> None:
    """Whatever a municipality lists, the paper can be read by everyone and no fact of its sections is lost."""
    form = data.draw(st.sampled_from((*_FORMS, _all_in(Part.PAPER), _all_in(Part.MEMO))))
    language = data.draw(st.sampled_from(("sv", "en")))
    chosen = data.draw(st.lists(st.sampled_from(form.sections), min_size=1, unique_by=lambda one: one.key))
    renamed = [evolve(one, heading=Text({"sv": f"Rubrik {n}"})) for n, one in enumerate(chosen)]
    document = _paper(_CASE, evolve(form, sections=tuple(chosen)), language)
    anew = _paper(_CASE, evolve(form, sections=tuple(renamed)), "sv")
    assert ((), ()) == (check(document), check(anew))
    text = _text(document)
    there = {one.key for one in chosen}
    lost = [
        f"{fact.id}: {pattern.pattern}"
        for fact in FACTS
        if fact.section in there or (form is _ONE and ONE_DOCUMENT.get(fact.section) in there)
        for pattern in fact.patterns(language)
        if not pattern.search(text)
    ]
    assert [] == lost


@given(st.sampled_from((smallest, unfinished, fullest)), st.data())
def test_any_order_and_choice_of_sections_makes_a_paper_of_any_record(
    record: Any, data: st.DataObject
) -> None:
    """Also of a record that holds nothing, or everything."""
    form = data.draw(st.sampled_from((*_FORMS, _all_in(Part.PAPER), _all_in(Part.MEMO))))
    chosen = data.draw(st.lists(st.sampled_from(form.sections), min_size=1, unique_by=lambda one: one.key))
    status = data.draw(st.sampled_from((None, *PaperStatus)))
    made = record()
    paper = evolve(made.papers[-1] if made.papers else Paper(id="p"), status=status)
    document = position_paper(
        made, paper, language="sv", form=evolve(form, sections=tuple(chosen)), parts=data.draw(_PARTS)
    )
    assert () == check(document)


_PARTS: st.SearchStrategy[Any] = st.sampled_from(("both", "memo", "paper"))


def test_what_has_a_section_of_its_own_is_not_told_twice() -> None:
    """A form may break the background up into its pieces."""
    form = _form(_section("bakgrund", "background"), _section("aktorer", "actors"))
    text = _text(_paper(_CASE, form))
    assert 1 == text.count("**Tabell 1.")
    assert text.index("## BAKGRUND") < text.index("## AKTORER") < text.index("**Tabell 1.")


def test_sections_may_stand_under_others() -> None:
    """A section under another has a heading one level below; the headings within it follow."""
    form = _form(_section("a"), _section("b", "projects", under="a"), _section("c", under="a"))
    document = _paper(_CASE, form)
    assert [(2, "A"), (3, "B"), (4, "Det treåriga partnerskapet"), (3, "C")] == [
        (one.level, plain(one.children))
        for one in document.parts[0].blocks
        if isinstance(one, Heading) and one.level > 1
    ]


def test_a_heading_the_form_lacks_in_a_language_is_ours_or_marked() -> None:
    """An English paper by a Swedish form has no Swedish headings."""
    sections = (
        evolve(_section("underlag", "basis"), heading=Text({"sv": "Underlag"})),
        evolve(_section("annat"), heading=Text({"sv": "Annat"})),
    )
    record = evolve(
        _CASE,
        papers=(
            evolve(_CASE.papers[0], narrative=(Narrative(section="annat", text=Text({"en": "Else."})),)),
        ),
    )
    assert ["Documents for the decision", "[Translation missing]"] == _headings(
        _paper(record, _form(*sections), "en")
    )


def test_a_form_for_something_else_is_refused_with_what_papers_know() -> None:
    """A misspelt block is told with those there are, and a section must stand in a part of papers."""
    with pytest.raises(InvalidValueError, match=r"bakgrunden.*background"):
        _paper(_CASE, _form(_section("a", "bakgrunden")))
    with pytest.raises(InvalidValueError, match="memo or paper"):
        _paper(_CASE, _form(_section("a", part=Part.REPORT)))
    with pytest.raises(InvalidValueError, match="memo or paper"):
        _paper(_CASE, _form())


# ---------------------------------------------------------------------------------------------------- which parts


def test_parts_are_made_as_asked_as_far_as_the_form_has_them() -> None:
    """Of an adopted paper the memo comes only when it is asked for."""
    both = (Part.MEMO, Part.PAPER)
    assert both == parts_made(_DEFAULT, adopted=False, parts="both")
    assert (Part.PAPER,) == parts_made(_DEFAULT, adopted=True, parts="both")
    assert (Part.MEMO,) == parts_made(_DEFAULT, adopted=True, parts="memo")
    assert (Part.PAPER,) == parts_made(_ONE, adopted=False, parts="memo")


def test_each_part_alone_has_its_own_title() -> None:
    """A file of its own is found by its own title."""
    assert (
        "Positionspapper om samverkan med Thai\N{NO-BREAK SPACE}Nguyen, Vietnam"
        == _paper(_CASE, _DEFAULT, parts="memo").title
    )
    assert (
        "Samverkan mellan Thai\N{NO-BREAK SPACE}Nguyen och Linköping"
        == _paper(_CASE, _DEFAULT, parts="paper").title
    )


def test_a_note_stands_in_the_memo_only_where_there_is_no_paper() -> None:
    """The paper must stand alone; a memo beside it writes names out instead."""
    assert "[^1]" not in _text(_paper(_CASE, _DEFAULT, parts="memo"))
    alone = evolve(_DEFAULT, sections=tuple(evolve(one, part=Part.MEMO) for one in _DEFAULT.sections))
    assert "[^3]" in _text(_paper(_CASE, alone))


def test_a_summary_promises_only_what_the_form_has() -> None:
    """A form without feedback does not say that the paper tells of it."""
    fewer = tuple(one for one in _DEFAULT.sections if one.block != "feedback")
    assert "finansiärens återkoppling" in _text(_paper(_CASE, _DEFAULT))
    assert "finansiärens återkoppling" not in _text(_paper(_CASE, evolve(_DEFAULT, sections=fewer)))


def test_the_owner_of_a_document_is_not_said_to_have_adopted_it() -> None:
    """Whose a strategy is says nothing about who decided it."""
    text = _text(_paper(_SYNTHETIC, _DEFAULT))
    assert "Dokumentet tillhör Exempelstads kommun." in text
    assert "antaget" not in text


def test_an_organisation_that_is_unknown_in_the_language_keeps_its_name_marked() -> None:
    """A name is no sentence: it stays, in another voice."""
    record = evolve(
        _draft(body="b"), organisations=(Organisation(id="b", name=Text({"sv": "Kommunstyrelsen"})),)
    )
    assert "To: *Kommunstyrelsen*" in _text(_paper(record, _DEFAULT, "en"))


def test_the_guide_names_every_block_and_its_example_is_a_form() -> None:
    """Who follows `docs/forms-papers.md` gets a paper."""
    guide = (_ROOT / "docs" / "forms-papers.md").read_text(encoding="utf-8")
    assert [] == [name for name in (*BLOCKS, *HEADS) if f"`{name}`" not in guide]
    example = guide.partition("```yaml\n")[2].partition("```")[0]
    form = read_form(example.encode(), "our-paper.yaml")
    assert ["Sammanfattning", "Klimat"] == _headings(_paper(_CASE, form))
