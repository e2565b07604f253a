"""The document tree: what it refuses, and what `check` tells."""

import pytest
from attrs.exceptions import FrozenInstanceError

from partnerkit.documents.tree import (
    Blank,
    BulletList,
    Column,
    Contents,
    Document,
    Emphasis,
    Facts,
    Figure,
    Footnote,
    Heading,
    Link,
    Paragraph,
    Part,
    Properties,
    Reference,
    Row,
    Strong,
    Table,
    Text,
    check,
    linkable,
    plain,
)
from partnerkit.errors import InvalidValueError

WORDS = (Text("Ord"),)
TITLE = Heading(1, WORDS)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(25)


def faults(*blocks):
    return check(Document("Prov", "sv", (Part("Kommunen", "Rapport", blocks),)))


def table(**changes):
    given = {
        "caption": "Mål",
        "header": (Column("Mål", 60),),
        "rows": (Row((WORDS,)),),
        "description": "Målen.",
    }
    return Table(**(given | changes))


@pytest.mark.parametrize(
    ("key", "make"),
    [
        ("document.text-empty", lambda: Text("")),
        ("text.character", lambda: Text("a\x07")),
        ("text.character", lambda: Text("\x0b")),
        ("document.heading-empty", lambda: Heading(1, (Text(" "),))),
        ("document.heading-level", lambda: Heading(5, WORDS)),
        ("document.anchor", lambda: Heading(2, WORDS, anchor="två ord")),
        ("document.anchor", lambda: table(anchor="1")),
        ("document.anchor", lambda: Figure("Bild", "Bild", PNG, "image/png", anchor="å")),
        ("document.anchor", lambda: Reference("två ord")),
        ("document.heading-reference", lambda: Heading(2, (Text("Om "), Reference("a")))),
        ("document.contents-title", lambda: Contents(())),
        ("document.contents-level", lambda: Contents(WORDS, 4)),
        ("document.figure-width", lambda: Figure("Bild", "Bild", PNG, "image/png", 0)),
        ("document.link-nested", lambda: Link((Reference("a"),), "#b")),
        ("document.list-empty", lambda: BulletList(())),
        ("document.facts-empty", lambda: Facts(())),
        ("document.table-row", lambda: table(rows=(Row((WORDS, WORDS)),))),
        ("document.table-columns", lambda: table(header=(), rows=())),
        ("document.column-width", lambda: Column("A", 0)),
        ("document.figure-format", lambda: Figure("Bild", "Bild", b"GIF89a", "image/gif")),
        ("document.link-target", lambda: Link(WORDS, "javascript:alert(1)")),
        ("document.link-nested", lambda: Link((Link(WORDS, "#a"),), "#b")),
        ("document.note-nested", lambda: Footnote("a", (Text("x"), Footnote("b", WORDS)))),
        ("document.note-empty", lambda: Footnote("a", ())),
        ("document.part-empty", lambda: Part("Kommunen", "Rapport", ())),
        ("document.parts", lambda: Document("Prov", "sv", ())),
        ("document.language", lambda: Document("Prov", "vi", (Part("K", "R", (TITLE,)),))),  # type: ignore[arg-type]
        ("document.date", lambda: Properties(date="2016-10")),
        ("document.provenance", lambda: Properties(provenance=(("a", "1"), ("A", "2")))),
    ],
)
def test_what_can_never_be_right_is_refused(key, make):
    """A node that no format could print is refused when it is made, under a stable key."""
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert key == caught.value.message.key


def test_the_message_says_which_row_is_wrong():
    """A row of another length is named with its number and the table's caption."""
    with pytest.raises(InvalidValueError, match="Row 2 of the table 'Mål' has 2 cells; its header has 1"):
        table(rows=(Row((WORDS,)), Row((WORDS, WORDS))))


@pytest.mark.parametrize(
    "target",
    ["https://icld.se", "http://a.se/b?c=d#e", "mailto:kommun@example.se", "#matter", "https://å.se/ä"],
)
def test_addresses_that_can_be_links(target):
    """Web pages, addresses for e-mail and anchors can be linked to."""
    assert linkable(target)


