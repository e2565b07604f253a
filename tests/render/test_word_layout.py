"""Word: tables, pictures, sections, headers and styles."""

import pytest

from partnerkit.documents.tree import (
    Column,
    Document,
    Figure,
    Heading,
    Paragraph,
    Part,
    Prompt,
    Row,
    Strong,
    Table,
    Text,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(text):
    return (Text(text),)


def budget(rows=2, note=None, width=60.0):
    lines = tuple(Row((words(f"Rad {n}"), words(f"{n} 000"))) for n in range(rows))
    total = Row(((Strong(words("Summa")),), words("9")), total=True)
    header = (Column("Rad", width), Column("Belopp (kr)", 40, numeric=True))
    return Table("Beviljat", header, (*lines, total), note, description="Beviljat per rad.")


def test_a_table_is_told_to_screen_readers(document, opened):
    """A table has a title and a description; its header row is marked and repeats; no row breaks."""
    word = opened(document(budget()))
    assert ["Beviljat"] == word.find("//w:tblCaption/@w:val")
    assert ["Beviljat per rad."] == word.find("//w:tblDescription/@w:val")
    assert [True, False, False, False] == [
        row.find(f"{W}trPr/{W}tblHeader") is not None for row in word.find("//w:tr")
    ]
    assert 4 == len(word.find("//w:tr/w:trPr/w:cantSplit"))


def test_widths_stand_in_grid_and_cells(document, opened):
    """Columns are fixed, and grid and cells agree: else LibreOffice ignores them."""
    word = opened(document(budget()))
    assert ["3402", "2268"] == word.find("//w:gridCol/@w:w")
    assert ["3402", "2268"] * 4 == word.find("//w:tcW/@w:w")
    assert ["fixed"] == word.find("//w:tblLayout/@w:type")
    assert ["5670"] == word.find("//w:tblW/@w:w")


def test_a_table_that_is_too_wide_is_scaled_to_the_text(document, opened):
    """No column falls off the paper."""
    widths = opened(document(budget(width=200))).find("//w:gridCol/@w:w")
    assert 8220 == pytest.approx(sum(map(int, widths)), abs=2)


def test_the_caption_stands_above_with_a_number_that_counts(document, opened):
    """Captions are numbered by a field whose shown number is right, and keep with their tables."""
    word = opened(document(budget(), budget()))
    captions = word.find("//w:p[w:pPr/w:pStyle/@w:val='Caption']")
    assert ["Tabell\u00a01. Beviljat", "Tabell\u00a02. Beviljat"] == word.text(
        "//w:p[w:pPr/w:pStyle/@w:val='Caption']"
    )
    assert [" SEQ Tabell \\* ARABIC "] * 2 == word.find("//w:fldSimple/@w:instr")
    assert [W + "tbl"] * 2 == [caption.getnext().tag for caption in captions]
    style = "//w:style[@w:styleId='Caption']/w:pPr/w:keepNext/@w:val"
    assert ["1"] == word.find(style, "word/styles.xml")


def test_numbers_are_right_aligned_and_totals_stand_out(document, opened):
    """Header and cells of a numeric column are right-aligned; the total is bold by style under a line."""
    word = opened(document(budget()))
    right = word.find("//w:tc[w:p/w:pPr/w:jc/@w:val='right']")
    assert 4 == len(right)
    total = "//w:tr[last()]/w:tc"
    assert ["TableTotal"] * 2 == word.find(total + "/w:p/w:pPr/w:pStyle/@w:val")
    assert ["8", "8"] == word.find(total + "/w:tcPr/w:tcBorders/w:top/@w:sz")
    assert [] == word.find(total + "//w:rStyle")


def test_the_row_before_a_total_stays_with_it(document, opened):
    """A total never stands alone at the top of a page."""
    assert ["Rad 8", "8 000"] == opened(document(budget(9))).text("//w:tc/w:p[w:pPr/w:keepNext]")


def _kept(word):
    return [len(row.findall(f".//{W}keepNext")) for row in word.find("//w:tr")]


@pytest.mark.parametrize(("note", "last"), [(None, 0), ("En rad saknas.", 2)])
def test_a_short_table_stays_on_one_page_with_its_note(document, opened, note, last):
    """Every cell keeps with the next row; the last row keeps with the note below, if there is one."""
    assert [*[2] * 8, last] == _kept(opened(document(budget(7, note=note))))


def test_a_longer_table_may_break_between_rows(document, opened):
    """Nine rows below the header are too many to be moved at once: only a total keeps its row."""
    assert [*[0] * 8, 2, 0] == _kept(opened(document(budget(8, note="En rad saknas."))))


def test_the_note_stands_below_and_no_paragraph_is_empty(document, opened):
    """After a table comes its note, or the next paragraph with space above, or nothing."""
    word = opened(document(budget(note="En rad saknas."), budget(), Paragraph(words("Efter.")), budget()))
    after = [table.getnext() for table in word.find("//w:tbl")]
    assert ["En rad saknas.", "Efter.", ""] == ["".join(found.itertext()) for found in after]
    assert W + "sectPr" == after[2].tag
    assert ["160"] == word.find("//w:p[w:pPr/w:pStyle/@w:val='Normal']/w:pPr/w:spacing/@w:before")
    assert all(word.text("//w:body/w:p"))


@pytest.mark.parametrize("rows", [200, 400])
def test_a_table_grows_by_the_same_elements_for_each_row(document, opened, rows):
    """The size of the document is linear in the rows of a table."""

    def size(count):
        return len(opened(document(budget(count))).find("//*"))

    per_row = size(11) - size(10)
    assert size(10) + per_row * (rows - 10) == size(rows)


def test_building_is_linear_in_the_rows_of_a_table(document, monkeypatch):
    """A hundred rows more need as many calls for elements wherever they are added."""
    from partnerkit.render import ooxml, tables
    from partnerkit.render.word import render_word

    made = []

    def counted(*given, **values):
        made.append(1)
        return ooxml.w(*given, **values)

    monkeypatch.setattr(tables, "w", counted)
    counts = []
    for rows in (100, 200, 300):
        made.clear()
        render_word(document(budget(rows)))
        counts.append(len(made))
    assert counts[2] - counts[1] == counts[1] - counts[0] > 0


def test_pictures_have_words_and_fit_the_text(document, opened, png):
    """A picture has its alternative text, is stored once, keeps its shape and is no wider than 145 mm."""
    wide = Figure("En karta.", "Karta", png(2000, 1000), "image/png")
    small = Figure("En prick.", "Prick", png(96, 96), "image/png")
    word = opened(document(wide, small, wide))
    assert ["En karta.", "En prick.", "En karta."] == word.find("//wp:docPr/@descr")
    assert ["1", "2", "3"] == word.find("//wp:docPr/@id")
    sizes = [(box.get("cx"), box.get("cy")) for box in word.find("//wp:inline/wp:extent")]
    assert [("5220000", "2610000"), ("914400", "914400"), ("5220000", "2610000")] == sizes
    assert ["word/media/image1.png", "word/media/image2.png"] == [
        name for name in word.parts if "media" in name
    ]
    assert "Figur\u00a03. Karta" == word.text("//w:p[w:pPr/w:pStyle/@w:val='FigureCaption']")[-1]


@pytest.mark.parametrize(
    ("dots", "asked", "printed"),
    [
        ((1200, 600), 100, ("3600000", "1800000")),
        ((96, 96), 60, ("2160000", "2160000")),
        ((1200, 600), 400, ("5220000", "2610000")),
        ((600, 1200), 120, ("3420000", "6840000")),
    ],
)
def test_pictures_are_as_wide_as_they_ask_to_be(document, opened, png, dots, asked, printed):
    """A picture made for print says its width in millimetres; the text and the page are the limits."""
    word = opened(document(Figure("En karta.", "Karta", png(*dots), "image/png", asked)))
    assert [printed] == [(box.get("cx"), box.get("cy")) for box in word.find("//wp:inline/wp:extent")]


@pytest.mark.parametrize("rows", [(), (Row((words("a"),)),)])
def test_a_table_is_printed_with_the_rows_it_has(document, opened, rows):
    """A draft may have a table that nobody has filled in."""
    table = Table("Mål", (Column("Mål", 60),), rows, description="Målen.")
    assert 1 + len(rows) == len(opened(document(table)).find("//w:tr"))


def test_parts_that_show_nothing_have_a_section_each(opened):
    """A part whose only paragraph is empty still begins a page of its own."""
    empty, last = Part("K", "R", (Paragraph(()),)), Part("K", "R", (Heading(1, words("A")),))
    word = opened(Document("Prov", "sv", (empty, empty, last)))
    assert ["SectionEnd"] * 2 == word.find("//w:p[w:pPr/w:sectPr]/w:pPr/w:pStyle/@w:val")
    assert 3 == len(word.find("//w:sectPr"))


def test_each_part_is_a_section_with_its_own_header(full, opened):
    """A part begins a page; sender, kind, case number and page stand in its header; pages count through."""
    word = opened(full("sv"))
    assert ["nextPage", "nextPage"] == word.find("//w:sectPr/w:type/@w:val")
    assert [] == word.find("//w:pgNumType")
    headers = [word.text("//w:p", f"word/header{number}.xml")[0] for number in (1, 2)]
    gap = "\u00a0" * 3
    assert f"Linköpings kommunTjänsteskrivelse{gap}KLF 2016-123{gap}1 (2)" == headers[0]
    assert f"Linköpings kommunPositionspapper{gap}1 (2)" == headers[1]
    fields = [instruction.strip() for instruction in word.find("//w:fldSimple/@w:instr", "word/header1.xml")]
    assert ["PAGE", "NUMPAGES"] == fields


def test_english_pages_are_counted_in_english(full, opened):
    """The header of an English document says Page 1 of 2."""
    assert opened(full("en")).text("//w:p", "word/header1.xml")[0].endswith("Page 1 of 2")


def test_a_long_sender_has_a_line_of_its_own(opened):
    """Where sender and the right side would meet, the header has two lines."""
    part = Part(
        "Miljö- och samhällsbyggnadsförvaltningen i kommunen",
        "Slutrapport",
        (Heading(1, words("A")),),
        "X" * 30,
    )
    word = opened(Document("Prov", "sv", (part,)))
    assert 2 == len(word.find("//w:p", "word/header1.xml"))


def test_the_page_is_a4_with_the_margins_of_the_house(full, opened):
    """A4 upright, 35 and 30 mm beside, 30 above, 25 below, header 12 mm from the edge."""
    word = opened(full("sv"))
    assert [("11906", "16838")] * 2 == [
        (size.get(W + "w"), size.get(W + "h")) for size in word.find("//w:pgSz")
    ]
    margins = {key.removeprefix(W): value for key, value in word.find("//w:pgMar")[0].attrib.items()}
    expected = {"left": "1984", "right": "1701", "top": "1701", "bottom": "1417", "header": "680"}
    assert expected == {side: margins[side] for side in expected}


@pytest.mark.parametrize("last", [budget(), Prompt("k", "Fråga?", "Svar saknas.")], ids=["table", "prompt"])
def test_a_part_that_ends_without_a_paragraph_still_ends_its_section(opened, last):
    """Word keeps a section in a paragraph: one of a twentieth of a point's line ends a part that has none."""
    title = Heading(1, words("A"))
    word = opened(Document("Prov", "sv", (Part("K", "R", (title, last)), Part("K", "R", (title,)))))
    holder = word.find("//w:p[w:pPr/w:sectPr]/w:pPr/w:pStyle/@w:val")
    assert ["SectionEnd"] == holder
    assert ["exact"] == word.find("//w:style[@w:styleId='SectionEnd']//@w:lineRule", "word/styles.xml")


def test_arial_is_named_for_all_letters_and_no_theme(full, opened):
    """Fonts are Arial for all four ranges of letters, and nothing refers to a theme."""
    word = opened(full("sv"))
    fonts = word.find("//w:rFonts", "word/styles.xml")
    assert [{"ascii", "hAnsi", "eastAsia", "cs"}] == [
        {key.removeprefix(W) for key in one.attrib} for one in fonts
    ]
    assert {"Arial"} == {value for one in fonts for value in one.attrib.values()}
    assert not any(b"Theme" in content for content in word.parts.values())


@pytest.mark.parametrize(
    ("style", "path", "expected"),
    [
        ("Normal", "w:rPr/w:sz/@w:val", "21"),
        ("Normal", "w:pPr/w:spacing/@w:line", "288"),
        ("Normal", "w:pPr/w:spacing/@w:after", "120"),
        ("Heading1", "w:rPr/w:sz/@w:val", "40"),
        ("Heading1", "w:rPr/w:color/@w:val", "1F3A4D"),
        ("Heading1", "w:pPr/w:outlineLvl/@w:val", "0"),
        ("Heading2", "w:pPr/w:spacing/@w:before", "360"),
        ("Heading3", "w:rPr/w:sz/@w:val", "23"),
        ("ListBullet", "w:pPr/w:ind/@w:hanging", "340"),
        ("TableText", "w:rPr/w:sz/@w:val", "19"),
        ("FootnoteText", "w:pPr/w:ind/@w:hanging", "170"),
        ("FootnoteReference", "w:rPr/w:vertAlign/@w:val", "superscript"),
        ("Header", "w:rPr/w:color/@w:val", "595959"),
        ("Header", "w:pPr/w:tabs/w:tab/@w:pos", "8220"),
        ("Facts", "w:pPr/w:tabs/w:tab/@w:pos", "1984"),
        ("Prompt", "w:pPr/w:pBdr/w:left/@w:sz", "24"),
        ("Prompt", "w:pPr/w:pBdr/w:top/@w:color", "8A6D00"),
        ("Prompt", "w:pPr/w:shd/@w:fill", "FFF8E1"),
    ],
)
def test_styles_follow_the_layout_rules(full, opened, style, path, expected):
    """Each style has the settings of the guide."""
    found = opened(full("sv")).find(f"//w:style[@w:styleId='{style}']/{path}", "word/styles.xml")
    assert [expected] == found


def test_the_sign_of_a_note_has_no_size_of_its_own(full, opened):
    """A smaller size on top of superscript cannot be read."""
    path = "//w:style[@w:styleId='FootnoteReference']//w:sz"
    assert [] == opened(full("sv")).find(path, "word/styles.xml")


def test_every_style_that_is_used_is_defined(full, opened):
    """No paragraph, run or table names a style that the file lacks."""
    word = opened(full("sv"))
    defined = set(word.find("//w:style/@w:styleId", "word/styles.xml"))
    for part in ("document", "footnotes", "header1", "numbering"):
        path = "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"
        assert set(word.find(path, f"word/{part}.xml")) <= defined


def test_python_docx_knows_the_styles_by_their_names(full, opened):
    """The file opens in python-docx, and built-in styles carry their built-in names."""
    from io import BytesIO

    import docx

    read = docx.Document(BytesIO(opened(full("sv")).content))
    names = {style.name for style in read.styles}
    assert {"Normal", "Heading 1", "List Bullet", "List Number", "Caption", "footnote text", "Lead"} <= names
    assert "Heading 1" == getattr(read.paragraphs[4].style, "name", None)
