"""Addresses in documents: words that lead there, and nothing at all where only the house can open them."""

from pathlib import Path

import pytest
from attrs import evolve

from partnerkit import load
from partnerkit.documents.addresses import linked, publishable
from partnerkit.documents.final_report import final_report
from partnerkit.documents.position_paper import position_paper
from partnerkit.documents.tree import (
    BulletList,
    Column,
    Document,
    Fact,
    Facts,
    Inlines,
    Link,
    Paragraph,
    Part,
    Prompt,
    Row,
    Strong,
    Table,
    Text,
    check,
    plain,
)
from partnerkit.forms.shipped import shipped
from partnerkit.model import Organisation, Partnership, PolicyDocument
from partnerkit.render.markdown import render_markdown
from partnerkit.values import Text as Words

CASE = load(Path(__file__).parents[2] / "src" / "partnerkit" / "demo" / "thai-nguyen-linkoping.yaml")
INSIDE = "http://linweb.linkoping.se/globalassets/strategi.pdf"


def _published(*blocks: object, internal: bool = False) -> str:
    document = Document("Title", "en", (Part("Sender", "Kind", blocks),))  # type: ignore[arg-type]
    return render_markdown(publishable(document, internal=internal))


def _paragraph(words: str, *, internal: bool = False) -> Inlines:
    document = Document("Title", "en", (Part("Sender", "Kind", (Paragraph((Text(words),)),)),))
    block = publishable(document, internal=internal).parts[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block.children


@pytest.mark.parametrize(
    ("address", "words", "target"),
    [
        ("icld.se", "icld.se", "https://icld.se"),
        ("https://www.icld.se/sv/projekt", "icld.se", "https://www.icld.se/sv/projekt"),
        ("icld.se/sv", "icld.se", "https://icld.se/sv"),
        ("mailto:info@icld.se", "info@icld.se", "mailto:info@icld.se"),
    ],
)
def test_an_address_is_a_link_with_short_words(address: str, words: str, target: str) -> None:
    """A reader sees the domain and never a path; the link leads to the whole address."""
    assert (Link((Text(words),), target),) == linked(address)


@pytest.mark.parametrize(
    "address", [INSIDE, "linweb.linkoping.se", r"\\server\share\plan.docx", "file:///c:/x"]
)
def test_an_address_of_the_house_is_nothing(address: str) -> None:
    """What only the house can open is neither printed nor linked."""
    assert () == linked(address)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (f"The plan is at {INSIDE}.", "The plan is at."),
        ("See linweb.linkoping.se/plan, page 2.", "See, page 2."),
        (r"See \\server\plan.docx for more.", "See for more."),
        ("About 10.000 people, see 1.2.", "About 10.000 people, see 1.2."),
        ("Write to anna@exempelstad.example.", "Write to anna@exempelstad.example."),
        ("See icld.se.", "See icld.se."),
    ],
)
def test_an_address_of_the_house_in_a_text_goes(words: str, said: str) -> None:
    """The address goes with the space before it; numbers, mail and plain domains stay as they are."""
    assert said == plain(_paragraph(words))


def test_readers_in_the_house_learn_that_there_is_an_address() -> None:
    """They are told that it is internal, and still not which it is."""
    said = "The plan is at (the address is internal)."
    assert said == plain(_paragraph(f"The plan is at {INSIDE}.", internal=True))


def test_an_address_with_a_path_becomes_a_link() -> None:
    """An address written out in a text is printed as its domain, which leads there."""
    expected = (Text("See "), Link((Text("icld.se"),), "https://icld.se/sv/x"), Text("."))
    assert expected == _paragraph("See https://icld.se/sv/x.")


def test_every_kind_of_block_is_gone_through() -> None:
    """No block lets an address of the house through, and none is left empty."""
    line: Inlines = (Text(INSIDE),)
    said = _published(
        Paragraph(line),
        Paragraph((Text("Kept words "), Strong(line))),
        Paragraph((Link((Text("the plan"),), INSIDE),)),
        BulletList((line, (Text("kept item"),))),
        BulletList((line,)),
        Facts((Fact("Label", line),)),
        Table(f"At {INSIDE}", (Column("A", 20),), (Row((line,)),), f"See {INSIDE}.", description="Told."),
        Prompt("key", "Question", f"As in {INSIDE}"),
    )
    assert "linweb" not in said
    assert ("Kept words", "the plan", "kept item", "Label: not stated") == tuple(
        words for words in ("Kept words", "the plan", "kept item", "Label: not stated") if words in said
    )


@pytest.mark.parametrize("audience", ["public", "partner", "internal"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_document_of_the_case_prints_its_intranet_address(language: str, audience: str) -> None:
    """The case holds two intranet addresses: neither stands in the paper or the report, for any reader."""
    paper = position_paper(
        CASE, CASE.papers[-1], language=language, form=shipped("position-paper"), audience=audience
    )
    report = final_report(
        CASE,
        CASE.projects[-1],
        CASE.reports[-1],
        language=language,
        form=shipped("neutral-final-report"),
        audience=audience,
    )
    assert ("linweb" in render_markdown(paper), "linweb" in render_markdown(report)) == (False, False)


def test_the_house_reads_that_a_strategy_has_an_internal_address() -> None:
    """The internal report names the strategy and says that its address is internal."""
    record = Partnership(
        id="linz",
        organisations=(Organisation(id="a", name=Words({"en": "Holder"}), web=INSIDE),),
        policy_documents=(PolicyDocument(id="p", title=Words({"en": "Strategy"}), address=INSIDE),),
    )
    form = shipped("neutral-final-report")
    told = {
        audience: final_report(record, None, None, language="en", form=form, audience=audience)
        for audience in ("public", "internal")
    }
    assert ((), ()) == (check(told["public"]), check(told["internal"]))
    said = {audience: render_markdown(document) for audience, document in told.items()}
    assert "The address is internal." in said["internal"]
    assert "address is internal" not in said["public"]
    assert "linweb" not in said["internal"] + said["public"]


def test_a_web_page_with_a_path_is_printed_as_its_domain() -> None:
    """The note on the funder shows the short domain, whatever the record holds."""
    funder = next(one for one in CASE.organisations if one.id == "icld")
    others = tuple(one for one in CASE.organisations if one is not funder)
    record = evolve(CASE, organisations=(*others, evolve(funder, web="https://icld.se/sv/om")))
    form = shipped("position-paper")
    said = render_markdown(position_paper(record, record.papers[-1], language="sv", form=form))
    assert "[icld.se](https://icld.se/sv/om)" in said


@pytest.mark.parametrize("words", ["skolor m.fl/år", "2.5 kr/km", "12.st/dag", "0.AA/0", "3.30.kl/dag"])
def test_numbers_and_abbreviations_are_no_addresses(words: str) -> None:
    """A full stop and a slash do not make an address: nothing of what was written is lost."""
    assert (Text(words),) == _paragraph(words)