@pytest.mark.parametrize(
    "target",
    [
        "",
        "#",
        "# a",
        "icld.se",
        "https://",
        "https://a b",
        "http://a:99999",
        "file:///etc",
        "mailto:x",
        "http://[a",
    ],
)
def test_addresses_that_can_be_no_links(target):
    """What is no address, or leads into the reader's own computer, cannot be linked to."""
    assert not linkable(target)


def test_nodes_cannot_be_changed():
    """The tree is frozen."""
    with pytest.raises(FrozenInstanceError):
        TITLE.level = 2  # type: ignore[misc]


def test_plain_text_holds_questions_but_not_notes():
    """Plain text is what stands in the line: placeholders as shown, notes left out."""
    line = (
        Text("Den "),
        Blank("date", "Vilket datum?", "[Ange datum]"),
        Footnote("n", WORDS),
        Strong((Emphasis((Text(" kom"),)),)),
    )
    assert "Den [Ange datum] kom" == plain(line)


def test_line_ends_become_lf_and_blanks_stay():
    """CR and CRLF become LF; a blank between two inlines is text like any other."""
    assert ("a\nb\n", " ") == (Text("a\r\nb\r").text, Text(" ").text)


def test_a_right_document_has_no_faults():
    """A document with a title, a table and a picture that are told in words passes."""
    picture = Figure("En karta.", "Karta", PNG, "image/png")
    assert () == faults(TITLE, Heading(2, WORDS), Paragraph(WORDS), table(), picture)


@pytest.mark.parametrize(
    ("fault", "blocks"),
    [
        ("0 headings of level 1", (Paragraph(WORDS),)),
        ("2 headings of level 1", (TITLE, TITLE)),
        ("level 3 follows one of level 1", (TITLE, Heading(3, WORDS))),
        ("a heading of level 2 follows one of level 0", (Heading(2, WORDS), TITLE)),
        ("empty paragraph", (TITLE, Paragraph(()))),
        ("empty paragraph", (TITLE, BulletList((WORDS, (Text(" "),))))),
        ("has no caption", (TITLE, table(caption=" "))),
        ("has no description", (TITLE, table(description=""))),
        ("has no rows", (TITLE, table(rows=()))),
        ("an empty cell", (TITLE, table(rows=(Row(((),)),)))),
        ("7 columns", (TITLE, table(header=(Column("A", 9),) * 7, rows=(Row((WORDS,) * 7),)))),
        ("wider than the text", (TITLE, table(header=(Column("A", 146),)))),
        ("carries a number", (TITLE, table(caption="Tabell 1. Mål"))),
        ("no alternative text", (TITLE, Figure("", "Karta", PNG, "image/png"))),
        ("do not say where", (TITLE, Paragraph((Link((Text("Läs mer"),), "https://icld.se"),)))),
        ("do not say where", (TITLE, Paragraph((Text("Se"), Link((), "https://icld.se"))))),
        ("shows its address", (TITLE, Paragraph((Link((Text("https://icld.se"),), "https://icld.se"),)))),
        ("nothing has the anchor of the reference 'saknas'", (TITLE, Paragraph((Reference("saknas"),)))),
        ("the anchor 'a' is used 2 times", (Heading(1, WORDS, "a"), table(anchor="a"))),
        ("nothing has the anchor of the link", (TITLE, Paragraph((Link(WORDS, "#saknas"),)))),
        ("'a' is used 2 times", (TITLE, Heading(2, WORDS, "a"), Heading(2, WORDS, "a"))),
        (
            "'n' has another text",
            (TITLE, Paragraph((*WORDS, Footnote("n", WORDS), Footnote("n", (Text("Annat"),))))),
        ),
    ],
)
def test_what_keeps_people_from_reading_is_told(fault, blocks):
    """Each fault is told once, alone, in words."""
    told = faults(*blocks)
    assert 1 == len(told), told
    assert fault in told[0]


def test_faults_say_where_they_are():
    """A fault in a block names part and block by number."""
    assert ("part 1, block 2 (Paragraph): it holds an empty paragraph",) == faults(TITLE, Paragraph(()))
