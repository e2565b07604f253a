"""The style guide's pairs of input and output: every row, both languages, in a sentence and in a table."""

from decimal import Decimal

import pytest

from partnerkit.language.amounts import (
    count_in_sentence,
    count_in_table,
    difference_in_sentence,
    money_a_year,
    money_in_sentence,
    money_in_table,
    money_unit,
    percent,
    percent_in_table,
)
from partnerkit.language.catalogue import nbsp, text
from partnerkit.language.counting import counted, headcount_in_sentence, headcount_in_table, part_of_whole
from partnerkit.language.dates import date_in_sentence, date_in_table, period_in_sentence, period_in_table
from partnerkit.language.lists import genitive, in_order, join, sentence
from partnerkit.language.numbers import number
from partnerkit.language.phrases import (
    decision_in_sentence,
    decision_in_table,
    extension_in_sentence,
    follow_up_in_sentence,
    with_former,
)
from partnerkit.language.typography import typography
from partnerkit.values import Count, FuzzyDate, Headcount, Money, Period, Qualifier


def page(words: str) -> str:
    """Read the sign that the guide prints for a no-break space."""
    return words.replace("␣", "\u00a0")


DATES = [
    ("2016-10-17", "den 17␣oktober 2016", "on 17␣October 2016", "2016-10-17", "2016-10-17"),
    ("2012-05", "i maj 2012", "in May 2012", "2012-05", "2012-05"),
    ("2012", "år 2012", "in 2012", "2012", "2012"),
    ("2010~", "omkring år 2010", "around 2010", "ca 2010", "c. 2010"),
    ("2010?", "troligen år 2010", "probably in 2010", "2010 (osäkert)", "2010 (uncertain)"),
    ("196X", "på 1960-talet", "in the 1960s", "1960-talet", "1960s"),
    ("2016-21", "våren 2016", "in the spring of 2016", "våren 2016", "spring 2016"),
    ("2016-W24", "vecka␣24 år 2016", "in week␣24 of 2016", "v.␣24 2016", "wk␣24 2016"),
    (
        "XXXX-10",
        "i oktober (årtal saknas)",
        "in October (year not stated)",
        "oktober, år saknas",
        "October, year not stated",
    ),
    ("2014/2016", "åren 2014–2016", "from 2014 to 2016", "2014–2016", "2014–2016"),
    (
        "2014-05/2016-10",
        "från maj 2014 till oktober 2016",
        "from May 2014 to October 2016",
        "2014-05 – 2016-10",
        "2014-05 – 2016-10",
    ),
    (
        "2014/2016-10",
        "från 2014 till oktober 2016",
        "from 2014 to October 2016",
        "2014 – 2016-10",
        "2014 – 2016-10",
    ),
    (
        "2016-10-17/2016-10-21",
        "den 17–21␣oktober 2016",
        "from 17 to 21␣October 2016",
        "2016-10-17 – 2016-10-21",
        "2016-10-17 – 2016-10-21",
    ),
    (
        "2016-09-28/2016-10-03",
        "den 28␣september–3␣oktober 2016",
        "from 28␣September to 3␣October 2016",
        "2016-09-28 – 2016-10-03",
        "2016-09-28 – 2016-10-03",
    ),
    ("2014/..", "från och med 2014", "from 2014 onwards", "2014–", "2014–"),
    ("../2016", "till och med 2016", "until the end of 2016", "–2016", "–2016"),
    (
        "2014/",
        "från 2014, slutdatum saknas",
        "from 2014, end date not stated",
        "2014– (slut saknas)",
        "2014– (end not stated)",
    ),
    (None, "datum saknas", "date not stated", "saknas", "not stated"),
]


@pytest.mark.parametrize(("edtf", "sv", "en", "table_sv", "table_en"), DATES)
def test_a_date_reads_as_the_guide_says(
    edtf: str | None, sv: str, en: str, table_sv: str, table_en: str
) -> None:
    """Every kind of date has the guide's words in both languages and both places."""
    date = FuzzyDate(edtf) if edtf else None
    assert page(sv) == date_in_sentence(date, "sv")
    assert page(en) == date_in_sentence(date, "en")
    assert page(table_sv) == date_in_table(date, "sv")
    assert page(table_en) == date_in_table(date, "en")


