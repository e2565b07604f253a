"""A programme of one's own: every mistake is told at once, at its place, in words that say what to do."""

import pytest

from partnerkit.errors import FormatError
from partnerkit.language.catalogue import say
from partnerkit.programmes import read_programme

GOOD = """\
name: our-fund
title: {sv: Vår fond, en: Our fund}
funder: {sv: Fonden, en: The fund}
grade: seen
cost_categories:
  - {name: travel, title: {sv: resor, en: travel}}
regions:
  - {name: nordic, title: {sv: Norden, en: the Nordic countries}, countries: [FI, NO], source: Call 1, grade: seen}
ceilings:
  - {grant: project, amount: 100000 SEK, kind: maximum, regions: [nordic], source: Call 1, grade: seen}
editions:
  - name: first
    valid: {start: 2024-01-01, end: 2024-12-31}
    source: Call 1
    grade: seen
    country_lists:
      - {countries: [FI, NO], source: Call 1, grade: seen}
    lengths:
      - {grant: project, minimum: 6, maximum: 24, source: Call 1, grade: seen}
    costs:
      - {categories: [travel], source: Call 1, grade: seen}
    reports:
      - {form: neutral-final-report, due: 03-31, languages: [sv], source: Call 1, grade: seen}
  - name: second
    valid: {start: 2025-01-01}
    source: Call 2
    grade: seen
switches:
  - {date: 2025-06-01, edition: second, statement: {sv: Nya frågor, en: New questions}, source: Call 2, grade: seen}
"""
KNOWN = {"countries": ("FI", "NO", "SE"), "forms": ("neutral-final-report",)}


def told(text: str, language: str = "en") -> list[str]:
    """Return what is told of a file, with line and column."""
    try:
        read_programme(text.encode(), "our.yaml", countries=KNOWN["countries"], forms=KNOWN["forms"])
    except FormatError as error:
        return [
            f"{one.span.line}:{one.span.column} {one.code} {say(one.message, language)}"
            for one in error.problems
            if one.span
        ]
    return []


def test_a_good_file_is_taken_in() -> None:
    """With everything that a programme can define and use."""
    assert [] == told(GOOD)


