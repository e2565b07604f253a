"""Documents for the tests of the renderers: every node of the tree, in Swedish and English, in two parts."""

from struct import pack
from typing import Literal
from zlib import compress, crc32

from partnerkit.documents.tree import (
    Blank,
    Block,
    BulletList,
    Column,
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


def words(text: str, language: str | None = None) -> Inlines:
    """Return plain words as inlines."""
    return (Text(text, language),)


def png(width: int, height: int) -> bytes:
    """Return a picture in one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    rows = (b"\x00" + b"\x1f\x3a\x4d" * width) * height
    header = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def document(*blocks: Block, language: Literal["sv", "en"] = "sv") -> Document:
    """Return a document of one part with a title and these blocks."""
    return Document("Prov", language, (Part("Linköpings kommun", "Rapport", (title(), *blocks)),))


def title() -> Heading:
    """Return a heading of level 1."""
    return Heading(1, words("Rubrik"))


def full(language: Literal["sv", "en"]) -> Document:
    """Return a document that uses every node."""
    swedish = language == "sv"
    fund = Footnote("fund", (Text("Fonden stöder samarbete mellan kommuner. Läs mer på "), FUND, Text(".")))
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


FUND = Link(words("fund.example"), "https://fund.example/om oss".replace(" ", "-"))


def _memo(swedish: bool, fund: Footnote) -> Part:
    town = Footnote(
        "town", (Text("Staden "), Emphasis(words("Sông Công", "vi-VN")), Text(" har 100 000 invånare."))
    )
    return Part(
        "Linköpings kommun",
        "Tjänsteskrivelse" if swedish else "Officer's report",
        (
            Facts(
                (
                    Fact("Handlingstyp", words("Tjänsteskrivelse")),
                    Fact("Till", words("Kommunstyrelsen")),
                    Fact("Datum", (Blank("date", "Vilket datum har skrivelsen?", "[Ange datum]"),)),
                    Fact(
                        "Diarienummer",
                        (Blank("dnr", "Vilket diarienummer?", "[Tilldelas vid registrering]"),),
                    ),
                )
            ),
            Heading(1, words("Positionspapper om samverkan med Thai\u00a0Nguyen, Vietnam")),
            Heading(2, words("Förslag till kommunstyrelsens beslut")),
            NumberedList(
                (
                    words("Kommunstyrelsen fastställer positionspapperet om samverkan med Thai\u00a0Nguyen."),
                    words("Kommunstyrelsen följer upp positionspapperet minst en gång per mandatperiod."),
                )
            ),
            Heading(2, words("Ärendet"), anchor="matter"),
            Paragraph(
                (
                    Text("Samarbetet fick stöd av en fond."),
                    fund,
                    Text(" Det gällde främst staden Song\u00a0Cong."),
                    town,
                    Text(" Hälften av texten är "),
                    Strong(words("viktig")),
                    Text(" och en del är "),
                    Emphasis((Text("kursiv och "), Strong(words("fet")))),
                    Text("."),
                )
            ),
            Paragraph(words("Arbetet hade tre inriktningar:")),
            BulletList(
                (
                    (
                        Lead(words("Miljö.")),
                        Text(" Invånarna skulle få veta mer om avloppsvatten och hur det renas i staden."),
                    ),
                    (Lead(words("Planering.")), Text(" Fler skulle kunna delta.")),
                    words("Teknik för biogas."),
                )
            ),
            Paragraph(words("Numreringen börjar om i nästa lista:"), keep_with_next=True),
            NumberedList((words("Första punkten."), words("Andra punkten."))),
            Note(words("Beloppen är avrundade."), "Observera"),
            Paragraph(words("Skrivelsen lämnas för beslut.")),
            Signatures(
                "Kommunledningsförvaltningen",
                (
                    Signer(
                        (Blank("name1", "Vem skriver under först?", "[Namn]"),),
                        (Blank("title1", "Titel?", "[Titel]"),),
                    ),
                    Signer(words("Anna Svensson"), words("kommundirektör")),
                ),
            ),
            Heading(2, words("Beslutet skickas till")),
            Paragraph(words("Samtliga nämnder")),
            Table(
                "Vem som får beslutet",
                (Column("Vem", 60), Column("När", 85)),
                (Row((words("Alla"), words("Nu"))),),
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
            Heading(1, words("Samverkan mellan Thai\u00a0Nguyen och Linköping")),
            Heading(2, words("Parter"), number="1"),
            Heading(3, words("Vilka deltog, och hur många?"), number="1.1"),
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
                    Link(words("avsnittet om ärendet"), "#matter"),
                    Text(" eller "),
                    FUND,
                    Text("."),
                )
            ),
            Prompt(
                "participants",
                "Hur många kvinnor och män deltog?",
                "Svar saknas. Ange hur många kvinnor och män som deltog, eller skriv varför uppgift saknas.",
            ),
            Heading(4, words("Fjärde nivån")),
            Paragraph(words("Text under en rubrik på fjärde nivån.")),
            Heading(2, words("Ekonomi"), number="2"),
            _budget(),
            Paragraph(words("Texten efter tabellen börjar här.")),
            Table(
                "Aktörer",
                (Column("Grupp", 45), Column("Aktörer", 100)),
                (
                    Row(
                        (
                            words("Linköpings kommun"),
                            words(
                                "Kommunledningsförvaltningen, samhällsbyggnadsförvaltningen, Tekniska verken"
                            ),
                        )
                    ),
                    Row((words("Vietnam"), words("Provinsen Thai\u00a0Nguyen"))),
                ),
                description="Aktörer i två grupper.",
            ),
            Paragraph(words("En tabell utan anmärkning följs också av ett avstånd.")),
            PageBreak(),
            Heading(2, words("Bild"), number="3"),
            Figure(
                "En mörkblå rektangel.", "Biogasanläggningen i Song\u00a0Cong", png(400, 150), "image/png"
            ),
            Paragraph(words("Efter bilden: " + HOSTILE)),
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
            *(Row(tuple(map(words, row))) for row in rows),
            Row(
                ((Strong(words("Summa kända belopp")),), words("300 000"), words("267 350"), words("−7 650")),
                total=True,
            ),
        ),
        "En av tre rader saknar uppgift, så summan är inte fullständig.",
        description="Beviljat och utfall för tre budgetrader och summan av dem.",
    )