@pytest.mark.parametrize(
    ("edtf", "sv", "en", "table_sv", "table_en"),
    [row for row in DATES if row[0] and "/" in row[0] and ".." not in row[0]],
)
def test_a_period_reads_as_the_interval_of_its_dates(
    edtf: str, sv: str, en: str, table_sv: str, table_en: str
) -> None:
    """A period made of two dates follows the same rows as one interval."""
    first, _, last = edtf.partition("/")
    period = Period(FuzzyDate(first), FuzzyDate(last) if last else None)
    assert page(sv) == period_in_sentence(period, "sv")
    assert page(en) == period_in_sentence(period, "en")
    assert page(table_sv) == period_in_table(period, "sv")
    assert page(table_en) == period_in_table(period, "en")


def test_a_project_that_was_extended_tells_both_dates() -> None:
    """Planned and actual end stand in one sentence."""
    dates = FuzzyDate("2020-12-31"), FuzzyDate("2023-12-31")
    assert page(
        "Projektet skulle avslutas den 31␣december 2020 men förlängdes till den 31␣december 2023."
    ) == sentence(extension_in_sentence("project", *dates, "sv"))
    assert page(
        "The project was due to end on 31␣December 2020 but was extended to 31␣December 2023."
    ) == sentence(extension_in_sentence("project", *dates, "en"))


MONEY = [
    (Money(340000), "340␣000␣kronor", "SEK␣340,000", "340␣000", "340,000"),
    (
        Money(2300000, qualifier=Qualifier.JUST_OVER),
        "drygt 2,3␣miljoner kronor",
        "just over SEK␣2.3␣million",
        "drygt 2␣300␣000",
        "just over 2,300,000",
    ),
    (Money(2310000), "2␣310␣000␣kronor", "SEK␣2,310,000", "2␣310␣000", "2,310,000"),
    (Money(1000000), "1␣miljon kronor", "SEK␣1␣million", "1␣000␣000", "1,000,000"),
    (Money(1500000), "1,5␣miljoner kronor", "SEK␣1.5␣million", "1␣500␣000", "1,500,000"),
    (Money(155000), "155␣000␣kronor", "SEK␣155,000", "155␣000", "155,000"),
    (Money(0), "0␣kronor", "SEK␣0", "0", "0"),
    (None, "beloppet är inte känt", "the amount is not known", "saknas", "not stated"),
    (Money("8455.00", "EUR"), "8␣455␣euro", "EUR␣8,455", "8␣455", "8,455"),
]


@pytest.mark.parametrize(("money", "sv", "en", "table_sv", "table_en"), MONEY)
def test_an_amount_reads_as_the_guide_says(
    money: Money | None, sv: str, en: str, table_sv: str, table_en: str
) -> None:
    """Every kind of amount has the guide's words in both languages and both places."""
    assert page(sv) == money_in_sentence(money, "sv")
    assert page(en) == money_in_sentence(money, "en")
    assert page(table_sv) == money_in_table(money, "sv")
    assert page(table_en) == money_in_table(money, "en")


def test_an_amount_a_year_says_so() -> None:
    """A yearly amount is marked as such."""
    assert page("340␣000␣kronor per år") == money_a_year(Money(340000), "sv")
    assert page("SEK␣340,000 a year") == money_a_year(Money(340000), "en")


def test_a_column_in_thousands_names_its_unit_in_the_header() -> None:
    """155 stands under "(tkr)", and an amount in another currency under its code."""
    assert ["155", "155"] == [money_in_table(Money(155000), each, thousands=True) for each in ("sv", "en")]
    assert ["tkr", "SEK thousand"] == [money_unit("SEK", each, thousands=True) for each in ("sv", "en")]
    assert ["kr", "SEK"] == [money_unit("SEK", each) for each in ("sv", "en")]
    assert ["EUR", "EUR"] == [money_unit("EUR", each) for each in ("sv", "en")]


def test_a_difference_says_which_way_it_goes() -> None:
    """A sentence says less or more; a table has a real minus sign."""
    difference = Money(-12500)
    assert page("12␣500␣kronor mindre än beviljat") == difference_in_sentence(difference, "sv")
    assert page("SEK␣12,500 less than granted") == difference_in_sentence(difference, "en")
    assert page("−12␣500") == money_in_table(difference, "sv")
    assert page("−12,500") == money_in_table(difference, "en")


