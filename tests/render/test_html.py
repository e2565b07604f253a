"""HTML: one accessible file that needs nothing beside itself."""

import re
from html.parser import HTMLParser

import pytest

from partnerkit.documents.tree import Column, Figure, Footnote, Heading, Link, Paragraph, Row, Table, Text
from partnerkit.render import palette
from partnerkit.render.html import render_html

VOID = {"meta", "img", "br"}


def words(text, language=None):
    return (Text(text, language),)


class Elements(HTMLParser):
    """Collects elements and text, and complains of tags that do not close."""

    def __init__(self, source):
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        assert [] == self._open

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert tag == self._open.pop()

    def handle_data(self, data):
        self.text.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.seen if name == tag]


@pytest.mark.parametrize(("language", "tag"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_page_says_its_language_and_title(full, language, tag):
    """Language and title are those of the document, and every tag closes."""
    page = Elements(render_html(full(language)))
    assert [{"lang": tag}] == page.all("html")
    assert full(language).title in page.text


def test_the_page_needs_nothing_else(full):
    """No script and nothing to load: the sheet and the pictures are inside."""
    page = Elements(render_html(full("sv")))
    assert [] == page.all("script") + page.all("link")
    assert all(
        image["src"].startswith("data:image/png;base64,") and image["alt"] for image in page.all("img")
    )


def test_hostile_text_stays_text(document, hostile):
    """Markup that people wrote is shown as they wrote it."""
    page = Elements(render_html(document(Paragraph(words(hostile)))))
    assert hostile.replace("\n", "") in "".join(page.text)
    assert [] == page.all("a")


def test_tables_are_told_to_screen_readers(document):
    """A table has a caption with its number and description, and header cells marked as those of columns."""
    table = Table(
        "Mål",
        (Column("Mål", 60), Column("Antal", 30, numeric=True)),
        (Row((words("a"), words("1"))),),
        description="Tre mål.",
    )
    source = render_html(document(table))
    assert '<caption>Tabell\u00a01. Mål<span class="unseen"> Tre mål.</span></caption>' in source
    assert [{"scope": "col"}, {"scope": "col", "class": "number"}] == Elements(source).all("th")


def test_pictures_keep_their_size_in_print(document, png):
    """A picture made at 300 dots to the inch is shown as wide as it is printed."""
    page = Elements(render_html(document(Figure("Karta", "Karta", png(1200, 600), "image/png", 101.6))))
    assert [("384", "192")] == [(image["width"], image["height"]) for image in page.all("img")]


def test_notes_lead_there_and_back(document):
    """A note is reached from its sign and leads back to it; both say what they are."""
    note = Footnote("n", words("Förklaring."))
    page = Elements(render_html(document(Paragraph((Text("Ord."), note, note)))))
    there, back = page.all("a")
    assert ("#_note-1", "doc-noteref", "Not 1") == (there["href"], there["role"], there["aria-label"])
    assert (f"#{there['id']}", "doc-backlink") == (back["href"], back["role"])
    assert [{"id": "_note-1"}] == page.all("li")


def test_foreign_passages_say_language_and_direction(document):
    """A passage in another language is marked; Arabic runs from right to left."""
    page = Elements(render_html(document(Paragraph((*words("Thái", "vi-VN"), *words("مرحبا", "ar"))))))
    assert [{"lang": "vi-VN"}, {"lang": "ar", "dir": "rtl"}] == page.all("span")


def test_every_link_within_the_page_leads_somewhere(full):
    """Each internal address is the id of one element, and no id is used twice."""
    page = Elements(render_html(full("sv")))
    ids = [attributes["id"] for _, attributes in page.seen if "id" in attributes]
    inner = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
    assert len(set(ids)) == len(ids)
    assert inner <= set(ids)


def test_one_anchor_twice_is_one_id(document):
    """The first heading keeps an anchor that two have."""
    page = Elements(render_html(document(Heading(2, words("A"), "a"), Heading(2, words("B"), "a"))))
    assert [{"id": "a"}, {}] == page.all("h2")


def test_addresses_are_escaped(document):
    """What ends an attribute does not end the address."""
    page = Elements(render_html(document(Paragraph((Link(words("x"), "https://a.se/?b=1&c='d'"),)))))
    assert ["https://a.se/?b=1&c='d'"] == [link["href"] for link in page.all("a")]


def luminance(colour):
    def linear(channel):
        part = int(channel, 16) / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in re.findall("..", colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        (palette.GREY, "FFFFFF", 4.5),
        (palette.GREY, palette.PROMPT_FILL, 4.5),
        (palette.INK, "FFFFFF", 4.5),
        (palette.LINK, "FFFFFF", 4.5),
        (palette.LINK, palette.HEAD_FILL, 4.5),
        ("000000", palette.HEAD_FILL, 4.5),
        (palette.PROMPT_LINE, "FFFFFF", 3),
    ],
)
def test_colours_can_be_told_apart(text, ground, least):
    """Text stands out from its ground by 4.5:1, the frame of a question by 3:1 (WCAG 1.4.3 and 1.4.11)."""
    light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= least
