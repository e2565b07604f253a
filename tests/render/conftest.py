"""What the tests of the renderers share: a document with every node, and Word files taken apart."""

from collections.abc import Callable
from io import BytesIO
from struct import pack
from typing import Any, Literal
from zipfile import ZipFile
from zlib import compress, crc32

import pytest
from lxml import etree

from partnerkit.documents.tree import (
    Blank,
    Block,
    BulletList,
    Column,
    Contents,
    Document,
    Emphasis,
    Fact,
    Facts,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Lead,
    Link,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Part,
    Prompt,
    Properties,
    Reference,
    Row,
    Signatures,
    Signer,
    Strong,
    Table,
    Text,
)

HOSTILE = (
    "]]> <b>&amp;</b> \u202eevil\u202c \U0001f469\u200d\U0001f692 \x85 =1+1 _x000D_ *a* [b](c) | `d`\te\nf"
)
NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "cust": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
}


class Opened:
    """A Word file taken apart."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        with ZipFile(BytesIO(content)) as package:
            self.entries = package.infolist()
            self.parts = {entry.filename: package.read(entry) for entry in self.entries}
        self._roots: dict[str, Any] = {}

    def find(self, path: str, part: str = "word/document.xml") -> list[Any]:
        """Return what an XPath finds in a part."""
        root = self._roots.setdefault(part, etree.fromstring(self.parts[part]))
        return list(root.xpath(path, namespaces=NAMES))

    def text(self, path: str, part: str = "word/document.xml") -> list[str]:
        """Return the text below each element an XPath finds."""
        return ["".join(found.xpath(".//w:t/text()", namespaces=NAMES)) for found in self.find(path, part)]


@pytest.fixture
def opened() -> Callable[[Document], Opened]:
    """Render a document as a Word file and take it apart."""
    from partnerkit.render.word import render_word

    return lambda document: Opened(render_word(document))


@pytest.fixture
def document() -> Callable[..., Document]:
    """Make a document of one part with a title and the blocks given."""
    return _document


@pytest.fixture
def full() -> Callable[[Literal["sv", "en"]], Document]:
    """Make a document of two parts that uses every node."""
    return _full


@pytest.fixture
def hostile() -> str:
    """Text that markup, XML, spreadsheets and bidirectional layout might take for something else."""
    return HOSTILE


@pytest.fixture
def png() -> Callable[[int, int], bytes]:
    """Make a picture in one colour."""
    return _png


def _words(text: str, language: str | None = None) -> Inlines:
    return (Text(text, language),)


def _png(width: int, height: int) -> bytes:

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    rows = (b"\x00" + b"\x1f\x3a\x4d" * width) * height
    header = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _document(*blocks: Block, language: Literal["sv", "en"] = "sv") -> Document:
    return Document("Prov", language, (Part("Linköpings kommun", "Rapport", (_title(), *blocks)),))


def _title() -> Heading:
    return Heading(1, _words("Rubrik"))


def _full(language: Literal["sv", "en"]) -> Document:
    swedish = language == "sv"
    fund = Footnote("fund", (Text("Fonden stöder samarbete mellan kommuner. Läs mer på "), _FUND, Text(".")))
    return Document(
        "Samverkan med Thái Nguyên" if swedish else "Cooperation with Thái Nguyên",
        language,
        (_memo(swedish, fund), _paper(swedish, fund)),
        Properties(
            subject="Partnerskap",
            author="Kommunledningsförvaltningen",
            status="Utkast" if swedish else "Draft",
            keywords="samverkan, miljö",
            date="2016-10-17",
            provenance=(("partnerkit", "1.0"), ("record", "sha256:00ff")),
        ),
    )


_FUND = Link(_words("fund.example"), "https://fund.example/om-oss")


def _memo(swedish: bool, fund: Footnote) -> Part:
    town = Footnote(
        "town", (Text("Staden "), Emphasis(_words("Sông Công", "vi-VN")), Text(" har 100 000 invånare."))
    )
    return Part(
        "Linköpings kommun",
        "Tjänsteskrivelse" if swedish else "Officer's report",
        (
            Facts(
                (
                    Fact("Handlingstyp", _words("Tjänsteskrivelse")),
                    Fact("Till", _words("Kommunstyrelsen")),
                    Fact("Datum", (Blank("date", "Vilket datum har skrivelsen?", "[Ange datum]"),)),
                    Fact(
                        "Diarienummer",
                        (Blank("dnr", "Vilket diarienummer?", "[Tilldelas vid registrering]"),),
                    ),
                )
            ),
            Heading(1, _words("Positionspapper om samverkan med Thai\u00a0Nguyen, Vietnam")),
            Heading(2, _words("Förslag till kommunstyrelsens beslut")),
            NumberedList(
                (
                    _words(
                        "Kommunstyrelsen fastställer positionspapperet om samverkan med Thai\u00a0Nguyen."
                    ),
                    _words("Kommunstyrelsen följer upp positionspapperet minst en gång per mandatperiod."),
                )
            ),
            Heading(2, _words("Ärendet"), anchor="matter"),
            Paragraph(
                (
                    Text("Samarbetet fick stöd av en fond."),
                    fund,
                    Text(" Det gällde främst staden Song\u00a0Cong."),
                    town,
                    Text(" Hälften av texten är "),
                    Strong(_words("viktig")),
                    Text(" och en del är "),
                    Emphasis((Text("kursiv och "), Strong(_words("fet")))),
                    Text("."),
                )
            ),
            Paragraph(_words("Arbetet hade tre inriktningar:")),
            BulletList(
                (
                    (
                        Lead(_words("Miljö.")),
                        Text(" Invånarna skulle få veta mer om avloppsvatten och hur det renas i staden."),
                    ),
                    (Lead(_words("Planering.")), Text(" Fler skulle kunna delta.")),
                    _words("Teknik för biogas."),
                )
            ),
            Paragraph(_words("Numreringen börjar om i nästa lista:"), keep_with_next=True),
            NumberedList((_words("Första punkten."), _words("Andra punkten."))),
            Note(_words("Beloppen är avrundade."), "Observera"),
            Paragraph(_words("Skrivelsen lämnas för beslut.")),
            Signatures(
                "Kommunledningsförvaltningen",
                (
                    Signer(
                        (Blank("name1", "Vem skriver under först?", "[Namn]"),),
                        (Blank("title1", "Titel?", "[Titel]"),),
                    ),
                    Signer(_words("Anna Svensson"), _words("kommundirektör")),
                ),
            ),
            Heading(2, _words("Beslutet skickas till")),
            Paragraph(_words("Samtliga nämnder")),
            Table(
                "Vem som får beslutet",
                (Column("Vem", 60), Column("När", 85)),
                (Row((_words("Alla"), _words("Nu"))),),
                description="En rad.",
            ),
        ),
        "KLF 2016-123",
    )


def _paper(swedish: bool, fund: Footnote) -> Part:
    return Part(
        "Linköpings kommun",
        "Positionspapper" if swedish else "Position paper",
        (
            Heading(1, _words("Samverkan mellan Thai\u00a0Nguyen och Linköping")),
            Contents(_words("Innehåll")),
            Heading(2, _words("Parter"), number="1"),
            Heading(3, _words("Vilka deltog, och hur många?"), number="1.1"),
            Paragraph(
                (
                    Text("Provinsen heter "),
                    Text("Thái Nguyên", "vi-VN"),
                    Text(", på kinesiska "),
                    Text("太原省", "zh"),
                    Text(" och på arabiska "),
                    Text("تاي نغوين", "ar"),
                    Text(". På ukrainska "),
                    Text("Тхайнгуєн", "uk"),
                    Text(", på thailändska "),
                    Text("ไทเหงียน", "th"),
                    Text(". Fonden nämns igen."),
                    fund,
                    Text(" Se "),
                    Link(_words("avsnittet om ärendet"), "#matter"),
                    Text(" eller "),
                    _FUND,
                    Text(". Beloppen står i "),
                    Reference("budget"),
                    Text(" och i "),
                    Reference("economy"),
                    Text(". "),
                    Reference("plant", capital=True),
                    Text(" visar anläggningen."),
                )
            ),
            Prompt(
                "participants",
                "Hur många kvinnor och män deltog?",
                "Svar saknas. Ange hur många kvinnor och män som deltog, eller skriv varför uppgift saknas.",
            ),
            Heading(4, _words("Fjärde nivån")),
            Paragraph(_words("Text under en rubrik på fjärde nivån.")),
            Heading(2, _words("Ekonomi"), "economy", number="2"),
            _budget(),
            Paragraph(_words("Texten efter tabellen börjar här.")),
            Table(
                "Aktörer",
                (Column("Grupp", 45), Column("Aktörer", 100)),
                (
                    Row(
                        (
                            _words("Linköpings kommun"),
                            _words(
                                "Kommunledningsförvaltningen, samhällsbyggnadsförvaltningen, Tekniska verken"
                            ),
                        )
                    ),
                    Row((_words("Vietnam"), _words("Provinsen Thai\u00a0Nguyen"))),
                ),
                description="Aktörer i två grupper.",
            ),
            Paragraph(_words("En tabell utan anmärkning följs också av ett avstånd.")),
            PageBreak(),
            Heading(2, _words("Bild"), number="3"),
            Figure(
                "En mörkblå rektangel.",
                "Biogasanläggningen i Song\u00a0Cong",
                _png(400, 150),
                "image/png",
                width_mm=80,
                anchor="plant",
            ),
            Paragraph(_words("Efter bilden: " + HOSTILE)),
            Prompt("lessons", "Vilka lärdomar?", "Svar saknas. Beskriv lärdomarna."),
        ),
    )


def _budget() -> Table:
    rows = (
        ("Resor", "180 000", "171 250", "−8 750"),
        ("Boende", "95 000", "96 100", "1 100"),
        ("Tolkning", "25 000", "saknas", "saknas"),
    )
    return Table(
        "Beviljat och utfall per budgetrad",
        (
            Column("Budgetrad", 61),
            Column("Beviljat (kr)", 28, numeric=True),
            Column("Utfall (kr)", 28, numeric=True),
            Column("Skillnad (kr)", 28, numeric=True),
        ),
        (
            *(Row(tuple(map(_words, row))) for row in rows),
            Row(
                (
                    (Strong(_words("Summa kända belopp")),),
                    _words("300 000"),
                    _words("267 350"),
                    _words("−7 650"),
                ),
                total=True,
            ),
        ),
        "En av tre rader saknar uppgift, så summan är inte fullständig.",
        description="Beviljat och utfall för tre budgetrader och summan av dem.",
        anchor="budget",
    )