def test_a_share_is_told_in_per_cent() -> None:
    """Prose has the words, tables the sign, with a space in Swedish only."""
    share = Decimal("0.75")
    assert page("75␣procent") == percent(share, "sv")
    assert page("75␣per cent") == percent(share, "en")
    assert page("75␣%") == percent_in_table(share, "sv")
    assert page("75%") == percent_in_table(share, "en")


@pytest.mark.parametrize(
    ("n", "noun", "sv", "en"),
    [
        (1, "activity", "en aktivitet", "one activity"),
        (2, "activity", "två aktiviteter", "two activities"),
        (12, "activity", "tolv aktiviteter", "twelve activities"),
        (13, "activity", "13␣aktiviteter", "13␣activities"),
        (0, "activity", "inga aktiviteter", "no activities"),
        (1, "project", "ett projekt", "one project"),
        (3, "project", "tre projekt", "three projects"),
    ],
)
def test_things_are_counted_in_words_up_to_twelve(n: int, noun: str, sv: str, en: str) -> None:
    """Gender and plural follow the noun; a table has figures."""
    assert page(sv) == counted(n, noun, "sv")
    assert page(en) == counted(n, noun, "en")
    assert [str(n), str(n)] == [count_in_table(Count(n), each) for each in ("sv", "en")]


def test_a_part_of_a_whole_is_told_in_figures_if_one_of_them_is() -> None:
    """Words and figures never meet in one count."""
    assert "8 av 27 deltagare" == part_of_whole(8, 27, "participant", "sv")
    assert "8 of 27 participants" == part_of_whole(8, 27, "participant", "en")
    assert ["8", "8"] == [number(8, each) for each in ("sv", "en")]


HEADS = [
    (
        Headcount(women=12, men=15),
        "27 personer: 12 kvinnor och 15 män",
        "27 people: 12 women and 15 men",
        ("12", "15", "27"),
        ("12", "15", "27"),
    ),
    (
        Headcount(women=0, men=4),
        "fyra män och inga kvinnor",
        "four men and no women",
        ("0", "4", "4"),
        ("0", "4", "4"),
    ),
    (
        Headcount(women=12),
        "tolv kvinnor; antalet män är inte angivet",
        "twelve women; the number of men is not stated",
        ("12", "saknas", "saknas"),
        ("12", "not stated", "not stated"),
    ),
    (
        None,
        "Uppgift om antalet kvinnor och män saknas.",
        "The numbers of women and men are not stated.",
        ("saknas",) * 3,
        ("not stated",) * 3,
    ),
    (
        Headcount(total=20, qualifier=Qualifier.JUST_UNDER),
        "knappt 20 personer",
        "just under 20 people",
        ("saknas", "saknas", "knappt 20"),
        ("not stated", "not stated", "just under 20"),
    ),
]


@pytest.mark.parametrize(("heads", "sv", "en", "table_sv", "table_en"), HEADS)
def test_a_headcount_reads_as_the_guide_says(
    heads: Headcount | None, sv: str, en: str, table_sv: tuple[str, ...], table_en: tuple[str, ...]
) -> None:
    """Women and men are told as far as they are stated, and what is not stated is said to be so."""
    assert sv == headcount_in_sentence(heads, "sv")
    assert en == headcount_in_sentence(heads, "en")
    assert table_sv == headcount_in_table(heads, "sv")
    assert table_en == headcount_in_table(heads, "en")


def test_a_count_keeps_how_exact_it_is() -> None:
    """The qualifier is a word in both places, and shortened in tables where the guide shortens it."""
    people, inhabitants = Count(20, Qualifier.JUST_UNDER), Count(100000, Qualifier.ABOUT)
    assert "knappt 20 personer" == count_in_sentence(people, "person", "sv")
    assert "just under 20 people" == count_in_sentence(people, "person", "en")
    assert page("cirka 100␣000␣invånare") == count_in_sentence(inhabitants, "inhabitant", "sv")
    assert page("about 100,000␣inhabitants") == count_in_sentence(inhabitants, "inhabitant", "en")
    assert page("ca 100␣000") == count_in_table(inhabitants, "sv")
    assert "c. 100,000" == count_in_table(inhabitants, "en")


