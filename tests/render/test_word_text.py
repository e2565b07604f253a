"""Word: lines, lists, headings, links, notes and content controls."""

import pytest

from partnerkit.documents.tree import (
    Blank,
    BulletList,
    Emphasis,
    Fact,
    Facts,
    Footnote,
    Heading,
    Lead,
    Link,
    NumberedList,
    PageBreak,
    Paragraph,
    Prompt,
    Signatures,
    Signer,
    Strong,
    Text,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(text, language=None):
    return (Text(text, language),)


def test_hostile_text_arrives_whole(document, opened, hostile):
    """Markup, bidi controls, emoji and U+0085 stay text; tabs and line ends become Word's own."""
    word = opened(document(Paragraph(words(hostile))))
    run = word.find("//w:body/w:p[2]/w:r")[0]
    signs = {W + "tab": "\t", W + "br": "\n"}
    assert hostile == "".join(signs.get(child.tag, child.text) for child in run)


def test_blanks_at_the_ends_are_kept(document, opened):
    """Text keeps its leading and trailing blanks."""
    found = opened(document(Paragraph(words(" a ")))).find("//w:body/w:p[2]//w:t")[0]
    assert (" a ", "preserve") == (found.text, found.get("{http://www.w3.org/XML/1998/namespace}space"))


def test_weight_and_voice_are_character_styles(document, opened):
    """Strong, emphasis and lead are styles; what is nested is set beside the style, since a run has one."""
    line = (
        Lead(words("Skolor.")),
        Strong(words("a")),
        Emphasis((Text("b"), Strong(words("c")))),
        Link((Strong(words("d")),), "https://icld.se"),
    )
    word = opened(document(Paragraph(line)))
    runs = word.find("//w:body/w:p[2]//w:r")
    styles = [run.find(f"{W}rPr/{W}rStyle").get(W + "val") for run in runs]
    assert ["Lead", "Strong", "Emphasis", "Strong", "Hyperlink"] == styles
    assert runs[3].find(f"{W}rPr/{W}i") is not None
    assert runs[4].find(f"{W}rPr/{W}b") is not None


def test_strong_words_in_a_bold_heading_stay_bold(document, opened):
    """Word toggles bold, so that a bold style within a bold style would be light: it is left out."""
    word = opened(document(Heading(2, (Text("a "), Strong(words("b"))))))
    assert [] == word.find("//w:p[w:pPr/w:pStyle/@w:val='Heading2']//w:rStyle")


def test_headings_have_levels_numbers_and_bookmarks(document, opened):
    """A heading has the style of its level and its number; an anchor becomes a bookmark that links reach."""
    word = opened(
        document(
            Paragraph((Link(words("Ekonomin"), "#ekonomi.1"), Link(words(" saknas"), "#saknas"))),
            Heading(2, words("Ekonomi"), anchor="ekonomi.1", number="6.1"),
        )
    )
    assert ["6.1\u00a0\u00a0Ekonomi"] == word.text("//w:p[w:pPr/w:pStyle/@w:val='Heading2']")
    assert ["ekonomi_1_1"] == word.find("//w:bookmarkStart/@w:name")
    assert ["ekonomi_1_1"] == word.find("//w:hyperlink/@w:anchor")
    assert word.find("//w:bookmarkStart/@w:id") == word.find("//w:bookmarkEnd/@w:id") == ["0"]
    assert ["Ekonomin saknas"] == word.text("//w:p[w:hyperlink]")


def test_one_anchor_twice_is_one_bookmark(document, opened):
    """Word refuses a file with two bookmarks of one name: the first heading keeps it."""
    word = opened(document(Heading(2, words("A"), "a"), Heading(2, words("B"), "a")))
    assert ["a_1"] == word.find("//w:bookmarkStart/@w:name")


def test_links_are_relations_stored_once_and_escaped(document, opened):
    """A web address is a relation, the same for the same address, with what no URI may hold escaped."""
    target = "https://a.se/å?b=c"
    word = opened(document(Paragraph((Link(words("ett"), target), Link(words("två"), target)))))
    used = word.find("//w:hyperlink/@r:id")
    stored = word.find("//rel:Relationship[@TargetMode='External']", "word/_rels/document.xml.rels")
    assert [(used[0], "https://a.se/%C3%A5?b=c")] == [(rel.get("Id"), rel.get("Target")) for rel in stored]
    assert used[0] == used[1]


def test_every_numbered_list_starts_from_one(document, opened):
    """Numbers are Word's own; each list has a numbering that restarts, bullets share one."""
    lists = NumberedList((words("a"), words("b"))), NumberedList((words("c"),)), BulletList((words("d"),))
    word = opened(document(*lists))
    used = word.find("//w:p/w:pPr/w:numPr/w:numId/@w:val")
    assert used[0] == used[1] != used[2]
    for number in set(used[:3]):
        path = f"//w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride/@w:val"
        assert ["1"] == word.find(path, "word/numbering.xml")
    assert ["ListNumber", "ListNumber", "ListNumber", "ListBullet"] == word.find(
        "//w:p[w:pPr/w:numPr]/w:pPr/w:pStyle/@w:val"
    )


def test_only_the_last_item_has_the_space_of_a_paragraph(document, opened):
    """Items stand close; the last one keeps the distance of a paragraph."""
    word = opened(document(BulletList((words("a"), words("b")))))
    items = word.find("//w:p[w:pPr/w:numPr]/w:pPr")
    assert [None, "120"] == [
        item.find(W + "spacing").get(W + "after") if item.find(W + "spacing") is not None else None
        for item in items
    ]


def test_the_sentence_before_a_list_stays_with_it(document, opened):
    """A paragraph before a list keeps with it, and so does one that says so; others do not."""
    word = opened(
        document(
            Paragraph(words("Tre mål:")),
            BulletList((words("a"),)),
            Paragraph(words("Se nedan."), keep_with_next=True),
            Paragraph(words("Slut.")),
        )
    )
    assert ["Tre mål:", "Se nedan."] == word.text("//w:p[w:pPr/w:keepNext]")


def test_the_head_block_is_lines_with_a_tab(document, opened):
    """Labels are bold by style and a tab leads to the value: no layout table, a control for what lacks."""
    blank = Blank("date", "Vilket datum?", "[Ange datum]")
    word = opened(document(Facts((Fact("Till", words("Nämnden")), Fact("Datum", (blank,))))))
    assert [] == word.find("//w:tbl")
    assert ["TillNämnden", "Datum[Ange datum]"] == word.text("//w:p[w:pPr/w:pStyle/@w:val='Facts']")
    assert 2 == len(word.find("//w:p[w:pPr/w:pStyle/@w:val='Facts']/w:r[2]/w:tab"))
    assert ["Strong", "Strong"] == word.find("//w:p[w:pPr/w:pStyle/@w:val='Facts']/w:r[1]//w:rStyle/@w:val")


def test_notes_are_numbered_in_order_and_stored_once(document, opened):
    """Notes have ids 1..n in the order of the document, beside both separators; a key is noted once."""
    first, second = Footnote("z", words("Första.")), Footnote("a", words("Andra."))
    line = (Text("x"), first, Text("y"), second, Text("z"), first)
    word = opened(document(Paragraph(line)))
    assert ["1", "2"] == word.find("//w:footnoteReference/@w:id")
    assert ["-1", "0", "1", "2"] == word.find("//w:footnote/@w:id", "word/footnotes.xml")
    assert ["", "", "Första.", "Andra."] == word.text("//w:footnote", "word/footnotes.xml")
    assert ["-1", "0"] == word.find("//w:footnotePr/w:footnote/@w:id", "word/settings.xml")


def test_links_in_notes_are_relations_of_the_notes(full, opened):
    """The part that holds the notes holds their links too."""
    word = opened(full("sv"))
    used = word.find("//w:hyperlink/@r:id", "word/footnotes.xml")
    stored = word.find("//rel:Relationship/@Id", "word/_rels/footnotes.xml.rels")
    assert ["rId1"] == used == stored


def test_questions_are_content_controls_named_by_the_question(document, opened):
    """Inline and block questions are controls with name, tag and a small id, and show a placeholder."""
    blank = Blank("dnr", "Vilket diarienummer?", "[Diarienummer]")
    word = opened(document(Paragraph((Text("Dnr "), blank)), Prompt("goal", "Vilket mål?", "Svar saknas.")))
    assert ["Vilket diarienummer?", "Vilket mål?"] == word.find("//w:sdtPr/w:alias/@w:val")
    assert ["dnr", "goal"] == word.find("//w:sdtPr/w:tag/@w:val")
    assert ["1", "2"] == word.find("//w:sdtPr/w:id/@w:val")
    assert 2 == len(word.find("//w:sdtPr/w:showingPlcHdr"))
    assert ["[Diarienummer]"] == word.text("//w:p/w:sdt/w:sdtContent")
    assert ["Svar saknas."] == word.text("//w:body/w:sdt/w:sdtContent/w:p[w:pPr/w:pStyle/@w:val='Prompt']")
    assert ["PlaceholderText"] * 2 == word.find("//w:sdtContent//w:rStyle/@w:val")


def test_long_keys_get_different_tags_of_the_length_word_allows(document, opened):
    """Word holds 64 characters: a longer key is told by its start and a digest, a longer question is cut."""
    keys = ["k" * 80 + end for end in "ab"]
    word = opened(document(*(Prompt(key, "Fråga? " * 20, "Svar saknas.") for key in keys)))
    tags = word.find("//w:tag/@w:val")
    assert [64, 64] == [len(tag) for tag in tags]
    assert tags[0] != tags[1]
    assert {64} == {len(alias) for alias in word.find("//w:alias/@w:val")}


def test_tags_are_measured_as_word_measures(document, opened):
    """A sign outside the basic plane counts twice, and is never cut in half."""
    word = opened(document(Prompt("\U0001f692" * 33, "\U0001f692" * 33, "Svar saknas.")))
    [tag], [alias] = word.find("//w:tag/@w:val"), word.find("//w:alias/@w:val")
    assert ("\U0001f692" * 27, "\U0001f692" * 31 + "…") == (tag[:-9], alias)


def test_signatures_stay_with_the_paragraph_before(document, opened):
    """Unit, name and title of every signer stay on the page of the paragraph before them."""
    signers = (Signer(words("A"), words("Chef")), Signer(words("B"), words("Chef")))
    word = opened(
        document(Paragraph(words("Först.")), Paragraph(words("Sist.")), Signatures("Enheten", signers))
    )
    assert ["Sist.", "AChef"] == word.text("//w:body/w:p[w:pPr/w:keepNext]")
    styles = word.find("//w:body/w:p/w:pPr/w:pStyle/@w:val")
    assert ["SignatureUnit", "Signature", "Signature"] == styles[-3:]


def test_a_page_break_is_a_property_of_what_follows(document, opened):
    """A page break makes no paragraph of its own."""
    word = opened(document(PageBreak(), Heading(2, words("Ny sida")), Paragraph(words("x"))))
    assert ["Ny sida"] == word.text("//w:p[w:pPr/w:pageBreakBefore]")
    assert 3 == len(word.find("//w:body/w:p"))


def test_an_empty_paragraph_is_not_printed(document, opened):
    """Space comes from styles: a paragraph without words is left out."""
    assert 1 == len(opened(document(Paragraph(()), Paragraph(words(" ")))).find("//w:body/w:p"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi-VN", {"val": "vi-VN"}),
        ("vi", {"val": "vi-VN"}),
        ("en", {"val": "en-GB"}),
        ("en-US", {"val": "en-US"}),
        ("zh", {"val": "zh-CN", "eastAsia": "zh-CN"}),
        ("zh-Hant", {"val": "zh-TW", "eastAsia": "zh-TW"}),
        ("ar", {"val": "ar-SA", "bidi": "ar-SA"}),
        ("th", {"val": "th-TH", "bidi": "th-TH"}),
        ("qaa", {"val": "qaa"}),
    ],
)
def test_foreign_passages_say_their_language(document, opened, language, expected):
    """A passage in another language carries its tag, with a region, in the attribute of its script."""
    found = opened(document(Paragraph(words("abc", language)))).find("//w:lang")
    assert expected == {key.removeprefix(W): value for key, value in found[0].attrib.items()}


def test_the_language_of_the_document_is_not_repeated(document, opened):
    """A passage in the document's own language carries no mark."""
    assert [] == opened(document(Paragraph(words("abc", "sv")))).find("//w:lang")


def test_scripts_get_direction_and_font(document, opened):
    """Arabic letters are right to left whatever their tag; Chinese names a font that has the letters."""
    word = opened(document(Paragraph((Text("a مرحبا بك b"), Text("太原", "zh")))))
    runs = word.find("//w:body/w:p[2]/w:r")
    assert ["a ", "مرحبا بك", " b", "太原"] == word.text("//w:body/w:p[2]/w:r")
    assert [False, True, False, False] == [run.find(f"{W}rPr/{W}rtl") is not None for run in runs]
    fonts = runs[3].find(f"{W}rPr/{W}rFonts")
    assert ("Microsoft YaHei", "eastAsia") == (fonts.get(W + "eastAsia"), fonts.get(W + "hint"))
