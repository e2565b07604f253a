"""Markdown: what the nodes become, and that text people wrote never becomes markup."""

import pytest

from partnerkit.documents.tree import (
    Blank,
    BulletList,
    Column,
    Emphasis,
    Fact,
    Facts,
    Footnote,
    Heading,
    Link,
    Note,
    NumberedList,
    Paragraph,
    Prompt,
    Row,
    Strong,
    Table,
    Text,
)
from partnerkit.render.markdown import render_markdown

HEAD = "Linköpings kommun · Rapport\n\n# Rubrik\n\n"


def words(text):
    return (Text(text),)


@pytest.fixture
def body(document):
    def render(*blocks):
        return render_markdown(document(*blocks)).removeprefix(HEAD).removesuffix("\n")

    return render


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# rubrik", r"\# rubrik"),
        ("- punkt", r"\- punkt"),
        ("1. punkt", r"1\. punkt"),
        ("2016) år", r"2016\) år"),
        ("> citat", r"\> citat"),
        ("===", r"\==="),
        (": ord", r"\: ord"),
        ("    kod", "&#32;   kod"),
        ("a\n- b", "a\\\n\\- b"),
        ("slut\n", "slut"),
        ("*a* _b_ `c` ~~d~~", r"\*a\* \_b\_ \`c\` \~\~d\~\~"),
        ("[a](b) ![c](d) [^1]", r"\[a\](b) !\[c\](d) \[^1\]"),
        ("<b>&amp; & AB&C</b>", r"\<b\>\&amp; & AB&C\</b\>"),
        ("a|b $x$ \\", r"a\|b \$x\$ \\"),
        ("se https://a.se och www.b.se", r"se https\://a.se och www\.b.se"),
        ("den 3.5 a-b + c", "den 3.5 a-b + c"),
    ],
)
def test_text_never_becomes_markup(body, text, expected):
    """What Markdown would take for markup is escaped; ordinary text stays readable."""
    assert expected == body(Paragraph(words(text)))


def test_facts_are_lines_of_label_and_value(body):
    """A head block is one line for each label and value."""
    blank = Blank("dnr", "Vilket diarienummer?", "[Tilldelas]")
    assert "Till: Nämnden\\\nDiarienummer: \\[Tilldelas\\]" == body(
        Facts((Fact("Till", words("Nämnden")), Fact("Diarienummer", (blank,))))
    )


def test_notes_stand_last_and_are_referred_to_once(body):
    """A note stands at the end under its number; the second use of its key leaves no mark."""
    note = Footnote("icld", words("ICLD är ett centrum."))
    line = (Text("Med ICLD."), note, Text(" Igen."), note)
    assert "Med ICLD.[^1] Igen.\n\n[^1]: ICLD är ett centrum." == body(Paragraph(line))


def test_tables_are_piped_with_caption_and_note(body):
    """A table has its number and caption above, numbers to the right, bold totals, and its note below."""
    table = Table(
        "Beviljat",
        (Column("Rad", 60), Column("Kronor", 30, numeric=True)),
        (Row((words("a|b\nc"), words("1"))), Row(((Strong(words("Summa")),), words("1")), total=True)),
        "Avrundat.",
        description="Belopp.",
    )
    assert (
        "**Tabell\u00a01. Beviljat**\n\n| Rad | Kronor |\n| --- | ---: |\n| a\\|b<br>c | 1 |\n"
        "| **Summa** | **1** |\n\nAvrundat."
    ) == body(table)


def test_questions_and_remarks_are_quoted(body):
    """A question stands as a quoted line with its name, a remark with its label as a lead."""
    told = body(Prompt("mål", "Vilket mål?", "Svar saknas."), Note(words("Avrundat."), "Observera"))
    assert "> *Vilket mål?* Svar saknas.\n\n> **Observera.** Avrundat." == told


def test_two_lists_in_a_row_stay_two(body):
    """The second of two numbered lists starts from 1."""
    one = NumberedList((words("a"),))
    assert "1. a\n\n<!-- -->\n\n1. a" == body(one, one)
    assert "1. a\n\n- a" == body(one, BulletList((words("a"),)))


def test_blanks_stand_outside_marks(body):
    """Markdown ignores a mark beside a blank on its inner side, so the blank moves out."""
    line = (Text("a"), Strong(words(" b ")), Emphasis((Text("c"), Strong((Strong(words("d")),)))))
    assert "a **b** *c**d***" == body(Paragraph(line))


def test_links_and_anchors(body):
    """Links keep their address, with parentheses that would end it escaped; anchors are where they lead."""
    line = (Link(words("sidan"), "https://a.se/b_(c)"), Text(" och "), Link(words("målen"), "#goals"))
    assert (
        '[sidan](https://a.se/b_%28c%29) och [målen](#goals)\n\n## <a id="goals"></a>1\u00a0\u00a0Mål'
        == body(Paragraph(line), Heading(2, words("Mål"), anchor="goals", number="1"))
    )


def test_the_whole_is_the_same_each_time(full):
    """The same document gives the same text, in parts with a line between."""
    told = render_markdown(full("sv"))
    assert render_markdown(full("sv")) == told
    assert 1 == told.count("\n\n---\n\n")