@pytest.mark.parametrize(
    ("name", "sv", "en"),
    [
        (nbsp("Song Cong"), "Song␣Congs", "Song␣Cong's"),
        ("ICLD", "ICLD:s", "ICLD's"),
        ("Sida", "Sidas", "Sida's"),
        ("Borås", "Borås", "of Borås"),
        ("Region Gotland", "Region Gotlands", "Region Gotland's"),
    ],
)
def test_a_genitive_follows_the_end_of_the_name(name: str, sv: str, en: str) -> None:
    """Abbreviations take a colon in Swedish; names in s take nothing there, and "of" in English."""
    assert page(sv) == genitive(name, "sv")
    assert page(en) == genitive(name, "en")


@pytest.mark.parametrize(
    ("items", "sv", "en"),
    [
        (["a"], "a", "a"),
        (["a", "b"], "a och b", "a and b"),
        (["a", "b", "c"], "a, b och c", "a, b and c"),
    ],
)
def test_a_list_has_one_conjunction_and_no_comma_before_it(items: list[str], sv: str, en: str) -> None:
    """Members are joined by commas, the last by a conjunction."""
    assert sv == join(items, "sv")
    assert en == join(items, "en")


def test_a_member_that_holds_the_conjunction_changes_the_list() -> None:
    """Swedish takes another conjunction, English a semicolon; both after sorting."""
    swedish = ["utbildningsförvaltningen", "miljö- och samhällsbyggnadsförvaltningen"]
    english = ["the Environment and Planning Department", "the Education Department"]
    assert "miljö- och samhällsbyggnadsförvaltningen samt utbildningsförvaltningen" == join(
        in_order(swedish, "sv"), "sv"
    )
    assert "the Education Department; and the Environment and Planning Department" == join(
        in_order(english, "en"), "en"
    )


def test_an_organisation_that_has_left_is_told_as_former() -> None:
    """Names that no longer belong stand last and are marked."""
    assert "Tekniska verken, tidigare även Nulink" == with_former(["Tekniska verken"], ["Nulink"], "sv")
    assert "Tekniska verken, and formerly Nulink" == with_former(["Tekniska verken"], ["Nulink"], "en")


def test_a_follow_up_says_how_often_in_which_time() -> None:
    """Who follows up, what and how often make one sentence."""
    count = Count(1, Qualifier.AT_LEAST)
    assert "Kommunstyrelsen följer upp positionspapperet minst en gång per mandatperiod." == sentence(
        follow_up_in_sentence("kommunstyrelsen", "position-paper", count, "term", "sv")
    )
    assert (
        "The Municipal Executive Board follows up the position paper at least once in each term of office."
        == sentence(
            follow_up_in_sentence("the Municipal Executive Board", "position-paper", count, "term", "en")
        )
    )


def test_a_decision_names_body_date_and_paragraph() -> None:
    """The date and the § stand where each language wants them."""
    date = FuzzyDate("2016-12-06")
    assert page("Kommunstyrelsen beslutade den 6␣december 2016, §␣412, att …") == sentence(
        decision_in_sentence("kommunstyrelsen", date, "412", "…", "sv")
    )
    assert page("The Municipal Executive Board decided on 6␣December 2016 (§␣412) to …") == sentence(
        decision_in_sentence("the Municipal Executive Board", date, "§ 412", "…", "en")
    )
    assert page("KS 2016-12-06 §␣412") == decision_in_table("KS", date, "412", "sv")
    assert page("KS 2016-12-06 §␣412") == decision_in_table("KS", date, "412", "en")


@pytest.mark.parametrize(
    ("language", "goal"),
    [("sv", "ska vara koldioxidneutralt 2025"), ("en", "to be carbon dioxide neutral by 2025")],
)
def test_a_goal_is_printed_unchanged_whatever_the_year(language: str, goal: str) -> None:
    """A year that has passed is a matter for rules; the words stay."""
    assert goal == typography(goal, language)


def test_a_missing_translation_is_said_to_be_missing() -> None:
    """The other language is never put in its place."""
    assert "[Översättning saknas]" == text("words.missing.translation", "sv")
    assert "[Translation missing]" == text("words.missing.translation", "en")
    assert "saknas" == text("words.missing.text", "sv")
    assert "missing" == text("words.missing.text", "en")