@pytest.mark.parametrize(
    ("right", "wrong", "english", "swedish"),
    [
        (
            "grade: seen\ncost",
            "grade: sure\ncost",
            "4:8 PK014 'sure' is not one of the words for this. Write one of: definition, seen, title-only, inferred, "
            "proposal.",
            "4:8 PK014 ”sure” är inget av de ord som kan stå här. Skriv ett av dem: definition, seen, "
            "title-only, inferred, proposal.",
        ),
        (
            "funder:",
            "fundre:",
            "3:1 PK011 The key 'fundre' is not known here. Did you mean 'funder'?",
            "3:1 PK011 Nyckeln ”fundre” är okänd här. Menade du ”funder”?",
        ),
        (
            "{grant: project, amount",
            "{grant: projekt, amount",
            "10:13 PK014 'projekt' is not one of the words for this. Did you mean 'project'? The words are: inception, "
            "project, steering-group, development, dissemination, communication, network, other.",
            "10:13 PK014 ”projekt” är inget av de ord som kan stå här. Menade du ”project”? Orden är: inception, "
            "project, steering-group, development, dissemination, communication, network, other.",
        ),
        (
            "{start: 2025-01-01}",
            "{start: 2024-07}",
            "25:12 PK015 The edition 'second' begins before 'first' is over. Put the oldest first, and correct the days.",
            "25:12 PK015 Utgåvan ”second” börjar innan ”first” har slutat. Skriv den äldsta först, och rätta dagarna.",
        ),
        (
            "{start: 2025-01-01}",
            "{start: 2023-01-01}",
            "25:12 PK015 The edition 'second' begins before 'first' is over. Put the oldest first, and correct the days.",
            "25:12 PK015 Utgåvan ”second” börjar innan ”first” har slutat. Skriv den äldsta först, och rätta dagarna.",
        ),
        (
            "countries: [FI, NO], source: Call 1, grade: seen}\n    lengths",
            "countries: [FI, Norge], source: Call 1, grade: seen}\n    lengths",
            "17:26 PK014 'Norge' is no country. Write the two capital letters of ISO 3166-1, for example VN for Vietnam.",
            "17:26 PK014 ”Norge” är inget land. Skriv de två stora bokstäverna i ISO 3166-1, till exempel VN för "
            "Vietnam.",
        ),
        (
            "form: neutral-final-report",
            "form: neutral-report",
            "23:16 PK014 There is no form 'neutral-report'. Write one of those that 'partnerkit forms' lists: "
            "neutral-final-report.",
            "23:16 PK014 Det finns inget formulär ”neutral-report”. Skriv ett av dem som ”partnerkit forms” visar: "
            "neutral-final-report.",
        ),
        (
            "minimum: 6",
            "minimum: 36",
            "19:9 PK015 The minimum 36 is over the maximum 24. Change one of them.",
            "19:9 PK015 Det minsta talet 36 är större än det största, 24. Ändra ett av dem.",
        ),
        (
            "minimum: 6",
            "minimum: -6",
            "19:35 PK015 'minimum' is below zero. Write 0 or more, or leave it out.",
            "19:35 PK015 ”minimum” är mindre än noll. Skriv 0 eller mer, eller utelämna det.",
        ),
        (
            "due: 03-31",
            "due: 31-03",
            "23:43 PK015 '31-03' is no day of the year. Write the month and the day as MM-DD, for example 02-15.",
            "23:43 PK015 ”31-03” är ingen dag på året. Skriv månaden och dagen som MM-DD, till exempel 02-15.",
        ),
        (
            "regions: [nordic]",
            "regions: [baltic]",
            "10:67 PK014 'baltic' does not stand under 'regions'. Add it there, or correct it here.",
            "10:67 PK014 ”baltic” står inte under ”regions”. Lägg till det där, eller rätta det här.",
        ),
        (
            "categories: [travel]",
            "categories: [travels]",
            "21:23 PK014 'travels' does not stand under 'cost_categories'. Add it there, or correct it here.",
            "21:23 PK014 ”travels” står inte under ”cost_categories”. Lägg till det där, eller rätta det här.",
        ),
        (
            "edition: second",
            "edition: third",
            "29:33 PK014 'third' does not stand under 'editions'. Add it there, or correct it here.",
            "29:33 PK014 ”third” står inte under ”editions”. Lägg till det där, eller rätta det här.",
        ),
        (
            "{name: travel, title: {sv: resor, en: travel}}",
            "{name: travel, title: resor}\n  - {name: travel, title: flyg}",
            "7:12 PK016 'travel' stands under 'cost_categories' already. Take it out here, or correct it.",
            "7:12 PK016 ”travel” står redan under ”cost_categories”. Ta bort det här, eller rätta det.",
        ),
        (
            "languages: [sv]",
            "languages: [Swedish]",
            "23:61 PK015 'Swedish' is not a language code. Write a code such as sv, en or vi in lower case.",
            "23:61 PK015 ”Swedish” är ingen språkkod. Skriv en kod som sv, en eller vi med små bokstäver.",
        ),
        (
            "due: 03-31",
            "case_number: '[', due: 03-31",
            "23:51 PK015 '[' is no pattern. Write a regular expression, or leave it out.",
            "23:51 PK015 ”[” är inget mönster. Skriv ett reguljärt uttryck, eller utelämna det.",
        ),
        (
            "due: 03-31",
            "case_number: 'F[0-9]+', case_number_example: G1, due: 03-31",
            "23:9 PK015 The case number G1 does not look like the pattern F[0-9]+. Correct one of them.",
            "23:9 PK015 Ärendenumret G1 ser inte ut som mönstret F[0-9]+. Rätta ett av dem.",
        ),
        (
            "kind: maximum",
            "kind: maximum, share_for_work: 50",
            "10:73 PK015 50 is no share of a whole. Write a number from 0 to 1, for example 0.5 for half.",
            "10:73 PK015 50 är ingen andel av en helhet. Skriv ett tal från 0 till 1, till exempel 0.5 för hälften.",
        ),
        (
            "countries: [FI, NO], source: Call 1, grade: seen}\n    lengths",
            "countries: [FI], clusters: [{title: N, countries: [NO]}], source: Call 1, grade: seen}\n    lengths",
            "17:61 PK014 'NO' does not stand under 'countries'. Add it there, or correct it here.",
            "17:61 PK014 ”NO” står inte under ”countries”. Lägg till det där, eller rätta det här.",
        ),
        (
            "    source: Call 2\n",
            "",
            "24:5 PK012 The key 'source' is missing. Add it.",
            "24:5 PK012 Nyckeln ”source” saknas. Lägg till den.",
        ),
    ],
)
def test_a_mistake_is_told_word_for_word(right: str, wrong: str, english: str, swedish: str) -> None:
    """Where it stands, what it is, and what to do, in both languages."""
    assert right in GOOD
    text = GOOD.replace(right, wrong, 1)
    assert [english] == told(text)
    assert [swedish] == told(text, "sv")


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    """Nobody corrects one only to meet the next."""
    text = GOOD
    for right, wrong in (
        ("[FI, NO]", "[FI, no]"),
        ("minimum: 6", "minimum: 66"),
        ("    source: Call 2\n", ""),
    ):
        text = text.replace(right, wrong, 1)
    assert ["8:83 PK014", "19:9 PK015", "24:5 PK012"] == [" ".join(one.split()[:2]) for one in told(text)]


def test_what_is_no_programme_at_all_is_told_without_more() -> None:
    """A list, a text or an edition that is none is told once, where it stands."""
    assert ["1:1 PK013"] == [" ".join(one.split()[:2]) for one in told("- a\n")]
    assert ["12:5 PK013"] == [
        " ".join(one.split()[:2]) for one in told(GOOD.split("  - name: first")[0] + "  - first\n")
    ]
